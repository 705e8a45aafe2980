import type { PathData } from "./types.ts";

/** A font as the backends need it: bytes to embed, outlines to draw. */
export interface FontResource {
  readonly key: string;
  readonly family: string;
  /** CSS weight, 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  readonly unitsPerEm: number;
  /** The whole static TrueType or OpenType file. */
  readonly bytes: Uint8Array;
  /** Outline of a glyph in font units, y upward; empty for a blank glyph. */
  outline(glyphId: number): PathData;
}

/** A checked raster image, safe to decode. */
export interface ImageResource {
  readonly key: string;
  readonly mime: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Everything a scene refers to by key. */
export interface SceneResources {
  readonly fonts: ReadonlyMap<string, FontResource>;
  readonly images: ReadonlyMap<string, ImageResource>;
}
