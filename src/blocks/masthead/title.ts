import { findBreaks } from "../../text/breaks.ts";
import { isIdeographic } from "../../text/ideographs.ts";
import type { Line } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { fitText } from "../parts/fit-text.ts";
import { reachOf } from "../parts/ink.ts";
import { shortestLines } from "../parts/shortest-lines.ts";
import { accentRoom, OVERSHOOT, scaled, sized } from "../parts/type.ts";

export interface FittedTitle {
  readonly lines: readonly Line[];
  readonly size: number;
  /** Baseline to baseline. */
  readonly leading: number;
  readonly capHeight: number;
  /** Room above the capitals of the first line. */
  readonly above: number;
  /** How far the last line's letters hang below their baseline. */
  readonly below: number;
  readonly cut: boolean;
}

/** A title of more lines than this only when it cannot be smaller. */
const MOST_LINES = 3;
const MOST_SMALL_LINES = 5;
/** Fewer lines win unless more of them make the title this much larger. */
const WORTH_A_LINE = 1.14;

/**
 * Sets the title so that its longest line fills the column, in one to three lines broken where the
 * longest is shortest; the largest size wins. A title too long even at its smallest is wrapped in
 * up to five lines, then cut.
 */
export function fitTitle(context: BlockContext, width: number, factor = 1): FittedTitle {
  const { page, theme, edition } = context;
  const style = scaled(context, theme.type.title);
  const largest = style.size * (page.shape === "wide" ? 1 : 1.25) * factor;
  const smallest = Math.min(Math.max(style.size * 0.42, page.minimumSize * 1.6), largest);
  const words = titleParts(edition.title.trim());

  let best: { lines: string[]; size: number } | undefined;
  for (let count = 1; count <= Math.min(MOST_LINES, words.length); count++) {
    const widths = (text: string) => context.text.measure(text, sized(style, largest));
    const lines = shortestLines(words, count, widths);
    const longest = Math.max(...lines.map(widths));
    const size = Math.min(largest, ((largest * width) / longest) * 0.9995);
    if (size < smallest) continue;
    if (!best || size > best.size * WORTH_A_LINE) best = { lines, size };
  }
  if (!best) return wrapSmall(context, width, sized(style, smallest).size);
  const { lines: texts, size } = best;
  const setAt = (at: number) => texts.map((text) => context.text.line(text, sized(style, at)));
  // Letters may reach beyond their advance at either end.
  const inked = widestInk(context, setAt(size));
  const at = inked > width ? Math.max((size * width) / inked, context.page.minimumSize) : size;
  return measured(context, setAt(at), at, edition.title, false);
}

function widestInk(context: BlockContext, lines: readonly Line[]): number {
  return Math.max(
    ...lines.map((line) => {
      const { left, right } = reachOf(context, line);
      return right - left;
    }),
  );
}

function wrapSmall(context: BlockContext, width: number, size: number): FittedTitle {
  const style = sized(context.theme.type.title, size);
  const { title } = context.edition;
  const set = (room: number) =>
    fitText(context, title, style, { width: room, maxLines: MOST_SMALL_LINES, minSize: size });
  const wrapped = set(width);
  const beyond = widestInk(context, wrapped.paragraph.lines) - width;
  const { paragraph, cut } = beyond > 0 ? set(width - beyond - size * 0.1) : wrapped;
  return measured(context, paragraph.lines, size, title, cut);
}

function measured(
  context: BlockContext,
  lines: readonly Line[],
  size: number,
  title: string,
  cut: boolean,
): FittedTitle {
  const accents = accentRoom(title) * size;
  const capHeight = lines[0]?.capHeight ?? size * 0.69;
  const inks = lines.map((line) => reachOf(context, line));
  // Capitals set solid stand closer than the scale's leading once nothing above or below them needs the room.
  const apart = inks.slice(1).map(({ rise }, i) => rise + inks[i]!.fall + size * 0.06);
  const leading = Math.max(capHeight + Math.max(size * 0.2, accents * 1.15), ...apart);
  return {
    lines,
    size,
    leading,
    capHeight,
    above: Math.max(accents, (inks[0]?.rise ?? 0) - capHeight - size * OVERSHOOT),
    below: inks.at(-1)?.fall ?? 0,
    cut,
  };
}

/** Where a title may be broken: between words, or between phrases where it is written without spaces. */
function titleParts(title: string): string[] {
  const parts = title.split(/\s+/u);
  if (parts.length > 1 || !isIdeographic(title)) return parts;
  const breaks = findBreaks(title).filter(({ level }) => level === 0);
  return breaks.map(({ at }, i) => title.slice(breaks[i - 1]?.at ?? 0, at));
}
