import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTheme } from "../../src/theme/build-theme.ts";
import { checkTheme } from "../../src/theme/check-theme.ts";
import { contrast } from "../../src/theme/color.ts";
import type { ThemeInput, ThemeName } from "../../src/theme/input.ts";
import { THEMES } from "../../src/theme/registry.ts";
import { alikeIn, colorDistance, DEFICIENCIES, seenWith } from "../../src/theme/vision.ts";

const NAMES = Object.keys(THEMES) as ThemeName[];
/** Red words can only be told from such paper when they lose their colour on the way to black. */
const STRONG_RED_ON_MIDDLE_GREY = { palette: { paper: "#a06573", sides: { red: "#f70000" } } };
const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

describe("a theme of one's own", () => {
  it.each(NAMES)("that changes nothing is %s itself", (name) => {
    expect(buildTheme({ name, extends: name })).toEqual(THEMES[name]);
  });

  it("keeps the colours given, in whatever way CSS writes them", () => {
    const theme = buildTheme({
      palette: { paper: "white", ink: "rgb(1, 2, 3)", phases: ["#ABCDEF"] },
      map: { sea: "#123", terrain: { woods: "green" }, fronts: ["#111111"], vignette: false },
    });
    expect(theme).toMatchObject({ paper: "#ffffff", ink: "#010203" });
    expect(theme.phases[0]).toBe("#abcdef");
    expect(theme.map).toMatchObject({ sea: "#112233", fronts: ["#111111"], vignette: [] });
    expect(theme.map.terrain.woods).toBe("#008000");
  });

  it("is dark on dark paper, and starts from the dark theme unless told otherwise", () => {
    expect(buildTheme({ palette: { paper: "#101820" } })).toMatchObject({
      dark: true,
      map: { eventMark: expect.any(String) },
    });
    expect(buildTheme({ palette: { paper: "#101820" } }).sides.red!.bar).toBe(THEMES.briefing!.sides.red!.bar);
    expect(buildTheme({ extends: "atlas", palette: { paper: "#101820" } }).dark).toBe(true);
  });

  it("makes every tone of a side from its one colour, and lets single ones be given", () => {
    const { red } = buildTheme({ palette: { sides: { red: { color: "#00695c", held: "#abcdef" } } } }).sides;
    expect(red).toMatchObject({ bar: "#00695c", held: "#abcdef" });
    expect(red!.land).not.toBe(THEMES.archive!.sides.red!.land);
  });

  it("goes on with the tints of its base after those given, without one that looks like them", () => {
    const { phases } = buildTheme({ palette: { phases: ["#b3261e", "#004488"] } });
    expect(phases.slice(0, 2)).toEqual(["#b3261e", "#004488"]);
    expect(phases.filter((tint) => tint === "#b3261e")).toHaveLength(1);
    expect(phases.length).toBeGreaterThan(4);
  });

  it("scales all type, and cuts single roles", () => {
    const { type } = buildTheme({
      type: { scale: 1.2, title: { size: 100, weight: 500, leading: 1 }, note: { italic: true } },
    });
    expect(type.title).toMatchObject({ size: 120, weight: 500, leading: 120, caps: true });
    expect(type.note.size).toBeCloseTo(13.5 * 1.2);
    expect(type.note).toMatchObject({ italic: true });
    expect(type.caption.leading! / type.caption.size).toBeCloseTo(18 / 15.5);
  });

  it("sets words that read, whatever paper, land, sea and side colours are given", () => {
    const inputs = fc.record(
      {
        extends: fc.constantFrom(...NAMES),
        palette: fc.record({
          paper: anyColor,
          sides: fc.record({ red: anyColor, blue: anyColor }, { requiredKeys: [] }),
        }),
        map: fc.record({ land: anyColor, sea: anyColor }, { requiredKeys: [] }),
      },
      { requiredKeys: ["palette"] },
    );
    fc.assert(
      fc.property(inputs, (given) => {
        const theme = buildTheme(given as ThemeInput);
        for (const words of [theme.ink, theme.muted]) expect(contrast(words, theme.paper)).toBeGreaterThanOrEqual(4.5);
        for (const tones of Object.values(theme.sides)) {
          expect(contrast(tones.text, theme.paper)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(tones.onBar, tones.bar)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(theme.map.waterName, theme.map.sea)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme.map.countryName, theme.map.land)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 300, seed: 1, examples: [[STRONG_RED_ON_MIDDLE_GREY]] },
    );
  });
});

describe("what is told of a theme", () => {
  const told = (input: ThemeInput) =>
    checkTheme(buildTheme(input), input).map(({ code, path, message, hints }) => ({
      code,
      path: path?.join("."),
      message,
      hints,
    }));

  it.each(NAMES)("is nothing when %s is taken as it is", (name) => expect(told({ extends: name })).toEqual([]));

  it("is both colours, their contrast and the nearest colour that reads", () => {
    const [first] = told({ palette: { paper: "#ffffff", ink: "#999999" } });
    expect(first).toMatchObject({ code: "W-theme-contrast", path: "palette.ink" });
    expect(first!.message).toMatch(/#999999.*#ffffff.*2\.8:1.*4\.5:1/);
    const nearest = /`(#\w{6})`/.exec(first!.hints[0]!)![1]!;
    expect(contrast(nearest, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(nearest, "#ffffff")).toBeLessThan(5);
  });

  it("is a side colour too pale for the paper, with the colour drawn instead", () => {
    const input: ThemeInput = { palette: { paper: "#ffffff", sides: { red: "#ffb3b3" } } };
    const pale = told(input).find(({ path }) => path === "palette.sides.red");
    expect(pale!.message).toContain(`drawn as ${buildTheme(input).sides.red!.bar}`);
  });

  it.each([
    ["greyscale", { red: "#b3261e", blue: "#2f6b5e" }],
    ["deuteranopia", { red: "#a5682a", blue: "#6b7a2a" }],
    ["everyone", { red: "#b3261e", blue: "#b8322a" }],
  ])("is sides that look alike to %s", (sight, sides) => {
    const alike = told({ palette: { sides } }).filter(({ code }) => code === "W-sides-alike");
    expect(alike).toHaveLength(1);
    expect(alike[0]!.message).toContain(sight);
  });
});

describe("colour vision", () => {
  it("leaves greys alone and joins red with green for those without the red or the green cones", () => {
    for (const kind of DEFICIENCIES) expect(colorDistance(seenWith(kind, "#808080"), "#808080")).toBeLessThan(1);
    const [red, green] = ["#c03030", "#5a7d10"];
    expect(colorDistance(red, green)).toBeGreaterThan(60);
    expect(colorDistance(seenWith("deuteranopia", red), seenWith("deuteranopia", green))).toBeLessThan(30);
    expect(alikeIn("#000000", "#ffffff")).toEqual([]);
  });
});
