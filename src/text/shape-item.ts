import type { Item } from "./itemize.ts";
import { isCased, isJoining } from "./script.ts";
import type { ShapedGlyph, Shaper } from "./shape.ts";
import { standIn } from "./stand-in.ts";
import { trimPunctuation } from "./trim-punctuation.ts";

/**
 * Shapes text of an item; clusters are indexes into that text. Letters that join do so with the
 * text around them too, where only the style changes.
 */
export function shapeItem(
  item: Item,
  text: string,
  shaper: Shaper,
  around: { readonly before: string; readonly after: string },
): readonly ShapedGlyph[] {
  const { face, script, level } = item;
  const glyphs = shaper({
    face,
    text: standIn(text, face),
    script,
    rtl: level % 2 === 1,
    features: featuresOf(item),
    ...(isJoining(script) ? { context: [around.before.slice(-CONTEXT), around.after.slice(0, CONTEXT)] } : {}),
  });
  return script === "Hani" ? trimPunctuation(glyphs, text) : glyphs;
}

/** Enough for a letter and the marks upon it. */
const CONTEXT = 4;

/** Letterspacing up to this, in em, opens capitals to be read; more spreads a name over its ground. */
const OPENING = 0.15;

/**
 * Space put after each cluster of an item, in units. Letters that join are never parted, and what
 * opens capitals is for scripts that have them.
 */
export function trackingOf({ script, piece: { style } }: Item): number {
  const tracking = style.tracking ?? 0;
  if (isJoining(script) || (style.caps && tracking <= OPENING && !isCased(script))) return 0;
  return tracking * style.size;
}

/**
 * Capitals get dashes and brackets of their height; letterspaced text is set without ligatures,
 * which would stand too tight, unless its letters join all the same.
 */
function featuresOf({ script, piece: { style } }: Item): readonly string[] {
  const { caps, tracking, features } = style;
  return [
    ...(caps && isCased(script) ? ["case"] : []),
    ...(tracking && !isJoining(script) ? ["-liga", "-clig"] : []),
    ...(features ?? []),
  ];
}
