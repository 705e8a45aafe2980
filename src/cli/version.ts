import { readFile } from "node:fs/promises";

/** From the built package, and from the sources. */
const PLACES = ["../package.json", "../../package.json"];

/** The version of the package. */
export async function readVersion(): Promise<string> {
  for (const place of PLACES) {
    const text = await readFile(new URL(place, import.meta.url), "utf8").catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as { version: string }).version;
  }
  return "unknown";
}
