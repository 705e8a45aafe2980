/** What an author writes for the map. */
import type { Branch, Echelon, GeoPoint } from "./edition.ts";
import type { CampaignMap, FrontLine, GeoExtent, MapLabel, MovementKind, Territory, UnitMark } from "./edition-map.ts";
import type { TerrainKind } from "./terrain-kinds.ts";
import type { DateInput, FigureInput, PeriodInput, PointInput, Words } from "./types.ts";

/** `fit`; a box `[[west, south], [east, north]]` in degrees; or ids of places, formations, phases or movements to frame. */
export type ExtentInput = "fit" | GeoExtent | string[];

/** The map. */
export interface MapInput {
  /** What it shows: `fit` (everything drawn), a box in degrees `[[west, south], [east, north]]`, or ids to frame. Default: `fit`. */
  extent?: ExtentInput;
  /** Projection: `conic`, `azimuthal`, `mercator` or `equirectangular`. Default: chosen by the extent. */
  projection?: NonNullable<CampaignMap["projection"]>;
  /** `world` draws coasts, borders, rivers and lakes of Natural Earth; `none` leaves the ground to your layers. Default: `world`. */
  base?: CampaignMap["base"];
  /** A line on the map. Default: none. */
  title?: Words;
  /** Countries and grounds held, in the order drawn. */
  territories?: TerritoryInput[];
  /** Arrows. */
  movements?: MovementInput[];
  /** Front lines, fortified lines, pockets and borders. */
  fronts?: FrontInput[];
  /** Marks of formations, beyond those that stand by themselves through `formations[].at`; an entry for the same formation replaces that mark. */
  units?: UnitInput[];
  /** Names of seas, areas, mountains and rivers. */
  labels?: LabelInput[];
  /** Ground of your own from GeoJSON files: hills, woods, roads, buildings. */
  layers?: LayerInput[];
  /** Small maps of outlying grounds. */
  insets?: InsetInput[];
  /** Ids of the places shown. Default: all. */
  places?: string[];
  /** Remark on borders and lines, for the credits. Example: `Borders of August 1945`. */
  note?: Words;
  /** As of when it is drawn: `whole`, `phases` (a small map for each), `{ phase: … }` or `{ date: … }`. Default: `whole`. */
  view?: ViewInput;
  /** The day whose holders the territories show on the map of the whole campaign: `start`, `end` or a date. Default: `start`. */
  groundAt?: DateInput;
  /** A shaded relief picture of your own, laid upon the land. */
  relief?: ReliefInput;
  /** Signs of units in boxes: `own`, or `app6`, those of APP-6, for which the package `milsymbol` must be installed. Default: `own`. */
  symbols?: "own" | "app6";
  /** A small globe that shows where the theatre lies: `true`, `false`, or `auto`, for small grounds on maps with room. Default: `auto`. */
  locator?: boolean | "auto";
}

/**
 * As of when the map is drawn: `whole`, the whole campaign; `phases`, a small map for each phase; the id
 * of a phase, with what went before it pale; or a date, with all that was yet to come left out.
 */
export type ViewInput = "whole" | "phases" | ViewOfPhase | ViewOfDate;

/** One phase: its own movements, fronts and events, the movements before it pale, none after it. */
export interface ViewOfPhase {
  /** Id of the phase. */
  phase: string;
}

/** One day: movements under way, those over paler, the last front strong, grounds as they were held. */
export interface ViewOfDate {
  /** The date. Example: `1945-08-14`. */
  date: DateInput;
}

/** A ground that belonged to somebody. Its shape comes from `from` (cut by `within`), or from `geojson`, or from `within` alone. */
export interface TerritoryInput {
  /** Handle for references. Default: made of the name. With `geojson`, the feature to take: its `id`, `properties.id` or `properties.name`. */
  id?: string;
  /** Name shown along the area. Default: none. */
  name?: Words;
  /** Id of the side that held it. Default: none. */
  side?: string;
  /** Id of the side that disputed it. */
  contestedBy?: string;
  /** `home` tints lightly, `held` and `occupied` more strongly, `contested` hatches, `neutral` tints not at all. Default: `home` when made of whole countries, else `held`; `neutral` without a side. */
  status?: Territory["status"];
  /** Modern countries it lies in: names or ISO 3166 codes, one or several. */
  from?: string | string[];
  /** Rough polygon to cut `from` with: a ring of points, or several rings. Coasts and borders of `from` stay exact. */
  within?: GeoPoint[] | GeoPoint[][];
  /** Path of a GeoJSON file below the campaign's folder. */
  geojson?: string;
  /** When it was: on days outside it the ground is not drawn. */
  period?: PeriodInput;
  /** Its line in the legend, or `false` for none. Default: `Held by …` for held and occupied grounds. */
  legend?: Words | false;
  /** How it passed from hand to hand, in order of time. */
  changes?: TerritoryChangeInput[];
}

/** A territory in other hands from a day on. */
export interface TerritoryChangeInput {
  /** The day. */
  date: DateInput;
  /** Id of the side that holds it from then on. Default: the side that held it. */
  side?: string;
  /** Id of the side that disputes it. */
  contestedBy?: string;
  /** How it is held. Default: `contested` with `contestedBy`, `occupied` by another side than the first, else as at first. */
  status?: Territory["status"];
  /** Its line in the legend, or `false` for none. Default: that of its new state. */
  legend?: Words | false;
}

/** An arrow. */
export interface MovementInput {
  /** Handle for references. Default: made of its number. */
  id?: string;
  /** How it moved: each kind looks different without colour. Default: `attack`. */
  kind?: MovementKind;
  /** Id of the side. Default: the side of `formation`. */
  side?: string;
  /** Id of the phase: gives the tint and the badge. Default: the phase of `formation`. */
  phase?: string;
  /** Id of the formation that moved: gives side and label. */
  formation?: string;
  /** Words along the arrow; `""` for none. Default: the short name of the formation. */
  label?: Words;
  /** Breadth from 1 to 5; 5 is the main blow. Default: `2`. */
  weight?: number;
  /** Its way from tail to head: points or ids of places, two or more. */
  path: PointInput[];
  /** When it was. */
  period?: PeriodInput;
  /** Id of the movement whose stem it leaves. */
  branchOf?: string;
  /** Id of the movement it runs into: of the same kind, side and phase, the two become one arrow. */
  joins?: string;
}

/** A line on the ground. */
export interface FrontInput {
  /** Handle for references. Default: made of its number. */
  id?: string;
  /** The day it stood so. */
  date?: DateInput;
  /** The day from which it was no more, for views as of a date. Example: the day a pocket fell. */
  until?: DateInput;
  /** Words on the line. Default: the date. */
  label?: Words;
  /** Id of the side whose line it is; teeth point away from it. */
  side?: string;
  /** The line: points or ids of places, two or more. */
  line?: PointInput[];
  /** Several lines of one front. */
  lines?: PointInput[][];
  /** `front`, `fortified`, `pocket` (closed), `border` or `reached` (a limit of advance, without teeth). Default: `front`. */
  kind?: FrontLine["kind"];
  /** Joins the end to the start. Default: `true` for pockets. */
  closed?: boolean;
  /** Side of the line's direction on which teeth stand: `left`, `right` or `none`. Default: towards the enemy's ground. */
  teeth?: NonNullable<FrontLine["teeth"]>;
  /** Id of the phase it belongs to. */
  phase?: string;
}

/** A mark of a body of troops. Give `formation`, or a name, a side and a point. */
export interface UnitInput {
  /** Id of the formation it stands for; what follows overrides what is known of it. */
  formation?: string;
  /** Name shown. Default: the short name of the formation. */
  name?: Words;
  /** Id of the side. Default: the side of the formation. */
  side?: string;
  /** Where it stands. Default: the point of the formation. */
  at?: PointInput;
  /** How big it is. Default: the size of the formation. */
  size?: Echelon;
  /** Arm of service. Default: the branch of the formation. */
  branch?: Branch;
  /** Name of its commander. Default: that of the formation. */
  commander?: Words;
  /** Its men. Default: those of the formation. */
  strength?: FigureInput;
  /** Id of the phase it fought in. Default: that of the formation. */
  phase?: string;
  /** When it stood there, for views as of a phase or a date. Default: from the start of its phase. */
  period?: PeriodInput;
  /** `plate` (badge, name and commander), `box` (unit symbol), `name` (words only), `block` (a body of troops of the days before 1900). Default: `plate` for fronts, army groups and fleets, `block` with `frontage`, else `box` with a branch, else `name`. */
  style?: UnitMark["style"];
  /** Symbol identification code of APP-6: 20 digits, or 10 to 15 letters; its sign is drawn instead of the box. Needs the package `milsymbol`. */
  sidc?: string;
  /** Where a block faces, in degrees clockwise from north. Default: north. */
  facing?: number;
  /** Breadth of a block on the ground, in metres. */
  frontage?: number;
  /** 1 stays longest when room is short, 3 goes first. Default: by size. */
  rank?: number;
}

/** A name on the map. Give `at` or `path`. */
export interface LabelInput {
  /** The words. */
  text: Words;
  /** What it names: gives the type. Default: `area`. */
  kind?: MapLabel["kind"];
  /** Middle of the words. Default: the middle of `path`. */
  at?: PointInput;
  /** A line to set the words along. */
  path?: PointInput[];
  /** Id of the side whose tone it takes. */
  side?: string;
  /** 1 stays longest when room is short, 3 goes first. Default: `2`. */
  rank?: number;
}

/** Ground of your own. */
export interface LayerInput {
  /** Handle. Default: made of its number. */
  id?: string;
  /** Path of a GeoJSON file below the campaign's folder. */
  geojson: string;
  /** How it is drawn; a feature's own `kind` property wins. Default: `line` or `area` by its shape. */
  kind?: TerrainKind;
  /** Its line in the legend. Default: none. */
  legend?: Words;
}

/** A shaded relief picture; say who made it. */
export interface ReliefInput {
  /** Path of a PNG or JPEG below the campaign's folder. */
  src: string;
  /** The degrees its edges stand for: `[[west, south], [east, north]]`. */
  bounds: GeoExtent;
  /** How its rows are spaced: `equirectangular` or `mercator`. Default: `equirectangular`. */
  projection?: "equirectangular" | "mercator";
  /** How strongly it shows, from 0 to 1. Default: `0.5`. */
  opacity?: number;
  /** Keeps it to the land. Default: `true`. */
  clip?: boolean;
  /** `true` draws it as light and shade upon the map's own colours, `false` in its own colours beneath the territories. Default: `true`. */
  tint?: boolean;
  /** Who made it; shown among the sources. */
  credit?: Words;
  /** Its licence. Example: `CC BY 4.0`. */
  licence?: string;
}

/** A small map of an outlying ground. */
export interface InsetInput {
  /** Its name. Example: `Kuril Islands`. */
  name: Words;
  /** What it shows: a box in degrees, or ids to frame. */
  extent: GeoExtent | string[];
  /** Id of the phase fought there: gives the badge. */
  phase?: string;
}
