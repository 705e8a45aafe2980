import { describe, expect, it } from "vitest";
import { pictogram, pictogramNames } from "../../src/symbols/pictograms/pictogram.ts";
import { paintedExtent, sceneFaults } from "./scene-checks.ts";

const INK = "#1d2328";

describe("pictograms", () => {
  it.each(pictogramNames())("draws %s in one ink, inside its box", (key) => {
    for (const variant of ["solid", "outline"] as const) {
      const art = pictogram(key, INK, { variant })!;
      expect(sceneFaults(art.nodes)).toEqual([]);
      const extent = paintedExtent(art.nodes)!;
      expect(extent.x0, "left").toBeGreaterThanOrEqual(-0.5);
      expect(extent.y0, "top").toBeGreaterThanOrEqual(-0.5);
      expect(extent.x1, "right").toBeLessThanOrEqual(art.width + 0.5);
      expect(extent.y1, "bottom").toBeLessThanOrEqual(art.height + 0.5);
      // It fills its box: no pictogram looks smaller than its neighbours.
      const share = Math.max((extent.x1 - extent.x0) / art.width, (extent.y1 - extent.y0) / art.height);
      expect(share).toBeGreaterThan(0.74);
      const inks = new Set(JSON.stringify(art.nodes).match(/#[0-9a-f]{6}/g));
      expect([...inks]).toEqual([INK]);
    }
  });

  it("are all of one height, figures narrow", () => {
    const heights = new Set(pictogramNames().map((key) => pictogram(key, INK)!.height));
    expect(heights.size).toBe(1);
    const person = pictogram("person", INK)!;
    expect(person.width / person.height).toBeCloseTo(10 / 24, 9);
  });

  it("offers the person and the soldier in outline for disputed counts", () => {
    for (const key of ["person", "soldier"]) {
      expect(pictogram(key, INK, { variant: "outline" })!.nodes).not.toEqual(pictogram(key, INK)!.nodes);
    }
  });

  it("knows nothing of a key it does not have", () => {
    expect(pictogram("spaceship", INK)).toBeUndefined();
  });
});
