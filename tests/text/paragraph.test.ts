import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/text/types.ts";
import { BODY, engineFor, inkOf } from "./fixture.ts";

const en = engineFor("en");
const ru = engineFor("ru");
const words = (paragraph: Paragraph) => paragraph.lines.map((line) => line.text);
const widths = (paragraph: Paragraph) => paragraph.lines.map((line) => line.width);

const STANDFIRST =
  "Three fronts and some 1.7 million men break the Kwantung Army in eleven days of August and take Manchuria";

describe("a paragraph", () => {
  it("stands on one line when it fits", () => {
    const paragraph = en.paragraph("Three fronts", BODY, { width: 500 });
    expect(words(paragraph)).toEqual(["Three fronts"]);
    expect(paragraph).toMatchObject({ overflow: false, broken: false, leading: 25, height: 25 });
  });

  it("has its lines a leading apart, the first centred in its own", () => {
    const paragraph = en.paragraph(STANDFIRST, { ...BODY, leading: 30 }, { width: 250 });
    const [first, second] = paragraph.lines;
    expect(second!.baseline - first!.baseline).toBe(30);
    expect(paragraph.height).toBe(30 * paragraph.lines.length);
    expect(paragraph.firstBaseline).toBeCloseTo((30 - first!.ascent - first!.descent) / 2 + first!.ascent, 9);
  });

  it("of up to four lines is balanced", () => {
    const even = widths(en.paragraph(STANDFIRST, BODY, { width: 420 }));
    const full = widths(en.paragraph(STANDFIRST, BODY, { width: 420, balance: false }));
    const spread = (w: readonly number[]) => Math.max(...w) - Math.min(...w);
    expect(even).toHaveLength(full.length);
    expect(spread(even)).toBeLessThan(spread(full));
  });

  it("does not end in one short word when that can be helped", () => {
    for (let width = 120; width <= 700; width += 7) {
      const lines = words(en.paragraph(`${STANDFIRST} at last`, BODY, { width }));
      if (lines.length > 1) expect(lines.at(-1)).not.toBe("last");
    }
  });

  it("ends lines where the author does", () => {
    expect(words(en.paragraph("9 August –\n2 September\n\n1945", BODY, { width: 900 }))).toEqual([
      "9 August –",
      "2 September",
      "",
      "1945",
    ]);
  });

  it("does not take a line end for a missing character", () => {
    const engine = engineFor("en");
    engine.paragraph("one\ntwo\tthree\r\nfour", BODY, { width: 300 });
    engine.line("one\ntwo", BODY);
    expect(engine.missing.size).toBe(0);
  });

  it("shows a soft hyphen only where it breaks", () => {
    const paragraph = en.paragraph("Hauptkampf\u00adlinie", BODY, { width: 110 });
    expect(words(paragraph)).toEqual(["Hauptkampf-", "linie"]);
    expect(paragraph.broken).toBe(false);
  });

  it("breaks a word wider than the measure and says so", () => {
    const paragraph = en.paragraph("Rindfleischetikettierung", BODY, { width: 80 });
    expect(paragraph).toMatchObject({ overflow: false, broken: true });
    expect(words(paragraph).join("")).toBe("Rindfleischetikettierung");
  });

  it("parts what belongs together rather than break a word", () => {
    const paragraph = ru.paragraph("№ 62 в Маньчжурии", BODY, { width: ru.measure("Маньчжурии", BODY) + 1 });
    expect(words(paragraph)).toEqual(["№ 62 в", "Маньчжурии"]);
    expect(paragraph.broken).toBe(false);
  });

  it("overflows when not even one letter fits", () => {
    expect(en.paragraph("MM", BODY, { width: 5 }).overflow).toBe(true);
  });

  it("cuts lines beyond the most allowed and overflows", () => {
    const paragraph = en.paragraph(STANDFIRST, BODY, { width: 200, maxLines: 2 });
    expect(paragraph.lines).toHaveLength(2);
    expect(paragraph.overflow).toBe(true);
    expect(en.paragraph(STANDFIRST, BODY, { width: 5000, maxLines: 1 }).overflow).toBe(false);
  });

  it("of nothing has no lines and no height", () => {
    expect(en.paragraph("", BODY, { width: 100 })).toMatchObject({ lines: [], height: 0, width: 0, overflow: false });
  });

  it("is set to its end or centre", () => {
    for (const [align, free] of [
      ["end", 1],
      ["center", 0.5],
    ] as const) {
      for (const line of en.paragraph(STANDFIRST, BODY, { width: 300, align }).lines) {
        expect(line.x).toBeCloseTo((300 - line.width) * free, 9);
      }
    }
  });
});

describe("any paragraph", () => {
  const word = fc.oneof(
    fc.constantFrom(
      ..."the a of № 62 62-я 1941–1945 45 mm *Kwantung Army* в и Маньчжурии – — “go” Өвөр x́y AV".split(" "),
    ),
    fc.string({ unit: fc.constantFrom(..."abcdefgijW-АБВ.,\u00ad/é"), minLength: 1, maxLength: 16 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
  );
  const rich = fc.array(word, { minLength: 0, maxLength: 40 }).map((list) => list.join(" "));
  const spans = fc
    .array(fc.record({ text: rich, size: fc.double({ min: 6, max: 40, noNaN: true }) }), { maxLength: 3 })
    .map((list) => list.map(({ text, size }) => ({ text, style: { size } })));
  const width = fc.double({ min: 30, max: 600, noNaN: true });
  const style = fc.record({ tracking: fc.constantFrom(0, 0.12), caps: fc.boolean() }).map((s) => ({ ...BODY, ...s }));

  it("has no line wider than its measure unless it reports overflow", () => {
    fc.assert(
      fc.property(fc.oneof(rich, spans), width, style, (text, measure, type) => {
        const paragraph = en.paragraph(text, type, { width: measure });
        if (!paragraph.overflow) for (const w of widths(paragraph)) expect(w).toBeLessThanOrEqual(measure + 1e-5);
      }),
      { numRuns: 300 },
    );
  });

  it("shows every character in exactly one line, in order", () => {
    fc.assert(
      fc.property(spans, width, (text, measure) => {
        const shown = words(en.paragraph(text, BODY, { width: measure })).map((line) => line.replace(/-$/u, ""));
        const whole = en.line(text, BODY).text;
        expect(inkOf(shown.join("")).replaceAll("-", "")).toBe(inkOf(whole).replaceAll("-", ""));
      }),
      { numRuns: 300 },
    );
  });

  it("has as many lines balanced as filled", () => {
    fc.assert(
      fc.property(rich, width, (text, measure) => {
        const [even, full] = [true, false].map((balance) => en.paragraph(text, BODY, { width: measure, balance }));
        expect(even!.lines.length).toBe(full!.lines.length);
      }),
      { numRuns: 200 },
    );
  });

  it("is the same from another engine", () => {
    fc.assert(
      fc.property(spans, width, (text, measure) => {
        const again = engineFor("en").paragraph(text, BODY, { width: measure });
        expect(en.paragraph(text, BODY, { width: measure })).toEqual(again);
      }),
      { numRuns: 50 },
    );
  });

  it("has glyphs with clusters inside their run's text and finite positions", () => {
    fc.assert(
      fc.property(fc.oneof(rich, spans), width, style, (text, measure, type) => {
        const nodes = en.drawParagraph(en.paragraph(text, type, { width: measure }), 10, 10, { paint: "#000000" });
        for (const node of nodes) {
          for (const glyph of node.glyphs) {
            expect(glyph.cluster).toBeLessThan(node.text.length);
            expect(Number.isFinite(glyph.x + glyph.y)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
