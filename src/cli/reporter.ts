import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic, summarize } from "../diagnostics/format.ts";
import type { Streams } from "./streams.ts";

/** Prints diagnostics once each: for people on standard error, or as JSON lines on standard output. */
export class Reporter {
  readonly all: Diagnostic[] = [];
  readonly #streams: Streams;
  readonly #json: boolean;
  readonly #printed = new Set<string>();
  #progress = false;

  constructor(streams: Streams, json: boolean) {
    this.#streams = streams;
    this.#json = json;
  }

  report(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      const { severity, code, message, file, position, path, hints } = diagnostic;
      // Drawing finds again what loading told of at its line.
      const keys = [JSON.stringify([code, message, file, position ?? path]), JSON.stringify([code, message, file])];
      if (this.#printed.has(keys[position || path ? 0 : 1]!)) continue;
      for (const key of keys) this.#printed.add(key);
      this.all.push(diagnostic);
      if (this.#json) {
        const { line, column, length } = position ?? {};
        this.record({ type: "diagnostic", severity, code, message, file, line, column, length, path, hints });
      } else {
        this.#clear();
        this.#streams.err(`${formatDiagnostic(diagnostic, { color: this.#streams.color })}\n`);
      }
    }
  }

  /** One JSON object a line; nothing without `--json`. */
  record(value: object): void {
    if (this.#json) this.#streams.out(`${JSON.stringify(value)}\n`);
  }

  /** A line for people on standard output; nothing with `--json`. */
  say(line: string): void {
    this.#clear();
    if (!this.#json) this.#streams.out(`${line}\n`);
  }

  /** A remark on standard error, in words. */
  remark(line: string): void {
    this.#clear();
    if (!this.#json) this.#streams.err(`${line}\n`);
  }

  /** Rewrites the progress line of a terminal; elsewhere nothing, for what is done is printed line by line. */
  progress(text: string): void {
    if (this.#json || !this.#streams.terminal) return;
    this.#streams.err(`\r\u001b[2K${text}`);
    this.#progress = true;
  }

  /** Ends the progress line and sums up. */
  finish(): void {
    this.#clear();
    if (this.all.length > 0) this.remark(summarize(this.all));
  }

  #clear(): void {
    if (!this.#progress) return;
    this.#streams.err("\r\u001b[2K");
    this.#progress = false;
  }
}

/** True when the diagnostics make a command fail: errors always, warnings too when strict. */
export function fails(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => severity === "error" || (strict && severity === "warning"));
}
