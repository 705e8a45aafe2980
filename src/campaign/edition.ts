/**
 * An edition is one campaign resolved for one language: every text is a plain string, every
 * reference is checked, every date and figure is parsed. It is what blocks draw from; they never
 * see the author's file.
 */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { TerrainKind } from "./terrain-kinds.ts";

export interface Edition {
  readonly id: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly kicker?: string;
  /** The period as the author wants it shown; else `period` is formatted. */
  readonly dateline?: string;
  readonly period?: Interval;
  readonly summary?: string;
  /** A shorter summary for narrow pages; else the last sentence of `summary` serves. */
  readonly brief?: string;
  readonly outcome?: string;
  /** One to four. */
  readonly sides: readonly Side[];
  readonly phases: readonly Phase[];
  readonly events: readonly CampaignEvent[];
  readonly formations: ReadonlyMap<string, Formation>;
  readonly places: ReadonlyMap<string, Place>;
  readonly map?: CampaignMap;
  /** Numbered notes in reading order; figures point at them by number. */
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly credit?: string;
  /** Section heads the author worded himself, by block. */
  readonly headings: Partial<
    Readonly<Record<"forces" | "losses" | "phases" | "map" | "sides" | "sources" | "outcome", string>>
  >;
}

export interface Side {
  readonly id: string;
  /** 0 to 3, in the order of the file. */
  readonly index: number;
  readonly name: string;
  /** A short form for tight places, else `name`. */
  readonly shortName: string;
  /** One line under the name, such as "with Manchukuo, Mengjiang". */
  readonly note?: string;
  /** A palette name of the theme, or a CSS colour. */
  readonly color: string;
  readonly members: readonly Member[];
  readonly commanders: readonly Commander[];
  readonly strength: readonly MetricFigure[];
  readonly losses: readonly MetricFigure[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
  /** A flag of the library (`soviet-union`, `jp`) or an asset path. */
  readonly flag?: string;
}

export interface Commander {
  readonly name: string;
  /** The name by which he goes in tight places: the last word unless given. */
  readonly shortName: string;
  readonly rank?: string;
  readonly role?: string;
  readonly member?: Member;
  /** What became of him: "captured", "killed 18 August". */
  readonly fate?: string;
  readonly portrait?: Portrait;
}

export interface Portrait {
  /** Asset key: the path as written in the file. */
  readonly src: string;
  /** Point that must stay in the crop, as fractions of width and height; default [0.5, 0.4]. */
  readonly focus: readonly [number, number];
  /** Draw in the side's tone rather than in the picture's own colours; default true. */
  readonly monochrome: boolean;
  readonly credit?: string;
}

/** A kind of thing counted. */
export interface Metric {
  readonly key: string;
  /** As a row label: "Guns and mortars". */
  readonly label: string;
  /** Key of a pictogram, see the symbols. */
  readonly pictogram?: string;
  /** People can be shown as figures; dead people are never shown as standing. */
  readonly kind: "people" | "materiel";
}

export interface MetricFigure {
  readonly metric: Metric;
  readonly figure: Figure;
}

/** A number as history has it: one value, a range, or both, and who says so. Always has `low`, `high` and `value`. */
export interface Figure {
  /** The value drawn: `best`, else the middle of the range. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Words to print instead of the formatted number: "nearly 1.75 million". */
  readonly display?: string;
  readonly approximate: boolean;
  /** Number of the note that belongs to this figure. */
  readonly note?: number;
  readonly sources: readonly string[];
}

export interface Note {
  readonly number: number;
  readonly text: string;
}

export interface Source {
  readonly id: string;
  readonly text: string;
  /** True when a numbered note already names it in full. */
  readonly noted: boolean;
}

export interface Phase {
  readonly id: string;
  /** Counted from 1: the badge. */
  readonly number: number;
  readonly name: string;
  readonly shortName: string;
  readonly period?: Interval;
  /** The period as the author wants it shown; else `period` is formatted. */
  readonly dateline?: string;
  readonly text?: string;
}

export interface CampaignEvent {
  readonly start: DateValue;
  readonly end?: DateValue;
  /** The date as the author wants it shown; else `start` and `end` are formatted. */
  readonly dateline?: string;
  /** Empty for a mark on the map without words. */
  readonly text: string;
  readonly kind?: EventKind;
  readonly side?: Side;
  readonly phase?: Phase;
  readonly at?: GeoPoint;
  readonly place?: Place;
  /** 1 stays longest when room is short, 3 goes first; default 2. */
  readonly rank: number;
  /** Where it is shown: on the timeline, the map, or both (default: timeline when it has text, map when it has a point). */
  readonly show: { readonly timeline: boolean; readonly map: boolean };
}

export type EventKind =
  | "battle"
  | "siege"
  | "landing"
  | "airborne"
  | "air-raid"
  | "sinking"
  | "surrender"
  | "capture"
  | "declaration"
  | "other";

export interface Formation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly side: Side;
  readonly parent?: string;
  readonly commander?: string;
  readonly branch?: Branch;
  readonly size?: Echelon;
  readonly at?: GeoPoint;
  readonly phase?: Phase;
  readonly strength?: Figure;
  /** 1 to 3 as for places. */
  readonly rank: number;
}

export type Branch =
  | "infantry"
  | "cavalry"
  | "armour"
  | "artillery"
  | "navy"
  | "air"
  | "airborne"
  | "engineers"
  | "mixed";
export type Echelon =
  | "company"
  | "battalion"
  | "regiment"
  | "brigade"
  | "division"
  | "corps"
  | "army"
  | "army-group"
  | "front"
  | "fleet";

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly at: GeoPoint;
  /** 1 great city, 2 town, 3 village: size of type, and who goes first when room is short. */
  readonly rank: number;
  readonly kind: "settlement" | "capital" | "fortress" | "port" | "airfield" | "pass" | "point";
}

/** `[longitude, latitude]` in degrees, as in GeoJSON: longitude −180 to 180, latitude −90 to 90. */
export type GeoPoint = readonly [longitude: number, latitude: number];

export interface CampaignMap {
  /** Degrees [[west, south], [east, north]]; east may be below west across the antimeridian. Absent: fit to content. */
  readonly extent?: GeoExtent;
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

/** A date of any precision in the proleptic Gregorian calendar unless the author says otherwise. */
export interface DateValue {
  /** Astronomical: 1 BC is 0, 216 BC is −215. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
}

export interface Interval {
  readonly start: DateValue;
  /** Last moment, inclusive at its precision; absent: open. */
  readonly end?: DateValue;
}
