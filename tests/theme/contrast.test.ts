import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, luminance, mix, parseColor } from "../../src/theme/color.ts";
import { deriveTones, sideTones } from "../../src/theme/derive.ts";
import { THEMES } from "../../src/theme/registry.ts";

/** Dichromacy at full strength: Machado, Oliveira & Fernandes 2009, table 1 (severity 1.0), linear light ignored as in their text. */
const DICHROMACY = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function seenAs(color: string, m: readonly number[]): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16)) as [number, number, number];
  return [0, 3, 6].map((i) => m[i]! * r + m[i + 1]! * g + m[i + 2]! * b) as [number, number, number];
}

for (const theme of Object.values(THEMES)) {
  describe(`the ${theme.name} theme`, () => {
    it("sets running words at 4.5:1 or more on its paper", () => {
      for (const color of [theme.ink, theme.muted, ...Object.values(theme.sides).map((s) => s.text)]) {
        expect(contrast(color, theme.paper), `${color} on paper`).toBeGreaterThanOrEqual(4.5);
      }
    });

    it("sets words upon side bars and phase bars at 4.5:1 or more", () => {
      for (const [name, side] of Object.entries(theme.sides)) {
        expect(contrast(side.onBar, side.bar), `words on the ${name} bar`).toBeGreaterThanOrEqual(4.5);
      }
      for (const tint of theme.phases)
        expect(contrast(theme.onPhase, tint), `words on ${tint}`).toBeGreaterThanOrEqual(4.5);
    });

    it("sets names on the map at 4.5:1 or more on their own ground", () => {
      for (const [name, side] of Object.entries(theme.sides)) {
        for (const ground of [side.land, side.held]) {
          expect(contrast(side.areaName, ground), `${name} name on ${ground}`).toBeGreaterThanOrEqual(4.5);
          expect(contrast(theme.map.city, ground), `city on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(contrast(theme.map.waterName, theme.map.sea), "water name").toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.map.city, theme.map.land)).toBeGreaterThanOrEqual(4.5);
    });

    it("keeps the first two sides' bars apart in the common colour-vision deficiencies", () => {
      const [red, blue] = [sideTones(theme, undefined, 0).bar, sideTones(theme, undefined, 1).bar];
      for (const [name, matrix] of Object.entries(DICHROMACY)) {
        const [a, b] = [seenAs(red, matrix), seenAs(blue, matrix)];
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        expect(distance, name).toBeGreaterThan(60);
      }
    });

    it("tells the sides apart in greyscale by lightness or by pattern", () => {
      const tones = [0, 1, 2, 3].map((index) => sideTones(theme, undefined, index));
      for (const [i, a] of tones.entries()) {
        for (const b of tones.slice(0, i)) {
          if (a.pattern === b.pattern)
            expect(contrast(a.bar, b.bar), `${a.bar} and ${b.bar}`).toBeGreaterThanOrEqual(1.5);
        }
      }
    });

    it("derives legible tones from any colour", () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => {
          const tones = deriveTones(theme, `#${n.toString(16).padStart(6, "0")}`);
          expect(contrast(tones.text, theme.paper)).toBeGreaterThanOrEqual(4.45);
          expect(contrast(tones.onBar, tones.bar)).toBeGreaterThanOrEqual(4.2);
          expect(contrast(tones.areaName, tones.held)).toBeGreaterThanOrEqual(4.45);
        }),
      );
    });
  });
}

describe("colours", () => {
  it("reads any CSS colour and refuses what is none", () => {
    expect(parseColor("rebeccapurple")).toBe("#663399");
    expect(parseColor(" rgb(0 0 0 / 50%) ") ?? parseColor("rgba(0,0,0,.5)")).toBe("#00000080");
    expect(parseColor("rde")).toBeUndefined();
  });

  it("computes luminance and contrast as WCAG does", () => {
    expect(luminance("#ffffff")).toBeCloseTo(1, 5);
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 3);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(mix("#000000", "#ffffff", 0.5)).toMatch(/^#(7f7f7f|808080)$/);
  });
});
