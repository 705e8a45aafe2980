/** What an author writes. Everything here can be said in YAML, JSON or TypeScript alike. */

import type { ThemeInput } from "../theme/input.ts";
import type { Branch, Echelon, EventKind, GeoPoint, Place } from "./edition.ts";
import type { MapInput } from "./map-types.ts";

/** One text for every language, or one for each: `{ en: "Mukden", ru: "Мукден" }`. Keys are BCP 47 tags. */
export type Words = string | Record<string, string>;

/** A whole number. Text of grouped digits (`1_747_000`, `1,747,000`) counts as one, for YAML 1.2 reads it as text. */
export type Amount = number | string;

/** A date of any precision: `1815-06-18T11:35`, `1945-08-09`, `1942-11`, `1592`, `-0215-08-02`, `216-08-02 BC`, `218 BC`. */
export type DateInput = string | number;

/** Two dates with a slash, `1945-08-09/1945-09-02`; `..` or nothing after the slash for an open end; one date for a single day, month or year. */
export type PeriodInput = string | number;

/** `[longitude, latitude]` in degrees, as in GeoJSON, or the id of a place. */
export type PointInput = GeoPoint | string;

/** A number, or a number with what is known about it. */
export type FigureInput = Amount | FigureDetail;

/** One id, or several. */
export type Ids = string | string[];

/** A whole campaign. `title` and two `sides` with a name each are enough for a poster. */
export interface Campaign {
  /** Link to the JSON Schema, for editors of JSON files; ignored otherwise. */
  $schema?: string;
  /** Name of the output files, in letters, digits and hyphens. Default: the name of the campaign file. Example: `waterloo`. */
  id?: string;
  /** What the campaign is called. Example: `Soviet–Japanese War`. */
  title: Words;
  /** Small line above the title. Example: `Second World War · The Far East`. */
  kicker?: Words;
  /** When it was fought. Example: `1945-08-09/1945-09-02`. */
  period?: PeriodInput;
  /** The period in words of your own, shown instead of the formatted dates. Example: `8 (20) October 1827`. */
  dateline?: Words;
  /** Two to four sentences under the title. `*Word*` is set in italic. */
  summary?: Words;
  /** A shorter summary for narrow pages. Default: the last sentence of `summary`. */
  brief?: Words;
  /** How it ended, in a sentence. */
  outcome?: Words;
  /** Who fought: one to four sides. */
  sides: SideInput[];
  /** The operations or stages it fell into, in order. Each gets a number and a tint used everywhere. */
  phases?: PhaseInput[];
  /** Dated happenings for the timeline and the map. */
  events?: EventInput[];
  /** The order of battle. Those with `at` stand on the map by themselves. */
  formations?: FormationInput[];
  /** Towns and other points by id, for the map and for use wherever a point is asked for. */
  places?: Record<string, PlaceInput>;
  /** The map. Default: drawn when there is anything to show on it; `false` for no map. */
  map?: false | MapInput;
  /** Where the numbers come from, by id. All are listed at the foot of the page. */
  sources?: Record<string, Words>;
  /** Source of every figure that names none itself; such figures get no note. Default: none. */
  source?: Ids;
  /** Credits at the foot of the page. */
  credit?: Words;
  /** Labels for metrics the library does not know, or other labels for those it does. */
  metrics?: Record<string, MetricInput>;
  /** Heads of the sections in your own words. */
  headings?: HeadingsInput;
  /** Language of texts given as one string, a BCP 47 tag. Default: `en`. */
  language?: string;
  /** Languages this campaign is written in: those of `broadside render --lang all`. Default: `language` alone. */
  languages?: string[];
  /** The look, unless the caller asks for another: `archive`, `briefing`, `atlas`, `mono`, the path of a theme file below the campaign's folder, or a theme written here. Default: `archive`. */
  theme?: ThemeChoice;
  /** How it is drawn unless the caller asks otherwise. */
  layout?: LayoutInput;
  /** Fonts the texts need beyond those of the theme. */
  fonts?: CampaignFonts;
}

/** Fonts a campaign brings or asks for. */
export interface CampaignFonts {
  /** Asked in turn for characters the theme's faces lack: font files below the campaign's folder (`fonts/Kaiti.ttf`) or installed npm packages (`@expo-google-fonts/noto-sans-thai`). Well-known packages are found without being named. */
  fallback: string[];
}

/** One of the sides of the war. */
export interface SideInput {
  /** Handle for references. Default: made of the name. Example: `allies`. */
  id?: string;
  /** Full name. Example: `USSR and Mongolia`. */
  name: Words;
  /** Name for tight places. Default: `name`. */
  shortName?: Words;
  /** One line under the name. Example: `with Manchukuo, Mengjiang`. */
  note?: Words;
  /** A palette name (`red`, `blue`, `green`, `gold`, `violet` …) or any CSS colour. Default: red, blue, green, gold in turn. */
  color?: string;
  /** Flag of a side that is one country: shorthand for `members` with one entry. See `members[].flag`. */
  flag?: string;
  /** The countries or parties that make up the side, each with its flag. */
  members?: MemberInput[];
  /** Commanders, the first the highest; a plain text is a name. */
  commanders?: (string | CommanderInput)[];
  /** Forces by metric. Example: `{ personnel: 1_747_000, tanks: 5_250 }`. */
  strength?: Record<string, FigureInput>;
  /** Losses by metric. Example: `{ killed: 12_031, wounded: 24_425 }`. */
  losses?: Record<string, FigureInput>;
}

/** A country or party of a side. */
export interface MemberInput {
  /** Handle for references. Default: made of the name. */
  id?: string;
  /** Its name. Example: `Soviet Union`. */
  name: Words;
  /** A flag of the library by name (`soviet-union`), an ISO country code (`jp`), or the path of a picture below the campaign's folder (`flags/free-state.svg`). Default: none. */
  flag?: string;
}

/** A commander. */
export interface CommanderInput {
  /** Full name. Example: `Alexander Vasilevsky`. */
  name: Words;
  /** Name for tight places. Default: the last word of the name, or the whole name in Chinese, Japanese and Korean. */
  shortName?: Words;
  /** Rank. Example: `Marshal of the Soviet Union`. */
  rank?: Words;
  /** Post held. Example: `Commander-in-chief in the Far East`. */
  role?: Words;
  /** Id of the member he served. */
  member?: string;
  /** What became of him. Example: `captured 19 August`. */
  fate?: Words;
  /** His picture, as a path or with details. Default: a drawn silhouette. */
  portrait?: string | PortraitInput;
}

/** A commander's picture. */
export interface PortraitInput {
  /** Path of a JPEG, PNG or WebP file below the campaign's folder. */
  src: string;
  /** The point that must stay in the crop, as fractions of width and height. Default: `[0.5, 0.4]`. */
  focus?: [number, number];
  /** Draw it in the tone of the side rather than in its own colours. Default: `true`. */
  monochrome?: boolean;
  /** Who made it or keeps it, for the credits. */
  credit?: Words;
  /** Licence under which it is used. Example: `CC BY-SA 4.0`. */
  licence?: string;
}

/** A number with what is known about it. At least one of `best`, `low`, `high` is needed. */
export interface FigureDetail {
  /** The number you hold most likely; the one drawn. Default: the middle of the range. */
  best?: Amount;
  /** Lowest number in the sources. Default: `best`. */
  low?: Amount;
  /** Highest number in the sources. Default: `best`. */
  high?: Amount;
  /** Words to print instead of the number. Example: `nearly 1.75 million`. */
  display?: Words;
  /** True prints "c." before it. Default: `false`. */
  approx?: boolean;
  /** The day the number is for; joins the note. */
  asOf?: DateInput;
  /** Id or ids of its sources. */
  source?: Ids;
  /** A remark that becomes a numbered note. */
  note?: Words;
}

/** An operation or stage. */
export interface PhaseInput {
  /** Handle for references. Default: made of the name. */
  id?: string;
  /** Its name. Example: `Manchurian strategic offensive`. */
  name: Words;
  /** Name for tight places. Default: `name`. */
  shortName?: Words;
  /** When it was. Example: `1945-08-09/1945-09-02`. */
  period?: PeriodInput;
  /** The period in words of your own. */
  dateline?: Words;
  /** A sentence or two on what happened. */
  text?: Words;
}

/** Something that happened on a date. */
export interface EventInput {
  /** Its date, or two dates with a slash. */
  date: PeriodInput;
  /** The date in words of your own. */
  dateline?: Words;
  /** What happened, in one short sentence. `*Word*` is set in italic. */
  text?: Words;
  /** What kind of happening: gives the mark on the map. Default: `other`. */
  kind?: EventKind;
  /** Id of the side that did it. */
  side?: string;
  /** Id of the phase it belongs to. */
  phase?: string;
  /** Where: `[longitude, latitude]` or the id of a place. */
  at?: PointInput;
  /** 1 stays longest when room is short, 3 goes first. Default: `2`. */
  rank?: number;
  /** Where it is shown: `timeline`, `map` or `both`. Default: on the timeline when it has a text, on the map when it has a point. */
  show?: "timeline" | "map" | "both";
}

/** A body of troops in the order of battle. */
export interface FormationInput {
  /** Handle for references. Example: `6gta`. */
  id: string;
  /** Its name. Example: `6th Guards Tank Army`. */
  name: Words;
  /** Name for tight places. Default: `name`. */
  shortName?: Words;
  /** Id of its side. Default: the side of its parent. */
  side?: string;
  /** Id of the formation it belongs to. */
  parent?: string;
  /** Name of its commander. */
  commander?: Words;
  /** Arm of service. */
  branch?: Branch;
  /** How big it is. Fronts, army groups and fleets are drawn on the map as headings, lesser ones as boxes or names. */
  size?: Echelon;
  /** Where it stands: `[longitude, latitude]` or the id of a place. With it, the formation is drawn on the map. */
  at?: PointInput;
  /** Id of the phase it fought in. Default: that of its parent. */
  phase?: string;
  /** Its men. */
  strength?: FigureInput;
  /** 1 stays longest when room is short, 3 goes first. Default: by size. */
  rank?: number;
}

/** A town or another point. */
export interface PlaceInput {
  /** Its name. Example: `Harbin`. */
  name: Words;
  /** `[longitude, latitude]` in degrees, as in GeoJSON. */
  at: GeoPoint;
  /** 1 great city, 2 town, 3 village: size of type, and who goes first when room is short. Default: `2`. */
  rank?: number;
  /** What it is: `settlement`, `capital`, `fortress`, `port`, `airfield`, `pass`, or `point`, which has no mark or name of its own. Default: `settlement`. */
  kind?: Place["kind"];
}

/** A kind of thing counted. */
export interface MetricInput {
  /** Row label. Example: `War elephants`. Needed unless the library knows the metric. */
  label?: Words;
  /** Name of a pictogram of the library. Default: none, or that of the known metric in the campaign's first year: `ships` of 1805 are under sail. */
  pictogram?: string;
  /** Whether it counts `people` or `materiel`. Default: `materiel`, or that of the known metric. */
  kind?: "people" | "materiel";
  /** Place among the rows, smallest first: personnel is 10, tanks 50, ships 80. Default: after all known metrics. */
  order?: number;
}

/** Heads of the sections. */
export interface HeadingsInput {
  /** Above the comparison of strength. Default: `Balance of forces`. */
  forces?: Words;
  /** Above the losses. Default: `Losses`. */
  losses?: Words;
  /** Above the timeline. Default: made from the phases, such as `Three operations in 25 days`. */
  phases?: Words;
  /** On the map. Default: none. */
  map?: Words;
  /** Above the sides. Default: none. */
  sides?: Words;
  /** Before the sources. Default: `Sources`. */
  sources?: Words;
  /** Before the outcome. Default: none. */
  outcome?: Words;
}

/** A theme by name, the path of its file, or the theme itself. */
export type ThemeChoice = string | ThemeInput;

/** A part of the page: `title` (with the dates and the summary), `sides` (with their commanders), `forces`, `map`, `phases` (the timeline), `losses`, `outcome`, `notes` or `sources`. */
export type BlockName = "title" | "sides" | "forces" | "map" | "phases" | "losses" | "outcome" | "notes" | "sources";

/** How much of a block is shown. */
export type BlockForm = "full" | "compact" | "minimal";

/** What an author may fix about the page. Title, dates and the names of the sides are always shown. */
export interface PinsInput {
  /** Exactly the blocks to show, in the order wanted; `[map]` alone makes a page that is all map. Default: every block with something to show. */
  blocks?: BlockName[];
  /** Blocks to leave out. Their room goes to the others. Default: none. */
  hide?: BlockName[];
  /** What gets the larger share of the page: `map`, `forces`, `phases` or `people` (the sides and their commanders). Default: none. */
  emphasis?: "map" | "forces" | "phases" | "people";
  /** Form of single blocks. Default: the fullest there is room for. */
  forms?: FormsInput;
}

/** Form of each block: `full`, `compact` or `minimal`. A form for which there is no room is reported, and a smaller one taken. */
export interface FormsInput {
  /** Title, dates and summary. */
  title?: BlockForm;
  /** The sides and their commanders. */
  sides?: BlockForm;
  /** Balance of forces. */
  forces?: BlockForm;
  /** Timeline. */
  phases?: BlockForm;
  /** Losses. */
  losses?: BlockForm;
  /** Outcome. */
  outcome?: BlockForm;
  /** Notes. */
  notes?: BlockForm;
  /** Sources and credits. */
  sources?: BlockForm;
}

/** How a campaign is drawn unless the caller asks otherwise. */
export interface LayoutInput extends PinsInput {
  /** The older place of `theme` at the top of the campaign; the same may stand here. */
  theme?: ThemeChoice;
  /** Page sizes. Example: `["16:9", "a3-landscape"]`. Default: `["16:9"]`. */
  sizes?: string[];
}
