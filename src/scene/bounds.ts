import { applyMatrix, glyphMatrix, IDENTITY, multiplyMatrices } from "./matrix.ts";
import { type PathCommand, type PathSegment, parsePath, transformSegments } from "./path-data.ts";
import type { GlyphsNode, ImageNode, Matrix, PathData, PathNode, SceneNode, Stroke } from "./types.ts";

/** An upright box: left, top, right, bottom. */
export interface Bounds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface BoundsOptions {
  /** Outlines in font units with their em, for exact text boxes; without it a glyph is taken as a box. */
  readonly outline?: (font: string, glyph: number) => { readonly d: PathData; readonly unitsPerEm: number } | undefined;
}

/** Box of everything the node paints, in the coordinates `matrix` leads to; undefined when it paints nothing. */
export function nodeBounds(
  node: SceneNode,
  matrix: Matrix = IDENTITY,
  options: BoundsOptions = {},
): Bounds | undefined {
  switch (node.kind) {
    case "group": {
      const inner = node.transform ? multiplyMatrices(matrix, node.transform) : matrix;
      const content = nodesBounds(node.children, inner, options);
      return node.clip ? intersectBounds(content, pathBounds(node.clip.d, inner)) : content;
    }
    case "path":
      return paintedPathBounds(node, matrix);
    case "glyphs":
      return glyphsBounds(node, matrix, options);
    case "image":
      return imageBounds(node, matrix);
    default:
      throw new TypeError(`unexpected node ${JSON.stringify(node satisfies never)}`);
  }
}

/** Box of several nodes drawn together. */
export function nodesBounds(
  nodes: readonly SceneNode[],
  matrix: Matrix = IDENTITY,
  options: BoundsOptions = {},
): Bounds | undefined {
  return uniteBounds(nodes.map((node) => nodeBounds(node, matrix, options)));
}

/** Exact box of a path's outline, without any stroke. */
export function pathBounds(d: PathData, matrix: Matrix = IDENTITY): Bounds | undefined {
  const segments = parsePath(d);
  return segmentsBounds(matrix === IDENTITY ? segments : transformSegments(segments, matrix));
}

export function uniteBounds(boxes: readonly (Bounds | undefined)[]): Bounds | undefined {
  return boxes.reduce((a, b) => {
    if (!a || !b) return a ?? b;
    return {
      x0: Math.min(a.x0, b.x0),
      y0: Math.min(a.y0, b.y0),
      x1: Math.max(a.x1, b.x1),
      y1: Math.max(a.y1, b.y1),
    };
  }, undefined);
}

function intersectBounds(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  if (!a || !b) return undefined;
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return box.x0 <= box.x1 && box.y0 <= box.y1 ? box : undefined;
}

function segmentsBounds(segments: readonly PathSegment[]): Bounds | undefined {
  const x = new Reach();
  const y = new Reach();
  for (const { command, values } of segments) {
    x.follow(command, values, 0);
    y.follow(command, values, 1);
  }
  return x.least > x.most ? undefined : { x0: x.least, y0: y.least, x1: x.most, y1: y.most };
}

/** How far a path reaches in one coordinate: at the ends of its segments, and where a Bézier curve turns between them. */
class Reach {
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;
  #current = 0;
  #start = 0;

  follow(command: PathCommand, values: readonly number[], axis: 0 | 1): void {
    if (command === "Z") {
      this.#current = this.#start;
      return;
    }
    const end = values[values.length - 2 + axis]!;
    this.#note(end);
    if (command === "M") this.#start = end;
    else if (command === "Q") this.#turnOfQuadratic(this.#current, values[axis]!, end);
    else if (command === "C") this.#turnsOfCubic(this.#current, values[axis]!, values[2 + axis]!, end);
    this.#current = end;
  }

  #note(value: number): void {
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
  }

  #turnOfQuadratic(p0: number, p1: number, p2: number): void {
    const t = (p0 - p1) / (p0 - 2 * p1 + p2);
    if (t > 0 && t < 1) this.#note((1 - t) ** 2 * p0 + 2 * (1 - t) * t * p1 + t ** 2 * p2);
  }

  #turnsOfCubic(p0: number, p1: number, p2: number, p3: number): void {
    const at = (t: number) => {
      if (t <= 0 || t >= 1) return;
      this.#note((1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3);
    };
    const a = p3 - 3 * p2 + 3 * p1 - p0;
    const b = 2 * (p2 - 2 * p1 + p0);
    const c = p1 - p0;
    if (Math.abs(a) < 1e-9) {
      if (b !== 0) at(-c / b);
      return;
    }
    const root = Math.sqrt(b * b - 4 * a * c);
    if (Number.isNaN(root)) return;
    at((-b + root) / (2 * a));
    at((-b - root) / (2 * a));
  }
}

function paintedPathBounds({ d, fill, stroke }: PathNode, matrix: Matrix): Bounds | undefined {
  if (!fill && !stroke) return undefined;
  const box = pathBounds(d, matrix);
  return box && stroke ? expand(box, strokeReach(stroke), matrix) : box;
}

/** How far a stroke may reach beyond its path: half its width, and at sharp corners the miter. */
export function strokeReach({ width, join, cap }: Stroke): number {
  const factor = (join ?? "miter") === "miter" ? 4 : cap === "square" ? Math.SQRT2 : 1;
  return (width / 2) * factor;
}

function expand({ x0, y0, x1, y1 }: Bounds, reach: number, [a, b, c, d]: Matrix): Bounds {
  const dx = reach * Math.hypot(a, c);
  const dy = reach * Math.hypot(b, d);
  return { x0: x0 - dx, y0: y0 - dy, x1: x1 + dx, y1: y1 + dy };
}

/** A box that holds nearly every glyph, in em: descenders below, capitals with accents above. */
const EM_BOX: Bounds = { x0: -0.1, y0: -1, x1: 1, y1: 0.3 };

function glyphsBounds(node: GlyphsNode, matrix: Matrix, { outline }: BoundsOptions): Bounds | undefined {
  const boxes = node.glyphs.map(({ id, x, y, angle }) => {
    const found = outline?.(node.font, id);
    if (!found) return boxBounds(EM_BOX, multiplyMatrices(matrix, turnedMatrix(x, y, angle ?? 0, node.size)));
    const { d, unitsPerEm } = found;
    return d ? pathBounds(d, multiplyMatrices(matrix, glyphMatrix(x, y, angle, node.size / unitsPerEm))) : undefined;
  });
  const box = uniteBounds(boxes);
  return box && node.halo ? expand(box, node.halo.width, matrix) : box;
}

function turnedMatrix(x: number, y: number, angle: number, size: number): Matrix {
  const cos = Math.cos(angle) * size;
  const sin = Math.sin(angle) * size;
  return [cos, sin, -sin, cos, x, y];
}

function imageBounds({ x, y, width, height }: ImageNode, matrix: Matrix): Bounds {
  return boxBounds({ x0: x, y0: y, x1: x + width, y1: y + height }, matrix);
}

function boxBounds({ x0, y0, x1, y1 }: Bounds, matrix: Matrix): Bounds {
  const corners = (
    [
      [x0, y0],
      [x1, y0],
      [x0, y1],
      [x1, y1],
    ] as const
  ).map((corner) => applyMatrix(matrix, corner));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
