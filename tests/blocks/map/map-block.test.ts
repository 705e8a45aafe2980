import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import type { CampaignEvent } from "../../../src/campaign/edition.ts";
import { findNode } from "../../helpers/find-node.ts";
import { contextFor, wordsOf } from "../context.ts";
import { expectApart } from "./apart.ts";
import { anyEdition, BLUE, editionWith, front, movement, PHASES, RED } from "./editions.ts";

const BOX = { x: 300, y: 0, width: 1000, height: 640 };

describe("the map of any campaign", () => {
  it("sets no two labels over each other, none outside its frame, nothing at no place at all, twice the same", () => {
    fc.assert(
      fc.property(anyEdition, fc.constantFrom("16:9", "1:1", "9:16"), (edition, size) => {
        const [one, two] = [1, 2].map(() => drawMap(contextFor(edition, size), BOX, { fade: { left: 60 } }));
        expectApart(one!);
        expect(JSON.stringify(two!.nodes) === JSON.stringify(one!.nodes)).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 600_000);
});

describe("what a map says", () => {
  it("lists in its legend what is drawn and nothing else", () => {
    const edition = editionWith({
      movements: [
        movement("a", [
          [20, 50],
          [25, 51],
        ]),
        movement(
          "b",
          [
            [20, 52],
            [25, 53],
          ],
          { kind: "retreat" },
        ),
      ],
      fronts: [
        front(
          "f",
          [
            [22, 48],
            [22, 54],
          ],
          { date: { year: 1941, month: 7, day: 1 } },
        ),
      ],
    });
    const { legend, nodes } = drawMap(contextFor(edition), BOX);
    expect(legend).toEqual(["Axis of attack", "Retreat", "Front line"]);
    expect(wordsOf(nodes)).toEqual(expect.arrayContaining([...legend]));
  });

  it("names the sides in the legend when both of them move", () => {
    const edition = editionWith({
      movements: [
        movement("a", [
          [20, 50],
          [25, 51],
        ]),
        movement(
          "b",
          [
            [28, 52],
            [25, 53],
          ],
          { side: BLUE },
        ),
      ],
    });
    expect(drawMap(contextFor(edition), BOX).legend).toEqual(["red", "blue", "Axis of attack"]);
  });

  it("explains the dot of an event at no place, and gives none to one whose place has a dot", () => {
    const base = { text: "Something", rank: 1, show: { timeline: false, map: true } } as const;
    const start = { year: 1941, month: 7, day: 3 };
    const place = { id: "p", name: "Town", at: [22, 51] as const, rank: 1, kind: "settlement" as const };
    const places = new Map([["p", place]]);
    const map = {
      movements: [
        movement("a", [
          [20, 50],
          [25, 51],
        ]),
      ],
    };
    const legendOf = (event: CampaignEvent) =>
      drawMap(contextFor(editionWith(map, { places, events: [event] })), BOX).legend;
    expect(legendOf({ ...base, start, kind: "other", at: [23, 52] })).toContain("Event");
    expect(legendOf({ ...base, start, kind: "other", place })).not.toContain("Event");
  });

  it("draws nothing without a map or without room for one", () => {
    const { map: _map, ...bare } = editionWith({});
    expect(drawMap(contextFor(bare), BOX).nodes).toEqual([]);
    expect(drawMap(contextFor(editionWith({})), { x: 0, y: 0, width: 60, height: 30 }).nodes).toEqual([]);
  });

  it("sets an outlying phase apart on an inset of its own", () => {
    const edition = editionWith(
      {
        movements: [
          movement(
            "a",
            [
              [20, 50],
              [25, 51],
              [26, 54],
            ],
            { phase: PHASES[0]! },
          ),
          movement(
            "b",
            [
              [-3, 36],
              [-5, 35],
            ],
            { phase: PHASES[1]! },
          ),
        ],
      },
      { phases: PHASES },
    );
    const { nodes } = drawMap(contextFor(edition), BOX);
    expect(findNode(nodes, "inset-two")).toBeDefined();
  });

  it("keeps one map when its phases lie together", () => {
    const edition = editionWith(
      {
        movements: [
          movement(
            "a",
            [
              [20, 50],
              [25, 51],
            ],
            { phase: PHASES[0]! },
          ),
          movement(
            "b",
            [
              [21, 52],
              [26, 53],
            ],
            { phase: PHASES[1]! },
          ),
        ],
      },
      { phases: PHASES },
    );
    expect(findNode(drawMap(contextFor(edition), BOX).nodes, "inset-two")).toBeUndefined();
  });

  it("says less on a small map and says so", () => {
    const places = new Map(
      Array.from({ length: 40 }, (_, i) => {
        const id = `p${i}`;
        return [
          id,
          {
            id,
            name: `Settlement ${i}`,
            at: [20 + (i % 8), 48 + i / 8] as const,
            rank: 1 + (i % 3),
            kind: "settlement" as const,
          },
        ] as const;
      }),
    );
    const edition = editionWith(
      {
        movements: [
          movement("a", [
            [20, 50],
            [25, 51],
          ]),
        ],
      },
      { places },
    );
    const reports: string[] = [];
    const context = { ...contextFor(edition, "9:16"), report: (d: { code: string }) => reports.push(d.code) };
    expect(drawMap(context, { x: 0, y: 0, width: 500, height: 300 }).level).toBeGreaterThan(0);
    expect(reports).toContain("W-map-reduced");
    expect(drawMap(contextFor(edition), { x: 0, y: 0, width: 1800, height: 1000 }).level).toBe(0);
  });

  it("gives arrows the tint of their phase while only one side moves", () => {
    const edition = editionWith(
      {
        movements: [
          movement(
            "a",
            [
              [20, 50],
              [25, 51],
            ],
            { phase: PHASES[1]! },
          ),
        ],
      },
      { phases: PHASES },
    );
    const context = contextFor(edition);
    const arrow = JSON.stringify(findNode(drawMap(context, BOX).nodes, "a"));
    expect(arrow).toContain(context.phaseTint(PHASES[1]!));
    expect(arrow).not.toContain(context.sideTones(RED).bar);
  });
});
