import { glyphMatrix } from "../scene/matrix.ts";
import { type PathSegment, parsePath, transformSegments } from "../scene/path-data.ts";
import type { FontResource } from "../scene/resources.ts";
import type { GlyphsNode } from "../scene/types.ts";

/** A rectangle of ink, in the units of the nodes' group. */
export interface InkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Exact box of what the glyphs print, their halo left out; undefined when they are blank. */
export function inkBounds(nodes: readonly GlyphsNode[], fonts: ReadonlyMap<string, FontResource>): InkBox | undefined {
  const box = new Extent();
  for (const node of nodes) {
    const font = fonts.get(node.font);
    if (!font) throw new RangeError(`no font is called "${node.font}"`);
    const unit = node.size / font.unitsPerEm;
    for (const { id, x, y, angle } of node.glyphs) {
      box.addPath(transformSegments(outlineOf(font, id), glyphMatrix(x, y, angle, unit)));
    }
  }
  return box.toBox();
}

const parsed = new WeakMap<FontResource, Map<number, readonly PathSegment[]>>();

function outlineOf(font: FontResource, id: number): readonly PathSegment[] {
  let outlines = parsed.get(font);
  if (!outlines) {
    outlines = new Map();
    parsed.set(font, outlines);
  }
  let outline = outlines.get(id);
  if (!outline) {
    outline = parsePath(font.outline(id));
    outlines.set(id, outline);
  }
  return outline;
}

class Extent {
  readonly #min: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  readonly #max: [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

  addPath(segments: readonly PathSegment[]): void {
    let pen: readonly number[] = [0, 0];
    for (const { values } of segments) {
      if (values.length === 0) continue;
      for (const axis of [0, 1] as const) {
        const controls = [pen[axis]!, ...values.filter((_, i) => i % 2 === axis)];
        for (const value of values.length === 2 ? controls.slice(1) : extremes(controls)) this.#add(axis, value);
      }
      pen = values.slice(-2);
    }
  }

  toBox(): InkBox | undefined {
    const [[x, y], [right, bottom]] = [this.#min, this.#max];
    return x > right ? undefined : { x, y, width: right - x, height: bottom - y };
  }

  #add(axis: 0 | 1, value: number): void {
    if (value < this.#min[axis]) this.#min[axis] = value;
    if (value > this.#max[axis]) this.#max[axis] = value;
  }
}

/** End value and turning values of a quadratic or cubic Bézier along one axis. */
function extremes(p: readonly number[]): number[] {
  const turns = p.length === 3 ? quadraticTurns(p[0]!, p[1]!, p[2]!) : cubicTurns(p[0]!, p[1]!, p[2]!, p[3]!);
  return [p.at(-1)!, ...turns.filter((t) => t > 0 && t < 1).map((t) => bezierAt(p, t))];
}

function quadraticTurns(a: number, b: number, c: number): number[] {
  return [(a - b) / (a - 2 * b + c)];
}

function cubicTurns(p0: number, p1: number, p2: number, p3: number): number[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  if (Math.abs(a) < 1e-9) return [-c / b];
  const root = Math.sqrt(b * b - 4 * a * c);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}

/** De Casteljau's construction. */
function bezierAt(points: readonly number[], t: number): number {
  if (points.length === 1) return points[0]!;
  return bezierAt(
    points.slice(1).map((p, i) => points[i]! + (p - points[i]!) * t),
    t,
  );
}
