/// <reference path="./linebreak.d.ts" />
import LineBreaker from "linebreak";
import { ideographWords, isIdeographic, judgeBreak } from "./ideographs.ts";
import { keepsTogether } from "./keep-together.ts";

/**
 * How much a break is worth avoiding: 0 stands where the language breaks, 1 parts what belongs
 * together, 2 cuts a word.
 */
export type BreakLevel = 0 | 1 | 2;

export interface Break {
  /** Index at which the next line begins, UTF-16. */
  readonly at: number;
  readonly level: BreakLevel;
  /** A line must end here. */
  readonly forced: boolean;
  /** The line would end in a hyphen, dash or slash. */
  readonly hyphen: boolean;
  /** Of level 1 and yet always allowed: within a phrase of ideographs, which are set without spaces. */
  readonly open?: boolean;
}

/** Every place where the text may be broken by UAX #14, tailored, the end of the text last. */
export function findBreaks(text: string): Break[] {
  const words = wordStarts(text);
  const ideographs = isIdeographic(text) ? ideographWords(text) : NO_WORDS;
  const breaker = new LineBreaker(text);
  const breaks: Break[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    while (words[0] !== undefined && words[0] < next.position) breaks.push(plainBreak(words.shift()!, 0));
    if (words[0] === next.position) words.shift();
    const at = next.position;
    if (at <= 0 || at >= text.length) continue;
    const forced = text[at - 1] === "\n";
    const judged = forced ? undefined : judgeBreak(text, at, ideographs);
    const kept = judged === undefined ? !forced && keepsTogether(text, at) : judged !== "good";
    breaks.push({
      at,
      level: kept ? 1 : 0,
      forced,
      hyphen: HYPHEN.test(text[at - 1]!),
      ...(judged === "poor" && { open: true }),
    });
  }
  return [...breaks, { at: text.length, level: 0, forced: true, hyphen: false }];
}

const NO_WORDS: ReadonlySet<number> = new Set();

const HYPHEN = /[-‐–—/\u00ad]/;

function plainBreak(at: number, level: BreakLevel): Break {
  return { at, level, forced: false, hyphen: false };
}

/** Scripts written without spaces, whose words only a dictionary finds. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,}/gu;

function wordStarts(text: string): number[] {
  return [...text.matchAll(UNSPACED)].flatMap(({ 0: stretch, index }) =>
    Array.from(new Intl.Segmenter("th", { granularity: "word" }).segment(stretch), (word) => index + word.index).filter(
      (at) => at > index,
    ),
  );
}

/**
 * The breaks to choose among for a measure: those of level 0 and open ones, and within what is wider than the
 * measure first those of level 1, then any boundary between letters.
 */
export function usableBreaks(
  all: readonly Break[],
  boundaries: readonly number[],
  fits: (start: number, end: number) => boolean,
): Break[] {
  const good = all.filter((b) => b.level === 0 || b.open);
  if (good.every((end, i) => fits(good[i - 1]?.at ?? 0, end.at))) return good;
  const parting = new Map(all.filter((b) => b.level === 1).map((b) => [b.at, b]));
  const cutting = new Map(boundaries.map((at) => [at, plainBreak(at, 2)]));
  const split = (start: number, breaks: readonly Break[], finer: readonly ReadonlyMap<number, Break>[]): Break[] => {
    const [inner, ...rest] = finer;
    if (!inner) return [...breaks];
    return breaks.flatMap((end, i) => {
      const from = breaks[i - 1]?.at ?? start;
      return fits(from, end.at) ? [end] : split(from, [...between(inner, from, end.at), end], rest);
    });
  };
  return split(0, good, [parting, cutting]);
}

function between(breaks: ReadonlyMap<number, Break>, start: number, end: number): Break[] {
  const found: Break[] = [];
  for (let at = start + 1; at < end; at++) {
    const here = breaks.get(at);
    if (here) found.push(here);
  }
  return found;
}
