/** The words that stand on a page, for looking up whether a text is among them. */
import { splitLines, spokenOrder } from "../scene/spoken-order.ts";
import type { GlyphsNode, SceneNode } from "../scene/types.ts";

/** A word as it stands on the page. */
interface Word {
  readonly letters: string;
  /** It begins a line in the type of the line before, and may be the rest of a word cut there. */
  readonly continues: boolean;
}

/** Scripts that set no space between words: a text of theirs is found within longer ones. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Reads a page's words in the order they are spoken; the answer tells whether a text stands there, word
 * for word. Letters of neighbouring words that happen to spell a text are not that text.
 */
export function readPage(nodes: readonly SceneNode[]): (text: string) => boolean {
  const lines = splitLines(runsOf(nodes));
  // A line is in one direction or the other, and does not say which.
  const readings = (["ltr", "rtl"] as const).map((direction) => {
    const spoken = lines.map((line) => spokenOrder(line, direction));
    return {
      words: wordsOf(spoken),
      letters: bare(
        spoken
          .flat()
          .map(({ text }) => text)
          .join(""),
      ),
    };
  });
  return (text) => {
    const wanted = bareWords(text);
    if (wanted.length === 0) return true;
    if (UNSPACED.test(text)) return readings.some(({ letters }) => letters.includes(wanted.join("")));
    return readings.some(({ words }) => words.some((_, at) => standsAt(words, at, wanted)));
  };
}

/** Groups of digits and what parts them: "1,747,000", "2 040 967" with narrow spaces, "1.75". */
const NUMERAL = /\p{Nd}+(?:[.,'’\u00a0\u2009\u202f]\p{Nd}+)*/gu;

function numeralsIn(text: string): string[] {
  return (text.match(NUMERAL) ?? []).map((numeral) => numeral.replace(/\P{Nd}+/gu, ""));
}

/** Tells whether all numbers of a text stand on a page whole: the 6 of "6,500" is no 6. */
export function readNumerals(nodes: readonly SceneNode[]): (text: string) => boolean {
  const lines = splitLines(runsOf(nodes)).map((line) => line.map(({ text }) => text));
  const printed = new Set(lines.flatMap((texts) => [texts.join(""), ...texts]).flatMap(numeralsIn));
  return (text) => numeralsIn(text).every((numeral) => printed.has(numeral));
}

function standsAt(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  let begun = "";
  let found = 0;
  for (let i = at; i < words.length; i++) {
    const { letters, continues } = words[i]!;
    if (begun !== "" && !continues) return false;
    begun += letters;
    if (begun === wanted[found]) {
      begun = "";
      if (++found === wanted.length) return true;
    } else if (!wanted[found]!.startsWith(begun)) return false;
  }
  return false;
}

function wordsOf(lines: readonly (readonly GlyphsNode[])[]): Word[] {
  let before: GlyphsNode | undefined;
  return lines.flatMap((line) => {
    const [first] = line;
    const goesOn = before !== undefined && before.font === first?.font && before.size === first.size;
    before = line.at(-1);
    const text = line.map((run, i) => (i > 0 && isRaised(run, line[i - 1]!) ? ` ${run.text}` : run.text)).join("");
    return bareWords(text).map((letters, i): Word => ({ letters, continues: i === 0 && goesOn }));
  });
}

/** A raised run, such as the mark of a note, is no part of the word it stands at. */
function isRaised({ glyphs, size }: GlyphsNode, beside: GlyphsNode): boolean {
  return Math.abs((glyphs[0]?.y ?? 0) - (beside.glyphs[0]?.y ?? 0)) > size * 0.2;
}

function runsOf(nodes: readonly SceneNode[]): GlyphsNode[] {
  return nodes.flatMap((node) =>
    node.kind === "group" ? runsOf(node.children) : node.kind === "glyphs" ? [node] : [],
  );
}

/** Letters and digits alone, without case, accents and what setting adds. */
export function bare(text: string): string {
  return bareWords(text).join("");
}

function bareWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .toUpperCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
