import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkCampaign, loadCampaign } from "../../src/campaign/load.ts";
import { defineTheme, loadTheme } from "../../src/campaign/theme-file.ts";
import { CampaignError } from "../../src/diagnostics/diagnostic.ts";
import { compose } from "../../src/render/compose.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadside-theme-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const FACE = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/fira-sans-condensed/700Bold/FiraSansCondensed_700Bold.ttf",
);
const SIDES = "title: War\nsides: [{ name: North }, { name: South }]\n";

async function save(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function faults(path: string) {
  const error = await loadTheme(path).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof CampaignError)) throw new Error(`a theme with nothing wrong: ${String(error)}`);
  return error.diagnostics.map(({ code, position, message, hints }) => ({
    code,
    at: position && `${position.line}:${position.column}`,
    said: [message, ...hints].join(" "),
  }));
}

describe("a theme file", () => {
  test("is named after its file, and gives every token of a theme", async () => {
    const { theme, warnings } = await loadTheme(await save("sand.yaml", 'palette: { paper: "#fdf6e3" }\n'));
    expect(theme).toMatchObject({ name: "sand", paper: "#fdf6e3" });
    expect(warnings).toEqual([]);
  });

  test("may be JSON", async () => {
    expect((await loadTheme(await save("t.json", '{ "extends": "mono" }'))).theme.name).toBe("t");
  });

  test.each([
    ["extends: archiv\n", "E-value", "1:10", "Did you mean `archive`?"],
    ['palette: { papr: "#fff" }\n', "E-unknown-key", "1:12", "Did you mean `paper`?"],
    ["palette:\n  paper: #fff\n", "E-type", "2:3", "`#` begins a comment"],
    ["palette: { ink: rde }\n", "E-color", "1:17", "not a colour"],
    ['palette: { ink: "12345g" }\n', "E-color", "1:17", "not a colour"],
    ["palette: { ink: b3261e }\n", "E-color", "1:17", '"#b3261e"'],
    ['palette: { ink: "#11223380" }\n', "E-color", "1:17", "opaque"],
    ["spacing: { margin: 9 }\n", "E-value", "1:20", "up to 2"],
    ["type: { title: { size: 900 } }\n", "E-value", "1:24", "up to 200"],
    ["type: { titel: { size: 90 } }\n", "E-unknown-key", "1:9", "Did you mean `title`?"],
    ["strokes: { map: thick }\n", "E-type", "1:17", "a number"],
    ["- archive\n", "E-type", "1:1", "the theme should be"],
    ["fonts: { text: ../a.ttf }\n", "E-asset-outside", "1:16", "outside the theme's folder"],
    ["fonts: { text: 'https://example.org/a.ttf' }\n", "E-asset-outside", "1:16", "fetches nothing"],
    ["fonts: { text: missing.ttf }\n", "E-asset-missing", "1:16", "no file `missing.ttf`"],
    ["fonts: { display: no-such-package-here }\n", "E-font-missing", "1:19", "npm install no-such-package-here"],
    ["fonts: { fallback: [{ file: a.ttf }] }\n", "E-type", "1:21", "should be"],
  ])("is told what is wrong with %j", async (text, code, at, words) => {
    const [first, ...more] = await faults(await save("t.yaml", text));
    expect(more).toEqual([]);
    expect(first).toMatchObject({ code, at, said: expect.stringContaining(words) });
  });

  test("that is not there is told by name", async () => {
    expect(await faults(join(folder, "none.yaml"))).toMatchObject([{ code: "E-file" }]);
  });
});

describe("fonts of a theme", () => {
  test("are read from files of its folder, by role, with the weight each file states", async () => {
    await mkdir(join(folder, "fonts"));
    await copyFile(FACE, join(folder, "fonts", "bold.ttf"));
    const { theme } = await loadTheme(await save("t.yaml", "fonts: { display: fonts/bold.ttf }\n"));
    const poster = await compose(
      { title: "War", sides: [{ name: "A" }, { name: "B" }] },
      { theme: { theme, file: "t", warnings: [] } },
    );
    expect(theme.fonts?.display).toHaveLength(1);
    expect(JSON.stringify(poster.scene)).toContain('"font":"fira-sans-condensed-700-2"');
  });

  test("are read from installed packages", async () => {
    const { theme } = await loadTheme(
      await save("t.yaml", 'fonts: { fallback: ["@expo-google-fonts/noto-sans-hebrew"] }\n'),
    );
    const [family = []] = theme.fonts?.fallback ?? [];
    expect(family.length).toBeGreaterThan(1);
  });

  test.each([
    ["no font at all", Buffer.from("not a font, not at all"), "is not a TrueType"],
    ["a web font", Buffer.concat([Buffer.from("wOF2"), Buffer.alloc(64)]), "WOFF2"],
    ["a font cut short", "cut", "cut short"],
  ])("that are %s are refused at the line that names them", async (_, bytes, words) => {
    const { readFile } = await import("node:fs/promises");
    const content = bytes === "cut" ? (await readFile(FACE)).subarray(0, 4000) : (bytes as Buffer);
    await writeFile(join(folder, "x.ttf"), content);
    const found = await faults(await save("t.yaml", "fonts:\n  text: [{ file: x.ttf, weight: 400 }]\n"));
    expect(found).toMatchObject([{ code: "E-font-unusable", at: "2:18", said: expect.stringContaining(words) }]);
  });

  test("behind a link out of the folder are refused", async () => {
    await symlink(FACE, join(folder, "x.ttf"));
    expect(await faults(await save("t.yaml", "fonts: { text: x.ttf }\n"))).toMatchObject([{ code: "E-asset-outside" }]);
  });
});

describe("a campaign's theme", () => {
  test("is a name, a file below its folder, or stands in it", async () => {
    await save("my.yaml", 'palette: { paper: "#fafafa" }\n');
    const paper = async (line: string) =>
      (await compose(await loadCampaign(await save("war.yaml", SIDES + line)))).scene.background;
    expect(await paper("")).toBe("#f3eee3");
    expect(await paper("theme: briefing\n")).toBe("#15191d");
    expect(await paper("theme: my.yaml\n")).toBe("#fafafa");
    expect(await paper('theme: { palette: { paper: "#eeeeff" } }\n')).toBe("#eeeeff");
    expect(await paper("layout: { theme: atlas }\n")).toBe("#ffffff");
  });

  test("gives way to the caller's", async () => {
    const campaign = await loadCampaign(await save("war.yaml", `${SIDES}theme: briefing\n`));
    expect((await compose(campaign, { theme: "atlas" })).scene.background).toBe("#ffffff");
    const own = defineTheme({ extends: "archive", palette: { paper: "#fff" } });
    expect((await compose(campaign, { theme: own })).scene.background).toBe("#ffffff");
  });

  test("is checked with it: faults stand in the file they are in", async () => {
    await save("my.yaml", "palette: { papr: red }\n");
    const found = await checkCampaign(await save("war.yaml", `${SIDES}theme: my.yaml\n`));
    expect(found).toMatchObject([{ code: "E-unknown-key", file: "my.yaml", position: { line: 1, column: 12 } }]);
    const inline = await checkCampaign(await save("b.yaml", `${SIDES}theme: { palette: { ink: "#ddd" } }\n`));
    expect(inline.map(({ code, position }) => [code, position?.line])).toContainEqual(["W-theme-contrast", 3]);
  });

  test.each([
    ["theme: archve\n", "E-unknown-theme", "Did you mean `archive`?"],
    ["theme: ../my.yaml\n", "E-asset-outside", "below the folder"],
    ["theme: none.yaml\n", "E-asset-missing", "none.yaml"],
    ["theme: 7\n", "E-type", "the name of a theme"],
    ["theme: mono\nlayout: { theme: mono }\n", "E-layout-pins", "Keep `theme`."],
  ])("%j is an error", async (line, code, words) => {
    const found = await checkCampaign(await save("war.yaml", SIDES + line));
    expect(found.map((one) => one.code)).toEqual([code]);
    expect([found[0]!.message, ...found[0]!.hints].join(" ")).toContain(words);
  });

  test("written in code is checked like one in a file", async () => {
    const war = { title: "War", sides: [{ name: "A" }, { name: "B" }] };
    await expect(compose(war, { theme: { palette: { papr: "#fff" } } as never })).rejects.toThrow(/papr/);
    await expect(compose(war, { theme: "archve" })).rejects.toThrow(/did you mean archive/);
  });

  test("of colours that look alike is a warning with the sides' names", async () => {
    const war = {
      title: "War",
      sides: [
        { name: "Reds", color: "#b3261e" },
        { name: "Greens", color: "#2f6b5e" },
      ],
    };
    const { diagnostics } = await compose(war);
    const alike = diagnostics.find(({ code }) => code === "W-sides-alike");
    expect(alike).toMatchObject({ path: ["sides", 1, "color"] });
    expect(alike!.message).toMatch(/Reds.*Greens.*greyscale/);
  });
});
