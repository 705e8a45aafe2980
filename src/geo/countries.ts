import { didYouMean } from "../diagnostics/suggest.ts";
import { BYGONE, COUNTRIES, type Country } from "./country-table.ts";

export type { Country } from "./country-table.ts";

/** Names are compared without case, marks, punctuation and articles; `St.` is `Saint`. */
function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "")
    .replace(/^st /, "saint ");
}

let index: Map<string, Country> | undefined;

function namesToCountries(): Map<string, Country> {
  if (index) return index;
  index = new Map();
  for (const country of COUNTRIES) {
    const keys = [country.name, ...country.aliases, country.alpha2, country.alpha3, country.id];
    for (const key of keys) if (key !== "") index.set(foldName(key), country);
  }
  return index;
}

/** The modern country of an English name, a common other name, or an ISO 3166-1 code of any of the three kinds. */
export function findCountry(name: string): Country | undefined {
  const folded = foldName(name);
  const known = namesToCountries();
  return known.get(folded) ?? (/^\d{1,2}$/.test(folded) ? known.get(folded.padStart(3, "0")) : undefined);
}

/** English names of all countries, in the order of the alphabet. */
export function listCountryNames(): string[] {
  return COUNTRIES.map((country) => country.name).sort((a, b) => a.localeCompare(b, "en"));
}

/** What to do about a name that is no modern country. */
export function explainUnknownCountry(name: string): string[] {
  const folded = foldName(name);
  for (const [state, parts] of BYGONE) {
    if (foldName(state) !== folded) continue;
    const list = parts.length === 1 ? parts[0]! : `[${parts.join(", ")}]`;
    return [
      `${state} is not on the modern map; take its ground from modern countries: \`from: ${list}\`, cut with \`within\` where its borders differ.`,
    ];
  }
  const names = COUNTRIES.flatMap(({ name: full, aliases }) => [
    full,
    ...aliases.filter((alias) => !alias.includes(".")),
  ]);
  const [hint] = didYouMean(name, names);
  if (hint?.startsWith("Did you mean")) return [hint];
  return ["Give the English name of a modern country, or its ISO 3166 code such as `FR`, `FRA` or `250`."];
}

/** The country a land of the atlas is, for telling its name and codes. */
export function countryOfAtlas(id: string, name: string): Country | undefined {
  return (id === "" ? undefined : findCountry(id)) ?? findCountry(name);
}
