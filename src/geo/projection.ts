import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoDistance,
  geoEqualEarth,
  geoEquirectangular,
  geoMercator,
  geoStereographic,
} from "d3-geo";
import type { Point } from "../scene/types.ts";
import { type Extent, edgePlaces, extentOf, type LonLat, lonSpan, wrapLon } from "./extent.ts";
import { findVisibleExtent } from "./visible-extent.ts";

/** Mean radius of the earth in metres. */
export const EARTH_RADIUS = 6_371_008.8;

/**
 * How the globe is laid flat. `conic`: Lambert conformal conic, for mid-latitude theatres;
 * `azimuthal`: Lambert equal-area about the centre, for poles, the tropics and oceans;
 * `local`: stereographic about the centre, true to shape, for small areas; `world`: Equal Earth;
 * `mercator` and `equirectangular` only when asked for.
 */
export type ProjectionKind = "conic" | "azimuthal" | "local" | "world" | "mercator" | "equirectangular";

export const PROJECTION_KINDS: readonly ProjectionKind[] = [
  "conic",
  "azimuthal",
  "local",
  "world",
  "mercator",
  "equirectangular",
];

export interface Frame {
  /** Page units. The map fills the whole frame; its corner is the origin. */
  readonly width: number;
  readonly height: number;
  /** Space along the edges that the content keeps clear of. */
  readonly padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** A fitted projection: from degrees to units of the frame and back. */
export interface GeoView {
  /** Where a place stands, or undefined where the projection does not show it. */
  project(place: LonLat): Point | undefined;
  /** The place at a point of the frame, or undefined beyond the edge of the world. */
  invert(point: Point): LonLat | undefined;
  readonly kind: ProjectionKind;
  /** Direction of north at the middle of the content, clockwise from up, radians. */
  readonly rotation: number;
  /** Metres on the ground to one unit at a point of the frame. */
  scaleAt(x: number, y: number): number;
  /** The box of all places seen in the frame. */
  readonly extentDegrees: Extent;
  readonly frame: Frame;
  /** Longer side of the frame in degrees of a great circle. */
  readonly spanDegrees: number;
  /** The projection itself, for path makers of this floor. */
  readonly projection: GeoProjection;
}

export interface FitOptions {
  /** Box to show; without it the view is fitted to `points`. */
  readonly extent?: Extent | undefined;
  /** Places that must lie inside the padded frame. */
  readonly points?: readonly LonLat[] | undefined;
  readonly frame: Frame;
  readonly kind?: ProjectionKind | undefined;
  /** Air around fitted points, as a part of the padded frame's smaller side; default 0.06, and 0 with an extent. */
  readonly margin?: number | undefined;
}

/** Half a side of the square shown about a single place, in metres. */
const LONE_PLACE_REACH = 150_000;
/** Content smaller than this is not enlarged further: metres across the padded frame. */
const SMALLEST_SIGHT = 200;

/** Fits a projection to the content; every input gives a usable view. */
export function fitProjection(options: FitOptions): GeoView {
  const { frame } = options;
  const points = usablePoints(options.points ?? []);
  const box = options.extent ? normalizeExtent(options.extent) : (extentOf(points) ?? WORLD);
  const places = options.extent || points.length === 0 ? edgePlaces(box) : points;
  const middle = middleOf(box);
  const kind = options.kind ?? chooseKind(box);
  const projection = makeProjection(kind, box, middle).scale(1).translate([0, 0]);
  placeInFrame(projection, places, middle, frame, options.margin ?? (options.extent ? 0 : 0.06));
  return makeView(projection, kind, frame);
}

const WORLD: Extent = [
  [-180, -60],
  [180, 80],
];

function usablePoints(points: readonly LonLat[]): LonLat[] {
  const usable = points.filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat));
  return usable.map(([lon, lat]): LonLat => [wrapLon(lon), clampLat(lat)]);
}

/** Orders latitudes, wraps longitudes and keeps a full turn full. */
export function normalizeExtent([[west, a], [east, b]]: Extent): Extent {
  const south = clampLat(Math.min(a, b));
  const north = clampLat(Math.max(a, b));
  if (east - west >= 360) {
    return [
      [-180, south],
      [180, north],
    ];
  }
  return [
    [wrapLon(west), south],
    [wrapLon(east), north],
  ];
}

function clampLat(lat: number): number {
  return Math.max(-90, Math.min(90, lat));
}

function middleOf(box: Extent): LonLat {
  const [[west, south], [, north]] = box;
  return [wrapLon(west + lonSpan(box) / 2), (south + north) / 2];
}

/** Chooses by the place and shape of the content's box. */
export function chooseKind(box: Extent): ProjectionKind {
  const [[, south], [, north]] = box;
  const width = lonSpan(box);
  const height = north - south;
  const lat = (south + north) / 2;
  const ground = width * Math.cos((lat * Math.PI) / 180);
  if (Math.max(ground, height) < 4) return "local";
  const polar = Math.abs(lat) > 66 || (Math.abs(lat) > 40 && width > 180) || (Math.abs(lat) > 50 && height > 40);
  if (!polar && width > 200) return "world";
  const temperate = Math.abs(lat) >= 20 && south * north > 0;
  if (!polar && temperate && height < 50 && width < 130 && ground > height * 0.75) return "conic";
  return "azimuthal";
}

function makeProjection(kind: ProjectionKind, box: Extent, [lon, lat]: LonLat): GeoProjection {
  switch (kind) {
    case "conic": {
      const [[, south], [, north]] = box;
      const inset = (north - south) / 6;
      // Parallels astride the equator flatten the cone to nothing; keep it a cone.
      const sign = lat < 0 ? -1 : 1;
      const parallels: [number, number] = [south + inset, north - inset];
      const sound = parallels.every((p) => p * sign > 1 && Math.abs(p) < 89);
      const fallback = sign * Math.max(10, Math.min(80, Math.abs(lat)));
      return geoConicConformal()
        .parallels(sound ? parallels : [fallback, fallback])
        .rotate([-lon, 0]);
    }
    case "azimuthal": {
      // Content all round a pole is centred on it, with its empty side up.
      const round = lonSpan(box) > 180 && Math.abs(lat) > 40;
      return geoAzimuthalEqualArea().rotate([-lon, round ? -90 * Math.sign(lat) : -lat]);
    }
    case "local":
      // d3's circle clip joins points closer than six metres; a battlefield needs them, and nothing far comes here.
      return geoStereographic().rotate([-lon, -lat]).clipAngle(null);
    case "world":
      return geoEqualEarth().rotate([-lon, 0]);
    case "mercator":
      return geoMercator().rotate([-lon, 0]);
    case "equirectangular":
      return geoEquirectangular().rotate([-lon, 0]);
    default:
      throw new Error(`unknown projection ${kind satisfies never}`);
  }
}

function placeInFrame(
  projection: GeoProjection,
  places: readonly LonLat[],
  middle: LonLat,
  frame: Frame,
  margin: number,
): void {
  const { top, right, bottom, left } = frame.padding;
  const width = Math.max(1, frame.width - left - right);
  const height = Math.max(1, frame.height - top - bottom);
  const air = margin * Math.min(width, height);
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const [x, y] = projection([...place]) ?? [Number.NaN, Number.NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y) || Math.hypot(x, y) > 1e3) continue;
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  }
  if (x0 > x1) {
    const [x, y] = projection([...middle]) ?? [0, 0];
    [x0, y0, x1, y1] = [x, y, x, y];
  }
  const one = x1 - x0 < 1e-9 && y1 - y0 < 1e-9;
  const least = (one ? 2 * LONE_PLACE_REACH : SMALLEST_SIGHT) / EARTH_RADIUS;
  const room = Math.min(width, height) - 2 * air;
  const scale = Math.min((width - 2 * air) / (x1 - x0), (height - 2 * air) / (y1 - y0), room / least);
  projection
    .scale(scale)
    .translate([left + width / 2 - (scale * (x0 + x1)) / 2, top + height / 2 - (scale * (y0 + y1)) / 2]);
}

function makeView(projection: GeoProjection, kind: ProjectionKind, frame: Frame): GeoView {
  const reach = kind === "azimuthal" ? Math.PI - 1e-3 : kind === "local" ? (142 * Math.PI) / 180 : Infinity;
  const [turn, tilt] = projection.rotate();
  const center: [number, number] = [-turn, -tilt];

  function project(place: LonLat): Point | undefined {
    if (reach !== Infinity && geoDistance(center, [...place]) > reach) return undefined;
    const point = projection([...place]);
    return point && Number.isFinite(point[0]) && Number.isFinite(point[1]) ? point : undefined;
  }

  function invert([x, y]: Point): LonLat | undefined {
    const place = projection.invert?.([x, y]);
    if (!place || !Number.isFinite(place[0]) || !Number.isFinite(place[1])) return undefined;
    // Beyond the world's edge an inverse still answers; only a point that comes back is real.
    const again = projection(place);
    if (!again || Math.hypot(again[0] - x, again[1] - y) > 0.5) return undefined;
    return Math.abs(place[1]) <= 90 + 1e-9 ? place : undefined;
  }

  const { top, right, bottom, left } = frame.padding;
  const focus: Point = [(left + frame.width - right) / 2, (top + frame.height - bottom) / 2];

  function scaleAt(x: number, y: number): number {
    return metresPerUnit(invert, [x, y]) ?? metresPerUnit(invert, focus) ?? EARTH_RADIUS / projection.scale();
  }

  return {
    project,
    invert,
    kind,
    rotation: northAt(project, invert, focus),
    scaleAt,
    extentDegrees: findVisibleExtent({ project, invert }, frame),
    frame,
    spanDegrees: Math.min(
      360,
      ((Math.max(frame.width, frame.height) * scaleAt(...focus)) / EARTH_RADIUS) * (180 / Math.PI),
    ),
    projection,
  };
}

type Project = GeoView["project"];
type Invert = GeoView["invert"];

function metresPerUnit(invert: Invert, [x, y]: Point): number | undefined {
  const [west, east, north, south] = [invert([x - 1, y]), invert([x + 1, y]), invert([x, y - 1]), invert([x, y + 1])];
  if (!west || !east || !north || !south) return undefined;
  const across = geoDistance([...west], [...east]);
  const down = geoDistance([...north], [...south]);
  return (Math.sqrt(across * down) / 2) * EARTH_RADIUS;
}

function northAt(project: Project, invert: Invert, focus: Point): number {
  const place = invert(focus);
  if (!place) return 0;
  const from = project([place[0], Math.max(-90, place[1] - 0.01)]);
  const to = project([place[0], Math.min(90, place[1] + 0.01)]);
  return from && to ? Math.atan2(to[0] - from[0], from[1] - to[1]) + 0 : 0;
}
