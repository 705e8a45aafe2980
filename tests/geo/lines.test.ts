import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, clipPolylineToRect, cutOut } from "../../src/geo/line-clip.ts";
import {
  distance,
  distanceToPolyline,
  lengthOf,
  offset,
  pointAt,
  resample,
  simplify,
  smooth,
} from "../../src/geo/lines.ts";
import type { Point } from "../../src/scene/types.ts";

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;
const polyline = fc.array(point, { minLength: 2, maxLength: 20 });
const box: fc.Arbitrary<Box> = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.double({ min: 1, max: 800, noNaN: true }),
  height: fc.double({ min: 1, max: 800, noNaN: true }),
});
const finite = (points: readonly Point[]) => points.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));

describe("lines on the page", () => {
  it("are simplified within the tolerance, ends kept", () => {
    fc.assert(
      fc.property(polyline, fc.double({ min: 0.1, max: 100, noNaN: true }), (line, tolerance) => {
        const fewer = simplify(line, tolerance);
        expect(fewer[0]).toEqual(line[0]);
        expect(fewer.at(-1)).toEqual(line.at(-1));
        for (const p of line) expect(distanceToPolyline(p, fewer)).toBeLessThanOrEqual(tolerance + 1e-6);
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

  it("are resampled at even steps along themselves", () => {
    fc.assert(
      fc.property(polyline, fc.double({ min: 5, max: 300, noNaN: true }), (line, step) => {
        fc.pre(lengthOf(line) > 1);
        const even = resample(line, step);
        const expected = Math.ceil(lengthOf(line) / step);
        expect(even).toHaveLength(expected + 1);
        expect(even.at(-1)).toEqual(line.at(-1));
        for (const [i, p] of even.entries()) {
          const station = pointAt(line, (lengthOf(line) * i) / expected)!;
          expect(distance(p, station.point)).toBeLessThan(1e-4);
        }
      }),
    );
  });

  it("are smoothed through their own points without running away", () => {
    fc.assert(
      fc.property(polyline, (line) => {
        const curve = smooth(line, 4);
        expect(finite(curve)).toBe(true);
        for (const p of line) expect(distanceToPolyline(p, curve)).toBeLessThan(1e-4);
        expect(lengthOf(curve)).toBeLessThanOrEqual(lengthOf(line) * 2.5 + 1e-6);
      }),
    );
  });

  it("tell the point and direction at a length, held at the ends", () => {
    const line: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
    ];
    expect(pointAt(line, 15)).toEqual({ point: [10, 5], direction: [0, 1] });
    expect(pointAt(line, -3)?.point).toEqual([0, 0]);
    expect(pointAt(line, 99)).toEqual({ point: [10, 10], direction: [0, 1] });
    expect(pointAt([], 1)).toBeUndefined();
  });

  it("run beside themselves, to the right of their direction on the page", () => {
    expect(
      offset(
        [
          [0, 0],
          [10, 0],
        ],
        3,
      ),
    ).toEqual([
      [0, 3],
      [10, 3],
    ]);
    const corner = offset(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      -2,
    );
    expect(corner[1]![0]).toBeCloseTo(12, 9);
    expect(corner[1]![1]).toBeCloseTo(-2, 9);
    fc.assert(
      fc.property(polyline, fc.double({ min: -20, max: 20, noNaN: true }), (line, by) => {
        const beside = offset(line, by);
        expect(finite(beside)).toBe(true);
        for (const p of beside) expect(distanceToPolyline(p, line)).toBeLessThanOrEqual(2 * Math.abs(by) + 1e-6);
      }),
    );
  });

  it("are cut by a box into what is inside and what is outside, and nothing is lost", () => {
    fc.assert(
      fc.property(polyline, box, (line, one) => {
        const inside = clipPolylineToRect(line, one);
        const outside = cutOut(line, [one]);
        const sum = [...inside, ...outside].reduce((total, piece) => total + lengthOf(piece), 0);
        expect(sum).toBeCloseTo(lengthOf(line), 4);
        for (const [x, y] of inside.flat()) {
          expect(x >= one.x - 1e-6 && x <= one.x + one.width + 1e-6).toBe(true);
          expect(y >= one.y - 1e-6 && y <= one.y + one.height + 1e-6).toBe(true);
        }
      }),
    );
  });

  it("stay in one piece where a cut does not touch them", () => {
    const line: Point[] = [
      [0, 0],
      [10, 0],
      [20, 5],
    ];
    expect(cutOut(line, [{ x: 0, y: 50, width: 5, height: 5 }])).toEqual([line]);
    expect(cutOut(line, [{ x: 4, y: -1, width: 2, height: 2 }])).toEqual([
      [
        [0, 0],
        [4, 0],
      ],
      [
        [6, 0],
        [10, 0],
        [20, 5],
      ],
    ]);
    expect(cutOut(line, [{ x: -1, y: -1, width: 50, height: 50 }])).toEqual([]);
  });

  it("measure nothing where there is nothing", () => {
    expect(lengthOf([])).toBe(0);
    expect(distanceToPolyline([0, 0], [])).toBe(Infinity);
    expect(distanceToPolyline([0, 0], [[3, 4]])).toBe(5);
    expect(
      smooth([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([[1, 1]]);
    expect(resample([[1, 1]], 5)).toEqual([[1, 1]]);
  });
});
