import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeBounds, nodesBounds, pathBounds } from "../../src/scene/bounds.ts";
import { circleData, group, path, rectData } from "../../src/scene/build.ts";
import { shapeRun, testFonts } from "../helpers/shaped-text.ts";

const coordinate = fc.integer({ min: -500, max: 500 });
const points = (count: number) => fc.array(coordinate, { minLength: count * 2, maxLength: count * 2 });

describe("pathBounds", () => {
  it("is exact for curves", () => {
    expect(pathBounds("M 0 0 Q 10 20 20 0")).toEqual({ x0: 0, y0: 0, x1: 20, y1: 10 });
    expect(pathBounds("M 0 0 C 0 40 30 40 30 0")).toEqual({ x0: 0, y0: 0, x1: 30, y1: 30 });
    const circle = pathBounds(circleData(5, 6, 4))!;
    expect([circle.x0, circle.y0, circle.x1, circle.y1]).toEqual([1, 2, 9, 10]);
  });

  it("starts anew from the first point after a close", () => {
    expect(pathBounds("M 10 10 L 20 10 Z Q 0 0 10 20")!.x0).toBeCloseTo(5);
  });

  it("is undefined for a path without points", () => {
    expect(pathBounds("")).toBeUndefined();
  });

  it("holds every point of any cubic, and touches the curve", () => {
    fc.assert(
      fc.property(points(4), (values) => {
        const [x0, y0, ...rest] = values as [number, number, ...number[]];
        const box = pathBounds(`M ${x0} ${y0} C ${rest.join(" ")}`)!;
        const xs: number[] = [];
        const ys: number[] = [];
        for (let t = 0; t <= 1; t += 1 / 256) {
          const at = (i: number) =>
            (1 - t) ** 3 * values[i]! +
            3 * (1 - t) ** 2 * t * values[i + 2]! +
            3 * (1 - t) * t * t * values[i + 4]! +
            t ** 3 * values[i + 6]!;
          xs.push(at(0));
          ys.push(at(1));
        }
        const slack = [
          Math.min(...xs) - box.x0,
          box.x1 - Math.max(...xs),
          Math.min(...ys) - box.y0,
          box.y1 - Math.max(...ys),
        ];
        expect(Math.min(...slack)).toBeGreaterThan(-1e-6);
        expect(Math.max(...slack)).toBeLessThan(0.5);
      }),
    );
  });
});

describe("nodeBounds", () => {
  it("adds half the stroke, and more where corners may be sharp", () => {
    const round = path(rectData(0, 0, 10, 10), { stroke: { paint: "#000000", width: 2, join: "round" } });
    expect(nodeBounds(round)).toEqual({ x0: -1, y0: -1, x1: 11, y1: 11 });
    const sharp = path(rectData(0, 0, 10, 10), { stroke: { paint: "#000000", width: 2 } });
    expect(nodeBounds(sharp)!.x0).toBe(-4);
  });

  it("follows the matrices of groups", () => {
    const inner = group([path(rectData(0, 0, 10, 5), { fill: "#000000" })], { transform: [0, 1, -1, 0, 0, 0] });
    expect(nodeBounds(group([inner], { transform: [2, 0, 0, 2, 100, 0] }))).toEqual({ x0: 90, y0: 0, x1: 100, y1: 20 });
  });

  it("is cut by a clip, to nothing when all is outside", () => {
    const square = path(rectData(0, 0, 10, 10), { fill: "#000000" });
    expect(nodeBounds(group([square], { clip: { d: rectData(5, -5, 50, 10) } }))).toEqual({
      x0: 5,
      y0: 0,
      x1: 10,
      y1: 5,
    });
    expect(nodeBounds(group([square], { clip: { d: rectData(20, 20, 5, 5) } }))).toBeUndefined();
  });

  it("takes text from its outlines, inside the box it is taken for without them", () => {
    const run = shapeRun("Hp", 10, 50, { size: 20, halo: { color: "#ffffff", width: 1 } });
    const fonts = testFonts();
    const outline = (key: string, id: number) => {
      const font = fonts.get(key)!;
      return { d: font.outline(id), unitsPerEm: font.unitsPerEm };
    };
    const exact = nodeBounds(run, undefined, { outline })!;
    const rough = nodeBounds(run)!;
    expect(exact.y0).toBeCloseTo(50 - 0.689 * 20 - 1, 0);
    expect(exact.y1).toBeGreaterThan(53);
    expect(rough.x0).toBeLessThan(exact.x0);
    expect(rough.y0).toBeLessThan(exact.y0);
    expect(rough.y1).toBeGreaterThan(exact.y1);
    expect(rough.x1).toBeGreaterThan(exact.x1);
  });

  it("unites siblings and passes over what paints nothing", () => {
    const nodes = [
      group([]),
      path(rectData(0, 0, 1, 1), { fill: "#000000" }),
      path(rectData(8, 9, 1, 1), { fill: "#000000" }),
    ];
    expect(nodesBounds(nodes)).toEqual({ x0: 0, y0: 0, x1: 9, y1: 10 });
    expect(nodesBounds([])).toBeUndefined();
  });
});
