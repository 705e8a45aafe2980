import { describe, expect, it } from "vitest";
import { contrast } from "../../src/theme/color.ts";
import { phaseTints, sideTones } from "../../src/theme/derive.ts";
import { THEMES } from "../../src/theme/registry.ts";

describe.each(Object.values(THEMES))("phase tints of $name", (theme) => {
  const sides = ["red", "blue"].map((color, i) => sideTones(theme, color, i));

  it.each([1, 2])("are one for each of eight phases while %i sides move, and bear their numbers", (moving) => {
    const tints = phaseTints(theme, sides, moving, 8).slice(0, 8);
    expect(new Set(tints).size).toBe(8);
    for (const tint of tints) expect(contrast(theme.onPhase, tint), tint).toBeGreaterThanOrEqual(4.5);
  });

  it("are the theme's own as long as these are enough", () => {
    expect(phaseTints(theme, sides, 1, 3).slice(0, 3)).toEqual(theme.phases.slice(0, 3));
  });
});
