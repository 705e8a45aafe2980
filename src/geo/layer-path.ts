import type { Geometry } from "geojson";
import type { PathData, Point } from "../scene/types.ts";
import { placesOf } from "./geojson.ts";
import { clipToFrame, collectOutlines, writeOutlines } from "./path-sink.ts";
import type { GeoView } from "./projection.ts";

/** Lines and areas of an author's geometry over the frame grown by `bleed`; points leave no path, see `geometryPoints`. */
export function geometryPath(view: GeoView, geometry: Geometry, bleed = 32): PathData {
  return writeOutlines(collectOutlines(clipToFrame(view, bleed), geometry), { detail: 0.1 });
}

/** The single points of a geometry that stand in the frame. */
export function geometryPoints(view: GeoView, geometry: Geometry): Point[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap((part) => geometryPoints(view, part));
  if (geometry.type !== "Point" && geometry.type !== "MultiPoint") return [];
  return placesOf(geometry).flatMap((place) => {
    const point = view.project(place);
    const { width, height } = view.frame;
    return point && point[0] >= 0 && point[1] >= 0 && point[0] <= width && point[1] <= height ? [point] : [];
  });
}
