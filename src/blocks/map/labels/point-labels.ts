/** Where words may stand around a point: its dot, its name and its dates are one block. */
import type { Point } from "../../../scene/types.ts";
import type { TextEngine } from "../../../text/types.ts";
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

/**
 * Candidates for a block of words about a dot. Level with it, the first line is centred on the dot
 * and the rest hangs below; each place is also offered slid a little up and down, and farther off.
 */
export function aroundPoint(
  block: TextBlock,
  at: Point,
  radius: number | { readonly x: number; readonly y: number },
  gap: number,
  text: TextEngine,
  extraCost = 0,
): Candidate[] {
  const out: Candidate[] = [];
  const add = (x: number, y: number, align: "start" | "center" | "end", cost: number) => {
    const box = { x, y, width: block.width, height: block.height };
    out.push({
      boxes: [box],
      cost: cost + extraCost,
      anchor: [x + block.width / 2, y + block.height / 2],
      draw: (halo) => block.draw(x, y, align, text, halo),
    });
  };
  const reachX = typeof radius === "number" ? radius : radius.x;
  const reachY = typeof radius === "number" ? radius : radius.y;
  for (const { dx, dy, cost } of POSITIONS) {
    for (const [k, far] of [
      [0, 0],
      [1, 4],
    ] as const) {
      const [across, down] = [reachX + gap + far, reachY + gap + far];
      const align = dx > 0 ? "start" : dx < 0 ? "end" : "center";
      const slant = dx !== 0 && dy !== 0 ? 0.72 : 1;
      const x =
        dx > 0 ? at[0] + across * slant : dx < 0 ? at[0] - across * slant - block.width : at[0] - block.width / 2;
      const penalty = cost + k * 5;
      if (dy === 0) {
        for (const [slide, more] of [
          [0, 0],
          [-0.5, 2],
          [0.5, 2],
        ] as const) {
          add(x, at[1] - block.firstMiddle + slide * block.firstMiddle * 2, align, penalty + more);
        }
        if (block.lastMiddle > block.firstMiddle) add(x, at[1] - block.lastMiddle, align, penalty + 4);
        continue;
      }
      const y = dy > 0 ? at[1] + down * slant : at[1] - down * slant - block.height;
      // A tall block above the dot would part the name from it.
      const tall = dy < 0 ? (block.lastMiddle - block.firstMiddle) * 0.9 : 0;
      add(x, y, align, penalty + tall);
    }
  }
  return out;
}
