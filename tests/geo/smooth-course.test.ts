import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBaseMap } from "../../src/geo/base-map.ts";
import { distance } from "../../src/geo/lines.ts";
import { fitProjection } from "../../src/geo/projection.ts";
import { smoothCourse } from "../../src/geo/smooth-course.ts";
import type { Point } from "../../src/scene/types.ts";
import { subpathsOf } from "./path-helpers.ts";

const BOUNDS = { x0: -32, y0: -32, x1: 1032, y1: 632 };
const point = fc.tuple(fc.integer({ min: -32, max: 1032 }), fc.integer({ min: -32, max: 632 })) as fc.Arbitrary<Point>;

/** Sharpest turn of a line where both its spans are long enough to see, degrees. */
function sharpest(line: readonly Point[], span: number): number {
  let most = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const [a, b, c] = [line[i - 1]!, line[i]!, line[i + 1]!];
    if (distance(a, b) < span || distance(b, c) < span) continue;
    const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
    most = Math.max(most, Math.abs((((((turn * 180) / Math.PI + 540) % 360) + 360) % 360) - 180));
  }
  return most;
}

describe("a river drawn larger than it was surveyed", () => {
  it("runs through every point it was set by, from end to end, and never out of bounds", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 9 }), (course) => {
        const smooth = smoothCourse(course, BOUNDS);
        expect(smooth[0]).toEqual(course[0]);
        expect(smooth.at(-1)).toEqual(course.at(-1));
        let from = 0;
        for (const set of course) {
          from = smooth.findIndex((p, i) => i >= from && p[0] === set[0] && p[1] === set[1]);
          expect(from).toBeGreaterThanOrEqual(0);
        }
        for (const [x, y] of smooth) expect(x >= -32 && x <= 1032 && y >= -32 && y <= 632).toBe(true);
      }),
    );
  });

  it("rounds a corner that would show and leaves fine lines alone", () => {
    const corner: Point[] = [
      [0, 0],
      [100, 0],
      [160, 80],
    ];
    expect(sharpest(smoothCourse(corner, BOUNDS), 1)).toBeLessThan(15);
    const fine: Point[] = [
      [0, 0],
      [5, 1],
      [10, 0],
    ];
    expect(smoothCourse(fine, BOUNDS)).toEqual(fine);
  });

  it("shows no corner on a map of one valley", () => {
    const frame = { width: 1200, height: 700, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const view = fitProjection({
      extent: [
        [7.4, 47.7],
        [12, 50.2],
      ],
      frame,
    });
    const { rivers } = drawBaseMap(view);
    const lines = rivers.flatMap(({ d }) => subpathsOf(d));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(sharpest(line, 5)).toBeLessThan(30);
  });
});
