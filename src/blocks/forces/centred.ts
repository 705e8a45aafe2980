import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { pictogram } from "../../symbols/pictograms/pictogram.ts";
import { placeArt } from "../../symbols/place.ts";
import type { Line, TextStyle } from "../../text/types.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { barLength, barScale, drawBar, isStretched } from "../parts/bar.ts";
import { type CountOptions, drawMarks, roundEach } from "../parts/count-marks.ts";
import { figureSpans, noteMark, noteSpans } from "../parts/figure-text.ts";
import { fitText } from "../parts/fit-text.ts";
import { drawLine, drawWords } from "../parts/piece.ts";
import { sectionHead } from "../parts/section-head.ts";
import { leadingOf, scaled, sized, unit } from "../parts/type.ts";
import { type ForceRow, levelsOf, ratioText, valueText } from "./rows.ts";

/** Sizes at home size: soldiers and their pitch, bars, the pitch of rows. */
const SIZE = { soldier: 25, soldierWidth: 11.5, pitch: 12.6, leastPitch: 10.8, bar: 23, row: 46, people: 69 };
/** Most soldiers in a row. */
const MOST_SOLDIERS = 20;

interface RowPlan {
  readonly row: ForceRow;
  /** Drawn as soldiers rather than bars. */
  readonly soldiers: boolean;
  readonly values: readonly (Line | undefined)[];
  readonly height: number;
}

/**
 * Two sides left and right of a column that names each metric and its ratio; people stand as
 * soldiers. Undefined when the column would leave the bars too little room.
 */
export function presentCentred(
  context: BlockContext,
  width: number,
  rows: readonly ForceRow[],
  heading: string,
): Presentation | undefined {
  const { theme } = context;
  const head = sectionHead(context, heading, width);
  const roleStyle = scaled(context, theme.type.role);
  const ratioStyle = scaled(context, theme.type.forceValue, 0.86);
  const widest = Math.max(...rows.map((row) => context.text.measure(row.metric.label, roleStyle)), head.width);
  const column = Math.max(widest, unit(context, 110)) + unit(context, 28);
  if (column > width * 0.36) return undefined;
  const half = (width - column) / 2;

  const first = rows.findIndex((row) => row.metric.kind === "people");
  const plans = rows.map((row, i): RowPlan => {
    const soldiers = i === first && i === 0 && row.most >= 2;
    const style = valueStyle(context, soldiers);
    for (let level = 0; ; level++) {
      const values = valueLines(context, row, level, style);
      const fits = values.every((line) => (line?.width ?? 0) <= half * (soldiers ? 1 : 0.52));
      if (!fits && level + 1 < levelsOf(context, row)) continue;
      const height = soldiers
        ? Math.max(unit(context, SIZE.people), leadingOf(style) + unit(context, SIZE.soldier + 10))
        : Math.max(unit(context, SIZE.row), ratioStyle.size * 0.7 + leadingOf(roleStyle) + unit(context, 12));
      return { row, soldiers, values, height };
    }
  });
  const length = barRoom(context, plans, half);
  if (length < half * 0.3) return undefined;

  const bodyTop = head.baseline + unit(context, 15);
  return {
    name: "full",
    height: bodyTop + plans.reduce((sum, plan) => sum + plan.height, 0),
    dropped: [],
    draw: ({ x, y }) => {
      let top = y + bodyTop;
      return [
        ...head.draw(x + width / 2 - head.width / 2, y),
        ...drawNames(context, { x, half, column }, y + head.baseline),
        ...plans.map((plan) => {
          const node = drawRow(context, plan, { x, y: top, half, column, length, width });
          top += plan.height;
          return node;
        }),
      ];
    },
  };
}

/** Names of the sides over their halves, on the line of the heading. */
function drawNames(
  context: BlockContext,
  { x, half, column }: { x: number; half: number; column: number },
  baseline: number,
) {
  const style = scaled(context, context.theme.type.barName, 0.95);
  return context.edition.sides.flatMap((side, i) => {
    const { paragraph } = fitText(context, side.shortName, style, { width: half, maxLines: 1 });
    const line = paragraph.lines[0];
    const at = i === 0 ? x + half : x + half + column;
    const paint = context.sideTones(side).text;
    return line ? drawLine(context, line, at, baseline, { paint, align: i === 0 ? "right" : "left" }) : [];
  });
}

const valueStyle = (context: BlockContext, large: boolean): TextStyle =>
  scaled(context, context.theme.type.forceValue, large ? 1.2 : 1);

function valueLines(context: BlockContext, row: ForceRow, level: number, style: TextStyle): (Line | undefined)[] {
  return row.figures.map((figure) => {
    if (!figure) return context.text.line("—", { ...style, weight: 400 });
    const note = row.sharedNote === undefined ? noteMark(context, figure.note) : undefined;
    return context.text.line(figureSpans(context, valueText(context, figure, level), style, note), style);
  });
}

/** The longest bar for which every bar and its figure stay within their half. */
function barRoom(context: BlockContext, plans: readonly RowPlan[], half: number): number {
  const gap = unit(context, 9);
  const rooms = plans.flatMap(({ row, soldiers, values }) =>
    soldiers
      ? [half]
      : row.figures.flatMap((figure, side) =>
          figure && figure.high > 0 ? [((half - gap - (values[side]?.width ?? 0)) * row.most) / figure.high] : [],
        ),
  );
  return Math.min(half, ...rooms);
}

interface RowBox {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly column: number;
  readonly length: number;
  readonly width: number;
}

function drawRow(context: BlockContext, plan: RowPlan, box: RowBox): SceneNode {
  const { row, soldiers } = plan;
  const nodes = soldiers ? drawSoldiers(context, plan, box) : drawBars(context, plan, box);
  return group(nodes, { name: `metric-${row.metric.key}`, label: row.metric.label });
}

/** The outer edge of the column on a side, and the way its bar grows. */
function startOf(box: RowBox, side: number) {
  return { start: side === 0 ? box.x + box.half : box.x + box.half + box.column, way: side === 0 ? -1 : 1 };
}

function drawBars(context: BlockContext, plan: RowPlan, box: RowBox): SceneNode[] {
  const { row, values, height } = plan;
  const { theme, edition } = context;
  const barHeight = unit(context, SIZE.bar);
  const middle = box.y + (height - unit(context, 4)) / 2;
  const scale = barScale(row.most, box.length);
  const broken = row.figures.some((figure) => figure && isStretched(figure, scale));
  const nodes = drawMiddle(context, row, box, middle);
  row.figures.forEach((figure, side) => {
    const { start, way } = startOf(box, side);
    const tones = context.sideTones(edition.sides[side]!);
    if (figure) {
      const bar = { x: start, y: middle - barHeight / 2, height: barHeight, scale, tones, leftward: side === 0 };
      nodes.push(...drawBar(context, figure, { ...bar, broken: broken && figure.high === row.most }));
    }
    const line = values[side];
    const end = figure ? barLength(figure, scale) : 0;
    if (!line) return;
    nodes.push(
      ...drawLine(context, line, start + way * (end + unit(context, end > 0 ? 9 : 4)), middle + line.capHeight / 2, {
        paint: figure ? tones.text : theme.muted,
        align: side === 0 ? "right" : "left",
      }),
    );
  });
  return nodes;
}

/** Pictogram and ratio over the metric's name. */
function drawMiddle(context: BlockContext, row: ForceRow, box: RowBox, middle: number): SceneNode[] {
  const { theme } = context;
  const centre = box.x + box.width / 2;
  const ratioStyle = scaled(context, theme.type.forceValue, 0.8);
  const roleStyle = scaled(context, theme.type.role);
  const ratio = ratioText(context, row);
  const ratioLine = ratio === undefined ? undefined : context.text.line(ratio, ratioStyle);
  const size = unit(context, 23);
  const art = row.metric.pictogram ? pictogram(row.metric.pictogram, theme.ink) : undefined;
  const iconWidth = art ? Math.min((art.width / art.height) * size, unit(context, 30)) : 0;
  const gap = art && ratioLine ? unit(context, 6) : 0;
  const total = iconWidth + gap + (ratioLine?.width ?? 0);
  const capHeight = ratioStyle.size * 0.69;
  const stack = capHeight + leadingOf(roleStyle) * 1.05;
  const ratioBaseline = middle - stack / 2 + capHeight;
  const left = centre - total / 2;
  return [
    ...(art
      ? [placeArt(art, { x: left, y: ratioBaseline - capHeight / 2 - size / 2, width: iconWidth, height: size })]
      : []),
    ...(ratioLine ? drawLine(context, ratioLine, left + iconWidth + gap, ratioBaseline, { paint: theme.ink }) : []),
    ...labelLine(
      context,
      row,
      centre,
      ratioBaseline + leadingOf(roleStyle) * 1.05,
      box.column - unit(context, 16),
      roleStyle,
    ),
  ];
}

function labelLine(
  context: BlockContext,
  row: ForceRow,
  centre: number,
  baseline: number,
  width: number,
  style: TextStyle,
): SceneNode[] {
  const { paragraph, style: at } = fitText(context, row.metric.label, style, { width, maxLines: 1 });
  const words = paragraph.lines[0]?.text ?? row.metric.label;
  const spans = [{ text: words }, ...noteSpans(context, at, noteMark(context, row.sharedNote))];
  return drawWords(context, spans, at, centre, baseline, { paint: context.theme.muted, align: "center" });
}

function drawSoldiers(context: BlockContext, plan: RowPlan, box: RowBox): SceneNode[] {
  const { row, values } = plan;
  const { theme, edition } = context;
  const style = valueStyle(context, true);
  const baseline = box.y + style.size * 0.74;
  const soldierTop = baseline + unit(context, 10);
  const room = box.half - unit(context, SIZE.soldierWidth);
  const fitting = Math.min(Math.floor(room / unit(context, SIZE.leastPitch)) + 1, MOST_SOLDIERS);
  const each = roundEach(row.most, fitting);
  const count = Math.ceil(row.most / each - 1e-9);
  const marks: Omit<CountOptions, "color"> = {
    shape: "soldier",
    each,
    perLine: fitting,
    pitch: Math.min(unit(context, SIZE.pitch), room / Math.max(count - 1, 1)),
    linePitch: unit(context, SIZE.soldier),
    width: unit(context, SIZE.soldierWidth),
    height: unit(context, SIZE.soldier),
  };
  const nodes: SceneNode[] = [];
  row.figures.forEach((figure, side) => {
    const { start } = startOf(box, side);
    const tones = context.sideTones(edition.sides[side]!);
    const line = values[side];
    if (figure) {
      const soldiers = drawMarks(context, figure, start, soldierTop, {
        ...marks,
        color: tones.bar,
        leftward: side === 0,
      });
      nodes.push(group(soldiers, { role: "artifact" }));
    }
    if (line) {
      const paint = figure ? tones.text : theme.muted;
      nodes.push(...drawLine(context, line, start, baseline, { paint, align: side === 0 ? "right" : "left" }));
    }
  });
  const centre = box.x + box.width / 2;
  const roleStyle = scaled(context, theme.type.role);
  const ratio = ratioText(context, row);
  const ratioStyle = sized(style, style.size * 0.9);
  if (ratio !== undefined) {
    nodes.push(...drawWords(context, ratio, ratioStyle, centre, baseline, { paint: theme.ink, align: "center" }));
  }
  const label = baseline + leadingOf(roleStyle) * 1.12;
  const inner = box.column - unit(context, 16);
  nodes.push(...labelLine(context, row, centre, label, inner, roleStyle));
  const key = context.text.fitLine(
    context.t("one-figure", { n: context.number(each) }),
    roleStyle,
    inner,
    context.page.minimumSize,
  );
  if (key)
    nodes.push(
      ...drawLine(context, key, centre, label + leadingOf(roleStyle), { paint: theme.muted, align: "center" }),
    );
  return nodes;
}
