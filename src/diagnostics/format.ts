import type { Diagnostic, Position } from "./diagnostic.ts";

export interface FormatOptions {
  /** Colour with ANSI codes. Default: `false`. */
  readonly color?: boolean;
}

const CODES = { error: 31, warning: 33, info: 36, dim: 2, bold: 1, hint: 32 } as const;
/** Source lines longer than this are cut around the caret. */
const WIDEST = 110;
const TAB = 4;

/**
 * A diagnostic for a terminal: `file:line:column: severity code: message`, the source line with
 * carets under the offending text, and what to do about it.
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const paint = (text: string, ...styles: (keyof typeof CODES)[]) =>
    options.color ? `\u001b[${styles.map((style) => CODES[style]).join(";")}m${text}\u001b[0m` : text;
  const { severity, code, message, file, position, hints } = diagnostic;
  const place = [file, position && `${position.line}:${position.column}`].filter(Boolean).join(":");
  const head = `${place ? `${paint(place, "bold")}: ` : ""}${paint(severity, severity, "bold")} ${paint(code, "dim")}: ${message}`;
  const excerpt = position ? drawExcerpt(position, paint, severity) : [];
  const advice = hints.map((hint) => `${paint("  →", "hint")} ${sentence(hint)}`);
  return [head, ...excerpt, ...advice].join("\n");
}

/** Advice reads as a sentence; a command stays as it is typed. */
function sentence(hint: string): string {
  if (hint.startsWith("npm ")) return hint;
  return hint.charAt(0).toUpperCase() + hint.slice(1) + (/[\p{L}\p{N}]$/u.test(hint) ? "." : "");
}

/** The line in one: how many of each severity, such as "2 errors and 1 warning". */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const noun = severity === "info" ? "remark" : severity;
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
  });
  const last = parts.pop();
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : (last ?? "nothing to report");
}

type Paint = (text: string, ...styles: (keyof typeof CODES)[]) => string;

function drawExcerpt(position: Position, paint: Paint, severity: Diagnostic["severity"]): string[] {
  const { line, column, length, source } = position;
  if (source.trim() === "") return [];
  const characters = [...graphemes(source)];
  const from = graphemesIn(source.slice(0, column - 1));
  const marked = Math.max(1, graphemesIn(source.slice(column - 1, column - 1 + length)));
  const start = firstShown(characters, from);
  let cells = characters.slice(start, start + WIDEST);
  if (start > 0) cells = ["…", ...cells.slice(1)];
  if (start + WIDEST < characters.length) cells = [...cells.slice(0, -1), "…"];
  const number = String(line);
  const gutter = (text: string) => paint(`  ${text.padStart(number.length)} | `, "dim");
  const before = cells.slice(0, from - start).reduce((sum, cell) => sum + cellWidth(cell), 0);
  const under = cells.slice(from - start, from - start + marked).reduce((sum, cell) => sum + cellWidth(cell), 0);
  const shown = cells.map((cell) => (cell === "\t" ? " ".repeat(TAB) : cell)).join("");
  return [gutter(number) + shown, gutter("") + " ".repeat(before) + paint("^".repeat(Math.max(1, under)), severity)];
}

/** Index of the first character shown, so that the caret is in sight. */
function firstShown(characters: readonly string[], caret: number): number {
  if (characters.length <= WIDEST || caret < WIDEST - 20) return 0;
  return Math.min(caret - 40, characters.length - WIDEST);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function* graphemes(text: string): Generator<string> {
  // A zero byte or an escape in the source must not reach the terminal.
  for (const { segment } of segmenter.segment(text))
    yield /^[\p{Cc}]$/u.test(segment) && segment !== "\t" ? "\ufffd" : segment;
}

function graphemesIn(text: string): number {
  return [...segmenter.segment(text)].length;
}

/** Columns a character takes in a terminal: two for East Asian wide ones and emoji. */
function cellWidth(cell: string): number {
  if (cell === "\t") return TAB;
  if (/^[\p{M}\p{Cf}]+$/u.test(cell)) return 0;
  return /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    cell,
  )
    ? 2
    : 1;
}
