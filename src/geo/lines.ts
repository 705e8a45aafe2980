import type { Point } from "../scene/types.ts";

/** Straight distance between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** Length of a polyline. */
export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += distance(points[i - 1]!, points[i]!);
  return sum;
}

/** Squared distance of `p` from the segment `a`–`b`. */
function squareToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square));
  return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2;
}

/** Fewest of the points such that none left out lies farther than `tolerance` from the line (Ramer–Douglas–Peucker). */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3 || tolerance <= 0) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const spans: number[] = [0, points.length - 1];
  const limit = tolerance * tolerance;
  while (spans.length > 0) {
    const last = spans.pop()!;
    const first = spans.pop()!;
    let [far, worst] = [-1, limit];
    for (let i = first + 1; i < last; i++) {
      const square = squareToSegment(points[i]!, points[first]!, points[last]!);
      if (square > worst) [far, worst] = [i, square];
    }
    if (far < 0) continue;
    keep[far] = 1;
    spans.push(first, far, far, last);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** Distance of a point from a polyline; infinite for an empty one. */
export function distanceToPolyline(point: Point, line: readonly Point[]): number {
  if (line.length === 1) return distance(point, line[0]!);
  let least = Infinity;
  for (let i = 1; i < line.length; i++) least = Math.min(least, squareToSegment(point, line[i - 1]!, line[i]!));
  return Math.sqrt(least);
}

/** A point of a polyline with the unit direction of the line there. */
export interface Station {
  readonly point: Point;
  readonly direction: Point;
}

/** The point `length` along a polyline, held at its ends; undefined for an empty one. */
export function pointAt(line: readonly Point[], length: number): Station | undefined {
  if (line.length === 0) return undefined;
  let left = Math.max(0, length);
  let direction: Point = [1, 0];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const step = distance(a, b);
    if (step === 0) continue;
    direction = [(b[0] - a[0]) / step, (b[1] - a[1]) / step];
    if (left <= step) return { point: [a[0] + direction[0] * left, a[1] + direction[1] * left], direction };
    left -= step;
  }
  return { point: line.at(-1)!, direction };
}

/** Points at equal steps along a polyline, both ends among them; the step is shortened to come out even. */
export function resample(line: readonly Point[], step: number): Point[] {
  const length = lengthOf(line);
  if (line.length < 2 || length === 0 || !(step > 0)) return [...line];
  const count = Math.max(1, Math.ceil(length / step));
  const points: Point[] = [line[0]!];
  let [run, next, i] = [0, length / count, 1];
  while (points.length < count && i < line.length) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const edge = distance(a, b);
    if (edge > 0 && run + edge >= next) {
      points.push(mix(a, b, (next - run) / edge));
      next = (length * points.length) / count;
    } else {
      run += edge;
      i += 1;
    }
  }
  points.push(line.at(-1)!);
  return points;
}

/** The point a part `t` of the way from `a` to `b`. */
export function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/**
 * A smooth line through all the points, as a dense polyline: a centripetal Catmull–Rom spline
 * (Barry and Goldman's pyramid), which neither loops nor overshoots at sharp corners.
 */
export function smooth(points: readonly Point[], step = 4): Point[] {
  const knots = points.filter((p, i) => i === 0 || distance(points[i - 1]!, p) > 1e-6);
  if (knots.length < 3) return knots;
  const last = knots.length - 1;
  // Ghost points beyond the ends continue the first and last edge.
  const [before, after] = [mix(knots[0]!, knots[1]!, -1), mix(knots[last]!, knots[last - 1]!, -1)];
  const all = [before, ...knots, after];
  const line: Point[] = [knots[0]!];
  for (let i = 1; i <= last; i++) {
    const [p0, p1, p2, p3] = [all[i - 1]!, all[i]!, all[i + 1]!, all[i + 2]!];
    const parts = Math.max(1, Math.ceil(distance(p1, p2) / step));
    for (let k = 1; k < parts; k++) line.push(onSpline(p0, p1, p2, p3, k / parts));
    line.push(p2);
  }
  return line;
}

function onSpline(p0: Point, p1: Point, p2: Point, p3: Point, u: number): Point {
  const t1 = Math.sqrt(distance(p0, p1));
  const t2 = t1 + Math.sqrt(distance(p1, p2));
  const t3 = t2 + Math.sqrt(distance(p2, p3));
  const t = t1 + u * (t2 - t1);
  const a1 = mix(p0, p1, t / t1);
  const a2 = mix(p1, p2, (t - t1) / (t2 - t1));
  const a3 = mix(p2, p3, (t - t2) / (t3 - t2));
  const b1 = mix(a1, a2, t / t2);
  const b2 = mix(a2, a3, (t - t1) / (t3 - t1));
  return mix(b1, b2, (t - t1) / (t2 - t1));
}

/** A line beside a polyline, `by` units to the right of its direction on the page (left when negative); corners are mitred, at most twice the distance. */
export function offset(line: readonly Point[], by: number): Point[] {
  const points = line.filter((p, i) => i === 0 || distance(line[i - 1]!, p) > 1e-9);
  if (points.length < 2) return [...points];
  const normals = points.slice(1).map((b, i): Point => {
    const a = points[i]!;
    const length = distance(a, b);
    return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  });
  return points.map((p, i) => {
    const [before, after] = [normals[Math.max(0, i - 1)]!, normals[Math.min(normals.length - 1, i)]!];
    const [x, y] = [before[0] + after[0], before[1] + after[1]];
    const square = x * x + y * y;
    // The mitre along the mean normal grows as 1/cos; a hairpin has none.
    const scale = square < 1e-9 ? 1 : Math.min(2 / square, 2 / Math.sqrt(square));
    return square < 1e-9
      ? [p[0] + after[0] * by, p[1] + after[1] * by]
      : [p[0] + x * by * scale, p[1] + y * by * scale];
  });
}
