import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, mix, simplify } from "../../src/geo/lines.ts";
import type { Point } from "../../src/scene/types.ts";
import { runsNear } from "./path-helpers.ts";

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;
const polyline = fc.array(point, { minLength: 2, maxLength: 20 });

describe("lines on the page", () => {
  it("are simplified within the tolerance, ends kept", () => {
    fc.assert(
      fc.property(polyline, fc.double({ min: 0.1, max: 100, noNaN: true }), (line, tolerance) => {
        const fewer = simplify(line, tolerance);
        expect(fewer[0]).toEqual(line[0]);
        expect(fewer.at(-1)).toEqual(line.at(-1));
        for (const p of line) expect(runsNear([fewer], p, tolerance + 1e-6)).toBe(true);
      }),
    );
    expect(
      simplify(
        [
          [0, 0],
          [5, 0.01],
          [10, 0],
        ],
        0.1,
      ),
    ).toEqual([
      [0, 0],
      [10, 0],
    ]);
  });

  it("are divided in the proportion asked", () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        expect(distance(a, mix(a, b, t))).toBeCloseTo(t * distance(a, b), 6);
      }),
    );
  });
});
