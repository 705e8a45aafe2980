/** Where words may stand around a point: its dot, its name and its dates are one block. */
import type { Point } from "../../../scene/types.ts";
import type { TextEngine } from "../../../text/types.ts";
import type { Box } from "../../block.ts";
import type { Candidate } from "./label.ts";
import type { TextBlock } from "./words.ts";

interface Position {
  /** Direction from the dot. */
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
  readonly cost: number;
}

/** Right of the dot reads best, then left; the corners and the poles follow. */
const POSITIONS: readonly Position[] = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: -1, dy: 0, cost: 2 },
  { dx: 1, dy: -1, cost: 6 },
  { dx: 1, dy: 1, cost: 6 },
  { dx: 0, dy: 1, cost: 7 },
  { dx: 0, dy: -1, cost: 8 },
  { dx: -1, dy: -1, cost: 9 },
  { dx: -1, dy: 1, cost: 9 },
];

const WHOLE = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * Candidates for a block of words about a dot. Level with it, the first line is centred on the dot
 * and the rest hangs below; each place is also offered slid a little up and down, and farther off.
 * Beside an outline, such as that of a block turned askew, the words come as near as its edges let them.
 */
export function aroundPoint(
  block: TextBlock,
  at: Point,
  radius: number | { readonly outline: readonly Point[] },
  gap: number,
  text: TextEngine,
  extraCost: number | ((box: Box) => number) = 0,
): Candidate[] {
  const out: Candidate[] = [];
  const add = (x: number, y: number, align: "start" | "center" | "end", cost: number) => {
    const box = { x, y, width: block.width, height: block.height };
    out.push({
      boxes: [box],
      cost: cost + (typeof extraCost === "number" ? extraCost : extraCost(box)),
      anchor: [x + block.width / 2, y + block.height / 2],
      draw: (halo) => block.draw(x, y, align, text, halo),
    });
  };
  const reachX = (toward: -1 | 0 | 1, top: number, bottom: number) =>
    typeof radius === "number" ? radius : reachOf(radius.outline, at, 0, toward, top, bottom);
  const reachY = (toward: -1 | 0 | 1, left: number, right: number) =>
    typeof radius === "number" ? radius : reachOf(radius.outline, at, 1, toward, left, right);
  for (const { dx, dy, cost } of POSITIONS) {
    for (const [k, far] of [
      [0, 0],
      [1, 4],
    ] as const) {
      const align = dx > 0 ? "start" : dx < 0 ? "end" : "center";
      const slant = dx !== 0 && dy !== 0 ? 0.72 : 1;
      const left = (top: number) => {
        if (dx === 0) return at[0] - block.width / 2;
        const across = (reachX(dx, top, top + block.height) + gap + far) * slant;
        return dx > 0 ? at[0] + across : at[0] - across - block.width;
      };
      const penalty = cost + k * 5;
      if (dy === 0) {
        const level = (middle: number, more: number) => {
          const y = at[1] - middle;
          add(left(y), y, align, penalty + more);
        };
        level(block.firstMiddle, 0);
        level(block.firstMiddle * 2, 2);
        level(0, 2);
        if (block.lastMiddle > block.firstMiddle) level(block.lastMiddle, 4);
        continue;
      }
      const middle = at[0] - block.width / 2;
      const band = dx === 0 ? [middle, middle + block.width] : WHOLE;
      const down = (reachY(dy, band[0]!, band[1]!) + gap + far) * slant;
      const y = dy > 0 ? at[1] + down : at[1] - down - block.height;
      // A tall block above the dot would part the name from it.
      const tall = dy < 0 ? (block.lastMiddle - block.firstMiddle) * 0.9 : 0;
      add(left(y), y, align, penalty + tall);
    }
  }
  return out;
}

/** How far an outline reaches from a point along an axis, within a band across it; 0 where the band passes it by. */
function reachOf(
  outline: readonly Point[],
  at: Point,
  axis: 0 | 1,
  toward: -1 | 0 | 1,
  from: number,
  to: number,
): number {
  const other = axis === 0 ? 1 : 0;
  let reach = 0;
  const take = (value: number) => {
    reach = Math.max(reach, (value - at[axis]) * toward);
  };
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    const span = b[other] - a[other];
    if (a[other] >= from && a[other] <= to) take(a[axis]);
    for (const edge of [from, to]) {
      const t = (edge - a[other]) / span;
      if (t > 0 && t < 1) take(a[axis] + (b[axis] - a[axis]) * t);
    }
  });
  return reach;
}
