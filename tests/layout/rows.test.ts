import { describe, expect, it } from "vitest";
import { arrangeRows, ROWS } from "../../src/layout/arrangements/rows.ts";
import { parsePageSize } from "../../src/layout/page-format.ts";

const names = ["masthead", "sides", "forces", "losses", "outcome", "timeline", "sources"];
const heights = new Map(names.map((name) => [name, 80]));

function place(size: string, present: readonly string[], tallest: ReadonlyMap<string, number> = heights) {
  const { page } = parsePageSize(size);
  const { boxes, empty } = arrangeRows(page, new Set(present), "paired", ROWS[page.shape].paired!).arrange(
    new Map([...heights].filter(([name]) => present.includes(name))),
    tallest,
    new Map(),
  );
  return { page, boxes, empty };
}

describe("blocks in rows", () => {
  it("sets the outcome under the losses, in their column", () => {
    const { boxes } = place("1:1", [...names, "map"]);
    const [losses, outcome] = [boxes.get("losses")!, boxes.get("outcome")!];
    expect(outcome.x).toBe(losses.x);
    expect(outcome.y).toBeGreaterThan(losses.y + losses.height);
  });

  it("lets a block grow to the height of the row it stands in, and no further than it can use", () => {
    const tallest = new Map([...heights, ["forces", 1000]]);
    const { boxes } = place("1:1", [...names, "map"], tallest);
    const outcome = boxes.get("outcome")!;
    expect(boxes.get("forces")!.height).toBeCloseTo(outcome.y + outcome.height - boxes.get("forces")!.y, 3);
    expect(boxes.get("losses")!.height).toBe(80);
  });

  it("fills a page without a map by growing what can grow", () => {
    const tallest = new Map([...heights, ["sides", 5000]]);
    const grown = place("1:1", ["masthead", "sides"], tallest);
    const bare = place("1:1", ["masthead", "sides"]);
    const { y, height } = grown.boxes.get("sides")!;
    expect(y + height).toBeGreaterThan(grown.page.height * 0.95);
    expect(grown.empty).toBeLessThan(bare.empty);
  });
});
