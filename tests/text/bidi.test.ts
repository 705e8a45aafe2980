import { describe, expect, it } from "vitest";
import type { Line } from "../../src/text/types.ts";
import { BODY, engineFor } from "./fixture.ts";

const [he, en] = [engineFor("he"), engineFor("en")];

/** Characters from left to right as they stand on the page. */
function seen(line: Line): string {
  return line.runs
    .flatMap((run) => run.glyphs.map((g) => ({ x: g.x, c: run.text[g.cluster]! })))
    .sort((a, b) => a.x - b.x)
    .map((g) => g.c)
    .join("");
}

describe("right-to-left text", () => {
  it("runs from the right", () => {
    expect(he.direction).toBe("rtl");
    expect(seen(he.line("אבג", BODY))).toBe("גבא");
    expect(he.line("אבג", BODY).text).toBe("אבג");
    expect(he.line("אבג", BODY).runs[0]?.direction).toBe("rtl");
  });

  it("keeps numbers and Latin words from the left", () => {
    expect(seen(he.line("אב 1945 AB ג", BODY))).toBe("ג AB 1945 בא");
  });

  it("stands within left-to-right text in its own order", () => {
    expect(seen(en.line("in אבג 5", BODY))).toBe("in 5 גבא");
  });

  it("lies with its start at the right edge", () => {
    const paragraph = he.paragraph("אבג", BODY, { width: 300 });
    expect(paragraph.lines[0]!.x).toBeCloseTo(300 - paragraph.width, 9);
    const end = he.paragraph("אבג", BODY, { width: 300, align: "end" });
    expect(end.lines[0]!.x).toBe(0);
    const line = he.line("אבג", BODY);
    const xs = he.drawLine(line, 300, 0, { paint: "#000000" }).flatMap((n) => n.glyphs.map((g) => g.x));
    expect(Math.max(...xs)).toBeLessThan(300);
    expect(Math.min(...xs)).toBeCloseTo(300 - line.width, 1);
  });

  it("breaks into lines in logical order", () => {
    const lines = he.paragraph("אבג דהו זחט יכל", BODY, { width: 70 }).lines.map((line) => line.text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe("אבג דהו זחט יכל");
  });

  it("joins letters across a change of colour or slope", () => {
    const ar = engineFor("ar");
    const whole = ar.line("معركة", BODY);
    const parted = ar.line([{ text: "معـ".slice(0, 2), paint: "#aa0000" }, { text: "ركة" }], BODY);
    const ids = (line: Line) => line.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.id));
    expect(parted.runs).toHaveLength(2);
    expect(ids(parted)).toEqual(ids(whole));
    expect(parted.width).toBeCloseTo(whole.width, 6);
    const apart = ar.line("م ع ر ك ة", BODY);
    expect(ids(apart)).not.toEqual(expect.arrayContaining(ids(whole)));
  });

  it("keeps its order where the style changes", () => {
    const line = he.line([{ text: "אב" }, { text: "גד", paint: "#aa0000" }], BODY);
    expect(seen(line)).toBe("דגבא");
    expect(line.runs.map((run) => run.paint)).toEqual(["#aa0000", undefined]);
  });

  it("is never parted by tracking when its letters join", () => {
    const ar = engineFor("ar");
    expect(ar.measure("معركة", { ...BODY, tracking: 0.2 })).toBeCloseTo(ar.measure("معركة", BODY), 9);
    expect(he.measure("אבג", { ...BODY, tracking: 0.2 })).toBeCloseTo(he.measure("אבג", BODY) + 2 * 0.2 * 20, 9);
  });
});
