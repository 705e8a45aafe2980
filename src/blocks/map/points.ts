/** Towns and other places as dots and signs. */
import type { Place } from "../../campaign/edition.ts";
import { circleData, path, polylineData, rectData, round } from "../../scene/build.ts";
import type { Point, SceneNode } from "../../scene/types.ts";
import { mark } from "../../symbols/marks/mark.ts";
import { placeArt } from "../../symbols/place.ts";
import { starData } from "../../symbols/shapes.ts";
import type { BlockContext } from "../block.ts";

/** Kinds of places with a sign of their own, in the order of a legend. */
export const PLACE_SIGNS = ["capital", "fortress", "port", "airfield", "pass"] as const;
export type PlaceSign = (typeof PLACE_SIGNS)[number];

/** Radius of a sign over that of a town's dot. */
const SIGN: Readonly<Record<PlaceSign, number>> = { capital: 1.6, fortress: 1, port: 1.65, airfield: 1.65, pass: 1.3 };

const isSign = (kind: Place["kind"]): kind is PlaceSign => (PLACE_SIGNS as readonly string[]).includes(kind);

/** Radius of a place's dot or sign at scale 1; 0 for places that are only names. */
export function dotRadius({ kind, rank }: Pick<Place, "kind" | "rank">): number {
  if (kind === "point") return 0;
  const dot = rank === 1 ? 4.4 : rank === 2 ? 4 : 3.4;
  return isSign(kind) ? dot * SIGN[kind] : dot;
}

/** A filled dot for great cities, a ring for towns, a sign for what is more than a town. */
export function drawDot(
  context: BlockContext,
  place: Pick<Place, "kind" | "rank">,
  [x, y]: Point,
  scale: number,
): SceneNode[] {
  const r = dotRadius(place) * scale;
  if (r === 0) return [];
  const { theme } = context;
  const { cityDot } = theme.map;
  const light = theme.dark ? theme.paper : "#ffffff";
  const rim = { paint: light, width: round(1.6 * scale) };
  if (isSign(place.kind)) return drawSign(context, place.kind, [x, y], r, scale);
  if (place.rank === 1) return [path(circleData(x, y, r), { fill: cityDot, stroke: rim })];
  const ring = path(circleData(x, y, r), { fill: light, stroke: { paint: cityDot, width: round(1.8 * scale) } });
  return [ring];
}

function drawSign({ theme }: BlockContext, kind: PlaceSign, [x, y]: Point, r: number, scale: number): SceneNode[] {
  const ink = theme.map.cityDot;
  const light = theme.dark ? theme.paper : "#ffffff";
  const line = { paint: ink, width: round(1.8 * scale) };
  switch (kind) {
    case "capital": {
      const star = starData(x, y, r);
      return [
        path(star, { stroke: { paint: light, width: round(3 * scale), join: "round" } }),
        path(star, { fill: ink }),
      ];
    }
    case "fortress":
      return [path(rectData(x - r, y - r, 2 * r, 2 * r), { fill: light, stroke: line })];
    case "port":
    case "airfield": {
      const box = { x: x - r * 1.15, y: y - r * 1.15, width: r * 2.3, height: r * 2.3 };
      return [placeArt(mark(kind, { ink, ground: light }), box)];
    }
    case "pass": {
      const bow = (side: -1 | 1) =>
        polylineData([-1, -0.5, 0, 0.5, 1].map((t): Point => [x + side * r * (0.25 + 0.6 * t * t), y + r * t]));
      const d = `${bow(-1)} ${bow(1)}`;
      return [
        path(d, { stroke: { paint: light, width: round(4 * scale), cap: "round", join: "round" } }),
        path(d, { stroke: { ...line, cap: "round", join: "round" } }),
      ];
    }
    default:
      return kind satisfies never;
  }
}
