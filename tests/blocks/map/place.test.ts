import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/blocks/block.ts";
import { CostGridBuilder } from "../../../src/blocks/map/labels/cost-grid.ts";
import { boxesMeet, type Label } from "../../../src/blocks/map/labels/label.ts";
import { placeLabels } from "../../../src/blocks/map/labels/place.ts";

const frame: Box = { x: 0, y: 0, width: 400, height: 300 };
const empty = new CostGridBuilder(frame).build();

function label(id: string, boxes: readonly Box[], worth = 100): Label {
  return {
    id,
    kind: "city",
    text: id,
    rank: 1,
    worth,
    candidates: boxes.map((box, cost) => ({ boxes: [box], cost, anchor: [box.x, box.y], draw: () => [] })),
  };
}

const box = (x: number, y: number): Box => ({ x, y, width: 50, height: 20 });
const input = { frame, keepOut: [], grid: empty, gap: 2 };

describe("the placement of labels", () => {
  it("never lets two labels meet, and keeps the rest for the report", () => {
    const boxes = fc.array(fc.tuple(fc.integer({ min: -20, max: 390 }), fc.integer({ min: -20, max: 290 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 25 }), (list) => {
        const labels = list.map((spots, i) =>
          label(
            `l${String(i).padStart(2, "0")}`,
            spots.map(([x, y]) => box(x, y)),
          ),
        );
        const { placed, dropped } = placeLabels({ ...input, labels });
        expect(placed.length + dropped.length).toBe(labels.length);
        const taken = placed.map(({ candidate }) => candidate.boxes[0]!);
        taken.forEach((one, i) => {
          for (const two of taken.slice(i + 1)) expect(boxesMeet(one, two, 1.99)).toBe(false);
        });
      }),
    );
  });

  it("lets a neighbour step aside so that both find room", () => {
    const fixed = label("fixed", [box(100, 100)], 50);
    const movable = label("movable", [box(110, 100), box(200, 100)], 90);
    expect(placeLabels({ ...input, labels: [movable, fixed] }).dropped).toEqual([]);
  });

  it("drops the one worth less when only one can stand", () => {
    const { placed } = placeLabels({
      ...input,
      labels: [label("small", [box(10, 10)], 20), label("great", [box(20, 10)], 90)],
    });
    expect(placed.map((p) => p.label.id)).toEqual(["great"]);
  });

  it("leaves no label where a cheaper place of its own is free", () => {
    const far: Box = { x: -150, y: 900, width: 400, height: 300 };
    const spot = fc.tuple(fc.integer({ min: 0, max: 350 }), fc.integer({ min: 0, max: 280 }));
    const costs = fc.array(fc.tuple(spot, fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(costs, { maxLength: 20 }), (list) => {
        const labels = list.map((spots, i): Label => {
          const plain = label(`l${String(i).padStart(2, "0")}`, []);
          const at = (x: number, y: number) => box(far.x + x, far.y + y);
          const candidates = spots.map(([[x, y], cost]) => ({
            boxes: [at(x, y)],
            cost,
            anchor: [x, y] as const,
            draw: () => [],
          }));
          return { ...plain, candidates };
        });
        const { placed, dropped } = placeLabels({ ...input, frame: far, labels });
        const taken = placed.map(({ candidate }) => candidate.boxes[0]!);
        const isFree = (one: Box, but: Box | undefined) =>
          taken.every((two) => two === but || !boxesMeet(one, two, input.gap));
        for (const { label: own, candidate } of placed) {
          for (const other of own.candidates.filter(({ cost }) => cost < candidate.cost - 0.01)) {
            expect(isFree(other.boxes[0]!, candidate.boxes[0])).toBe(false);
          }
        }
        for (const { candidates } of dropped) {
          for (const other of candidates) expect(isFree(other.boxes[0]!, undefined)).toBe(false);
        }
      }),
    );
  });

  it("keeps clear of what is not to be covered", () => {
    const { placed } = placeLabels({
      ...input,
      keepOut: [box(100, 100)],
      labels: [label("a", [box(120, 100), box(300, 200)])],
    });
    expect(placed[0]!.candidate.boxes[0]!.x).toBe(300);
  });

  it("prefers open ground to covering an arrow", () => {
    const builder = new CostGridBuilder(frame);
    builder.area("arrow", [
      [90, 90],
      [160, 90],
      [160, 130],
      [90, 130],
    ]);
    const { placed } = placeLabels({
      ...input,
      grid: builder.build(),
      labels: [label("a", [box(100, 100), box(300, 200)], 900)],
    });
    expect(placed[0]!.candidate.boxes[0]!.x).toBe(300);
  });
});

describe("the cost grid", () => {
  it("measures what lies in a box", () => {
    const builder = new CostGridBuilder(frame);
    builder.inside("land", [
      [
        [0, 0],
        [200, 0],
        [200, 300],
        [0, 300],
      ],
    ]);
    const grid = builder.build();
    expect(grid.covered("land", { x: 0, y: 0, width: 40, height: 40 })).toBe(1600);
    expect(grid.full("land", { x: 20, y: 20, width: 100, height: 100 })).toBe(true);
    expect(grid.full("land", { x: 180, y: 20, width: 60, height: 40 })).toBe(false);
    expect(grid.covered("land", { x: 240, y: 0, width: 40, height: 40 })).toBe(0);
  });
});
