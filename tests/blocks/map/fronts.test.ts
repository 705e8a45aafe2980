import { describe, expect, it } from "vitest";
import { drawFront, openStretches } from "../../../src/blocks/map/fronts/draw.ts";
import { shapeFronts, snapToOutlines } from "../../../src/blocks/map/fronts/shape.ts";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import type { GeoPoint } from "../../../src/campaign/edition.ts";
import type { FrontLine } from "../../../src/campaign/edition-map.ts";
import type { GroupNode, PathNode, Point } from "../../../src/scene/types.ts";
import { findNode } from "../../helpers/find-node.ts";
import { contextFor } from "../context.ts";
import { BLUE, editionWith, front, RED } from "./editions.ts";

const MAP = { x: 0, y: 0, width: 1000, height: 640 };

const flat = ([x, y]: readonly [number, number]): Point => [x, y];
const nobody = { sideAt: () => undefined, outlines: [], advances: [] };
const line: readonly Point[] = [
  [0, 100],
  [200, 100],
];

describe("the teeth of a front", () => {
  it("point away from own ground at the enemy's", () => {
    const ground = { ...nobody, sideAt: ([, y]: Point) => (y > 100 ? BLUE : RED) };
    const [shape] = shapeFronts([front("f", line)], flat, ground, 1);
    expect(shape!.teeth).toBe(-1);
    const [other] = shapeFronts([front("f", line, { side: BLUE })], flat, ground, 1);
    expect(other!.teeth).toBe(1);
  });

  it("follow the side's own advances where the ground does not tell", () => {
    const advances = [
      {
        side: RED,
        points: [
          [100, 50],
          [100, 150],
        ] as Point[],
      },
    ];
    expect(shapeFronts([front("f", line)], flat, { ...nobody, advances }, 1)[0]!.teeth).toBe(-1);
    const back = [
      {
        side: RED,
        points: [
          [100, 150],
          [100, 50],
        ] as Point[],
      },
    ];
    expect(shapeFronts([front("f", line)], flat, { ...nobody, advances: back }, 1)[0]!.teeth).toBe(1);
  });

  it("are drawn on the side they point to", () => {
    const [shape] = shapeFronts([front("f", line, { teeth: "right" })], flat, nobody, 1);
    const teeth = drawFront(shape!, "#000000", { cuts: [] }, 1).find(
      (node) => node.kind === "path" && node.fill !== undefined,
    );
    const ys = [...(teeth as { d: string }).d.matchAll(/[ML] [\d.-]+ ([\d.-]+)/g)].map((m) => Number(m[1]));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...ys)).toBeCloseTo(105.5, 1);
  });

  it("are left out when the author wants none", () => {
    const [shape] = shapeFronts([front("f", line, { teeth: "none" })], flat, nobody, 1);
    expect(
      drawFront(shape!, "#000000", { cuts: [] }, 1).every((node) => node.kind === "path" && node.fill === undefined),
    ).toBe(true);
  });
});

describe("a front line", () => {
  it("breaks off under words", () => {
    const open = openStretches(line, { cuts: [{ x: 80, y: 90, width: 40, height: 20 }] });
    expect(open).toHaveLength(2);
    expect(open[0]![1]).toBeLessThanOrEqual(80);
    expect(open[1]![0]).toBeGreaterThanOrEqual(119);
  });

  it("gives way where the ring of a pocket runs along it", () => {
    const ring: GeoPoint[] = [
      [20, 50],
      [24, 50],
      [24, 53],
      [20, 53],
    ];
    const wall: GeoPoint[] = [
      [14, 50],
      [20, 50],
      [24, 50],
      [30, 50],
    ];
    const lengthOf = (fronts: FrontLine[]) => {
      const { nodes } = drawMap(contextFor(editionWith({ fronts, base: "none" })), MAP, { legend: "none" });
      const [stroke] = (findNode(nodes, "front-wall") as GroupNode).children as PathNode[];
      return stroke!.d.split("C").length;
    };
    const both = lengthOf([front("wall", wall), front("ring", ring, { kind: "pocket", closed: true })]);
    expect(both).toBeLessThan(lengthOf([front("wall", wall)]) * 0.75);
  });

  it("runs exactly upon a border it keeps close to", () => {
    const border: Point[] = Array.from({ length: 41 }, (_, i) => [i * 10 - 100, 104 + (i % 2)]);
    const snapped = snapToOutlines(
      [
        [0, 100],
        [100, 101],
        [200, 100],
      ],
      [border],
      10,
    );
    for (const [x, y] of snapped) if (x > 10 && x < 190) expect(y).toBeGreaterThanOrEqual(103.9);
  });

  it("is told apart from earlier ones by its style", () => {
    const days = [1, 5, 9].map((day, i) => front(`f${i}`, line, { date: { year: 1941, month: 7, day } }));
    expect(shapeFronts(days, flat, nobody, 1).map((s) => s.style)).toEqual(["first", "middle", "last"]);
  });
});
