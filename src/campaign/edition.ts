/**
 * An edition is one campaign resolved for one language: every text is a plain string, every
 * reference is checked, every date and figure is parsed. It is what blocks draw from; they never
 * see the author's file.
 */

import type { CampaignMap } from "./edition-map.ts";

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
