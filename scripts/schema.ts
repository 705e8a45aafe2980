/** Writes schema/campaign.schema.json, and the tables of docs/language.md, from the schema and the words of the interfaces. */
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import { campaignSchema } from "../src/campaign/schema/campaign.ts";
import { themeSchema } from "../src/campaign/schema/theme.ts";
import { fillLanguagePage, LANGUAGE_FILE, THEMES_FILE } from "./language.ts";
import { readTypeDocs, type TypeDoc } from "./tsdoc.ts";

export interface JsonSchema {
  [key: string]: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
}

export const THEME_SCHEMA_FILE = new URL("../schema/theme.schema.json", import.meta.url);
export const SCHEMA_FILE = new URL("../schema/campaign.schema.json", import.meta.url);

/** Digits grouped with underscores or commas, which YAML 1.2 reads as text. */
const GROUPED = "^[0-9]{1,3}(?:(?:_[0-9]{3})+|(?:,[0-9]{3})+)$|^[0-9]+$";

/** The JSON Schema (draft 7, the newest that editors' YAML support understands), every field described. */
export function buildSchema(): JsonSchema {
  return schemaOf(campaignSchema, "Campaign", "Broadside campaign");
}

/** That of a theme. */
export function buildThemeSchema(): JsonSchema {
  return schemaOf(themeSchema, "ThemeInput", "Broadside theme");
}

function schemaOf(whole: z.ZodType, id: string, title: string): JsonSchema {
  const docs = readTypeDocs();
  const schema = z.toJSONSchema(whole, {
    target: "draft-7",
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const { id } = (zodSchema as unknown as z.ZodType).meta() ?? {};
      if (id === "Amount")
        jsonSchema.anyOf = [
          { type: "integer", minimum: 0 },
          { type: "string", pattern: GROUPED },
        ];
      // The safe-integer bounds say nothing to an author.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
  const { [id]: root = {}, ...definitions } = schema.definitions ?? {};
  for (const [name, definition] of Object.entries({ ...definitions, [id]: root })) {
    delete definition.id;
    describe(definition, docs.get(name));
  }
  return { $schema: schema.$schema, title, ...root, definitions: sortKeys(definitions) };
}

function describe(schema: JsonSchema, doc: TypeDoc | undefined): void {
  if (!doc) return;
  if (doc.text !== "") schema.description = doc.text;
  for (const { name, text } of doc.fields) {
    const property = schema.properties?.[name];
    if (!property) continue;
    // Beside a `$ref` draft 7 ignores everything; `allOf` keeps the words.
    if (schema.properties && "$ref" in property)
      schema.properties[name] = { description: text, allOf: [{ $ref: property.$ref }] };
    else property.description = text;
  }
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A schema file's text. */
export function printSchema(schema: JsonSchema = buildSchema()): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(SCHEMA_FILE, printSchema());
  await writeFile(THEME_SCHEMA_FILE, printSchema(buildThemeSchema()));
  for (const page of [LANGUAGE_FILE, THEMES_FILE])
    await writeFile(page, fillLanguagePage(await readFile(page, "utf8")));
}
