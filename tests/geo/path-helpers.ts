import { isInside } from "../../src/geo/area-spine.ts";
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

/** Whether a point lies in the painted area of a path, by the even–odd rule. */
export function paints(d: PathData | Point[][], point: Point): boolean {
  const rings = typeof d === "string" ? subpathsOf(d) : d;
  return rings.filter((ring) => isInside(point, ring)).length % 2 === 1;
}

/** The only form path data of this floor may have. */
export const PATH_FORM = /^$|^M -?\d+(\.\d{1,2})? -?\d+(\.\d{1,2})?(?: [ML] -?\d+(\.\d{1,2})? -?\d+(\.\d{1,2})?| Z)*$/;
