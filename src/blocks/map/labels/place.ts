/**
 * One placement for all words and marks of a map. Overlap is forbidden, everything else has a
 * price. Labels are set greedily from the worthiest down, then improved by moving neighbours out
 * of the way, in a fixed order: the same map always comes out the same.
 */
import type { Box } from "../../block.ts";
import type { CostGrid, Obstacle } from "./cost-grid.ts";
import { around, boxesMeet, boxInside, type Candidate, type Label, type LabelKind, type Placed } from "./label.ts";

export interface PlacementInput {
  readonly labels: readonly Label[];
  /** Where words may stand. */
  readonly frame: Box;
  /** Where no word may stand: insets, legend, plates already set. */
  readonly keepOut: readonly Box[];
  readonly grid: CostGrid;
  /** Least white space between two labels. */
  readonly gap: number;
}

export interface Placement {
  readonly placed: readonly Placed[];
  readonly dropped: readonly Label[];
}

/** Price of one square unit of each obstacle under a label, by kind of label. */
const PRICE: Readonly<Record<LabelKind, Readonly<Record<Obstacle, number>>>> = {
  city: { arrow: 0.35, front: 0.12, line: 0.05, dot: 2, land: 0, wish: 0 },
  event: { arrow: 0.35, front: 0.12, line: 0.05, dot: 2, land: 0, wish: 0 },
  mark: { arrow: 0.35, front: 0.1, line: 0.03, dot: 2, land: 0, wish: 0 },
  unit: { arrow: 0.3, front: 0.16, line: 0.025, dot: 2, land: 0, wish: 0 },
  plate: { arrow: 0.5, front: 0.4, line: 0.16, dot: 2, land: 0, wish: 0 },
  area: { arrow: 0.45, front: 0.22, line: 0.05, dot: 1, land: 0, wish: 0 },
  water: { arrow: 0.4, front: 0.3, line: 0.16, dot: 1, land: 0.6, wish: 0 },
  region: { arrow: 0.4, front: 0.2, line: 0.04, dot: 2, land: 0, wish: 0 },
  date: { arrow: 0.5, front: 0, line: 0.01, dot: 2, land: 0, wish: 0 },
  note: { arrow: 0.4, front: 0.2, line: 0.05, dot: 2, land: 0, wish: 0 },
};

/** What the things beneath a candidate, moved by `dx`, `dy`, cost a kind of label. */
export function coverCost(grid: CostGrid, kind: LabelKind, cover: Cover, dx = 0, dy = 0): number {
  const { boxes, spots, spotArea = 20 } = cover;
  const price = PRICE[kind];
  let cost = 0;
  for (let k = 0; k < OBSTACLES.length; k++) {
    const obstacle = OBSTACLES[k]!;
    if (price[obstacle] === 0) continue;
    if (spots !== undefined) cost += grid.sumAt(obstacle, spots, dx, dy) * price[obstacle] * spotArea;
    else for (let i = 0; i < boxes.length; i++) cost += grid.covered(obstacle, boxes[i]!) * price[obstacle];
  }
  return cost;
}

/** What a label covers: boxes, and points within the words when the boxes are only rough. */
export type Cover = Pick<Candidate, "boxes" | "spots" | "spotArea">;

const OBSTACLES: readonly Obstacle[] = ["arrow", "front", "line", "dot", "land"];

interface Option {
  readonly label: number;
  readonly candidate: number;
  readonly cost: number;
  readonly bounds: Box;
  readonly boxes: readonly Box[];
}

const ROUNDS = 4;
/** So many neighbours at most are asked to step aside for one label. */
const MOST_MOVED = 3;
/** Cheapest places kept for each label. */
const MOST_OPTIONS = 44;

export function placeLabels(input: PlacementInput): Placement {
  const order = input.labels
    .map((_, i) => i)
    .sort((a, b) => {
      const [one, two] = [input.labels[a]!, input.labels[b]!];
      return two.worth - one.worth || (one.id < two.id ? -1 : 1);
    });
  const options = listOptions(input);
  const byLabel: number[][] = input.labels.map(() => []);
  options.forEach((option, i) => {
    byLabel[option.label]!.push(i);
  });
  for (const list of byLabel) list.sort((a, b) => options[a]!.cost - options[b]!.cost || a - b);
  const state = new Assignment(input.labels, options, input.gap);

  for (const label of order) {
    const free = byLabel[label]!.find((o) => options[o]!.cost < input.labels[label]!.worth && state.isFree(o));
    if (free !== undefined) state.set(label, free);
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const label of order) moved = improve(label, byLabel, options, state, input.labels) || moved;
    if (!moved) break;
  }

  const placed: Placed[] = [];
  const dropped: Label[] = [];
  input.labels.forEach((label, i) => {
    const chosen = state.chosen(i);
    if (chosen === undefined) dropped.push(label);
    else placed.push({ label, candidate: label.candidates[options[chosen]!.candidate]! });
  });
  return { placed, dropped };
}

/** Candidates that stand inside the frame and clear of what is already there, with their prices. */
function listOptions({ labels, frame, keepOut, grid }: PlacementInput): Option[] {
  const all: Option[] = [];
  labels.forEach((label, l) => {
    const options: Option[] = [];
    label.candidates.forEach((candidate, c) => {
      if (candidate.boxes.length === 0) return;
      if (!candidate.boxes.every((box) => boxInside(box, frame))) return;
      if (candidate.boxes.some((box) => keepOut.some((taken) => boxesMeet(box, taken)))) return;
      const cost = candidate.cost + coverCost(grid, label.kind, candidate);
      options.push({ label: l, candidate: c, cost, bounds: around(candidate.boxes), boxes: candidate.boxes });
    });
    options.sort((a, b) => a.cost - b.cost || a.candidate - b.candidate);
    all.push(...options.slice(0, MOST_OPTIONS));
  });
  return all;
}

function meet(a: Option, b: Option, gap: number): boolean {
  if (!boxesMeet(a.bounds, b.bounds, gap)) return false;
  for (const one of a.boxes) for (const two of b.boxes) if (boxesMeet(one, two, gap)) return true;
  return false;
}

/** Edge of a cell of the index, about the height of a few lines of words. */
const CELL = 48;
/** More columns than any page has. */
const ROW = 4096;

/** Which option each label has taken, with an index over the page of the places taken. */
class Assignment {
  readonly #chosen: (number | undefined)[];
  readonly #options: readonly Option[];
  readonly #gap: number;
  readonly #cells = new Map<number, number[]>();
  /** When each label was last met in a search, so that one in several cells is met once. */
  readonly #met: Uint32Array;
  #search = 0;

  constructor(labels: readonly Label[], options: readonly Option[], gap: number) {
    this.#chosen = labels.map(() => undefined);
    this.#met = new Uint32Array(labels.length);
    this.#options = options;
    this.#gap = gap;
  }

  chosen(label: number): number | undefined {
    return this.#chosen[label];
  }

  set(label: number, option: number | undefined): void {
    const before = this.#chosen[label];
    if (before !== undefined) {
      this.#eachCell(this.#options[before]!.bounds, (key) => {
        const cell = this.#cells.get(key)!;
        cell.splice(cell.indexOf(label), 1);
      });
    }
    this.#chosen[label] = option;
    if (option === undefined) return;
    this.#eachCell(this.#options[option]!.bounds, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [label]);
      else cell.push(label);
    });
  }

  /** Labels that stand in the way of an option, in their order; no more than `most` are looked for. */
  blockers(option: number, most = Number.POSITIVE_INFINITY): number[] {
    const wanted = this.#options[option]!;
    const gap = this.#gap;
    const { x, y, width, height } = wanted.bounds;
    const [left, right] = [Math.floor((x - gap) / CELL), Math.floor((x + width + gap) / CELL)];
    const bottom = Math.floor((y + height + gap) / CELL);
    const labels: number[] = [];
    this.#search++;
    for (let row = Math.floor((y - gap) / CELL); row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.#cells.get(row * ROW + column);
        if (cell === undefined) continue;
        for (const label of cell) {
          if (label === wanted.label || this.#met[label] === this.#search) continue;
          this.#met[label] = this.#search;
          if (!meet(wanted, this.#options[this.#chosen[label]!]!, gap)) continue;
          labels.push(label);
          if (labels.length >= most) return labels;
        }
      }
    }
    return labels.length > 1 ? labels.sort((a, b) => a - b) : labels;
  }

  isFree(option: number): boolean {
    return this.blockers(option, 1).length === 0;
  }

  #eachCell({ x, y, width, height }: Box, visit: (key: number) => void): void {
    const [left, right] = [Math.floor(x / CELL), Math.floor((x + width) / CELL)];
    const bottom = Math.floor((y + height) / CELL);
    for (let row = Math.floor(y / CELL); row <= bottom; row++) {
      for (let column = left; column <= right; column++) visit(row * ROW + column);
    }
  }
}

/** Tries every option of a label, letting those in its way step aside or out; keeps the best outcome if it pays. */
function improve(
  label: number,
  byLabel: readonly (readonly number[])[],
  options: readonly Option[],
  state: Assignment,
  labels: readonly Label[],
): boolean {
  const current = state.chosen(label);
  const costOf = (l: number, o: number | undefined) => (o === undefined ? labels[l]!.worth : options[o]!.cost);
  let best: { gain: number; moves: readonly (readonly [number, number | undefined])[] } = { gain: 0.01, moves: [] };
  for (const option of byLabel[label]!) {
    const own = costOf(label, current) - options[option]!.cost;
    if (own <= best.gain) break;
    const blockers = state.blockers(option, MOST_MOVED + 1);
    if (blockers.length > MOST_MOVED) continue;
    const saved = blockers.map((b) => [b, state.chosen(b)] as const);
    const moves: (readonly [number, number | undefined])[] = [[label, option]];
    let gain = own;
    for (const [b] of saved) state.set(b, undefined);
    state.set(label, option);
    for (const [b, before] of saved) {
      const other = byLabel[b]!.find((o) => options[o]!.cost < labels[b]!.worth && state.isFree(o));
      state.set(b, other);
      moves.push([b, other]);
      gain += costOf(b, before) - costOf(b, other);
    }
    if (gain > best.gain) best = { gain, moves };
    state.set(label, current);
    for (const [b, before] of saved) state.set(b, before);
  }
  for (const [l] of best.moves) state.set(l, undefined);
  for (const [l, o] of best.moves) state.set(l, o);
  return best.moves.length > 0;
}
