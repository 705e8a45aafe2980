/** Ground the author drew himself, as it lies in the view. */
import type { Feature, Geometry } from "geojson";
import type { MapLayer } from "../../../campaign/edition-map.ts";
import { TERRAIN_KINDS, type TerrainKind } from "../../../campaign/terrain-kinds.ts";
import { clipToFrame, collectOutlines, type Outline } from "../../../geo/path-sink.ts";
import type { GeoView } from "../../../geo/projection.ts";
import { roundCorners } from "../../../geo/round-corners.ts";
import { smoothCourse } from "../../../geo/smooth-course.ts";
import { buildTerritory } from "../../../geo/territory.ts";
import type { Point } from "../../../scene/types.ts";

/** One feature of a layer as it shows in the view. */
export interface TerrainShape {
  readonly kind: TerrainKind;
  readonly outlines: readonly Outline[];
  readonly points: readonly Point[];
}

const BLEED = 32;

export function shapeTerrain(layers: readonly MapLayer[], view: GeoView): TerrainShape[] {
  const clip = clipToFrame(view, BLEED);
  const shapes = layers.flatMap((layer) =>
    featuresOf(layer).flatMap(({ geometry, kind }): TerrainShape[] => {
      const areas = buildTerritory({ geometry }, "none");
      const outlines = [
        ...collectOutlines(clip, areas).filter((o) => o.closed),
        ...linesIn(geometry).flatMap((coordinates) => collectOutlines(clip, { type: "LineString", coordinates })),
      ];
      const points = pointsIn(geometry)
        .map((p) => view.project(p))
        .filter((p) => p !== undefined);
      const known = isTerrainKind(kind) ? kind : areas.coordinates.length > 0 ? "area" : "line";
      if (outlines.length + points.length === 0) return [];
      return [{ kind: known, outlines, points }];
    }),
  );
  const junctions = junctionsOf(shapes);
  return shapes
    .map((shape) => ({ ...shape, outlines: shape.outlines.map((o) => natural(shape.kind, o, view, junctions)) }))
    .sort((a, b) => TERRAIN_KINDS.indexOf(a.kind) - TERRAIN_KINDS.indexOf(b.kind));
}

/** Ways and ground that know no corners; what was built, or drawn as a border, keeps its own. */
const ROUNDED: ReadonlySet<TerrainKind> = new Set([
  "hills",
  "contour",
  "ridge",
  "woods",
  "marsh",
  "water",
  "track",
  "road",
  "railway",
]);
/** How far the rounding may carry a corner off its place, units. */
const OFF_CORNER = 4;

function natural(kind: TerrainKind, outline: Outline, view: GeoView, junctions: ReadonlySet<string>): Outline {
  if (kind === "river" || kind === "stream") return flowing(outline, view);
  if (!ROUNDED.has(kind)) return outline;
  const { points, closed } = outline;
  return { points: roundCorners(points, closed, OFF_CORNER, (p) => junctions.has(String(p))), closed };
}

/** Where ways begin and end: another that bends there must still meet them. */
function junctionsOf(shapes: readonly TerrainShape[]): ReadonlySet<string> {
  const ends = shapes.flatMap(({ outlines }) =>
    outlines.filter(({ closed }) => !closed).flatMap(({ points }) => [points[0]!, points.at(-1)!]),
  );
  return new Set(ends.map(String));
}

/** Waters wind: their corners are rounded where they would show. */
function flowing({ points, closed }: Outline, { frame }: GeoView): Outline {
  if (closed) return { points, closed };
  const bounds = { x0: -BLEED, y0: -BLEED, x1: frame.width + BLEED, y1: frame.height + BLEED };
  return { points: smoothCourse(points, bounds), closed };
}

function isTerrainKind(kind: string | undefined): kind is TerrainKind {
  return TERRAIN_KINDS.some((known) => known === kind);
}

function featuresOf({ data, kind }: MapLayer): { readonly geometry: Geometry; readonly kind: string | undefined }[] {
  const features: (Feature | Geometry)[] = data.type === "FeatureCollection" ? data.features : [data];
  return features.flatMap((item) => {
    const geometry = item.type === "Feature" ? item.geometry : item;
    const own: unknown = item.type === "Feature" ? item.properties?.kind : undefined;
    return geometry ? [{ geometry, kind: typeof own === "string" ? own : kind }] : [];
  });
}

function linesIn(geometry: Geometry): number[][][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiLineString") return geometry.coordinates;
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(linesIn) : [];
}

function pointsIn(geometry: Geometry): [number, number][] {
  const pair = ([lon, lat]: number[]): [number, number] => [lon ?? 0, lat ?? 0];
  if (geometry.type === "Point") return [pair(geometry.coordinates)];
  if (geometry.type === "MultiPoint") return geometry.coordinates.map(pair);
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(pointsIn) : [];
}
