import { geoContains } from "d3-geo";
import type { Geometry, MultiPolygon, Position } from "geojson";
import polygonClipping, {
  type Polygon as FlatPolygon,
  type MultiPolygon as FlatPolygons,
  type Ring,
} from "polygon-clipping";
import { type AtlasPolygon, type Detail, loadAtlas } from "./atlas.ts";
import { findCountry } from "./countries.ts";
import { cutRing, type FlatBox, unrollRing } from "./degree-window.ts";
import { extentOf, type LonLat, lonSpan } from "./extent.ts";
import { areaOnGlobe, boxesMeet, divideEdges, windRings } from "./rings.ts";

/** What a territory is made of; see `buildTerritory`. */
export interface TerritorySource {
  /** Modern countries, by name or ISO 3166 code. Unknown ones are passed over: check them with `findCountry` before. */
  readonly from?: readonly string[] | undefined;
  /** Rough rings to cut the countries with; without countries they cut the land. */
  readonly within?: readonly (readonly LonLat[])[] | undefined;
  /** A shape of the author's own, used as it is; checked by `readGeojson` before. */
  readonly geometry?: Geometry | undefined;
}

const KEPT = 128;
const kept = new Map<string, MultiPolygon>();

/**
 * The ground of a territory in degrees, wound for d3-geo: modern countries joined, then cut by the
 * rough rings, so that coasts and river borders stay exact. `"none"` reads no atlas: the rings alone.
 */
export function buildTerritory(source: TerritorySource, detail: Detail | "none"): MultiPolygon {
  const key = JSON.stringify([detail, source.from, source.within, source.geometry]);
  const known = kept.get(key);
  if (known) return known;
  const territory: MultiPolygon = { type: "MultiPolygon", coordinates: makeTerritory(source, detail) };
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, territory);
  return territory;
}

/** Whether a place lies in a territory. */
export function pointInTerritory(territory: MultiPolygon, place: LonLat): boolean {
  return geoContains(territory, [place[0], place[1]]);
}

/** The outer ring of each part, without holes. */
export function outerRings(territory: MultiPolygon): LonLat[][] {
  return territory.coordinates.map((rings) => (rings[0] ?? []).map(([lon, lat]): LonLat => [lon!, lat!]));
}

function makeTerritory({ from = [], within, geometry }: TerritorySource, detail: Detail | "none"): Position[][][] {
  if (geometry) return polygonsIn(geometry).map((rings) => windRings(rings.map(divideEdges)));
  const cutters = within?.filter((ring) => ring.length >= 3);
  if (detail === "none") return cutters ? cut(cutters, undefined) : [];
  if (from.length === 0) return cutters ? cut(cutters, loadAtlas(detail).land) : [];
  const lands = mergeCountries(from, detail);
  return cutters ? cut(cutters, lands) : lands.map((land) => [...land.rings]);
}

function mergeCountries(names: readonly string[], detail: Detail): AtlasPolygon[] {
  const atlas = loadAtlas(detail);
  const wanted = names.flatMap((name) => findCountry(name) ?? []);
  const ids = new Set(wanted.map((country) => country.id).filter((id) => id !== ""));
  const spelt = new Set(wanted.flatMap((country) => [country.name, ...country.aliases]));
  return atlas.merge(atlas.countries.filter((land) => ids.has(land.id) || (land.id === "" && spelt.has(land.name))));
}

function polygonsIn(geometry: Geometry): Position[][][] {
  switch (geometry.type) {
    case "Polygon":
      return [geometry.coordinates];
    case "MultiPolygon":
      return geometry.coordinates;
    case "GeometryCollection":
      return geometry.geometries.flatMap(polygonsIn);
    default:
      return [];
  }
}

/** Cuts lands with rings, on a flat sheet of degrees unrolled about the rings so that no seam runs through it. */
function cut(rings: readonly (readonly LonLat[])[], lands: readonly AtlasPolygon[] | undefined): Position[][][] {
  const box = extentOf(rings.flat());
  if (!box) return [];
  const [[west, south], [, north]] = box;
  const middle = west + lonSpan(box) / 2;
  const [first, ...others] = rings.map(
    (ring): FlatPolygon => [
      toFlat(
        closeRing(
          unrollRing(
            ring.map(([lon, lat]) => [lon, lat]),
            middle,
          ),
        ),
      ),
    ],
  );
  const cutters = onGrid((grid) => polygonClipping.union(grid([first!]), ...others.map((other) => grid([other]))));
  if (!lands) return cutters.map((polygon) => windRings(polygon.map(divideEdges)));
  // A degree of air keeps the edges of this first, cheap cut away from the second.
  const sheet: FlatBox = [west - 1, Math.max(-90, south - 1), west + lonSpan(box) + 1, Math.min(90, north + 1)];
  const pieces = lands
    .filter((land) => boxesMeet(land.box, box))
    .flatMap((land) => flatten(land, sheet))
    .flatMap((land): FlatPolygons => onGrid((grid) => polygonClipping.intersection(grid([land]), grid(cutters))));
  return pieces.map((polygon) => windRings(polygon.map(divideEdges)));
}

/** Steps of the grids coordinates are rounded to, degrees: a centimetre, a metre, a hundred metres. */
const GRIDS = [1e-7, 1e-5, 1e-3] as const;

/**
 * Clips on a grid: corners that all but coincide lead polygon-clipping astray, and it throws. The
 * finest grid on which it succeeds is taken.
 */
function onGrid(clip: (grid: (polygons: FlatPolygons) => FlatPolygons) => FlatPolygons): FlatPolygons {
  for (const step of GRIDS.slice(0, -1)) {
    try {
      return clip((polygons) => roundTo(polygons, step));
    } catch {}
  }
  return clip((polygons) => roundTo(polygons, GRIDS[GRIDS.length - 1]!));
}

function roundTo(polygons: FlatPolygons, step: number): FlatPolygons {
  const rounded = (value: number) => Math.round(value / step) * step;
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [rounded(lon), rounded(lat)])));
}

/** A land on the sheet; one that runs round a pole is closed along it and laid down once for each turn. */
function flatten({ rings }: AtlasPolygon, sheet: FlatBox): FlatPolygon[] {
  const [outer, ...holes] = rings;
  if (!outer) return [];
  const polar = areaOnGlobe(outer) === undefined;
  const outers = polar ? closeOverPole(outer, (sheet[0] + sheet[2]) / 2) : [outer];
  return outers.flatMap((ring) => {
    const cutOuter = cutRing(ring, sheet, !polar);
    if (cutOuter.length === 0) return [];
    const cutHoles = holes.map((hole) => cutRing(hole, sheet)).filter((hole) => hole.length > 0);
    return [[cutOuter, ...cutHoles].map(toFlat)];
  });
}

function closeOverPole(ring: readonly Position[], middle: number): Position[][] {
  const round = unrollRing(ring, middle);
  const [start, end] = [round[0]!, round.at(-1)!];
  const pole = start[1]! < 0 ? -90 : 90;
  const closed = [...round, [end[0]!, pole], [start[0]!, pole], start];
  return [-360, 0, 360].map((turn) => closed.map(([lon, lat]) => [lon! + turn, lat!]));
}

function toFlat(ring: readonly Position[]): Ring {
  return ring.map(([lon, lat]) => [lon!, lat!]);
}

function closeRing(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
}
