import { describe, expect, test } from "vitest";
import type { Asset } from "../../src/blocks/block.ts";
import { figuresOf } from "../../src/blocks/sides/figures.ts";
import { sides } from "../../src/blocks/sides/sides.ts";
import type { Commander } from "../../src/campaign/edition.ts";
import { path, rectData } from "../../src/scene/build.ts";
import type { SceneNode } from "../../src/scene/types.ts";
import { contextFor, runBoxes, wordsOf } from "./context.ts";
import { exampleEdition, exampleSide } from "./example.ts";

const commander = (shortName: string, parts: Partial<Commander> = {}): Commander => ({
  name: `Ann ${shortName}`,
  shortName,
  ...parts,
});

const edition = (...lists: Commander[][]) =>
  exampleEdition({
    period: { start: { year: 1940 }, end: { year: 1941 } },
    sides: lists.map((commanders, index) => exampleSide(index, { commanders })),
  });

const draw = (of: ReturnType<typeof edition>, width: number, assets = new Map<string, Asset>()) => {
  const [first] = sides.present({ ...contextFor(of), assets }, width)!;
  return first!.draw({ x: 0, y: 0, width, height: first!.height });
};

const fills = (nodes: readonly SceneNode[]): unknown[] =>
  nodes.flatMap((node) => (node.kind === "group" ? fills(node.children) : node.kind === "path" ? [node.fill] : []));

describe("commanders", () => {
  test("have their names on one line, however long their posts are", () => {
    const of = edition(
      [commander("Short", { role: "Army" }), commander("Long", { role: "Chief of the northern and western forces" })],
      [commander("Other")],
    );
    const runs = runBoxes(draw(of, 592));
    const tops = ["Short", "Long", "Other"].map((name) => runs.find((run) => run.text.endsWith(name))!.y1);
    expect(new Set(tops).size).toBe(1);
  });

  test("begin a post with a capital where it stands without its rank", () => {
    const rank = "Marshal of the Utmost and Most Serene Confederation of the Northern Lands and Seas";
    const role = "chief of the forces in the north";
    const of = edition([commander("First", { rank, role }), commander("Second")], [commander("Other")]);
    const [line] = wordsOf(draw(of, 592)).filter((words) => /chief/iu.test(words));
    expect(line).toMatch(/^Chief/u);
  });

  test("keep the compounds of their posts whole, by the rank alone if need be", () => {
    const of = edition(
      [
        commander("First", { rank: "Marshal", role: "Commander-in-chief, forces of the utmost north and of the west" }),
        commander("Second"),
      ],
      [commander("Third")],
    );
    expect(wordsOf(draw(of, 592)).filter((words) => /\p{L}-$/u.test(words.trim()))).toEqual([]);
  });

  test("wear hats, and none the hat of his neighbour", () => {
    const list = Array.from({ length: 12 }, (_, i) => commander(`General ${i}`));
    const hats = figuresOf(edition(list), [12])[0]!.map(({ headgear }) => headgear);
    expect(hats.filter((hat) => hat.startsWith("bare-"))).toEqual([]);
    expect(hats.filter((hat, i) => hat === hats[i - 1])).toEqual([]);
  });

  test("without room for a portrait are named beneath the others", () => {
    const list = Array.from({ length: 6 }, (_, i) => commander(`General ${i}`));
    expect(wordsOf(draw(edition(list, [commander("Other")]), 592)).join(" ")).toMatch(/also .*General 5/u);
  });

  test("are drawn from the author's own vector portrait", () => {
    const art = {
      width: 10,
      height: 20,
      label: "Portrait",
      nodes: [path(rectData(0, 0, 10, 20), { fill: "#123456" })],
    };
    const portrait = { src: "portrait.svg", focus: [0.5, 0.4] as const, monochrome: true };
    const of = edition([commander("Drawn", { portrait })], [commander("Other")]);
    expect(fills(draw(of, 592, new Map([["portrait.svg", { kind: "art", art }]])))).toContain("#123456");
  });
});
