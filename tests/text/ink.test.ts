import { describe, expect, it } from "vitest";
import type { Point } from "../../src/scene/types.ts";
import { inkBounds } from "../../src/text/ink.ts";
import { BODY, engineFor } from "./fixture.ts";

const en = engineFor("en");
const style = { ...BODY, size: 100 };
const paint = "#000000";
const boundsOf = (text: string) => inkBounds(en.drawLine(en.line(text, style), 50, 200, { paint }), en.resources());

describe("inkBounds", () => {
  it("touches the tops of capitals and the baseline", () => {
    const box = boundsOf("HH")!;
    expect(box.y0).toBeCloseTo(200 - en.line("H", style).capHeight, 1);
    expect(box.y1).toBeCloseTo(200, 1);
    expect(box.x0).toBeGreaterThan(50);
    expect(box.x1).toBeLessThan(50 + en.measure("HH", style));
  });

  it("lets round letters pass both by a little", () => {
    const [round, straight] = [boundsOf("O")!, boundsOf("H")!];
    expect(straight.y0 - round.y0).toBeGreaterThan(0.5);
    expect(straight.y0 - round.y0).toBeLessThan(2);
    expect(round.y1).toBeGreaterThan(straight.y1);
  });

  it("turns with the glyphs", () => {
    const upward: Point[] = [
      [0, 300],
      [0, 0],
    ];
    const flat = boundsOf("I")!;
    const up = inkBounds(en.drawOnCurve(en.line("I", style), upward, { paint })!, en.resources())!;
    expect(up.x1 - up.x0).toBeCloseTo(flat.y1 - flat.y0, 1);
    expect(up.y1 - up.y0).toBeCloseTo(flat.x1 - flat.x0, 1);
  });

  it("of blanks is undefined", () => {
    expect(boundsOf(" ")).toBeUndefined();
    expect(inkBounds([], en.resources())).toBeUndefined();
  });

  it("needs the fonts of its glyphs", () => {
    expect(() => inkBounds(en.drawLine(en.line("I", style), 0, 0, { paint }), new Map())).toThrow(RangeError);
  });
});
