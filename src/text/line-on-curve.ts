import { round } from "../scene/build.ts";
import type { Glyph, GlyphsNode, Point } from "../scene/types.ts";
import { type MeasuredCurve, measureCurve, offsetPolyline, smoothPolyline } from "./curve.ts";
import { runNode } from "./draw.ts";
import type { DrawOptions, Line, LineRun, RunCluster } from "./types.ts";

/** Letters may turn this far from their neighbours, radians: 35°. */
const MAX_TURN = (35 * Math.PI) / 180;

/**
 * Sets a line along a curve, its baseline raised off it by `offset`. Letters stand upright to the
 * reader: a curve that runs from right to left is followed backwards. Undefined when the curve is
 * shorter than the line or bends so much that neighbouring letters would part.
 */
export function drawLineOnCurve(
  line: Line,
  curve: readonly Point[],
  options: DrawOptions & { readonly at?: number; readonly offset?: number },
): GlyphsNode[] | undefined {
  const size = Math.max(0, ...line.runs.map((run) => run.size));
  if (size === 0 || curve.length < 2) return undefined;
  const smooth = smoothPolyline(curve, size / 3);
  if (smooth.length < 2) return undefined;
  const middle = options.at ?? 0.5;
  const backwards = readsBackwards(measureCurve(smooth), middle, line.width);
  const directed = backwards ? smooth.reverse() : smooth;
  const path = measureCurve(offsetPolyline(directed, options.offset ?? 0));
  if (path.length < line.width) return undefined;
  const wanted = path.length * (backwards ? 1 - middle : middle) - line.width / 2;
  const start = Math.min(Math.max(wanted, 0), path.length - line.width);
  let before: number | undefined;
  const nodes: GlyphsNode[] = [];
  for (const run of line.runs) {
    const glyphs: Glyph[] = [];
    for (const cluster of run.clusters) {
      const placed = placeCluster(run, cluster, path, start);
      if (before !== undefined && Math.abs(turn(before, placed.angle)) > MAX_TURN) return undefined;
      before = placed.angle;
      glyphs.push(...placed.glyphs);
    }
    nodes.push(runNode(run, glyphs, options));
  }
  return nodes;
}

/** Turns a cluster about the middle of its advance, along the chord it covers. */
function placeCluster(
  run: LineRun,
  cluster: RunCluster,
  path: MeasuredCurve,
  start: number,
): { readonly angle: number; readonly glyphs: readonly Glyph[] } {
  const center = cluster.x + cluster.advance / 2;
  const reach = Math.max(cluster.advance, run.size * 0.5) / 2;
  const [a, b] = [path.pointAt(start + center - reach), path.pointAt(start + center + reach)];
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const [x, y] = path.pointAt(start + center);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const rounded = Math.round(angle * 1e4) / 1e4 + 0;
  const glyphs = run.glyphs.slice(cluster.first, cluster.first + cluster.count).map((glyph): Glyph => {
    const [dx, dy] = [glyph.x - center, glyph.y];
    const position = { x: round(x + dx * cos - dy * sin), y: round(y + dx * sin + dy * cos) };
    return { id: glyph.id, ...position, ...(rounded === 0 ? {} : { angle: rounded }), cluster: glyph.cluster };
  });
  return { angle, glyphs };
}

/** Judged where the line will stand; a vertical stretch is read upward. */
function readsBackwards(curve: MeasuredCurve, at: number, width: number): boolean {
  const start = Math.min(Math.max(curve.length * at - width / 2, 0), Math.max(0, curve.length - width));
  const [a, b] = [curve.pointAt(start), curve.pointAt(Math.min(curve.length, start + width))];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.abs(dx) > Math.abs(dy) * 0.02 ? dx < 0 : dy > 0;
}

function turn(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}
