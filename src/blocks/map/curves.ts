/** Curves through points, by d3-shape. */
import { type CurveFactory, curveCatmullRom, line } from "d3-shape";
import { distance, mix } from "../../geo/lines.ts";
import { round } from "../../scene/build.ts";
import type { PathData, Point } from "../../scene/types.ts";
import { boxStretches, nearest, relax, resample, trackOf } from "./polyline.ts";

type Pen = Parameters<CurveFactory>[0];

/** Has d3 draw a curve through the points with a pen of ours. */
function drawThrough(points: readonly Point[], curve: CurveFactory, pen: Partial<Pen>): void {
  line<Point>(
    ([x]) => x,
    ([, y]) => y,
  )
    .curve(curve)
    .context(pen as CanvasRenderingContext2D)(points as Point[]);
}

/**
 * Centripetal Catmull–Rom curve through the points as a fine polyline, `per` points a span; it
 * neither loops nor overshoots on uneven spacing.
 */
export function throughPoints(points: readonly Point[], per = 12): Point[] {
  const knots = trackOf(points).points;
  if (knots.length < 3) return [...knots];
  const fine: Point[] = [];
  let at: Point = knots[0]!;
  const to = (x: number, y: number) => {
    at = [x, y];
    fine.push(at);
  };
  drawThrough(knots, curveCatmullRom.alpha(0.5), {
    moveTo: to,
    lineTo: to,
    bezierCurveTo(x1, y1, x2, y2, x, y) {
      const [a, b, c, d]: [Point, Point, Point, Point] = [at, [x1, y1], [x2, y2], [x, y]];
      for (let k = 1; k <= per; k++) fine.push(onCubic(a, b, c, d, k / per));
      at = d;
    },
  });
  return fine;
}

function onCubic(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const [ab, bc, cd] = [mix(a, b, t), mix(b, c, t), mix(c, d, t)];
  return mix(mix(ab, bc, t), mix(bc, cd, t), t);
}

/** Path commands for a smooth curve through evenly spaced points; `move` false goes on from a path begun. */
export function curveData(points: readonly Point[], move = true): PathData {
  const parts: string[] = [];
  const write =
    (letter: string) =>
    (...numbers: number[]) => {
      parts.push(`${letter} ${numbers.map(round).join(" ")}`);
    };
  drawThrough(points, curveCatmullRom.alpha(0), {
    moveTo: write(move ? "M" : "L"),
    lineTo: write("L"),
    bezierCurveTo: write("C"),
    closePath() {},
  });
  return parts.join(" ");
}

/**
 * A flowing curve along hand-set points: through them, then relaxed until it bends nowhere more
 * sharply than `radius`, or until it would stray farther than `leeway` from where it was set. The
 * ends stay where they are.
 */
export function flow(points: readonly Point[], radius: number, step = 3, leeway = Number.POSITIVE_INFINITY): Point[] {
  const set = trackOf(points);
  let curve = resample(trackOf(throughPoints(points)), step);
  for (let round = 0; round < 40 && sharpest(curve) < radius; round++) {
    const next = resample(trackOf(relax(curve, 12)), step);
    if (leeway < Number.POSITIVE_INFINITY) {
      const track = trackOf(next);
      const near = { within: leeway, boxes: boxStretches(track) };
      if (set.points.some((p) => nearest(track, p, near).distance > leeway)) break;
    }
    curve = next;
  }
  return curve;
}

/** Smallest radius of curvature over a window of five points. */
function sharpest(points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 2; i + 2 < points.length; i++) {
    const [a, b, c] = [points[i - 2]!, points[i]!, points[i + 2]!];
    const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
    if (area < 1e-6) continue;
    least = Math.min(least, (distance(a, b) * distance(b, c) * distance(c, a)) / (4 * area));
  }
  return least;
}
