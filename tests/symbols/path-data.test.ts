import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizePath, pathBounds } from "../../src/symbols/path-data.ts";

describe("normalizePath", () => {
  it("writes relative and shorthand commands out as absolute M L C Q Z", () => {
    expect(normalizePath("m1 1h2v2l-1 1z")).toBe("M 1 1 L 3 1 L 3 3 L 2 4 Z");
    expect(normalizePath("M0 0q1 1 2 0t2 0")).toBe("M 0 0 Q 1 1 2 0 Q 3 -1 4 0");
    expect(normalizePath("M0 0c0 1 1 2 2 2s2-1 2-2")).toBe("M 0 0 C 0 1 1 2 2 2 C 3 2 4 1 4 0");
  });

  it("turns arcs into cubics that end where the arc ends", () => {
    const d = normalizePath("M0 5A5 5 0 0 1 10 5");
    expect(d).toMatch(/^M 0 5( C( -?[\d.]+){6})+$/);
    expect(d.endsWith("10 5")).toBe(true);
  });

  it("applies the matrix before it rounds", () => {
    expect(normalizePath("M.001 0L.002 0", [1000, 0, 0, 1000, 5, 0])).toBe("M 6 0 L 7 0");
  });

  it("refuses a path that cannot be read", () => {
    expect(() => normalizePath("M0 0 L one two")).toThrow(RangeError);
    expect(() => normalizePath("M0 0L1e999 0")).toThrow(RangeError);
    expect(() => normalizePath(`M0 0${"l1 1".repeat(200_000)}`)).toThrow("too long");
  });
});

describe("pathBounds", () => {
  it("follows a curve to its extreme, not to its control points", () => {
    expect(pathBounds("M 0 0 Q 5 10 10 0")).toEqual({ x0: 0, y0: 0, x1: 10, y1: 5 });
    expect(pathBounds("M 0 0 C 0 8 12 8 12 0")!.y1).toBeCloseTo(6, 9);
  });

  it("has none for an empty path", () => {
    expect(pathBounds("")).toBeUndefined();
  });

  it("holds every point of any cubic and touches it on all four sides", () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 8 }, () => coordinate)), (v) => {
        const box = pathBounds(`M ${v[0]} ${v[1]} C ${v.slice(2).join(" ")}`)!;
        const at = (t: number, k: 0 | 1) => {
          const u = 1 - t;
          return u ** 3 * v[k]! + 3 * u * u * t * v[k + 2]! + 3 * u * t * t * v[k + 4]! + t ** 3 * v[k + 6]!;
        };
        const ts = Array.from({ length: 401 }, (_, i) => i / 400);
        for (const [k, low, high] of [
          [0, box.x0, box.x1],
          [1, box.y0, box.y1],
        ] as const) {
          const values = ts.map((t) => at(t, k));
          expect(Math.min(...values)).toBeGreaterThanOrEqual(low - 1e-6);
          expect(Math.max(...values)).toBeLessThanOrEqual(high + 1e-6);
          expect(Math.min(...values) - low).toBeLessThan(0.2);
          expect(high - Math.max(...values)).toBeLessThan(0.2);
        }
      }),
    );
  });
});
