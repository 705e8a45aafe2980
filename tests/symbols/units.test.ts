import { describe, expect, it } from "vitest";
import type { SymbolArt } from "../../src/symbols/types.ts";
import { TROOP_ARMS, troopBlock } from "../../src/symbols/units/troop-block.ts";
import { UNIT_BRANCHES, UNIT_SIZES, unitBox } from "../../src/symbols/units/unit-box.ts";
import { paintedExtent, sceneFaults } from "./scene-checks.ts";

const colors = { frame: "#2b4c7e", fill: "#c6d1e0", ink: "#1d2328" };

function expectWithin(art: SymbolArt): void {
  expect(sceneFaults(art.nodes)).toEqual([]);
  const extent = paintedExtent(art.nodes)!;
  expect(extent.x0).toBeGreaterThanOrEqual(-0.01);
  expect(extent.y0).toBeGreaterThanOrEqual(-0.01);
  expect(extent.x1).toBeLessThanOrEqual(art.width + 0.01);
  expect(extent.y1).toBeLessThanOrEqual(art.height + 0.01);
}

describe("unitBox", () => {
  it.each(UNIT_BRANCHES)("draws %s inside its box at every size", (branch) => {
    expectWithin(unitBox({ branch, colors }));
    for (const size of UNIT_SIZES) expectWithin(unitBox({ branch, size, colors }));
  });

  it("gives every branch and every size a look of its own", () => {
    const branches = UNIT_BRANCHES.map((branch) => JSON.stringify(unitBox({ branch, colors }).nodes));
    const sizes = UNIT_SIZES.map((size) => JSON.stringify(unitBox({ branch: "infantry", size, colors }).nodes));
    expect(new Set(branches).size).toBe(UNIT_BRANCHES.length);
    expect(new Set(sizes).size).toBe(UNIT_SIZES.length);
  });

  it("says what it shows", () => {
    expect(unitBox({ branch: "armour", size: "army-group", colors }).label).toBe("Armour army-group");
  });
});

describe("troopBlock", () => {
  it.each(TROOP_ARMS)("draws %s inside its box, facing or not", (arm) => {
    expectWithin(troopBlock({ arm, colors }));
    expectWithin(troopBlock({ arm, colors, facing: false, proportion: 1.5 }));
  });

  it("grows with its frontage", () => {
    expect(troopBlock({ arm: "infantry", colors, proportion: 5, facing: false })).toMatchObject({
      width: 500,
      height: 100,
    });
  });
});
