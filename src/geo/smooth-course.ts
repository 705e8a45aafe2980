import type { Point } from "../scene/types.ts";
import { distance, mix } from "./lines.ts";

/** Shorter spans are taken for a curve as they are, units. */
const LEAST_SPAN = 7;
/** Distance between the points put into a longer one. */
const STEP = 4;

/** The rectangle a course keeps to. */
export interface Bounds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * A course whose points lie so far apart that its corners show, led through the same points in a
 * curve: centripetal Catmull–Rom after Barry and Goldman, which neither loops nor strays far. Ends
 * stay where they are, and nothing leaves the bounds.
 */
export function smoothCourse(points: readonly Point[], bounds: Bounds): Point[] {
  if (points.length < 3) return [...points];
  const course: Point[] = [points[0]!];
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i]!, points[i + 1]!];
    const span = distance(from, to);
    if (span > LEAST_SPAN) {
      const before = points[i - 1] ?? mirrored(from, to);
      const after = points[i + 2] ?? mirrored(to, from);
      const parts = Math.min(Math.ceil(span / STEP), 60);
      for (let k = 1; k < parts; k++) course.push(clamp(onSpan(before, from, to, after, k / parts), bounds));
    }
    course.push(to);
  }
  return course;
}

/** The point of the curve between `b` and `c`, a part `t` of the way. */
function onSpan(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const knot = (p: Point, q: Point) => Math.sqrt(Math.max(distance(p, q), 1e-6));
  const t1 = knot(a, b);
  const t2 = t1 + knot(b, c);
  const t3 = t2 + knot(c, d);
  const at = t1 + (t2 - t1) * t;
  const one = mix(a, b, at / t1);
  const two = mix(b, c, (at - t1) / (t2 - t1));
  const three = mix(c, d, (at - t2) / (t3 - t2));
  return mix(mix(one, two, at / t2), mix(two, three, (at - t1) / (t3 - t1)), (at - t1) / (t2 - t1));
}

/** `to` seen in the mirror of `at`: a course ends without bending. */
function mirrored(at: Point, to: Point): Point {
  return [2 * at[0] - to[0], 2 * at[1] - to[1]];
}

function clamp([x, y]: Point, { x0, y0, x1, y1 }: Bounds): Point {
  return [Math.min(Math.max(x, x0), x1), Math.min(Math.max(y, y0), y1)];
}
