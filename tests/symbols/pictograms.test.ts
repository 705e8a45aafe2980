import { describe, expect, it } from "vitest";
import { pictogram, pictogramNames } from "../../src/symbols/pictograms/pictogram.ts";
import { pictogramOfTime } from "../../src/symbols/pictograms/pictogram-of-time.ts";
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

describe("pictograms of their time", () => {
  it.each([
    ["warship", -215, "galley"],
    ["warship", 1805, "sailing-ship"],
    ["warship", 1916, "warship"],
    ["transport", 1588, "sailing-ship"],
    ["soldier", -48, "soldier-ancient"],
    ["soldier", 1632, "musketeer"],
    ["soldier", 1945, "soldier"],
    ["gun", 1815, "cannon"],
    ["gun", 1916, "gun"],
    ["aircraft", 1940, "aircraft"],
    ["aircraft", 1973, "jet"],
    ["horse", 1815, "horse"],
  ])("picture a %s of the year %d as %s", (key, year, expected) => {
    expect(pictogramOfTime(key, year)).toBe(expected);
  });

  it("are all of the library, and today's where the year is not known", () => {
    for (const key of pictogramNames()) {
      expect(pictogramOfTime(key, undefined)).toBe(key);
      for (const year of [-500, 900, 1700, 1900, 2000]) expect(pictogramNames()).toContain(pictogramOfTime(key, year));
    }
  });
});
