import { clipToFrame, collectOutlines, writeOutlines } from "../../src/geo/path-sink.ts";
import type { GeoView } from "../../src/geo/projection.ts";
import type { PathData, Point } from "../../src/scene/types.ts";

/** The rings and lines of path data made of `M L Z`. */
export function subpathsOf(d: PathData): Point[][] {
  return d
    .split("M ")
    .filter((part) => part.trim() !== "")
    .map((part) =>
      part
        .replace(/Z/g, "")
        .split(" L ")
        .map((pair): Point => {
          const [x, y] = pair.trim().split(" ").map(Number);
          return [x!, y!];
        }),
    );
}

/** Any geometry over the frame and a little beyond, as path data. */
export function geometryPath(view: GeoView, geometry: Parameters<typeof collectOutlines>[1]): PathData {
  return writeOutlines(collectOutlines(clipToFrame(view, 32), geometry));
}

/** Whether a point lies in the painted area of a path, by the even–odd rule. */
export function paints(d: PathData | Point[][], point: Point): boolean {
  const rings = typeof d === "string" ? subpathsOf(d) : d;
  return rings.filter((ring) => isInside(point, ring)).length % 2 === 1;
}

function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const point of ring) {
    const [a, b] = [previous!, point];
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
    previous = point;
  }
  return inside;
}

/** Whether a segment of any of the lines comes within `reach` of a point. */
export function runsNear(lines: readonly (readonly Point[])[], [x, y]: Point, reach: number): boolean {
  return lines.some((line) =>
    line.some((b, i) => {
      const a = line[i - 1];
      if (!a) return false;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const square = dx * dx + dy * dy;
      const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
      return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy) <= reach;
    }),
  );
}

/** The only form path data of this floor may have. */
export const PATH_FORM = /^$|^M -?\d+(\.\d{1,2})? -?\d+(\.\d{1,2})?(?: [ML] -?\d+(\.\d{1,2})? -?\d+(\.\d{1,2})?| Z)*$/;
