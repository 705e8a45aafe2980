import type { Paint, SceneNode } from "../../scene/types.ts";
import type { Line, Rich, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { type FitOptions, fitText } from "./fit-text.ts";
import { hangRoom } from "./type.ts";

/** Something measured and ready to be drawn with its top left at a point. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): SceneNode[];
}

/** A set text: knows where its lines stand, so that it can be aligned by its letters. */
export interface TextPiece extends Piece {
  /** From the top to the first baseline. */
  readonly firstBaseline: number;
  readonly lastBaseline: number;
  readonly capHeight: number;
  readonly lines: number;
  readonly size: number;
  readonly cut: boolean;
}

export interface TextPieceOptions extends FitOptions {
  readonly paint: Paint;
  readonly role?: string;
}

/** Words fitted into a width and a number of lines, as a piece as wide as the widest line. */
export function textPiece(context: BlockContext, text: string, style: TextStyle, options: TextPieceOptions): TextPiece {
  const { paragraph, style: at, cut } = fitText(context, text, style, options);
  const { paint, role } = options;
  const lastBaseline = paragraph.lines.at(-1)?.baseline ?? paragraph.firstBaseline;
  return {
    width: paragraph.width,
    height: Math.max(paragraph.height, lastBaseline + at.size * hangRoom(text, 0)),
    firstBaseline: paragraph.firstBaseline,
    lastBaseline,
    capHeight: paragraph.capHeight,
    lines: paragraph.lines.length,
    size: at.size,
    cut,
    draw: (x, y) => context.text.drawParagraph(paragraph, x, y, { paint, ...(role ? { role } : {}) }),
  };
}

export interface LineOptions {
  readonly paint: Paint;
  readonly align?: "left" | "right" | "center";
  readonly role?: string;
}

/** Draws a line at a place on the page, whatever the direction of the language. */
export function drawLine(
  context: BlockContext,
  line: Line,
  x: number,
  baseline: number,
  options: LineOptions,
): SceneNode[] {
  const { align = "left", ...rest } = options;
  const along =
    align === "center" ? "center" : (align === "left") === (context.text.direction === "ltr") ? "start" : "end";
  return context.text.drawLine(line, x, baseline, { ...rest, align: along });
}

/** Sets and draws one line that is known to fit. */
export function drawWords(
  context: BlockContext,
  text: Rich,
  style: TextStyle,
  x: number,
  baseline: number,
  options: LineOptions,
): SceneNode[] {
  return drawLine(context, context.text.line(text, style), x, baseline, options);
}
