/// <reference path="./linebreak.d.ts" />
import LineBreaker from "linebreak";
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
}

/** Every place where the text may be broken by UAX #14, tailored, the end of the text last. */
export function findBreaks(text: string): Break[] {
  const breaker = new LineBreaker(text);
  const breaks: Break[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const at = next.position;
    if (at <= 0 || at >= text.length) continue;
    const forced = text[at - 1] === "\n";
    breaks.push({ at, level: !forced && keepsTogether(text, at) ? 1 : 0, forced });
  }
  return [...breaks, { at: text.length, level: 0, forced: true }];
}

/**
 * The breaks to choose among for a measure: those of level 0, and within what is wider than the
 * measure first those of level 1, then any boundary between letters.
 */
export function usableBreaks(
  all: readonly Break[],
  boundaries: readonly number[],
  fits: (start: number, end: number) => boolean,
): Break[] {
  const relax = (start: number, end: Break, level: BreakLevel): Break[] => {
    if (level > 2 || fits(start, end.at)) return [end];
    const inside: Break[] =
      level === 1
        ? all.filter((b) => b.level === 1 && b.at > start && b.at < end.at)
        : boundaries.filter((at) => at > start && at < end.at).map((at) => ({ at, level: 2, forced: false }));
    return chain(start, [...inside, end], (level + 1) as BreakLevel);
  };
  const chain = (start: number, breaks: readonly Break[], level: BreakLevel): Break[] =>
    breaks.flatMap((b, i) => relax(breaks[i - 1]?.at ?? start, b, level));
  return chain(
    0,
    all.filter((b) => b.level === 0),
    1,
  );
}
