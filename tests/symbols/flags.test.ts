import { describe, expect, it } from "vitest";
import { drawFlag, flag, flagNames } from "../../src/symbols/flags/flag.ts";
import { flagKey } from "../../src/symbols/flags/flag-key.ts";
import { HISTORICAL_FLAGS } from "../../src/symbols/flags/historical.ts";
import { paintedExtent, sceneFaults } from "./scene-checks.ts";

describe("historical flags", () => {
  it.each(HISTORICAL_FLAGS.map((f) => f.id))("draws %s whole, in its legal ratio, and as an icon at 3:2", (id) => {
    const { ratio } = HISTORICAL_FLAGS.find((f) => f.id === id)!;
    for (const [use, wanted] of [
      ["exact", ratio],
      ["icon", 1.5],
    ] as const) {
      const art = flag(id, { use })!;
      expect(art.width / art.height).toBeCloseTo(wanted, 3);
      expect(sceneFaults(art.nodes)).toEqual([]);
      const extent = paintedExtent(art.nodes)!;
      expect(extent.x0).toBeCloseTo(0, 1);
      expect(extent.y0).toBeCloseTo(0, 1);
      expect(extent.x1).toBeCloseTo(art.width, 1);
      expect(extent.y1).toBeCloseTo(art.height, 1);
    }
  });

  it("has each id once, each with years that run forward", () => {
    expect(new Set(HISTORICAL_FLAGS.map((f) => f.id)).size).toBe(HISTORICAL_FLAGS.length);
    for (const { id, years } of HISTORICAL_FLAGS) {
      expect(years[1] ?? Infinity, id).toBeGreaterThanOrEqual(years[0]);
    }
  });

  it("sets the Japanese disc a hundredth of the fly toward the hoist, three fifths of the hoist across", () => {
    const art = flag("japan")!;
    const disc = paintedExtent([art.nodes[1]!])!;
    expect((disc.x0 + disc.x1) / 2).toBeCloseTo(art.width * 0.49, 1);
    expect(disc.y1 - disc.y0).toBeCloseTo(art.height * 0.6, 1);
  });

  it("gives the American union 48 stars", () => {
    const stars = flag("united-states-48")!.nodes.at(-1)!;
    expect(stars.kind === "path" && stars.d.match(/M /g)?.length).toBe(48);
  });
});

describe("flag", () => {
  it("finds today's flags by code and by name, whatever the case and accents", () => {
    expect(flag("fr")?.label).toBe("Flag of France");
    expect(flag("Côte d’Ivoire")?.label).toBe(flag("ci")?.label);
    expect(flag("NORWAY")).toBe(flag("no"));
  });

  it("prefers the historical flag where an id is also a country's name", () => {
    expect(flag("Japan")!.width / flag("Japan")!.height).toBeCloseTo(10 / 7, 3);
    expect(flag("jp")!.width / flag("jp")!.height).toBeCloseTo(4 / 3, 3);
  });

  it("knows nothing of a flag it does not have", () => {
    expect(flag("atlantis")).toBeUndefined();
    expect(flag("../../package")).toBeUndefined();
    expect(flag("")).toBeUndefined();
  });

  it("finds every name it offers", () => {
    const names = flagNames();
    expect(names[0]).toBe("soviet-union");
    expect(names.length).toBeGreaterThan(500);
    for (const name of names.filter((_, i) => i % 17 === 0)) expect(flag(name), name).toBeDefined();
  });
});

describe("flagKey", () => {
  it("writes a name as plain words joined by hyphens", () => {
    expect(flagKey("  Bosnia & Herzegovina ")).toBe("bosnia-herzegovina");
  });
});

describe("drawFlag", () => {
  it("stands whole in the box with its outline inside the cloth's edge", () => {
    const node = drawFlag(
      flag("france")!,
      { x: 100, y: 50, width: 60, height: 20 },
      { outline: { color: "#1d2328", width: 1 }, align: 1 },
    );
    expect(paintedExtent([node])).toEqual({ x0: 130, y0: 50, x1: 160, y1: 70 });
    expect(node.label).toBe("Flag of France");
  });
});
