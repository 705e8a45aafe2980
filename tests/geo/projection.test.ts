import { geoDistance } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containsPlace, type Extent, edgePlaces, extentOf, type LonLat, lonSpan } from "../../src/geo/extent.ts";
import { EARTH_RADIUS, type Frame, fitProjection, PROJECTION_KINDS } from "../../src/geo/projection.ts";

const frame: Frame = { width: 1272, height: 792, padding: { top: 40, right: 60, bottom: 20, left: 120 } };

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -90, max: 90, noNaN: true });
const place = fc.tuple(lon, lat) as fc.Arbitrary<LonLat>;
/** Places about one middle, as campaigns have them: from a battlefield to an ocean. */
const theatre = fc
  .tuple(
    place,
    fc.double({ min: -3, max: 1.7, noNaN: true }),
    fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([[x, y], size, steps]) =>
    steps.map(([dx, dy]): LonLat => {
      const reach = 10 ** size;
      const wrapped = ((((x + dx * reach + 180) % 360) + 360) % 360) - 180;
      return [wrapped, Math.max(-90, Math.min(90, y + dy * reach))];
    }),
  );

function expectInFrame(view: ReturnType<typeof fitProjection>, places: readonly LonLat[]) {
  const { padding, width, height } = frame;
  for (const one of places) {
    const point = view.project(one);
    expect(point, `${one} in ${view.kind}`).toBeDefined();
    const [x, y] = point!;
    expect(x).toBeGreaterThanOrEqual(padding.left - 0.5);
    expect(x).toBeLessThanOrEqual(width - padding.right + 0.5);
    expect(y).toBeGreaterThanOrEqual(padding.top - 0.5);
    expect(y).toBeLessThanOrEqual(height - padding.bottom + 0.5);
  }
}

describe("fitting a projection", () => {
  it("keeps all content inside the padded frame, anywhere on earth", () => {
    fc.assert(
      fc.property(theatre, (points) => {
        const view = fitProjection({ points, frame });
        expectInFrame(view, points);
        for (const one of points) expect(containsPlace(view.extentDegrees, one)).toBe(true);
        expect(Number.isFinite(view.rotation)).toBe(true);
        expect(view.spanDegrees).toBeGreaterThan(0);
        expect(view.scaleAt(600, 400)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the edges of an extent inside the padded frame", () => {
    const extent = fc
      .tuple(
        lon,
        fc.double({ min: -80, max: 75, noNaN: true }),
        fc.double({ min: 0.01, max: 120, noNaN: true }),
        fc.double({ min: 0.01, max: 40, noNaN: true }),
      )
      .map(([west, south, width, height]): Extent => {
        const east = west + width;
        return [
          [west, south],
          [east > 180 ? east - 360 : east, Math.min(85, south + height)],
        ];
      });
    fc.assert(
      fc.property(extent, (box) => expectInFrame(fitProjection({ extent: box, frame }), edgePlaces(box))),
      { numRuns: 200 },
    );
  });

  it("fits any projection asked for", () => {
    const points: LonLat[] = [
      [5, 40],
      [25, 55],
    ];
    for (const kind of PROJECTION_KINDS) {
      const view = fitProjection({ points, frame, kind });
      expect(view.kind).toBe(kind);
      expectInFrame(view, points);
    }
  });

  it("comes back from the page to the same place", () => {
    fc.assert(
      fc.property(theatre, (points) => {
        const view = fitProjection({ points, frame });
        const [one] = points;
        const back = view.invert(view.project(one!)!);
        expect(back).toBeDefined();
        expect(geoDistance([...one!], [...back!]) * EARTH_RADIUS).toBeLessThan(view.scaleAt(600, 400) * 2);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, Extent, string]>([
    [
      "a mid-latitude theatre",
      [
        [104, 33],
        [160, 56],
      ],
      "conic",
    ],
    [
      "a southern one",
      [
        [110, -40],
        [155, -20],
      ],
      "conic",
    ],
    [
      "the tropics",
      [
        [150, -12],
        [165, -4],
      ],
      "azimuthal",
    ],
    [
      "an ocean",
      [
        [120, -15],
        [-150, 50],
      ],
      "azimuthal",
    ],
    [
      "the far north",
      [
        [-25, 60],
        [45, 78],
      ],
      "azimuthal",
    ],
    [
      "a tall country",
      [
        [6, 36],
        [19, 47],
      ],
      "conic",
    ],
    [
      "a tall narrow one",
      [
        [100, 8],
        [110, 24],
      ],
      "azimuthal",
    ],
    [
      "a province",
      [
        [2, 50],
        [4.5, 51.6],
      ],
      "local",
    ],
    [
      "a battlefield",
      [
        [4.37, 50.66],
        [4.46, 50.71],
      ],
      "local",
    ],
    [
      "the world",
      [
        [-180, -60],
        [180, 80],
      ],
      "world",
    ],
    [
      "the lands round a pole",
      [
        [-180, 55],
        [180, 85],
      ],
      "azimuthal",
    ],
  ])("chooses for %s", (_, extent, kind) => {
    expect(fitProjection({ extent, frame }).kind).toBe(kind);
  });

  it("crosses the antimeridian rather than the rest of the globe", () => {
    const points: LonLat[] = [
      [175, -20],
      [-178, -15],
    ];
    const view = fitProjection({ points, frame });
    expect(view.spanDegrees).toBeLessThan(15);
    expect(lonSpan(view.extentDegrees)).toBeLessThan(20);
    expect(view.project([179.9, -17])![0]).toBeLessThan(view.project([-179.9, -17])![0]);
  });

  it("is true to the ground on a battlefield", () => {
    const middle: LonLat = [4.41, 50.68];
    const view = fitProjection({
      extent: [
        [4.37, 50.66],
        [4.46, 50.71],
      ],
      frame,
    });
    const [x, y] = view.project(middle)!;
    const metres = 1000;
    const east: LonLat = [middle[0] + metres / (111_195 * Math.cos((middle[1] * Math.PI) / 180)), middle[1]];
    const north: LonLat = [middle[0], middle[1] + metres / 111_195];
    const unit = view.scaleAt(x, y);
    const [ex, ey] = view.project(east)!;
    const [nx, ny] = view.project(north)!;
    expect(Math.hypot(ex - x, ey - y) * unit).toBeCloseTo(metres, -0.5);
    expect(Math.hypot(nx - x, ny - y) * unit).toBeCloseTo(metres, -0.5);
    expect(ny).toBeLessThan(y);
    expect(view.rotation).toBeCloseTo(0, 2);
  });

  it("shows some country round a single place, and the world for none", () => {
    const lone = fitProjection({ points: [[30, 60]], frame });
    expect(lone.scaleAt(600, 400)).toBeLessThan(1_500);
    expect(lone.project([30, 60])![0]).toBeCloseTo(666, 0);
    expect(fitProjection({ frame }).kind).toBe("world");
    expect(fitProjection({ points: [[Number.NaN, 3]], frame }).kind).toBe("world");
    const flat = fitProjection({
      extent: [
        [10, 50],
        [10, 50],
      ],
      frame,
    });
    expect(Number.isFinite(flat.scaleAt(600, 400))).toBe(true);
  });

  it("gives a place behind the globe no point", () => {
    const view = fitProjection({
      extent: [
        [2, 50],
        [4.5, 51.6],
      ],
      frame,
    });
    expect(view.project([-177, -51])).toBeUndefined();
  });

  it("tells the longitudes of an extent the short way round", () => {
    expect(
      extentOf([
        [170, 1],
        [-170, 2],
        [179, 3],
      ]),
    ).toEqual([
      [170, 1],
      [-170, 3],
    ]);
    expect(
      extentOf([
        [-10, 1],
        [10, 2],
      ]),
    ).toEqual([
      [-10, 1],
      [10, 2],
    ]);
    expect(extentOf([])).toBeUndefined();
  });
});
