import { geoArea } from "d3-geo";
import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { looksSwapped, readGeojson } from "../../src/geo/geojson.ts";
import { fitProjection } from "../../src/geo/projection.ts";
import { geometryPath, PATH_FORM, paints } from "./path-helpers.ts";

const square = [
  [10, 50],
  [11, 50],
  [11, 51],
  [10, 51],
  [10, 50],
];
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const codes = (source: unknown) => readGeojson(source).problems.map(({ code }) => code);
const view = fitProjection({
  extent: [
    [0, 40],
    [20, 60],
  ],
  frame: { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
});

const FAR: [number, number][] = [
  [1, 41],
  [19, 41],
  [19, 59],
  [1, 59],
  [10.5, 45],
];

/** Whether a shape drawn within 9–12° E, 49–52° N covers ground far outside it, as one taken inside out would. */
function floods(collection: FeatureCollection | undefined): boolean {
  return (collection?.features ?? []).some(({ geometry }) => {
    const d = geometryPath(view, geometry);
    return geoArea(geometry) > 2 * Math.PI || FAR.some((place) => paints(d, view.project(place)!));
  });
}

describe("reading an author's GeoJSON", () => {
  it("takes a sound file without a word", () => {
    const { collection, problems } = readGeojson(JSON.stringify(polygon([...square].reverse())));
    expect(problems).toEqual([]);
    expect(collection?.features).toHaveLength(1);
  });

  it("winds outer rings for the drawing, whichever way they came", () => {
    for (const ring of [square, [...square].reverse()]) {
      const { collection, problems } = readGeojson(polygon(ring));
      expect(problems).toEqual([]);
      expect(geoArea(collection!)).toBeLessThan(0.001);
      expect(floods(collection)).toBe(false);
    }
  });

  it("winds a hole against its ring", () => {
    const hole = [
      [10.3, 50.3],
      [10.6, 50.3],
      [10.6, 50.6],
      [10.3, 50.6],
      [10.3, 50.3],
    ];
    const areas = [hole, [...hole].reverse()].map((inner) => geoArea(readGeojson(polygon(square, inner)).collection!));
    const whole = geoArea(readGeojson(polygon(square)).collection!);
    expect(areas[0]).toBeCloseTo(areas[1]!, 12);
    expect(areas[0]).toBeLessThan(whole * 0.95);
  });

  it("closes an unclosed ring and says so", () => {
    const { collection, problems } = readGeojson(polygon(square.slice(0, 4)));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["W-geojson-unclosed", "warning"]]);
    expect(geoArea(collection!)).toBeCloseTo(geoArea(readGeojson(polygon(square)).collection!), 12);
  });

  it("takes a self-crossing outline apart and says so", () => {
    const bow = [
      [10, 50],
      [11, 51],
      [11, 50],
      [10, 51],
      [10, 50],
    ];
    const { collection, problems } = readGeojson(polygon(bow));
    expect(problems.map(({ code }) => code)).toEqual(["W-geojson-crossing"]);
    expect(collection?.features[0]?.geometry.type).toBe("MultiPolygon");
    expect(floods(collection)).toBe(false);
  });

  it("refuses swapped coordinates with the place and the cure", () => {
    const { collection, problems } = readGeojson({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [45.7, 126.6] } }],
    });
    expect(collection).toBeUndefined();
    expect(problems[0]?.path).toEqual(["features", 0, "geometry", "coordinates"]);
    expect(problems[0]?.hints[0]).toContain("[126.6, 45.7]");
  });

  it("suspects a swap that stays within the ranges when it knows where the map looks", () => {
    const swapped = readGeojson({
      type: "LineString",
      coordinates: [
        [50, 10],
        [51, 11],
      ],
    }).collection!;
    const right = readGeojson({
      type: "LineString",
      coordinates: [
        [10, 50],
        [11, 51],
      ],
    }).collection!;
    const extent = [
      [9, 49],
      [12, 52],
    ] as const;
    expect(looksSwapped(swapped, extent)).toBe(true);
    expect(looksSwapped(right, extent)).toBe(false);
  });

  it.each([
    ["metres", { type: "Point", coordinates: [1_300_000, 6_500_000] }, "E-geojson-range"],
    ["a line of one point", { type: "LineString", coordinates: [[1, 2]] }, "E-geojson-line"],
    [
      "a line of one point twice",
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [1, 2],
        ],
      },
      "E-geojson-line",
    ],
    ["NaN", { type: "Point", coordinates: [Number.NaN, 2] }, "E-geojson-number"],
    ["text for numbers", { type: "Point", coordinates: ["1", "2"] }, "E-geojson-number"],
    ["a bracket too few", { type: "Polygon", coordinates: square }, "E-geojson-shape"],
    ["a bracket too many", { type: "LineString", coordinates: [square] }, "E-geojson-shape"],
    ["no coordinates", { type: "LineString" }, "E-geojson-shape"],
    [
      "a ring of two points",
      polygon([
        [1, 1],
        [2, 2],
        [1, 1],
      ]),
      "E-geojson-ring",
    ],
    [
      "a ring along a line",
      polygon([
        [1, 1],
        [2, 1],
        [3, 1],
        [1, 1],
      ]),
      "E-geojson-ring",
    ],
    ["an unknown type", { type: "Circle", coordinates: [1, 2] }, "E-geojson-type"],
    ["TopoJSON", { type: "Topology", objects: {} }, "E-geojson-type"],
    ["nothing", null, "E-geojson-type"],
    ["a list", [], "E-geojson-type"],
    ["a number", 7, "E-geojson-type"],
    ["no JSON", "{", "E-geojson-syntax"],
    ["features that are no list", { type: "FeatureCollection", features: {} }, "E-geojson-shape"],
  ])("refuses %s", (_, source, code) => {
    const { collection, problems } = readGeojson(source);
    expect(collection).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems[0]?.severity).toBe("error");
  });

  it("suggests the type that was meant", () => {
    expect(readGeojson({ type: "polygon", coordinates: [] }).problems[0]?.hints[0]).toContain("`Polygon`");
  });

  it("leaves out a feature without geometry and keeps its neighbours with their properties", () => {
    const { collection, problems } = readGeojson({
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: {}, geometry: null },
        { type: "Feature", id: "ridge", properties: { kind: "ridge" }, geometry: polygon(square) },
      ],
    });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([["W-geojson-empty", ["features", 0]]]);
    expect(collection?.features.map(({ id, properties }) => [id, properties])).toEqual([["ridge", { kind: "ridge" }]]);
  });

  it("reads collections within collections, but not without end", () => {
    const nest = (depth: number): unknown =>
      depth === 0
        ? { type: "Point", coordinates: [1, 2] }
        : { type: "GeometryCollection", geometries: [nest(depth - 1)] };
    expect(codes(nest(4))).toEqual([]);
    expect(codes(nest(60))).toEqual(["E-geojson-deep"]);
  });

  it("thins 200,000 points with a warning, and the shape stays", () => {
    const ring = Array.from({ length: 200_000 }, (_, i) => {
      const turn = (i / 200_000) * 2 * Math.PI;
      return [10.5 + 0.5 * Math.cos(turn), 50.5 + 0.5 * Math.sin(turn)];
    });
    const { collection, problems } = readGeojson(polygon([...ring, ring[0]]));
    expect(problems.map(({ code }) => code)).toEqual(["W-geojson-thinned"]);
    const [geometry] = collection!.features.map((f) => f.geometry);
    expect(geometry?.type === "Polygon" && geometry.coordinates[0]!.length).toBeLessThanOrEqual(50_001);
    const disc = Math.PI * 0.25 * (Math.PI / 180) ** 2 * Math.cos((50.5 * Math.PI) / 180);
    expect(geoArea(collection!) / disc).toBeCloseTo(1, 2);
  });

  it("comes through a scribble of 200,000 points without hanging", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const scribble = Array.from({ length: 200_000 }, () => [10 + random(), 50 + random()]);
    expect(codes(polygon(scribble))).toContain("E-geojson-tangled");
    const toAndFro = Array.from({ length: 100_000 }, (_, i) => [10 + i / 1e5 + (i % 2), 50 + i / 1e5 + (i % 2)]);
    expect(floods(readGeojson(polygon(toAndFro)).collection)).toBe(false);
  });

  it("tells only the first of very many problems", () => {
    const features = Array.from({ length: 5000 }, () => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: ["a", 1] },
    }));
    const { problems } = readGeojson({ type: "FeatureCollection", features });
    expect(problems.length).toBeLessThan(40);
    expect(problems.at(-1)?.message).toContain("more problems");
  });

  it("never throws and never floods, whatever it is given", () => {
    const coordinate = fc.oneof(
      fc.double({ min: -200, max: 200 }),
      fc.constantFrom(10, 11, 50, 51, 180, -180, 90, -90, Number.NaN),
    );
    const position = fc.oneof(
      { weight: 9, arbitrary: fc.tuple(coordinate, coordinate) },
      { weight: 1, arbitrary: fc.anything() },
    );
    const near = fc
      .tuple(fc.integer({ min: 90, max: 120 }), fc.integer({ min: 490, max: 520 }))
      .map(([x, y]) => [x / 10, y / 10]);
    const line = fc.oneof(fc.array(position, { maxLength: 8 }), fc.array(near, { maxLength: 12 }));
    const geometry = fc.record({
      type: fc.constantFrom(
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
      ),
      coordinates: fc.oneof(
        position,
        line,
        fc.array(line, { maxLength: 3 }),
        fc.array(fc.array(line, { maxLength: 2 }), { maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(geometry, fc.anything()), (source) => {
        const { collection } = readGeojson(source);
        for (const feature of collection?.features ?? []) {
          const d = geometryPath(view, feature.geometry);
          expect(d).toMatch(PATH_FORM);
        }
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.array(near, { minLength: 3, maxLength: 12 }), (ring) => {
        expect(floods(readGeojson(polygon(ring)).collection)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
