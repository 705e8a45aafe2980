/** Where lines of Japanese, Chinese and Korean should end, by their words; what they may not begin or end with is UAX #14's. */

const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u;
const HANGUL = /^\p{Script=Hangul}/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]{2,}/gu;
/** Chinese words that lean on the one before. */
const TRAILING = /^[的了着著过過们們地得之等]/u;

/**
 * How a possible break between two letters is to be taken: `good` between phrases, `poor` within one,
 * where a line may end when nothing better serves, `kept` where it should not at all; undefined when it is no
 * matter of these scripts.
 */
export function judgeBreak(text: string, at: number, words: ReadonlySet<number>): "good" | "poor" | "kept" | undefined {
  const before = lastCharacter(text, at);
  const after = text.slice(at, at + 2);
  if (HANGUL.test(after) && /\p{Script=Hangul}$/u.test(before)) return "kept";
  const [ideographBefore, ideographAfter] = [IDEOGRAPH.test(before), IDEOGRAPH.test(after)];
  if (!ideographBefore && !ideographAfter) return undefined;
  // A number and what it counts; a date goes on after its year and month.
  if (/\p{Nd}$/u.test(before)) return "kept";
  if (/^\p{Nd}/u.test(after)) return before === "第" || before === "約" || before === "约" ? "kept" : "poor";
  if (!ideographBefore || !ideographAfter) return "good";
  // A Japanese reader stumbles over 皇|帝, ソ|連 and モン|ゴル; words of Chinese may be parted.
  if (!words.has(at) && KANA.test(text) && !HIRAGANA.test(before) && !HIRAGANA.test(after)) return "kept";
  if (!words.has(at) || HIRAGANA.test(after) || TRAILING.test(after)) return "poor";
  // A Japanese phrase ends in its particles; ideographs side by side are mostly one compound.
  return HIRAGANA.test(before) || !KANA.test(text) ? "good" : "poor";
}

function lastCharacter(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Starts of words within stretches written without spaces, by dictionary. */
export function ideographWords(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { 0: stretch, index } of text.matchAll(UNSPACED)) {
    const language = KANA.test(text) ? "ja" : "zh";
    let segmenter = segmenters.get(language);
    if (!segmenter) {
      segmenter = new Intl.Segmenter(language, { granularity: "word" });
      segmenters.set(language, segmenter);
    }
    for (const word of segmenter.segment(stretch)) starts.add(index + word.index);
  }
  return starts;
}

/** Whether a text is mainly written in ideographs or kana. */
export function isIdeographic(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
