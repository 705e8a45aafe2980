import type { Matrix, PathData } from "./types.ts";

export type PathCommand = "M" | "L" | "C" | "Q" | "Z";

export interface PathSegment {
  readonly command: PathCommand;
  /** x and y in turn: one pair for `M L`, two for `Q`, three for `C`, none for `Z`. */
  readonly values: readonly number[];
}

const VALUE_COUNTS: Readonly<Record<PathCommand, number>> = { M: 2, L: 2, C: 6, Q: 4, Z: 0 };

/**
 * Reads path data of the scene's grammar; commas and left-out spaces are read too. A scanner rather
 * than an expression: outlines are most of what a backend reads, and a match for each number is waste.
 * @throws {SyntaxError} for anything but whole absolute `M L C Q Z` commands.
 */
export function parsePath(d: PathData): PathSegment[] {
  const segments: { command: PathCommand; values: number[] }[] = [];
  let current: { command: PathCommand; values: number[] } | undefined;
  let at = 0;
  while (at < d.length) {
    const code = d.charCodeAt(at);
    if (code === SPACE || code === COMMA || (code >= TAB && code <= RETURN)) {
      at++;
      continue;
    }
    const end = endOfNumber(d, at);
    if (end > at) {
      if (!current || current.values.length === VALUE_COUNTS[current.command]) {
        throw new SyntaxError(`a number without a command in path data "${excerpt(d)}"`);
      }
      current.values.push(readNumber(d, at, end));
      at = end;
      continue;
    }
    const command = d[at]!;
    if (!Object.hasOwn(VALUE_COUNTS, command)) {
      const relative = Object.hasOwn(VALUE_COUNTS, command.toUpperCase());
      assertComplete(current, d);
      throw new SyntaxError(`"${command}" ${relative ? "is relative" : "cannot stand"} in path data "${excerpt(d)}"`);
    }
    assertComplete(current, d);
    if (!current && command !== "M") throw new SyntaxError(`path data must begin with M: "${excerpt(d)}"`);
    current = { command: command as PathCommand, values: [] };
    segments.push(current);
    at++;
  }
  assertComplete(current, d);
  return segments;
}

const [TAB, RETURN, SPACE, COMMA, POINT, MINUS, PLUS, ZERO, NINE] = [9, 13, 32, 44, 46, 45, 43, 48, 57];

/** Where a number that begins at a place ends; the place itself when none begins there. */
function endOfNumber(d: string, from: number): number {
  let at = d.charCodeAt(from) === MINUS ? from + 1 : from;
  const digitsFrom = at;
  at = endOfDigits(d, at);
  let digits = at - digitsFrom;
  if (d.charCodeAt(at) === POINT) {
    const fraction = endOfDigits(d, at + 1);
    digits += fraction - at - 1;
    if (digits > 0) at = fraction;
  }
  if (digits === 0) return from;
  if (d[at] === "e" || d[at] === "E") {
    const sign = d.charCodeAt(at + 1);
    const power = sign === MINUS || sign === PLUS ? at + 2 : at + 1;
    const end = endOfDigits(d, power);
    if (end > power) at = end;
  }
  return at;
}

/** Digits that a double holds exactly, whatever they are. */
const EXACT_DIGITS = 15;

/**
 * The number written from one place to another. Two whole numbers that doubles hold exactly, divided,
 * give the double nearest to the decimal, just as `Number` does, which needs a string cut out for it.
 */
function readNumber(d: string, from: number, end: number): number {
  if (end - from > EXACT_DIGITS) return Number(d.slice(from, end));
  const negative = d.charCodeAt(from) === MINUS;
  let digits = 0;
  let divisor = 0;
  for (let at = negative ? from + 1 : from; at < end; at++) {
    const code = d.charCodeAt(at);
    if (code === POINT) divisor = 1;
    else if (code < ZERO || code > NINE) return Number(d.slice(from, end));
    else {
      digits = digits * 10 + code - ZERO;
      divisor *= 10;
    }
  }
  const value = divisor > 1 ? digits / divisor : digits;
  return negative ? -value : value;
}

function endOfDigits(d: string, from: number): number {
  let at = from;
  while (d.charCodeAt(at) >= ZERO && d.charCodeAt(at) <= NINE) at++;
  return at;
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
    for (let i = 0; i + 1 < values.length; i += 2) {
      const x = values[i]!;
      const y = values[i + 1]!;
      moved.push(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]);
    }
    return { command, values: moved };
  });
}

/** Path data with every point moved by the matrix. */
export function transformPath(d: PathData, matrix: Matrix, digits = 2): PathData {
  return formatPath(transformSegments(parsePath(d), matrix), digits);
}
