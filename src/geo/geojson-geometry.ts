import type { Geometry, Position } from "geojson";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Path, ProblemLog } from "./geojson-problems.ts";

type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How the coordinates of each type are bracketed, for telling an author. */
const SHAPES = {
  Point: "[lon, lat]",
  MultiPoint: "[[lon, lat], …]",
  LineString: "[[lon, lat], …]",
  MultiLineString: "[[[lon, lat], …], …]",
  Polygon: "[[[lon, lat], …], …]",
  MultiPolygon: "[[[[lon, lat], …], …], …]",
  GeometryCollection: "a list of geometries",
} as const;

type GeometryType = keyof typeof SHAPES;

/** Collections in collections in collections: nobody means that. */
const DEEPEST = 8;

/**
 * Checks a geometry down to its last coordinate. Faulty parts are told and left out; undefined
 * when nothing is left.
 */
export function readGeometry(value: unknown, path: Path, log: ProblemLog, depth = 0): Geometry | undefined {
  const type = isFields(value) ? value.type : undefined;
  if (!isFields(value) || !isGeometryType(type)) {
    tellUnknownType(type, path, log);
    return undefined;
  }
  if (type === "GeometryCollection") return readCollection(value.geometries, path, log, depth);
  if (Array.isArray(value.coordinates) && value.coordinates.length === 0) {
    const hint = "Remove the feature, or give it coordinates.";
    log.warn("W-geojson-empty", `this ${type} has no coordinates and is not drawn`, path, hint);
    return undefined;
  }
  const reader = new CoordinateReader(type, log);
  const [coordinates, at] = [value.coordinates, [...path, "coordinates"]];
  switch (type) {
    case "Point": {
      const point = reader.position(coordinates, at);
      return point && { type, coordinates: point };
    }
    case "MultiPoint":
    case "LineString":
      return whole({ type, coordinates: reader.line(coordinates, at) });
    case "MultiLineString":
    case "Polygon":
      return whole({ type, coordinates: reader.lines(coordinates, at) });
    case "MultiPolygon":
      return whole({ type, coordinates: reader.polygons(coordinates, at) });
    default:
      return type satisfies never;
  }
}

function isGeometryType(type: unknown): type is GeometryType {
  return typeof type === "string" && Object.hasOwn(SHAPES, type);
}

function whole<T extends Geometry & { coordinates: unknown[] }>(geometry: T): T | undefined {
  return geometry.coordinates.length > 0 ? geometry : undefined;
}

function tellUnknownType(type: unknown, path: Path, log: ProblemLog): void {
  if (type === "Topology") {
    log.error(
      "E-geojson-type",
      "this is TopoJSON, not GeoJSON",
      path,
      "Convert it first, for example with `topo2geo`.",
    );
    return;
  }
  const message = type === undefined ? "a geometry needs a `type`" : `\`${String(type)}\` is not a type of geometry`;
  const [hint = ""] = didYouMean(String(type), Object.keys(SHAPES));
  log.error("E-geojson-type", message, [...path, "type"], hint);
}

function readCollection(parts: unknown, path: Path, log: ProblemLog, depth: number): Geometry | undefined {
  if (!Array.isArray(parts)) {
    log.error(
      "E-geojson-shape",
      "a GeometryCollection needs a list of `geometries`",
      path,
      "Write `geometries: [ … ]`.",
    );
    return undefined;
  }
  if (depth >= DEEPEST) {
    log.error(
      "E-geojson-deep",
      "geometry collections are nested too deeply",
      path,
      "List the geometries side by side.",
    );
    return undefined;
  }
  const geometries = parts.flatMap(
    (part: unknown, i) => readGeometry(part, [...path, "geometries", i], log, depth + 1) ?? [],
  );
  return geometries.length > 0 ? { type: "GeometryCollection", geometries } : undefined;
}

class CoordinateReader {
  readonly #type: GeometryType;
  readonly #log: ProblemLog;

  constructor(type: GeometryType, log: ProblemLog) {
    this.#type = type;
    this.#log = log;
  }

  polygons(value: unknown, path: Path): Position[][][] {
    return this.#list(value, path)
      .map((part, i) => this.lines(part, [...path, i]))
      .filter((part) => part.length > 0);
  }

  lines(value: unknown, path: Path): Position[][] {
    return this.#list(value, path)
      .map((line, i) => this.line(line, [...path, i]))
      .filter((line) => line.length > 0);
  }

  /** One bad point refuses its line: how the line would run without it is a guess. */
  line(value: unknown, path: Path): Position[] {
    const line: Position[] = [];
    for (const [i, item] of this.#list(value, path).entries()) {
      const point = this.position(item, [...path, i]);
      if (!point) return [];
      line.push(point);
    }
    return line;
  }

  position(value: unknown, path: Path): Position | undefined {
    const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : [];
    if (!Array.isArray(value) || Array.isArray(lon) || value.length < 2) {
      this.#tellShape(path);
      return undefined;
    }
    if (!isNumber(lon) || !isNumber(lat)) {
      const message = `a coordinate must be a number, got ${print(lon)} and ${print(lat)}`;
      this.#log.error("E-geojson-number", message, path, "Write numbers without quotes: `[lon, lat]`.");
      return undefined;
    }
    if (Math.abs(lat) <= 90 && Math.abs(lon) <= 360) return [lon, lat];
    const message =
      Math.abs(lat) > 90 ? `latitude ${lat} is beyond 90 degrees` : `longitude ${lon} is beyond 360 degrees`;
    const swapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
    const hint = swapped
      ? `Longitude stands first: write [${lat}, ${lon}].`
      : "These look like metres: export the file again in WGS 84 (EPSG:4326).";
    this.#log.error("E-geojson-range", message, path, hint);
    return undefined;
  }

  #list(value: unknown, path: Path): unknown[] {
    if (Array.isArray(value)) return value;
    this.#tellShape(path);
    return [];
  }

  #tellShape(path: Path): void {
    const message = `the coordinates of a ${this.#type} are ${SHAPES[this.#type]}; a bracket is missing or too many here`;
    this.#log.error("E-geojson-shape", message, path, `Write ${SHAPES[this.#type]}.`);
  }
}

/** A value in a few characters; what it holds is not looked into. */
function print(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  return typeof value === "object" && value !== null ? (Array.isArray(value) ? "a list" : "a map") : String(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
