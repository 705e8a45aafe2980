/** Finding the emptiest place for a plate. */
import type { Box } from "../../block.ts";
import type { CostGrid } from "../labels/cost-grid.ts";
import { boxesMeet, grow } from "../labels/label.ts";

/** Prices of a square unit of what may be worth seeing and may not: plain land, and shores, rivers and borders. */
export interface GroundPrices {
  readonly land?: number;
  readonly line?: number;
}

/** What a plate hides, by what it is: an arrow weighs most. Square units. */
export function hiddenBy(grid: CostGrid, box: Box, { land = 0.02, line = 0.15 }: GroundPrices = {}): number {
  return (
    grid.covered("arrow", box) * 10 +
    grid.covered("front", box) * 4 +
    grid.covered("dot", box) * 20 +
    grid.covered("line", box) * line +
    grid.covered("wish", box) * 0.4 +
    grid.covered("land", box) * land
  );
}

/** The best of the boxes that meet none of those taken, with its cost; undefined when none is free. */
export function bestRoom(
  boxes: readonly { readonly box: Box; readonly cost: number }[],
  taken: readonly Box[],
  grid: CostGrid,
  gap: number,
  prices?: GroundPrices,
): { readonly box: Box; readonly cost: number } | undefined {
  let best: { box: Box; cost: number } | undefined;
  for (const { box, cost } of boxes) {
    if (taken.some((t) => boxesMeet(box, t, gap))) continue;
    const total = cost + hiddenBy(grid, grow(box, gap), prices);
    if (best === undefined || total < best.cost) best = { box, cost: total };
  }
  return best;
}

/** Price of a unit away from the nearest corner, and from the nearest edge: a plate afloat in the middle looks lost. */
const CORNER_PULL = 0.35;
const EDGE_PULL = 6;

/**
 * Boxes of a size on a lattice over an area: the farther from the nearest corner, and from an edge
 * or a plate that is there already, the dearer.
 */
export function latticeBoxes(
  area: Box,
  { width, height }: { readonly width: number; readonly height: number },
  step: number,
  plates: readonly Box[],
): { box: Box; cost: number }[] {
  const out: { box: Box; cost: number }[] = [];
  const [across, down] = [area.width - width, area.height - height];
  if (across < 0 || down < 0) return out;
  const stops = (room: number) => {
    const count = Math.max(Math.ceil(room / step), 1);
    return Array.from({ length: count + 1 }, (_, i) => (room * i) / count);
  };
  for (const dx of stops(across)) {
    for (const dy of stops(down)) {
      const [fromSide, fromEnd] = [Math.min(dx, across - dx), Math.min(dy, down - dy)];
      const box = { x: area.x + dx, y: area.y + dy, width, height };
      const afloat = Math.min(fromSide, fromEnd, ...plates.map((plate) => Math.max(gapBetween(box, plate) - step, 0)));
      out.push({ box, cost: Math.hypot(fromSide, fromEnd) * CORNER_PULL + afloat * EDGE_PULL });
    }
  }
  return out;
}

function gapBetween(a: Box, b: Box): number {
  const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0);
  const down = Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0);
  return Math.hypot(across, down);
}
