import type { Point } from "../scene/types.ts";
import { type Extent, extentOf, type LonLat, lonSpan, wrapLon } from "./extent.ts";

/** What is needed of a view to ask what it shows. */
interface SeenThrough {
  project(place: LonLat): Point | undefined;
  invert(point: Point): LonLat | undefined;
}

/** The box of all places seen in a frame grown by `bleed` units on every side. */
export function findVisibleExtent(sight: SeenThrough, frame: { width: number; height: number }, bleed = 0): Extent {
  const steps = 24;
  const [x0, y0] = [-bleed, -bleed];
  const [width, height] = [frame.width + 2 * bleed, frame.height + 2 * bleed];
  const seen: LonLat[] = [];
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const place = sight.invert([x0 + (width * i) / steps, y0 + (height * j) / steps]);
      if (place) seen.push([wrapLon(place[0]), place[1]]);
    }
  }
  const box = extentOf(seen) ?? [
    [-180, -90],
    [180, 90],
  ];
  const [[west, south], [east, north]] = box;
  const poles = [90, -90].filter((lat) => {
    const point = sight.project([0, lat]);
    if (!point) return false;
    return point[0] >= x0 && point[0] <= x0 + width && point[1] >= y0 && point[1] <= y0 + height;
  });
  // A step of the grid may hide the outermost places; one step more covers them.
  const dLat = (north - south) / steps;
  const dLon = lonSpan(box) / steps;
  const full = poles.length > 0 || lonSpan(box) + 2 * dLon >= 330;
  return [
    [full ? -180 : wrapLon(west - dLon), poles.includes(-90) ? -90 : Math.max(-90, south - dLat)],
    [full ? 180 : wrapLon(east + dLon), poles.includes(90) ? 90 : Math.min(90, north + dLat)],
  ];
}

/** Whether any part of a frame lies beyond the edge of the world. */
export function seesEdgeOfWorld(sight: SeenThrough, frame: { width: number; height: number }, bleed = 0): boolean {
  const steps = 24;
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [
      -bleed + ((frame.width + 2 * bleed) * i) / steps,
      -bleed + ((frame.height + 2 * bleed) * i) / steps,
    ];
    const edges: Point[] = [
      [x, -bleed],
      [x, frame.height + bleed],
      [-bleed, y],
      [frame.width + bleed, y],
    ];
    if (edges.some((point) => !sight.invert(point))) return true;
  }
  return false;
}
