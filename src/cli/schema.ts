import { readFile } from "node:fs/promises";
import { RenderError } from "../diagnostics/diagnostic.ts";
import type { Streams } from "./streams.ts";

export interface SchemaOptions {
  readonly theme?: boolean;
}

/** From the built package, and from the sources. */
const FOLDERS = ["../schema/", "../../schema/"];

/** The JSON Schema of campaign files or of theme files, as shipped with the package. */
export async function readSchema(of: "campaign" | "theme" = "campaign"): Promise<string> {
  for (const folder of FOLDERS) {
    try {
      return await readFile(new URL(`${folder}${of}.schema.json`, import.meta.url), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  throw new RenderError("the JSON Schema is missing from this installation");
}

/** `broadside schema`: prints a JSON Schema. */
export async function runSchema(options: SchemaOptions, streams: Streams): Promise<number> {
  streams.out(await readSchema(options.theme ? "theme" : "campaign"));
  return 0;
}
