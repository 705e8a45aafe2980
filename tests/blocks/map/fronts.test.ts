import { describe, expect, it } from "vitest";
import { drawFront, openStretches } from "../../../src/blocks/map/fronts/draw.ts";
import { shapeFronts, snapToOutlines } from "../../../src/blocks/map/fronts/shape.ts";
import type { Point } from "../../../src/scene/types.ts";
import { BLUE, front, RED } from "./editions.ts";

const flat = ([x, y]: readonly [number, number]): Point => [x, y];
const nobody = { sideAt: () => undefined, outlines: [], advances: [] };
const line: readonly Point[] = [
  [0, 100],
  [200, 100],
];

describe("the teeth of a front", () => {
  it("point away from own ground at the enemy's", () => {
    const ground = { ...nobody, sideAt: ([, y]: Point) => (y > 100 ? BLUE : RED) };
    const [shape] = shapeFronts([front("f", line)], flat, ground, 1);
    expect(shape!.teeth).toBe(-1);
    const [other] = shapeFronts([front("f", line, { side: BLUE })], flat, ground, 1);
    expect(other!.teeth).toBe(1);
  });

  it("follow the side's own advances where the ground does not tell", () => {
    const advances = [
      {
        side: RED,
        points: [
          [100, 50],
          [100, 150],
        ] as Point[],
      },
    ];
    expect(shapeFronts([front("f", line)], flat, { ...nobody, advances }, 1)[0]!.teeth).toBe(-1);
    const back = [
      {
        side: RED,
        points: [
          [100, 150],
          [100, 50],
        ] as Point[],
      },
    ];
    expect(shapeFronts([front("f", line)], flat, { ...nobody, advances: back }, 1)[0]!.teeth).toBe(1);
  });

  it("are drawn on the side they point to", () => {
    const [shape] = shapeFronts([front("f", line, { teeth: "right" })], flat, nobody, 1);
    const teeth = drawFront(shape!, "#000000", [], 1).find((node) => node.kind === "path" && node.fill !== undefined);
    const ys = [...(teeth as { d: string }).d.matchAll(/[ML] [\d.-]+ ([\d.-]+)/g)].map((m) => Number(m[1]));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...ys)).toBeCloseTo(105.5, 1);
  });

  it("are left out when the author wants none", () => {
    const [shape] = shapeFronts([front("f", line, { teeth: "none" })], flat, nobody, 1);
    expect(drawFront(shape!, "#000000", [], 1).every((node) => node.kind === "path" && node.fill === undefined)).toBe(
      true,
    );
  });
});

describe("a front line", () => {
  it("breaks off under words", () => {
    const open = openStretches(line, [{ x: 80, y: 90, width: 40, height: 20 }]);
    expect(open).toHaveLength(2);
    expect(open[0]![1]).toBeLessThanOrEqual(80);
    expect(open[1]![0]).toBeGreaterThanOrEqual(119);
  });

  it("runs exactly upon a border it keeps close to", () => {
    const border: Point[] = Array.from({ length: 41 }, (_, i) => [i * 10 - 100, 104 + (i % 2)]);
    const snapped = snapToOutlines(
      [
        [0, 100],
        [100, 101],
        [200, 100],
      ],
      [border],
      10,
    );
    for (const [x, y] of snapped) if (x > 10 && x < 190) expect(y).toBeGreaterThanOrEqual(103.9);
  });

  it("is told apart from earlier ones by its style", () => {
    const days = [1, 5, 9].map((day, i) => front(`f${i}`, line, { date: { year: 1941, month: 7, day } }));
    expect(shapeFronts(days, flat, nobody, 1).map((s) => s.style)).toEqual(["first", "middle", "last"]);
  });
});
