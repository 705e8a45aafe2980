import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseGraticuleStep } from "../../src/geo/graticule.ts";
import { fitProjection } from "../../src/geo/projection.ts";
import { chooseScale } from "../../src/geo/scale-bar.ts";

const frame = { width: 1272, height: 792, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const METRES = { km: 1000, m: 1, mi: 1609.344, yd: 0.9144 };

describe("the scale bar", () => {
  it("is round, true, and no longer than there is room for", () => {
    const sight = fc.tuple(
      fc.double({ min: -170, max: 160, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: -2.5, max: 1.2, noNaN: true }),
      fc.double({ min: 60, max: 300, noNaN: true }),
    );
    fc.assert(
      fc.property(sight, ([lon, lat, size, room]) => {
        const reach = 10 ** size;
        const view = fitProjection({
          extent: [
            [lon, lat],
            [lon + reach / 2, lat + reach / 2],
          ],
          frame,
        });
        const pair = chooseScale(view, [600, 400], room);
        for (const { length, value, unit, ticks } of [pair.km, pair.miles]) {
          expect(length).toBeLessThanOrEqual(room + 1e-6);
          expect(String(value)).toMatch(/^(0\.0*)?[1235]0*$/);
          expect(length * view.scaleAt(600, 400)).toBeCloseTo(value * METRES[unit], 3);
          expect(ticks[0]).toBe(0);
          expect(ticks.at(-1)).toBe(value);
        }
        expect(String(pair.km.value)).toMatch(/^(0\.0*)?[125]0*$/);
        expect(pair.km.length).toBeGreaterThan(room * 0.39);
        // The two are of nearly one length, and the first names the bar.
        expect(pair.miles.length).toBeLessThanOrEqual(pair.km.length + 1e-6);
        expect(pair.miles.length).toBeGreaterThan(pair.km.length * 0.6);
      }),
      { numRuns: 200 },
    );
  });

  it("counts in metres and yards on a battlefield", () => {
    const view = fitProjection({
      extent: [
        [4.39, 50.67],
        [4.42, 50.69],
      ],
      frame,
    });
    const { km, miles } = chooseScale(view, [600, 400], 200);
    expect([km.unit, miles.unit]).toEqual(["m", "yd"]);
    expect(km.value).toBe(500);
    expect(km.ticks).toEqual([0, 100, 200, 300, 400, 500]);
  });
});

describe("the step of the graticule", () => {
  it.each([
    [360, 30],
    [48, 5],
    [19, 2],
    [2.7, 20 / 60],
    [0.08, 1 / 120],
  ])("for a span of %s degrees is %s", (span, step) => {
    expect(chooseGraticuleStep(span)).toBe(step);
  });
});
