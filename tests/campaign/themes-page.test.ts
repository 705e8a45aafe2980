import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fillLanguagePage, THEMES_FILE } from "../../scripts/language.ts";
import { buildThemeSchema } from "../../scripts/schema.ts";
import { validateTheme } from "../../src/campaign/theme-file.ts";
import { THEMES } from "../../src/theme/registry.ts";

const page = await readFile(THEMES_FILE, "utf8");

test("the tables of the themes page are those the sources give", () => {
  expect(fillLanguagePage(page)).toBe(page);
});

test("every key of a theme stands on the page", () => {
  const { definitions = {}, ...root } = buildThemeSchema();
  for (const part of [root, ...Object.values(definitions)])
    for (const key of Object.keys(part.properties ?? {})) if (key !== "$schema") expect(page).toContain(`\`${key}\``);
});

test("its examples are themes", () => {
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
  expect(examples.length).toBeGreaterThan(1);
  for (const text of examples) expect([text, validateTheme(parse(text))]).toEqual([text, []]);
});

test("the colours it gives for the library's themes are theirs", () => {
  for (const theme of Object.values(THEMES)) {
    const row = page.split("\n").find((line) => line.startsWith(`| \`${theme.name}\``));
    for (const color of [theme.paper, theme.ink, theme.sides.red!.bar, theme.sides.blue!.bar])
      expect(row).toContain(color);
  }
});
