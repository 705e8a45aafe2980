import type { Box } from "../blocks/block.ts";
import type { Forms } from "./forms.ts";

/** A block on the page with the ways it can present itself, fullest first. */
export interface Slot {
  readonly name: string;
  readonly presentations: Forms;
}

/** Where each block goes for given heights. */
export interface Placement {
  readonly boxes: ReadonlyMap<string, Box>;
  /** By how much the content exceeds the page, units; 0 when it fits. */
  readonly overflow: number;
  /** Share of the page left empty beyond comfortable white space, 0 to 1. */
  readonly empty: number;
}

/** A height for each block, by name. */
export type Heights = Pick<ReadonlyMap<string, number>, "get">;

/**
 * Places blocks of the given heights, letting those with a `tallest` grow up to it; what those with a
 * `reach` leave free beside them counts as empty. Pure, called many times while fitting.
 */
export type Arrange = (heights: Heights, tallest: Heights, reaches: Heights) => Placement;

/** What it costs the reader that a block steps down once: the dearest steps come last. */
export type StepCosts = Readonly<Record<string, number>>;

export interface Fitted {
  readonly placement: Placement;
  /** Index of the presentation chosen for each block. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Sum of the costs of all steps taken. */
  readonly cost: number;
}

/** What a step costs, as a share of the block's own, when it leaves nothing more out than the one before. */
const LOSSLESS = 0.1;

/**
 * Chooses one presentation per block. All start at their fullest; while something overflows, the
 * cheapest step that brings the page nearer to fitting is taken: first what only draws closer, then
 * what leaves something out. When all fits, blocks that stepped down in vain or for too
 * little are let up again, what regains most first.
 */
export function fitBlocks(slots: readonly Slot[], arrange: Arrange, costs: StepCosts): Fitted {
  const chosen = new Map(slots.map((slot) => [slot.name, 0]));
  const byName = new Map(slots.map((slot) => [slot.name, slot]));
  const costOf = (name: string) => costs[name] ?? 1;
  const lossOf = new Map(slots.map(({ name, presentations }) => [name, lossesOf(presentations)]));
  const place = (choice: ReadonlyMap<string, number>): Placement => {
    const taken = new Map(slots.map((slot) => [slot.name, slot.presentations.at(choice.get(slot.name) ?? 0)!]));
    return arrange(
      { get: (name) => taken.get(name)?.height },
      {
        get(name) {
          const form = taken.get(name);
          return form && Math.max(form.tallest ?? form.height, form.height);
        },
      },
      { get: (name) => taken.get(name)?.reach },
    );
  };

  const hasForm = (name: string, step: number) => byName.get(name)!.presentations.at(step) !== undefined;
  let placement = place(chosen);
  while (placement.overflow > 0) {
    const price = (name: string, next: number) =>
      costOf(name) * (lossOf.get(name)!(next) - lossOf.get(name)!(chosen.get(name)!));
    const cheapest = (down: number) =>
      slots
        .map(({ name }) => ({ name, next: chosen.get(name)! + down }))
        .filter(({ name, next }) => hasForm(name, next))
        .sort((a, b) => price(a.name, a.next) - price(b.name, b.next))
        .find(({ name, next }) => place(new Map(chosen).set(name, next)).overflow < placement.overflow);
    // Forms as high as the one before them bring nothing nearer; the form after them may.
    let step: { readonly name: string; readonly next: number } | undefined;
    for (let down = 1; !step && slots.some(({ name }) => hasForm(name, chosen.get(name)! + down)); down++) {
      step = cheapest(down);
    }
    if (step === undefined) break;
    chosen.set(step.name, step.next);
    placement = place(chosen);
  }
  const costAt = (name: string, step: number) => costOf(name) * lossOf.get(name)!(step);
  const change = (name: string, step: number) => costAt(name, step) - costAt(name, chosen.get(name)!);
  const take = (choice: ReadonlyMap<string, number>): boolean => {
    const next = place(choice);
    if (next.overflow > placement.overflow) return false;
    for (const [name, step] of choice) chosen.set(name, step);
    placement = next;
    return true;
  };
  /** Lets one block up, where need be at the cost of a smaller step down by another. */
  const letUp = (): boolean =>
    slots
      .flatMap(({ name }) => Array.from({ length: chosen.get(name)! }, (_, step) => ({ name, step })))
      .sort((a, b) => change(a.name, a.step) - change(b.name, b.step) || costOf(b.name) - costOf(a.name))
      .some(({ name, step }) => {
        const up = new Map(chosen).set(name, step);
        if (take(up)) return true;
        return slots
          .filter((other) => other.name !== name && hasForm(other.name, chosen.get(other.name)! + 1))
          .map((other) => ({ name: other.name, step: chosen.get(other.name)! + 1 }))
          .filter((down) => change(down.name, down.step) < -change(name, step) - 0.01)
          .sort((a, b) => change(a.name, a.step) - change(b.name, b.step))
          .some((down) => take(new Map(up).set(down.name, down.step)));
      });
  while (letUp());
  const cost = [...chosen].reduce((sum, [name, step]) => sum + costOf(name) * lossOf.get(name)!(step), 0);
  return { placement, chosen, cost };
}

/** What a form of a block has lost against the first. A step deeper down hurts more than the first. */
function lossesOf(forms: Forms): (step: number) => number {
  const sums = [0];
  let depth = 0;
  return (step) => {
    for (let i = sums.length; i <= step; i++) {
      const before = forms.at(i - 1)!.dropped;
      const lossless = forms.at(i)!.dropped.every((words) => before.includes(words));
      if (!lossless) depth += 1;
      sums.push(sums[i - 1]! + (lossless ? LOSSLESS : depth));
    }
    return sums[step]!;
  };
}
