import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readSvg } from "../svg/read-svg.ts";
import type { SymbolArt } from "../types.ts";
import { flagKey } from "./flag-key.ts";

interface Country {
  readonly code: string;
  readonly name: string;
}

let countries: ReadonlyMap<string, Country> | undefined;
const cache = new Map<string, SymbolArt | undefined>();

/** The package of today's flags is found, and its files read, only when a flag is asked for. */
function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("flag-icons/package.json"));
}

/** Countries by code and by name, both as `flagKey` writes them. */
function countryIndex(): ReadonlyMap<string, Country> {
  if (!countries) {
    const list = JSON.parse(readFileSync(join(packageFolder(), "country.json"), "utf8")) as Country[];
    countries = new Map([
      ...list.map((country) => [flagKey(country.name), country] as const),
      ...list.map((country) => [country.code, country] as const),
    ]);
  }
  return countries;
}

/** Today's flag at 4:3 by ISO 3166 code or English name, from the `flag-icons` package (MIT). */
export function findModernFlag(key: string): SymbolArt | undefined {
  const country = countryIndex().get(key);
  if (!country) return undefined;
  if (!cache.has(country.code)) {
    const svg = readFileSync(join(packageFolder(), "flags", "4x3", `${country.code}.svg`));
    cache.set(country.code, readSvg(svg, { label: `Flag of ${country.name}` }).art);
  }
  return cache.get(country.code);
}

/** Codes, then names as references write them. */
export function modernFlagNames(): string[] {
  return [...countryIndex().keys()].sort((a, b) => Math.min(a.length, 3) - Math.min(b.length, 3) || (a < b ? -1 : 1));
}
