/** The order in which the runs of a line are spoken. */
import type { GlyphsNode } from "./types.ts";

/** Lines of words in a list of runs: each begins with a run that does not continue the one before. */
export function splitLines<T extends Pick<GlyphsNode, "continues">>(runs: readonly T[]): T[][] {
  const lines: T[][] = [];
  for (const run of runs) {
    const line = run.continues ? lines.at(-1) : undefined;
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

/**
 * The runs of a line, given from left to right, in the order they are spoken: within a text of the
 * direction given, what runs the other way keeps an order of its own (UAX #9, rule L2, undone).
 */
export function spokenOrder<T extends Pick<GlyphsNode, "direction">>(
  line: readonly T[],
  direction: "ltr" | "rtl",
): T[] {
  return direction === "rtl" ? fromRight(line) : fromLeft(line);
}

function fromRight<T extends Pick<GlyphsNode, "direction">>(line: readonly T[]): T[] {
  const spoken: T[] = [];
  let foreign: T[] = [];
  for (const run of [...line].reverse()) {
    if (run.direction === "rtl") {
      spoken.push(...foreign, run);
      foreign = [];
    } else foreign.unshift(run);
  }
  return [...spoken, ...foreign];
}

/** A stretch that begins and ends with runs from the right is spoken from the right. */
function fromLeft<T extends Pick<GlyphsNode, "direction">>(line: readonly T[]): T[] {
  const first = line.findIndex((run) => run.direction === "rtl");
  if (first < 0) return [...line];
  let last = first;
  while (line[last + 1]?.direction === "rtl") last++;
  return [...line.slice(0, first), ...line.slice(first, last + 1).reverse(), ...fromLeft(line.slice(last + 1))];
}
