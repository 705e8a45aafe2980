import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Presentation } from "../../src/blocks/block.ts";
import { type Arrange, fitBlocks, type Slot } from "../../src/layout/fit.ts";
import { stack } from "../../src/layout/stack.ts";

const NAMES = ["full", "compact", "minimal"] as const;

function slot(name: string, ...heights: number[]): Slot {
  const presentations = heights.map(
    (height, i): Presentation => ({ name: NAMES[i]!, height, dropped: [], draw: () => [] }),
  );
  return { name, presentations };
}

function column(height: number): Arrange {
  return (heights) => {
    const { boxes, overflow } = stack(["a", "b", "small", "large", "forces", "title"], heights, {
      x: 0,
      top: 0,
      width: 100,
      height,
      gap: 10,
    });
    return { boxes, overflow, empty: 0 };
  };
}

describe("fitting blocks to a page", () => {
  it("keeps everything full when there is room", () => {
    const { chosen } = fitBlocks([slot("a", 100, 50), slot("b", 100, 50)], column(300), {});
    expect([...chosen.values()]).toEqual([0, 0]);
  });

  it("steps down in the order given until the page fits", () => {
    const { chosen, placement } = fitBlocks([slot("a", 100, 50), slot("b", 100, 50)], column(170), { b: 1, a: 2 });
    expect(Object.fromEntries(chosen)).toEqual({ a: 0, b: 1 });
    expect(placement.overflow).toBe(0);
  });

  it("lets a block up again that stepped down in vain", () => {
    const { chosen } = fitBlocks([slot("small", 60, 50), slot("large", 200, 20)], column(100), { small: 1, large: 2 });
    expect(Object.fromEntries(chosen)).toEqual({ small: 0, large: 1 });
  });

  it("draws a block closer, where that leaves nothing out, before another loses words", () => {
    const closer = slot("forces", 100, 80);
    const presentations: Presentation[] = [
      { name: "full", height: 100, dropped: [], draw: () => [] },
      { name: "compact", height: 60, dropped: ["the summary"], draw: () => [] },
    ];
    const shorter: Slot = { name: "title", presentations };
    const { chosen } = fitBlocks([closer, shorter], column(195), { forces: 5, title: 3 });
    expect(Object.fromEntries(chosen)).toEqual({ forces: 1, title: 0 });
  });

  it("takes a dear step back where a smaller one, open only now, makes room for it", () => {
    const form = (height: number, ...dropped: string[]): Presentation => ({
      name: "compact",
      height,
      dropped,
      draw: () => [],
    });
    const events: Slot = { name: "a", presentations: [form(60), form(20, "three events")] };
    const title: Slot = { name: "b", presentations: [form(100), form(95, "the end"), form(40, "the end")] };
    const { chosen } = fitBlocks([events, title], column(125), { a: 3, b: 6 });
    expect(Object.fromEntries(chosen)).toEqual({ a: 0, b: 2 });
  });

  it("passes over forms that are no shorter than the one before them", () => {
    const { placement, chosen } = fitBlocks([slot("a", 68, 68, 1), slot("b", 1)], column(50), {});
    expect(placement.overflow).toBe(0);
    expect(chosen.get("a")).toBe(2);
  });

  it("says by how much even the smallest forms exceed the page", () => {
    const { placement } = fitBlocks([slot("a", 100, 80), slot("b", 90)], column(150), {});
    expect(placement.overflow).toBe(30);
  });

  it("never overflows when the smallest forms fit, and never overlaps", () => {
    const heights = fc
      .array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 3 })
      .map((h) => h.sort((x, y) => y - x));
    fc.assert(
      fc.property(
        fc.array(heights, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 50, max: 1500 }),
        (blocks, height) => {
          const slots = blocks.map((h, i) => slot(`b${i}`, ...h));
          const { placement } = fitBlocks(slots, column(height), {});
          const least = blocks.reduce((sum, h) => sum + h.at(-1)!, 0) + (blocks.length - 1) * 10;
          if (least <= height) expect(placement.overflow).toBe(0);
          const boxes = [...placement.boxes.values()];
          for (const [i, box] of boxes.entries())
            if (i > 0) expect(box.y).toBeGreaterThanOrEqual(boxes[i - 1]!.y + boxes[i - 1]!.height);
        },
      ),
    );
  });
});

describe("a stack with height to spare", () => {
  const heights = new Map([
    ["a", 100],
    ["b", 50],
  ]);
  const options = { x: 0, top: 0, width: 10, gap: 10, easyGap: 20, maxGap: 40 };

  it("eases its gaps, then lets groups grow that can, then opens the gaps", () => {
    const tallest = new Map([["b", 80]]);
    const at = (height: number) => {
      const { boxes, spare } = stack(["a", "b"], heights, { ...options, height, tallest });
      return [boxes.get("a")!.height, boxes.get("b")!.y, boxes.get("b")!.height, spare];
    };
    expect(at(160)).toEqual([100, 110, 50, 0]);
    expect(at(170)).toEqual([100, 120, 50, 0]);
    expect(at(190)).toEqual([100, 120, 70, 0]);
    expect(at(215)).toEqual([100, 135, 80, 0]);
    expect(at(300)).toEqual([100, 140, 80, 80]);
  });
});
