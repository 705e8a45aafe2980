import type { ShapedGlyph } from "./shape.ts";

/** Full-width marks with their white on the right, and on the left. */
const CLOSING = "、。，．」』）】〕〉》〗〙］｝";
const OPENING = "「『（【〔〈《〖〘［｛";
const PAIR = new RegExp(`[${CLOSING}${OPENING}][${CLOSING}${OPENING}・]`, "u");

/** Glyphs narrower than this, in em, are not set full width. */
const FULL = 0.9;

/**
 * Takes the doubled white between full-width marks that meet, as `。」` and `」（` (JIS X 4051, CSS
 * `text-spacing-trim`): a closing mark gives up its half before another mark, an opening one after
 * an opening one.
 */
export function trimPunctuation(glyphs: readonly ShapedGlyph[], text: string): readonly ShapedGlyph[] {
  if (!PAIR.test(text)) return glyphs;
  return glyphs.map((glyph, i) => {
    const [before, here, after] = [text[glyph.cluster - 1], text[glyph.cluster] ?? "", text[glyph.cluster + 1]];
    const marks = (sign: string | undefined, set: string) => sign !== undefined && sign !== "" && set.includes(sign);
    // Parted by a line's end, the pair is set anew.
    const parted = before !== undefined && marks(before, CLOSING + OPENING) && i > 0;
    const safe = glyph.safe && !parted;
    if (glyph.advance < FULL) return { ...glyph, safe };
    if (marks(here, CLOSING) && marks(after, `${CLOSING}${OPENING}・`))
      return { ...glyph, advance: glyph.advance - 0.5, safe };
    if (marks(here, OPENING) && marks(before, OPENING))
      return { ...glyph, advance: glyph.advance - 0.5, dx: glyph.dx - 0.5, safe };
    return { ...glyph, safe };
  });
}
