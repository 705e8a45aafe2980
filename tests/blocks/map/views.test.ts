import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import type { Phase } from "../../../src/campaign/edition.ts";
import type { MapView } from "../../../src/campaign/edition-map.ts";
import { DICTIONARIES } from "../../../src/campaign/words/translate.ts";
import { findNode } from "../../helpers/find-node.ts";
import { contextFor, layersNamed, overlappingRuns, wordsOf } from "../context.ts";
import { expectApart } from "./apart.ts";
import { anyEdition, BLUE, editionWith, front, movement, RED } from "./editions.ts";

const BOX = { x: 640, y: 0, width: 1280, height: 760 };
const at = (month: number, day: number) => ({ year: 1941, month, day });
const PHASES: readonly Phase[] = [
  { id: "one", number: 1, name: "First blow", shortName: "First", period: { start: at(6, 22), end: at(7, 20) } },
  {
    id: "two",
    number: 2,
    name: "Second blow",
    shortName: "Second",
    period: { start: at(7, 21), end: at(8, 20) },
    dateline: "high summer",
  },
  { id: "three", number: 3, name: "Third blow", shortName: "Third", period: { start: at(8, 21), end: at(9, 30) } },
];

const CAMPAIGN = editionWith(
  {
    movements: PHASES.map((phase, i) =>
      movement(
        `m-${phase.id}`,
        [
          [20 + 3 * i, 50],
          [23 + 3 * i, 52],
        ],
        { phase, label: `Army ${i + 1}` },
      ),
    ),
    fronts: [
      front(
        "f1",
        [
          [21, 48],
          [21, 54],
        ],
        { date: at(6, 22), phase: PHASES[0]! },
      ),
      front(
        "f2",
        [
          [24, 48],
          [24, 54],
        ],
        { date: at(7, 10), phase: PHASES[0]! },
      ),
    ],
    territories: [
      {
        id: "land",
        side: BLUE,
        status: "held",
        from: ["Poland"],
        legend: "Held by blue",
        changes: [{ date: at(8, 1), side: RED, status: "occupied", legend: "Occupied by red" }],
      },
    ],
  },
  { phases: PHASES },
);

const draw = (view?: MapView, edition = CAMPAIGN) => drawMap(contextFor(edition), BOX, view && { view });
const on = (month: number, day: number): MapView => ({ kind: "date", date: at(month, day) });

describe("a map as of a day", () => {
  it("shows what had begun, pale what was over, and says the day", () => {
    const { nodes, legend } = draw(on(8, 1));
    const tint = contextFor(CAMPAIGN).phaseTint;
    expect(findNode(nodes, "m-three")).toBeUndefined();
    expect(JSON.stringify(findNode(nodes, "m-two"))).toContain(tint(PHASES[1]!));
    expect(JSON.stringify(findNode(nodes, "m-one"))).not.toContain(tint(PHASES[0]!));
    expect(legend).toContain("Earlier movements");
    expect(wordsOf(layersNamed(nodes, "caption")).join(" ")).toMatch(/1\s*August\s*1941/i);
  });

  it("holds the ground as it was held", () => {
    expect(draw(on(7, 31)).legend).toContain("Held by blue");
    expect(draw(on(8, 1)).legend).toContain("Occupied by red");
    expect(draw().legend).toContain("Held by blue");
    const late = { ...CAMPAIGN, map: { ...CAMPAIGN.map!, groundAt: at(9, 30) } };
    expect(draw(undefined, late).legend).toContain("Occupied by red");
  });

  it("draws the last line strong and whole, and those before it paler", () => {
    const stroke = (id: string, view: MapView) => {
      const line = findNode(draw(view).nodes, `front-${id}`);
      const first = line?.kind === "group" ? line.children[0] : undefined;
      return first?.kind === "path" ? first.stroke : undefined;
    };
    expect(stroke("f2", on(7, 1))).toBeUndefined();
    expect(stroke("f2", on(7, 10))!.dash).toBeUndefined();
    expect(stroke("f2", on(7, 10))!.width).toBeGreaterThan(stroke("f1", on(7, 10))!.width);
    expect(stroke("f1", on(7, 10))!.paint).not.toBe(stroke("f1", on(7, 1))!.paint);
  });

  it("says so in the words of every language shipped", () => {
    const captions = Object.keys(DICTIONARIES).map((language) => {
      const { nodes } = draw(on(8, 1), { ...CAMPAIGN, language });
      return wordsOf(layersNamed(nodes, "caption")).join("");
    });
    expect(captions.every((words) => words.includes("1941"))).toBe(true);
    expect(new Set(captions).size).toBe(captions.length);
  });
});

describe("a map as of a phase", () => {
  it("bears its badge, its name and its dates in the author's words", () => {
    const { nodes } = draw({ kind: "phase", phase: PHASES[1]! });
    expect(wordsOf(layersNamed(nodes, "caption")).join("|")).toBe("2|SECOND BLOW|high summer");
    expect(findNode(nodes, "m-one")).toBeDefined();
    expect(findNode(nodes, "m-three")).toBeUndefined();
  });
});

describe("a small map for each phase", () => {
  const series = { ...CAMPAIGN, map: { ...CAMPAIGN.map!, view: { kind: "phases" } as const } };
  const maps = (size: string, box = BOX) => drawMap(contextFor(series, size), box).nodes;

  it("draws the same ground in each, with the phase's own movements strong", () => {
    const nodes = maps("16:9");
    const panels = PHASES.map(({ id }) => findNode(nodes, `map-${id}`)!);
    const ground = panels.map((panel) => findNode([panel], "coast") ?? findNode([panel], "borders"));
    expect(new Set(ground.map((node) => (node?.kind === "path" ? node.d : undefined))).size).toBe(1);
    expect(panels.map((panel) => ["m-one", "m-two", "m-three"].filter((id) => findNode([panel], id)))).toEqual([
      ["m-one"],
      ["m-one", "m-two"],
      ["m-one", "m-two", "m-three"],
    ]);
    const words = wordsOf(nodes);
    for (const { name } of PHASES) expect(words).toContain(name.toUpperCase());
    expect(words).toContain("high summer");
  });

  it.each(["16:9", "1:1", "9:16"])("shares one legend and one scale and keeps within its box at %s", (size) => {
    const { page } = contextFor(series, size);
    const box = { x: 0, y: 300, width: page.width, height: 700 };
    const nodes = maps(size, box);
    expect(nodes.filter(({ name }) => name === "scale-bar").length).toBe(1);
    expect(nodes.filter(({ name }) => name === "legend").length).toBe(1);
    expect(overlappingRuns(layersNamed(nodes, "legend"))).toEqual([]);
    const corners = nodes.flatMap((node) => (node.kind === "group" && node.transform ? [node.transform] : []));
    for (const [, , , , x, y] of corners) {
      expect(x).toBeGreaterThanOrEqual(page.margin);
      expect(y).toBeGreaterThanOrEqual(box.y);
    }
    expect(JSON.stringify(nodes)).not.toMatch(/NaN|null|Infinity/);
  });

  it("runs from right to left in the languages that do", () => {
    const edition = { ...series, language: "ar", direction: "rtl" as const };
    const { nodes } = drawMap(contextFor(edition), BOX);
    const lefts = PHASES.slice(0, 2).map(({ id }) => {
      const panel = findNode(nodes, `map-${id}`);
      return panel?.kind === "group" ? panel.transform![4] : 0;
    });
    expect(lefts[0]).toBeGreaterThan(lefts[1]!);
  });

  it("gives way to one map, and says so, where there is no room or but one phase", () => {
    const reports: string[] = [];
    const report = ({ code }: { code: string }) => reports.push(code);
    drawMap({ ...contextFor(series), report }, { x: 0, y: 0, width: 400, height: 240 });
    expect(reports).toContain("W-map-series");
    reports.length = 0;
    const lone = { ...series, phases: [PHASES[0]!] };
    expect(findNode(drawMap({ ...contextFor(lone), report }, BOX).nodes, "map-main")).toBeDefined();
    expect(reports).toContain("W-map-series");
  });
});

describe("the locator", () => {
  const field = (locator?: boolean) =>
    editionWith({
      movements: [
        movement("a", [
          [4.4, 50.68],
          [4.42, 50.7],
        ]),
      ],
      base: "none",
      ...(locator === undefined ? {} : { locator }),
    });

  it("shows where a small ground lies, unless the author wants none", () => {
    expect(findNode(draw(undefined, field()).nodes, "locator")).toBeDefined();
    expect(findNode(draw(undefined, field(false)).nodes, "locator")).toBeUndefined();
  });

  it("is left out of the map of a theatre, unless the author wants one", () => {
    expect(findNode(draw().nodes, "locator")).toBeUndefined();
    const wanted = { ...CAMPAIGN, map: { ...CAMPAIGN.map!, locator: true } };
    expect(findNode(draw(undefined, wanted).nodes, "locator")).toBeDefined();
  });

  it("keeps clear of every word", () => {
    const places = new Map(
      Array.from({ length: 30 }, (_, i) => {
        const place = {
          id: `p${i}`,
          name: `Village ${i}`,
          at: [4.38 + (i % 6) * 0.01, 50.67 + Math.floor(i / 6) * 0.006] as const,
          rank: 2,
          kind: "settlement" as const,
        };
        return [place.id, place] as const;
      }),
    );
    const { nodes, sheets } = draw(undefined, { ...field(true), places });
    const globe = findNode(nodes, "locator");
    const [, , , , x, y] = (globe?.kind === "group" && globe.transform) || [0, 0, 0, 0, 0, 0];
    for (const { candidate } of sheets[0]!.placed) {
      for (const box of candidate.boxes) {
        expect(box.x + box.width <= x || box.x >= x + 90 || box.y + box.height <= y || box.y >= y + 90).toBe(true);
      }
    }
  });
});

describe("any campaign in any view", () => {
  it("keeps its words apart and in the frame", () => {
    const anyView = fc.oneof(
      fc.integer({ min: 0, max: 1 }).map((i) => ({ phase: i })),
      fc.integer({ min: 1, max: 28 }).map((day) => ({ day })),
    );
    fc.assert(
      fc.property(anyEdition, anyView, (edition, wish) => {
        const view: MapView = "day" in wish ? on(7, wish.day) : { kind: "phase", phase: edition.phases[wish.phase]! };
        expectApart(draw(view, edition));
      }),
      { numRuns: 12, seed: 5 },
    );
  }, 120_000);
});

describe("fronts", () => {
  const lone = (parts: Parameters<typeof front>[2], lines: readonly (readonly (readonly [number, number])[])[]) =>
    editionWith({
      fronts: [front("f", lines[0]!, { ...parts, lines })],
      movements: [
        movement("m", [
          [20, 49],
          [21, 50],
        ]),
      ],
    });
  const strokes = (edition: ReturnType<typeof lone>) => {
    const node = findNode(draw(undefined, edition).nodes, "front-f");
    return node?.kind === "group" ? node.children.flatMap((c) => (c.kind === "path" && c.stroke ? [c] : [])) : [];
  };

  it("may have gaps", () => {
    const gap = lone({ label: "" }, [
      [
        [22, 48],
        [22, 50],
      ],
      [
        [22, 52],
        [22, 54],
      ],
    ]);
    expect(strokes(gap).length).toBe(2);
    expect(
      strokes(
        lone({ label: "" }, [
          [
            [22, 48],
            [22, 54],
          ],
        ]),
      ).length,
    ).toBe(1);
  });

  it("draw a wall heavier than a line, a pocket as a ring, and name each in the legend", () => {
    const [wall] = strokes(
      lone({ kind: "fortified", label: "" }, [
        [
          [22, 48],
          [22, 54],
        ],
      ]),
    );
    const [line] = strokes(
      lone({ label: "" }, [
        [
          [22, 48],
          [22, 54],
        ],
      ]),
    );
    expect(wall!.stroke!.width).toBeGreaterThan(line!.stroke!.width);
    const ring = lone({ kind: "pocket", closed: true, label: "" }, [
      [
        [22, 49],
        [24, 49],
        [23, 51],
      ],
    ]);
    const [pocket] = strokes(ring);
    const points = pocket!.d.match(/-?[\d.]+ -?[\d.]+/g)!.map((pair) => pair.split(" ").map(Number));
    const [first, last] = [points[0]!, points.at(-1)!];
    expect(Math.hypot(first[0]! - last[0]!, first[1]! - last[1]!)).toBeLessThan(12);
    expect(draw(undefined, ring).legend).toContain("Encircled force");
  });

  it("bear their dates, the later the lighter", () => {
    const edition = editionWith({
      movements: [
        movement("m", [
          [20, 50],
          [21, 51],
        ]),
      ],
      fronts: [1, 10, 20].map((day, i) =>
        front(
          `f${i}`,
          [
            [22 + i, 48],
            [22 + i, 54],
          ],
          { date: at(7, day) },
        ),
      ),
    });
    const { nodes } = draw(undefined, edition);
    expect(wordsOf(nodes).map((words) => words.replace(/\s/g, " "))).toEqual(
      expect.arrayContaining(["1 Jul", "10 Jul", "20 Jul"]),
    );
    const brightness = [0, 1, 2].map((i) => {
      const node = findNode(nodes, `front-f${i}`);
      const stroke = node?.kind === "group" && node.children[0]?.kind === "path" ? node.children[0].stroke : undefined;
      const hex = String(stroke?.paint);
      return [1, 3, 5].reduce((sum, k) => sum + Number.parseInt(hex.slice(k, k + 2), 16), 0);
    });
    expect(brightness).toEqual([...brightness].sort((a, b) => a - b));
    expect(new Set(brightness).size).toBe(3);
  });
});
