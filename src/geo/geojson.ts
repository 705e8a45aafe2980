import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { containsPlace, type Extent, type LonLat } from "./extent.ts";
import { isFields, readGeometry } from "./geojson-geometry.ts";
import { mendGeometry } from "./geojson-mend.ts";
import { type Path, ProblemLog } from "./geojson-problems.ts";
import { thinLines } from "./geojson-rings.ts";

export interface GeojsonReading {
  /** What can be drawn, in WGS 84 degrees and wound for d3-geo; left out when nothing can. */
  readonly collection?: FeatureCollection;
  /** What was refused (errors) or repaired (warnings), by its path in the file. */
  readonly problems: readonly Diagnostic[];
}

export interface ReadGeojsonOptions {
  /** More points than this are thinned out; default 50,000. */
  readonly mostPoints?: number;
}

/** Reads an author's GeoJSON, a value or the text of a file: repairs what is plainly meant, refuses the rest, never throws. */
export function readGeojson(source: unknown, options: ReadGeojsonOptions = {}): GeojsonReading {
  const log = new ProblemLog();
  const checked = readFeatures(typeof source === "string" ? parseText(source, log) : source, log);
  const features = thinFeatures(checked, options.mostPoints ?? 50_000, log).flatMap(({ feature, path }) => {
    const geometry = mendGeometry(feature.geometry, path, log);
    return geometry ? [{ ...feature, geometry }] : [];
  });
  const problems = log.list();
  return features.length === 0 ? { problems } : { collection: { type: "FeatureCollection", features }, problems };
}

/** Whether latitude and longitude seem swapped: nothing lies where the map looks, but most would the other way round. */
export function looksSwapped(collection: FeatureCollection, extent: Extent): boolean {
  const places = collection.features.flatMap(({ geometry }) => placesOf(geometry));
  if (places.some((place) => containsPlace(extent, place))) return false;
  const turned = places.filter(([lon, lat]) => Math.abs(lon) <= 90 && containsPlace(extent, [lat, lon]));
  return places.length > 0 && turned.length > places.length / 2;
}

/** All points of a geometry, in order. */
export function placesOf(geometry: Geometry): LonLat[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(placesOf);
  return linesIn(geometry).flatMap((line) => line.map(([lon, lat]): LonLat => [lon!, lat!]));
}

/** A feature with the path of its geometry in the file. */
interface Found {
  readonly feature: Feature;
  readonly path: Path;
}

function parseText(text: string, log: ProblemLog): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error("E-geojson-syntax", `this is not JSON: ${reason}`, [], "Check the file with a JSON validator.");
    return { type: "FeatureCollection", features: [] };
  }
}

function readFeatures(value: unknown, log: ProblemLog): Found[] {
  if (!isFields(value)) {
    log.error("E-geojson-type", "this is not a GeoJSON object", [], "A GeoJSON file holds one object with a `type`.");
    return [];
  }
  const system = namedSystem(value.crs);
  if (system !== undefined && !/(^|\D)(4326|CRS:?84)$/i.test(system)) {
    const hint = "Export it again in WGS 84 (EPSG:4326), longitude and latitude in degrees.";
    log.error("E-geojson-crs", `its coordinates are in another system (${system}), not in WGS 84`, ["crs"], hint);
    return [];
  }
  if (value.type !== "FeatureCollection") return readFeature(value, [], log);
  const list = value.features;
  if (Array.isArray(list)) return list.flatMap((item: unknown, i) => readFeature(item, ["features", i], log));
  log.error("E-geojson-shape", "a FeatureCollection needs a list of `features`", [], "Write `features: [ … ]`.");
  return [];
}

/** The coordinate system a file of before RFC 7946 names. */
function namedSystem(crs: unknown): string | undefined {
  if (!isFields(crs)) return undefined;
  const properties = isFields(crs.properties) ? crs.properties : {};
  const name = properties.name ?? properties.code ?? properties.href ?? crs.type;
  return typeof name === "string" || typeof name === "number" ? String(name).slice(0, 80) : undefined;
}

/** A feature, or a bare geometry taken for one. */
function readFeature(value: unknown, path: Path, log: ProblemLog): Found[] {
  if (!isFields(value) || value.type !== "Feature") {
    const geometry = readGeometry(value, path, log);
    return geometry ? [{ feature: { type: "Feature", properties: {}, geometry }, path }] : [];
  }
  if (value.geometry === null || value.geometry === undefined) {
    const hint = "Remove the feature, or give it a geometry.";
    log.warn("W-geojson-empty", "this feature has no geometry and is not drawn", path, hint);
    return [];
  }
  const at = [...path, "geometry"];
  const geometry = readGeometry(value.geometry, at, log);
  if (!geometry) return [];
  const id = value.id;
  const named = typeof id === "string" || typeof id === "number" ? { id } : {};
  const properties = isFields(value.properties) ? { ...value.properties } : {};
  return [{ feature: { type: "Feature", ...named, properties, geometry }, path: at }];
}

function thinFeatures(found: Found[], most: number, log: ProblemLog): Found[] {
  const lines = found.flatMap(({ feature }) => linesOfAll(feature.geometry));
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  if (total <= most) return found;
  const count = (n: number) => n.toLocaleString("en");
  const message = `${count(total)} points are more than a page can show; they were thinned to ${count(most)} at most`;
  log.warn("W-geojson-thinned", message, [], "Simplify the file in a mapping program to choose what stays.");
  const thinned = new Map(thinLines(lines, most).map((line, i) => [lines[i]!, line]));
  const thin = (line: Position[]) => thinned.get(line) ?? line;
  return found.map(({ feature, path }) => ({
    path,
    feature: { ...feature, geometry: mapLines(feature.geometry, thin) },
  }));
}

function linesOfAll(geometry: Geometry): Position[][] {
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(linesOfAll) : linesIn(geometry);
}

function linesIn(geometry: Exclude<Geometry, { type: "GeometryCollection" }>): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return geometry satisfies never;
  }
}

function mapLines(geometry: Geometry, change: (line: Position[]) => Position[]): Geometry {
  switch (geometry.type) {
    case "Point":
      return geometry;
    case "MultiPoint":
    case "LineString":
      return { ...geometry, coordinates: change(geometry.coordinates) };
    case "MultiLineString":
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map(change) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(change)) };
    case "GeometryCollection":
      return { ...geometry, geometries: geometry.geometries.map((part) => mapLines(part, change)) };
    default:
      return geometry satisfies never;
  }
}
