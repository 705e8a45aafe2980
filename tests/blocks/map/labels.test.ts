import { describe, expect, it } from "vitest";
import { rimOf } from "../../../src/blocks/map/arrows/draw.ts";
import { shapeArrows } from "../../../src/blocks/map/arrows/shape.ts";
import { allContent } from "../../../src/blocks/map/content.ts";
import { arrowLabelCandidates } from "../../../src/blocks/map/labels/arrow-labels.ts";
import { mistakenCost, type Owner } from "../../../src/blocks/map/labels/owners.ts";
import { aroundPoint } from "../../../src/blocks/map/labels/point-labels.ts";
import { alongCurve, blockOf } from "../../../src/blocks/map/labels/words.ts";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import { makeSheet } from "../../../src/blocks/map/sheet.ts";
import type { UnitMark } from "../../../src/campaign/edition-map.ts";
import { fitProjection } from "../../../src/geo/projection.ts";
import type { GroupNode, Point } from "../../../src/scene/types.ts";
import { findNode } from "../../helpers/find-node.ts";
import { inkedRuns } from "../../properties/ink.ts";
import { contextFor } from "../context.ts";
import { BLUE, editionWith, KINDS, movement, RED } from "./editions.ts";

const context = contextFor(editionWith({}));
const { text } = context;
const STYLE = { face: "display", weight: 600, size: 15 } as const;
const HALO = { color: "#ffffff", width: 3.2 };
const onPage = (at: readonly [number, number]): Point => [at[0] * 100, at[1] * 100];

describe("a name beside its arrow", () => {
  it.each(KINDS)("keeps every letter clear of the ink and the rim of a movement of kind %s", (kind) => {
    const [shape] = shapeArrows(
      [
        movement(
          "m",
          [
            [1, 3],
            [5, 3],
            [9, 3],
          ],
          { kind },
        ),
      ],
      onPage,
      [],
      1,
    );
    const rim = rimOf(shape!, 1);
    for (const words of ["Army group", "XIV CORPS"]) {
      const line = text.line(words, STYLE);
      const block = blockOf([{ line, paint: "#000000", leading: 0 }], text);
      const candidates = arrowLabelCandidates({
        shape: shape!,
        line,
        block,
        paint: "#000000",
        onArrow: "#ffffff",
        gap: 2.2,
        rim,
        text,
        onlyLevel: false,
        inside: false,
      }).filter(({ boxes }) => boxes.length > 1);
      expect(candidates.length).toBeGreaterThan(0);
      const { tail, neck } = shape!.outline.measures;
      for (const { draw } of candidates) {
        for (const { bounds } of inkedRuns(draw(HALO), text.resources())) {
          const along = ((bounds.x0 + bounds.x1) / 2 - 100) / 800;
          const half = (tail + (neck - tail) * Math.min(along * 0.9, 1)) / 2;
          expect(Math.max(300 - bounds.y1, bounds.y0 - 300)).toBeGreaterThan(half + rim + 1);
        }
      }
    }
  });
});

describe("words and what they belong to", () => {
  const dot = (x: number): Owner => ({ points: [[x, 100]], radius: 4 });
  const box = { x: 108, y: 94, width: 60, height: 12 };

  it("cost nothing where their own is much the nearest, and more the nearer another stands", () => {
    expect(mistakenCost([box], dot(100), [dot(300)], 1)).toBe(0);
    const [far, near, between] = [186, 180, 172].map((x) => mistakenCost([box], dot(100), [dot(x)], 1));
    expect(far).toBe(0);
    expect(near!).toBeGreaterThan(0);
    expect(between!).toBeGreaterThan(near!);
  });

  it("are not set between two dots when there is room on the other side", () => {
    const place = (id: string, name: string, lon: number) =>
      [id, { id, name, at: [lon, 50], rank: 1, kind: "settlement" }] as const;
    const edition = editionWith(
      {
        extent: [
          [10, 46],
          [30, 54],
        ],
        base: "none",
      },
      { places: new Map([place("a", "Westerham", 19), place("b", "Easterham", 20.6)]) },
    );
    const { sheets } = drawMap(contextFor(edition), { x: 0, y: 0, width: 1000, height: 600 }, { legend: "none" });
    const at = (name: string) => sheets[0]!.placed.find(({ label }) => label.text === name)!.candidate.boxes[0]!;
    const [west, east] = [at("Westerham"), at("Easterham")];
    expect(west.x + west.width).toBeLessThan(east.x);
    const between = [west, east].filter(({ x, width }) => x > 430 && x + width < 560);
    expect(between).toEqual([]);
  });

  it("come as near to a block turned askew as to one that stands level", () => {
    const line = text.line("Legions", STYLE);
    const block = blockOf([{ line, paint: "#000000", leading: 0 }], text);
    const turned = (degrees: number): Point[] =>
      [
        [-100, -5],
        [100, -5],
        [100, 5],
        [-100, 5],
      ].map(([x, y]) => {
        const turn = (degrees * Math.PI) / 180;
        return [x! * Math.cos(turn) - y! * Math.sin(turn), x! * Math.sin(turn) + y! * Math.cos(turn)];
      });
    const [level] = aroundPoint(block, [0, 0], { outline: turned(0) }, 5, text);
    expect(level!.boxes[0]!.x).toBeCloseTo(105);
    const [askew] = aroundPoint(block, [0, 0], { outline: turned(60) }, 5, text);
    expect(askew!.boxes[0]!.x).toBeLessThan(5 + 5 / Math.sin(Math.PI / 3) + STYLE.size);
  });
});

describe("what words along a curve are charged for", () => {
  it("reaches from the first letter to the last, and a margin above and below", () => {
    const line = text.line("MANCHURIA", { ...STYLE, tracking: 0.3 });
    const curve: Point[] = [
      [0, 100],
      [400, 100],
    ];
    const { spots, curve: own } = alongCurve(text, line, curve, 200, { inset: 0, margin: 0.25 })!;
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeCloseTo(own[0]![0]);
    expect(Math.max(...xs)).toBeCloseTo(own.at(-1)![0]);
    expect(Math.max(...ys)).toBeGreaterThan(100);
    expect(Math.min(...ys)).toBeLessThan(100 - line.capHeight);
  });
});

describe("units among arrows and on drawn ground", () => {
  const unit: UnitMark = {
    name: "Guard",
    side: BLUE,
    at: [20, 50],
    style: "block",
    rank: 1,
    facing: 90,
    branch: "infantry",
  };
  const square = (west: number) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [west, 46],
        [west + 8, 46],
        [west + 8, 54],
        [west, 54],
        [west, 46],
      ],
    ],
  });
  const edition = editionWith({
    base: "none",
    extent: [
      [10, 46],
      [30, 54],
    ],
    movements: [movement("m", [[14, 50] as const, [26, 50] as const], { side: RED })],
    units: [unit],
    layers: [
      { id: "sea", data: square(10), kind: "water" },
      { id: "wood", data: square(22), kind: "woods" },
    ],
  });

  it("draws a unit whole, the arrow beneath it", () => {
    const { nodes } = drawMap(contextFor(edition), { x: 0, y: 0, width: 1000, height: 600 }, { legend: "none" });
    const names = (findNode(nodes, "map-main") as GroupNode).children.map(({ name }) => name);
    expect(names.indexOf("units")).toBeGreaterThan(names.indexOf("movements"));
    expect(names.indexOf("labels")).toBeGreaterThan(names.indexOf("units"));
  });

  it("knows the colour of water and woods the author drew, for the halos of words upon them", () => {
    const view = fitProjection({
      frame: { width: 1000, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
      extent: [
        [10, 46],
        [30, 54],
      ],
    });
    const inner = { x: 0, y: 0, width: 1000, height: 600 };
    const content = allContent(edition, edition.map!);
    const own = contextFor(edition);
    const sheet = makeSheet({ context: own, view, inner, scale: 1, content, world: false, level: 0, inset: false });
    const { map } = own.theme;
    expect(sheet.groundAt(view.project([14, 50])!)).toBe(map.terrain.water);
    expect(sheet.groundAt(view.project([20, 50])!)).toBe(map.land);
    const woods = sheet.groundAt(view.project([26, 50])!);
    expect(woods).not.toBe(map.land);
    expect(woods).not.toBe(map.terrain.woods);
  });
});
