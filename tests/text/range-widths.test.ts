import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemize } from "../../src/text/itemize.ts";
import { buildLine } from "../../src/text/line.ts";
import { rangeWidths } from "../../src/text/range-widths.ts";
import { resolveRich } from "../../src/text/rich.ts";
import { createShaper } from "../../src/text/shape.ts";
import { BODY, fonts } from "./fixture.ts";

describe("rangeWidths", () => {
  const piece = fc.constantFrom(..."AV|To|, |. |fi|ffl| |  |Таврия|х́|é|x\u0301|–|\u00ad|1945|אב|(|*|\u00a0".split("|"));
  const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(""));
  const spans = fc.array(fc.record({ text, style: fc.record({ size: fc.integer({ min: 8, max: 40 }) }) }), {
    minLength: 1,
    maxLength: 3,
  });

  it("agrees with lines shaped by themselves", () => {
    const shaper = createShaper("en");
    fc.assert(
      fc.property(spans, fc.constantFrom(0, 0.1), fc.nat(), fc.nat(), (rich, tracking, a, b) => {
        const style = { ...BODY, tracking };
        const composition = itemize(resolveRich(rich, style, "en"), fonts, "ltr");
        const at = (n: number) => composition.boundaries[n % composition.boundaries.length]!;
        const [start, end] = [Math.min(at(a), at(b)), Math.max(at(a), at(b))];
        const width = rangeWidths(composition, shaper, style)(start, end);
        expect(width).toBeCloseTo(buildLine(composition, start, end, shaper, style).width, 6);
      }),
      { numRuns: 1500 },
    );
  });
});
