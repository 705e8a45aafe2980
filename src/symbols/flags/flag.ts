import { group, path, rectData, round } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import type { Box } from "../place.ts";
import { placeArt } from "../place.ts";
import type { SymbolArt } from "../types.ts";
import { flagKey } from "./flag-key.ts";
import { HISTORICAL_FLAGS } from "./historical.ts";
import { findModernFlag, modernFlagNames } from "./modern.ts";

export interface FlagOptions {
  /**
   * `exact` (default): the legal construction in its legal ratio. `icon`: historical flags at
   * 3:2 with small emblems enlarged, so that a row of flags a few millimetres high is even and legible.
   */
  readonly use?: "exact" | "icon";
}

/** Height flags are drawn at before they are placed: large enough that two decimals are exact. */
const HEIGHT = 600;
const ICON_RATIO = 1.5;
const ICON_BOOST = 1.7;

/**
 * The flag a campaign names: first the historical ids (`soviet-union`), then ISO 3166 codes (`gb`)
 * and today's country names, whatever their case and spaces.
 */
export function flag(ref: string, options: FlagOptions = {}): SymbolArt | undefined {
  const key = flagKey(ref);
  const historical = HISTORICAL_FLAGS.find((f) => f.id === key);
  if (!historical) return findModernFlag(key);
  const icon = options.use === "icon";
  const width = round(HEIGHT * (icon ? ICON_RATIO : historical.ratio));
  return {
    width,
    height: HEIGHT,
    nodes: historical.draw(width, HEIGHT, icon ? ICON_BOOST : 1),
    label: `Flag of ${historical.name}`,
  };
}

/** Every reference `flag` knows, for suggestions: historical ids, then codes and names of today. */
export function flagNames(): string[] {
  return [...HISTORICAL_FLAGS.map((f) => f.id), ...modernFlagNames()];
}

export interface DrawFlagOptions {
  /** Hairline around the cloth, so that a white flag stands on paper; left out, none. */
  readonly outline?: { readonly color: Color; readonly width: number };
  /** Where spare width goes, 0 (left) to 1 (right). Default .5. */
  readonly align?: number;
}

/** Places a flag whole inside a box, with an optional hairline just inside its edge. */
export function drawFlag(art: SymbolArt, box: Box, options: DrawFlagOptions = {}): SceneNode {
  const align = options.align ?? 0.5;
  const scale = Math.min(box.width / art.width, box.height / art.height);
  const [width, height] = [art.width * scale, art.height * scale];
  const x = box.x + (box.width - width) * align;
  const y = box.y + (box.height - height) / 2;
  const cloth = placeArt(art, { x, y, width, height }, { fit: "cover" });
  if (!options.outline) return cloth;
  const { color, width: stroke } = options.outline;
  const edge = rectData(x + stroke / 2, y + stroke / 2, width - stroke, height - stroke);
  const { label, ...unlabelled } = cloth;
  return group([unlabelled, path(edge, { stroke: { paint: color, width: stroke } })], { ...(label ? { label } : {}) });
}
