/** From bytes to a plain value with positions, or to what is wrong with them. */
import { type Document, isAlias, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { explainStart, explainSyntax } from "./explain-syntax.ts";
import { Positions } from "./positions.ts";

/** Larger campaign files are refused: the greatest real one is a hundredth of this. */
export const MAX_CAMPAIGN_BYTES = 5_000_000;
/** More lists than this belong in GeoJSON files: parsing them with their positions takes seconds. */
const MAX_LISTS = 60_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 64;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

const BEGIN = "`broadside init` writes a campaign to start from.";

export interface ReadResult {
  /** The plain value, when the text could be read at all. */
  readonly value?: unknown;
  readonly positions?: Positions;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML (of which JSON is a part) from bytes. Nothing in it can run, fetch, or reach a prototype. */
export function readCampaignBytes(bytes: Uint8Array, file: string): ReadResult {
  if (bytes.length > MAX_CAMPAIGN_BYTES) {
    return fail(file, "E-too-large", `the file has ${bytes.length} bytes; a campaign may have ${MAX_CAMPAIGN_BYTES}`, [
      "Move shapes into GeoJSON files.",
    ]);
  }
  const text = decode(bytes);
  if (typeof text !== "string") return { diagnostics: [{ ...text, file }] };
  if (text.trim() === "") return fail(file, "E-empty", "the file is empty", [BEGIN]);
  const crowded = tooManyLists(text);
  if (crowded) return { diagnostics: [{ ...crowded, file }] };
  return readText(text, file);
}

/** Points to the first list beyond the limit. */
function tooManyLists(text: string): Diagnostic | undefined {
  let [count, at] = [0, -1];
  do {
    at = text.indexOf("[", at + 1);
    if (at < 0) return undefined;
  } while (++count <= MAX_LISTS);
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const source = text.slice(Math.max(0, at - before.at(-1)!.length)).split(/\r\n|\r|\n/, 1)[0]!;
  return {
    severity: "error",
    code: "E-too-large",
    message: `the file holds more than ${MAX_LISTS.toLocaleString("en")} lists`,
    position: {
      line: before.length,
      column: before.at(-1)!.length + 1,
      length: 1,
      source: source.length > 400 ? "" : source,
    },
    hints: ["Move shapes of so many points into GeoJSON files; they are thinned as they are read."],
  };
}

function readText(text: string, file: string): ReadResult {
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    // Depth is bounded first: the parser itself descends by recursion.
    if (deepestFlow(text) > MAX_DEPTH) throw new RangeError();
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: false, version: "1.2" });
  } catch {
    return fail(file, "E-too-deep", `lists and maps are nested more than ${MAX_DEPTH} deep`, []);
  }
  const positions = new Positions(document, lines, text);
  const faults = [...document.errors, ...document.warnings].map((problem): Diagnostic => {
    const { message, hints, at } = explainSyntax(problem, text, document);
    return { severity: "error", code: "E-yaml", message, position: positions.span(...at), hints };
  });
  // One slip may be a fault in several ways: the first of a place is told.
  const syntax = faults.filter(({ position }, i) => {
    return (
      faults.findIndex((one) => one.position?.line === position?.line && one.position?.column === position?.column) ===
      i
    );
  });
  const keys = forbiddenKeys(document, positions);
  if (syntax.length === 0) keys.push(...unknownAliases(document, positions, text));
  if (syntax.length > 0 || keys.length > 0)
    return { diagnostics: positions.locate(sortDiagnostics([...syntax, ...keys]), file) };
  try {
    const value = document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
    return value === null
      ? fail(file, "E-empty", "the file holds nothing but comments", [BEGIN])
      : { value, positions, diagnostics: [] };
  } catch {
    return fail(file, "E-yaml", "the file uses too many aliases (`*name`)", ["Write the repeated parts out."]);
  }
}

function decode(bytes: Uint8Array): string | Diagnostic {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      severity: "error",
      code: "E-encoding",
      message: "the file is UTF-16, not UTF-8",
      hints: ["Save it as UTF-8."],
    };
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const position = badByte(bytes);
    return {
      severity: "error",
      code: "E-encoding",
      message: "the file is not UTF-8",
      position,
      hints: ["Save it as UTF-8; the first wrong byte stands where the caret points."],
    };
  }
}

/** Line and column of the first byte that is not UTF-8. */
function badByte(bytes: Uint8Array) {
  let [low, high] = [0, bytes.length];
  // A cut sequence at the end of a prefix is no fault of the prefix, hence `stream`.
  const sound = (end: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (sound(middle)) low = middle;
    else high = middle;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, low)).split(/\r\n|\r|\n/);
  const rest = new TextDecoder().decode(bytes.subarray(low)).split(/\r\n|\r|\n/)[0] ?? "";
  const head = before.at(-1) ?? "";
  return { line: before.length, column: head.length + 1, length: 1, source: head + rest };
}

/** Greatest nesting of brackets outside quotes and comments, or of indentation: cheap and on the safe side. */
function deepestFlow(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === "[" || bracket === "{") deepest = Math.max(deepest, ++depth);
    else if (depth > 0) depth--;
  }
  const indents = text.match(/^[ -]{129,}\S/m) ? MAX_DEPTH + 1 : 0;
  return Math.max(deepest, indents);
}

/** `*name` where nothing bears that name: mostly text in italics that wants quotes. */
function unknownAliases(document: Document.Parsed, positions: Positions, text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Alias(_, alias) {
      if (!alias.range || alias.resolve(document) !== undefined) return;
      const position = positions.span(alias.range[0], alias.range[1]);
      const { message, hints } = explainStart("*", alias.range[0], text);
      found.push({ severity: "error", code: "E-yaml", message, position, hints });
    },
  });
  return found;
}

function forbiddenKeys(document: Document.Parsed, positions: Positions): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Pair(_, pair) {
      const key = pair.key as Node | null;
      const position = key?.range ? positions.span(key.range[0], key.range[1]) : undefined;
      const add = (message: string, hints: string[]) =>
        found.push({ severity: "error", code: "E-key", message, hints, ...(position && { position }) });
      if (isAlias(key) || (key !== null && !isScalar(key))) add("a key is a word, not a list or a map", []);
      else if (isScalar(key) && FORBIDDEN.has(String(key.value)))
        add(`\`${key.value}\` cannot be a key`, ["Choose another word."]);
      else if (isScalar(key) && key.value === "<<")
        add("merge keys (`<<`) are not part of the language", ["Write the keys out."]);
    },
  });
  return found;
}

function fail(file: string, code: string, message: string, hints: string[]): ReadResult {
  return { diagnostics: [{ severity: "error", code, message, file, hints }] };
}
