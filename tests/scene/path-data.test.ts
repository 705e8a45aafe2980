import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPath, parsePath, transformPath } from "../../src/scene/path-data.ts";

describe("path data", () => {
  it("is read with and without spaces", () => {
    expect(parsePath("M10,20L-1.5-2ZM.5.25Q1 2 3 4")).toEqual([
      { command: "M", values: [10, 20] },
      { command: "L", values: [-1.5, -2] },
      { command: "Z", values: [] },
      { command: "M", values: [0.5, 0.25] },
      { command: "Q", values: [1, 2, 3, 4] },
    ]);
  });

  it.each(["m 0 0", "L 1 1", "M 1", "M 1 2 3", "M 1 2 Z 3", "M 0 0 H 4", "M 0 0 !", "3 4"])("is refused as %j", (d) => {
    expect(() => parsePath(d)).toThrow(SyntaxError);
  });

  it("is written with two decimals and no negative zero", () => {
    expect(
      formatPath([
        { command: "M", values: [-0.001, 1.005] },
        { command: "Z", values: [] },
      ]),
    ).toBe("M 0 1 Z");
    expect(transformPath("M 1 2 C 3 4 5 6 7 8 Z", [0, 1, -1, 0, 0.551, 0])).toBe(
      "M -1.45 1 C -3.45 3 -5.45 5 -7.45 7 Z",
    );
  });

  it("gives each number the value its digits have", () => {
    const decimals = fc
      .tuple(fc.constantFrom("", "-"), fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.nat(12))
      .map(([sign, digits, places]) => {
        const written = String(digits).padStart(places + 1, "0");
        const point = written.length - places;
        return `${sign}${written.slice(0, point)}${places > 0 ? `.${written.slice(point)}` : ""}`;
      });
    const powers = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    fc.assert(
      fc.property(fc.oneof(decimals, powers), fc.oneof(decimals, powers), (x, y) => {
        expect(parsePath(`M ${x} ${y}`)[0]!.values).toEqual([Number(x), Number(y)]);
      }),
    );
  });
});
