import type { Edition, Figure, Metric } from "../../campaign/edition.ts";
import type { Line, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { figureForms, figureWords, shrunk } from "../parts/figure-text.ts";

/** One thing counted, with the figure of every side that has one. */
export interface ForceRow {
  readonly metric: Metric;
  readonly figures: readonly (Figure | undefined)[];
  /** The note all its figures share, shown once at the label. */
  readonly sharedNote: number | undefined;
  /** Highest figure of any side: the full length of the row's scale. */
  readonly most: number;
}

/** Metrics of all sides in the order of the first that has them. */
export function forceRows(edition: Edition): ForceRow[] {
  const metrics = new Map<string, Metric>();
  for (const side of edition.sides)
    for (const { metric } of side.strength) if (!metrics.has(metric.key)) metrics.set(metric.key, metric);
  return [...metrics.values()].map((metric) => {
    const figures = edition.sides.map((side) => side.strength.find((entry) => entry.metric.key === metric.key)?.figure);
    const known = figures.filter((figure) => figure !== undefined);
    const [note] = known.map((figure) => figure.note);
    return {
      metric,
      figures,
      sharedNote: known.length === figures.length && known.every((figure) => figure.note === note) ? note : undefined,
      most: Math.max(...known.map((figure) => figure.high), 0),
    };
  });
}

/** How many times the larger of two figures exceeds the smaller, as "1.5×"; undefined when it cannot be said. */
export function ratioText(context: BlockContext, row: ForceRow): string | undefined {
  const [a, b] = row.figures;
  if (row.figures.length !== 2 || !a || !b || a.value <= 0 || b.value <= 0) return undefined;
  const ratio = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const rounded = ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
  return `${context.number(rounded)}×`;
}

/**
 * The figures of a row at a level of brevity, both sides written alike; a dash where a side has none.
 * With `most` they are set smaller where they would be wider.
 */
export function valueLines(
  context: BlockContext,
  row: ForceRow,
  level: number,
  style: TextStyle,
  most?: number,
): Line[] {
  return row.figures.map((figure) => {
    if (!figure) return context.text.line("—", { ...style, weight: 400 });
    const note = row.sharedNote === undefined ? figure.note : undefined;
    const spans = figureWords(context, figure, level, style, note);
    return most === undefined ? context.text.line(spans, style) : shrunk(context, spans, style, most);
  });
}

/** Levels of brevity a row offers. */
export function levelsOf(context: BlockContext, row: ForceRow): number {
  return Math.max(1, ...row.figures.map((figure) => (figure ? figureForms(context, figure).length : 1)));
}
