import { describe, expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { missingWords } from "../../src/layout/missing-words.ts";
import { compose } from "../../src/render/compose.ts";
import type { GlyphsNode } from "../../src/scene/types.ts";
import { exampleEdition } from "../blocks/example.ts";

/** A line of words as it is drawn: its runs from left to right. */
function line(...runs: readonly (readonly [text: string, direction: "ltr" | "rtl"])[]): GlyphsNode[] {
  return runs.map(([text, direction], i) => ({
    kind: "glyphs",
    font: "any",
    size: 12,
    glyphs: [],
    text,
    direction,
    fill: "#000000",
    ...(i > 0 && { continues: true }),
  }));
}

const reported = (title: string, nodes: readonly GlyphsNode[]) =>
  missingWords(exampleEdition({ title, sides: [], phases: [], notes: [], sources: [] }), nodes, [], () => [""])
    .map(({ message }) => message)
    .filter((message) => message.includes("the title"));

describe("a text is found on the page", () => {
  it("as a range of numbers in a language written from the right", () => {
    expect(reported("21,389–83,737", line(["83,737", "ltr"], ["–", "rtl"], ["21,389", "ltr"]))).toEqual([]);
  });

  it("as words from the right about numbers and Latin words", () => {
    const drawn = line([" בסיני", "rtl"], ["T-55 (1967)", "ltr"], ["חטיבה ", "rtl"]);
    expect(reported("חטיבה T-55 (1967) בסיני", drawn)).toEqual([]);
  });

  it("as words from the left about a name from the right", () => {
    expect(reported("Army of צה״ל in 1967", line(["Army of ", "ltr"], ["צה״ל", "rtl"], [" in 1967", "ltr"]))).toEqual(
      [],
    );
  });

  it("over two lines", () => {
    const drawn = [...line(["12 ", "ltr"], ["מלחמת ", "rtl"]), ...line(["הימים", "rtl"])];
    expect(reported("מלחמת 12 הימים", drawn)).toEqual([]);
  });
});

describe("a text is missed", () => {
  it("with a number too few", () => {
    expect(reported("83,737–64–21,389", line(["83,737", "ltr"], ["–", "rtl"], ["21,389", "ltr"]))).toHaveLength(1);
  });

  it("when all its words stand on the page, but apart", () => {
    const drawn = [...line(["מלחמת", "rtl"]), ...line(["ששת", "rtl"], ["5 ", "ltr"]), ...line(["הימים", "rtl"])];
    expect(reported("מלחמת ששת הימים", drawn)).toHaveLength(1);
  });
});

it("a page from the right misses nothing it shows", async () => {
  const { diagnostics } = await compose(
    await loadCampaign(new URL("../../fixtures/languages/hebrew.yaml", import.meta.url)),
  );
  expect(diagnostics.filter(({ code }) => code === "W-layout-words")).toEqual([]);
});
