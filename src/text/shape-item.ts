import type { Item } from "./itemize.ts";
import { isJoining } from "./script.ts";
import type { ShapedGlyph, Shaper } from "./shape.ts";
import { standIn } from "./stand-in.ts";
import type { TextStyle } from "./types.ts";

/** Shapes text of an item; clusters are indexes into that text. */
export function shapeItem({ face, script, level, piece }: Item, text: string, shaper: Shaper): readonly ShapedGlyph[] {
  return shaper({
    face,
    text: standIn(text, face),
    script,
    rtl: level % 2 === 1,
    features: featuresOf(piece.style),
  });
}

/** Space put after each cluster of an item, in units; letters that join are never parted. */
export function trackingOf({ script, piece: { style } }: Item): number {
  return isJoining(script) ? 0 : (style.tracking ?? 0) * style.size;
}

/**
 * Capitals get dashes and brackets of their height; letterspaced text is set without ligatures,
 * which would stand too tight.
 */
function featuresOf({ caps, tracking, features }: TextStyle): readonly string[] {
  return [...(caps ? ["case"] : []), ...(tracking ? ["-liga", "-clig"] : []), ...(features ?? [])];
}
