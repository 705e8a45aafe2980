import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawArrow, drawCasing } from "../../../src/blocks/map/arrows/draw.ts";
import { measuresOf, outlineArrow } from "../../../src/blocks/map/arrows/outline.ts";
import { shapeArrows } from "../../../src/blocks/map/arrows/shape.ts";
import { flow } from "../../../src/blocks/map/curves.ts";
import { nearest, trackOf } from "../../../src/blocks/map/polyline.ts";
import { distance } from "../../../src/geo/lines.ts";
import type { Point } from "../../../src/scene/types.ts";
import { KINDS, movement } from "./editions.ts";

const ink = { tint: "#b3261e", casing: "#ffffff", ground: "#eeeeee", glow: false, scale: 1 };
const flat = ([x, y]: readonly [number, number]): Point => [x, y];
const point = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }));

function area(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!;
    return sum + (x * ny - nx * y) / 2;
  }, 0);
}

describe("an arrow", () => {
  it("points at the last point of its path, however sharply that bends", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (points) => {
        fc.pre(trackOf(points).length > 30 && distance(points[0]!, points[points.length - 1]!) > 20);
        const outline = outlineArrow(flow(points, 40), measuresOf(5, 14));
        expect(outline).toBeDefined();
        expect(distance(outline!.tip, points[points.length - 1]!)).toBeLessThan(1e-6);
        for (const [x, y] of outline!.ring) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(Math.abs(area(outline!.ring))).toBeGreaterThan(0);
      }),
    );
  });

  it("widens from tail to neck and carries a head of the measured width", () => {
    const outline = outlineArrow(
      [
        [0, 0],
        [100, 0],
        [200, 0],
      ],
      measuresOf(4, 12),
    )!;
    const ys = (x: number) => outline.ring.filter((p) => Math.abs(p[0] - x) < 6).map((p) => p[1]);
    expect(Math.max(...ys(0))).toBeCloseTo(2, 1);
    expect(Math.max(...outline.ring.map((p) => p[1]))).toBeCloseTo((12 * 2.15) / 2, 1);
    expect(outline.measures.head).toBeCloseTo(12 * 2.15 * 0.92, 1);
  });

  it("grows slimmer as a whole when it is too short for its head", () => {
    const outline = outlineArrow(
      [
        [0, 0],
        [20, 0],
      ],
      measuresOf(7, 21),
    )!;
    expect(outline.measures.head).toBeLessThanOrEqual(10);
    expect(outline.measures.neck / outline.measures.tail).toBeCloseTo(3, 5);
  });

  it("keeps its edges apart in a hairpin", () => {
    const centre = flow(
      [
        [0, 0],
        [120, 0],
        [120, 30],
        [0, 30],
      ],
      30,
    );
    const { body, ring, measures } = outlineArrow(centre, measuresOf(4, 12))!;
    const track = trackOf(body);
    for (const p of ring.slice(0, -1)) expect(nearest(track, p).distance).toBeLessThan(measures.barb);
  });

  it("leaves its stem where it branches", () => {
    const [stem, branch] = shapeArrows(
      [
        movement(
          "stem",
          [
            [0, 0],
            [300, 0],
          ],
          { weight: 5 },
        ),
        movement(
          "branch",
          [
            [100, 4],
            [200, 120],
          ],
          { branchOf: "stem" },
        ),
      ],
      flat,
      [],
      1,
    );
    expect(nearest(trackOf(stem!.centre), branch!.centre[0]!).distance).toBeLessThan(1);
    expect(branch!.stem?.movement.id).toBe("stem");
  });

  it("stops short of the town it is meant for", () => {
    const [shape] = shapeArrows(
      [
        movement("a", [
          [0, 0],
          [300, 0],
        ]),
      ],
      flat,
      [{ at: [300, 0], radius: 4 }],
      1,
    );
    expect(shape!.outline.tip[0]).toBeLessThan(296);
    expect(shape!.outline.tip[0]).toBeGreaterThan(280);
  });
});

describe("the kinds of movement", () => {
  it("are told apart in one ink", () => {
    const drawings = KINDS.map((kind) => {
      const [shape] = shapeArrows(
        [
          movement(
            "m",
            [
              [0, 0],
              [150, 20],
              [300, 0],
            ],
            { kind },
          ),
        ],
        flat,
        [],
        1,
      );
      return JSON.stringify([...drawCasing(shape!, ink), ...drawArrow(shape!, ink)]);
    });
    expect(new Set(drawings).size).toBe(KINDS.length);
    for (const drawing of drawings) expect(drawing).not.toMatch(/NaN|null/);
  });
});
