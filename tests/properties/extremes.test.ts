import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawFile } from "./draw.ts";
import { drawingFaults } from "./faults.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "extremes");
const SHAPES = ["16:9", "1:1", "9:16", "a4-portrait"];
const cases = readdirSync(folder).flatMap((name) => SHAPES.map((size) => [name, size] as const));

test.each(cases)("%s stands whole and legible on %s", async (name, size) => {
  const drawn = await drawFile(join(folder, name), size);
  expect(drawingFaults(drawn)).toEqual([]);
  const codes = drawn.poster.diagnostics.map(({ code }) => code);
  expect(codes).not.toContain("W-layout-overflow");
  expect(codes).not.toContain("W-date-outside");
});
