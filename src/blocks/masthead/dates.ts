import type { SceneNode } from "../../scene/types.ts";
import { inkBounds } from "../../text/ink.ts";
import type { Line } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { drawLine, textPiece } from "../parts/piece.ts";
import { hangRoom, scaled, sized } from "../parts/type.ts";
import type { FittedTitle } from "./title.ts";

export interface DatesPlace {
  /** How far the dates reach below the title's last baseline; 0 when they stand beside it. */
  readonly below: number;
  /** How far they rise above that baseline. */
  readonly above: number;
  readonly descent: number;
  draw(x: number, titleBaseline: number): SceneNode[];
}

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
  const draw = (line: Line, x: number, baseline: number) =>
    drawLine(context, line, x, baseline, { paint: context.theme.muted, role: "paragraph" });
  const start = (x: number, lineWidth: number) =>
    context.text.direction === "rtl" ? x + width - last.width - gap - lineWidth : x + last.width + gap;

  const halves = splitPeriod(words);
  if (halves) {
    const [upper, lower] = halves.map((half) => context.text.line(half, beside)) as [Line, Line];
    const leading = title.capHeight - upper.capHeight;
    if (Math.max(upper.width, lower.width) <= room && leading >= beside.size * 0.98) {
      return {
        below: 0,
        above: leading + riseOf(context, upper),
        descent: lower.descent * 0.8,
        draw: (x, y) => [...draw(upper, start(x, upper.width), y - leading), ...draw(lower, start(x, lower.width), y)],
      };
    }
  }
  const one = context.text.fitLine(words, beside, room, Math.max(beside.size * 0.8, context.page.minimumSize));
  if (one && room > 0) {
    return {
      below: 0,
      above: riseOf(context, one),
      descent: one.descent * 0.8,
      draw: (x, y) => draw(one, start(x, one.width), y),
    };
  }
  const under = textPiece(context, words, home, {
    width,
    maxLines: 2,
    paint: context.theme.muted,
    role: "paragraph",
  });
  // Capitals end on the baseline; letters of other scripts hang below it.
  const hanging = /\p{Script=Arabic}/u.test(context.edition.title) ? title.size * 0.16 : 0;
  const drop = hanging + home.size * 0.62 - (under.firstBaseline - under.capHeight);
  return {
    below: drop + under.lastBaseline,
    above: 0,
    descent: under.size * hangRoom(words, 0.24),
    draw: (x, y) => under.draw(x, y + drop),
  };
}

/** How far the letters of a line rise above its baseline. */
function riseOf(context: BlockContext, line: Line): number {
  const drawn = context.text.drawLine(line, 0, 0, { paint: context.theme.muted });
  return -(inkBounds(drawn, context.text.resources())?.y0 ?? 0);
}

/** "9 August – 2 September 1945" in its two halves, the dash with the first; "18 June 1815, 11.35–21.15" before its hours. */
function splitPeriod(words: string): [string, string] | undefined {
  const hours = /^(.*\p{N}),\s+(\p{N}{1,2}(?:[.:]|\sh\s)\p{N}{2}.*)$/u.exec(words);
  if (hours) return [`${hours[1]},`, hours[2]!];
  const match = /^(.+\p{L}.*?)(?:(\s[–—])\s|(—)(?!\s))(.+\p{L}.*)$/u.exec(words);
  return match ? [`${match[1]}${match[2] ?? match[3]}`, match[4]!] : undefined;
}
