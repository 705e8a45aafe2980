import type { FontResource } from "../scene/resources.ts";
import { breakGreedily, breakOptimally, type LineBreaking } from "./break-lines.ts";
import { type Break, usableBreaks } from "./breaks.ts";
import { isIdeographic } from "./ideographs.ts";
import type { Composition } from "./itemize.ts";
import { buildLine, trimRange } from "./line.ts";
import { clearLeading, lineInk } from "./line-ink.ts";
import { rangeWidths } from "./range-widths.ts";
import type { Shaper } from "./shape.ts";
import type { Line, Paragraph, ParagraphOptions, PlacedLine, TextStyle } from "./types.ts";

/** Widths within this of the measure fit: far below the scene's precision. */
const TOLERANCE = 1e-6;

/** Texts of at most this many lines are balanced unless told otherwise. */
const BALANCED_LINES = 4;

/** Longer texts are only filled: no poster has them, and weighing costs lines times words. */
const WEIGHED_LINES = 80;

/** Baseline to baseline of a style. */
export function leadingOf(style: TextStyle): number {
  return style.leading ?? style.size * 1.25;
}

/** A composed text with what breaking it asks for whatever the measure: found once for all its measures. */
export interface Breakable {
  readonly composition: Composition;
  readonly style: TextStyle;
  readonly breaks: readonly Break[];
  /** Width of a stretch set as a line. */
  width(start: number, end: number): number;
  /** A stretch set as a line. */
  line(start: number, end: number): Line;
  /** From the top of its tallest letter to the foot of its deepest, were it all one line. */
  inkHeight(): number;
}

export function breakable(
  composition: Composition,
  breaks: readonly Break[],
  shaper: Shaper,
  style: TextStyle,
): Breakable {
  const width = rangeWidths(composition, shaper, style);
  let inkHeight: number | undefined;
  return {
    composition,
    style,
    breaks,
    width,
    line: (start, end) => buildLine(composition, start, end, shaper, style, width(start, end)),
    inkHeight() {
      if (inkHeight === undefined) {
        const whole = buildLine(composition, 0, composition.text.length, shaper, style);
        const { y0, y1 } = lineInk(whole, fontsOf(composition));
        inkHeight = y1 - y0;
      }
      return inkHeight;
    },
  };
}

function fontsOf({ items }: Composition): ReadonlyMap<string, FontResource> {
  return new Map(items.map(({ face }) => [face.resource.key, face.resource]));
}

/** Breaks a text into lines of at most `options.width` and places them in a box of that width. */
export function buildParagraph(breakable: Breakable, options: ParagraphOptions, direction: "ltr" | "rtl"): Paragraph {
  const { composition, style } = breakable;
  const { ends, broken } = breakText(breakable, options);
  const lines = ends.slice(0, options.maxLines ?? ends.length).map((end, i) => breakable.line(ends[i - 1] ?? 0, end));
  const offsets = lines.map((line) => alignedOffset(options.width - line.width, options.align ?? "start", direction));
  const wanted = Math.max(leadingOf(style), ...composition.items.map(({ piece }) => piece.style.leading ?? 0));
  const leading = mayTouch(breakable, wanted) ? leadingClear(breakable, lines, offsets, wanted) : wanted;
  const first = lines[0];
  const [ascent, descent] = first ? [first.ascent, first.descent] : [style.size, 0];
  const firstBaseline = (leading - ascent - descent) / 2 + ascent;
  const widest = lines.reduce((width, line) => Math.max(width, line.width), 0);
  // The lines are this paragraph's own; a copy would have their glyphs placed.
  const placed = lines.map(
    (line, i): PlacedLine =>
      Object.assign(line, {
        x: offsets[i]!,
        baseline: firstBaseline + i * leading,
      }),
  );
  return {
    width: widest,
    height: lines.length * leading,
    leading,
    lines: placed,
    overflow: lines.length < ends.length || widest > options.width + TOLERANCE,
    broken,
    capHeight: first?.capHeight ?? 0,
    firstBaseline,
  };
}

/** Scripts whose letters keep within the usual leading. */
const LEVEL = new Set(["Latn", "Grek", "Cyrl", "Hebr", "Hani", "Hang", "Hira", "Kana", "Zyyy", "Zinh"]);
/** Lines set closer than this, in em, may touch in any script. */
const CLOSE = 1.2;
/** White left between letters of two lines, in em. */
const BETWEEN = 0.04;

/** Whether letters of one line may reach those of the next: they are measured only then. */
function mayTouch({ composition, style }: Breakable, leading: number): boolean {
  return leading < style.size * CLOSE || composition.items.some(({ script }) => !LEVEL.has(script));
}

/** The leading, or a larger one at which no letter touches one of the next line. */
function leadingClear(
  { composition, style, inkHeight }: Breakable,
  lines: readonly Line[],
  offsets: readonly number[],
  leading: number,
): number {
  if (lines.length < 2) return leading;
  // Where the tallest and the deepest letter could stand one above the other, the lines need not be measured.
  if (inkHeight() + style.size * BETWEEN <= leading) return leading;
  const fonts = fontsOf(composition);
  const clear = lines.slice(1).flatMap((line, i) => {
    const by = offsets[i + 1]! - offsets[i]!;
    // Where the page is mirrored when it is done, lines that begin together end together.
    const mirrored = lines[i]!.width - line.width - by;
    return [by, mirrored].map((start) => clearLeading(lines[i]!, line, start, fonts));
  });
  return Math.max(leading, ...clear.map((least) => least + style.size * BETWEEN));
}

/** Where a line begins, from the left, when so much space is free beside it. */
export function alignedOffset(free: number, align: "start" | "end" | "center", direction: "ltr" | "rtl"): number {
  if (align === "center") return free / 2;
  return (align === "start") === (direction === "ltr") ? 0 : free;
}

/** Where the lines of a text end, and whether a word had to be cut. */
function breakText(
  { composition, breaks: all, width }: Breakable,
  options: ParagraphOptions,
): { readonly ends: readonly number[]; readonly broken: boolean } {
  const { text } = composition;
  if (text === "") return { ends: [], broken: false };
  const measure = options.width + TOLERANCE;
  const breaks = usableBreaks(all, composition.boundaries, (start, end) => width(start, end) <= measure);
  const problem: LineBreaking = { breaks, measure, width, isWidow: (start, end) => isWidow(text, start, end) };
  const greedy = breakGreedily(problem);
  const even = options.balance ?? greedy.length <= BALANCED_LINES;
  // Lines that will be cut are not worth weighing.
  const weighed = greedy.length > 1 && greedy.length <= Math.min(options.maxLines ?? WEIGHED_LINES, WEIGHED_LINES);
  const ends = weighed ? breakOptimally(problem, greedy.length, even) : greedy;
  const cuts = new Set(breaks.filter((b) => b.level === 2).map((b) => b.at));
  return { ends, broken: ends.some((end) => cuts.has(end)) };
}

/** Letters up to which a single last word looks lost. */
const WIDOW_LETTERS = 8;

const WIDOW_IDEOGRAPHS = 3;

function isWidow(text: string, from: number, to: number): boolean {
  const { start, end } = trimRange(text, from, to);
  const words = text.slice(start, end);
  return words.length <= (isIdeographic(words) ? WIDOW_IDEOGRAPHS : WIDOW_LETTERS) && !/\s/.test(words);
}
