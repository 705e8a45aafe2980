import polylabel from "polylabel";
import type { PathData, Point } from "../scene/types.ts";
import {
  type AtlasCountry,
  type AtlasLine,
  type AtlasPolygon,
  type Detail,
  loadAtlas,
  loadWaters,
  type Waters,
} from "./atlas.ts";
import { countryOfAtlas } from "./countries.ts";
import type { Extent } from "./extent.ts";
import { drawGraticule } from "./graticule.ts";
import { lazily } from "./lazily.ts";
import { simplify } from "./lines.ts";
import { clipToFrame, collectOutlines, type Outline, ringArea, writeOutlines } from "./path-sink.ts";
import type { GeoView } from "./projection.ts";
import { openSight } from "./sight.ts";
import { smoothCourse } from "./smooth-course.ts";
import { seesEdgeOfWorld } from "./visible-extent.ts";

export type { Detail } from "./atlas.ts";

/** A modern country as it shows in the view. */
export interface BaseCountry {
  /** ISO 3166-1 numeric code, or `""` for a land without one. */
  readonly id: string;
  /** ISO 3166-1 alpha-3 code, or `""`. */
  readonly iso: string;
  /** English name. */
  readonly name: string;
  readonly d: PathData;
  /** Middle of its largest visible part. */
  readonly labelPoint: Point;
}

export interface BaseRiver {
  readonly d: PathData;
  /** 1 for the greatest rivers, 2 for great ones, 3 for the rest. */
  readonly rank: 1 | 2 | 3;
}

/** The world under a campaign, as path data in page units; each part is worked out when first asked for. */
export interface BaseMap {
  readonly detail: Detail;
  /** Land as areas; its edge follows the clip where land goes on beyond it. */
  readonly land: PathData;
  /** Shores as lines, without the edge of the clip. */
  readonly coast: PathData;
  /** Countries whose area shows, in the atlas's order. */
  readonly countries: readonly BaseCountry[];
  /** Borders between countries, once each, without shores. */
  readonly borders: PathData;
  readonly rivers: readonly BaseRiver[];
  readonly lakes: PathData;
  readonly graticule: PathData;
  /** The edge of the world, only where the view shows it. */
  readonly sphereOutline?: PathData;
}

export interface DrawBaseMapOptions {
  /** How far beyond the frame to draw, so that wide strokes of things just outside still reach in; units, default 32. */
  readonly bleed?: number;
  /** Without it, chosen by the view: 10m below ten degrees. */
  readonly detail?: Detail;
  /** Keep islets that would otherwise be too small to show. */
  readonly keepIslets?: boolean;
}

/** Islets below this are not drawn, square units. */
const LEAST_ISLET = 0.6;

/** The detail that suits a view. */
export function chooseDetail(view: GeoView): Detail {
  return view.spanDegrees < 10 ? "10m" : "50m";
}

/** Draws the modern world under the frame of a view. */
export function drawBaseMap(view: GeoView, options: DrawBaseMapOptions = {}): BaseMap {
  const { bleed = 32, detail = chooseDetail(view), keepIslets = false } = options;
  const pen = makePen(view, bleed, keepIslets ? 0 : LEAST_ISLET);
  const parts = lazily<Omit<BaseMap, "detail" | "sphereOutline">>({
    land: () => pen.area(loadAtlas(detail).land),
    coast: () => pen.lines(loadAtlas(detail).coast(pen.sight)),
    countries: () => drawCountries(pen, loadAtlas(detail).countries),
    borders: () => pen.lines(loadAtlas(detail).borders(pen.sight)),
    rivers: () => drawRivers(pen, loadWaters()),
    lakes: () => pen.area(loadWaters().lakes),
    graticule: () => drawGraticule(view, bleed),
  });
  if (!seesEdgeOfWorld(view, view.frame, bleed)) return Object.assign(parts, { detail });
  const sphereOutline = writeOutlines(collectOutlines(clipToFrame(view, bleed), { type: "Sphere" }));
  return Object.assign(parts, { detail, sphereOutline });
}

/** Writes what lies near the frame and passes over the rest. */
interface Pen {
  readonly sight: Extent;
  outlines(polygons: readonly AtlasPolygon[]): Outline[];
  area(polygons: readonly AtlasPolygon[]): PathData;
  write(outlines: readonly Outline[]): PathData;
  lines(lines: readonly AtlasLine[]): PathData;
  /** Lines led in curves where their corners would show. */
  courses(lines: readonly AtlasLine[]): PathData;
}

function makePen(view: GeoView, bleed: number, leastArea: number): Pen {
  const sight = openSight(view, bleed);
  const clipped = clipToFrame(view, bleed);
  const outlines = (polygons: readonly AtlasPolygon[]) =>
    collectOutlines(clipped, { type: "MultiPolygon", coordinates: sight.polygons(polygons) });
  const write = (list: readonly Outline[]) => writeOutlines(list, { leastArea });
  const drawn = (lines: readonly AtlasLine[]) =>
    collectOutlines(clipped, { type: "MultiLineString", coordinates: sight.lines(lines) });
  const bounds = { x0: -bleed, y0: -bleed, x1: view.frame.width + bleed, y1: view.frame.height + bleed };
  return {
    sight: sight.extent,
    outlines,
    write,
    area: (polygons) => write(outlines(polygons)),
    lines: (lines) => writeOutlines(drawn(lines).map(closeRound)),
    courses: (lines) =>
      writeOutlines(drawn(lines).map(({ points, closed }) => ({ points: smoothCourse(points, bounds), closed }))),
  };
}

/** A line that comes back to where it began is a ring: left open, a wide stroke would show a notch there. */
function closeRound(outline: Outline): Outline {
  const { points, closed } = outline;
  const [first, last] = [points[0], points.at(-1)];
  if (closed || points.length < 4 || first === undefined || last === undefined) return outline;
  const meets = Math.abs(first[0] - last[0]) < 0.01 && Math.abs(first[1] - last[1]) < 0.01;
  return meets ? { points: points.slice(0, -1), closed: true } : outline;
}

function drawCountries(pen: Pen, countries: readonly AtlasCountry[]): BaseCountry[] {
  return countries.flatMap((country) => {
    const outlines = pen.outlines(country.polygons);
    const d = pen.write(outlines);
    if (d === "") return [];
    const known = countryOfAtlas(country.id, country.name);
    const names = { id: country.id, iso: known?.alpha3 ?? "", name: known?.name ?? country.name };
    return [{ ...names, d, labelPoint: middleOfOutlines(outlines) }];
  });
}

function middleOfOutlines(outlines: readonly Outline[]): Point {
  const largest = outlines.reduce((best, o) =>
    Math.abs(ringArea(o.points)) > Math.abs(ringArea(best.points)) ? o : best,
  );
  const [x, y] = polylabel([simplify(largest.points, 1).map(([px, py]) => [px, py])], 2);
  return [x, y];
}

function drawRivers(pen: Pen, waters: Waters): BaseRiver[] {
  const rivers = waters.rivers(pen.sight);
  const ranks = [1, 2, 3] as const;
  return ranks.flatMap((rank) => {
    const d = pen.courses(rivers.filter((river) => river.rank === rank));
    return d === "" ? [] : [{ rank, d }];
  });
}
