import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkCampaign, type LoadedCampaign, loadCampaign } from "../../src/campaign/load.ts";
import type { PinsInput } from "../../src/campaign/types.ts";
import { compose } from "../../src/render/compose.ts";
import { nodeBounds } from "../../src/scene/bounds.ts";
import type { GroupNode, SceneNode } from "../../src/scene/types.ts";

let flagship: LoadedCampaign;
beforeAll(async () => {
  flagship = await loadCampaign(
    join(import.meta.dirname, "..", "..", "examples", "soviet-japanese-war", "campaign.yaml"),
  );
});

async function page(layout: PinsInput, size = "16:9") {
  const poster = await compose(flagship, { layout, size });
  const blocks = poster.scene.children.filter((node): node is GroupNode => node.kind === "group");
  return { poster, blocks, names: blocks.map(({ name }) => name), told: poster.diagnostics };
}

const words = (nodes: readonly SceneNode[]): string =>
  nodes
    .map((node) => (node.kind === "group" ? words(node.children) : node.kind === "glyphs" ? node.text : ""))
    .join(" ");

function heightOf(blocks: readonly GroupNode[], name: string): number {
  const { y0, y1 } = nodeBounds(blocks.find((block) => block.name === name)!)!;
  return y1 - y0;
}

describe("blocks", () => {
  test("are exactly those asked for, and title and sides besides", async () => {
    const { names, blocks } = await page({ blocks: ["forces", "phases"] });
    expect([...names].sort()).toEqual(["forces", "masthead", "sides", "timeline"]);
    expect(words(blocks)).toContain("USSR AND MONGOLIA");
    expect(words(blocks)).not.toContain("Vasilevsky");
  });

  test("stand in the order asked for, where rows allow it", async () => {
    const { blocks, names } = await page({ blocks: ["losses", "forces", "map"] }, "9:16");
    expect(names).toEqual(["masthead", "sides", "losses", "forces", "map"]);
    const top = (name: string) => nodeBounds(blocks.find((block) => block.name === name)!)!.y0;
    expect(top("losses")).toBeLessThan(top("forces"));
    expect(top("forces")).toBeLessThan(top("map"));
  });

  test("left out are told nowhere, nor are their words missed", async () => {
    const { names, told, blocks } = await page({ hide: ["losses", "notes", "sources", "map"] });
    for (const name of ["losses", "notes", "sources", "map"]) expect(names).not.toContain(name);
    expect(told.filter(({ message }) => /notes|sources|names on the map|losses of/.test(message))).toEqual([]);
    expect(words(blocks)).not.toMatch(/Casualties|24,550/);
  });
});

test("a page that is all map names the war, its dates and its sides on a plate", async () => {
  for (const size of ["16:9", "1:1", "9:16"]) {
    const { names, blocks } = await page({ blocks: ["map"] }, size);
    expect(names).toEqual(["map"]);
    const all = words(blocks).toUpperCase();
    for (const text of ["SOVIET–JAPANESE", "1945", "USSR AND MONGOLIA", "JAPAN"]) expect(all).toContain(text);
  }
});

describe("emphasis", () => {
  test.each([
    ["people", "sides"],
    ["forces", "forces"],
    ["phases", "timeline"],
    ["map", "map"],
  ] as const)("on %s gives that block more of the page, and costs no block its place", async (emphasis, name) => {
    const plain = await page({});
    const pinned = await page({ emphasis });
    expect(pinned.names.filter((block) => block !== "outcome")).toEqual(
      plain.names.filter((block) => block !== "outcome"),
    );
    expect(heightOf(pinned.blocks, name)).toBeGreaterThan(heightOf(plain.blocks, name) * 1.03);
    expect(pinned.told.filter(({ severity }) => severity === "warning")).toEqual([]);
  });
});

describe("forms", () => {
  test("are taken as pinned", async () => {
    const { blocks } = await page({ forms: { sides: "minimal", title: "minimal" } });
    expect(words(blocks)).not.toContain("With Germany beaten");
    const plain = await page({});
    expect(heightOf(blocks, "sides")).toBeLessThan(heightOf(plain.blocks, "sides"));
  });

  test("for which there is no room are told, and a smaller one is taken", async () => {
    const { told, names } = await page(
      { forms: { sides: "full", forces: "full", losses: "full", title: "full" } },
      "800x450",
    );
    expect(told.find(({ code }) => code === "W-layout-pin")).toMatchObject({
      severity: "warning",
      path: ["layout", "forms", expect.any(String)],
    });
    expect(names).toContain("masthead");
  });
});

describe("pins that contradict one another are errors", () => {
  const war = (layout: object, more: object = {}) => ({
    title: "War",
    sides: [{ name: "A" }, { name: "B" }],
    layout,
    ...more,
  });
  test.each([
    [{ blocks: ["map"], hide: ["map"] }, {}, "layout.hide.0", "both name map"],
    [{ hide: ["title"] }, {}, "layout.hide.0", "cannot be hidden"],
    [{ blocks: ["map", "map"] }, {}, "layout.blocks.1", "twice"],
    [{ emphasis: "people", hide: ["sides"] }, {}, "layout.emphasis", "`hide` leaves out"],
    [{ emphasis: "forces", blocks: ["map"] }, {}, "layout.emphasis", "`blocks` leaves out"],
    [{ forms: { losses: "full" }, hide: ["losses"] }, {}, "layout.forms.losses", "`hide` leaves out"],
    [{ blocks: ["map"] }, { map: false }, "layout.blocks.0", "`map: false`"],
    [{ emphasis: "map" }, { map: false }, "layout.emphasis", "`map: false`"],
  ])("%j", async (layout, more, path, said) => {
    const found = await checkCampaign(war(layout, more));
    expect(found.map((one) => [one.code, one.path?.join(".")])).toEqual([["E-layout-pins", path]]);
    expect(found[0]!.message).toContain(said);
  });

  test.each([
    [{ hide: ["mapp"] }, "Did you mean `map`?"],
    [{ emphasis: "peple" }, "Did you mean `people`?"],
    [{ forms: { forces: "smal" } }, "`minimal`"],
    [{ froms: {} }, "Did you mean `forms`?"],
  ])("%j is told with what was meant", async (layout, hint) => {
    const [first] = await checkCampaign(war(layout));
    expect(first!.hints.join(" ")).toContain(hint);
    await expect(compose(war({}) as never, { layout: layout as never })).rejects.toMatchObject({
      name: "CampaignError",
    });
  });

  test("a block asked for that has nothing to show is a warning", async () => {
    const { diagnostics } = await compose(war({ blocks: ["losses"] }) as never);
    expect(diagnostics.find(({ code }) => code === "W-layout-absent")).toMatchObject({ severity: "warning" });
  });
});
