import { describe, expect, it } from "vitest";
import { detailOf } from "../../../src/blocks/map/details.ts";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import type { GeoExtent, MapInset } from "../../../src/campaign/edition-map.ts";
import { fitProjection } from "../../../src/geo/projection.ts";
import type { Point } from "../../../src/scene/types.ts";
import { findNode } from "../../helpers/find-node.ts";
import { contextFor, wordsOf } from "../context.ts";
import { editionWith, movement, PHASES } from "./editions.ts";

const padding = { top: 0, right: 0, bottom: 0, left: 0 };
const EUROPE: GeoExtent = [
  [10, 40],
  [40, 58],
];
const main = fitProjection({ extent: EUROPE, frame: { width: 1200, height: 800, padding } });
const inset = (extent: GeoExtent, more: Partial<MapInset> = {}): MapInset => ({ name: "Detail", extent, ...more });

function detail(extent: GeoExtent) {
  const view = fitProjection({ extent, frame: { width: 240, height: 200, padding } });
  return detailOf(inset(extent), view, main, 1);
}

const span = (ring: readonly Point[], axis: 0 | 1) => {
  const values = ring.map((p) => p[axis]);
  return [Math.min(...values), Math.max(...values)] as const;
};

describe("the frame of an inset on the main map", () => {
  it("surrounds the ground the inset shows", () => {
    const { ring } = detail([
      [22, 48],
      [26, 51],
    ])!;
    const [left, right] = span(ring, 0);
    const [top, bottom] = span(ring, 1);
    for (const place of [
      [22.2, 48.2],
      [25.8, 50.8],
      [24, 49.5],
    ] as const) {
      const [x, y] = main.project(place)!;
      expect(x > left && x < right && y > top && y < bottom).toBe(true);
    }
    const [x] = main.project([32, 49])!;
    expect(x).toBeGreaterThan(right);
  });

  it("is there across the date line as elsewhere", () => {
    const pacific = fitProjection({
      extent: [
        [160, -10],
        [-150, 30],
      ],
      frame: { width: 1200, height: 800, padding },
    });
    const extent: GeoExtent = [
      [178, 10],
      [-178, 13],
    ];
    const view = fitProjection({ extent, frame: { width: 240, height: 200, padding } });
    const { ring } = detailOf(inset(extent), view, pacific, 1)!;
    const [left, right] = span(ring, 0);
    expect(right - left).toBeLessThan(150);
    expect(right - left).toBeGreaterThan(50);
  });

  it("is never too small to be seen", () => {
    const { ring } = detail([
      [24, 48],
      [24.02, 48.02],
    ])!;
    expect(span(ring, 0)[1] - span(ring, 0)[0]).toBeGreaterThanOrEqual(10);
  });

  it("is left out for an inset off the main map, and for one that shows as much", () => {
    expect(
      detail([
        [140, 30],
        [145, 35],
      ]),
    ).toBeUndefined();
    expect(
      detail([
        [38, 44],
        [70, 50],
      ]),
    ).toBeUndefined();
    expect(
      detail([
        [12, 41],
        [38, 57],
      ]),
    ).toBeUndefined();
  });

  it("bears the name of its inset and the badge of its phase", () => {
    const [one, two] = PHASES;
    const close = { west: 24, south: 50 };
    const edition = editionWith(
      {
        extent: EUROPE,
        insets: [
          inset(
            [
              [close.west, close.south],
              [close.west + 1, close.south + 0.7],
            ],
            { name: "The fords", phase: two! },
          ),
        ],
        movements: [
          movement(
            "a",
            [
              [14, 46],
              [34, 54],
            ],
            { phase: one! },
          ),
          movement(
            "b",
            [
              [24.2, 50.2],
              [24.7, 50.5],
            ],
            { phase: two! },
          ),
        ],
      },
      { phases: PHASES },
    );
    const { nodes, sheets } = drawMap(contextFor(edition), { x: 0, y: 0, width: 1200, height: 800 });
    expect(findNode(nodes, "inset-two")).toBeDefined();
    expect(findNode(nodes, "details")).toBeDefined();
    expect(sheets[0]!.placed.some(({ label }) => label.text === "The fords")).toBe(true);
    expect(wordsOf(nodes)).toContain("The fords");
  });
});
