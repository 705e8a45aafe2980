/** Measuring and reshaping open polylines in page units. */
import { distance, mix } from "../../geo/lines.ts";
import type { Point } from "../../scene/types.ts";

/** A polyline with the length run up to each of its points. */
export interface Track {
  readonly points: readonly Point[];
  readonly lengths: readonly number[];
  readonly length: number;
}

/** Left-hand normal of a unit direction, in page coordinates (y downward): the side on one's left when walking along. */
export const leftOf = (direction: Point): Point => [direction[1], -direction[0]];

export const along = (p: Point, direction: Point, by: number): Point => [
  p[0] + direction[0] * by,
  p[1] + direction[1] * by,
];

/** Points closer together than this count as one. */
const SAME = 1e-6;

/** Measures a polyline; repeated points are dropped. */
export function trackOf(points: readonly Point[]): Track {
  const kept: Point[] = [];
  const lengths: number[] = [];
  let total = 0;
  for (const p of points) {
    const last = kept[kept.length - 1];
    if (last !== undefined) {
      const step = distance(last, p);
      if (step < SAME) continue;
      total += step;
    }
    kept.push(p);
    lengths.push(total);
  }
  return { points: kept, lengths, length: total };
}

/** Index of the segment holding the given length. */
function segmentAt(track: Track, at: number): number {
  let low = 0;
  let high = Math.max(track.points.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (track.lengths[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The point at a length along the track; before 0 and beyond the end it stays at the ends. */
export function pointAt(track: Track, at: number): Point {
  const { points, lengths } = track;
  if (points.length < 2) return points[0] ?? [0, 0];
  const i = segmentAt(track, at);
  const span = lengths[i + 1]! - lengths[i]!;
  const t = Math.min(Math.max((at - lengths[i]!) / span, 0), 1);
  return mix(points[i]!, points[i + 1]!, t);
}

/** Unit direction of travel around a length, measured over `reach` each way. */
export function directionAt(track: Track, at: number, reach = 1): Point {
  const a = pointAt(track, Math.max(at - reach, 0));
  const b = pointAt(track, Math.min(at + reach, track.length));
  const d = distance(a, b);
  return d < SAME ? [1, 0] : [(b[0] - a[0]) / d, (b[1] - a[1]) / d];
}

/** The stretch between two lengths. */
export function slice(track: Track, from: number, to: number): Point[] {
  const start = Math.max(from, 0);
  const end = Math.min(to, track.length);
  if (end <= start) return [];
  const inner = track.points.filter((_, i) => track.lengths[i]! > start + SAME && track.lengths[i]! < end - SAME);
  return [pointAt(track, start), ...inner, pointAt(track, end)];
}

/** Evenly spaced points, the ends kept, about `step` apart. */
export function resample(track: Track, step: number): Point[] {
  const count = Math.max(Math.round(track.length / step), 1);
  return Array.from({ length: count + 1 }, (_, i) => pointAt(track, (track.length * i) / count));
}

/** Segments to a box of the index below. */
const STRETCH = 24;

/** The box of every stretch of a track, so that stretches out of reach are passed over: west, north, east, south each. */
export type StretchBoxes = readonly number[];

export function boxStretches({ points }: Track): StretchBoxes {
  const boxes: number[] = [];
  for (let from = 0; from + 1 < points.length; from += STRETCH) {
    let west = Infinity;
    let north = Infinity;
    let east = -Infinity;
    let south = -Infinity;
    for (let i = from; i <= from + STRETCH && i < points.length; i++) {
      const x = points[i]![0];
      const y = points[i]![1];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
    }
    boxes.push(west, north, east, south);
  }
  return boxes;
}

/**
 * The point of the track nearest to `p`, as a length along it and a distance from it. Given the boxes of
 * the track's stretches, only what lies within reach is looked at, and the distance is infinite where nothing does.
 */
export function nearest(
  { points, lengths }: Track,
  p: Point,
  near?: { readonly within: number; readonly boxes: StretchBoxes },
): { readonly at: number; readonly distance: number } {
  const x = p[0];
  const y = p[1];
  let at = 0;
  let distance = Infinity;
  let reach = near?.within ?? Infinity;
  const last = points.length - 1;
  for (let from = 0, k = 0; from < last; from += STRETCH, k += 4) {
    if (near) {
      const { boxes } = near;
      if (boxes[k]! - x > reach || x - boxes[k + 2]! > reach) continue;
      if (boxes[k + 1]! - y > reach || y - boxes[k + 3]! > reach) continue;
    }
    for (let i = from; i < from + STRETCH && i < last; i++) {
      const a = points[i]!;
      const b = points[i + 1]!;
      const dx = b[0] - a[0];
      const dy = b[1] - a[1];
      const span = lengths[i + 1]! - lengths[i]!;
      const t = Math.min(Math.max(((x - a[0]) * dx + (y - a[1]) * dy) / (span * span), 0), 1);
      const offX = a[0] + dx * t - x;
      const offY = a[1] + dy * t - y;
      const d = Math.sqrt(offX * offX + offY * offY);
      if (d > reach || d >= distance) continue;
      at = lengths[i]! + span * t;
      distance = d;
      reach = d;
    }
  }
  return { at, distance };
}

/** Moves every inner point to the mean of its neighbours and itself, a number of times; the ends stay. */
export function relax(points: readonly Point[], times: number): Point[] {
  let current = [...points];
  for (let n = 0; n < times; n++) {
    current = current.map((p, i) => {
      const before = current[i - 1];
      const after = current[i + 1];
      if (before === undefined || after === undefined) return p;
      return [(before[0] + 2 * p[0] + after[0]) / 4, (before[1] + 2 * p[1] + after[1]) / 4];
    });
  }
  return current;
}

/** The track moved sideways: positive to the left of its direction. */
export function offsetTrack(points: readonly Point[], by: number | ((index: number) => number)): Point[] {
  const track = trackOf(points);
  const amount = typeof by === "number" ? () => by : by;
  return track.points.map((p, i) => along(p, leftOf(directionAt(track, track.lengths[i]!, 3)), amount(i)));
}
