import { createHash } from "node:crypto";

/**
 * The `<defs>` of one document. Ids follow from what they name, so they are the same from run to
 * run, and two drawings in one web page share an id only for the same thing.
 */
export class Definitions {
  readonly #elements = new Map<string, string>();
  readonly #names = new Set<string>();

  /** The id of a definition, which is made by `write` when it is new. */
  define(prefix: string, content: string, write: (id: string) => string): string {
    const id = `${prefix}${hash(content)}`;
    if (!this.#elements.has(id)) this.#elements.set(id, write(id));
    return id;
  }

  /** A definition whose id is already known to be its own. */
  defineAs(id: string, write: () => string): string {
    if (!this.#elements.has(id)) this.#elements.set(id, write());
    return id;
  }

  /** A free id for a layer: its name, numbered when another layer has it. */
  nameLayer(name: string): string {
    const stem =
      name
        .trim()
        .replace(/[^\p{L}\p{N}._-]+/gu, "-")
        .replace(/^[^\p{L}_]+/u, "") || "layer";
    let id = stem;
    for (let n = 2; this.#names.has(id); n++) id = `${stem}-${n}`;
    this.#names.add(id);
    return id;
  }

  toString(): string {
    return [...this.#elements.values()].join("\n");
  }
}

export function hash(content: string): string {
  return createHash("sha1").update(content).digest("hex").slice(0, 8);
}
