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

/** One block going to one of its forms. */
interface Step {
  readonly name: string;
  readonly step: number;
}

/** Two blocks change places for no less than this. */
const LEAST_GAIN = 0.01;
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

  let placement = place(chosen);
  const stepsFrom = (name: string, by: number) => ({ name, step: chosen.get(name)! + by });
  const isForm = ({ name, step }: Step) => byName.get(name)!.presentations.at(step) !== undefined;
  /** What it costs to go there from the form chosen; less than nothing on the way up. */
  const price = ({ name, step }: Step) =>
    costOf(name) * (lossOf.get(name)!(step) - lossOf.get(name)!(chosen.get(name)!));
  const byPrice = (a: Step, b: Step) => price(a) - price(b);
  const take = (steps: readonly Step[], serves: (overflow: number) => boolean): boolean => {
    const next = place(new Map([...chosen, ...steps.map(({ name, step }) => [name, step] as const)]));
    if (!serves(next.overflow)) return false;
    for (const { name, step } of steps) chosen.set(name, step);
    placement = next;
    return true;
  };

  /** Takes the cheapest step that brings the page nearer to fitting. */
  const stepDown = (): boolean => {
    // Forms as high as the one before them bring nothing nearer; the form after them may.
    for (let by = 1; ; by++) {
      const steps = slots.map(({ name }) => stepsFrom(name, by)).filter(isForm);
      if (steps.length === 0) return false;
      if (steps.sort(byPrice).some((step) => take([step], (overflow) => overflow < placement.overflow))) return true;
    }
  };
  while (placement.overflow > 0 && stepDown());

  /** Lets one block up, where need be at the price of a smaller step down by another. */
  const letUp = (): boolean => {
    const fits = (overflow: number) => overflow <= placement.overflow;
    const ups = slots.flatMap(({ name }) => Array.from({ length: chosen.get(name)! }, (_, step) => ({ name, step })));
    return ups
      .sort((a, b) => byPrice(a, b) || costOf(b.name) - costOf(a.name))
      .some((up) => {
        if (take([up], fits)) return true;
        const downs = slots
          .map(({ name }) => stepsFrom(name, 1))
          .filter((down) => down.name !== up.name && isForm(down));
        const worth = downs.filter((down) => price(down) + price(up) < -LEAST_GAIN);
        return worth.sort(byPrice).some((down) => take([up, down], fits));
      });
  };
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
