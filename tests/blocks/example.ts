import type { Edition, Side } from "../../src/campaign/edition.ts";

/** A campaign of which only what a test is about need be said. */
export function exampleEdition(parts: Partial<Edition> = {}): Edition {
  return {
    id: "example",
    language: "en",
    direction: "ltr",
    title: "Example",
    sides: [],
    phases: [],
    events: [],
    formations: new Map(),
    places: new Map(),
    notes: [],
    sources: [],
    headings: {},
    ...parts,
  };
}

const NAMES = ["Reds", "Blues", "Greens"];
export const COLORS = ["red", "blue", "green"] as const;

export function exampleSide(index: number, parts: Partial<Side> = {}): Side {
  const name = NAMES[index]!;
  return {
    id: `side-${index}`,
    index,
    name,
    shortName: name,
    color: COLORS[index]!,
    members: [],
    commanders: [],
    strength: [],
    losses: [],
    ...parts,
  };
}
