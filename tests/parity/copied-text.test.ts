import { describe, expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";
import type { GlyphsNode, SceneNode } from "../../src/scene/types.ts";
import { openPdf } from "../helpers/pixels.ts";

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const FLAGSHIP = "examples/soviet-japanese-war/campaign.yaml";
const CASES = [
  ["Arabic", FLAGSHIP, "ar", /\p{Script=Arabic}/u],
  ["Hebrew", "fixtures/languages/hebrew.yaml", "he", /\p{Script=Hebrew}/u],
  ["Japanese", FLAGSHIP, "ja", /\p{Script=Han}|\p{Script=Kana}|\p{Script=Hira}/u],
] as const;

function runsOf(nodes: readonly SceneNode[]): GlyphsNode[] {
  return nodes.flatMap((node) =>
    node.kind === "group" ? runsOf(node.children) : node.kind === "glyphs" ? [node] : [],
  );
}

/** The pieces of text pdf.js finds on the page, with marks beside their letters. */
async function copiedFrom(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf);
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  const pieces = items.flatMap((item) => ("str" in item ? [item.str] : []));
  return pieces.join("\n").replace(/\s+(?=\p{M})/gu, "");
}

const isBent = ({ glyphs }: GlyphsNode) => new Set(glyphs.map(({ angle }) => angle ?? 0)).size > 1;
const unspaced = (text: string) => text.replace(/[\s\u200b]+/gu, "");

describe("words copied out of a PDF are those of the poster", () => {
  it.each(CASES)("%s", async (_, path, language, script) => {
    const poster = await compose(await loadCampaign(file(path)), { language });
    const runs = runsOf(poster.scene.children).filter(({ text }) => script.test(text));
    const copied = await copiedFrom(await poster.pdf());
    expect(runs.length).toBeGreaterThan(20);
    if (path === FLAGSHIP) expect(runs.filter(isBent).length).toBeGreaterThan(10);
    // Letters in their order first, then words apart from one another where they are written so.
    const letters = unspaced(copied);
    expect(runs.filter(({ text }) => !letters.includes(unspaced(text))).map(({ text }) => text)).toEqual([]);
    const words = runs.flatMap(({ text }) => text.split(/[^\p{L}\p{M}]+/u)).filter((word) => script.test(word));
    const found = new Set(copied.split(/[^\p{L}\p{M}]+/u));
    if (language !== "ja") expect([...new Set(words)].filter((word) => !found.has(word))).toEqual([]);
  });
});
