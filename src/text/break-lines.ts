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

interface Step {
  readonly cost: number;
  readonly from: number;
}

/**
 * Chooses line ends with the least unevenness, in exactly as many lines as filling them would take:
 * dynamic programming over all breakings, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981).
 * With `even` the last line counts like the others; otherwise it is only kept from being a widow.
 */
export function breakOptimally(problem: LineBreaking, lineCount: number, even: boolean): number[] {
  const { breaks, measure } = problem;
  const positions = [0, ...breaks.map((b) => b.at)];
  const steps: Map<number, Step>[] = [new Map([[0, { cost: 0, from: -1 }]])];
  for (let line = 1; line <= lineCount; line++) {
    const reached = new Map<number, Step>();
    for (const [from, { cost }] of steps[line - 1]!) {
      for (let to = from + 1; to < positions.length; to++) {
        const width = problem.width(positions[from]!, positions[to]!);
        if (width > measure && to > from + 1) break;
        const total = cost + lineCost(problem, from, to, positions, width, even);
        const best = reached.get(to);
        if (!best || total < best.cost) reached.set(to, { cost: total, from });
        if (breaks[to - 1]!.forced) break;
      }
    }
    steps.push(reached);
  }
  const ends: number[] = [];
  let at = positions.length - 1;
  for (let line = lineCount; line > 0; line--) {
    ends.unshift(positions[at]!);
    const step = steps[line]!.get(at);
    if (!step) return breakGreedily(problem);
    at = step.from;
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
