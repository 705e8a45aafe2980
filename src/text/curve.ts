import type { Point } from "../scene/types.ts";

/** A curve measured along its length. */
export interface MeasuredCurve {
  readonly length: number;
  /** Point so far along; ends are carried on straight. */
  pointAt(distance: number): Point;
}

export function measureCurve(points: readonly Point[]): MeasuredCurve {
  const distances = [0];
  for (let i = 1; i < points.length; i++) distances.push(distances[i - 1]! + distance(points[i - 1]!, points[i]!));
  const length = distances.at(-1)!;
  return {
    length,
    pointAt(along) {
      let [low, high] = [1, points.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (distances[middle]! < along) low = middle + 1;
        else high = middle;
      }
      const [a, b] = [points[low - 1]!, points[low]!];
      const span = distances[low]! - distances[low - 1]!;
      return mix(a, b, span === 0 ? 0 : (along - distances[low - 1]!) / span);
    },
  };
}

/**
 * A polyline without corners: a Catmull-Rom curve through its points, sampled every `step` and
 * smoothed over a few steps; its ends stay where they are.
 */
export function smoothPolyline(points: readonly Point[], step: number): Point[] {
  const distinct = points.filter((p, i) => i === 0 || distance(points[i - 1]!, p) > 1e-6);
  if (distinct.length < 2) return [...distinct];
  const dense = distinct.slice(1).flatMap((end, i) => {
    const [p0, p1, p3] = [distinct[i - 1], distinct[i]!, distinct[i + 2]];
    const count = Math.min(200, Math.max(1, Math.ceil(distance(p1, end) / step)));
    return Array.from({ length: count }, (_, k) => catmullRom(p0 ?? p1, p1, end, p3 ?? end, (k + 1) / count));
  });
  const curve = measureCurve([distinct[0]!, ...dense]);
  const count = Math.min(4000, Math.max(2, Math.round(curve.length / step)));
  let even = Array.from({ length: count + 1 }, (_, i) => curve.pointAt((curve.length * i) / count));
  for (let pass = 0; pass < SMOOTHING_PASSES; pass++) {
    even = even.map((p, i) => {
      const [a, b] = [even[i - 1], even[i + 1]];
      return a && b ? mix(p, mix(a, b, 0.5), 0.5) : p;
    });
  }
  return even;
}

const SMOOTHING_PASSES = 8;

/** Moves a curve sideways, to the left of its direction on a page (upward for one that runs to the right). */
export function offsetPolyline(points: readonly Point[], offset: number): Point[] {
  if (offset === 0) return [...points];
  return points.map(([x, y], i) => {
    const [a, b] = [points[Math.max(0, i - 1)]!, points[Math.min(points.length - 1, i + 1)]!];
    const length = distance(a, b) || 1;
    return [x + ((b[1] - a[1]) / length) * offset, y - ((b[0] - a[0]) / length) * offset];
  });
}

function catmullRom(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const at = (axis: 0 | 1) => {
    const [a, b, c, d] = [p0[axis], p1[axis], p2[axis], p3[axis]];
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  };
  return [at(0), at(1)];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
