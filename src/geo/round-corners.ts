import type { Point } from "../scene/types.ts";
import { distance, mix } from "./lines.ts";

/** Shares of the way round a corner at which points are put. */
const ROUND = [1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6] as const;
/** Corners blunter than this show no edge: the sine of half the turn. */
const BLUNT = 0.02;

/**
 * A line or ring with its corners rounded, each no farther from where it was than the tolerance: a
 * parabola from leg to leg, at most from middle to middle. Corners that must stay are named.
 */
export function roundCorners(
  points: readonly Point[],
  closed: boolean,
  tolerance: number,
  stays: (corner: Point) => boolean = () => false,
): Point[] {
  if (points.length < 3) return [...points];
  const count = points.length;
  const out: Point[] = [];
  points.forEach((corner, i) => {
    const before = points[i - 1] ?? (closed ? points[count - 1] : undefined);
    const after = points[i + 1] ?? (closed ? points[0] : undefined);
    if (before === undefined || after === undefined || stays(corner)) {
      out.push(corner);
      return;
    }
    const [back, on] = [distance(corner, before), distance(corner, after)];
    const middle = mix(toward(corner, before, back), toward(corner, after, on), 0.5);
    // How far the corner lies from the middle of two points one unit off it on either leg.
    const depth = distance(corner, middle);
    if (back === 0 || on === 0 || depth < BLUNT) {
      out.push(corner);
      return;
    }
    const reach = Math.min((2 * tolerance) / depth, back / 2, on / 2);
    const [from, to] = [mix(corner, before, reach / back), mix(corner, after, reach / on)];
    out.push(from);
    for (const t of ROUND) out.push(mix(mix(from, corner, t), mix(corner, to, t), t));
    out.push(to);
  });
  return out;
}

/** The point one unit from `a` on the way to `b`. */
function toward(a: Point, b: Point, span: number): Point {
  return span === 0 ? a : mix(a, b, 1 / span);
}
