/** Towns and other places as dots. */
import type { Place } from "../../campaign/edition.ts";
import { circleData, path, polylineData, round } from "../../scene/build.ts";
import type { Point, SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";

/** Radius of a place's dot at scale 1; 0 for places that are only names. */
export function dotRadius({ kind, rank }: Place): number {
  if (kind === "point") return 0;
  return rank === 1 ? 4.4 : rank === 2 ? 4 : 3.4;
}

/** A filled dot for great cities, a ring for towns, a square for fortresses. */
export function drawDot({ theme }: BlockContext, place: Place, [x, y]: Point, scale: number): SceneNode[] {
  const r = dotRadius(place) * scale;
  if (r === 0) return [];
  const { cityDot } = theme.map;
  const light = theme.dark ? theme.paper : "#ffffff";
  const rim = { paint: light, width: round(1.6 * scale) };
  if (place.kind === "fortress") {
    const d = polylineData(
      [
        [x - r, y - r],
        [x + r, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ],
      true,
    );
    return [path(d, { fill: light, stroke: { paint: cityDot, width: round(1.8 * scale) } })];
  }
  if (place.rank === 1) return [path(circleData(x, y, r), { fill: cityDot, stroke: rim })];
  const ring = path(circleData(x, y, r), { fill: light, stroke: { paint: cityDot, width: round(1.8 * scale) } });
  return [ring];
}
