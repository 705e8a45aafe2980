import { describe, expect, test } from "vitest";
import { placeInset } from "../../../src/blocks/map/insets.ts";
import { type CostGrid, CostGridBuilder } from "../../../src/blocks/map/labels/cost-grid.ts";
import type { Point } from "../../../src/scene/types.ts";

const FRAME = { x: 0, y: 0, width: 1200, height: 800 };
const SIZE = { width: 300, height: 200 };

/** A map with one thing on it, drawn as a square of 120 about each of its places. */
function gridWith(kind: "wish" | "arrow", places: readonly Point[], weight = 1): CostGrid {
  const builder = new CostGridBuilder(FRAME);
  for (const [x, y] of places) {
    builder.area(kind, [[x - 60, y - 60] as const, [x + 60, y - 60], [x + 60, y + 60], [x - 60, y + 60]], weight);
  }
  return builder.build();
}

describe("an inset", () => {
  test("stands in the corner at the lower right when nothing is in its way", () => {
    expect(placeInset(SIZE, FRAME, [], gridWith("wish", []), {})).toEqual({ x: 900, y: 600, ...SIZE });
  });

  test("stands short of an edge that runs out into the paper", () => {
    expect(placeInset(SIZE, FRAME, [], gridWith("wish", []), { right: 90 })).toEqual({ x: 810, y: 600, ...SIZE });
  });

  test("would rather stand beside the paper than over names that are wished for", () => {
    const grid = gridWith("wish", [
      [100, 100],
      [100, 700],
      [1000, 100],
    ]);
    expect(placeInset(SIZE, FRAME, [], grid, { right: 90 })).toEqual({ x: 810, y: 600, ...SIZE });
  });

  test("gives way to the names that matter before the others", () => {
    const corners: Point[] = [
      [1100, 100],
      [100, 700],
      [100, 100],
    ];
    const builder = new CostGridBuilder(FRAME);
    for (const [x, y] of [...corners, [1100, 700]] as Point[]) {
      const weight = x === 100 && y === 700 ? 1 : 2.5;
      builder.area("wish", [[x - 60, y - 60] as const, [x + 60, y - 60], [x + 60, y + 60], [x - 60, y + 60]], weight);
    }
    expect(placeInset(SIZE, FRAME, [], builder.build(), {})).toEqual({ x: 0, y: 600, ...SIZE });
  });

  test("hides no arrow while a corner is free of them", () => {
    const grid = gridWith("arrow", [
      [1100, 700],
      [1100, 100],
      [100, 100],
    ]);
    expect(placeInset(SIZE, FRAME, [], grid, {})).toEqual({ x: 0, y: 600, ...SIZE });
  });
});
