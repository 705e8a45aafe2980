import { describe, expect, it } from "vitest";
import { PAGE_SIZES, PageSizeError, parsePageSize } from "../../src/layout/page-format.ts";

describe("page sizes", () => {
  it("knows the screen shapes by name", () => {
    expect(parsePageSize("16:9").page).toMatchObject({
      width: 1920,
      height: 1080,
      margin: 48,
      gutter: 24,
      typeScale: 1,
      minimumSize: 13.5,
      shape: "wide",
    });
    expect(parsePageSize("9:16").page).toMatchObject({ width: 1080, height: 1920, minimumSize: 22, shape: "tall" });
    expect(parsePageSize("1:1").name).toBe("1x1");
  });

  it("gives paper its true size in points", () => {
    const { points, print } = parsePageSize("a4");
    expect(points.width).toBeCloseTo(595.28, 1);
    expect(points.height).toBeCloseTo(841.89, 1);
    expect(print).toBe(true);
    expect(parsePageSize("a3-landscape").points.width).toBeCloseTo(1190.55, 1);
  });

  it("sets upright paper like paper on its side, not like a telephone", () => {
    const [paper, screen] = [parsePageSize("a3").page, parsePageSize("1280x1810").page];
    expect(paper.typeScale).toBeLessThan(1.1);
    expect(screen.typeScale).toBeGreaterThan(1.5);
  });

  it("sets nothing below six points in print", () => {
    for (const paper of PAGE_SIZES.filter((size) => size.startsWith("a"))) {
      const { page, points } = parsePageSize(paper);
      expect(page.minimumSize * (points.width / page.width), paper).toBeGreaterThanOrEqual(6 - 1e-9);
    }
  });

  it("reads free sizes in pixels and in lengths", () => {
    expect(parsePageSize("1200x628").page).toMatchObject({ width: 1200, height: 628 });
    expect(parsePageSize({ width: "420mm", height: "297mm" }).points.height).toBeCloseTo(841.89, 1);
    expect(parsePageSize({ width: 960, height: "7.5in" }).points).toEqual({ width: 720, height: 540 });
  });

  it.each(["", "16x9", "99999x10", "a9", "wide", "1920×"])("refuses %j and says what there is", (size) => {
    expect(() => parsePageSize(size)).toThrow(PageSizeError);
  });

  it("refuses lengths without a unit or out of range", () => {
    expect(() => parsePageSize({ width: "420", height: "297mm" })).toThrow(/not a length/);
    expect(() => parsePageSize({ width: "9m", height: "297mm" })).toThrow(PageSizeError);
    expect(() => parsePageSize({ width: "9999mm", height: "297mm" })).toThrow(/out of range/);
  });
});
