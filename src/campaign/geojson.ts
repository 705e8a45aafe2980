/** GeoJSON files of the author, as the campaign refers to them. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { didYouMean } from "../diagnostics/suggest.ts";
import { type GeojsonReading, readGeojson } from "../geo/geojson.ts";

export interface GeoProblem {
  readonly problem: string;
  readonly hints: readonly string[];
}

/** A file is read for checking and for drawing: once. */
const readings = new WeakMap<Uint8Array, GeojsonReading>();

/** Reads the bytes of a GeoJSON file; what is wrong with it is told in the reading. */
export function readGeojsonFile(bytes: Uint8Array): GeojsonReading {
  let reading = readings.get(bytes);
  if (!reading) {
    reading = readBytes(bytes);
    readings.set(bytes, reading);
  }
  return reading;
}

function readBytes(bytes: Uint8Array): GeojsonReading {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return readGeojson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const message = wide ? "it is UTF-16, not UTF-8" : "it is not UTF-8";
    return {
      problems: [
        { severity: "error", code: "E-geojson-encoding", message, path: [], hints: ["Save the file again as UTF-8."] },
      ],
    };
  }
}

export function isGeoProblem(value: object): value is GeoProblem {
  return "problem" in value;
}

/** The area of one feature by its `id`, `properties.id` or `properties.name`, or of all when no id is given. */
export function pickArea(collection: FeatureCollection, id: string | undefined): Geometry | GeoProblem {
  const { features } = collection;
  const chosen = id === undefined ? features : features.filter((feature) => namesOf(feature).includes(id));
  if (chosen.length === 0) {
    const names = features.map((feature) => namesOf(feature)[0]).filter((name) => name !== undefined);
    return { problem: `it has no feature \`${id}\``, hints: didYouMean(id ?? "", names, "features") };
  }
  const polygons = chosen.flatMap(({ geometry }) => polygonsOf(geometry));
  if (polygons.length === 0) {
    return { problem: "it holds no area", hints: ["A territory needs a Polygon or a MultiPolygon."] };
  }
  const area: Polygon | MultiPolygon =
    polygons.length === 1
      ? { type: "Polygon", coordinates: polygons[0]! }
      : { type: "MultiPolygon", coordinates: polygons };
  return area;
}

function namesOf({ id, properties }: Feature): string[] {
  return [id, properties?.id, properties?.name].filter((name) => name !== undefined && name !== null).map(String);
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  if (geometry.type === "MultiPolygon") return geometry.coordinates;
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(polygonsOf) : [];
}
