import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { pictogram } from "../../symbols/pictograms/pictogram.ts";
import { placeArt } from "../../symbols/place.ts";
import type { Line, TextStyle } from "../../text/types.ts";
import type { BlockContext, Box, Presentation } from "../block.ts";
import { barLength, drawBar, SHORTEST_BAR } from "../parts/bar.ts";
import { figureSpans, noteMark, noteSpans } from "../parts/figure-text.ts";
import { fitText } from "../parts/fit-text.ts";
import { drawLine, drawWords } from "../parts/piece.ts";
import { levelRule } from "../parts/rule.ts";
import { sectionHead } from "../parts/section-head.ts";
import { sideAxis } from "../parts/side-columns.ts";
import { leadingOf, scaled, sized, unit } from "../parts/type.ts";
import { type ForceRow, levelsOf, ratioText, valueText } from "./rows.ts";

export interface MirroredOptions {
  readonly name: Presentation["name"];
  /** Height of a row at home size, and of its bars. */
  readonly pitch: number;
  readonly bar: number;
  readonly dropped: readonly string[];
}

/** Shortest full-length bar worth drawing, as a share of the block's width. */
const LEAST_LENGTH = 0.17;
/** White between the two bars of a row, and between a bar and its figure. */
const AXIS_GAP = 4;
const VALUE_GAP = 9;

interface Measures {
  readonly stacked: boolean;
  readonly labelWidth: number;
  readonly ratioWidth: number;
  readonly axis: number;
  /** Length of a row's longest bar. */
  readonly length: number;
  readonly values: readonly (readonly (Line | undefined)[])[];
}

/** Two sides back to back about the axis under the gap between them; every metric on a scale of its own. */
export function presentMirrored(
  context: BlockContext,
  width: number,
  rows: readonly ForceRow[],
  heading: string,
  options: MirroredOptions,
): Presentation {
  const measures = measureRows(context, width, rows);
  const head = layHead(context, width, heading, measures);
  const labelStyle = scaled(context, context.theme.type.rowLabel);
  const barHeight = unit(context, options.bar);
  const labelLine = measures.stacked ? leadingOf(labelStyle) + unit(context, 2) : 0;
  const pitch = Math.max(unit(context, options.pitch), leadingOf(valueStyle(context)) + unit(context, 4)) + labelLine;
  const height = head.height + pitch * rows.length - (pitch - labelLine - barHeight) / 2 + unit(context, 3);
  return {
    name: options.name,
    height,
    dropped: options.dropped,
    draw: (box) => [
      ...head.draw(box),
      ...rows.map((row, i) =>
        drawRow(context, row, measures.values[i]!, measures, {
          x: box.x,
          y: box.y + head.height + i * pitch,
          width,
          height: pitch,
          barHeight,
          labelLine,
        }),
      ),
    ],
  };
}

const valueStyle = (context: BlockContext): TextStyle => scaled(context, context.theme.type.forceValue);
const ratioStyle = (context: BlockContext): TextStyle => ({
  ...scaled(context, context.theme.type.role, 1.05),
  weight: 500,
});

/** Finds the axis and the longest bars, shortening the widest figures until bars have room. */
function measureRows(context: BlockContext, width: number, rows: readonly ForceRow[]): Measures {
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

function labelSpans(context: BlockContext, row: ForceRow, style: TextStyle) {
  return [{ text: row.metric.label }, ...noteSpans(context, style, noteMark(context, row.sharedNote))];
}

interface RowBox extends Box {
  readonly barHeight: number;
  readonly labelLine: number;
}

function drawRow(
  context: BlockContext,
  row: ForceRow,
  values: readonly (Line | undefined)[],
  measures: Measures,
  box: RowBox,
): SceneNode {
  const { theme, edition } = context;
  const { axis, length, stacked } = measures;
  const bodyHeight = box.height - box.labelLine;
  const middle = box.y + box.labelLine + bodyHeight / 2;
  const perUnit = row.most > 0 ? length / row.most : 0;
  const known = row.figures.filter((figure) => figure !== undefined && figure.high > 0);
  const broken = known.some((figure) => figure!.high * perUnit < SHORTEST_BAR);

  const nodes: SceneNode[] = [levelRule(box.x, box.y, box.width, Math.max(unit(context, 1), 0.6), theme.rule)];
  nodes.push(
    ...drawLabel(context, row, measures, box, stacked ? box.y + box.labelLine / 2 + unit(context, 4) : middle),
  );
  row.figures.forEach((figure, side) => {
    const leftward = side === 0;
    const start = box.x + axis + (leftward ? -1 : 1) * (unit(context, AXIS_GAP) / 2);
    const tones = context.sideTones(edition.sides[side]!);
    const end = figure ? barLength(figure, perUnit) : 0;
    if (figure) {
      nodes.push(
        ...drawBar(context, figure, {
          x: start,
          y: middle - box.barHeight / 2,
          height: box.barHeight,
          perUnit,
          tones,
          leftward,
          broken: broken && figure.high === row.most,
        }),
      );
    }
    const line = values[side];
    if (!line) return;
    const at = start + (leftward ? -1 : 1) * (end + (end > 0 ? unit(context, VALUE_GAP) : unit(context, 4)));
    nodes.push(
      ...drawLine(context, line, at, middle + line.capHeight / 2, {
        paint: figure ? tones.text : theme.muted,
        align: leftward ? "right" : "left",
      }),
    );
  });
  const ratio = ratioText(context, row);
  if (ratio !== undefined) {
    const line = context.text.line(ratio, ratioStyle(context));
    const y = (stacked ? box.y + box.labelLine / 2 + unit(context, 4) : middle) + line.capHeight / 2;
    nodes.push(...drawLine(context, line, box.x + box.width, y, { paint: theme.muted, align: "right" }));
  }
  return group(nodes, { name: `metric-${row.metric.key}`, label: row.metric.label });
}

function drawLabel(context: BlockContext, row: ForceRow, measures: Measures, box: RowBox, middle: number): SceneNode[] {
  const { theme } = context;
  const size = unit(context, measures.stacked ? 20 : 25);
  const art = row.metric.pictogram ? pictogram(row.metric.pictogram, theme.ink) : undefined;
  const icon = art ? [placeArt(art, { x: box.x, y: middle - size / 2, width: unit(context, 27), height: size })] : [];
  const left = unit(context, 38);
  const style = scaled(context, theme.type.rowLabel);
  const width = measures.stacked
    ? box.width - left - measures.ratioWidth
    : measures.labelWidth - left - unit(context, 10);
  const one = context.text.line(labelSpans(context, row, style), style);
  if (one.width <= width) {
    return [...icon, ...drawLine(context, one, box.x + left, middle + one.capHeight / 2, { paint: theme.ink })];
  }
  const note = noteMark(context, row.sharedNote);
  const room = width - (note ? unit(context, 10) : 0);
  const { paragraph } = fitText(
    context,
    row.metric.label,
    sized({ ...style, leading: style.size * 1.08 }, style.size),
    {
      width: room,
      maxLines: measures.stacked ? 1 : 2,
      minSize: Math.max(style.size * 0.85, context.page.minimumSize),
    },
  );
  const extent = paragraph.leading * (paragraph.lines.length - 1) + paragraph.capHeight;
  const top = middle - extent / 2 - (paragraph.firstBaseline - paragraph.capHeight);
  const last = paragraph.lines.at(-1);
  const mark =
    note && last
      ? drawWords(context, noteSpans(context, style, note), style, box.x + left + last.width, top + last.baseline, {
          paint: theme.muted,
        })
      : [];
  return [...icon, ...context.text.drawParagraph(paragraph, box.x + left, top, { paint: theme.ink }), ...mark];
}

/** Head of the block, and over the axis the names of both sides. */
function layHead(context: BlockContext, width: number, heading: string, measures: Measures) {
  const { theme, edition } = context;
  const style = scaled(context, theme.type.barName, 0.95);
  const inset = unit(context, 7);
  const rightEnd = width - measures.ratioWidth;
  const widths = [measures.axis - inset, rightEnd - measures.axis - inset];
  const names = edition.sides.map((side) => side.shortName);
  const natural = names.map((name) => context.text.measure(name, style));
  const head = sectionHead(context, heading, width);
  const inline = head.width + unit(context, 18) + natural[0]! <= widths[0]! && natural[1]! <= widths[1]!;
  const namesBaseline = inline ? head.baseline : head.baseline + leadingOf(style) + unit(context, 4);
  const height = namesBaseline + unit(context, 16);
  return {
    height,
    draw: (box: Box): SceneNode[] => [
      ...head.draw(box.x, box.y),
      ...names.flatMap((name, side) => {
        const { paragraph } = fitText(context, name, style, { width: widths[side]!, maxLines: 1 });
        const x = box.x + measures.axis + (side === 0 ? -inset : inset);
        const line = paragraph.lines[0];
        if (!line || paragraph.overflow || line.width > widths[side]!) return [];
        const paint = context.sideTones(edition.sides[side]!).text;
        return drawLine(context, line, x, box.y + namesBaseline, { paint, align: side === 0 ? "right" : "left" });
      }),
      ...(measures.ratioWidth > 0
        ? drawWords(context, context.t("ratio"), ratioStyle(context), box.x + width, box.y + namesBaseline, {
            paint: theme.muted,
            align: "right",
          })
        : []),
    ],
  };
}
