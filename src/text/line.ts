import type { Glyph } from "../scene/types.ts";
import type { FaceMetrics } from "./face.ts";
import type { Composition, Item } from "./itemize.ts";
import type { ShapedGlyph, Shaper } from "./shape.ts";
import { shapeItem, trackingOf } from "./shape-item.ts";
import type { Line, LineRun, RunCluster, TextStyle } from "./types.ts";

const SOFT_HYPHEN = "\u00ad";

/**
 * The stretch of a composition from `start` to `end` as one line, without the spaces at its ends.
 * A soft hyphen shows only where the line ends in it.
 */
export function buildLine(
  composition: Composition,
  start: number,
  end: number,
  shaper: Shaper,
  base: TextStyle,
  knownWidth?: number,
): Line {
  return new BuiltLine(composition, start, end, shaper, base, knownWidth);
}

/**
 * A line whose glyphs are placed when first asked for, and where the width is known not even shaped
 * before: most lines are set to be measured alone.
 */
class BuiltLine implements Line {
  readonly width: number;
  readonly #composition: Composition;
  readonly #start: number;
  readonly #end: number;
  readonly #shaper: Shaper;
  readonly #base: TextStyle;
  #parts: readonly LinePart[] | undefined;
  #shaped: readonly ShapedPart[] | undefined;
  #metrics: LineMetrics | undefined;
  #runs: readonly LineRun[] | undefined;

  constructor(
    composition: Composition,
    start: number,
    end: number,
    shaper: Shaper,
    base: TextStyle,
    knownWidth: number | undefined,
  ) {
    this.#composition = composition;
    this.#start = start;
    this.#end = end;
    this.#shaper = shaper;
    this.#base = base;
    this.width = knownWidth ?? widthOf(this.#shapedParts());
  }

  get text(): string {
    return this.#lineParts()
      .map((part) => part.text)
      .join("");
  }

  get runs(): readonly LineRun[] {
    this.#runs ??= placeRuns(this.#shapedParts());
    return this.#runs;
  }

  get ascent(): number {
    return this.#lineMetrics().ascent;
  }

  get descent(): number {
    return this.#lineMetrics().descent;
  }

  get capHeight(): number {
    return this.#lineMetrics().capHeight;
  }

  get xHeight(): number {
    return this.#lineMetrics().xHeight;
  }

  #lineMetrics(): LineMetrics {
    this.#metrics ??= lineMetrics(
      this.#lineParts().map((part) => part.item),
      this.#base,
    );
    return this.#metrics;
  }

  #lineParts(): readonly LinePart[] {
    this.#parts ??= partsOf(this.#composition, this.#start, this.#end);
    return this.#parts;
  }

  #shapedParts(): readonly ShapedPart[] {
    this.#shaped ??= visualOrder(this.#lineParts())
      .map(({ item, text, around }) => ({ item, text, shaped: shapeItem(item, text, this.#shaper, around) }))
      .filter((part) => part.shaped.length > 0);
    return this.#shaped;
  }
}

/** Part of a line in one style, face, script and direction. */
interface LinePart {
  readonly item: Item;
  readonly text: string;
  readonly around: { readonly before: string; readonly after: string };
}

function partsOf({ text: whole, items }: Composition, start: number, end: number): LinePart[] {
  const range = trimRange(whole, start, end);
  const parts: LinePart[] = [];
  for (const item of items) {
    if (item.start >= range.end || item.end <= range.start) continue;
    const from = Math.max(item.start, range.start);
    const to = Math.min(item.end, range.end);
    const text = shownText(whole, from, to, range.end);
    if (text === "") continue;
    parts.push({ item, text, around: { before: whole.slice(range.start, from), after: whole.slice(to, range.end) } });
  }
  return parts;
}

interface ShapedPart {
  readonly item: Item;
  readonly text: string;
  readonly shaped: readonly ShapedGlyph[];
}

/** Advance width, without the tracking after the last letter. */
function widthOf(parts: readonly ShapedPart[]): number {
  let pen = 0;
  let trailing = 0;
  for (const part of parts) {
    pen += advanceOf(part, pen);
    trailing = trackingOf(part.item);
  }
  return Math.max(0, pen - trailing);
}

/** How far the pen moves over a part that begins at `origin`, tracking included. */
function advanceOf({ item, shaped }: ShapedPart, origin: number): number {
  const tracking = trackingOf(item);
  let pen = origin;
  for (let i = 0; i < shaped.length; i++) {
    const glyph = shaped[i]!;
    pen += glyph.advance * item.size;
    if (shaped[i + 1]?.cluster !== glyph.cluster) pen += tracking;
  }
  return pen - origin;
}

function placeRuns(parts: readonly ShapedPart[]): LineRun[] {
  const runs: LineRun[] = [];
  let pen = 0;
  for (const part of parts) {
    const run = placeRun(part, pen, runs.length > 0);
    runs.push(run);
    pen += run.advance;
  }
  return runs;
}

/** Range without the spaces and line ends at both its ends. */
export function trimRange(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (end > start && isSpace(text[end - 1]!)) end--;
  while (start < end && isSpace(text[start]!)) start++;
  return { start, end };
}

/** Spaces that vanish at a line's end; a no-break space is text. */
function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\u200b" || character === "\u3000";
}

function shownText(text: string, start: number, end: number, lineEnd: number): string {
  const part = text.slice(start, end);
  if (!part.includes(SOFT_HYPHEN)) return part.replaceAll("\n", " ");
  const shown = part.replaceAll(SOFT_HYPHEN, "").replaceAll("\n", " ");
  return end === lineEnd && part.endsWith(SOFT_HYPHEN) ? `${shown}-` : shown;
}

/** Reverses every stretch of levels at or above each odd one, from the highest down (UAX #9, rule L2). */
function visualOrder<T extends { readonly item: Item }>(parts: readonly T[]): T[] {
  const order = [...parts];
  const highest = Math.max(0, ...parts.map((part) => part.item.level));
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < order.length; i++) {
      let end = i;
      while (end < order.length && order[end]!.item.level >= level) end++;
      if (end - i > 1) order.splice(i, end - i, ...order.slice(i, end).reverse());
      i = Math.max(i, end);
    }
  }
  return order;
}

function placeRun({ item, text, shaped }: ShapedPart, origin: number, continues: boolean): LineRun {
  const { piece, face, level, size } = item;
  const tracking = trackingOf(item);
  const glyphs: Glyph[] = [];
  const clusters: RunCluster[] = [];
  let pen = origin;
  for (let i = 0; i < shaped.length; ) {
    const { cluster } = shaped[i]!;
    const [first, begin] = [i, pen];
    for (; i < shaped.length && shaped[i]!.cluster === cluster; i++) {
      const glyph = shaped[i]!;
      glyphs.push({ id: glyph.id, x: pen + glyph.dx * size, y: -piece.rise - glyph.dy * size + 0, cluster });
      pen += glyph.advance * size;
    }
    clusters.push({ first, count: i - first, x: begin, advance: pen - begin });
    pen += tracking;
  }
  return {
    font: face.resource.key,
    size,
    glyphs,
    clusters,
    text,
    direction: level % 2 === 1 ? "rtl" : "ltr",
    advance: pen - origin,
    ...(piece.paint === undefined ? {} : { paint: piece.paint }),
    ...(continues ? { continues } : {}),
  };
}

type LineMetrics = Pick<Line, "ascent" | "descent" | "capHeight" | "xHeight">;

/** Measures of the largest style on the line, or of the base style when the line is empty; letters of the script that has most of it. */
function lineMetrics(items: readonly Item[], base: TextStyle): LineMetrics {
  const [first] = items;
  if (!first) return scaleMetrics(EMPTY_METRICS, EMPTY_METRICS, base.size);
  const size = Math.max(...items.map(({ piece }) => piece.style.size));
  const largest = items.filter(({ piece }) => piece.style.size === size);
  const leading = largest.reduce((best, item) => (item.end - item.start > best.end - best.start ? item : best));
  return scaleMetrics(leading.base.metrics, leading.fitting, size);
}

function scaleMetrics(
  { ascent, descent }: Pick<FaceMetrics, "ascent" | "descent">,
  { capHeight, xHeight }: Pick<FaceMetrics, "capHeight" | "xHeight">,
  size: number,
): LineMetrics {
  return { ascent: ascent * size, descent: descent * size, capHeight: capHeight * size, xHeight: xHeight * size };
}

const EMPTY_METRICS: FaceMetrics = { ascent: 0.935, descent: 0.265, capHeight: 0.69, xHeight: 0.53 };
