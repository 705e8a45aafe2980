import type { Paint, SceneNode } from "../../scene/types.ts";
import type { Line, Rich, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { type FitOptions, fitText } from "./fit-text.ts";
import { reachOf } from "./ink.ts";
import { hangRoom, keepsLevel } from "./type.ts";

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
  /** Width of the last line. */
  readonly lastWidth: number;
  readonly capHeight: number;
  readonly lines: number;
  readonly size: number;
  readonly cut: boolean;
  /** From the top to where the letters of the first line begin: above the top for tall letters with accents. */
  readonly inkTop: number;
  /** From the top to where the letters of the last line end. */
  readonly inkBottom: number;
  /** Room its letters need below the last baseline: that of usual letters, given in em (default 0.28), or what its own take. */
  hang(usual?: number): number;
}

export interface TextPieceOptions extends FitOptions {
  readonly paint: Paint;
  readonly role?: string;
}

/** Words fitted into a width and a number of lines, as a piece as wide as the widest line. */
export function textPiece(context: BlockContext, text: string, style: TextStyle, options: TextPieceOptions): TextPiece {
  const { paragraph, style: at, cut } = fitText(context, text, style, options);
  const { paint, role } = options;
  const [first, last] = [paragraph.lines[0], paragraph.lines.at(-1)];
  const lastBaseline = last?.baseline ?? paragraph.firstBaseline;
  const fall = () => (last ? reachOf(context, last).fall : 0);
  const hang = (usual?: number) => {
    const room = at.size * hangRoom(text, usual);
    return keepsLevel(text) ? room : Math.max(room, fall());
  };
  return {
    width: paragraph.width,
    height: Math.max(paragraph.height, lastBaseline + hang(0)),
    firstBaseline: paragraph.firstBaseline,
    lastBaseline,
    lastWidth: last?.width ?? 0,
    capHeight: paragraph.capHeight,
    lines: paragraph.lines.length,
    size: at.size,
    cut,
    get inkTop() {
      return paragraph.firstBaseline - (first ? reachOf(context, first).rise : 0);
    },
    get inkBottom() {
      return lastBaseline + fall();
    },
    hang,
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
