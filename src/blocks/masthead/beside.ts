import type { SceneNode } from "../../scene/types.ts";
import { mix } from "../../theme/color.ts";
import type { BlockContext } from "../block.ts";
import { reachOf } from "../parts/ink.ts";
import { type TextPiece, textPiece } from "../parts/piece.ts";
import { scaled, sized } from "../parts/type.ts";
import type { FittedTitle } from "./title.ts";

/** Dates over the standfirst, in the empty end of the title's last line. */
export interface BesideTitle {
  /** How far they reach beyond the end of that line. */
  readonly reach: number;
  /** How far they rise above its baseline, and fall below it. */
  readonly above: number;
  readonly fall: number;
  draw(x: number, titleBaseline: number): SceneNode[];
}

/** Least share of the column that must be free beside the last line for words to be worth setting there. */
const LEAST_ROOM = 0.42;
const MOST_LINES = 3;
/** White between dates and standfirst, in em of the standfirst: least, and at most to reach the top of the title's capitals. */
const GAP = { least: 0.42, most: 1.3 };
/** White from the title's letters: beside them in em of its size, below those that hang low in em of the standfirst. */
const APART = 0.24;
const CLEAR = 0.2;
/** Sizes of the dates tried, as shares of their own. */
const DATES_SHARES = [1, 0.92, 0.84];

/**
 * Sets dates and standfirst beside a short last line of the title: the standfirst ends on its baseline, and
 * the dates begin at the top of its capitals where the two come near it. Undefined where they find no room.
 */
export function besideTitle(
  context: BlockContext,
  words: { readonly dates: string | undefined; readonly standfirst: string },
  title: FittedTitle,
  width: number,
): BesideTitle | undefined {
  const { theme, page } = context;
  const { type } = theme;
  const last = title.lines.at(-1)!;
  const ink = reachOf(context, last);
  const left = Math.max(last.width, ink.right - ink.left) + title.size * APART;
  const room = width - left;
  if (title.lines.length < 2 || room < width * LEAST_ROOM) return undefined;
  const own = scaled(context, type.standfirst);
  const standfirst = textPiece(context, words.standfirst, own, {
    width: room,
    maxLines: MOST_LINES,
    minSize: own.size,
    paint: mix(theme.paper, theme.ink, 0.9),
    role: "paragraph",
  });
  if (standfirst.cut) return undefined;
  const upper = title.lines.at(-2)!;
  const most = title.leading - reachOf(context, upper).fall - standfirst.size * CLEAR;
  for (const share of words.dates === undefined ? [1] : DATES_SHARES) {
    const style = sized(type.dates, Math.max(scaled(context, type.dates).size * share, page.minimumSize));
    const dates =
      words.dates === undefined
        ? undefined
        : textPiece(context, words.dates, style, {
            width: room,
            minSize: style.size,
            paint: theme.muted,
            role: "paragraph",
          });
    if (dates?.cut) continue;
    const { datesBaseline, above } = stackUp(standfirst, dates, title);
    if (above > most) continue;
    return {
      reach: left + Math.max(standfirst.width, dates?.width ?? 0) - last.width,
      above,
      fall: standfirst.inkBottom - standfirst.lastBaseline,
      draw: (x, baseline) => [
        ...(dates?.draw(x + left, baseline - datesBaseline - dates.lastBaseline) ?? []),
        ...standfirst.draw(x + left, baseline - standfirst.lastBaseline),
      ],
    };
  }
  return undefined;
}

/** Where the dates' baseline stands above the standfirst's last one, and how far all rises above that. */
function stackUp(standfirst: TextPiece, dates: TextPiece | undefined, title: FittedTitle) {
  const rise = standfirst.lastBaseline - Math.min(standfirst.inkTop, standfirst.firstBaseline - standfirst.capHeight);
  if (!dates) return { datesBaseline: 0, above: rise };
  const hang = Math.max(dates.inkBottom - dates.lastBaseline, 0);
  const height = dates.lastBaseline - Math.min(dates.inkTop, dates.firstBaseline - dates.capHeight);
  const least = rise + hang + standfirst.size * GAP.least;
  const atTop = title.capHeight - (dates.lastBaseline - dates.firstBaseline + dates.capHeight);
  const datesBaseline = atTop > least && atTop < least + standfirst.size * (GAP.most - GAP.least) ? atTop : least;
  return { datesBaseline, above: datesBaseline + height };
}
