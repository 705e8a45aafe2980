/** The map of an edition: its ground, and what happens on it. */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Branch, DateValue, Echelon, Formation, GeoPoint, Interval, Phase, Side } from "./edition.ts";
import type { TerrainKind } from "./terrain-kinds.ts";

export interface CampaignMap {
  /** Degrees [[west, south], [east, north]]; east may be below west across the antimeridian. Absent: fit to content. */
  readonly extent?: GeoExtent;
  /** What the author named for the extent to hold: it shows, however the page is shaped. */
  readonly framed?: readonly GeoPoint[];
  readonly projection?: "conic" | "azimuthal" | "mercator" | "equirectangular";
  /** Base map: Natural Earth, or none for a battlefield the author draws. */
  readonly base: "world" | "none";
  /** True when the author asked for the base by name; then it is drawn on the smallest ground too. */
  readonly baseGiven?: boolean;
  readonly title?: string;
  readonly territories: readonly Territory[];
  readonly movements: readonly Movement[];
  readonly fronts: readonly FrontLine[];
  readonly units: readonly UnitMark[];
  readonly labels: readonly MapLabel[];
  readonly layers: readonly MapLayer[];
  readonly insets: readonly MapInset[];
  /** A picture of the ground's relief. */
  readonly relief?: Relief;
  /** Note on borders, for the credits. */
  readonly note?: string;
  /** Name of the projection, for the credits of maps of an extent of the author's. */
  readonly projectionNote?: string;
  /** Place ids to show, all when absent. */
  readonly places?: readonly string[];
  /** As of when it is drawn; absent: the whole campaign. */
  readonly view?: MapView;
  /** The day whose holders the territories show on a map of the whole campaign; absent: its first. */
  readonly groundAt?: DateValue;
  /** A small globe that shows where the theatre lies; absent: where it helps. */
  readonly locator?: boolean;
}

/**
 * As of when a map is drawn: the whole campaign; a small map for each phase; one phase, with what went
 * before it pale; or one day, with all that was yet to come left out.
 */
export type MapView =
  | { readonly kind: "whole" }
  | { readonly kind: "phases" }
  | { readonly kind: "phase"; readonly phase: Phase }
  | { readonly kind: "date"; readonly date: DateValue };

export type GeoExtent = readonly [readonly [west: number, south: number], readonly [east: number, north: number]];

export interface Territory {
  readonly id: string;
  /** Shown along the area; absent: no label. */
  readonly name?: string;
  readonly side?: Side;
  /** Second side for contested ground. */
  readonly contestedBy?: Side;
  /** `home` tints lightly, `held` and `occupied` more strongly, `neutral` not at all. */
  readonly status: "home" | "held" | "occupied" | "contested" | "neutral";
  /** Modern countries it is made of: names or ISO 3166 codes. */
  readonly from: readonly string[];
  /** Rough polygon (rings of [lon, lat]) to cut `from` with. */
  readonly within?: readonly (readonly GeoPoint[])[];
  /** The author's own geometry instead. */
  readonly geometry?: Geometry;
  readonly period?: Interval;
  /** True: legend entry; default for held and occupied. */
  readonly legend?: string;
  /** How it passed from hand to hand, in order of time; the fields above are as it stood before the first. */
  readonly changes?: readonly TerritoryChange[];
}

/** A territory from a day on. */
export interface TerritoryChange extends Pick<Territory, "side" | "contestedBy" | "status" | "legend"> {
  readonly date: DateValue;
}

export type MovementKind =
  | "attack"
  | "support"
  | "feint"
  | "retreat"
  | "planned"
  | "landing"
  | "airborne"
  | "naval"
  | "air"
  | "route";

export interface Movement {
  readonly id: string;
  readonly kind: MovementKind;
  readonly side: Side;
  readonly phase?: Phase;
  readonly formation?: Formation;
  /** Label along the arrow: the formation's short name unless given; "" for none. */
  readonly label?: string;
  /** 1 to 5; 5 the main blow. Default 2. */
  readonly weight: number;
  readonly path: readonly GeoPoint[];
  readonly period?: Interval;
  /** When set, the arrow leaves this movement's stem instead of standing alone. */
  readonly branchOf?: string;
  /** When set, the arrow runs into this movement's stem instead of ending in a head of its own. */
  readonly joins?: string;
}

export interface FrontLine {
  readonly id: string;
  readonly date?: DateValue;
  /** Text on the line; the formatted date unless given. */
  readonly label?: string;
  /** The side whose line it is; teeth point away from it, at the enemy. */
  readonly side?: Side;
  readonly lines: readonly (readonly GeoPoint[])[];
  readonly kind: "front" | "fortified" | "pocket" | "border" | "reached";
  readonly closed: boolean;
  /** Teeth on the left of the line's direction, the right, or none; default: toward the enemy's ground, else left. */
  readonly teeth?: "left" | "right" | "none";
  readonly phase?: Phase;
  /** The day from which it was no more, as a pocket that had fallen. */
  readonly until?: DateValue;
}

export interface UnitMark {
  readonly formation?: Formation;
  readonly name: string;
  readonly side: Side;
  readonly at: GeoPoint;
  readonly size?: Echelon;
  readonly branch?: Branch;
  readonly commander?: string;
  readonly strength?: string;
  readonly phase?: Phase;
  /** `plate`: badge, name and commander as a heading; `box`: a unit symbol; `name`: words only; `block`: a pre-modern body of troops. */
  readonly style: "plate" | "box" | "name" | "block";
  /** For blocks: facing in degrees clockwise from north, frontage in metres. */
  readonly facing?: number;
  readonly frontage?: number;
  readonly rank: number;
  /** When it stood there. */
  readonly period?: Interval;
  /** Symbol identification code (APP-6) of the sign drawn in a box's place. */
  readonly sidc?: string;
}

export interface MapLabel {
  readonly text: string;
  readonly kind: "water" | "area" | "country" | "region" | "mountains" | "river" | "note";
  readonly at: GeoPoint;
  /** A line of the author's own to set the words along. */
  readonly path?: readonly GeoPoint[];
  readonly side?: Side;
  readonly rank: number;
}

export interface MapLayer {
  readonly id: string;
  readonly data: FeatureCollection | Feature | Geometry;
  /** Style vocabulary for all features; a feature's own `kind` property wins. */
  readonly kind?: TerrainKind;
  readonly legend?: string;
}

/** Shaded relief as a picture, laid upon the land. */
export interface Relief {
  /** Asset key: the path as written in the file. */
  readonly src: string;
  /** The degrees its edges stand for. */
  readonly bounds: GeoExtent;
  readonly projection: "equirectangular" | "mercator";
  /** 0 to 1. */
  readonly opacity: number;
  /** Kept to the land. */
  readonly clip: boolean;
  /** Drawn as light and shade upon the map's own colours; else in its own colours beneath them. */
  readonly tint: boolean;
  readonly credit?: string;
}

export interface MapInset {
  readonly name: string;
  readonly extent: GeoExtent;
  readonly phase?: Phase;
}
