import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CampaignError } from "../../src/diagnostics/diagnostic.ts";
import { checkFontBytes } from "../../src/text/font-bytes.ts";
import { loadFonts } from "../../src/text/fonts.ts";
import type { TextEngine } from "../../src/text/types.ts";
import { BODY, engineFor, fonts, OTHER_FONT } from "./fixture.ts";

const FIRA = readFileSync(
  createRequire(import.meta.url).resolve(
    "@expo-google-fonts/fira-sans-condensed/400Regular/FiraSansCondensed_400Regular.ttf",
  ),
);

function withTag(tag: string): Uint8Array {
  const bytes = new Uint8Array(FIRA);
  bytes.set(new TextEncoder().encode(tag));
  return bytes;
}

/** The font with one table's tag or content changed. */
function withTable(tag: string, change: (record: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = new Uint8Array(FIRA);
  const view = new DataView(bytes.buffer);
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    const found = String.fromCharCode(...bytes.subarray(record, record + 4));
    if (found === tag) change(new DataView(bytes.buffer, record, 16), bytes);
  }
  return bytes;
}

describe("the package's fonts", () => {
  it("are chosen by role, slope and nearest weight", () => {
    const key = (role: "text" | "display", weight: number, italic = false) =>
      fonts.faces(role, weight, italic)[0]!.resource.key;
    expect(key("text", 400)).toBe("fira-sans-condensed-400");
    expect(key("text", 400, true)).toBe("fira-sans-condensed-400-italic");
    expect(key("display", 900)).toBe("fira-sans-extra-condensed-700");
    expect(key("text", 100)).toBe("fira-sans-condensed-400");
    expect(key("text", 550)).toBe("fira-sans-condensed-600");
    expect(key("text", 450)).toBe("fira-sans-condensed-400");
  });

  it("are resources with bytes, measures and outlines", () => {
    const { resource, font } = fonts.faces("text", 400, false)[0]!;
    expect(resource).toMatchObject({ family: "Fira Sans Condensed", weight: 400, italic: false, unitsPerEm: 1000 });
    expect(Buffer.from(resource.bytes).equals(FIRA)).toBe(true);
    expect(resource.outline(font.nominalGlyph(0x49)!)).toMatch(/^M -?[\d.]+ -?[\d.]+( [MLCQ]( -?[\d.]+)+| Z)+$/);
    expect(resource.outline(font.nominalGlyph(0x20)!)).toBe("");
  });

  it("are listed once they are used", () => {
    const engine = engineFor("en");
    expect([...engine.resources().keys()]).toEqual([]);
    engine.measure("men", { ...BODY, weight: 700 });
    expect([...engine.resources().keys()]).toEqual(["fira-sans-condensed-700"]);
  });
});

describe("an author's fonts", () => {
  it("serve before the package's and the package's serve what they lack", async () => {
    const set = await loadFonts({ text: [{ path: OTHER_FONT }] });
    const fontsOf = (engine: TextEngine, text: string) =>
      engine.line(text, BODY).runs.map((run) => [run.font, run.text]);
    expect(fontsOf(engineFor("en", set), "Mukden Ө")).toEqual([
      ["liberation-sans-400", "Mukden "],
      ["fira-sans-condensed-400", "Ө"],
    ]);
    const fallback = await loadFonts({ fallback: [[{ bytes: readFileSync(OTHER_FONT) }]] });
    expect(fontsOf(engineFor("en", fallback), "Mukden ■ a\u0301")).toEqual([
      ["fira-sans-condensed-400", "Mukden "],
      ["liberation-sans-400", "■ "],
      ["fira-sans-condensed-400", "á"],
    ]);
  });

  it("get keys of their own when two are named alike", async () => {
    const set = await loadFonts({ text: [{ bytes: FIRA }] });
    expect(set.faces("text", 400, false).map((face) => face.resource.key)).toContain("fira-sans-condensed-400-2");
  });
});

describe("a font that cannot be used", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["WOFF", withTag("wOFF"), /WOFF file/],
    ["WOFF2", withTag("wOF2"), /WOFF2 file/],
    ["a collection", withTag("ttcf"), /collection/],
    ["a picture", withTag("\x89PNG"), /not a TrueType or OpenType/],
    ["nothing", new Uint8Array(0), /too short/],
    ["half a file", FIRA.subarray(0, 100_000), /cut short/],
    ["only a header", FIRA.subarray(0, 20), /cut short/],
    ["without a map of characters", withTable("cmap", (r) => r.setUint32(0, 0x78787878)), /no "cmap"/],
    ["without outlines", withTable("glyf", (r) => r.setUint32(0, 0x78787878)), /no outlines/],
    ["variable", withTable("GPOS", (r) => r.setUint32(0, 0x66766172)), /variable/],
    [
      "with an empty map",
      withTable("cmap", (r, bytes) => bytes.fill(0, r.getUint32(8), r.getUint32(8) + r.getUint32(12))),
      /no characters/,
    ],
  ])("is refused: %s", async (_, bytes, message) => {
    const loading = loadFonts({ text: [{ bytes }] });
    await expect(loading).rejects.toThrow(CampaignError);
    await expect(loading).rejects.toThrow(message);
  });

  it("is refused: a file that is not there", async () => {
    await expect(loadFonts({ fallback: [[{ path: "no-such-font.ttf" }]] })).rejects.toThrow(
      /no-such-font\.ttf cannot be read/,
    );
  });

  it("is refused: an impossible weight", async () => {
    await expect(loadFonts({ text: [{ bytes: FIRA, weight: Number.NaN }] })).rejects.toThrow(/weight/);
  });

  it("never does harm, whatever its bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 40 }), (changes) => {
        const bytes = new Uint8Array(FIRA);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          checkFontBytes(bytes, "changed");
        } catch (error) {
          expect(error).toBeInstanceOf(CampaignError);
        }
      }),
    );
  });
});
