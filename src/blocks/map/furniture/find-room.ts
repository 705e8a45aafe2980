/** Finding the emptiest place for a plate. */
import type { Box } from "../../block.ts";
import type { CostGrid } from "../labels/cost-grid.ts";
import { boxesMeet, grow } from "../labels/label.ts";

/** What a plate hides, by what it is: an arrow weighs most. Square units. */
export function hiddenBy(grid: CostGrid, box: Box, landPrice = 0.02): number {
  return (
    grid.covered("arrow", box) * 3 +
    grid.covered("front", box) * 2 +
    grid.covered("dot", box) * 12 +
    grid.covered("line", box) * 0.15 +
    grid.covered("wish", box) * 0.25 +
    grid.covered("land", box) * landPrice
  );
}

/** The best of the boxes that meet none of those taken, with its cost; undefined when none is free. */
export function bestRoom(
  boxes: readonly { readonly box: Box; readonly cost: number }[],
  taken: readonly Box[],
  grid: CostGrid,
  gap: number,
  landPrice?: number,
): { readonly box: Box; readonly cost: number } | undefined {
  let best: { box: Box; cost: number } | undefined;
  for (const { box, cost } of boxes) {
    if (taken.some((t) => boxesMeet(box, t, gap))) continue;
    const total = cost + hiddenBy(grid, grow(box, gap), landPrice);
    if (best === undefined || total < best.cost) best = { box, cost: total };
  }
  return best;
}

/** Price of a unit away from the nearest corner, and from the nearest edge: a plate afloat in the middle looks lost. */
const CORNER_PULL = 0.35;
const EDGE_PULL = 6;

/** Boxes of a size on a lattice over an area; the farther from the nearest corner, the dearer. */
export function latticeBoxes(area: Box, width: number, height: number, step: number): { box: Box; cost: number }[] {
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
      const cost = Math.hypot(fromSide, fromEnd) * CORNER_PULL + Math.min(fromSide, fromEnd) * EDGE_PULL;
      out.push({ box: { x: area.x + dx, y: area.y + dy, width, height }, cost });
    }
  }
  return out;
}
