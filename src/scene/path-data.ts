import { applyMatrix } from "./matrix.ts";
import type { Matrix, PathData } from "./types.ts";

export type PathCommand = "M" | "L" | "C" | "Q" | "Z";

export interface PathSegment {
  readonly command: PathCommand;
  /** x and y in turn: one pair for `M L`, two for `Q`, three for `C`, none for `Z`. */
  readonly values: readonly number[];
}

const VALUE_COUNTS: Readonly<Record<PathCommand, number>> = { M: 2, L: 2, C: 6, Q: 4, Z: 0 };

const TOKEN = /([MLCQZ])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|([\s,]+)|(.)/gis;

/**
 * Reads path data of the scene's grammar; commas and left-out spaces are read too.
 * @throws {SyntaxError} for anything but whole absolute `M L C Q Z` commands.
 */
export function parsePath(d: PathData): PathSegment[] {
  const segments: { command: PathCommand; values: number[] }[] = [];
  for (const [, command, number, , stray] of d.matchAll(TOKEN)) {
    const current = segments.at(-1);
    if (command) {
      assertComplete(current, d);
      if (!(command in VALUE_COUNTS)) throw new SyntaxError(`"${command}" is relative in path data "${excerpt(d)}"`);
      if (!current && command !== "M") throw new SyntaxError(`path data must begin with M: "${excerpt(d)}"`);
      segments.push({ command: command as PathCommand, values: [] });
    } else if (number) {
      if (!current || current.values.length === VALUE_COUNTS[current.command]) {
        throw new SyntaxError(`a number without a command in path data "${excerpt(d)}"`);
      }
      current.values.push(Number(number));
    } else if (stray) {
      throw new SyntaxError(`"${stray}" cannot stand in path data "${excerpt(d)}"`);
    }
  }
  assertComplete(segments.at(-1), d);
  return segments;
}

function assertComplete(segment: PathSegment | undefined, d: PathData): void {
  if (segment && segment.values.length < VALUE_COUNTS[segment.command]) {
    throw new SyntaxError(`"${segment.command}" lacks numbers in path data "${excerpt(d)}"`);
  }
}

function excerpt(d: PathData): string {
  return d.length > 60 ? `${d.slice(0, 60)}…` : d;
}

export function formatPath(segments: readonly PathSegment[], digits = 2): PathData {
  const factor = 10 ** digits;
  const format = (value: number) => Math.round(value * factor) / factor + 0;
  return segments.map(({ command, values }) => [command, ...values.map(format)].join(" ")).join(" ");
}

export function transformSegments(segments: readonly PathSegment[], matrix: Matrix): PathSegment[] {
  return segments.map(({ command, values }) => {
    const moved: number[] = [];
    for (let i = 0; i + 1 < values.length; i += 2) moved.push(...applyMatrix(matrix, [values[i]!, values[i + 1]!]));
    return { command, values: moved };
  });
}

/** Path data with every point moved by the matrix. */
export function transformPath(d: PathData, matrix: Matrix, digits = 2): PathData {
  return formatPath(transformSegments(parsePath(d), matrix), digits);
}
