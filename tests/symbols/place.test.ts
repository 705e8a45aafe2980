import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { path, rectData } from "../../src/scene/build.ts";
import { placeArt } from "../../src/symbols/place.ts";
import type { SymbolArt } from "../../src/symbols/types.ts";
import { paintedExtent } from "./scene-checks.ts";

const art: SymbolArt = {
  width: 200,
  height: 100,
  nodes: [path(rectData(0, 0, 200, 100), { fill: "#000000" })],
  label: "A block",
};
const box = { x: 10, y: 20, width: 50, height: 50 };

describe("placeArt", () => {
  it("contains the drawing in the middle of the box by default", () => {
    expect(paintedExtent([placeArt(art, box)])).toEqual({ x0: 10, y0: 32.5, x1: 60, y1: 57.5 });
  });

  it("gives spare room to the side it is aligned away from", () => {
    expect(paintedExtent([placeArt(art, box, { align: [0, 1] })])).toEqual({ x0: 10, y0: 45, x1: 60, y1: 70 });
  });

  it("covers the box and clips the rest", () => {
    expect(paintedExtent([placeArt(art, box, { fit: "cover" })])).toEqual({ x0: 10, y0: 20, x1: 60, y1: 70 });
    expect(placeArt(art, box, { fit: "cover" }).clip?.d).toBe(rectData(10, 20, 50, 50));
  });

  it("stretches the drawing to fill the box", () => {
    expect(placeArt(art, box, { fit: "fill" }).transform).toEqual([0.25, 0, 0, 0.5, 10, 20]);
  });

  it("carries the drawing's label unless another is given", () => {
    expect(placeArt(art, box).label).toBe("A block");
    expect(placeArt(art, box, { label: "Bloc" }).label).toBe("Bloc");
  });

  it("never leaves the box, whatever the sizes", () => {
    const side = fc.double({ min: 1, max: 2000, noNaN: true });
    // A drawing's own size lies on the scene's grid; the box it is given need not.
    const size = fc.integer({ min: 10, max: 2000 });
    fc.assert(
      fc.property(size, size, side, side, (w, h, width, height) => {
        const block: SymbolArt = {
          ...art,
          width: w,
          height: h,
          nodes: [path(rectData(0, 0, w, h), { fill: "#000000" })],
        };
        for (const fit of ["contain", "cover", "fill"] as const) {
          const extent = paintedExtent([placeArt(block, { x: 0, y: 0, width, height }, { fit })])!;
          expect(extent.x0).toBeGreaterThanOrEqual(-0.02);
          expect(extent.y0).toBeGreaterThanOrEqual(-0.02);
          expect(extent.x1).toBeLessThanOrEqual(width + 0.02);
          expect(extent.y1).toBeLessThanOrEqual(height + 0.02);
        }
      }),
    );
  });
});
