import { readFileSync } from "node:fs";
import { geoArea } from "d3-geo";
import type { FeatureCollection, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { drawBaseMap } from "../../src/geo/base-map.ts";
import type { LonLat } from "../../src/geo/extent.ts";
import { EARTH_RADIUS, type Frame, fitProjection } from "../../src/geo/projection.ts";
import { buildTerritory, outerRings, pointInTerritory } from "../../src/geo/territory.ts";
import { geometryPath, PATH_FORM, paints, runsNear, subpathsOf } from "./path-helpers.ts";

const frame: Frame = { width: 1272, height: 792, padding: { top: 20, right: 20, bottom: 20, left: 20 } };
const cuts = JSON.parse(
  readFileSync(new URL("../../fixtures/geo/cuts.geojson", import.meta.url), "utf8"),
) as FeatureCollection<Polygon>;
const cutRings = (id: string) =>
  cuts.features.find((feature) => feature.properties?.id === id)!.geometry.coordinates as unknown as LonLat[][];

const manchukuo = buildTerritory({ from: ["China"], within: cutRings("manchukuo-cut") }, "50m");
const karafuto = buildTerritory({ from: ["Russia"], within: cutRings("karafuto-cut") }, "50m");
const view = fitProjection({
  extent: [
    [108, 36],
    [156, 54],
  ],
  frame,
});
const at = (place: LonLat) => view.project(place)!;
const squareKilometres = (shape: Parameters<typeof geoArea>[0]) => geoArea(shape) * (EARTH_RADIUS / 1000) ** 2;

describe("territories cut from modern countries", () => {
  it("hold their towns and leave out their neighbours'", () => {
    const inside: LonLat[] = [
      [126.65, 45.75],
      [123.43, 41.8],
      [125.3, 43.9],
      [119.7, 49.2],
    ];
    const outside: LonLat[] = [
      [131.9, 43.1],
      [116.4, 39.9],
      [121.5, 38.95],
      [135.1, 48.5],
      [125.7, 39],
      [121, 40],
    ];
    for (const place of inside) expect(pointInTerritory(manchukuo, place), `${place}`).toBe(true);
    for (const place of outside) expect(pointInTerritory(manchukuo, place), `${place}`).toBe(false);
    expect(squareKilometres(manchukuo)).toBeGreaterThan(1_000_000);
    expect(squareKilometres(manchukuo)).toBeLessThan(1_400_000);
  });

  it("paint what they hold", () => {
    const d = geometryPath(view, manchukuo);
    expect(d).toMatch(PATH_FORM);
    expect(paints(d, at([126.65, 45.75]))).toBe(true);
    expect(paints(d, at([116.4, 39.9]))).toBe(false);
  });

  it("share the shore of the base map to the unit", () => {
    const coast = subpathsOf(drawBaseMap(view).coast);
    const ring = subpathsOf(geometryPath(view, karafuto))[0]!;
    const shore = ring.filter(([, y]) => y > at([142.8, 49.8])[1]);
    expect(shore.length).toBeGreaterThan(20);
    expect(shore.filter((p) => !runsNear(coast, p, 0.5))).toEqual([]);
  });

  it("join several countries without the border between them", () => {
    const korea = buildTerritory({ from: ["North Korea", "KOR"] }, "50m");
    expect(pointInTerritory(korea, [127, 37.5])).toBe(true);
    expect(pointInTerritory(korea, [125.7, 39])).toBe(true);
    expect(runsNear(subpathsOf(geometryPath(view, korea)), at([127.2, 38.3]), 5)).toBe(false);
  });

  it.each<[string, string[], LonLat[], LonLat[], LonLat[]]>([
    [
      "Chukotka across the antimeridian",
      ["Russia"],
      [
        [172, 62],
        [-168, 62],
        [-168, 72],
        [172, 72],
      ],
      [
        [179, 67],
        [-175, 66.5],
      ],
      [
        [170, 67],
        [-165, 64.5],
      ],
    ],
    [
      "the Aleutians",
      ["USA"],
      [
        [170, 50],
        [-165, 50],
        [-165, 56],
        [170, 56],
      ],
      [[-168.2, 53.3]],
      [[-150, 61]],
    ],
    [
      "Fiji",
      ["Fiji"],
      [
        [176, -20],
        [-178, -20],
        [-178, -15],
        [176, -15],
      ],
      [[178, -17.8]],
      [[175, -18]],
    ],
    [
      "Estonia's Russian neighbour",
      ["Russia"],
      [
        [27, 57],
        [32, 57],
        [32, 61],
        [27, 61],
      ],
      [[30.5, 59.5]],
      [
        [26, 59],
        [40, 60],
      ],
    ],
    [
      "a slice of Antarctica",
      ["Antarctica"],
      [
        [20, -80],
        [60, -80],
        [60, -72],
        [20, -72],
      ],
      [[40, -76]],
      [[70, -76]],
    ],
  ])("cut %s", (_, from, within, inside, outside) => {
    const territory = buildTerritory({ from, within: [within] }, "50m");
    for (const place of inside) expect(pointInTerritory(territory, place), `${place}`).toBe(true);
    for (const place of outside) expect(pointInTerritory(territory, place), `${place}`).toBe(false);
    expect(geoArea(territory)).toBeLessThan(0.3);
  });

  it("follow the parallels an author draws, not great circles", () => {
    const band = buildTerritory(
      {
        within: [
          [
            [-120, 45],
            [-80, 45],
            [-80, 49],
            [-120, 49],
          ],
        ],
      },
      "50m",
    );
    expect(pointInTerritory(band, [-100, 48.9])).toBe(true);
    expect(pointInTerritory(band, [-100, 49.1])).toBe(false);
  });

  it("hold land only when made of a rough ring alone, and the ring itself without an atlas", () => {
    const within: LonLat[][] = [
      [
        [139, 34],
        [143, 34],
        [143, 37],
        [139, 37],
      ],
    ];
    const onLand = buildTerritory({ within }, "50m");
    expect(pointInTerritory(onLand, [139.8, 36])).toBe(true);
    expect(pointInTerritory(onLand, [142.5, 35])).toBe(false);
    const bare = buildTerritory({ within }, "none");
    expect(pointInTerritory(bare, [142.5, 35])).toBe(true);
    expect(outerRings(bare)).toHaveLength(1);
  });

  it("are worked out once", () => {
    const within = cutRings("manchukuo-cut");
    expect(buildTerritory({ from: ["China"], within }, "50m")).toBe(manchukuo);
  });

  it("are empty for nothing, an unknown country, or a ring of two points", () => {
    expect(buildTerritory({}, "50m").coordinates).toEqual([]);
    expect(buildTerritory({ from: ["Atlantis"] }, "50m").coordinates).toEqual([]);
    expect(
      buildTerritory(
        {
          from: ["China"],
          within: [
            [
              [1, 1],
              [2, 2],
            ],
          ],
        },
        "50m",
      ).coordinates,
    ).toEqual([]);
    expect(geometryPath(view, buildTerritory({}, "50m"))).toBe("");
  });
});
