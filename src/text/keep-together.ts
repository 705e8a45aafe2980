import { NUMBER_LEAD_SOURCE, UNIT_SOURCE } from "./units.ts";

/** Short Cyrillic prepositions and conjunctions, after which a line should not end. */
const LEANING = "во из за на не ни но об он от по до ко со да як та що із зі"
  .split(" ")
  .map(([first = "", ...rest]) => `[${first}${first.toUpperCase()}]${rest.join("")}`)
  .join("|");

/** Particles that lean on the word before. */
const TRAILING = /^(?:же|ли|ль|бы|б|ж)(?![\p{L}-])/u;

const WORD_START = "(?<=^|[\\s(«„“—–])";
const ANYTHING = /^/;

/** What stands before a space and after it when the space should not end a line. */
const PAIRS: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [new RegExp(`${WORD_START}${NUMBER_LEAD_SOURCE}$`, "u"), /^[\p{N}IVXLC]/u],
  [/\p{N}$/u, new RegExp(`^${UNIT_SOURCE}`, "u")],
  [new RegExp(`(?<!${NUMBER_LEAD_SOURCE}\\s)${WORD_START}\\p{N}{1,2}\\.?$`, "u"), /^\p{L}/u],
  [/(?<=^|[\s(.«„“])\p{Lu}\.$/u, /^\p{Lu}/u],
  [new RegExp(`${WORD_START}(?:(?![IVXLC])[\\p{Script=Latin}\\p{Script=Cyrillic}]|${LEANING})$`, "u"), ANYTHING],
  [ANYTHING, TRAILING],
];

/**
 * Whether the two sides of a possible break belong together by the custom of printers, so that a
 * line should not end there: `62-я`, `1941–1945`, `№ 62`, `45 mm`, `G. K. Zhukov`, `9 August`,
 * a short preposition and its noun, a word and the dash after it.
 */
export function keepsTogether(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - WINDOW), at);
  const after = text.slice(at, at + WINDOW);
  if (/^[–—―-](?!\p{N})/u.test(after)) return true;
  if (!/\s$/u.test(before)) return joinKeeps(before, after);
  if (before.endsWith(THIN_SPACE)) return true;
  const words = before.trimEnd();
  return PAIRS.some(([left, right]) => left.test(words) && right.test(after));
}

/** Characters looked at on either side, more than any rule needs. */
const WINDOW = 24;

const THIN_SPACE = "\u2009";

/** Breaks after a hyphen, dash or slash inside a word. */
function joinKeeps(before: string, after: string): boolean {
  const joint = /([\p{L}\p{N}]*)[-‐‑–—/]$/u.exec(before);
  if (!joint) return false;
  const left = joint[1]!;
  const right = /^[\p{L}\p{N}]*/u.exec(after)![0];
  if (/\p{N}$/u.test(left) || /^\p{N}/u.test(right)) return true;
  return left.length < 3 || right.length < 3;
}
