import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import { mayReplace, writeWhole } from "../../src/cli/write-whole.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadside-cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line and keeps what it prints. */
async function run(...argv: string[]) {
  let [out, err] = ["", ""];
  const code = await runProgram(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    color: false,
  });
  return { code, out, err, lines: out.split("\n").filter((line) => line !== "") };
}

async function save(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const SOUND = "title: War\nsides: [{ name: North, strength: { personnel: 40_000 } }, { name: South }]\n";
const DOUBTFUL =
  "title: War\nsides: [{ name: North, strength: { personnel: 4 }, losses: { killed: 9 } }, { name: South }]\n";
const listFiles = async () => (await readdir(folder, { recursive: true })).sort();

describe("a wrong command line ends with 2 and says what was meant", () => {
  test.each([
    [["chek", "war.yaml"], "Did you mean check?"],
    [["render", "war.yaml", "--formt", "png"], "Did you mean --format?"],
    [["render", "war.yaml", "-f", "pngg"], "Did you mean `png`?"],
    [["render", "war.yaml", "-s", "16:8"], "not a page size"],
    [["render", "war.yaml", "-t", "archve"], "Did you mean `archive`?"],
    [["render", "war.yaml", "-l", "english!"], "not a language tag"],
    [["render", "war.yaml", "--scale", "0"], "number above 0"],
    [["render", "war.yaml", "--jobs", "1.5"], "whole number"],
    [["render", "war.yaml", "-f", ","], "names nothing"],
    [["render"], "missing required argument"],
  ])("%j", async (argv, words) => {
    const { code, err, out } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  test("help and version end with 0", async () => {
    expect(await run("--help")).toMatchObject({ code: 0, out: expect.stringContaining("render") });
    expect(await run("--version")).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });
});

describe("check", () => {
  test("a sound campaign ends with 0, a bad one with 1 and all its errors", async () => {
    expect(await run("check", await save("war.yaml", SOUND))).toMatchObject({ code: 0, err: "" });
    const bad = await run("check", "fixtures/bad/several.yaml");
    expect([bad.code, bad.out]).toEqual([1, ""]);
    expect(bad.err).toContain("fixtures/bad/several.yaml:4:27: error E-color: `bluue` is not a colour");
    expect(bad.err).toContain("14 errors");
  });

  test("warnings fail only when strict", async () => {
    const file = await save("war.yaml", DOUBTFUL);
    expect(await run("check", file)).toMatchObject({
      code: 0,
      err: expect.stringContaining("W-losses-above-strength"),
    });
    expect((await run("check", file, "--strict")).code).toBe(1);
  });

  test("tells, at its line, a text for which the page has no room", async () => {
    const long = Array.from({ length: 80 }, (_, i) => `Sentence ${i} of a summary that goes on.`).join(" ");
    const file = await save("long.yaml", `title: War\nsummary: ${long}\nsides: [{ name: A }, { name: B }]\n`);
    const { code, out, err } = await run("check", file);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain(`${file}:2:10: info W-layout-words: not on the page in full: the summary “Sentence 0 of a`);
  });

  test("tells at its line a page size that is none, and render draws nothing of it", async () => {
    const file = await save("sizes.yaml", 'title: War\nsides: [{ name: A }]\nlayout: { sizes: ["16:9", b9] }\n');
    for (const args of [["check"], ["render", "-o", join(folder, "none")]]) {
      const { code, err } = await run(args[0]!, file, ...args.slice(1));
      expect([code, err]).toEqual([
        1,
        expect.stringContaining(`${file}:3:27: error E-page-size: "b9" is not a page size`),
      ]);
      expect(err).toContain("→ Use 16:9, 4:3");
    }
    await expect(readdir(join(folder, "none"))).rejects.toThrow("ENOENT");
  });

  test("composes every language and size the campaign names, and says which page it speaks of", async () => {
    const long = Array.from({ length: 80 }, (_, i) => `Sentence ${i} of a summary that goes on.`).join(" ");
    const file = await save(
      "two.yaml",
      `title: War\nlanguages: [en, de]\nsummary: { en: Short., de: ${long} }\nsides: [{ name: A }, { name: B }]\nlayout: { sizes: ["16:9", "1:1"] }\n`,
    );
    const { err } = await run("check", file);
    expect(err).toContain("(16:9, de)");
    expect(err).toContain("(1:1, de)");
    expect(err).not.toMatch(/summary.*\((?:16:9|1:1), en\)/);
  });

  test("one bad campaign does not hide the next", async () => {
    const { code, out } = await run("check", "fixtures/bad/empty.yaml", await save("war.yaml", SOUND));
    expect([code, out]).toEqual([1, `${join(folder, "war.yaml")}: all is well\n`]);
  });

  test("with --json every line is one object, and standard error stays empty", async () => {
    const { code, lines, err } = await run(
      "check",
      "--json",
      "fixtures/bad/wrong-id.yaml",
      "examples/minimal/campaign.yaml",
    );
    expect([code, err]).toEqual([1, ""]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        type: "diagnostic",
        severity: "error",
        code: "E-unknown-id",
        line: 6,
        column: 29,
        length: 6,
        path: ["events", 0, "at"],
        hints: ["Did you mean `harbour`?"],
      },
      { type: "campaign", file: "fixtures/bad/wrong-id.yaml", ok: false },
      { type: "campaign", file: "examples/minimal/campaign.yaml", ok: true },
    ]);
  });
});

describe("render", () => {
  test("writes one file a format, named by the campaign", async () => {
    const file = await save("war.yaml", SOUND);
    const { code, lines } = await run("render", file, "-o", join(folder, "out"), "-f", "svg,png");
    expect([code, lines]).toEqual([0, [join(folder, "out/war.svg"), join(folder, "out/war.png")]]);
    expect(await readFile(join(folder, "out/war.svg"), "utf8")).toContain("<svg");
    expect((await readFile(join(folder, "out/war.png"))).subarray(1, 4).toString()).toBe("PNG");
    expect(await readdir(join(folder, "out"))).toHaveLength(2);
  });

  test("adds size and language only where several are asked for", async () => {
    const file = await save("war.yaml", `id: waterloo\n${SOUND}`);
    const one = await run("render", file, "-o", folder, "-f", "svg", "-s", "1:1", "-l", "ru");
    expect(one.lines).toEqual([join(folder, "waterloo.svg")]);
    const four = await run("render", file, "-o", folder, "-f", "svg", "-s", "16:9,1:1", "-l", "en,ru");
    expect(four.lines.sort()).toEqual(
      ["16x9-en", "16x9-ru", "1x1-en", "1x1-ru"].map((suffix) => join(folder, `waterloo-${suffix}.svg`)),
    );
  });

  test("takes sizes and the language from the campaign, and all its languages when asked", async () => {
    const file = await save("war.yaml", `languages: [en, de]\nlayout: { sizes: ["1:1"] }\n${SOUND}`);
    const posters = async (...flags: string[]) => {
      const { lines } = await run("render", file, "-o", folder, "-f", "svg", "--json", ...flags);
      return lines.map((line) => JSON.parse(line) as { type: string }).filter(({ type }) => type === "poster");
    };
    expect(await posters()).toMatchObject([
      { file: join(folder, "war.svg"), size: "1:1", language: "en", width: 1920, height: 1920, format: "svg" },
    ]);
    const both = await posters("-l", "all");
    expect(both.map((poster) => (poster as { file?: string }).file).sort()).toEqual([
      join(folder, "war-de.svg"),
      join(folder, "war-en.svg"),
    ]);
  });

  test.each([
    "misspelt-key",
    "wrong-id",
    "impossible-date",
    "negative-number",
    "missing-portrait",
    "broken-image",
    "empty",
    "syntax",
    "not-utf-8",
  ])("%s ends with 1 and writes nothing, while the sound campaign beside it is written", async (name) => {
    const { code, err } = await run(
      "render",
      `fixtures/bad/${name}.yaml`,
      await save("war.yaml", SOUND),
      "-o",
      join(folder, "out"),
      "-f",
      "svg",
    );
    expect(code).toBe(1);
    expect(err).toContain(`fixtures/bad/${name}.yaml`);
    expect(await readdir(join(folder, "out"))).toEqual(["war.svg"]);
  });

  test("with --strict a campaign with warnings is not written", async () => {
    const file = await save("war.yaml", DOUBTFUL);
    expect((await run("render", file, "-o", folder, "-f", "svg", "--strict")).code).toBe(1);
    expect(await listFiles()).toEqual(["war.yaml"]);
    expect((await run("render", file, "-o", folder, "-f", "svg")).code).toBe(0);
  });

  test("replaces an earlier poster, but nothing else unless forced", async () => {
    const file = await save("war.yaml", SOUND);
    const argv = ["render", file, "-o", folder, "-f", "svg"];
    expect((await run(...argv)).code).toBe(0);
    expect((await run(...argv)).code).toBe(0);
    await save("war.svg", "notes of mine");
    const refused = await run(...argv);
    expect([refused.code, await readFile(join(folder, "war.svg"), "utf8")]).toEqual([1, "notes of mine"]);
    expect(refused.err).toContain("--force replaces it");
    expect((await run(...argv, "--force")).code).toBe(0);
  });

  test("never writes over a file of the campaign, nor two posters to one name", async () => {
    const flag = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0H3V2H0z" fill="#c00"/></svg>';
    await save("war.svg", flag);
    const file = await save("war.yaml", "title: War\nsides: [{ name: North, flag: war.svg }]\n");
    const over = await run("render", file, "-o", folder, "-f", "svg", "--force");
    expect([over.code, await readFile(join(folder, "war.svg"), "utf8")]).toEqual([1, flag]);
    await mkdir(join(folder, "b"));
    const twin = await run(
      "render",
      await save("a.yaml", SOUND),
      await save("b/a.yaml", SOUND),
      "-o",
      join(folder, "out"),
      "-f",
      "svg",
    );
    expect(twin.code).toBe(1);
    expect(twin.err).toContain("Give the campaign another `id`");
    expect(await readdir(join(folder, "out"))).toEqual(["a.svg"]);
  });
});

describe("init and schema", () => {
  test("the starter has its schema beside it and nothing to complain of", async () => {
    const target = join(folder, "new");
    expect(await run("init", target)).toMatchObject({ code: 0, out: `${join(target, "campaign.yaml")}\n` });
    expect((await readdir(target)).sort()).toEqual(["campaign.schema.json", "campaign.yaml"]);
    expect(await readFile(join(target, "campaign.yaml"), "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\/campaign\.schema\.json\n/,
    );
    expect(await run("check", "--strict", join(target, "campaign.yaml"))).toMatchObject({ code: 0, err: "" });
    const again = await run("init", target);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("nothing was written")]);
  });

  test("schema prints the schema", async () => {
    const { code, out } = await run("schema");
    expect([code, out]).toEqual([0, await readFile("schema/campaign.schema.json", "utf8")]);
  });
});

describe("files are written whole or not at all", () => {
  test("a write that fails leaves the old file and no other", async () => {
    const path = await save("a.png", "old");
    await mkdir(join(folder, "b.png"));
    await expect(writeWhole(join(folder, "b.png"), "new")).rejects.toThrow();
    await writeWhole(path, "new");
    expect(await listFiles()).toEqual(["a.png", "b.png"]);
    expect(await readFile(path, "utf8")).toBe("new");
    expect((await stat(join(folder, "b.png"))).isDirectory()).toBe(true);
  });

  test("formats are known by their first bytes", async () => {
    await save("a.svg", '<?xml version="1.0"?>\n<svg xmlns="x"/>');
    await save("a.pdf", "%PDF-1.7");
    await save("empty.png", "");
    expect(await mayReplace(join(folder, "a.svg"), "svg")).toBe(true);
    expect(await mayReplace(join(folder, "a.pdf"), "pdf")).toBe(true);
    expect(await mayReplace(join(folder, "a.pdf"), "png")).toBe(false);
    expect(await mayReplace(join(folder, "empty.png"), "png")).toBe(true);
    expect(await mayReplace(join(folder, "none.png"), "png")).toBe(true);
    expect(await mayReplace(folder, "png")).toBe(false);
  });
});
