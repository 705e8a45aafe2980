import type { Geometry, Position } from "geojson";
import type { Path, ProblemLog } from "./geojson-problems.ts";
import { dropRepeats, mendPolygon, type Repair } from "./geojson-rings.ts";

/** Makes a checked geometry safe to draw: rings closed, untangled and wound for d3-geo; undefined when nothing is left. */
export function mendGeometry(geometry: Geometry, path: Path, log: ProblemLog): Geometry | undefined {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return geometry;
    case "LineString": {
      const line = mendLine(geometry.coordinates, path, log);
      return line && { type: "LineString", coordinates: line };
    }
    case "MultiLineString": {
      const coordinates = geometry.coordinates.flatMap((line) => {
        const mended = mendLine(line, path, log);
        return mended ? [mended] : [];
      });
      return coordinates.length > 0 ? { type: "MultiLineString", coordinates } : undefined;
    }
    case "Polygon":
      return mendPolygons([geometry.coordinates], path, log);
    case "MultiPolygon":
      return mendPolygons(geometry.coordinates, path, log);
    case "GeometryCollection": {
      const geometries = geometry.geometries.flatMap(
        (part, i) => mendGeometry(part, [...path, "geometries", i], log) ?? [],
      );
      return geometries.length > 0 ? { type: "GeometryCollection", geometries } : undefined;
    }
    default:
      return geometry satisfies never;
  }
}

function mendLine(line: Position[], path: Path, log: ProblemLog): Position[] | undefined {
  const points = dropRepeats(line);
  if (points.length >= 2) return points;
  log.error(
    "E-geojson-line",
    "a line of one point cannot be drawn",
    path,
    "Give it a second point, or make it a Point.",
  );
  return undefined;
}

function mendPolygons(polygons: Position[][][], path: Path, log: ProblemLog): Geometry | undefined {
  const mended = polygons.map((rings) => mendPolygon(rings));
  for (const repair of new Set(mended.flatMap(({ repairs }) => repairs))) tellRepair(repair, path, log);
  const coordinates = mended.flatMap((one) => one.polygons);
  const [only] = coordinates;
  if (!only) return undefined;
  return coordinates.length === 1 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates };
}

function tellRepair(repair: Repair, path: Path, log: ProblemLog): void {
  switch (repair) {
    case "closed":
      log.warn(
        "W-geojson-unclosed",
        "a ring does not end where it begins; it was closed",
        path,
        "Repeat the first point at the end.",
      );
      return;
    case "untangled":
      log.warn(
        "W-geojson-crossing",
        "an outline crosses itself; it was taken apart at the crossings",
        path,
        "Put its points in order round the area.",
      );
      return;
    case "tangled":
      log.error(
        "E-geojson-tangled",
        "an outline crosses itself too often to be mended",
        path,
        "Draw it anew, or mend it in a mapping program.",
      );
      return;
    case "empty":
      log.error(
        "E-geojson-ring",
        "a ring needs three different points; this one encloses nothing",
        path,
        "Add the missing points or remove the ring.",
      );
      return;
    default:
      repair satisfies never;
  }
}
