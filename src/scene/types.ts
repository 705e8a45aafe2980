/**
 * The drawing: a plain, immutable, JSON-serialisable tree of positioned shapes.
 * Its guarantees are written in `README.md` beside this file and tested.
 */

/** `#rrggbb` or `#rrggbbaa`, lower case. */
export type Color = string;

export interface GradientStop {
  /** Position along the gradient, 0 to 1. */
  readonly offset: number;
  readonly color: Color;
}

/** A gradient along a line, in the coordinates of the node's group. */
export interface LinearGradient {
  readonly kind: "linear";
  readonly from: Point;
  readonly to: Point;
  readonly stops: readonly GradientStop[];
}

/** A gradient outward from a centre, in the coordinates of the node's group. */
export interface RadialGradient {
  readonly kind: "radial";
  readonly center: Point;
  readonly radius: number;
  readonly stops: readonly GradientStop[];
}

export type Paint = Color | LinearGradient | RadialGradient;

export type Point = readonly [x: number, y: number];

/** Canvas order: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Absolute SVG path commands `M L C Q Z`, space separated, two decimals at most. */
export type PathData = string;

export type FillRule = "nonzero" | "evenodd";

export interface Stroke {
  readonly paint: Paint;
  /** Width in units of the node's group. */
  readonly width: number;
  readonly cap?: "butt" | "round" | "square";
  readonly join?: "miter" | "round" | "bevel";
  /** Lengths of dash and gap in turn. */
  readonly dash?: readonly number[];
  readonly dashOffset?: number;
}

/** What a node is, for readers, designers and assistive technology; never how it looks. */
export interface NodeMeta {
  /** Semantic role: `figure`, `heading`, `list`, `paragraph`, `table`, `artifact` … */
  readonly role?: string;
  /** Alternative text in the language of the poster. */
  readonly label?: string;
  /** Layer name shown in vector editors, unique among its siblings. */
  readonly name?: string;
  /** BCP 47 language tag when it differs from the scene's. */
  readonly lang?: string;
}

export interface GroupNode extends NodeMeta {
  readonly kind: "group";
  readonly transform?: Matrix;
  /** Clip in the group's own coordinates (after `transform`). */
  readonly clip?: { readonly d: PathData; readonly rule?: FillRule };
  readonly children: readonly SceneNode[];
}

export interface PathNode extends NodeMeta {
  readonly kind: "path";
  readonly d: PathData;
  readonly fill?: Paint;
  readonly rule?: FillRule;
  readonly stroke?: Stroke;
}

export interface Glyph {
  /** Glyph index in the font. */
  readonly id: number;
  /** Pen position: the glyph's origin on the baseline. */
  readonly x: number;
  readonly y: number;
  /** Clockwise rotation about the origin, radians; left out when zero. */
  readonly angle?: number;
  /** Index into `text` (UTF-16) of the first character this glyph shows. */
  readonly cluster: number;
}

/** One run of text in one font, size and colour: the shape and the words. */
export interface GlyphsNode extends NodeMeta {
  readonly kind: "glyphs";
  /** Key into the resources' fonts. */
  readonly font: string;
  /** Em size in units of the node's group. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  /** The characters shown, in logical order. */
  readonly text: string;
  readonly direction?: "ltr" | "rtl";
  readonly fill: Paint;
  /** An outline painted beneath the glyphs; `width` is the visible rim, so the stroke is twice as wide. */
  readonly halo?: { readonly color: Color; readonly width: number };
  /**
   * True when this run continues the line of the run before it (a change of font or colour
   * within a line), so that extraction joins them without a line break.
   */
  readonly continues?: boolean;
}

/** A raster image stretched over a rectangle; crop with a group's clip. */
export interface ImageNode extends NodeMeta {
  readonly kind: "image";
  /** Key into the resources' images. */
  readonly image: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type SceneNode = GroupNode | PathNode | GlyphsNode | ImageNode;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: Color;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly children: readonly SceneNode[];
}
