import type { Box, Presentation } from "../blocks/block.ts";

/** A block on the page with the ways it can present itself, fullest first. */
export interface Slot {
  readonly name: string;
  readonly presentations: readonly Presentation[];
}

/** Where each block goes for given heights, and by how much the content exceeds the page in all. */
export interface Placement {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly overflow: number;
}

/** Places blocks of the given heights; pure, called many times while fitting. */
export type Arrange = (heights: ReadonlyMap<string, number>) => Placement;

export interface Fitted {
  readonly placement: Placement;
  readonly chosen: ReadonlyMap<string, number>;
}

/**
 * Chooses one presentation per block. All start at their fullest; while something overflows, the
 * first block in `stepOrder` whose next form brings the page nearer to fitting steps down. When
 * all fits, blocks that stepped down in vain are let up again, the most important first.
 */
export function fitBlocks(slots: readonly Slot[], arrange: Arrange, stepOrder: readonly string[]): Fitted {
  const chosen = new Map(slots.map((slot) => [slot.name, 0]));
  const byName = new Map(slots.map((slot) => [slot.name, slot]));
  const place = (choice: ReadonlyMap<string, number>): Placement =>
    arrange(new Map(slots.map((slot) => [slot.name, slot.presentations[choice.get(slot.name) ?? 0]!.height])));
  const order = [
    ...stepOrder.filter((name) => byName.has(name)),
    ...slots.map((s) => s.name).filter((n) => !stepOrder.includes(n)),
  ];

  let placement = place(chosen);
  while (placement.overflow > 0) {
    const step = order.find((name) => {
      const next = (chosen.get(name) ?? 0) + 1;
      if (next >= byName.get(name)!.presentations.length) return false;
      return place(new Map(chosen).set(name, next)).overflow < placement.overflow;
    });
    if (step === undefined) break;
    chosen.set(step, (chosen.get(step) ?? 0) + 1);
    placement = place(chosen);
  }
  for (const name of [...order].reverse()) {
    while ((chosen.get(name) ?? 0) > 0) {
      const up = place(new Map(chosen).set(name, chosen.get(name)! - 1));
      if (up.overflow > placement.overflow) break;
      chosen.set(name, chosen.get(name)! - 1);
      placement = up;
    }
  }
  return { placement, chosen };
}
