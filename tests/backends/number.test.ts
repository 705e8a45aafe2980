import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatSteps } from "../../src/backends/number.ts";

describe("formatNumber", () => {
  it("leaves out what a reader of SVG and PDF does not need", () => {
    expect([0, -0, 0.5, -0.5, 12, -12.25, 0.05, 100.1, 0.004].map((value) => formatNumber(value))).toEqual([
      "0",
      "0",
      ".5",
      "-.5",
      "12",
      "-12.25",
      ".05",
      "100.1",
      "0",
    ]);
    expect(formatNumber(0.000244, 6)).toBe(".000244");
    expect(formatNumber(-1234.5678, 1)).toBe("-1234.6");
  });

  it("is read back as the nearest step", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (steps, digits) => {
        const written = formatSteps(steps, digits);
        expect(Number(written)).toBe(steps / 10 ** digits + 0);
        expect(written).toMatch(/^-?(\d+(\.\d*[1-9])?|\.\d*[1-9])$/);
      }),
    );
  });
});
