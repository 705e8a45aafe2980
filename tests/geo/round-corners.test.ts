import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "../../src/geo/lines.ts";
import { roundCorners } from "../../src/geo/round-corners.ts";
import type { Point } from "../../src/scene/types.ts";

const point = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 })) as fc.Arbitrary<Point>;

function distanceTo(line: readonly Point[], p: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i]!, line[i + 1]!];
    const square = distance(a, b) ** 2;
    const t = square === 0 ? 0 : ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square;
    const s = Math.min(Math.max(t, 0), 1);
    least = Math.min(least, distance(p, [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s]));
  }
  return least;
}

/** Sharpest turn of a line, degrees. */
function sharpest(line: readonly Point[]): number {
  let most = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const [a, b, c] = [line[i - 1]!, line[i]!, line[i + 1]!];
    const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
    most = Math.max(most, Math.abs((((((turn * 180) / Math.PI + 540) % 360) + 360) % 360) - 180));
  }
  return most;
}

describe("rounded corners", () => {
  it("keep within the tolerance of the line as it was drawn, and its ends where they are", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 9 }), (line) => {
        const round = roundCorners(line, false, 4);
        expect(round[0]).toEqual(line[0]);
        expect(round.at(-1)).toEqual(line.at(-1));
        for (const p of line) expect(distanceTo(round, p)).toBeLessThan(4.01);
        for (const p of round) expect(distanceTo(line, p)).toBeLessThan(4.01);
      }),
    );
  });

  it("leave no edge to see in a road of long straight stretches", () => {
    const road: Point[] = [
      [0, 0],
      [150, 40],
      [300, 20],
      [420, 120],
    ];
    expect(sharpest(road)).toBeGreaterThan(20);
    expect(sharpest(roundCorners(road, false, 4))).toBeLessThan(12);
  });

  it("spare the corners that must stay, where another line meets them", () => {
    const road: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
    ];
    expect(roundCorners(road, false, 4, ([x, y]) => x === 100 && y === 0)).toEqual(road);
    expect(roundCorners(road, false, 4)).not.toContainEqual([100, 0]);
  });

  it("go all the way round a ring", () => {
    const square: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ];
    const ring = roundCorners(square, true, 4);
    for (const corner of square) expect(ring).not.toContainEqual(corner);
  });
});
