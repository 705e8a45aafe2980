/** Whether the modern world serves as the ground of a map, and what to tell of it. */
import type { Edition } from "../../../campaign/edition.ts";
import type { Territory } from "../../../campaign/edition-map.ts";
import { chooseDetail } from "../../../geo/base-map.ts";
import type { GeoView } from "../../../geo/projection.ts";
import { buildTerritory } from "../../../geo/territory.ts";
import type { BlockContext } from "../../block.ts";

/**
 * Below this span, in degrees, Natural Earth's shores are too crude: at 1:10 million a point of theirs
 * may stand two kilometres off, a tenth of such a map.
 */
const LEAST_SPAN = 0.3;

/** Whether to draw the world under a view: on the smallest grounds only when the author asked for it by name. */
export function baseServes(context: BlockContext, { spanDegrees }: GeoView): boolean {
  const { map } = context.edition;
  if (map?.base !== "world") return false;
  if (spanDegrees >= LEAST_SPAN || map.baseGiven) return true;
  const kilometres = Math.max(1, Math.round(spanDegrees * 111));
  tellOnce(context, {
    code: "W-base-crude",
    message: `this map is ${kilometres} km across, and the world's shores and rivers are too crude for it; none are drawn`,
    hints: [
      "Write `base: none` and draw the ground with `layers`: hills, woods, water, roads.",
      "Write `base: world` to have the crude shores nonetheless.",
    ],
  });
  return false;
}

/** Tells of grounds of which nothing is land on this map. */
export function tellEmptyGround(context: BlockContext, territories: readonly Territory[], view: GeoView): void {
  const detail = chooseDetail(view);
  for (const territory of territories) {
    if (territory.geometry !== undefined || !territory.within?.length) continue;
    if (buildTerritory(territory, detail).coordinates.length > 0) continue;
    const from = territory.from.length > 0 ? territory.from.join(" and ") : "land";
    tellOnce(context, {
      code: "W-territory-empty",
      message: `there is no ${from} within the ring of "${territory.name ?? territory.id}", and it is not drawn`,
      hints: [
        "Correct the ring: points are `[longitude, latitude]`. For waters give a `geojson` shape, which is not cut.",
      ],
    });
  }
}

const told = new WeakMap<Edition, Set<string>>();

/** A map is laid out several times before it is drawn: each thing is told once. */
function tellOnce(
  context: BlockContext,
  fault: { readonly code: string; readonly message: string; readonly hints: readonly string[] },
): void {
  const before = told.get(context.edition) ?? new Set();
  told.set(context.edition, before);
  if (before.has(fault.message)) return;
  before.add(fault.message);
  context.report({ severity: "warning", ...fault });
}
