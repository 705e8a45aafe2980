/**
 * One placement for all words and marks of a map. Overlap is forbidden, everything else has a
 * price. Labels are set greedily from the worthiest down, then improved by moving neighbours out
 * of the way, in a fixed order: the same map always comes out the same.
 */
import type { Box } from "../../block.ts";
import { Assignment, type Option } from "./assignment.ts";
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
  area: { arrow: 0.7, front: 0.35, line: 0.05, dot: 1, land: 0, wish: 0 },
  water: { arrow: 0.4, front: 0.3, line: 0.16, dot: 1, land: 0.6, wish: 0 },
  region: { arrow: 0.4, front: 0.2, line: 0.04, dot: 2, land: 0, wish: 0 },
  date: { arrow: 0.5, front: 0, line: 0.01, dot: 2, land: 0, wish: 0 },
  note: { arrow: 0.4, front: 0.2, line: 0.05, dot: 2, land: 0, wish: 0 },
};

/** What the things beneath a candidate, moved by `dx`, `dy`, cost a kind of label. */
export function coverCost(grid: CostGrid, kind: LabelKind, cover: Cover, dx = 0, dy = 0): number {
  const { boxes: all, judged: boxes = all, spots, spotArea = 20 } = cover;
  const price = PRICE[kind];
  let cost = 0;
  for (let k = 0; k < OBSTACLES.length; k++) {
    const obstacle = OBSTACLES[k]!;
    if (price[obstacle] === 0) continue;
    if (spots !== undefined) cost += grid.sumAt(obstacle, spots, dx, dy) * price[obstacle] * spotArea;
    else {
      const rim = obstacle === "arrow" ? ARROW_RIM : 0;
      for (let i = 0; i < boxes.length; i++) cost += grid.covered(obstacle, boxes[i]!, rim) * price[obstacle];
    }
  }
  return cost;
}

/** What a label covers: boxes, and points within the words when the boxes are only rough. */
export type Cover = Pick<Candidate, "boxes" | "judged" | "spots" | "spotArea">;

/** Level words keep this far from what arrows there are: room for their halo, units. */
const ARROW_RIM = 1.6;
const OBSTACLES: readonly Obstacle[] = ["arrow", "front", "line", "dot", "land"];

const ROUNDS = 4;
/** So many neighbours at most are asked to step aside for one label. */
const MOST_MOVED = 3;
/** Cheapest places kept for each label. */
const MOST_OPTIONS = 44;
/** A change that saves less is not worth making. */
const LEAST_GAIN = 0.01;

export function placeLabels(input: PlacementInput): Placement {
  const { labels } = input;
  const order = labels
    .map((_, i) => i)
    .sort((a, b) => {
      const [one, two] = [labels[a]!, labels[b]!];
      return two.worth - one.worth || (one.id < two.id ? -1 : 1);
    });
  const options = labels.map((label, i) => listOptions(label, i, input));
  const state = new Assignment(options, input.frame, input.gap);
  for (const label of order) state.set(label, firstFree(options[label]!, labels[label]!.worth, state));
  improveAll(order, options, state, input);

  const placed: Placed[] = [];
  const dropped: Label[] = [];
  labels.forEach((label, i) => {
    const chosen = state.chosen(i);
    if (chosen === undefined) dropped.push(label);
    else placed.push({ label, candidate: chosen.candidate });
  });
  return { placed, dropped };
}

/** The cheapest places of a label inside the frame and clear of what is already there, cheapest first. */
function listOptions(label: Label, index: number, { frame, keepOut, grid }: PlacementInput): Option[] {
  const priced: { readonly candidate: Candidate; readonly cost: number; readonly at: number }[] = [];
  for (let at = 0; at < label.candidates.length; at++) {
    const candidate = label.candidates[at]!;
    if (!standsClear(candidate.boxes, frame, keepOut)) continue;
    priced.push({ candidate, cost: candidate.cost + coverCost(grid, label.kind, candidate), at });
  }
  priced.sort((a, b) => a.cost - b.cost || a.at - b.at);
  if (priced.length > MOST_OPTIONS) priced.length = MOST_OPTIONS;
  return priced.map(({ candidate, cost }) => {
    const { x, y, width, height } = around(candidate.boxes);
    return { label: index, candidate, cost, left: x, top: y, right: x + width, bottom: y + height };
  });
}

function standsClear(boxes: readonly Box[], frame: Box, keepOut: readonly Box[]): boolean {
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i]!;
    if (!boxInside(box, frame)) return false;
    for (let k = 0; k < keepOut.length; k++) if (boxesMeet(box, keepOut[k]!)) return false;
  }
  return boxes.length > 0;
}

/** The cheapest option below a price that meets no label set. */
function firstFree(options: readonly Option[], below: number, state: Assignment): Option | undefined {
  for (let i = 0; i < options.length; i++) {
    const option = options[i]!;
    if (option.cost >= below) return undefined;
    if (state.isFree(option)) return option;
  }
  return undefined;
}

type Options = readonly (readonly Option[])[];

/** Rounds over all labels, each looking for a better place; one that nothing about has changed since it last looked is passed over. */
function improveAll(
  order: readonly number[],
  options: Options,
  state: Assignment,
  { labels, gap }: PlacementInput,
): void {
  const near = neighbours(options, gap);
  const stale = new Uint8Array(labels.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const label of order) {
      if (stale[label] === 0) continue;
      stale[label] = 0;
      const moves = bestMoves(label, options, state, labels);
      for (const [l] of moves) state.set(l, undefined);
      for (const [l, o] of moves) state.set(l, o);
      // What a label may gain hangs on those about it and, as they step aside, on those about them.
      for (const [l] of moves) for (const one of near[l]!) for (const two of near[one]!) stale[two] = 1;
      if (moves.length > 0) moved = true;
    }
    if (!moved) return;
  }
}

/** For each label those whose options lie where its own do, itself among them. */
function neighbours(options: Options, gap: number): number[][] {
  const reach = options.map(reachOf);
  const near: number[][] = options.map((_, i) => [i]);
  for (let i = 0; i < reach.length; i++) {
    for (let k = i + 1; k < reach.length; k++) {
      if (!boxesMeet(reach[i]!, reach[k]!, gap)) continue;
      near[i]!.push(k);
      near[k]!.push(i);
    }
  }
  return near;
}

/** The box around all options of a label. */
function reachOf(options: readonly Option[]): Box {
  const first = options[0];
  if (first === undefined) return { x: Number.NaN, y: Number.NaN, width: 0, height: 0 };
  let { left, top, right, bottom } = first;
  for (const option of options) {
    if (option.left < left) left = option.left;
    if (option.top < top) top = option.top;
    if (option.right > right) right = option.right;
    if (option.bottom > bottom) bottom = option.bottom;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

type Move = readonly [label: number, option: Option | undefined];

/**
 * Tries every cheaper option of a label, letting those in its way step aside or out, and returns the
 * moves that save most; none when nothing pays. What cannot save more than the best so far is not tried.
 */
function bestMoves(label: number, options: Options, state: Assignment, labels: readonly Label[]): readonly Move[] {
  const current = state.chosen(label);
  const costOf = (l: number, o: Option | undefined) => (o === undefined ? labels[l]!.worth : o.cost);
  const before = costOf(label, current);
  let best = LEAST_GAIN;
  let moves: readonly Move[] = [];
  for (const option of options[label]!) {
    const own = before - option.cost;
    if (own <= best) break;
    const blockers = state.blockers(option, MOST_MOVED + 1);
    if (blockers.length > MOST_MOVED) continue;
    // At best each of those in the way finds its cheapest place free.
    let hope = own;
    for (const b of blockers) hope += state.chosen(b)!.cost - options[b]![0]!.cost;
    if (hope <= best) continue;
    const saved = blockers.map((b) => state.chosen(b)!);
    for (const b of blockers) state.set(b, undefined);
    state.set(label, option);
    const tried: Move[] = [[label, option]];
    let gain = own;
    let rest = hope - own;
    for (let i = 0; i < blockers.length && gain + rest > best; i++) {
      const b = blockers[i]!;
      const was = saved[i]!.cost;
      rest -= was - options[b]![0]!.cost;
      const other = firstFree(options[b]!, Math.min(labels[b]!.worth, gain + was + rest - best), state);
      state.set(b, other);
      tried.push([b, other]);
      gain += was - costOf(b, other);
    }
    if (tried.length > blockers.length && gain > best) {
      best = gain;
      moves = tried;
    }
    state.set(label, current);
    blockers.forEach((b, i) => {
      state.set(b, saved[i]);
    });
  }
  return moves;
}
