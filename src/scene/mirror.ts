/**
 * Mirroring of a composed page for languages written from right to left: shapes are reflected,
 * while lines of words, pictures and symbols are moved to their mirrored place and stay as they are.
 */
import { nodesBounds } from "./bounds.ts";
import { round } from "./build.ts";
import { IDENTITY, multiplyMatrices } from "./matrix.ts";
import { transformPath } from "./path-data.ts";
import type { GlyphsNode, GroupNode, Matrix, Paint, PathNode, Point, SceneNode, Stroke } from "./types.ts";

/** Left and right end of what moves as one: a line of words, a picture. */
export type Span = readonly [left: number, right: number];

/** A node that knows its span while a page is being composed; mirroring takes it off. */
interface Spanned {
  readonly span?: Span;
}

/** Marks a node as part of what stretches from `left` to `right` and is never reflected. */
export function withSpan<T extends GlyphsNode | GroupNode>(node: T, span: Span): T {
  const marked: T & Spanned = { ...node, span };
  return marked;
}

/** The nodes mirrored about the middle of a stretch from `left` to `right`, such as a page or a plate. */
export function mirrorNodes(nodes: readonly SceneNode[], left: number, right: number): SceneNode[] {
  return nodes.map((node) => mirrorNode(node, left + right));
}

/** The nodes as they are, without marks. */
export function clearSpans(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.map((node) => {
    const { span: _, ...plain } = node as SceneNode & Spanned;
    return plain.kind === "group" ? { ...plain, children: clearSpans(plain.children) } : plain;
  });
}

/** `sum` is twice the place of the axis: x becomes `sum − x`. */
function mirrorNode(node: SceneNode, sum: number): SceneNode {
  const { span, ...plain } = node as SceneNode & Spanned;
  switch (plain.kind) {
    case "glyphs":
      return moveGlyphs(plain, shiftOf(plain, span, sum));
    case "image":
      return { ...plain, x: round(sum - plain.x - plain.width) };
    case "path":
      return mirrorPath(plain, sum);
    case "group":
      if (span || plain.transform) return moveGroup(plain, shiftOf(plain, span, sum));
      return {
        ...plain,
        ...(plain.clip && { clip: { ...plain.clip, d: transformPath(plain.clip.d, reflection(sum)) } }),
        children: plain.children.map((child) => mirrorNode(child, sum)),
      };
    default:
      throw new TypeError(`unexpected node ${JSON.stringify(plain satisfies never)}`);
  }
}

/** How far something that keeps its shape moves; without a span what it paints is measured. */
function shiftOf(node: SceneNode, span: Span | undefined, sum: number): number {
  if (span) return sum - span[0] - span[1];
  const bounds = nodesBounds([node]);
  return bounds ? sum - bounds.x0 - bounds.x1 : 0;
}

function moveGlyphs(node: GlyphsNode, by: number): GlyphsNode {
  const glyphs = node.glyphs.map((glyph) => ({ ...glyph, x: round(glyph.x + by) }));
  return { ...node, glyphs, fill: movePaint(node.fill, ([x, y]) => [x + by, y]) };
}

function moveGroup(group: GroupNode, by: number): GroupNode {
  const transform = multiplyMatrices([1, 0, 0, 1, round(by), 0], group.transform ?? IDENTITY);
  const [a, b, c, d, e, f] = transform;
  return { ...group, transform: [a, b, c, d, round(e), round(f)], children: clearSpans(group.children) };
}

function mirrorPath(node: PathNode, sum: number): PathNode {
  const flip = ([x, y]: Point): Point => [sum - x, y];
  return {
    ...node,
    d: transformPath(node.d, reflection(sum)),
    ...(node.fill !== undefined && { fill: movePaint(node.fill, flip) }),
    ...(node.stroke && { stroke: mirrorStroke(node.stroke, flip) }),
  };
}

function mirrorStroke(stroke: Stroke, flip: (point: Point) => Point): Stroke {
  return { ...stroke, paint: movePaint(stroke.paint, flip) };
}

function movePaint(paint: Paint, move: (point: Point) => Point): Paint {
  if (typeof paint === "string") return paint;
  const moved = ([x, y]: Point): Point => [round(x), round(y)];
  return paint.kind === "linear"
    ? { ...paint, from: moved(move(paint.from)), to: moved(move(paint.to)) }
    : { ...paint, center: moved(move(paint.center)) };
}

function reflection(sum: number): Matrix {
  return [-1, 0, 0, 1, sum, 0];
}
