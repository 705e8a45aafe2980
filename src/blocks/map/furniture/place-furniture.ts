/** Legend, scale bar and north arrow, each where it hides least. */

import { ringArea } from "../../../geo/path-sink.ts";
import { group, round } from "../../../scene/build.ts";
import type { Point, SceneNode } from "../../../scene/types.ts";
import type { Box } from "../../block.ts";
import { boundsOf } from "../ground/rings.ts";
import type { CostGrid } from "../labels/cost-grid.ts";
import { boxInside } from "../labels/label.ts";
import type { Sheet } from "../sheet.ts";
import { bestRoom, latticeBoxes } from "./find-room.ts";
import { legendPlate } from "./legend.ts";
import type { LegendEntry } from "./legend-entries.ts";
import { northArrow } from "./north-arrow.ts";
import { scaleBar } from "./scale-bar.ts";

/** Sets a plate of the page's own along its side of the sheet, and adds its box to those taken. */
export function placePlate(
  main: Sheet,
  plate: {
    readonly side: "left" | "top";
    readonly width: number;
    readonly height: number;
    draw(x: number, y: number): SceneNode[];
  },
  taken: Box[],
  grid: CostGrid,
): SceneNode[] {
  const strip = plate.side === "left" ? { width: plate.width } : { height: plate.height };
  const places = latticeBoxes({ ...main.inner, ...strip }, plate, 24, taken);
  const found = bestRoom(places, taken, grid, 8 * main.scale) ?? bestRoom(places, [], grid, 0);
  if (found === undefined) return [];
  taken.push(found.box);
  return plate.draw(round(found.box.x), round(found.box.y));
}

/** A legend had better lie on plain ground than upon islands and shores, and better still at sea. */
export const LEGEND_HIDES = { land: 0.03, line: 0.7 };

/** Price of a square unit of an island that would be hidden altogether, as if it were not there. */
const ISLAND = 0.2;
/** Islets below this are not missed, square units. */
const ISLET = 30;

interface Island {
  readonly bounds: Box;
  readonly area: number;
}

export function islandsOf(land: readonly (readonly Point[])[]): Island[] {
  return land
    .map((ring) => ({ bounds: boundsOf([ring]), area: Math.abs(ringArea(ring)) }))
    .filter(({ area }) => area > ISLET);
}

/** How much land lies wholly beneath a box, square units. */
export function swallowed(islands: readonly Island[], box: Box): number {
  return islands.reduce((sum, { bounds, area }) => sum + (boxInside(bounds, box) ? area : 0), 0);
}

/** Sets the legend's plate and adds its box to those taken. */
export function placeLegend(main: Sheet, entries: readonly LegendEntry[], taken: Box[], grid: CostGrid): SceneNode[] {
  const legend = legendPlate(main.context, entries);
  if (legend === undefined) return [];
  const islands = islandsOf(main.land);
  const places = latticeBoxes(main.inner, legend, 12, taken).map(({ box, cost }) => ({
    box,
    cost: cost + swallowed(islands, box) * ISLAND,
  }));
  const found = bestRoom(places, taken, grid, 8 * main.scale, LEGEND_HIDES);
  if (found === undefined) return [];
  taken.push(found.box);
  return legend.draw(round(found.box.x), round(found.box.y));
}

/** Sets the scale bar along the foot of the sheet, and north above it where it is not up. */
export function placeScale(main: Sheet, taken: Box[], grid: CostGrid): SceneNode[] {
  const { inner, frame, scale, context } = main;
  const bar = scaleBar(main, Math.min(Math.max(frame.width * 0.14, 110), 200) * Math.max(1, scale * 0.9));
  const y = inner.y + inner.height - bar.height - 4 * scale;
  const across = inner.width - bar.width - 24 * scale;
  if (across < 0) return [];
  const options = Array.from({ length: 13 }, (_, i) => ({
    box: { x: inner.x + 12 * scale + (across * i) / 12, y, width: bar.width, height: bar.height },
    cost: Math.min(i, 12 - i) * 14 + (i > 6 ? 6 : 0),
  }));
  const found = bestRoom(options, taken, grid, 8 * scale, { land: 0 });
  if (found === undefined) return [];
  taken.push(found.box);
  const ground = main.groundAt([found.box.x + bar.width / 2, found.box.y + bar.height / 2]);
  const halo = { color: ground, width: round(2.4 * scale) };
  const north = northArrow(main);
  const northBox = {
    x: found.box.x,
    y: found.box.y - 34 * scale,
    width: north?.width ?? 0,
    height: north?.height ?? 0,
  };
  if (north !== undefined) taken.push(northBox);
  return [
    ...(north?.draw(northBox.x, northBox.y, halo) ?? []),

    group(bar.draw(round(found.box.x), round(found.box.y), halo), {
      name: "scale-bar",
      label: context.t("km"),
    }),
  ];
}
