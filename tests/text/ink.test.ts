import { describe, expect, it } from "vitest";
import { inkBounds } from "../../src/text/ink.ts";
import { BODY, engineFor } from "./fixture.ts";

const en = engineFor("en");
const style = { ...BODY, size: 100 };
const paint = "#000000";
const boundsOf = (text: string) => inkBounds(en.drawLine(en.line(text, style), 50, 200, { paint }), en.resources());

describe("inkBounds", () => {
  it("touches the tops of capitals and the baseline", () => {
    const box = boundsOf("HH")!;
    expect(box.y).toBeCloseTo(200 - 68.8, 1);
    expect(box.y + box.height).toBeCloseTo(200, 1);
    expect(box.x).toBeGreaterThan(50);
    expect(box.width).toBeLessThan(en.measure("HH", style));
  });

  it("follows curves, not their control points", () => {
    const { resource, font } = { resource: en.resources().get("fira-sans-condensed-400")!, font: undefined };
    expect(font).toBeUndefined();
    const id = en.line("O", style).runs[0]!.glyphs[0]!.id;
    const ys = [...resource.outline(id).matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map((m) => Number(m[1]));
    const box = boundsOf("O")!;
    expect(box.height).toBeLessThanOrEqual((Math.max(...ys) - Math.min(...ys)) / 10 + 1e-6);
    expect(box.height).toBeGreaterThan(68);
  });

  it("turns with the glyphs", () => {
    const flat = boundsOf("I")!;
    const up = inkBounds(
      en.drawOnCurve(
        en.line("I", style),
        [
          [0, 300],
          [0, 0],
        ],
        { paint },
      )!,
      en.resources(),
    )!;
    expect(up.width).toBeCloseTo(flat.height, 1);
    expect(up.height).toBeCloseTo(flat.width, 1);
  });

  it("of blanks is undefined", () => {
    expect(boundsOf(" ")).toBeUndefined();
    expect(inkBounds([], en.resources())).toBeUndefined();
  });

  it("needs the fonts of its glyphs", () => {
    expect(() => inkBounds(en.drawLine(en.line("I", style), 0, 0, { paint }), new Map())).toThrow(RangeError);
  });
});
