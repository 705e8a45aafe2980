/** Where in the file a value stands. */
import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from "yaml";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";

type Path = readonly (string | number)[];

/** Diagnostics that point at a key rather than at its value. */
const ABOUT_KEYS = new Set(["E-unknown-key", "E-unknown-metric", "E-key"]);

export class Positions {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #source: readonly string[];

  constructor(document: Document.Parsed, lines: LineCounter, text: string) {
    this.#document = document;
    this.#lines = lines;
    this.#source = text.split(/\r\n|\r|\n/);
  }

  /** The position of the value at a path, of its key when `on` says so, or of the nearest thing above that is in the file. */
  at(path: Path, on: "key" | "value" = "value"): Position | undefined {
    for (let length = path.length; length >= 0; length--) {
      const found = this.#range(path.slice(0, length), length === path.length ? on : "value");
      if (found)
        return this.span(found[0], length === path.length ? found[1] : this.#firstKeyEnd(path.slice(0, length), found));
    }
    return undefined;
  }

  /** The position of a stretch of the text; only its first line counts. */
  span(start: number, end: number): Position {
    const { line, col } = this.#lines.linePos(start);
    const source = this.#source[line - 1] ?? "";
    const length = Math.max(1, Math.min(end - start, source.length - col + 1));
    return { line: Math.max(1, line), column: Math.max(1, col), length, source };
  }

  /** Gives each diagnostic with a path its file and position. */
  locate(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
    return diagnostics.map((diagnostic) => {
      if (diagnostic.position) return { ...diagnostic, file };
      const position = diagnostic.path && this.at(diagnostic.path, ABOUT_KEYS.has(diagnostic.code) ? "key" : "value");
      return { ...diagnostic, file, ...(position && { position }) };
    });
  }

  #range(path: Path, on: "key" | "value"): readonly [number, number] | undefined {
    if (on === "key" || path.length > 0) {
      const pair = this.#pair(path);
      const key = pair?.key as Node | null | undefined;
      const empty =
        pair &&
        (pair.value === null || (isScalar(pair.value) && pair.value.source === "" && pair.value.value === null));
      if (key?.range && (on === "key" || empty)) return [key.range[0], key.range[1]];
      if (on === "key") return undefined;
    }
    const node = this.#node(path);
    return node?.range ? [node.range[0], node.range[1]] : undefined;
  }

  #node(path: Path): Node | undefined {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    return typeof node === "object" && node !== null ? (node as Node) : undefined;
  }

  #pair(path: Path): Pair | undefined {
    const parent = this.#node(path.slice(0, -1));
    const last = path.at(-1);
    if (!isMap(parent)) return undefined;
    return parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(last));
  }

  /** For a missing key the caret stands under the first key of the map it is missing from. */
  #firstKeyEnd(path: Path, range: readonly [number, number]): number {
    const node = this.#node(path);
    const first = isMap(node) ? (node.items[0]?.key as Node | undefined) : isSeq(node) ? undefined : node;
    return first?.range ? first.range[1] : range[0] + 1;
  }
}
