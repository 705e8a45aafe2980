import { type Bounds, nodesBounds } from "../scene/bounds.ts";
import { IDENTITY } from "../scene/matrix.ts";
import type { FontResource } from "../scene/resources.ts";
import type { GlyphsNode } from "../scene/types.ts";

/** Exact box of what the glyphs print, halo included; undefined when they are blank. */
export function inkBounds(nodes: readonly GlyphsNode[], fonts: ReadonlyMap<string, FontResource>): Bounds | undefined {
  const outline = (key: string, glyph: number) => {
    const font = fonts.get(key);
    if (!font) throw new RangeError(`no font is called "${key}"`);
    return { d: font.outline(glyph), unitsPerEm: font.unitsPerEm };
  };
  return nodesBounds(nodes, IDENTITY, { outline });
}
