import type { Color } from "../scene/types.ts";
import type { FontSpec } from "../text/fonts.ts";
import type { TextStyle } from "../text/types.ts";

/** Tones of one side, derived from its colour for one theme. */
export interface SideTones {
  /** Large shapes: bars. */
  readonly bar: Color;
  /** Words and figures on paper: at least 4.5:1. */
  readonly text: Color;
  /** Words upon the bar. */
  readonly onBar: Color;
  /** Home ground on the map. */
  readonly land: Color;
  /** Ground held or occupied, stronger than `land`. */
  readonly held: Color;
  /** Historic borders around held ground, and its inner band. */
  readonly border: Color;
  /** Area names upon that ground. */
  readonly areaName: Color;
  /** Portrait background from light to deep, then the figure's shades from light to dark. */
  readonly portrait: {
    readonly ground: readonly [Color, Color];
    readonly shades: readonly [Color, Color, Color, Color];
  };
  /** Pattern that tells the side apart without colour: none, hatching one way, the other, dots. */
  readonly pattern: "solid" | "hatch" | "cross" | "dots";
}

export interface Theme {
  readonly name: string;
  readonly dark: boolean;
  readonly paper: Color;
  readonly ink: Color;
  readonly muted: Color;
  /** Hairlines and axis ticks. */
  readonly rule: Color;
  readonly sides: Readonly<Record<string, SideTones>>;
  /** Tints of phases in order, repeated when there are more. */
  readonly phases: readonly Color[];
  readonly onPhase: Color;
  readonly map: MapColors;
  readonly type: TypeScale;
  /** Fonts of the theme's own and the families asked for what they lack, ready for `loadFonts`. Default: the package's alone. */
  readonly fonts?: FontSpec;
  /** White space as multiples of the page's own. Default: 1 each. */
  readonly spacing?: ThemeSpacing;
  /** Line widths as multiples of the map's and the page's own. Default: 1 each. */
  readonly strokes?: ThemeStrokes;
}

export interface ThemeSpacing {
  /** Margins of the page. */
  readonly margin: number;
  /** Between columns. */
  readonly gutter: number;
  /** Between groups and rows. */
  readonly gaps: number;
}

export interface ThemeStrokes {
  /** Coasts, borders, rivers, front lines and outlines of the map. */
  readonly map: number;
  /** Rules and axes of the page. */
  readonly rules: number;
  /** The light edge around words on the map. */
  readonly halo: number;
}

export interface MapColors {
  readonly sea: Color;
  readonly land: Color;
  readonly coast: Color;
  readonly border: Color;
  readonly river: Color;
  readonly lake: Color;
  readonly graticule: Color;
  /** Coast vignette, from the widest band to the narrowest. */
  readonly vignette: readonly { readonly color: Color; readonly width: number }[];
  readonly waterName: Color;
  readonly countryName: Color;
  readonly regionName: Color;
  readonly city: Color;
  readonly cityDot: Color;
  readonly haloOnLand: Color;
  readonly haloOnSea: Color;
  readonly eventMark: Color;
  /** Front lines from the earliest date to the latest. */
  readonly fronts: readonly Color[];
  readonly arrowCasing: Color;
  readonly plate: Color;
  readonly terrain: Readonly<
    Record<"hills" | "woods" | "marsh" | "builtUp" | "fields" | "road" | "railway" | "building" | "water", Color>
  >;
}

/** Roles of type on the page; sizes are for a page 1920 wide. */
export interface TypeScale {
  readonly title: TextStyle;
  readonly dates: TextStyle;
  readonly kicker: TextStyle;
  readonly sectionHead: TextStyle;
  readonly sideName: TextStyle;
  readonly forceValue: TextStyle;
  readonly lossValue: TextStyle;
  readonly eventDate: TextStyle;
  readonly barName: TextStyle;
  readonly commander: TextStyle;
  readonly frontName: TextStyle;
  readonly standfirst: TextStyle;
  readonly caption: TextStyle;
  readonly role: TextStyle;
  readonly note: TextStyle;
  readonly rowLabel: TextStyle;
  readonly axis: TextStyle;
  readonly city1: TextStyle;
  readonly city2: TextStyle;
  readonly city3: TextStyle;
  readonly army: TextStyle;
  readonly dateOnMap: TextStyle;
  readonly area: TextStyle;
  readonly water: TextStyle;
  readonly region: TextStyle;
  readonly legend: TextStyle;
}
