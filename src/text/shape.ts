import { Buffer, BufferFlag, Direction, Feature, GlyphFlag, shape } from "harfbuzzjs";
import type { Face } from "./face.ts";

/** A glyph as HarfBuzz placed it; lengths in em. */
export interface ShapedGlyph {
  readonly id: number;
  /** Index into the run's text, UTF-16. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** Whether the text may be parted before this glyph's cluster without changing any shape. */
  readonly safe: boolean;
}

export interface ShapingRequest {
  readonly face: Face;
  readonly text: string;
  readonly script: string;
  readonly rtl: boolean;
  /** Characters just before and after the run, which letters that join take into account. */
  readonly context?: readonly [before: string, after: string];
  readonly features: readonly string[];
}

export type Shaper = (request: ShapingRequest) => readonly ShapedGlyph[];

/** Runs kept; when there are more the store starts afresh. */
const CACHE_LIMIT = 20_000;

/** Shapes runs of one language in visual order, remembering what it has shaped. */
export function createShaper(language: string): Shaper {
  const buffer = new Buffer();
  const cache = new Map<string, readonly ShapedGlyph[]>();
  return ({ face, text, script, rtl, features, context: [before, after] = ["", ""] }) => {
    const key = `${face.resource.key}|${script}|${rtl ? 1 : 0}|${features.length > 0 ? features.join() : ""}|${before}|${after}|${text}`;
    const known = cache.get(key);
    if (known) return known;
    buffer.clearContents();
    buffer.addText(before + text + after, before.length, text.length);
    buffer.setDirection(rtl ? Direction.RTL : Direction.LTR);
    buffer.setScript(script);
    buffer.setLanguage(language);
    buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
    shape(face.font, buffer, features.map(parseFeature));
    const glyphs = readGlyphs(buffer, face.resource.unitsPerEm, before.length);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, glyphs);
    return glyphs;
  };
}

function parseFeature(name: string): Feature {
  const feature = Feature.fromString(name);
  if (!feature) throw new RangeError(`"${name}" is not an OpenType feature`);
  return feature;
}

function readGlyphs(buffer: Buffer, upem: number, offset: number): ShapedGlyph[] {
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map((info, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    return {
      id: info.codepoint,
      cluster: info.cluster - offset,
      advance: xAdvance / upem,
      dx: xOffset / upem,
      dy: yOffset / upem,
      safe: (info.flags & GlyphFlag.UNSAFE_TO_BREAK) === 0,
    };
  });
}
