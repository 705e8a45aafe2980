import { polylineData } from "../scene/build.ts";
import type { PathData, Point } from "../scene/types.ts";

/** The golden pentagram's ratio of inner to outer radius. */
export const PENTAGRAM = 0.381966;

/**
 * A star with its first point upward.
 *
 * @param inner Radius of the notches as a share of `r`; the default is the regular pentagram's.
 * @param turn Clockwise rotation in degrees.
 */
export function starData(cx: number, cy: number, r: number, points = 5, inner = PENTAGRAM, turn = 0): PathData {
  const corners: Point[] = Array.from({ length: points * 2 }, (_, i) => {
    const angle = (Math.PI * i) / points + (turn * Math.PI) / 180;
    const radius = i % 2 === 0 ? r : r * inner;
    return [cx + Math.sin(angle) * radius, cy - Math.cos(angle) * radius];
  });
  return polylineData(corners, true);
}
