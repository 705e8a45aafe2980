/** Something the author should know: an error stops the work, a warning does not, info tells of a choice made. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  /** Stable code, such as `E-unknown-key` or `W-layout-dropped`. */
  readonly code: string;
  /** One sentence with the offending value in it. */
  readonly message: string;
  /** Where in the campaign: keys and indexes from the root. */
  readonly path?: readonly (string | number)[];
  /** File as the author named it. */
  readonly file?: string;
  readonly position?: Position;
  /** What to do about it, best first. */
  readonly hints: readonly string[];
}

export interface Position {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
  /** Length of the offending text in characters, at least 1. */
  readonly length: number;
  /** The whole source line, without its line end. */
  readonly source: string;
}

/** Thrown by public verbs when a campaign cannot be used; carries everything found. */
export class CampaignError extends Error {
  override readonly name = "CampaignError";
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter((d) => d.severity === "error");
    const first = errors[0] ?? diagnostics[0];
    super(
      `${first?.message ?? "the campaign cannot be used"}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""}`,
    );
    this.diagnostics = diagnostics;
  }
}

/** Thrown when a sound campaign could not be drawn or written. */
export class RenderError extends Error {
  override readonly name = "RenderError";
}
