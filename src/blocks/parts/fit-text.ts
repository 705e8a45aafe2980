import { splitGraphemes } from "../../text/graphemes.ts";
import type { Paragraph, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { sized } from "./type.ts";

export interface FitOptions {
  readonly width: number;
  /** Default 1. */
  readonly maxLines?: number;
  /** Smallest size, in units; default and least the page's minimum. */
  readonly minSize?: number;
  readonly align?: "start" | "end" | "center";
  readonly balance?: boolean;
}

export interface FittedText {
  readonly paragraph: Paragraph;
  readonly style: TextStyle;
  /** The words did not all fit, and end in an ellipsis. */
  readonly cut: boolean;
}

const STEP = 0.96;

/**
 * Sets words within a width and a number of lines: at the style's own size, else smaller, else
 * with broken words, else cut short at a word and marked with an ellipsis.
 */
export function fitText(context: BlockContext, text: string, style: TextStyle, options: FitOptions): FittedText {
  const { width, maxLines = 1, align, balance } = options;
  const minSize = Math.min(Math.max(options.minSize ?? 0, context.page.minimumSize), style.size);
  const set = (words: string, at: TextStyle) =>
    context.text.paragraph(words, at, {
      width: Math.max(width, 1),
      maxLines,
      ...(align ? { align } : {}),
      ...(balance === undefined ? {} : { balance }),
    });
  const sizes = sizesDown(style.size, minSize);
  const tries: FittedText[] = [];
  const attempt = (i: number): FittedText => {
    let known = tries[i];
    if (!known) {
      const at = sized(style, sizes[i]!);
      const paragraph = wholeCompounds(set(text, at), text, (words) => set(words, at));
      known = { paragraph, style: at, cut: false };
      tries[i] = known;
    }
    return known;
  };
  const isWhole = (i: number) => !attempt(i).paragraph.overflow && !attempt(i).paragraph.broken;
  const last = sizes.length - 1;
  if (!isWhole(0) && !isWhole(last)) {
    const smallest = attempt(last);
    if (!smallest.paragraph.overflow) return smallest;
    const cut = cutToFit(text, shownOf(smallest.paragraph), (words) => set(words, smallest.style));
    return { paragraph: cut, style: smallest.style, cut: true };
  }
  let [low, high] = [0, isWhole(0) ? 0 : last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWhole(middle)) high = middle;
    else low = middle + 1;
  }
  return attempt(low);
}

function sizesDown(from: number, to: number): number[] {
  const sizes = [from];
  while (sizes.at(-1)! > to) sizes.push(Math.max(sizes.at(-1)! * STEP, to));
  return sizes;
}

/** A line that ends in the hyphen of a compound: "self-" above "propelled". */
export function breaksCompound({ lines }: Paragraph): boolean {
  return lines.slice(0, -1).some(({ text }) => /\p{L}[-‐]$/u.test(text.trimEnd()));
}

/** Two lines parted at a space, where that can be, rather than within a compound. */
function wholeCompounds(paragraph: Paragraph, text: string, set: (words: string) => Paragraph): Paragraph {
  if (paragraph.lines.length !== 2 || !breaksCompound(paragraph)) return paragraph;
  const parted = [...text.matchAll(/ /gu)]
    .map(({ index }) => set(`${text.slice(0, index)}\n${text.slice(index + 1)}`))
    .filter((other) => !other.overflow && !other.broken && other.lines.length === 2 && !breaksCompound(other));
  return parted.sort((a, b) => a.width - b.width)[0] ?? paragraph;
}

/** True when the words stand at the style's own size, unbroken. */
export function fits(context: BlockContext, text: string, style: TextStyle, width: number, maxLines = 1): boolean {
  const paragraph = context.text.paragraph(text, style, { width: Math.max(width, 1), maxLines });
  return !paragraph.overflow && !paragraph.broken;
}

/** How many letters of a text the lines hold that are shown of it. */
function shownOf({ lines }: Paragraph): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/**
 * The longest beginning that fits with an ellipsis; just the ellipsis when nothing does. It is sought
 * about a length that should nearly fit: every try sets the words anew.
 */
function cutToFit(text: string, about: number, set: (words: string) => Paragraph): Paragraph {
  const letters = splitGraphemes(text.replaceAll("*", "").slice(0, 4000));
  const attempt = (count: number) => set(`${trimmed(letters.slice(0, count).join(""))}…`);
  let [low, high] = [0, letters.length - 1];
  let middle = Math.min(Math.max(about, 1), high);
  for (let step = 4; low < high; step *= 2) {
    const overflow = attempt(middle).overflow;
    if (overflow) high = middle - 1;
    else low = middle;
    const half = Math.ceil((low + high) / 2);
    middle = overflow ? Math.max(half, high - step) : Math.min(half, low + step);
  }
  return attempt(low);
}

/** Ends at a whole word when that loses little. */
function trimmed(words: string): string {
  const whole = words.replace(/[\s\p{P}]+[^\s]*$/u, "");
  return (whole.length > words.length * 0.75 ? whole : words).replace(/[\s,;:.–—-]+$/u, "");
}

const SENTENCE_END = /[.!?…。！？]["”’»)]*(?=\s|$)|[。！？]/gu;

/** Beginnings of a text that end with a sentence, longest first, the whole text among them. */
export function sentenceBeginnings(text: string): string[] {
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const beginnings = ends.map((end) => text.slice(0, end).trim()).filter((part) => part !== "");
  const whole = text.trim();
  return [...new Set([...beginnings, whole])].filter((part) => part !== "").reverse();
}

/** The first of beginnings given longest first that stands at the style's own size, unbroken. */
export function longestFitting(
  context: BlockContext,
  beginnings: readonly string[],
  style: TextStyle,
  width: number,
  maxLines: number,
): string | undefined {
  let [low, high] = [0, beginnings.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(context, beginnings[middle]!, style, width, maxLines)) high = middle;
    else low = middle + 1;
  }
  return beginnings[low];
}

/** The last sentence of a text, or the text itself. */
export function lastSentence(text: string): string {
  const sentences = [...new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text.trim())];
  return sentences.at(-1)?.segment.trim() || text.trim();
}
