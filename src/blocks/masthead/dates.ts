import type { SceneNode } from "../../scene/types.ts";
import type { Line } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { reachOf } from "../parts/ink.ts";
import { drawLine, textPiece } from "../parts/piece.ts";
import { scaled, sized } from "../parts/type.ts";
import type { FittedTitle } from "./title.ts";

export interface DatesPlace {
  /** How far the dates reach below the title's last baseline; 0 when they stand beside it. */
  readonly below: number;
  /** How far they reach beyond the end of the title's last line; 0 when they stand below it. */
  readonly beside: number;
  /** How far they rise above that baseline. */
  readonly above: number;
  readonly descent: number;
  /** How far their letters hang below the title's last baseline. */
  readonly fall: number;
  draw(x: number, titleBaseline: number): SceneNode[];
}

/** Least white between letters of the title that hang low and the dates, in em of the dates. */
const CLEAR = 0.16;

/**
 * The period in the empty end of the title's last line: two lines from cap top to baseline, or one
 * on the baseline; else below the title.
 */
export function placeDates(
  context: BlockContext,
  words: string | undefined,
  title: FittedTitle,
  width: number,
): DatesPlace | undefined {
  if (words === undefined || words.trim() === "") return undefined;
  const scale = context.theme.type;
  const home = scaled(context, scale.dates);
  // The dates keep their proportion to the title: two lines of them are as high as one of it.
  const beside = sized(home, Math.max((scale.dates.size / scale.title.size) * title.size, context.page.minimumSize));
  const last = title.lines.at(-1)!;
  const gap = title.size * 0.24;
  const room = width - last.width - gap;
  // What the line above the title's last leaves free over the dates beside it.
  const upper = title.lines.at(-2);
  const free = upper ? title.leading - reachOf(context, upper).fall - beside.size * CLEAR : Number.POSITIVE_INFINITY;
  const draw = (line: Line, x: number, baseline: number) =>
    drawLine(context, line, x, baseline, { paint: context.theme.muted, role: "paragraph" });
  const halves = splitPeriod(words);
  if (halves) {
    const [upper, lower] = halves.map((half) => context.text.line(half, beside)) as [Line, Line];
    const leading = title.capHeight - upper.capHeight;
    const above = leading + reachOf(context, upper).rise;
    const { fall } = reachOf(context, lower);
    const apart = reachOf(context, upper).fall + reachOf(context, lower).rise <= leading;
    if (Math.max(upper.width, lower.width) <= room && leading >= beside.size * 0.98 && apart && above <= free) {
      return {
        below: 0,
        beside: gap + Math.max(upper.width, lower.width),
        above,
        descent: Math.max(lower.descent * 0.8, fall),
        fall,
        draw: (x, y) => [...draw(upper, x + last.width + gap, y - leading), ...draw(lower, x + last.width + gap, y)],
      };
    }
  }
  const one = context.text.fitLine(words, beside, room, Math.max(beside.size * 0.8, context.page.minimumSize));
  if (one && room > 0 && reachOf(context, one).rise <= free) {
    const { rise, fall } = reachOf(context, one);
    return {
      below: 0,
      beside: gap + one.width,
      above: rise,
      descent: Math.max(one.descent * 0.8, fall),
      fall,
      draw: (x, y) => draw(one, x + last.width + gap, y),
    };
  }
  const under = textPiece(context, words, home, {
    width,
    maxLines: 2,
    paint: context.theme.muted,
    role: "paragraph",
  });
  // Capitals end on the baseline; commas and letters of other scripts hang below it.
  const drop = Math.max(
    home.size * 0.62 - (under.firstBaseline - under.capHeight),
    title.below + home.size * CLEAR - under.inkTop,
  );
  return {
    below: drop + under.lastBaseline,
    beside: 0,
    above: 0,
    descent: under.hang(0.24),
    fall: drop + under.inkBottom,
    draw: (x, y) => under.draw(x, y + drop),
  };
}

/** "9 August – 2 September 1945" in its two halves, the dash with the first; "18 June 1815, 11.35–21.15" before its hours. */
function splitPeriod(words: string): [string, string] | undefined {
  const hours = /^(.*\p{N}),\s+(\p{N}{1,2}(?:[.:]|\sh\s)\p{N}{2}.*)$/u.exec(words);
  if (hours) return [`${hours[1]},`, hours[2]!];
  const match = /^(.+\p{L}.*?)(?:(\s[–—])\s|(—)(?!\s))(.+\p{L}.*)$/u.exec(words);
  return match ? [`${match[1]}${match[2] ?? match[3]}`, match[4]!] : undefined;
}
