import { readFile } from "node:fs/promises";
import { RenderError } from "../diagnostics/diagnostic.ts";
import type { Streams } from "./streams.ts";

/** From the built package, and from the sources. */
const PLACES = ["../schema/campaign.schema.json", "../../schema/campaign.schema.json"];

/** The JSON Schema of campaign files, as shipped with the package. */
export async function readSchema(): Promise<string> {
  for (const place of PLACES) {
    try {
      return await readFile(new URL(place, import.meta.url), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  throw new RenderError("the JSON Schema is missing from this installation");
}

/** `broadside schema`: prints the JSON Schema. */
export async function runSchema(streams: Streams): Promise<number> {
  streams.out(await readSchema());
  return 0;
}
