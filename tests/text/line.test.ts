import { describe, expect, it } from "vitest";
import type { Line } from "../../src/text/types.ts";
import { BODY, engineFor } from "./fixture.ts";

const en = engineFor("en");
const ids = (line: Line) => line.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.id));

describe("a line", () => {
  it("is kerned", () => {
    expect(en.measure("AV", BODY)).toBeLessThan(en.measure("A", BODY) + en.measure("V", BODY));
  });

  it("grows in proportion to its size", () => {
    expect(en.measure("Kwantung Army", { ...BODY, size: 40 })).toBeCloseTo(2 * en.measure("Kwantung Army", BODY), 9);
  });

  it("drops spaces at its ends from the measure", () => {
    expect(en.measure("  men ", BODY)).toBeCloseTo(en.measure("men", BODY), 9);
  });

  it("composes what is written in parts", () => {
    expect(ids(en.line("Зи\u0306", BODY))).toEqual(ids(en.line("Зй", BODY)));
  });

  it("sets marked words in italics and shows an escaped asterisk", () => {
    const line = en.line("the *Kwantung Army* \\* 5*3*2", BODY);
    expect(line.text).toBe("the Kwantung Army * 5*3*2");
    expect(line.runs.map((run) => [run.font, run.text])).toEqual([
      ["fira-sans-condensed-400", "the "],
      ["fira-sans-condensed-400-italic", "Kwantung Army"],
      ["fira-sans-condensed-400", " * 5*3*2"],
    ]);
    expect(line.runs.map((run) => run.continues ?? false)).toEqual([false, true, true]);
  });

  it("sets marked words upright within italics", () => {
    const line = en.line("the *Yamato* sailed", { ...BODY, italic: true });
    expect(line.runs[1]?.font).toBe("fira-sans-condensed-400");
  });

  it("takes spans as they are", () => {
    const line = en.line(
      [{ text: "84,000" }, { text: "*2*", rise: 6, paint: "#aa0000", style: { size: 12, weight: 700 } }],
      BODY,
    );
    const note = line.runs[1];
    expect(note).toMatchObject({ font: "fira-sans-condensed-700", size: 12, text: "*2*", paint: "#aa0000" });
    expect(note?.glyphs.every((glyph) => glyph.y === -6)).toBe(true);
    expect(note?.glyphs[0]?.x).toBeCloseTo(line.runs[0]!.advance, 9);
  });

  it("has the height of its largest style", () => {
    const small = en.line("men", BODY);
    const mixed = en.line([{ text: "men " }, { text: "1945", style: { size: 50 } }], BODY);
    expect(mixed.ascent).toBeCloseTo(small.ascent * 2.5, 9);
    expect(mixed.capHeight).toBeCloseTo(50 * 0.688, 2);
    expect(small.xHeight).toBeCloseTo(20 * 0.526, 2);
  });

  it("puts words in capitals by the rules of the language", () => {
    const caps = { ...BODY, caps: true };
    expect(engineFor("tr").line("izmir", caps).text).toBe("İZMİR");
    expect(engineFor("el").line("Μάχη", caps).text).toBe("ΜΑΧΗ");
    expect(engineFor("de").line("Straße", caps).text).toBe("STRASSE");
    const line = engineFor("de").line("Straße", caps);
    for (const run of line.runs) for (const { cluster } of run.glyphs) expect(cluster).toBeLessThan(run.text.length);
  });

  it("raises dashes to the height of capitals", () => {
    const caps = en.line("A–B", { ...BODY, caps: true });
    expect(ids(caps)[1]).not.toBe(ids(en.line("A–B", BODY))[1]);
  });

  it("adds tracking between clusters and not after the last", () => {
    const plain = en.measure("map", BODY);
    expect(en.measure("map", { ...BODY, tracking: 0.1 })).toBeCloseTo(plain + 2 * 0.1 * 20, 9);
    expect(en.measure("m", { ...BODY, tracking: 0.1 })).toBeCloseTo(en.measure("m", BODY), 9);
  });

  it("keeps marks on their letters when tracked", () => {
    const line = en.line("x\u0301y", { ...BODY, tracking: 0.5 });
    expect(line.runs[0]?.clusters.map((cluster) => cluster.count)).toEqual([2, 1]);
  });

  it("joins letters into ligatures unless tracked", () => {
    const length = (tracking: number) => ids(en.line("office", { ...BODY, tracking })).length;
    expect(length(0)).toBeLessThan(6);
    expect(length(0.05)).toBe(6);
  });

  it("passes features on", () => {
    const tabular = { ...BODY, features: ["tnum"] };
    expect(en.measure("1", BODY)).toBeLessThan(en.measure("0", BODY));
    expect(en.measure("1", tabular)).toBeCloseTo(en.measure("0", tabular), 9);
    expect(() => en.measure("1", { ...BODY, features: ["not a feature"] })).toThrow(RangeError);
  });

  it("uses the letter forms of the language", () => {
    const [romanian, turkish, english] = ["ro", "tr", "en"].map((tag) => ids(engineFor(tag).line("ş fi", BODY)));
    expect(romanian?.[0]).not.toBe(english?.[0]);
    expect(turkish).toHaveLength(4);
    expect(english).toHaveLength(3);
  });

  it("shows no soft hyphen within a line", () => {
    expect(en.line("cam\u00adpaign", BODY).text).toBe("campaign");
    expect(en.measure("cam\u00adpaign", BODY)).toBeCloseTo(en.measure("campaign", BODY), 9);
  });

  it("of nothing is empty", () => {
    for (const nothing of ["", "  ", [], [{ text: "" }]]) {
      expect(en.line(nothing, BODY)).toMatchObject({ width: 0, runs: [], text: "" });
    }
  });

  it("gives the same twice", () => {
    expect(en.line("Ржев *1942*", BODY)).toEqual(engineFor("en").line("Ржев *1942*", BODY));
  });
});

describe("every script of the package's faces", () => {
  it.each([
    ["ru", "Маньчжурская стратегическая наступательная операция: ёжик, подъезд"],
    ["mn", "Халхын голын байлдаан: Өвөр Монгол, Үндсэн хурал"],
    ["el", "Η μάχη του Μαραθώνα ΐ ΰ"],
    ["de", "Größe, Fußvolk, Übermacht „Straße“"],
    ["fr", "L’œuvre d’un été à Besançon «\u202foù\u202f»"],
    ["pl", "Żółć gęślą jaźń"],
    ["cs", "Příliš žluťoučký kůň"],
    ["vi", "Điện Biên Phủ"],
    ["uk", "Їжак, ґанок, єдність"],
    ["kk", "Қазақ әні ұлы ңһ"],
  ])("is whole for %s", (language, sample) => {
    const engine = engineFor(language);
    for (const face of ["text", "display"] as const) {
      for (const weight of [400, 500, 600, 700]) engine.line(sample, { ...BODY, face, weight });
    }
    expect([...engine.missing.keys()]).toEqual([]);
  });
});

describe("missing characters", () => {
  it("are collected with the text they were in", () => {
    const engine = engineFor("en");
    const line = engine.line("Mukden ქართ", BODY);
    expect([...engine.missing.keys()]).toEqual(["ქ", "ა", "რ", "თ"]);
    expect(engine.missing.get("ქ")?.text).toContain("ქართ");
    expect(line.width).toBeGreaterThan(engine.measure("Mukden", BODY));
  });

  it("are collected again from the store of shaped runs", () => {
    const engine = engineFor("en");
    engine.line("ქ", BODY);
    engine.line("ქ", BODY);
    expect(engine.missing.size).toBe(1);
  });

  it("name a mark that no face has, not its letter", () => {
    const engine = engineFor("en");
    engine.line("a\u0951", BODY);
    expect([...engine.missing.keys()]).toEqual(["\u0951"]);
  });

  it("do not count signs that another one can stand in for", () => {
    const engine = engineFor("en");
    const line = engine.line("45°30′20″ non‑stop a\u202fb", BODY);
    expect(engine.missing.size).toBe(0);
    expect(line.text).toContain("30′20″ non‑stop");
  });
});

describe("fitLine", () => {
  it("keeps the size of what fits", () => {
    expect(en.fitLine("men", BODY, 500, 10)?.runs[0]?.size).toBe(20);
  });

  it("shrinks in proportion until it fits", () => {
    const rich = [{ text: "Losses " }, { text: "12", style: { size: 10 }, rise: 8 }];
    const full = en.line(rich, BODY);
    const fitted = en.fitLine(rich, BODY, full.width * 0.7, 10)!;
    expect(fitted.width).toBeLessThanOrEqual(full.width * 0.7);
    expect(fitted.width).toBeGreaterThan(full.width * 0.69);
    expect(fitted.runs[1]!.size / fitted.runs[0]!.size).toBeCloseTo(0.5, 9);
  });

  it("gives up below the least size", () => {
    expect(en.fitLine("Losses", BODY, 10, 12)).toBeUndefined();
  });
});
