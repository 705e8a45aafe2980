import type { Break } from "./breaks.ts";

export interface LineBreaking {
  /** Candidate line ends in order; the last is the end of the text. */
  readonly breaks: readonly Break[];
  readonly measure: number;
  /** Width of the line between two breaks' positions. */
  width(start: number, end: number): number;
  /** Whether the stretch is one short word, a poor last line. */
  isWidow(start: number, end: number): boolean;
}

/** Fills each line in turn as far as it goes: the fewest lines there can be. Returns line ends. */
export function breakGreedily({ breaks, measure, width }: LineBreaking): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let i = 0; i < breaks.length; i++) {
    const { at, forced } = breaks[i]!;
    const next = breaks[i + 1];
    if (forced || !next || width(start, next.at) > measure) {
      ends.push(at);
      start = at;
    }
  }
  return ends;
}

/**
 * Chooses line ends with the least unevenness, in exactly as many lines as filling them would take:
 * dynamic programming over all breakings, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981).
 * With `even` the last line counts like the others; otherwise it is only kept from being a widow.
 */
export function breakOptimally(problem: LineBreaking, lineCount: number, even: boolean): number[] {
  const { breaks, measure } = problem;
  const positions = [0, ...breaks.map((b) => b.at)];
  const count = positions.length;
  // For each number of lines and each position: the least cost of getting there, and whence. Plain
  // arrays, as this runs for every text at every width and size it is tried at.
  let costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const sources: Int32Array[] = [];
  for (let line = 1; line <= lineCount; line++) {
    const reached = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    const source = new Int32Array(count).fill(-1);
    for (let from = line - 1; from < count; from++) {
      const cost = costs[from]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      for (let to = from + 1; to < count; to++) {
        const width = problem.width(positions[from]!, positions[to]!);
        if (width > measure && to > from + 1) break;
        const total = cost + lineCost(problem, from, to, positions, width, even);
        if (total < reached[to]!) {
          reached[to] = total;
          source[to] = from;
        }
        if (breaks[to - 1]!.forced) break;
      }
    }
    costs = reached;
    sources.push(source);
  }
  const ends: number[] = [];
  let at = count - 1;
  for (let line = lineCount; line > 0; line--) {
    ends.unshift(positions[at]!);
    at = sources[line - 1]![at]!;
    if (at < 0) return breakGreedily(problem);
  }
  return ends;
}

/** In units of the square of an empty line: for breaking well, parting what belongs together, cutting a word. */
const PENALTIES = [0, 0.2, 0.5] as const;
const HYPHEN_PENALTY = 0.03;
const WIDOW_PENALTY = 0.6;

function lineCost(
  { breaks, measure, isWidow }: LineBreaking,
  from: number,
  to: number,
  positions: readonly number[],
  width: number,
  even: boolean,
): number {
  const end = breaks[to - 1]!;
  const last = end.forced;
  const slack = Math.max(0, measure - width) / measure;
  let cost = last && !even ? 0 : slack * slack;
  if (last && from > 0 && !breaks[from - 1]!.forced && isWidow(positions[from]!, positions[to]!)) cost += WIDOW_PENALTY;
  if (!last) cost += PENALTIES[end.level] + (end.hyphen ? HYPHEN_PENALTY : 0);
  return cost;
}
