import type { Edition } from "../campaign/edition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkSides } from "../theme/check-theme.ts";
import { sideTones } from "../theme/derive.ts";
import type { Theme } from "../theme/types.ts";

/** Colours the sides take when they name none. */
const DEFAULTS = ["red", "blue", "green", "gold"];

/** Sides of this campaign that could be taken for one another; the usual colours are checked with their theme. */
export function checkSideColors(theme: Theme, { sides }: Edition): Diagnostic[] {
  const usual = sides.every(({ color, index }) => color === undefined || color === DEFAULTS[index]);
  if (usual) return [];
  const seen = sides.map((side) => ({ name: side.name, tones: sideTones(theme, side.color, side.index) }));
  return checkSides(seen, (index) => ["sides", index, "color"]);
}
