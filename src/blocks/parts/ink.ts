import { lineInk } from "../../text/line-ink.ts";
import type { Line } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { keepsLevel } from "./type.ts";

/** How far the letters of a line reach from its start on its baseline, in units. */
export interface Reach {
  /** Above the baseline. */
  readonly rise: number;
  /** Below the baseline. */
  readonly fall: number;
  readonly left: number;
  readonly right: number;
}

/** What the letters of a line print, whatever the font says of its ascent and advance. */
export function reachOf(context: BlockContext, line: Line): Reach {
  const { x0, y0, x1, y1 } = lineInk(line, context.text.resources());
  return { rise: -y0, fall: y1, left: x0, right: x1 };
}

/** Least distance between the middles of the capitals of two lines, the first above the second, at which their letters stand clear. */
export function clearPitch(context: BlockContext, upper: Line, lower: Line): number {
  const { fall } = reachOf(context, upper);
  const { rise } = reachOf(context, lower);
  return upper.capHeight / 2 + fall + rise - lower.capHeight / 2;
}

/** Width of a figure from its bar to where its letters end, which may be beyond their advance. */
export function outerWidth(context: BlockContext, line: Line | undefined): number {
  if (!line || keepsLevel(line.text)) return line?.width ?? 0;
  const { left, right } = reachOf(context, line);
  return line.width + Math.max(-left, right - line.width, 0);
}
