/** What a designer writes: a theme of one's own as a change to one of the library's. */

/** A CSS colour: `#b3261e`, `rebeccapurple`, `rgb(179, 38, 30)`. */
export type ColorInput = string;

/** A theme of one's own. Everything left out follows from what is given, and from the theme it extends. */
export interface ThemeInput {
  /** Link to the JSON Schema, for editors of JSON files; ignored otherwise. */
  $schema?: string;
  /** What the theme is called, for messages. Default: the name of its file, or `custom`. */
  name?: string;
  /** Theme of the library it starts from: `archive`, `briefing`, `atlas` or `mono`. Default: `archive`. */
  extends?: ThemeName;
  /** Colours of the page, the sides and the phases. */
  palette?: PaletteInput;
  /** Colours of the map. What is left out follows the palette. */
  map?: MapStyleInput;
  /** Type faces. */
  fonts?: FontsInput;
  /** Sizes and cuts of type, by role. */
  type?: TypeInput;
  /** White space. */
  spacing?: SpacingInput;
  /** Widths of lines. */
  strokes?: StrokesInput;
}

export type ThemeName = "archive" | "briefing" | "atlas" | "mono";

/** Colours of the page. */
export interface PaletteInput {
  /** The page itself. A dark paper makes a dark theme. */
  paper?: ColorInput;
  /** Running words. */
  ink?: ColorInput;
  /** Lesser words: captions, roles, notes. Default: between ink and paper. */
  muted?: ColorInput;
  /** Hairlines and axis ticks. Default: between ink and paper. */
  rule?: ColorInput;
  /** Side colours by name. One colour gives every tone of the side. */
  sides?: SideColorsInput;
  /** Tints of the phases in order, one to twelve. Those beyond follow from the theme it extends. */
  phases?: ColorInput[];
  /** Words and numbers upon phase bars and badges. Default: the lighter or darker of white and ink, whichever reads. */
  onPhase?: ColorInput;
}

/** Colours of sides: those a campaign may name, in the order sides take them. */
export interface SideColorsInput {
  /** The first side's, unless it names another. */
  red?: ColorInput | SideTonesInput;
  /** The second side's. */
  blue?: ColorInput | SideTonesInput;
  /** The third side's. */
  green?: ColorInput | SideTonesInput;
  /** The fourth side's. */
  gold?: ColorInput | SideTonesInput;
  /** For a side that asks for it. */
  violet?: ColorInput | SideTonesInput;
}

/** The tones of one side, each made of `color` unless given. */
export interface SideTonesInput {
  /** The colour all other tones are made of. Default: that of the theme it extends. */
  color?: ColorInput;
  /** Bars. */
  bar?: ColorInput;
  /** Words and figures on paper. */
  text?: ColorInput;
  /** Words upon the bar. */
  onBar?: ColorInput;
  /** Home ground on the map. */
  land?: ColorInput;
  /** Ground held or occupied. */
  held?: ColorInput;
  /** Historic borders around that ground. */
  border?: ColorInput;
  /** Area names upon that ground. */
  areaName?: ColorInput;
}

/** Colours of the map. */
export interface MapStyleInput {
  /** Open water. */
  sea?: ColorInput;
  /** Land of no side. */
  land?: ColorInput;
  /** Shorelines. */
  coast?: ColorInput;
  /** Borders of today. */
  border?: ColorInput;
  /** Rivers. */
  river?: ColorInput;
  /** Lakes. */
  lake?: ColorInput;
  /** The net of degrees. */
  graticule?: ColorInput;
  /** Bands of water along the coast: `false` for none. Default: `true`. */
  vignette?: boolean;
  /** Names of seas, lakes and rivers. */
  waterName?: ColorInput;
  /** Names of countries. */
  countryName?: ColorInput;
  /** Names of regions and mountains. */
  regionName?: ColorInput;
  /** Names of towns. */
  city?: ColorInput;
  /** Dots of towns. */
  cityDot?: ColorInput;
  /** Marks of events, and their words. */
  eventMark?: ColorInput;
  /** Front lines from the earliest date to the latest, one to six. */
  fronts?: ColorInput[];
  /** The light edge that parts an arrow from what it crosses. */
  arrowCasing?: ColorInput;
  /** Ground of the legend. */
  plate?: ColorInput;
  /** Ground of one's own. */
  terrain?: TerrainColorsInput;
}

/** Colours of layers from GeoJSON. */
export interface TerrainColorsInput {
  /** Hills. */
  hills?: ColorInput;
  /** Woods. */
  woods?: ColorInput;
  /** Marsh. */
  marsh?: ColorInput;
  /** Towns and villages. */
  builtUp?: ColorInput;
  /** Fields. */
  fields?: ColorInput;
  /** Roads and tracks. */
  road?: ColorInput;
  /** Railways. */
  railway?: ColorInput;
  /** Single buildings. */
  building?: ColorInput;
  /** Ponds and streams. */
  water?: ColorInput;
}

/** Type faces by what they are for. */
export interface FontsInput {
  /** Titles, heads, figures and names: best a condensed face. Default: Fira Sans Extra Condensed. */
  display?: FontFamilyInput;
  /** Running words. Default: Fira Sans Condensed. */
  text?: FontFamilyInput;
  /** Families asked in turn for characters the others lack, such as Japanese or Arabic. Default: those the package finds installed. */
  fallback?: FontFamilyInput[];
}

/** An npm package of static faces (`@expo-google-fonts/inter`), one file (`fonts/Caslon.otf`), or a list of faces. */
export type FontFamilyInput = string | FontFaceInput[];

/** One face of a family. */
export interface FontFaceInput {
  /** Path of a `.ttf` or `.otf` file below the folder of the theme. */
  file: string;
  /** CSS weight, 100 to 900. Default: `400`. */
  weight?: number;
  /** Whether it is the italic. Default: `false`. */
  italic?: boolean;
}

/** Type: one factor for all of it, and single roles. */
export interface TypeInput {
  /** Multiplies every size, 0.7 to 1.5. The least size a page allows still holds. Default: `1`. */
  scale?: number;
  /** The title. */
  title?: TypeStyleInput;
  /** The dates beside or below the title. */
  dates?: TypeStyleInput;
  /** The small line above the title. */
  kicker?: TypeStyleInput;
  /** Heads of sections. */
  sectionHead?: TypeStyleInput;
  /** Names of the sides. */
  sideName?: TypeStyleInput;
  /** Numbers of the balance of forces. */
  forceValue?: TypeStyleInput;
  /** Numbers of the losses. */
  lossValue?: TypeStyleInput;
  /** Dates of events. */
  eventDate?: TypeStyleInput;
  /** Names upon phase bars. */
  barName?: TypeStyleInput;
  /** Names of commanders. */
  commander?: TypeStyleInput;
  /** Names of fronts and fleets on the map. */
  frontName?: TypeStyleInput;
  /** The summary. */
  standfirst?: TypeStyleInput;
  /** Captions of events. */
  caption?: TypeStyleInput;
  /** Ranks and posts of commanders. */
  role?: TypeStyleInput;
  /** Notes and sources. */
  note?: TypeStyleInput;
  /** Labels of rows. */
  rowLabel?: TypeStyleInput;
  /** Words at axes. */
  axis?: TypeStyleInput;
  /** Great cities. */
  city1?: TypeStyleInput;
  /** Towns. */
  city2?: TypeStyleInput;
  /** Villages. */
  city3?: TypeStyleInput;
  /** Names of armies on the map. */
  army?: TypeStyleInput;
  /** Dates at fronts and landings. */
  dateOnMap?: TypeStyleInput;
  /** Names of areas held. */
  area?: TypeStyleInput;
  /** Names of seas and rivers. */
  water?: TypeStyleInput;
  /** Names of regions and mountains. */
  region?: TypeStyleInput;
  /** The legend. */
  legend?: TypeStyleInput;
}

export type TypeRole = Exclude<keyof TypeInput, "scale">;

/** The cut of one role of type. */
export interface TypeStyleInput {
  /** `display` or `text`: which of the theme's two faces. */
  face?: "display" | "text";
  /** Size in units on a page 1920 wide, 8 to 200. */
  size?: number;
  /** CSS weight, 100 to 900; the nearest the family has is taken. */
  weight?: number;
  /** Baseline to baseline as a multiple of the size, 0.8 to 2. */
  leading?: number;
  /** Space between letters in em, -0.1 to 0.5. */
  tracking?: number;
  /** All in capitals. */
  caps?: boolean;
  /** Italic. */
  italic?: boolean;
}

/** White space as multiples of the page's own. */
export interface SpacingInput {
  /** Margins of the page, 0.5 to 2. Default: `1`. */
  margin?: number;
  /** Between columns, 0.5 to 2. Default: `1`. */
  gutter?: number;
  /** Between groups and rows, 0.5 to 2. Default: `1`. */
  gaps?: number;
}

/** Widths of lines as multiples of the theme's own. */
export interface StrokesInput {
  /** Coasts, borders, rivers and front lines, 0.4 to 2.5. Default: `1`. */
  map?: number;
  /** Rules and axes of the page, 0.4 to 2.5. Default: `1`. */
  rules?: number;
  /** The light edge around words on the map, 0 to 2. Default: `1`. */
  halo?: number;
}
