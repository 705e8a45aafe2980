import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Keys and indexes from the root of the file. */
export type Path = readonly (string | number)[];

/** One file may hold thousands of faults of one kind; this many are told one by one. */
const MOST_TOLD = 24;

/** Gathers what is wrong with one file. */
export class ProblemLog {
  readonly #told: Diagnostic[] = [];
  #untold = 0;

  error(code: string, message: string, path: Path, hint: string): void {
    this.#tell({ severity: "error", code, message, path, hints: [hint] });
  }

  warn(code: string, message: string, path: Path, hint: string): void {
    this.#tell({ severity: "warning", code, message, path, hints: [hint] });
  }

  /** Everything found, in the order it was found. */
  list(): Diagnostic[] {
    if (this.#untold === 0) return [...this.#told];
    const message = `the file has ${this.#untold} more problems`;
    return [...this.#told, { severity: "warning", code: "W-geojson-more", message, path: [], hints: [] }];
  }

  #tell(problem: Diagnostic): void {
    if (this.#told.length < MOST_TOLD) this.#told.push(problem);
    else this.#untold += 1;
  }
}
