import { expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";
import type { GlyphsNode, SceneNode } from "../../src/scene/types.ts";

const file = new URL("../../fixtures/languages/hebrew.yaml", import.meta.url);
const poster = await compose(await loadCampaign(file));

function runs(nodes: readonly SceneNode[]): GlyphsNode[] {
  return nodes.flatMap((node) => (node.kind === "group" ? runs(node.children) : node.kind === "glyphs" ? [node] : []));
}

const all = runs(poster.scene.children);
const leftOf = (text: string) => Math.min(...all.find((run) => run.text === text)!.glyphs.map(({ x }) => x));

it("a Hebrew page starts at the right", () => {
  expect(poster.diagnostics.filter(({ code }) => code === "W-text-missing-glyph")).toEqual([]);
  expect(leftOf("ישראל")).toBeGreaterThan(leftOf("מצרים"));
  expect(leftOf("הרמטכ״ל")).toBeGreaterThan(poster.width / 2);
  expect(JSON.stringify(poster.scene)).not.toContain('"span"');
});

it("time runs from left to right all the same", () => {
  const days = ["7", "8", "9"].map(leftOf);
  expect(days).toEqual([...days].sort((a, b) => a - b));
});

it("numbers and Latin words stand in their own order", () => {
  const [tank] = all.filter(({ text }) => text.includes("T-55"));
  expect(tank?.direction ?? "ltr").toBe("ltr");
});
