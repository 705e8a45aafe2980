import { round, shiftGlyphs } from "../scene/build.ts";
import { type Span, withSpan } from "../scene/mirror.ts";
import type { Glyph, GlyphsNode } from "../scene/types.ts";
import { alignedOffset } from "./paragraph.ts";
import type { DrawOptions, Line, LineRun, Paragraph } from "./types.ts";

/** Turns a run into a node with the glyphs given. */
export function runNode(run: LineRun, glyphs: readonly Glyph[], options: DrawOptions): GlyphsNode {
  return {
    kind: "glyphs",
    font: run.font,
    size: round(run.size),
    glyphs,
    text: run.text,
    ...(run.direction === "rtl" ? { direction: "rtl" as const } : {}),
    fill: run.paint ?? options.paint,
    ...(options.halo ? { halo: options.halo } : {}),
    ...(options.role === undefined ? {} : { role: options.role }),
    ...(run.continues ? { continues: true } : {}),
  };
}

export function drawLineAt(
  line: Line,
  x: number,
  y: number,
  options: DrawOptions & { readonly align?: "start" | "end" | "center" },
  frame: Frame,
): GlyphsNode[] {
  const left = x - alignedOffset(line.width, options.align ?? "start", frame.direction);
  const span: Span = [left, left + line.width];
  return line.runs.map((run) => {
    const node = runNode(run, shiftGlyphs(run.glyphs, left, y), options);
    return frame.mirrored ? withSpan(node, span) : node;
  });
}

export function drawParagraphAt(
  paragraph: Paragraph,
  x: number,
  y: number,
  options: DrawOptions,
  { mirrored }: Frame,
): GlyphsNode[] {
  const frame = { direction: "ltr", mirrored } as const;
  return paragraph.lines.flatMap((line) => drawLineAt(line, x + line.x, y + line.baseline, options, frame));
}

/** The way `start` and `end` lie, and whether what is drawn will be mirrored, so that lines must know their ends. */
export interface Frame {
  readonly direction: "ltr" | "rtl";
  readonly mirrored: boolean;
}
