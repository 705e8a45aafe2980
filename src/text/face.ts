import { readFileSync } from "node:fs";
import { Blob, Font, Face as HbFace, MetricsTag } from "harfbuzzjs";
import type { FontResource } from "../scene/resources.ts";
import { checkFontBytes, fontError } from "./font-bytes.ts";
import { outlineData } from "./outline.ts";

/** Vertical measures of a face in em, all positive. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** One face of a family: what shapes it, what draws it. Opened on first use. */
export interface Face {
  readonly resource: FontResource;
  readonly font: Font;
  readonly metrics: FaceMetrics;
  /** Whether the face has a glyph for this code point. */
  has(codePoint: number): boolean;
}

export interface FaceNames {
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** A face whose file is read when its first glyph is wanted. */
export function faceFromFile(names: FaceNames, path: string): Face {
  return lazyFace(names, () => readFileSync(path));
}

/** A face from bytes at hand, checked by the caller with {@link checkFontBytes}. */
export function faceFromBytes(names: FaceNames, bytes: Uint8Array): Face {
  return lazyFace(names, () => bytes);
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly font: Font;
  readonly upem: number;
  readonly metrics: FaceMetrics;
}

function lazyFace(names: FaceNames, read: () => Uint8Array): Face {
  let opened: Opened | undefined;
  const open = () => {
    opened ??= openFont(read(), names.key);
    return opened;
  };
  const outlines = new Map<number, string>();
  const known = new Map<number, boolean>();
  const resource: FontResource = {
    ...names,
    get unitsPerEm() {
      return open().upem;
    },
    get bytes() {
      return open().bytes;
    },
    outline(glyphId) {
      let d = outlines.get(glyphId);
      if (d === undefined) {
        d = outlineData(open().font.glyphToJson(glyphId));
        outlines.set(glyphId, d);
      }
      return d;
    },
  };
  return {
    resource,
    get font() {
      return open().font;
    },
    get metrics() {
      return open().metrics;
    },
    has(codePoint) {
      let found = known.get(codePoint);
      if (found === undefined) {
        found = open().font.nominalGlyph(codePoint) !== undefined;
        known.set(codePoint, found);
      }
      return found;
    },
  };
}

function openFont(bytes: Uint8Array, name: string): Opened {
  checkFontBytes(bytes, name);
  const face = new HbFace(new Blob(bytes));
  if (face.collectUnicodes().length === 0)
    throw fontError(name, "has no characters", "Its cmap table is empty or damaged.");
  const font = new Font(face);
  return { bytes, font, upem: face.upem, metrics: readMetrics(font, face.upem) };
}

function readMetrics(font: Font, upem: number): FaceMetrics {
  const { ascender, descender } = font.hExtents();
  const heightOf = (tag: MetricsTag, letter: string, otherwise: number) => {
    const stated = font.getMetricPosition(tag);
    if (stated !== undefined && stated > 0) return stated / upem;
    const glyph = font.nominalGlyph(letter.codePointAt(0)!);
    const drawn = glyph === undefined ? undefined : font.glyphExtents(glyph)?.yBearing;
    return drawn !== undefined && drawn > 0 ? drawn / upem : otherwise;
  };
  return {
    ascent: ascender > 0 ? ascender / upem : 0.95,
    descent: descender === 0 ? 0.25 : Math.abs(descender) / upem,
    capHeight: heightOf(MetricsTag.CAP_HEIGHT, "H", 0.7),
    xHeight: heightOf(MetricsTag.X_HEIGHT, "x", 0.5),
  };
}
