/** What the text engine offers to everything above it. All lengths are in page units. */
import type { FontResource } from "../scene/resources.ts";
import type { GlyphsNode, Paint, Point } from "../scene/types.ts";

/** A face of the theme: `text` for reading, `display` for heads and figures. */
export type FaceRole = "text" | "display";

export interface TextStyle {
  readonly face: FaceRole;
  /** CSS weight, 100 to 900; the nearest loaded one is taken. */
  readonly weight: number;
  readonly italic?: boolean;
  /** Em size. */
  readonly size: number;
  /** Baseline to baseline; default 1.25 × size. */
  readonly leading?: number;
  /** Extra space after each cluster, in em. */
  readonly tracking?: number;
  /** Sets the words in capitals by the rules of the language. */
  readonly caps?: boolean;
  /** OpenType features such as `tnum`, `lnum`. */
  readonly features?: readonly string[];
}

/** A piece of rich text; what is left out is taken from the paragraph's style. */
export interface Span {
  readonly text: string;
  readonly style?: Partial<TextStyle>;
  /** Raises the baseline, in units (for note marks). */
  readonly rise?: number;
  readonly paint?: Paint;
}

/** A string may hold `*italic*` words; spans are taken as they are. */
export type Rich = string | readonly Span[];

export interface Line {
  /** Advance width, from pen start to pen end. */
  readonly width: number;
  /** Of the line's largest style, from the baseline, both positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Runs positioned from x = 0 on the baseline y = 0, in visual order; `fill` is filled in on drawing. */
  readonly runs: readonly LineRun[];
  /** The words of the line in logical order. */
  readonly text: string;
}

export interface LineRun extends Omit<GlyphsNode, "fill" | "halo" | "kind"> {
  readonly paint?: Paint;
  /** Pen movement over the run, tracking included. */
  readonly advance: number;
  /** What must stay together, in visual order. */
  readonly clusters: readonly RunCluster[];
}

/** A letter with its marks, or a ligature: glyphs that move as one. */
export interface RunCluster {
  /** Index of its first glyph in the run. */
  readonly first: number;
  readonly count: number;
  /** Pen position at its start. */
  readonly x: number;
  /** Pen movement over it, without tracking. */
  readonly advance: number;
}

export interface ParagraphOptions {
  readonly width: number;
  readonly align?: "start" | "end" | "center";
  readonly maxLines?: number;
  /** Lines of even length rather than full ones; default true for two to four lines. */
  readonly balance?: boolean;
}

export interface Paragraph {
  /** Of the widest line. */
  readonly width: number;
  /** lines × leading. */
  readonly height: number;
  readonly leading: number;
  readonly lines: readonly PlacedLine[];
  /** A single letter was wider than the measure, or lines beyond `maxLines` were needed; those are cut. */
  readonly overflow: boolean;
  /** A word had to be broken where no break belongs, as it was wider than the measure. */
  readonly broken: boolean;
  /** Height of capitals, for aligning cap tops. */
  readonly capHeight: number;
  /** From the top of the box to the first baseline. */
  readonly firstBaseline: number;
}

export interface PlacedLine extends Line {
  /** Offset from the paragraph's left edge. */
  readonly x: number;
  /** Offset from the paragraph's top. */
  readonly baseline: number;
}

export interface DrawOptions {
  readonly paint: Paint;
  readonly halo?: GlyphsNode["halo"];
  readonly role?: string;
}

export interface TextEngine {
  readonly language: string;
  /** Way in which `start` and `end` lie: from left to right, `start` is the left edge. */
  readonly direction: "ltr" | "rtl";
  /** Advance width of one line. */
  measure(text: Rich, style: TextStyle): number;
  /** One unbroken line. */
  line(text: Rich, style: TextStyle): Line;
  /** Wrapped, balanced, widow-free text. */
  paragraph(text: Rich, style: TextStyle, options: ParagraphOptions): Paragraph;
  /** Largest size, at most `style.size` and at least `minSize`, at which the text stands on one line of `width`; undefined when none does. */
  fitLine(text: Rich, style: TextStyle, width: number, minSize: number): Line | undefined;
  /** Glyph nodes of a line with its start at x (or its end or centre there) and its baseline at y. */
  drawLine(
    line: Line,
    x: number,
    y: number,
    options: DrawOptions & { align?: "start" | "end" | "center" },
  ): GlyphsNode[];
  /** Glyph nodes of a paragraph whose box has its top left at x, y. */
  drawParagraph(paragraph: Paragraph, x: number, y: number, options: DrawOptions): GlyphsNode[];
  /**
   * Glyph nodes of a line along a smooth polyline, its middle at `at` (0 to 1 of the length), each
   * glyph turned to the curve; undefined when the curve is too short or bends too sharply.
   */
  drawOnCurve(
    line: Line,
    curve: readonly Point[],
    options: DrawOptions & { at?: number; offset?: number },
  ): GlyphsNode[] | undefined;
  /** Characters no loaded font has, seen so far. */
  readonly missing: ReadonlyMap<string, MissingCharacter>;
  /** The faces used so far, by the keys that glyph nodes carry. */
  resources(): ReadonlyMap<string, FontResource>;
}

/** A character no font has, with the first text it was seen in. */
export interface MissingCharacter {
  readonly character: string;
  readonly text: string;
  /** ISO 15924 tag of the letters around it. */
  readonly script: string;
}
