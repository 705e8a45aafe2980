import type { Line, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { figureSpans, noteMark, noteSpans } from "../parts/figure-text.ts";
import { sideAxis } from "../parts/side-columns.ts";
import { scaled, unit } from "../parts/type.ts";
import { type ForceRow, levelsOf, ratioText, valueText } from "./rows.ts";

/** Shortest full-length bar worth drawing, as a share of the block's width. */
const LEAST_LENGTH = 0.17;
/** White between the two bars of a row, and between a bar and its figure. */
export const AXIS_GAP = 4;
export const VALUE_GAP = 9;

/** Where everything in the rows stands. */
export interface Measures {
  readonly stacked: boolean;
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

/** Finds the axis and the longest bars, shortening the widest figures until bars have room. */
export function measureRows(context: BlockContext, width: number, rows: readonly ForceRow[]): Measures {
  const icon = rows.some((row) => row.metric.pictogram) ? unit(context, 38) : 0;
  const labelStyle = scaled(context, context.theme.type.rowLabel);
  const widest = Math.max(
    0,
    ...rows.map((row) => context.text.measure(labelSpans(context, row, labelStyle), labelStyle)),
  );
  const ratios = rows.flatMap((row) => ratioText(context, row) ?? []);
  const ratioWidth =
    ratios.length === 0
      ? 0
      : Math.max(...[...ratios, context.t("ratio")].map((text) => context.text.measure(text, ratioStyle(context)))) +
        unit(context, 10);
  const shared = sideAxis(context, context.edition.sides, width);

  const attempt = (stacked: boolean): Measures => {
    const labelWidth = stacked ? 0 : icon + Math.min(widest, width * 0.24) + unit(context, 14);
    const levels = rows.map(() => 0);
    for (;;) {
      const values = rows.map((row, i) => valueLines(context, row, levels[i]!));
      const room = solveLength(context, rows, values, {
        width,
        labelWidth,
        ratioWidth: stacked ? 0 : ratioWidth,
        shared,
      });
      if (room.length >= width * LEAST_LENGTH * (stacked ? 1.5 : 1))
        return { stacked, labelWidth, ratioWidth, ...room, values };
      const longest = widestShortenable(context, rows, values, levels);
      if (longest === undefined) {
        const free = width - labelWidth - (stacked ? 0 : ratioWidth) - unit(context, AXIS_GAP);
        const narrow = rows.map((row, i) =>
          valueLines(context, row, levels[i]!, free / 2 - unit(context, VALUE_GAP + 3)),
        );
        const limits = { width, labelWidth, ratioWidth: stacked ? 0 : ratioWidth, shared };
        return { stacked, labelWidth, ratioWidth, ...solveLength(context, rows, narrow, limits), values: narrow };
      }
      levels[longest]!++;
    }
  };
  const beside = attempt(false);
  return beside.length >= width * 0.1 ? beside : attempt(true);
}

function widestShortenable(
  context: BlockContext,
  rows: readonly ForceRow[],
  values: readonly (readonly (Line | undefined)[])[],
  levels: readonly number[],
): number | undefined {
  const widths = rows.map((row, i) =>
    levels[i]! + 1 < levelsOf(context, row) ? Math.max(...values[i]!.map((line) => line?.width ?? 0)) : 0,
  );
  const most = Math.max(0, ...widths);
  return most > 0 ? widths.indexOf(most) : undefined;
}

interface Room {
  readonly width: number;
  readonly labelWidth: number;
  readonly ratioWidth: number;
  readonly shared: number | undefined;
}

/** The longest full-length bar for the axis of the sides above, or for the best axis when that one leaves too little. */
function solveLength(
  context: BlockContext,
  rows: readonly ForceRow[],
  values: readonly (readonly (Line | undefined)[])[],
  { width, labelWidth, ratioWidth, shared }: Room,
): { axis: number; length: number } {
  const gap = unit(context, AXIS_GAP);
  const need = (side: 0 | 1, length: number) =>
    Math.max(
      0,
      ...rows.map((row, i) => {
        const figure = row.figures[side];
        const bar = figure && row.most > 0 ? (figure.high / row.most) * length : 0;
        return bar + unit(context, VALUE_GAP) + (values[i]![side]?.width ?? 0);
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
  const total = width - labelWidth - ratioWidth - gap;
  const free = longest((length) => need(0, length) + need(1, length) <= total);
  const freeAxis = { axis: labelWidth + need(0, free) + gap / 2, length: free };
  if (shared === undefined) return freeAxis;
  const bound = longest(
    (length) =>
      need(0, length) <= shared - gap / 2 - labelWidth && need(1, length) <= width - ratioWidth - shared - gap / 2,
  );
  return bound >= Math.min(free * 0.6, width * LEAST_LENGTH * 1.2) ? { axis: shared, length: bound } : freeAxis;
}

/** A row's figures in words; smaller where they would be wider than `most`. */
function valueLines(context: BlockContext, row: ForceRow, level: number, most?: number): (Line | undefined)[] {
  const style = valueStyle(context);
  return row.figures.map((figure) => {
    if (!figure) return context.text.line("—", { ...style, weight: 400 });
    const note = row.sharedNote === undefined ? noteMark(context, figure.note) : undefined;
    const spans = figureSpans(context, valueText(context, figure, level), style, note);
    const fitted = most === undefined ? undefined : context.text.fitLine(spans, style, Math.max(most, 1), 1);
    return fitted ?? context.text.line(spans, style);
  });
}

/** A row's label with the mark of the note its figures share. */
export function labelSpans(context: BlockContext, row: ForceRow, style: TextStyle) {
  return [{ text: row.metric.label }, ...noteSpans(context, style, noteMark(context, row.sharedNote))];
}
