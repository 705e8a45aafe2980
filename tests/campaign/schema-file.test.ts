import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import {
  buildSchema,
  buildThemeSchema,
  type JsonSchema,
  printSchema,
  SCHEMA_FILE,
  THEME_SCHEMA_FILE,
} from "../../scripts/schema.ts";

test("the JSON Schema in the package is the one the sources give", async () => {
  expect(await readFile(SCHEMA_FILE, "utf8")).toBe(printSchema());
});

test("so is the JSON Schema of themes", async () => {
  expect(await readFile(THEME_SCHEMA_FILE, "utf8")).toBe(printSchema(buildThemeSchema()));
});

test.each([
  ["campaigns", buildSchema],
  ["themes", buildThemeSchema],
])("in that of %s every field and every named part is described, and objects are closed", (_, build) => {
  const { definitions = {}, ...root } = build();
  for (const [name, part] of Object.entries({ ...definitions, Root: root as JsonSchema })) {
    expect([name, part.description]).toEqual([name, expect.stringMatching(/\w/)]);
    for (const [key, property] of Object.entries(part.properties ?? {})) {
      expect([name, key, property.description]).toEqual([name, key, expect.stringMatching(/\w/)]);
    }
    if (part.properties) expect([name, part.additionalProperties]).toEqual([name, false]);
  }
});

test("it is draft 7, which editors understand, and every reference leads somewhere", () => {
  const schema = buildSchema();
  expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  const references = JSON.stringify(schema).match(/"\$ref":"[^"]+"/g) ?? [];
  expect(references.length).toBeGreaterThan(50);
  for (const reference of new Set(references)) {
    const name = /#\/definitions\/([^"]+)/.exec(reference)?.[1] ?? "";
    expect(Object.keys(schema.definitions ?? {})).toContain(name);
  }
});
