import type { Side } from "../../campaign/edition.ts";
import type { BlockContext } from "../block.ts";
import { unit } from "./type.ts";

export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Gutters narrower than this, on small pages, are too little between two sides. */
const LEAST_GUTTER = 15;

/** White between the columns of two sides: the page's gutter, flush with what stands below; more on upright and tiny pages. */
export function sideGap(context: BlockContext): number {
  const { gutter, shape } = context.page;
  const usual = unit(context, 24);
  return shape === "tall" || gutter < LEAST_GUTTER ? usual : gutter;
}

/**
 * Columns of the sides within a width, as wide as their commanders are many: one cell a commander,
 * at least one a side, no side below a fair share.
 */
export function sideColumns(context: BlockContext, sides: readonly Side[], width: number): Column[] {
  const gap = sideGap(context);
  const cells = sides.map((side) => Math.min(Math.max(side.commanders.length, 1), 4));
  const total = cells.reduce((sum, count) => sum + count, 0);
  const pitch = (width + gap) / total;
  const least = ((width + gap) / sides.length) * 0.58;
  const wanted = cells.map((count) => count * pitch);
  const short = wanted.map((w) => Math.max(least - w, 0));
  const lent = short.reduce((sum, s) => sum + s, 0);
  const spare = wanted.map((w) => Math.max(w - least, 0));
  const spareTotal = spare.reduce((sum, s) => sum + s, 0) || 1;
  let x = 0;
  return wanted.map((w, i) => {
    const share = w + short[i]! - (lent * spare[i]!) / spareTotal;
    const column = { x, width: share - gap };
    x += share;
    return column;
  });
}

/** Where the gap between two sides stands: the axis of their balance of forces. */
export function sideAxis(context: BlockContext, sides: readonly Side[], width: number): number | undefined {
  if (sides.length !== 2) return undefined;
  const [first] = sideColumns(context, sides, width) as [Column, Column];
  return first.width + sideGap(context) / 2;
}
