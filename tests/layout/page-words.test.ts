import { describe, expect, it } from "vitest";
import { readPage } from "../../src/layout/page-words.ts";
import type { GlyphsNode } from "../../src/scene/types.ts";

const run = (text: string, more: Partial<GlyphsNode> = {}): GlyphsNode => ({
  kind: "glyphs",
  font: "f",
  size: 10,
  fill: "#000",
  text,
  glyphs: [{ id: 1, x: 0, y: 0, cluster: 0 }],
  ...more,
});

describe("what a page is read to say", () => {
  it("is a text that stands there word for word, over lines and whatever its case", () => {
    const shows = readPage([run("THREE FRONTS CROSS"), run("the border")]);
    expect(shows("Three fronts cross the border")).toBe(true);
    expect(shows("Fronts cross")).toBe(true);
    expect(shows("Three fronts meet")).toBe(false);
  });

  it("is no text that letters of neighbouring words happen to spell", () => {
    const shows = readPage([run("Lieutenant General"), run("Sara Zin", { size: 8 })]);
    for (const text of ["Li", "Tenant", "General Sa", "Razin", "ant Gen"]) expect(shows(text), text).toBe(false);
    expect(shows("General Sara")).toBe(true);
  });

  it("is a word cut at a line's end, but not one spelt by lines in other type", () => {
    expect(readPage([run("Donaudampf"), run("schifffahrt")])("Donaudampfschifffahrt")).toBe(true);
    expect(readPage([run("Donaudampf"), run("schifffahrt", { size: 12 })])("Donaudampfschifffahrt")).toBe(false);
    expect(readPage([run("Donaudampf schiff")])("Donaudampfschiff")).toBe(false);
  });

  it("is a figure beside the mark of its note, which is no digit of it", () => {
    const raised = run("1", { continues: true, size: 6, glyphs: [{ id: 1, x: 0, y: -4, cluster: 0 }] });
    expect(readPage([run("1.75 million"), raised])("1.75 million")).toBe(true);
    expect(readPage([run("264"), run("K", { continues: true, size: 7 })])("264K")).toBe(true);
  });

  it("is part of a longer stretch in scripts without spaces", () => {
    const shows = readPage([run("一九四五年奉天会"), run("戦")]);
    expect(shows("奉天会戦")).toBe(true);
    expect(shows("会天")).toBe(false);
  });
});
