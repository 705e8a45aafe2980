import { type Bounds, nodeBounds } from "../../scene/bounds.ts";
import { glyphMatrix } from "../../scene/matrix.ts";
import { transformPath } from "../../scene/path-data.ts";
import type { FontResource } from "../../scene/resources.ts";
import type { Glyph, GlyphsNode, Matrix } from "../../scene/types.ts";
import { fontOf } from "../resource.ts";
import { num, pathOperators } from "./operators.ts";
import { setStrokeShape, withPaint } from "./paint.ts";
import type { EncodedGlyph, PdfWriter } from "./pdf-writer.ts";
import type { Pen } from "./pen.ts";

export interface TextOptions {
  /** Whether the next run goes on with the sentence on another line. */
  readonly wraps: boolean;
}

const NOTHING: Bounds = { x0: 0, y0: 0, x1: 0, y1: 0 };

/** Writes the run as text that can be read, searched and copied, over the outlines of its halo. */
export function drawGlyphs({ writer, resources }: Pen, node: GlyphsNode, matrix: Matrix, options: TextOptions): void {
  const font = fontOf(resources, node.font);
  if (node.halo && node.halo.width > 0) drawHalo(writer, node, node.halo, font, matrix);
  const bounds = nodeBounds(node) ?? NOTHING;
  withPaint(writer, node.fill, { use: "fill", matrix, bounds }, () => {
    writer.write("BT");
    writer.set("font", `/${writer.fontName(font)} ${num(node.size, 3)} Tf`);
    writer.write([...showGlyphs(writer, node, font, options), "ET"].join("\n"));
  });
}

/** The halo as shapes: a second run of text would be copied out as well. */
function drawHalo(
  writer: PdfWriter,
  node: GlyphsNode,
  { color, width }: NonNullable<GlyphsNode["halo"]>,
  font: FontResource,
  matrix: Matrix,
): void {
  const unit = node.size / font.unitsPerEm;
  const outlines = node.glyphs
    .map(({ id, x, y, angle }) => transformPath(font.outline(id), glyphMatrix(x, y, angle, unit)))
    .filter((d) => d !== "");
  if (outlines.length === 0) return;
  setStrokeShape(writer, { width: width * 2, join: "round", cap: "round" });
  withPaint(writer, color, { use: "stroke", matrix, bounds: NOTHING }, () =>
    writer.write(`${pathOperators(outlines.join(" "))}\nS`),
  );
}

interface PlacedGlyph extends EncodedGlyph {
  readonly glyph: Glyph;
}

/** Text operators: one `TJ` for glyphs that stand on one straight baseline. */
function showGlyphs(writer: PdfWriter, node: GlyphsNode, font: FontResource, { wraps }: TextOptions): string[] {
  const texts = glyphTexts(node);
  const placed = node.glyphs.map(
    (glyph, i): PlacedGlyph => ({ glyph, ...writer.encodeGlyph(font, glyph.id, texts[i]!) }),
  );
  const lines = splitByBaseline(placed, node.size);
  return lines.map((line, i) => {
    const isLast = i === lines.length - 1;
    return showLine(line, node.size, isLast && wraps ? writer.encodeSpace(font).code : "");
  });
}

/** How far off a baseline a glyph may stand before it gets its own position, in em. */
const BASELINE_TOLERANCE = 0.0005;

function splitByBaseline(glyphs: readonly PlacedGlyph[], size: number): PlacedGlyph[][] {
  const lines: PlacedGlyph[][] = [];
  for (const placed of glyphs) {
    const first = lines.at(-1)?.[0]?.glyph;
    const isOnLine =
      first &&
      (first.angle ?? 0) === (placed.glyph.angle ?? 0) &&
      Math.abs(toBaseline(first, placed.glyph)[1]) <= BASELINE_TOLERANCE * size;
    if (isOnLine) lines.at(-1)!.push(placed);
    else lines.push([placed]);
  }
  return lines;
}

/** Where a glyph stands in the turned frame of another: along its baseline, and off it. */
function toBaseline(origin: Glyph, { x, y }: Glyph): [along: number, off: number] {
  const [dx, dy] = [x - origin.x, y - origin.y];
  const [cos, sin] = [Math.cos(origin.angle ?? 0), Math.sin(origin.angle ?? 0)];
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

function showLine(line: readonly PlacedGlyph[], size: number, closing: string): string {
  const origin = line[0]!.glyph;
  const [cos, sin] = [Math.cos(origin.angle ?? 0), Math.sin(origin.angle ?? 0)];
  const matrix = `${num(cos, 5)} ${num(sin, 5)} ${num(sin, 5)} ${num(-cos, 5)} ${num(origin.x)} ${num(origin.y)}`;
  let shown = "<";
  let pen = 0;
  for (const { glyph, code, advance } of line) {
    // Each step is rounded from where the last one truly ended, so that errors do not add up.
    const thousandths = Math.round(((pen - toBaseline(origin, glyph)[0]) / size) * 1000);
    if (thousandths !== 0) shown += `>${thousandths}<`;
    shown += code;
    pen += advance * size - (thousandths / 1000) * size;
  }
  return `${matrix} Tm [${`${shown}${closing}>`.replace("<>", "")}] TJ`;
}

/**
 * The characters each glyph stands for. A cluster's characters are dealt out to its glyphs in
 * order; a ligature gets them all, and a mark beyond the last character none.
 */
export function glyphTexts({ glyphs, text }: GlyphsNode): string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? text.length]));
  const counts = new Map<number, number>();
  for (const { cluster } of glyphs) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  const given = new Map<number, number>();
  return glyphs.map(({ cluster }) => {
    const index = given.get(cluster) ?? 0;
    given.set(cluster, index + 1);
    const characters = [...text.slice(cluster, ends.get(cluster))];
    const isLast = index === counts.get(cluster)! - 1;
    return characters.slice(index, isLast ? undefined : index + 1).join("");
  });
}
