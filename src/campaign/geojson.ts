/** GeoJSON files of the author. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { didYouMean } from "../diagnostics/suggest.ts";

export interface GeoProblem {
  readonly problem: string;
  readonly hints: readonly string[];
}

const GEOMETRIES = new Set(["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"]);

/** Reads a GeoJSON file into a collection of features, whatever stands at its top. */
export function parseGeoJson(bytes: Uint8Array): FeatureCollection | GeoProblem {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\ufeff/, ""));
  } catch (error) {
    return { problem: `it is not JSON: ${(error as Error).message}`, hints: [] };
  }
  const top = value as { type?: unknown; features?: unknown } | null;
  if (top?.type === "Topology") return { problem: "it is TopoJSON", hints: ["Convert it to GeoJSON."] };
  const features = top?.type === "FeatureCollection" && Array.isArray(top.features) ? top.features : [asFeature(top)];
  for (const [i, feature] of features.entries()) {
    const problem = featureProblem(feature);
    if (problem) return { problem: features.length > 1 ? `feature ${i + 1} ${problem}` : `it ${problem}`, hints: [] };
  }
  const shaped = (features as Feature[]).filter(({ geometry }) => geometry !== null);
  if (shaped.length === 0) return { problem: "it holds no features", hints: [] };
  return { type: "FeatureCollection", features: shaped };
}

export function isGeoProblem(value: object): value is GeoProblem {
  return "problem" in value;
}

/** The area of one feature by its `id`, `properties.id` or `properties.name`, or of all when no id is given. */
export function pickArea(collection: FeatureCollection, id: string | undefined): Geometry | GeoProblem {
  const chosen =
    id === undefined ? collection.features : collection.features.filter((feature) => namesOf(feature).includes(id));
  if (chosen.length === 0) {
    const names = collection.features.map((feature) => namesOf(feature)[0]).filter((name) => name !== undefined);
    return { problem: `it has no feature \`${id}\``, hints: didYouMean(id ?? "", names, "features") };
  }
  const polygons = chosen.flatMap(({ geometry }) => polygonsOf(geometry));
  if (polygons.length === 0)
    return { problem: "it holds no area: a territory needs a Polygon or MultiPolygon", hints: [] };
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

function asFeature(value: unknown): unknown {
  const { type } = (value ?? {}) as { type?: unknown };
  return type === "Feature" ? value : { type: "Feature", properties: {}, geometry: value };
}

/** Why a value is no feature, or undefined. */
function featureProblem(value: unknown): string | undefined {
  const feature = value as { type?: unknown; geometry?: unknown } | null;
  if (feature?.type !== "Feature") return "is not GeoJSON";
  return feature.geometry === null ? undefined : geometryProblem(feature.geometry);
}

function geometryProblem(value: unknown): string | undefined {
  const geometry = (value ?? {}) as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  if (geometry.type === "GeometryCollection" && Array.isArray(geometry.geometries)) {
    return geometry.geometries.map(geometryProblem).find(Boolean);
  }
  if (!GEOMETRIES.has(String(geometry.type))) return `has no shape GeoJSON knows (${String(geometry.type)})`;
  return positionProblem(geometry.coordinates, 0);
}

function positionProblem(value: unknown, depth: number): string | undefined {
  if (!Array.isArray(value) || depth > 4) return "has malformed coordinates";
  if (value.some((item) => typeof item === "number")) {
    const [longitude, latitude] = value as unknown[];
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return "has malformed coordinates";
    const outside = Math.abs(longitude as number) > 360 || Math.abs(latitude as number) > 90;
    return outside ? `has a point ${longitude}, ${latitude} that is not longitude and latitude in degrees` : undefined;
  }
  for (const item of value) {
    const problem = positionProblem(item, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}
