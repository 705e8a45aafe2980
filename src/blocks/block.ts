/** The contract between layout and every block. */
import type { Edition, Phase, Side } from "../campaign/edition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ImageResource } from "../scene/resources.ts";
import type { SceneNode } from "../scene/types.ts";
import type { PixelImage } from "../symbols/image/pixels.ts";
import type { SymbolArt } from "../symbols/types.ts";
import type { TextEngine } from "../text/types.ts";
import type { SideTones, Theme } from "../theme/types.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A user's own picture, checked and ready. */
export type Asset =
  | { readonly kind: "image"; readonly image: ImageResource }
  | { readonly kind: "art"; readonly art: SymbolArt }
  | { readonly kind: "pixels"; readonly pixels: PixelImage };

export interface BlockContext {
  readonly edition: Edition;
  readonly theme: Theme;
  readonly text: TextEngine;
  readonly page: Page;
  /** The user's own assets by the path written in the campaign. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Interface words in the edition's language: `t("balance-of-forces")`. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Formats a whole number by the rules of the language. */
  number(value: number): string;
  sideTones(side: Side): SideTones;
  phaseTint(phase: Phase): string;
  report(diagnostic: Diagnostic): void;
  /** Takes in a raster a block has made, for image nodes to refer to by its key. */
  addImage?(image: ImageResource): void;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly gutter: number;
  /** Type never gets smaller than this on the page. */
  readonly minimumSize: number;
  /** Multiplies the theme's type scale (1 at 1920 wide). */
  readonly typeScale: number;
  readonly shape: "wide" | "square" | "tall";
  /** Whether it is an upright screen, held in a hand: pictures are looked at there, long notes are not. */
  readonly handheld?: boolean;
  /** White space between groups and rows, as a multiple of the usual; default 1. */
  readonly gaps?: number;
  /** Order of blocks the author asked for; default: the usual. */
  readonly order?: readonly string[];
  /** Share of the page's height the map keeps at least; default: the arrangement's own. */
  readonly mapShare?: number;
  /** Whether the panel beside a map takes one column more. */
  readonly widePanel?: boolean;
  /** Whether the map shows so little that it stands in a band across the page, and other blocks in its place. */
  readonly bareMap?: boolean;
}

/**
 * One way for a block to present its content. Blocks offer them from fullest to smallest; layout
 * takes the fullest set that fills the page without overflow.
 */
export interface Presentation {
  readonly name: "full" | "compact" | "minimal";
  /** Height it needs; blocks that stretch (the map) give their least. */
  readonly height: number;
  /** Width it needs, when less than it was offered. */
  readonly width?: number;
  /** How far from where its lines begin its words and pictures reach, when that falls well short of the width offered. */
  readonly reach?: number;
  /** Tallest it still fills well where the page has height to spare; default: `height`. */
  readonly tallest?: number;
  /** Free room on the line of its heading, from there to its right edge; absent: none. */
  readonly aside?: { readonly left: number; readonly baseline: number };
  /** Whether it shows figures as pictures to be counted, which words and bars in their place would be a loss of. */
  readonly pictured?: boolean;
  /** What this presentation leaves out, in words for the author; empty for the fullest. */
  readonly dropped: readonly string[];
  draw(box: Box): SceneNode[];
  /** The same form made to fill a height from `height` to `tallest`. */
  fill?(height: number): Presentation;
}

export interface Block {
  readonly name: string;
  /**
   * Ways to present the block, fullest first; undefined when the edition has nothing for it. Layout takes
   * them one by one and only as far as it has to, so each is best laid out when its turn comes.
   */
  present(context: BlockContext, width: number, height?: number): Iterable<Presentation> | undefined;
}
