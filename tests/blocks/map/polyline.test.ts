import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  directionAt,
  nearest,
  offsetTrack,
  pointAt,
  relax,
  resample,
  slice,
  trackOf,
} from "../../../src/blocks/map/polyline.ts";
import { distance } from "../../../src/geo/lines.ts";
import type { Point } from "../../../src/scene/types.ts";

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const polyline = fc.array(fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>, { minLength: 2, maxLength: 20 });
const corner = trackOf([
  [0, 0],
  [10, 0],
  [10, 10],
]);

describe("a measured line", () => {
  it("tells the point and direction at a length, held at its ends", () => {
    expect(pointAt(corner, 15)).toEqual([10, 5]);
    expect(directionAt(corner, 15)).toEqual([0, 1]);
    expect(pointAt(corner, -3)).toEqual([0, 0]);
    expect(pointAt(corner, 99)).toEqual([10, 10]);
    expect(pointAt(trackOf([]), 1)).toEqual([0, 0]);
  });

  it("passes over repeated points", () => {
    const track = trackOf([
      [1, 1],
      [1, 1],
      [4, 5],
      [4, 5],
    ]);
    expect(track.points).toHaveLength(2);
    expect(track.length).toBe(5);
  });

  it("is resampled at even steps along itself, ends kept", () => {
    fc.assert(
      fc.property(polyline, fc.double({ min: 5, max: 300, noNaN: true }), (line, step) => {
        const track = trackOf(line);
        fc.pre(track.length > 1);
        const even = resample(track, step);
        // As a place: −0 is 0.
        expect(distance(even[0]!, track.points[0]!)).toBe(0);
        expect(distance(even.at(-1)!, track.points.at(-1)!)).toBeLessThan(1e-6);
        for (const p of even) expect(nearest(track, p).distance).toBeLessThan(1e-4);
      }),
    );
  });

  it("is cut into stretches that add up", () => {
    fc.assert(
      fc.property(polyline, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (line, t) => {
        const track = trackOf(line);
        fc.pre(track.length > 1);
        const at = track.length * t;
        const sum = trackOf(slice(track, 0, at)).length + trackOf(slice(track, at, track.length)).length;
        expect(sum).toBeCloseTo(track.length, 3);
      }),
    );
    expect(slice(corner, 12, 12)).toEqual([]);
  });

  it("runs beside itself, to the left of its direction", () => {
    expect(
      offsetTrack(
        [
          [0, 0],
          [10, 0],
        ],
        3,
      ),
    ).toEqual([
      [0, -3],
      [10, -3],
    ]);
  });

  it("keeps its ends when relaxed", () => {
    fc.assert(
      fc.property(polyline, (line) => {
        const relaxed = relax(line, 5);
        expect(relaxed).toHaveLength(line.length);
        expect([relaxed[0], relaxed.at(-1)]).toEqual([line[0], line.at(-1)]);
      }),
    );
  });
});
