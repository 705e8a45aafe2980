import type { Point } from "../scene/types.ts";

/** Straight distance between two points. */
export function distance(a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Squared distance of `p` from the segment `a`–`b`. */
function squareToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
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
    let far = -1;
    let worst = limit;
    for (let i = first + 1; i < last; i++) {
      const square = squareToSegment(points[i]!, points[first]!, points[last]!);
      if (square <= worst) continue;
      far = i;
      worst = square;
    }
    if (far < 0) continue;
    keep[far] = 1;
    spans.push(first, far, far, last);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** The point a part `t` of the way from `a` to `b`. */
export function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}
