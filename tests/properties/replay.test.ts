import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Campaign } from "../../src/campaign/types.ts";
import { faultsOf } from "./check.ts";
import { drawFile } from "./draw.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "generated");

test.each(readdirSync(folder).filter((name) => name.endsWith(".yaml")))(
  "%s, which once failed, holds",
  async (name) => {
    const file = join(folder, name);
    const drawn = await drawFile(file);
    expect(faultsOf(parse(await readFile(file, "utf8")) as Campaign, drawn)).toEqual([]);
  },
);
