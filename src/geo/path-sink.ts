import { type GeoContext, type GeoPermissibleObjects, type GeoStreamWrapper, geoClipRectangle, geoPath } from "d3-geo";
import type { PathData, Point } from "../scene/types.ts";
import { simplify } from "./lines.ts";
import type { GeoView } from "./projection.ts";

/** Lines and rings in page units; a ring does not repeat its first point. */
export interface Outline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** A view's projection cut to its frame grown by `bleed` units; it leaves the view itself alone. */
export function clipToFrame({ projection, frame }: GeoView, bleed: number): GeoStreamWrapper {
  const clip = geoClipRectangle(-bleed, -bleed, frame.width + bleed, frame.height + bleed);
  return { stream: (output) => projection.stream(clip(output)) };
}

/** Runs geometry through a projection and gathers what comes out, in order. */
export function collectOutlines(projection: GeoStreamWrapper, geometry: GeoPermissibleObjects): Outline[] {
  const outlines: Outline[] = [];
  let points: Point[] = [];
  const finish = (closed: boolean) => {
    if (points.length > 0) outlines.push({ points, closed });
    points = [];
  };
  const context: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => {
      finish(false);
      points.push([x, y]);
    },
    lineTo: (x, y) => {
      points.push([x, y]);
    },
    closePath: () => finish(true),
    arc: () => {},
  };
  geoPath(projection, context)(geometry);
  finish(false);
  return outlines;
}

export interface WriteOptions {
  /** Detail smaller than this is left out, units; default 0.15. */
  readonly detail?: number;
  /** Rings smaller than this are left out, square units; default 0. */
  readonly leastArea?: number;
}

/** Writes outlines as path data: absolute `M L Z`, two decimals, nothing that would not show. */
export function writeOutlines(outlines: readonly Outline[], options: WriteOptions = {}): PathData {
  const { detail = 0.15, leastArea = 0 } = options;
  const parts: string[] = [];
  for (const { points, closed } of outlines) {
    if (closed && leastArea > 0 && Math.abs(ringArea(points)) < leastArea) continue;
    const text = writePoints(closed ? simplifyRing(points, detail) : simplify(points, detail), closed);
    if (text !== "") parts.push(text);
  }
  return parts.join(" ");
}

/** Signed area of a ring: positive when it runs clockwise on a page whose y grows downward. */
export function ringArea(points: readonly Point[]): number {
  let sum = 0;
  let previous = points.at(-1);
  for (const point of points) {
    sum += previous![0] * point[1] - point[0] * previous![1];
    previous = point;
  }
  return sum / 2;
}

function simplifyRing(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 4) return [...points];
  const loop = simplify([...points, points[0]!], tolerance);
  loop.pop();
  return loop;
}

function writePoints(points: readonly Point[], closed: boolean): string {
  const least = closed ? 3 : 2;
  let text = "";
  let count = 0;
  let before = "";
  for (const point of points) {
    const pair = `${Math.round(point[0] * 100) / 100 + 0} ${Math.round(point[1] * 100) / 100 + 0}`;
    if (pair === before) continue;
    text += count === 0 ? `M ${pair}` : ` L ${pair}`;
    before = pair;
    count += 1;
  }
  if (count < least) return "";
  return closed ? `${text} Z` : text;
}
