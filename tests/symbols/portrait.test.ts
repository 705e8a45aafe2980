import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSilhouette, HEADGEAR_NAMES } from "../../src/symbols/portrait/draw-silhouette.ts";
import { mirror, type PortraitTones } from "../../src/symbols/portrait/plane.ts";
import { drawPortrait } from "../../src/symbols/portrait/portrait.ts";
import {
  chooseSilhouette,
  SILHOUETTES,
  type Silhouette,
  silhouetteEra,
} from "../../src/symbols/portrait/silhouette.ts";
import { paintedExtent, sceneFaults } from "./scene-checks.ts";

const tones: PortraitTones = {
  ground: ["#e6c4b8", "#d9a898"],
  shades: ["#f3e2da", "#b3261e", "#861b15", "#5c120d"],
};
const figure = SILHOUETTES.modern[0]!;
const box = { x: 10, y: 20, width: 80, height: 104 };

describe("silhouetteEra", () => {
  it.each([
    [-216, "ancient"],
    [499, "ancient"],
    [500, "medieval"],
    [1500, "early-modern"],
    [1780, "napoleonic"],
    [1850, "napoleonic"],
    [1851, "nineteenth"],
    [1914, "modern"],
  ])("dresses the year %i as %s", (year, era) => {
    expect(silhouetteEra(year)).toBe(era);
  });
});

describe("chooseSilhouette", () => {
  it("always gives a name the same figure", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -3000, max: 2100 }), (name, year) => {
        expect(chooseSilhouette({ name, year })).toBe(chooseSilhouette({ name, year }));
      }),
    );
  });

  it("gives neighbours different headgear while there is any left", () => {
    const names = fc.array(fc.string(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(names, fc.constantFrom(-216, 1066, 1812, 1870, 1945), (list, year) => {
        const taken: Silhouette[] = [];
        for (const name of list) taken.push(chooseSilhouette({ name, year, taken }));
        expect(new Set(taken.map((one) => one.headgear)).size).toBe(3);
      }),
    );
  });

  it("still answers when all are taken", () => {
    expect(chooseSilhouette({ name: "x", year: 1945, taken: SILHOUETTES.modern })).toBeDefined();
  });

  it("dresses a civilian without uniform", () => {
    expect(chooseSilhouette({ name: "x", year: 1945, civilian: true }).coat).toBe("suit");
  });
});

describe("drawSilhouette", () => {
  const figures: Silhouette[] = [
    ...Object.values(SILHOUETTES).flat(),
    ...HEADGEAR_NAMES.map((headgear) => ({ headgear, coat: "suit", beard: "clean" }) as const),
  ];

  it("keeps every figure within its field at the top and sides of the head, in the side's tones", () => {
    for (const one of figures) {
      const nodes = drawSilhouette(one, tones);
      expect(sceneFaults(nodes), one.headgear).toEqual([]);
      const extent = paintedExtent(nodes)!;
      expect(extent.y0, one.headgear).toBeGreaterThanOrEqual(0);
      expect(extent.x0, one.headgear).toBeGreaterThanOrEqual(-4.01);
      expect(extent.x1, one.headgear).toBeLessThanOrEqual(104.01);
      expect(extent.y1, one.headgear).toBeGreaterThanOrEqual(130);
    }
  });

  it("uses every headgear in some era or offers it by name", () => {
    expect(HEADGEAR_NAMES).toEqual(
      expect.arrayContaining(Object.values(SILHOUETTES).flatMap((l) => l.map((f) => f.headgear))),
    );
  });
});

describe("drawPortrait", () => {
  it("fills a box of any proportion and stays inside it", () => {
    const side = fc.integer({ min: 20, max: 400 });
    fc.assert(
      fc.property(side, side, fc.constantFrom("square", "circle"), (width, height, shape) => {
        const frame = { color: "#b3261e", width: 3 };
        const nodes = drawPortrait({ tones, figure, shape, frame, box: { x: 5, y: 6, width, height } });
        expect(sceneFaults(nodes)).toEqual([]);
        const extent = paintedExtent(nodes)!;
        const [w, h] = shape === "circle" ? [Math.min(width, height), Math.min(width, height)] : [width, height];
        expect(extent.x0).toBeCloseTo(5 + (width - w) / 2, 1);
        expect(extent.y0).toBeCloseTo(6 + (height - h) / 2, 1);
        expect(extent.x1).toBeCloseTo(5 + (width + w) / 2, 1);
        expect(extent.y1).toBeCloseTo(6 + (height + h) / 2, 1);
      }),
    );
  });

  it("covers the box with the image around its focal point, never baring an edge", () => {
    const image = { key: "k", width: 400, height: 200 };
    const place = (focus: readonly [number, number]) => {
      const [picture] = drawPortrait({ tones, figure, image, focus, box });
      return picture!.kind === "group" ? picture!.children[1]! : undefined;
    };
    expect(place([0.5, 0.5])).toMatchObject({ x: -54, y: 20, width: 208, height: 104 });
    expect(place([0, 0.5])).toMatchObject({ x: 10 });
    expect(place([1, 0.5])).toMatchObject({ x: 10 + 80 - 208 });
  });

  it("names the person for assistive technology", () => {
    expect(drawPortrait({ tones, figure, box, label: "Georgy Zhukov" })[0]).toMatchObject({
      role: "figure",
      label: "Georgy Zhukov",
    });
  });
});

describe("mirror", () => {
  it("turns a path about the middle, twice giving it back", () => {
    expect(mirror("M10 20L30 40C1 2 3 4 5 6Z")).toBe("M90 20L70 40C99 2 97 4 95 6Z");
    expect(mirror(mirror("M10.5 20L-3 40Z"))).toBe("M10.5 20L-3 40Z");
  });
});
