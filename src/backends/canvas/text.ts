import type { Path2D } from "@napi-rs/canvas";
import { glyphMatrix, multiplyMatrices } from "../../scene/matrix.ts";
import type { FontResource } from "../../scene/resources.ts";
import type { GlyphsNode, Matrix } from "../../scene/types.ts";
import { fontOf } from "../resource.ts";
import type { Skia } from "../skia.ts";
import { toStyle } from "./paint.ts";
import { type Pen, setMatrix } from "./pen.ts";

/** Outlines parsed once per font, and freed with it. */
const outlines = new WeakMap<FontResource, Map<number, Path2D>>();

function outlineOf(skia: Skia, font: FontResource, id: number): Path2D {
  const paths = outlines.get(font) ?? new Map<number, Path2D>();
  outlines.set(font, paths);
  const path = paths.get(id) ?? new skia.Path2D(font.outline(id));
  paths.set(id, path);
  return path;
}

/**
 * Fills the run's outlines, over the halo. Outlines rather than the canvas's own text, because
 * that has a contrast and gamma no other format shares.
 */
export function drawGlyphs(pen: Pen, node: GlyphsNode, matrix: Matrix): void {
  const font = fontOf(pen.resources, node.font);
  if (node.halo && node.halo.width > 0) drawHalo(pen, node, node.halo, font, matrix);
  if (isOpaque(node.fill)) fillEachGlyph(pen, node, font, matrix);
  else fillWholeRun(pen, node, font, matrix);
}

function isOpaque(fill: GlyphsNode["fill"]): boolean {
  return typeof fill === "string" && fill.length === 7;
}

function fillEachGlyph(pen: Pen, node: GlyphsNode, font: FontResource, matrix: Matrix): void {
  const unit = node.size / font.unitsPerEm;
  pen.context.fillStyle = toStyle(pen.context, node.fill);
  for (const { id, x, y, angle } of node.glyphs) {
    setMatrix(pen, multiplyMatrices(matrix, glyphMatrix(x, y, angle, unit)));
    pen.context.fill(outlineOf(pen.skia, font, id));
  }
}

/** Gradients need the group's coordinates, and translucent glyphs must not darken where they touch. */
function fillWholeRun(pen: Pen, node: GlyphsNode, font: FontResource, matrix: Matrix): void {
  setMatrix(pen, matrix);
  pen.context.fillStyle = toStyle(pen.context, node.fill);
  pen.context.fill(joinOutlines(pen.skia, node, font));
}

function drawHalo(
  pen: Pen,
  node: GlyphsNode,
  halo: NonNullable<GlyphsNode["halo"]>,
  font: FontResource,
  matrix: Matrix,
): void {
  const { context } = pen;
  setMatrix(pen, matrix);
  context.strokeStyle = halo.color;
  context.lineWidth = halo.width * 2;
  context.lineJoin = "round";
  context.lineCap = "round";
  context.setLineDash([]);
  context.stroke(joinOutlines(pen.skia, node, font));
}

function joinOutlines(skia: Skia, node: GlyphsNode, font: FontResource): Path2D {
  const unit = node.size / font.unitsPerEm;
  const joined = new skia.Path2D();
  for (const { id, x, y, angle } of node.glyphs) {
    const [a, b, c, d, e, f] = glyphMatrix(x, y, angle, unit);
    joined.addPath(outlineOf(skia, font, id), { a, b, c, d, e, f });
  }
  return joined;
}
