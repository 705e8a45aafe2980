/** Something in an SVG file that is not drawn as its author meant it. */
export interface SvgProblem {
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Gathers problems, each once. */
export class ProblemList {
  readonly #byMessage = new Map<string, SvgProblem>();

  add(message: string, hint: string): void {
    // A hostile file must not make the report endless either.
    if (this.#byMessage.size < 50 && !this.#byMessage.has(message)) this.#byMessage.set(message, { message, hint });
  }

  list(): SvgProblem[] {
    return [...this.#byMessage.values()];
  }
}

/** The file is refused as a whole. */
export class SvgRefusal extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "SvgRefusal";
    this.hint = hint;
  }
}

/** What one file may ask for. Far above any flag or emblem, far below what would stall a build. */
export const SVG_LIMITS = {
  /** Bytes or characters of the file. */
  size: 4_000_000,
  /** Elements inside elements, `use` included. */
  depth: 60,
  /** Elements visited, counted again each time `use` repeats them. */
  visits: 100_000,
  /** Shapes drawn, counted again each time `use` repeats them. */
  shapes: 20_000,
  /** Rules of its style sheets. */
  styleRules: 500,
  /** Characters of one transform. */
  transform: 2_000,
  /** Characters of path data drawn. */
  pathCharacters: 8_000_000,
} as const;
