import type { PathData } from "../scene/types.ts";
import { lonSpan } from "./extent.ts";
import { clipToFrame, collectOutlines, writeOutlines } from "./path-sink.ts";
import type { GeoView } from "./projection.ts";
import { findVisibleExtent } from "./visible-extent.ts";

/** Steps a reader can count in, degrees: whole ones, then minutes. */
const STEPS = [30, 20, 15, 10, 5, 2, 1, 30 / 60, 20 / 60, 10 / 60, 5 / 60, 2 / 60, 1 / 60, 1 / 120, 1 / 360];

/** The step between lines of the graticule that lays about six across the frame, degrees. */
export function chooseGraticuleStep(spanDegrees: number): number {
  const wanted = spanDegrees / 6;
  return STEPS.find((step) => step <= wanted) ?? STEPS[STEPS.length - 1]!;
}

/** Meridians and parallels over the frame, as one path. */
export function drawGraticule(view: GeoView, bleed = 0, step = chooseGraticuleStep(view.spanDegrees)): PathData {
  const sight = findVisibleExtent(view, view.frame, bleed);
  const [[west, south], [, north]] = sight;
  const middle = Math.min(80, Math.abs((south + north) / 2));
  // Meridians draw together toward the poles: a wider step keeps the net square.
  const lonStep = STEPS.findLast((wide) => wide * Math.cos((middle * Math.PI) / 180) >= step * 0.7) ?? 30;
  const east = west + lonSpan(sight);
  // Meridians stop at the last parallel rather than crowd into a pole.
  const pole = 90 - step;
  const lines: [number, number][][] = [];
  for (let lon = Math.ceil(west / lonStep) * lonStep; lon <= east; lon += lonStep) {
    lines.push(run(Math.max(south, -pole), Math.min(north, pole), step / 2).map((lat) => [lon, lat]));
  }
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
    if (Math.abs(lat) < 90) lines.push(run(west, east, lonStep / 8).map((lon) => [lon, lat]));
  }
  return writeOutlines(collectOutlines(clipToFrame(view, bleed), { type: "MultiLineString", coordinates: lines }));
}

function run(from: number, to: number, step: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}
