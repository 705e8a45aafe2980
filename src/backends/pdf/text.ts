import { type Bounds, nodeBounds } from "../../scene/bounds.ts";
import { glyphMatrix } from "../../scene/matrix.ts";
import { type PathSegment, transformSegments } from "../../scene/path-data.ts";
import type { FontResource } from "../../scene/resources.ts";
import type { Glyph, GlyphsNode, Matrix } from "../../scene/types.ts";
import { formatNumber } from "../number.ts";
import { fontOf, glyphSegments } from "../resource.ts";
import { nums, segmentOperators, textString } from "./operators.ts";
import { setStrokeShape, withPaint } from "./paint.ts";
import type { PdfWriter } from "./pdf-writer.ts";
import type { Pen } from "./pen.ts";

export interface TextOptions {
  /** Whether the next run goes on with the sentence on another line. */
  readonly wraps: boolean;
}

type Halo = NonNullable<GlyphsNode["halo"]>;

const NOTHING: Bounds = { x0: 0, y0: 0, x1: 0, y1: 0 };

/**
 * Writes the run as text that can be read, searched and copied, over the outlines of its halo.
 * Letters turned one by one, as along a river, are drawn as shapes with invisible text along the
 * chord: viewers would otherwise copy them out as so many lines of one letter.
 */
export function drawGlyphs({ writer, resources }: Pen, node: GlyphsNode, matrix: Matrix, options: TextOptions): void {
  if (node.glyphs.length === 0) return;
  const font = fontOf(resources, node.font);
  const joined = node.halo || !standsOnLine(node) ? segmentOperators(joinOutlines(node, font)) : "";
  if (joined && node.halo && node.halo.width > 0) drawHalo(writer, joined, node.halo, matrix);
  const bounds = () => nodeBounds(node) ?? NOTHING;
  withPaint(writer, node.fill, { use: "fill", matrix, bounds }, () => {
    if (standsOnLine(node)) {
      showLine(writer, node, font, options);
    } else {
      if (joined) writer.write(`${joined}\nf`);
      showChord(writer, node, font, options);
    }
  });
}

function joinOutlines(node: GlyphsNode, font: FontResource): PathSegment[] {
  const unit = node.size / font.unitsPerEm;
  return node.glyphs.flatMap(({ id, x, y, angle }) =>
    transformSegments(glyphSegments(font, id), glyphMatrix(x, y, angle, unit)),
  );
}

/** The halo as shapes: a second run of text would be copied out as well. */
function drawHalo(writer: PdfWriter, outlines: string, { color, width }: Halo, matrix: Matrix): void {
  setStrokeShape(writer, { width: width * 2, join: "round", cap: "round" });
  withPaint(writer, color, { use: "stroke", matrix, bounds: () => NOTHING }, () => writer.write(`${outlines}\nS`));
}

/** How far off its baseline a glyph may stand, in em. */
const BASELINE_TOLERANCE = 0.001;

function standsOnLine({ glyphs, size }: GlyphsNode): boolean {
  const [origin] = glyphs;
  const angle = origin?.angle ?? 0;
  return glyphs.every(
    (glyph) =>
      (glyph.angle ?? 0) === angle && Math.abs(toBaseline(origin!, angle, glyph)[1]) <= BASELINE_TOLERANCE * size,
  );
}

/** Where a glyph stands on a turned baseline through another: along it, and off it. */
function toBaseline(origin: Glyph, angle: number, { x, y }: Glyph): [along: number, off: number] {
  const [dx, dy] = [x - origin.x, y - origin.y];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

const VISIBLE = 0;
const INVISIBLE = 3;

/** One line of text, each glyph where the scene has it. */
function showLine(writer: PdfWriter, node: GlyphsNode, font: FontResource, options: TextOptions): void {
  const { glyphs, size } = node;
  const origin = glyphs[0]!;
  const angle = origin.angle ?? 0;
  const steps = glyphs.map((glyph) => toBaseline(origin, angle, glyph)[0]);
  const tracking = usualGap(writer, node, font, steps);
  let shown = "";
  let pen = 0;
  for (const [i, text] of glyphTexts(node).entries()) {
    const gap = tracking + widening(steps[i + 1]! - steps[i]!, size, writer.advanceOf(font, glyphs[i]!.id) + tracking);
    const { code, advance } = writer.encodeGlyph(font, glyphs[i]!.id, text, gap);
    // Each step is rounded from where the last one truly ended, so that errors do not add up.
    const thousandths = Math.round(((pen - steps[i]!) / size) * 1000);
    if (thousandths !== 0) shown += `>${thousandths}<`;
    shown += code;
    pen += (advance - thousandths / 1000) * size;
  }
  const state = { start: origin, angle, rendering: VISIBLE, stretch: 1 };
  writeText(writer, node, font, state, shown, options);
}

/** A letter moved off the next by more than this, in em, may be taken for the last of its word. */
const MOST_KERNING = 0.06;

/** What kerning adds to a letter's width, in em, where it would otherwise be read as a space. */
function widening(step: number, size: number, width: number): number {
  const kerning = step / size - width;
  return kerning > MOST_KERNING ? Math.round(kerning / TRACKING_STEP) * TRACKING_STEP : 0;
}

/**
 * The words of a bent line, unseen, along its chord and as long as it; words from the right lie level about
 * its middle, since readers find the order of their letters by where they stand.
 */
function showChord(writer: PdfWriter, node: GlyphsNode, font: FontResource, options: TextOptions): void {
  const { glyphs, size } = node;
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
  const encoded = glyphTexts(node).map((text, i) => writer.encodeGlyph(font, glyphs[i]!.id, text));
  const natural = encoded.slice(0, -1).reduce((sum, { advance }) => sum + advance * size, 0);
  const shown = encoded.map(({ code }) => code).join("");
  if (node.direction === "rtl") {
    const start = { x: (first.x + last.x - natural) / 2, y: (first.y + last.y) / 2 };
    writeText(writer, node, font, { start, angle: 0, rendering: INVISIBLE, stretch: 1 }, shown, options);
    return;
  }
  const angle = Math.atan2(last.y - first.y, last.x - first.x);
  const stretch = natural > 0 ? Math.hypot(last.x - first.x, last.y - first.y) / natural : 1;
  writeText(writer, node, font, { start: first, angle, rendering: INVISIBLE, stretch }, shown, options);
}

interface TextState {
  readonly start: { readonly x: number; readonly y: number };
  readonly angle: number;
  readonly rendering: number;
  /** Of the letters' width. */
  readonly stretch: number;
}

function writeText(
  writer: PdfWriter,
  { size, text, direction }: GlyphsNode,
  font: FontResource,
  { start, angle, rendering, stretch }: TextState,
  shown: string,
  { wraps }: TextOptions,
): void {
  const { x, y } = start;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const closing = wraps ? writer.encodeSpace(font).code : "";
  // On a slope some readers take every letter for a line of its own, but for words told apart from them;
  // those they would turn around where they run from the right.
  const isTold = angle !== 0 && direction !== "rtl";
  if (isTold) writer.write(`/Span <</ActualText ${textString(text + (wraps ? " " : ""))}>> BDC`);
  writer.write("BT");
  writer.set("font", `/${writer.fontName(font)} ${formatNumber(size, 3)} Tf`);
  writer.set("rendering", `${rendering} Tr`);
  writer.write(`${nums([cos * stretch, sin * stretch, sin, -cos], 5)} ${nums([x, y])} Tm`);
  writer.write(`[${`<${shown}${closing}>`.replace("<>", "")}] TJ\nET`);
  if (isTold) writer.write("EMC");
}

/** Least letterspacing that is told as such, in em; what is less is kerning. */
const LEAST_TRACKING = 0.015;
/** Letterspacing is told in such steps, so that like texts share their codes. */
const TRACKING_STEP = 0.005;

/**
 * The gap most letters keep beyond their advance, in em. It is made part of the letters' widths:
 * as bare distance it would be taken for spaces, and every letter copied out as a word.
 */
function usualGap(
  writer: PdfWriter,
  { glyphs, size }: GlyphsNode,
  font: FontResource,
  steps: readonly number[],
): number {
  const gaps = steps
    .slice(1)
    .map((step, i) => (step - steps[i]!) / size - writer.advanceOf(font, glyphs[i]!.id))
    .sort((a, b) => a - b);
  const median = gaps[gaps.length >> 1] ?? 0;
  return median < LEAST_TRACKING ? 0 : Math.round(median / TRACKING_STEP) * TRACKING_STEP;
}

/**
 * The characters each glyph stands for. A cluster's characters are dealt out to its glyphs in
 * order; a ligature gets them all, and a mark beyond the last character none.
 */
export function glyphTexts({ glyphs, text, direction }: GlyphsNode): string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? text.length]));
  const counts = new Map<number, number>();
  for (const { cluster } of glyphs) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  const given = new Map<number, number>();
  // From right to left a letter stands after the marks upon it.
  const inOrder = direction === "rtl" ? [...glyphs].reverse() : glyphs;
  const texts = inOrder.map(({ cluster }) => {
    const index = given.get(cluster) ?? 0;
    given.set(cluster, index + 1);
    const characters = [...text.slice(cluster, ends.get(cluster))];
    const isLast = index === counts.get(cluster)! - 1;
    const own = characters.slice(index, isLast ? undefined : index + 1);
    // Readers turn around all they read from the right, the letters of a ligature among it.
    return (direction === "rtl" ? own.reverse() : own).join("");
  });
  return direction === "rtl" ? texts.reverse() : texts;
}
