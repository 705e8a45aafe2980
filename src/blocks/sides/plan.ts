import type { Side } from "../../campaign/edition.ts";
import type { BlockContext } from "../block.ts";
import { type Column, sideColumns, sideGap } from "../parts/side-columns.ts";
import { unit } from "../parts/type.ts";

/** How a commander is shown: portrait with words beside it, portrait with words below, or words alone. */
export type CellForm = "beside" | "below" | "names";

export interface CommanderPlan {
  readonly form: CellForm;
  /** Commanders shown by themselves, per side; the others are only named. */
  readonly shown: readonly number[];
  readonly columns: readonly Column[];
  readonly gap: number;
}

/** Least width of a cell at home size, and of one for short names alone. */
const LEAST = { beside: 150, below: 104, names: 0 } as const;
const LEAST_TIGHT = 80;

/**
 * The fullest form in which the commanders of all sides stand in one row. When there are too many
 * even for narrow cells, the sides give up their last commanders in turn, the longest list first.
 * `tight` cells hold short names only, closer together.
 */
export function planCommanders(
  context: BlockContext,
  sides: readonly Side[],
  width: number,
  form: CellForm,
  tight = false,
): CommanderPlan {
  const gap = sideGap(context) * (tight ? 0.5 : 1);
  const columns = sideColumns(context, sides, width);
  const least = unit(context, tight ? LEAST_TIGHT : LEAST[form]);
  if (form === "names") return { form, shown: sides.map(() => 0), columns, gap };
  const shown = sides.map((side, i) => {
    const room = Math.max(1, Math.floor((columns[i]!.width + gap) / (least + gap) + 0.02));
    return Math.min(side.commanders.length, room);
  });
  return { form, shown, columns, gap };
}

/** True when a side has to leave commanders out of the row. */
export function leavesOut(plan: CommanderPlan, sides: readonly Side[]): boolean {
  return plan.shown.some((count, i) => count < sides[i]!.commanders.length);
}
