import type { FontResource } from "../scene/resources.ts";
import { type Break, findBreaks } from "./breaks.ts";
import { drawLineAt, drawParagraphAt } from "./draw.ts";
import type { FontSet } from "./fonts.ts";
import { type Composition, itemize } from "./itemize.ts";
import { buildLine } from "./line.ts";
import { drawLineOnCurve } from "./line-on-curve.ts";
import { type Breakable, breakable, buildParagraph } from "./paragraph.ts";
import { keyOf, recall, remember } from "./remember.ts";
import { resolveRich } from "./rich.ts";
import { createShaper, type Shaper } from "./shape.ts";
import type { Line, MissingCharacter, Paragraph, Rich, TextEngine, TextStyle } from "./types.ts";

export interface TextEngineOptions {
  readonly fonts: FontSet;
  /** BCP 47 tag; governs capitals, local letter forms and breaking. */
  readonly language: string;
  /** Base direction; that of the language's script by default. */
  readonly direction?: "ltr" | "rtl";
  /**
   * Way in which `start` and `end` lie, whatever way the words run; the base direction by default.
   * A page composed to be mirrored is laid out from left to right in every language.
   */
  readonly frame?: "ltr" | "rtl";
}

/** Languages written from right to left. */
const RTL_LANGUAGES = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]);

export function directionOf(language: string): "ltr" | "rtl" {
  return RTL_LANGUAGES.has(language.toLowerCase().split("-")[0]!) ? "rtl" : "ltr";
}

/** The one engine that measures, wraps, shapes and places text; it remembers what it has set. */
export function createTextEngine({
  fonts,
  language,
  direction = directionOf(language),
  frame = direction,
}: TextEngineOptions): TextEngine {
  const placing = { direction: frame, mirrored: frame !== direction };
  const missing = new Map<string, MissingCharacter>();
  const used = new Map<string, FontResource>();
  const shaper = watch(createShaper(language), used, missing);

  const compose = remember(
    (rich, style): Composition => itemize(resolveRich(rich, style, language), fonts, direction, language),
  );
  // Where a text may be parted is the same at all its sizes.
  const breaks = new Map<string, readonly Break[]>();
  const parted = remember((rich, style): Breakable => {
    const composition = compose(rich, style);
    const { text } = composition;
    return breakable(
      composition,
      recall(breaks, text, () => findBreaks(text)),
      shaper,
      style,
    );
  });
  const line = remember((rich, style): Line => {
    const composition = compose(rich, style);
    return buildLine(composition, 0, composition.text.length, shaper, style);
  });
  const paragraphs = new Map<string, Paragraph>();
  return {
    language,
    direction: frame,
    missing,
    resources: () => used,
    line,
    measure: (rich, style) => line(rich, style).width,
    paragraph(rich, style, options) {
      const { width, align, maxLines, balance } = options;
      const key = `${width} ${align} ${maxLines} ${balance} ${keyOf(rich, style)}`;
      return recall(paragraphs, key, () => buildParagraph(parted(rich, style), options, frame));
    },
    fitLine(rich, style, width, minSize) {
      const full = line(rich, style);
      if (full.width <= width) return full;
      // The scene knows hundredths of a size; the hair taken off keeps float error from pushing it over.
      const size = Math.floor(((style.size * width) / full.width - 1e-9) * 100) / 100;
      if (size < minSize) return undefined;
      return line(...scaleRich(rich, style, size / style.size));
    },
    drawLine: (drawn, x, y, options) => drawLineAt(drawn, x, y, options, placing),
    drawParagraph: (drawn, x, y, options) => drawParagraphAt(drawn, x, y, options, placing),
    drawOnCurve: drawLineOnCurve,
  };
}

/** The same text with every length in proportion. */
function scaleRich(rich: Rich, style: TextStyle, factor: number): [Rich, TextStyle] {
  const scaleStyle = <S extends Partial<TextStyle>>(s: S): S => ({
    ...s,
    ...(s.size === undefined ? {} : { size: s.size * factor }),
    ...(s.leading === undefined ? {} : { leading: s.leading * factor }),
  });
  if (typeof rich === "string") return [rich, scaleStyle(style)];
  const spans = rich.map((span) => ({
    ...span,
    ...(span.style === undefined ? {} : { style: scaleStyle(span.style) }),
    ...(span.rise === undefined ? {} : { rise: span.rise * factor }),
  }));
  return [spans, scaleStyle(style)];
}

/** Notes the faces a shaper uses and the characters none of them has. */
function watch(shaper: Shaper, used: Map<string, FontResource>, missing: Map<string, MissingCharacter>): Shaper {
  return (request) => {
    const { resource } = request.face;
    if (!used.has(resource.key)) used.set(resource.key, resource);
    const glyphs = shaper(request);
    for (const { id, cluster } of glyphs) {
      if (id !== 0) continue;
      const [character] = [...request.text.slice(cluster)].filter((c) => !request.face.has(c.codePointAt(0)!));
      if (character !== undefined && !missing.has(character))
        missing.set(character, { character, text: request.text, script: request.script });
    }
    return glyphs;
  };
}
