import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCampaign, defineCampaign, loadCampaign } from "../../src/campaign/load.ts";
import { readCampaignBytes } from "../../src/campaign/read-file.ts";
import { validateCampaign } from "../../src/campaign/validate.ts";
import { CampaignError } from "../../src/diagnostics/diagnostic.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadside-load-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function save(text: string | Uint8Array, name = "war.yaml"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const check = async (text: string | Uint8Array) => checkCampaign(await save(text));
const SIDES = "sides: [{ name: North }, { name: South }]\n";

describe("the bad campaigns", () => {
  test.each([
    ["misspelt-key", "E-unknown-key", 4, 5, "strenght", "Did you mean `strength`?"],
    ["wrong-id", "E-unknown-id", 6, 29, "harbor", "Did you mean `harbour`?"],
    ["impossible-date", "E-date", 2, 9, "June has 30 days", "The nearest day there is: `1815-06-30`."],
    ["negative-number", "E-figure", 4, 23, "cannot be negative", "Did you mean `1_200`?"],
    ["missing-portrait", "E-asset-missing", 6, 26, "portraits/nort.png", "Put the file there, or take the line out."],
    ["broken-image", "E-asset-broken", 6, 26, "portraits/broken.png", "copy or download the file again"],
    ["not-utf-8", "E-encoding", 3, 13, "not UTF-8", "Save it as UTF-8"],
    ["syntax", "E-yaml", 4, 11, "the `[` opened here is never closed", "Close it with `]`."],
  ])("%s is told at its line with a remedy", async (name, code, line, column, words, remedy) => {
    const found = await checkCampaign(`fixtures/bad/${name}.yaml`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: "error",
      code,
      file: `fixtures/bad/${name}.yaml`,
      position: { line, column },
    });
    expect(found[0]!.message).toContain(words);
    expect(found[0]!.hints.join(" ")).toContain(remedy);
  });

  test.each([
    ["title: *Bismarck* is sunk\n", 1, 8, "cannot begin with `*`", 'Put it in quotes: `"*Bismarck* is sunk"`.'],
    ["title: *x\n", 1, 8, "cannot begin with `*`", 'Put it in quotes: `"*x"`.'],
    ["title: @home\n", 1, 8, "cannot begin with `@`", 'Put it in quotes: `"@home"`.'],
    ["title: War\nsummary: & then\n", 2, 10, "cannot begin with `&`", 'Put it in quotes: `"& then"`.'],
    ["sides: [{ name: *b }]\n", 1, 17, "cannot begin with `*`", "Put it in quotes."],
    ["title: 'tis war\nsides:\n  - name: A\n", 1, 8, "the quote opened here is never closed", "Close it."],
    ['title: "War\nsides:\n  - name: A\n', 1, 8, "the quote opened here is never closed", "Close it."],
    ["title: {a: b\nsides: 1\n", 1, 8, "the `{` opened here is never closed", "Close it with `}`."],
    ['title: "War" of words\n', 1, 14, "words follow the closing quote", "quotes of the other kind"],
    ["title: War\n  sides: 1\n", 1, 8, "a second colon", "in quotes"],
  ])("%j is told where it begins, with a remedy", async (text, line, column, words, remedy) => {
    const found = (await check(text)).filter(({ position }) => position?.line === line && position.column === column);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "error", code: "E-yaml", message: expect.stringContaining(words) });
    expect(found[0]!.hints.join(" ")).toContain(remedy);
  });

  test("a reference that stands is no fault", async () => {
    expect(await check(`places: &p { a: { name: A, at: [1, 2] } }\ntitle: War\n${SIDES}`)).toEqual([]);
  });

  test.each([
    ["# only a remark\n", "holds nothing but comments", "`broadside init`"],
    ["- title: War\n", "not a list", "begins with `title: …`"],
    ["title: War\nsides: []\n", "has no entries", "Add one."],
    [`title: War\nsides: [${"{ name: A },".repeat(6)}]\n`, "takes at most 4", "Take out 2."],
    [`title: War\n${SIDES}map: { extent: [[10, 50], [20, 40]] }\n`, "south of this box (50)", "`[[10, 40], [20, 50]]`"],
    [`title: War\n${SIDES}map: { insets: [{ name: I, extent: [[10, 50], [20, 50]] }] }\n`, "(50)", "Give it a height."],
    ["title: War\nsides:\n  - name: A\n    color: #900\n", "not empty", "`#` begins a comment"],
    ["title: War\nsides:\n  - { name: A, color: #900 }\n  - { name: B }\n", "never closed", "`#` begins a comment"],
    [`title: War\n${SIDES}fonts: { fallback: [face.jpg] }\n`, "`face.jpg` is no font file", "Name a .ttf or .otf file"],
    ["title: War\nsides: [{ name: A, strength: { guns: 1,000 } }]\n", "no metric `0`", "`1_000`"],
    ["title: War\nsides: [{ name: A, strength: { guns: { display: many } } }]\n", "not a map of keys", "Give `best`"],
  ])("%j has a remedy", async (text, words, remedy) => {
    const found = (await check(text)).find(({ message }) => message.includes(words));
    expect(found?.hints.join(" ")).toContain(remedy);
  });

  test("an empty file is told as such", async () => {
    expect(await checkCampaign("fixtures/bad/empty.yaml")).toMatchObject([{ code: "E-empty" }]);
  });

  test("all errors of a file come in one pass, in the order of its lines", async () => {
    const found = await checkCampaign("fixtures/bad/several.yaml");
    const lines = found.map(({ position }) => position!.line);
    expect(found.map(({ code }) => code)).toEqual([
      "E-unknown-key",
      "E-date",
      "E-color",
      "E-unknown-metric",
      "E-figure",
      "E-unknown-flag",
      "E-date",
      "E-value",
      "E-unknown-id",
      "E-type",
      "E-unknown-country",
      "E-missing-key",
      "E-value",
      "E-value",
    ]);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test("a key missing because it was misspelt is told once", async () => {
    const found = await check(`titel: War\n${SIDES}`);
    expect(found.map(({ code }) => code)).toEqual(["E-unknown-key"]);
  });
});

describe("positions", () => {
  test("the caret covers exactly the offending text", async () => {
    const text = `title: War\nperiod: 1815-06-31\n${SIDES}`;
    const [found] = await check(text);
    const { line, column, length, source } = found!.position!;
    expect(text.split("\n")[line - 1]).toBe(source);
    expect(source.slice(column - 1, column - 1 + length)).toBe("1815-06-31");
  });

  test("a byte order mark and Windows line ends move nothing", async () => {
    const [found] = await check(`\ufefftitle: War\r\nperiod: 1815-06-31\r\n${SIDES}`);
    expect(found!.position).toMatchObject({ line: 2, column: 9, length: 10, source: "period: 1815-06-31" });
  });

  test("JSON is read with positions too, tabs and all", async () => {
    const path = await save('{\n\t"title": "War",\n\t"sides": [\n\t\t{ "nam": "North" }\n\t]\n}\n', "war.json");
    expect(await checkCampaign(path)).toMatchObject([
      { code: "E-unknown-key", position: { line: 4, column: 5, length: 5 } },
    ]);
  });

  test("a loaded campaign knows where each value stands", async () => {
    const loaded = await loadCampaign(await save(`title: War\n${SIDES}`));
    expect(loaded.at(["sides", 1, "name"])).toMatchObject({ line: 2, column: 34, length: 5 });
    expect(loaded.at(["sides", 1, "nothing"])).toMatchObject({ line: 2 });
  });
});

describe("hostile and malformed files", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
    .split("")
    .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(",")}]`)
    .join("\n")}\n`;
  test.each([
    ["an alias bomb", `title: War\n${SIDES}${bomb}`, "E-yaml"],
    ["a key given twice", `title: War\ntitle: Peace\n${SIDES}`, "E-yaml"],
    ["two documents", `title: War\n${SIDES}---\ntitle: Peace\n`, "E-yaml"],
    ["a prototype key", `title: War\n${SIDES}__proto__: { polluted: true }\n`, "E-key"],
    ["a constructor key", `title: War\n${SIDES}places: { constructor: { name: X, at: [1, 2] } }\n`, "E-key"],
    ["a tag", `title: !!js/function "x"\n${SIDES}`, "E-yaml"],
    ["deep nesting", `title: ${"[".repeat(5000)}`, "E-too-deep"],
    ["a merge key", `x: &x { title: War }\n<<: *x\n${SIDES}`, "E-key"],
    ["a list at the top", "- title: War\n", "E-type"],
    ["a word at the top", "War\n", "E-type"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x74, 0x00]), "E-encoding"],
    ["an unknown alias", `title: *nobody\n${SIDES}`, "E-yaml"],
  ])("%s is refused", async (_, text, code) => {
    const found = await check(text as string);
    expect(found.map((one) => one.code)).toContain(code);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("a file that is not there, or is a folder, is told in words", async () => {
    expect(await checkCampaign(join(folder, "none.yaml"))).toMatchObject([{ code: "E-file" }]);
    expect(await checkCampaign(folder)).toMatchObject([{ code: "E-file", hints: ["Name the campaign file in it."] }]);
  });

  test("a file too large is not even parsed", () => {
    expect(readCampaignBytes(new Uint8Array(5_000_001).fill(0x20), "x").diagnostics).toMatchObject([
      { code: "E-too-large" },
    ]);
  });

  test("no bytes make the reader throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { diagnostics, positions } = readCampaignBytes(bytes, "x");
        expect(diagnostics.length > 0 || positions !== undefined).toBe(true);
      }),
    );
  });

  test("no value makes the checks throw", () => {
    const value = fc.object({
      key: fc.constantFrom("title", "sides", "name", "map", "movements", "path", "events", "strength", "at"),
      maxDepth: 5,
    });
    fc.assert(
      fc.property(value, (campaign) => {
        expect(Array.isArray(validateCampaign(campaign))).toBe(true);
      }),
    );
  });

  test("no single wrong value in a sound campaign goes unnoticed or throws", async () => {
    const loaded = await loadCampaign("examples/waterloo/campaign.yaml");
    const places: [object, string | number][] = [];
    const walk = (value: unknown) => {
      if (typeof value !== "object" || value === null) return;
      for (const key of Object.keys(value)) {
        places.push([value, Array.isArray(value) ? Number(key) : key]);
        walk((value as Record<string, unknown>)[key]);
      }
    };
    walk(loaded.campaign);
    const wrong = Symbol.for("wrong");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: places.length - 1 }), (i) => {
        const [owner, key] = places[i]! as [Record<string | number, unknown>, string];
        const before = owner[key];
        owner[key] = wrong;
        try {
          expect(validateCampaign(loaded.campaign).length).toBeGreaterThan(0);
        } finally {
          owner[key] = before;
        }
      }),
    );
  });
});

describe("sound campaigns", () => {
  test("a title and two names are a campaign", async () => {
    const loaded = await loadCampaign(await save(`title: War\n${SIDES}`));
    expect(loaded.campaign).toEqual({ title: "War", sides: [{ name: "North" }, { name: "South" }] });
    expect(loaded.warnings).toEqual([]);
  });

  test("a file may be named by a URL", async () => {
    expect((await loadCampaign(pathToFileURL(await save(`title: War\n${SIDES}`)))).campaign.title).toBe("War");
  });

  test("loading a bad campaign throws everything found", async () => {
    const error: unknown = await loadCampaign("fixtures/bad/several.yaml").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CampaignError);
    expect((error as CampaignError).diagnostics).toHaveLength(14);
  });

  test("a value is checked like a file, without positions", async () => {
    const campaign = defineCampaign({ title: "War", sides: [{ name: "North", losses: { killed: -1 } }] });
    expect(await checkCampaign(campaign)).toMatchObject([{ code: "E-figure", path: ["sides", 0, "losses", "killed"] }]);
    expect(await checkCampaign(undefined)).toMatchObject([{ code: "E-type" }]);
  });

  test.each(["minimal", "waterloo", "second-punic-war", "battle-of-the-atlantic", "soviet-japanese-war"])(
    "the example %s has neither errors nor warnings",
    async (name) => {
      expect(await checkCampaign(`examples/${name}/campaign.yaml`)).toEqual([]);
    },
  );
});
