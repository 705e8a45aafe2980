import type { Presentation } from "../block.ts";

/** Presentations in order without those that save no height over one before them. */
export function* distinctSteps(presentations: Iterable<Presentation>): Generator<Presentation> {
  let least = Number.POSITIVE_INFINITY;
  for (const presentation of presentations) {
    if (presentation.height >= least - 0.5) continue;
    least = presentation.height;
    yield presentation;
  }
}

/** A form for each step, laid out when its turn comes. */
export function* lazily<T>(steps: readonly T[], form: (step: T, i: number) => Presentation): Generator<Presentation> {
  for (const [i, step] of steps.entries()) yield form(step, i);
}
