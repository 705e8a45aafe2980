import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../src/scene/types.ts";
import { BODY, engineFor } from "./fixture.ts";

const en = engineFor("en");
const WATER = { ...BODY, italic: true, tracking: 0.1 };
const paint = "#1d5f86";

/** Points of an arc about 0, 0, angles in degrees clockwise from the right. */
function arc(radius: number, from: number, to: number): Point[] {
  return Array.from({ length: 41 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 40) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

describe("a line on a curve", () => {
  const line = en.line("Sea of Japan", WATER);

  it("on a straight one stands as it would on its own", () => {
    const nodes = en.drawOnCurve(
      line,
      [
        [0, 50],
        [400, 50],
      ],
      { paint },
    )!;
    const flat = en.drawLine(line, 200, 50, { paint, align: "center" });
    const positions = (list: typeof flat) => list.flatMap((n) => n.glyphs.map((g) => [g.x, g.y]));
    positions(nodes).forEach(([x, y], i) => {
      expect(x).toBeCloseTo(positions(flat)[i]![0]!, 1);
      expect(y).toBeCloseTo(50, 1);
    });
    expect(nodes.every((n) => n.glyphs.every((g) => g.angle === undefined))).toBe(true);
  });

  it("turns letters along an arc, each standing on it", () => {
    const glyphs = en.drawOnCurve(line, arc(300, 200, 340), { paint })!.flatMap((n) => n.glyphs);
    const angles = glyphs.map((g) => g.angle ?? 0);
    expect(angles).toEqual([...angles].sort((a, b) => a - b));
    expect(angles[0]).toBeLessThan(-0.1);
    for (const g of glyphs) expect(Math.abs(Math.hypot(g.x, g.y) - 300)).toBeLessThan(1);
  });

  it("reads upright whichever way the curve runs", () => {
    const forth = en.drawOnCurve(line, arc(300, 200, 340), { paint, at: 0.4 })!;
    const back = en.drawOnCurve(line, arc(300, 340, 200), { paint, at: 0.6 })!;
    forth[0]!.glyphs.forEach((g, i) => {
      expect(back[0]!.glyphs[i]!.x).toBeCloseTo(g.x, 0);
      expect(back[0]!.glyphs[i]!.y).toBeCloseTo(g.y, 0);
    });
  });

  it("reads a vertical one upward", () => {
    for (const curve of [
      [
        [0, 0],
        [0, 400],
      ],
      [
        [0, 400],
        [0, 0],
      ],
    ] as Point[][]) {
      const glyphs = en.drawOnCurve(line, curve, { paint })!.flatMap((n) => n.glyphs);
      expect(glyphs[0]!.angle).toBeCloseTo(-Math.PI / 2, 3);
      expect(glyphs[0]!.y).toBeGreaterThan(glyphs.at(-1)!.y);
    }
  });

  it("is raised by its offset", () => {
    const [node] = en.drawOnCurve(
      line,
      [
        [400, 50],
        [0, 50],
      ],
      { paint, offset: 8 },
    )!;
    expect(node!.glyphs[0]!.y).toBeCloseTo(42, 6);
  });

  it("moves in from an end where it would hang over", () => {
    const [node] = en.drawOnCurve(
      line,
      [
        [0, 0],
        [400, 0],
      ],
      { paint, at: 0 },
    )!;
    expect(node!.glyphs[0]!.x).toBeCloseTo(0, 0);
  });

  it("is refused where the curve is too short or too sharp", () => {
    expect(
      en.drawOnCurve(
        line,
        [
          [0, 0],
          [line.width - 5, 0],
        ],
        { paint },
      ),
    ).toBeUndefined();
    expect(
      en.drawOnCurve(
        line,
        [
          [0, 0],
          [200, 0],
          [0, 1],
        ],
        { paint },
      ),
    ).toBeUndefined();
    expect(en.drawOnCurve(line, [[0, 0]], { paint })).toBeUndefined();
    expect(
      en.drawOnCurve(
        line,
        [
          [7, 7],
          [7, 7],
          [7, 7],
        ],
        { paint },
      ),
    ).toBeUndefined();
    expect(
      en.drawOnCurve(
        en.line("", WATER),
        [
          [0, 0],
          [90, 0],
        ],
        { paint },
      ),
    ).toBeUndefined();
  });

  it("keeps marks with their letters", () => {
    const marks = en.line("x\u0301x", { ...BODY, tracking: 1 });
    const [a, b, c] = en.drawOnCurve(marks, arc(80, 200, 340), { paint })!.flatMap((n) => n.glyphs);
    expect(b!.angle).toBe(a!.angle);
    expect(c!.angle).not.toBe(a!.angle);
  });

  it("never breaks on any curve", () => {
    const point = fc.tuple(
      fc.double({ min: -500, max: 500, noNaN: true }),
      fc.double({ min: -500, max: 500, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (curve, at) => {
        const nodes = en.drawOnCurve(line, curve, { paint, at });
        const glyphs = nodes?.flatMap((n) => n.glyphs) ?? [];
        glyphs.forEach((g, i) => {
          expect(Number.isFinite(g.x + g.y + (g.angle ?? 0))).toBe(true);
          const turn = (g.angle ?? 0) - (glyphs[i - 1]?.angle ?? g.angle ?? 0);
          expect(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))).toBeLessThan(0.62);
        });
      }),
      { numRuns: 300 },
    );
  });
});
