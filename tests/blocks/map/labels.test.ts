import { describe, expect, it } from "vitest";
import { rimOf } from "../../../src/blocks/map/arrows/draw.ts";
import { shapeArrows } from "../../../src/blocks/map/arrows/shape.ts";
import { obstacles } from "../../../src/blocks/map/compose-sheet.ts";
import { allContent } from "../../../src/blocks/map/content.ts";
import { hiddenBy } from "../../../src/blocks/map/furniture/find-room.ts";
import { islandsOf, LEGEND_HIDES, swallowed } from "../../../src/blocks/map/furniture/place-furniture.ts";
import { readLines } from "../../../src/blocks/map/ground/read-lines.ts";
import { arrowLabelCandidates } from "../../../src/blocks/map/labels/arrow-labels.ts";
import { acrossLand, mapLabels } from "../../../src/blocks/map/labels/author-labels.ts";
import { CostGridBuilder } from "../../../src/blocks/map/labels/cost-grid.ts";
import { boxesMeet } from "../../../src/blocks/map/labels/label.ts";
import { onLeader } from "../../../src/blocks/map/labels/leaders.ts";
import { mistakenCost, type Owner, ownerOf } from "../../../src/blocks/map/labels/owners.ts";
import { aroundPoint } from "../../../src/blocks/map/labels/point-labels.ts";
import { alongCurve, blockOf, brokenKindly } from "../../../src/blocks/map/labels/words.ts";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import { nearest, trackOf } from "../../../src/blocks/map/polyline.ts";
import { makeSheet } from "../../../src/blocks/map/sheet.ts";
import type { UnitMark } from "../../../src/campaign/edition-map.ts";
import { fitProjection } from "../../../src/geo/projection.ts";
import type { GroupNode, PathNode, Point } from "../../../src/scene/types.ts";
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
  const dot = (x: number): Owner => ownerOf([[x, 100]], 4);
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

describe("a name with no room beside its dot", () => {
  const crowded = (width: number) => {
    const builder = new CostGridBuilder({ x: 0, y: 0, width: 400, height: 300 });
    builder.area("arrow", [
      [200 - width, 130],
      [200 + width, 130],
      [200 + width, 170],
      [200 - width, 170],
    ]);
    return builder.build();
  };
  const block = blockOf([{ line: text.line("Town", STYLE), paint: "#000000", leading: 0 }], text);
  const leaders = onLeader({ block, at: [200, 150], radius: 4, scale: 1, paint: "#000000", text, grid: crowded(10) });

  it("may stand off it on a line, kept clear for that line too", () => {
    for (const { boxes, judged, draw } of leaders) {
      expect(judged).toEqual([boxes[0]]);
      expect(boxes.length).toBeGreaterThan(2);
      const [rim, line] = draw(HALO);
      expect(rim!.kind).toBe("path");
      expect(line!.kind).toBe("path");
      for (const one of boxes) expect(boxesMeet(one, { x: 196, y: 146, width: 8, height: 8 })).toBe(false);
    }
  });

  it("pays for what its line runs across, and for its length", () => {
    const [near, far] = [leaders[0]!, leaders.find(({ boxes }) => boxes.length > leaders[0]!.boxes.length)!];
    expect(far.cost).toBeGreaterThan(near.cost);
    const across = onLeader({ block, at: [200, 150], radius: 4, scale: 1, paint: "#000000", text, grid: crowded(60) });
    expect(across[0]!.cost).toBeGreaterThan(near.cost);
  });
});

describe("words broken into lines beside an arrow", () => {
  const lines = (words: string, ems: number) => brokenKindly(text, words, STYLE, ems).map((line) => line.text.trim());

  it("are not parted at a hyphen where they need not be", () => {
    for (const ems of [6.2, 9]) {
      for (const line of lines("Soviet–Mongolian Cav-Mech Group", ems)) expect(line).not.toMatch(/-$/);
    }
    expect(lines("5th Army", 9)).toEqual(["5th Army"]);
  });

  it("lose no word", () => {
    const words = "Combined-arms and tank-destroyer battle group";
    expect(lines(words, 6.2).join(" ").replaceAll("- ", "-")).toBe(words);
  });
});

describe("the place of a legend", () => {
  it("is rather on plain land than upon islands at sea", () => {
    const frame = { x: 0, y: 0, width: 400, height: 300 };
    const builder = new CostGridBuilder(frame);
    const square = (x: number, y: number, size: number): Point[] => [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
    ];
    builder.inside("land", [square(250, 0, 150)]);
    for (const x of [20, 60]) {
      builder.inside("land", [square(x, 20, 30)]);
      builder.line("line", [...square(x, 20, 30), [x, 20]], 0.8);
    }
    const grid = builder.build();
    const islands = { x: 10, y: 10, width: 100, height: 80 };
    const plain = { x: 290, y: 10, width: 100, height: 80 };
    expect(hiddenBy(grid, plain, LEGEND_HIDES)).toBeLessThan(hiddenBy(grid, islands, LEGEND_HIDES));
  });
});

describe("a name along the author's own line", () => {
  it("stands about a line shorter than its words", () => {
    const edition = editionWith({
      base: "none",
      extent: [
        [10, 46],
        [30, 54],
      ],
      labels: [
        {
          text: "Ridge of the long name",
          kind: "region",
          at: [20, 50],
          path: [
            [19.9, 50],
            [20.1, 50],
          ],
          rank: 2,
        },
      ],
    });
    const { sheets, dropped } = drawMap(contextFor(edition), { x: 0, y: 0, width: 1000, height: 600 }, {});
    expect(dropped).toEqual([]);
    expect(sheets[0]!.placed[0]!.candidate.anchor[0]).toBeCloseTo(500, -1);
  });
});

describe("the name of a sea", () => {
  it("never stands on the far side of a land", () => {
    const extent = [
      [108, 34],
      [146, 50],
    ] as const;
    const edition = editionWith({
      extent,
      labels: [{ text: "Yellow Sea", kind: "water", at: [122.8, 37.9], rank: 2 }],
    });
    const inner = { x: 0, y: 0, width: 580, height: 290 };
    const own = contextFor(edition);
    const content = allContent(edition, edition.map!);
    const view = fitProjection({
      frame: { width: 580, height: 290, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
      extent,
    });
    const sheet = makeSheet({ context: own, view, inner, scale: 1, content, world: true, level: 0, inset: false });
    const [name] = mapLabels(sheet, obstacles(sheet));
    expect(name!.candidates.length).toBeGreaterThan(4);
    // Korea lies east of it, the Sea of Japan beyond.
    const korea = sheet.project([128.5, 38])![0];
    for (const { anchor } of name!.candidates) expect(anchor[0]).toBeLessThan(korea);
  });

  it("may be parted from its water by an islet, not by an isthmus", () => {
    const builder = new CostGridBuilder({ x: 0, y: 0, width: 400, height: 100 });
    builder.area("land", [
      [100, 0],
      [140, 0],
      [140, 100],
      [100, 100],
    ]);
    const grid = builder.build();
    expect(acrossLand(grid, [20, 50], [80, 50])).toBe(0);
    expect(acrossLand(grid, [20, 50], [220, 50])).toBeCloseTo(40, -1);
  });
});

describe("an island beneath a legend", () => {
  const island: Point[] = [
    [100, 100],
    [160, 100],
    [160, 180],
    [100, 180],
  ];

  it("is missed when it is hidden altogether, and not when some of it shows", () => {
    const islands = islandsOf([island]);
    expect(swallowed(islands, { x: 80, y: 80, width: 120, height: 120 })).toBe(60 * 80);
    expect(swallowed(islands, { x: 80, y: 80, width: 60, height: 120 })).toBe(0);
    expect(islandsOf([island.map(([x, y]): Point => [x / 20, y / 20])])).toEqual([]);
  });
});

describe("the name of a winding river", () => {
  it("touches it nowhere, and moves along it where an arrow lies across", () => {
    const course = Array.from({ length: 41 }, (_, i) => [10 + i * 0.5, 50 + Math.sin(i * 1.3) * 0.25] as const);
    const map = (more: object) =>
      drawMap(
        contextFor(
          editionWith({
            base: "none",
            extent: [
              [10, 46],
              [30, 54],
            ],
            layers: [{ id: "w", kind: "river", data: { type: "LineString", coordinates: course.map((p) => [...p]) } }],
            labels: [{ text: "Winding", kind: "river", at: [20, 50], rank: 1 }],
            ...more,
          }),
        ),
        { x: 0, y: 0, width: 1000, height: 600 },
        { legend: "none" },
      );
    const free = map({});
    const spots = (drawn: typeof free) =>
      drawn.sheets[0]!.placed.find(({ label }) => label.text === "Winding")!.candidate;
    const river = (findNode(free.nodes, "river-1") as GroupNode).children[0] as PathNode;
    const line = trackOf(readLines(river.d)[0]!);
    for (const spot of spots(free).spots!) expect(nearest(line, spot).distance).toBeGreaterThan(1.5);
    const crossed = map({ movements: [movement("m", [[20, 47.5] as const, [20, 52.5] as const], { weight: 5 })] });
    const before = spots(free).anchor[0];
    expect(Math.abs(spots(crossed).anchor[0] - before)).toBeGreaterThan(20);
  });
});
