/** Ids the author gave, and ids made for what he left unnamed. All functions accept values not yet validated. */

/** Letters and digits of a name, hyphenated in lower case: "USSR and Mongolia" → `ussr-and-mongolia`. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** The ids of a list in its order: given, else made of the name, else of the number. Made ids never repeat. */
export function assignIds(items: unknown, noun: string): string[] {
  const list = asList(items).map(asRecord);
  const given = list.map((item) => (typeof item.id === "string" ? item.id : undefined));
  const taken = new Set(given);
  return list.map((item, index) => {
    const own = given[index];
    if (own !== undefined) return own;
    const base = slug(anyText(item.name) ?? "") || `${noun}-${index + 1}`;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}

/** Words in any language, the first given. */
function anyText(words: unknown): string | undefined {
  if (typeof words === "string") return words;
  return Object.values(asRecord(words)).find((text) => typeof text === "string");
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
