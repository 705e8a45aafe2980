import type { Line, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { noteMark, noteSpans } from "../parts/figure-text.ts";
import { outerWidth } from "../parts/ink.ts";
import { sideAxis } from "../parts/side-columns.ts";
import { scaled, unit } from "../parts/type.ts";
import { type ForceRow, levelsOf, ratioText, valueLines } from "./rows.ts";

/** Shortest full-length bar worth drawing, as a share of the block's width. */
const LEAST_LENGTH = 0.17;
/** White between the two bars of a row, and between a bar and its figure. */
export const AXIS_GAP = 4;
export const VALUE_GAP = 9;
/** White between the words of two sides that stand over their bars. */
export const LEAD_GAP = 14;

/** Where everything in the rows stands. */
export interface Measures {
  readonly stacked: boolean;
  /** The first row's figures stand over its bars, in the author's own words. */
  readonly lead: boolean;
  readonly labelWidth: number;
  readonly ratioWidth: number;
  readonly axis: number;
  /** Length of a row's longest bar. */
  readonly length: number;
  readonly values: readonly (readonly (Line | undefined)[])[];
}

export const valueStyle = (context: BlockContext): TextStyle => scaled(context, context.theme.type.forceValue);
export const ratioStyle = (context: BlockContext): TextStyle => ({
  ...scaled(context, context.theme.type.role, 1.05),
  weight: 500,
});

/**
 * Finds the axis and the longest bars, shortening the widest figures until bars have room. Where
 * the author's words for the first row would have to be shortened, they stand over its bars.
 */
export function measureRows(context: BlockContext, width: number, rows: readonly ForceRow[]): Measures {
  const ratios = rows.flatMap((row) => ratioText(context, row) ?? []);
  const ratioWidth =
    ratios.length === 0
      ? 0
      : Math.max(...[...ratios, context.t("ratio")].map((text) => context.text.measure(text, ratioStyle(context)))) +
        unit(context, 10);
  const shared = sideAxis(context, context.edition.sides, width);
  const worded = rows[0]?.figures.some((figure) => figure?.display !== undefined) ?? false;

  const beside = attempt(context, rows, { width, ratioWidth, shared, stacked: false, lead: false });
  if (beside.length < width * 0.1)
    return attempt(context, rows, { width, ratioWidth, shared, stacked: true, lead: false });
  if (!worded || beside.levels[0] === 0) return beside;
  const led = attempt(context, rows, { width, ratioWidth, shared, stacked: false, lead: true });
  return leadFits(context, led, labelWidths(context, rows, width)[0]!, width) ? led : beside;
}

/** Room for the label of each row: its own words, at most a quarter of the width. */
export function labelWidths(context: BlockContext, rows: readonly ForceRow[], width: number): number[] {
  const icon = rows.some((row) => row.metric.pictogram) ? unit(context, 38) : 0;
  const style = scaled(context, context.theme.type.rowLabel);
  return rows.map((row) => {
    const words = context.text.measure(labelSpans(context, row, style), style);
    return icon + Math.min(words, width * 0.24) + unit(context, 14);
  });
}

/** The words over the first row's bars reach neither its label nor its ratio. */
function leadFits(
  context: BlockContext,
  { axis, values, ratioWidth }: Measures,
  labelWidth: number,
  width: number,
): boolean {
  const [left, right] = values[0]!.map((line) => line?.width ?? 0);
  return left! <= axis - labelWidth - unit(context, LEAD_GAP) && right! <= width - ratioWidth - axis;
}

interface Attempt {
  readonly width: number;
  readonly ratioWidth: number;
  readonly shared: number | undefined;
  readonly stacked: boolean;
  readonly lead: boolean;
}

function attempt(context: BlockContext, rows: readonly ForceRow[], options: Attempt) {
  const { width, stacked, lead, shared } = options;
  const labels = labelWidths(context, rows, width).map((label) => (stacked ? 0 : label));
  const labelWidth = Math.max(...labels);
  const ratioWidth = stacked ? 0 : options.ratioWidth;
  const limits = { width, labels, ratioWidth, shared, lead };
  const found = { stacked, lead, labelWidth, ratioWidth: options.ratioWidth };
  const levels = rows.map(() => 0);
  for (;;) {
    const values = rows.map((row, i) => valueLines(context, row, levels[i]!, valueStyle(context)));
    const room = solveLength(context, rows, values, limits);
    if (room.length >= width * LEAST_LENGTH * (stacked ? 1.5 : 1)) return { ...found, ...room, values, levels };
    const longest = widestShortenable(context, rows, values, levels, lead);
    if (longest === undefined) {
      const free = width - labelWidth - ratioWidth - unit(context, AXIS_GAP);
      const most = free / 2 - unit(context, VALUE_GAP + 3);
      const narrow = rows.map((row, i) => valueLines(context, row, levels[i]!, valueStyle(context), most));
      return { ...found, ...solveLength(context, rows, narrow, limits), values: narrow, levels };
    }
    levels[longest]!++;
  }
}

function widestShortenable(
  context: BlockContext,
  rows: readonly ForceRow[],
  values: readonly (readonly (Line | undefined)[])[],
  levels: readonly number[],
  lead: boolean,
): number | undefined {
  const widths = rows.map((row, i) =>
    levels[i]! + 1 < levelsOf(context, row) && !(lead && i === 0)
      ? Math.max(...values[i]!.map((line) => line?.width ?? 0))
      : 0,
  );
  const most = Math.max(0, ...widths);
  return most > 0 ? widths.indexOf(most) : undefined;
}

interface Room {
  readonly width: number;
  /** Of each row. */
  readonly labels: readonly number[];
  readonly ratioWidth: number;
  readonly shared: number | undefined;
  readonly lead: boolean;
}

/** The longest full-length bar for the axis of the sides above, or for the best axis when that one leaves too little. */
function solveLength(
  context: BlockContext,
  rows: readonly ForceRow[],
  values: readonly (readonly (Line | undefined)[])[],
  { width, labels, ratioWidth, shared, lead }: Room,
): { axis: number; length: number } {
  const gap = unit(context, AXIS_GAP);
  const need = (side: 0 | 1, length: number) =>
    Math.max(
      0,
      ...rows.map((row, i) => {
        const figure = row.figures[side];
        const bar = figure && row.most > 0 ? (figure.high / row.most) * length : 0;
        const value = lead && i === 0 ? 0 : unit(context, VALUE_GAP) + outerWidth(context, values[i]![side]);
        return (side === 0 ? labels[i]! : 0) + bar + value;
      }),
    );
  const longest = (fits: (length: number) => boolean) => {
    let [low, high] = [0, width];
    for (let i = 0; i < 24; i++) {
      const middle = (low + high) / 2;
      if (fits(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  const total = width - ratioWidth - gap;
  const free = longest((length) => need(0, length) + need(1, length) <= total);
  const freeAxis = { axis: need(0, free) + gap / 2, length: free };
  if (shared === undefined) return freeAxis;
  const bound = longest(
    (length) => need(0, length) <= shared - gap / 2 && need(1, length) <= width - ratioWidth - shared - gap / 2,
  );
  return bound >= Math.min(free * 0.6, width * LEAST_LENGTH * 1.2) ? { axis: shared, length: bound } : freeAxis;
}

/** A row's label with the mark of the note its figures share. */
export function labelSpans(context: BlockContext, row: ForceRow, style: TextStyle) {
  return [{ text: row.metric.label }, ...noteSpans(context, style, noteMark(context, row.sharedNote))];
}
