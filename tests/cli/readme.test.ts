import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import { PAGE_SIZES } from "../../src/layout/page-format.ts";
import { COMPOSE_KEYS, RENDER_KEYS } from "../../src/render/options.ts";
import { IMAGE_FORMATS } from "../../src/render/poster.ts";
import { THEMES } from "../../src/theme/registry.ts";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");

async function helpOf(...command: string[]): Promise<string> {
  let out = "";
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: () => {},
    terminal: false,
    color: false,
  };
  await runProgram([...command, "--help"], streams);
  return out;
}

const synopsis = readme.slice(readme.indexOf("## Command line"), readme.indexOf("## Library"));

test.each(["render", "check", "init", "schema"])("the README lists every option of `broadside %s`", async (command) => {
  const options = [...(await helpOf(command)).matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)/gm)];
  expect(options.length).toBeGreaterThan(0);
  for (const [, short, long] of options)
    if (long !== "--help") expect([long, synopsis.includes(short ?? long!)]).toEqual([long, true]);
});

test("the README lists every command", async () => {
  const commands = [...(await helpOf()).matchAll(/^ {2}(\w+)(?: \[| <|\s{2,})/gm)].map(([, name]) => name!);
  expect(commands).toEqual(expect.arrayContaining(["render", "check", "init", "schema"]));
  for (const name of commands.filter((one) => one !== "help")) expect(synopsis).toContain(`broadside ${name}`);
});

test("the README names every option of the library, every format, theme and page", () => {
  for (const key of [...COMPOSE_KEYS, ...RENDER_KEYS]) expect(readme).toContain(`\`${key}\``);
  for (const name of Object.keys(THEMES)) expect(readme).toContain(`\`${name}\``);
  for (const format of IMAGE_FORMATS) expect(readme).toContain(format);
  for (const size of PAGE_SIZES.filter((one) => one.includes(":"))) expect(readme).toContain(`\`${size}\``);
});
