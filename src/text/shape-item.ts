import type { Item } from "./itemize.ts";
import { isJoining } from "./script.ts";
import type { ShapedGlyph, Shaper } from "./shape.ts";
import { standIn } from "./stand-in.ts";
import type { TextStyle } from "./types.ts";

/**
 * Shapes text of an item; clusters are indexes into that text. Letters that join do so with the
 * text around them too, where only the style changes.
 */
export function shapeItem(
  { face, script, level, piece }: Item,
  text: string,
  shaper: Shaper,
  around: { readonly before: string; readonly after: string },
): readonly ShapedGlyph[] {
  return shaper({
    face,
    text: standIn(text, face),
    script,
    rtl: level % 2 === 1,
    features: featuresOf(piece.style),
    ...(isJoining(script) ? { context: [around.before.slice(-CONTEXT), around.after.slice(0, CONTEXT)] } : {}),
  });
}

/** Enough for a letter and the marks upon it. */
const CONTEXT = 4;

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
