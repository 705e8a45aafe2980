import type { Presentation } from "../block.ts";

/** Presentations in order without those that save no height over one before them. */
export function distinctSteps(presentations: readonly Presentation[]): Presentation[] {
  const kept: Presentation[] = [];
  for (const presentation of presentations) {
    const last = kept.at(-1);
    if (!last || presentation.height < last.height - 0.5) kept.push(presentation);
  }
  return kept;
}
