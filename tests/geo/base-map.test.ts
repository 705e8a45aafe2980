import { geoArea, geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { loadAtlas, loadWaters } from "../../src/geo/atlas.ts";
import { type BaseMap, chooseDetail, drawBaseMap } from "../../src/geo/base-map.ts";
import { containsPlace, type Extent, type LonLat } from "../../src/geo/extent.ts";
import { type Frame, fitProjection, type GeoView, type ProjectionKind } from "../../src/geo/projection.ts";
import { PATH_FORM, paints, runsNear, subpathsOf } from "./path-helpers.ts";

const frame: Frame = { width: 640, height: 400, padding: { top: 10, right: 10, bottom: 10, left: 10 } };

const THEATRES: [name: string, extent: Extent, kind?: ProjectionKind][] = [
  [
    "Manchuria",
    [
      [104, 33],
      [160, 56],
    ],
  ],
  [
    "the Pacific",
    [
      [120, -15],
      [-150, 50],
    ],
  ],
  [
    "the Arctic",
    [
      [-25, 60],
      [45, 78],
    ],
  ],
  [
    "the western Mediterranean",
    [
      [-6, 34],
      [16, 45],
    ],
  ],
  [
    "Flanders",
    [
      [2, 50],
      [4.5, 51.6],
    ],
  ],
  [
    "the Bering Strait",
    [
      [165, 50],
      [-150, 70],
    ],
  ],
  [
    "Fiji",
    [
      [176, -20],
      [-178, -15],
    ],
  ],
  [
    "the Maldives",
    [
      [72, -1],
      [74.5, 8],
    ],
  ],
  [
    "the Maldives near",
    [
      [72.5, 3],
      [74, 5],
    ],
  ],
  [
    "the north pole",
    [
      [-180, 65],
      [180, 90],
    ],
  ],
  [
    "Antarctica",
    [
      [-180, -90],
      [180, -60],
    ],
  ],
  [
    "the Falklands",
    [
      [-62, -53],
      [-57, -51],
    ],
  ],
  [
    "the Caspian",
    [
      [46, 36],
      [55, 48],
    ],
  ],
  [
    "Patagonia",
    [
      [-76, -56],
      [-62, -40],
    ],
  ],
  [
    "the world",
    [
      [-180, -60],
      [180, 80],
    ],
  ],
  [
    "the world, square",
    [
      [-180, -85],
      [180, 85],
    ],
    "equirectangular",
  ],
  [
    "the world of sailors",
    [
      [-179, -70],
      [179, 80],
    ],
    "mercator",
  ],
  [
    "the Pacific, square",
    [
      [100, -50],
      [-70, 60],
    ],
    "equirectangular",
  ],
];

function isLand(map: BaseMap, place: LonLat): boolean {
  return loadAtlas(map.detail).land.some(
    ({ rings, box }) => containsPlace(box, place) && geoContains({ type: "Polygon", coordinates: rings }, [...place]),
  );
}

/** Points spread evenly over the frame with the places under them, away from shores and from the world's edge. */
function soundings(view: GeoView, map: BaseMap): { point: [number, number]; place: LonLat }[] {
  const shores = subpathsOf(map.coast);
  const found: { point: [number, number]; place: LonLat }[] = [];
  for (let i = 0; i < 160; i++) {
    // Halton's sequence: even, and the same every time.
    const point: [number, number] = [halton(i + 1, 2) * frame.width, halton(i + 1, 3) * frame.height];
    const place = view.invert(point);
    if (place && Math.abs(place[1]) < 89 && !runsNear(shores, point, 2.5)) found.push({ point, place });
  }
  return found;
}

function halton(index: number, base: number): number {
  let [result, part] = [0, 1];
  for (let i = index; i > 0; i = Math.floor(i / base)) {
    part /= base;
    result += part * (i % base);
  }
  return result;
}

describe("the base map", () => {
  it.each(THEATRES)("paints land where there is land and only there: %s", (_, extent, kind) => {
    const view = fitProjection({ extent, frame, kind });
    const map = drawBaseMap(view, { keepIslets: true });
    const land = subpathsOf(map.land);
    const wrong = soundings(view, map).filter(({ point, place }) => paints(land, point) !== isLand(map, place));
    expect(wrong).toEqual([]);
  });

  it.each(THEATRES)("writes plain finite paths within the bleed: %s", (_, extent, kind) => {
    const view = fitProjection({ extent, frame, kind });
    const map = drawBaseMap(view, { bleed: 20 });
    const paths = [map.land, map.coast, map.borders, map.lakes, map.graticule, map.sphereOutline ?? ""];
    for (const d of [...paths, ...map.rivers.map((r) => r.d), ...map.countries.map((c) => c.d)]) {
      expect(d).toMatch(PATH_FORM);
      const outside = subpathsOf(d)
        .flat()
        .filter(([x, y]) => x < -20.01 || x > frame.width + 20.01 || y < -20.01 || y > frame.height + 20.01);
      expect(outside).toEqual([]);
    }
    for (const { labelPoint, name } of map.countries) {
      expect(labelPoint.every(Number.isFinite), name).toBe(true);
    }
  });

  it("draws shores without the edge of the page", () => {
    const view = fitProjection({
      extent: [
        [2, 50],
        [4.5, 51.6],
      ],
      frame,
    });
    const map = drawBaseMap(view, { bleed: 20 });
    const onEdge = (d: string) =>
      subpathsOf(d).some((line) => line.some((p, i) => i > 0 && p[0] === frame.width + 20 && line[i - 1]![0] === p[0]));
    expect(onEdge(map.land)).toBe(true);
    expect(onEdge(map.coast)).toBe(false);
    expect(onEdge(map.borders)).toBe(false);
  });

  it("puts no shore or border on the antimeridian", () => {
    const view = fitProjection({
      extent: [
        [165, 62],
        [-165, 73],
      ],
      frame,
    });
    const map = drawBaseMap(view);
    // Inland of Chukotka on the 180th meridian.
    const [x, y] = view.project([180, 67.8])!;
    const lines = [...subpathsOf(map.coast), ...subpathsOf(map.borders)];
    expect(runsNear(lines, [x, y], 4)).toBe(false);
    expect(paints(map.land, [x, y])).toBe(true);
  });

  it("takes the fine map for small grounds only", () => {
    const detail = (extent: Extent) => chooseDetail(fitProjection({ extent, frame }));
    expect(
      detail([
        [2, 50],
        [4.5, 51.6],
      ]),
    ).toBe("10m");
    expect(
      detail([
        [104, 33],
        [160, 56],
      ]),
    ).toBe("50m");
  });

  it("knows the countries it shows by name and code", () => {
    const map = drawBaseMap(
      fitProjection({
        extent: [
          [104, 33],
          [150, 56],
        ],
        frame,
      }),
    );
    const names = map.countries.map(({ name, iso }) => `${name} ${iso}`);
    expect(names).toEqual(
      expect.arrayContaining(["China CHN", "Japan JPN", "Mongolia MNG", "North Korea PRK", "Russia RUS"]),
    );
    for (const { d, labelPoint } of map.countries) expect(paints(d, [...labelPoint])).toBe(true);
  });

  it("ranks great rivers above small ones", () => {
    const map = drawBaseMap(
      fitProjection({
        extent: [
          [104, 33],
          [150, 56],
        ],
        frame,
      }),
    );
    expect(map.rivers.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(loadWaters().lakes.length).toBeGreaterThan(100);
  });

  it("shows the edge of the world only where it is seen", () => {
    expect(drawBaseMap(fitProjection({ frame })).sphereOutline).toMatch(PATH_FORM);
    expect(
      drawBaseMap(
        fitProjection({
          extent: [
            [2, 50],
            [4.5, 51.6],
          ],
          frame,
        }),
      ).sphereOutline,
    ).toBeUndefined();
  });

  it("keeps no polygon of the atlas that would flood the map", () => {
    for (const detail of ["50m", "10m"] as const) {
      const { land, countries } = loadAtlas(detail);
      const polygons = [...land, ...countries.flatMap((country) => country.polygons)];
      const flooding = polygons.filter(({ rings }) => geoArea({ type: "Polygon", coordinates: rings }) > 2 * Math.PI);
      expect(flooding).toEqual([]);
    }
  });
});
