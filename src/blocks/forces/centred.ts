import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { pictogram } from "../../symbols/pictograms/pictogram.ts";
import { placeArt } from "../../symbols/place.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { barLength, barScale, drawBar, isStretched } from "../parts/bar.ts";
import { isCountable, roundEach } from "../parts/count-marks.ts";
import { enlarged, fillWithType } from "../parts/enlarge.ts";
import { fitText } from "../parts/fit-text.ts";
import { outerWidth, reachOf } from "../parts/ink.ts";
import { drawLine } from "../parts/piece.ts";
import { sectionHead } from "../parts/section-head.ts";
import { leadingOf, scaled, unit } from "../parts/type.ts";
import { labelLine, type RowBox, type RowPlan, startOf, valueStyle } from "./centred-row.ts";
import { drawCounted, soldierFor } from "./counted-row.ts";
import { type ForceRow, levelsOf, ratioText, valueLines } from "./rows.ts";

/** Sizes at home size: figures under a count, bars, the pitch of rows. */
const SIZE = { mark: 25, bar: 23, row: 46, people: 69 };
/** How far type may grow on a page with height to spare, and then the rows, as a multiple of the whole. */
const GROWTH = { type: 1.5, rows: 1.9 };
/** Share of a tall row its bar takes, up to twice its usual height. */
const BAR_SHARE = 0.42;
/** A row that grows by this much has room for a mark a thing. */
const ROOM_FOR_MARKS = 30;

/**
 * Two sides left and right of a column that names each metric and its ratio; people stand as
 * soldiers. On a page with height to spare other things stand as marks too. Undefined when the
 * column would leave the bars too little room.
 */
export function presentCentred(
  context: BlockContext,
  width: number,
  rows: readonly ForceRow[],
  heading: string,
): Presentation | undefined {
  const natural = layCentred(context, width, rows, heading, 1, 0);
  if (!natural) return undefined;
  return {
    ...natural,
    pictured: true,
    tallest: natural.height * GROWTH.rows * GROWTH.type,
    fill: (height) => {
      const at = (factor: number, spare: number) => layCentred(context, width, rows, heading, factor, spare) ?? natural;
      const { factor } = fillWithType(height, natural.height, GROWTH.type, (f) => at(f, 0)) as Centred;
      return at(factor, height - at(factor, 0).height);
    },
  };
}

interface Centred extends Presentation {
  readonly factor: number;
}

function layCentred(
  outer: BlockContext,
  width: number,
  rows: readonly ForceRow[],
  heading: string,
  factor: number,
  spare: number,
): Centred | undefined {
  const context = enlarged(outer, factor);
  const { theme } = context;
  const head = sectionHead(outer, heading, width);
  const roleStyle = scaled(context, theme.type.role);
  const ratioStyle = scaled(context, theme.type.forceValue, 0.86);
  const widest = Math.max(...rows.map((row) => context.text.measure(row.metric.label, roleStyle)));
  const inner = Math.max(widest, unit(context, 110)) + unit(context, 28);
  // The heading crowns the column where that may be as wide; else it stands at the left, the names beneath.
  const crown = Math.max(inner, head.width + unit(outer, 28)) <= width * 0.36;
  const column = crown ? Math.max(inner, head.width + unit(outer, 28)) : inner;
  if (column > width * 0.36) return undefined;
  const half = (width - column) / 2;

  const extra = spare / rows.length;
  const plans = rows.map((row, i): RowPlan => {
    const people = i === 0 && row.metric.kind === "people" && row.most >= 2;
    const marks = people || (extra >= unit(context, ROOM_FOR_MARKS) && row.most >= 2);
    const mostMarks = extra >= unit(context, SIZE.mark) ? 48 : 20;
    const countable = marks && isCountable(row.figures, roundEach(row.most, mostMarks));
    const shape = countable ? (people ? soldierFor(row.metric.pictogram) : row.metric.pictogram) : undefined;
    const style = valueStyle(context, shape !== undefined);
    for (let level = 0; ; level++) {
      const most = half * (shape ? 1 : 0.52);
      const last = level + 1 >= levelsOf(context, row);
      // Where even the shortest form is too wide, the figure shrinks rather than leave its half.
      const values = valueLines(context, row, level, style, last ? most : undefined);
      if (!last && values.some((line) => outerWidth(context, line) > most)) continue;
      const bars = Math.max(unit(context, SIZE.row), ratioStyle.size * 0.7 + leadingOf(roleStyle) + unit(context, 12));
      // The ratio, the name and what a figure stands for are three lines in the middle.
      const told = style.size * 0.74 + leadingOf(roleStyle) * 2.12 + roleStyle.size * 0.25 + unit(context, 6);
      const soldiers = Math.max(unit(context, SIZE.people), leadingOf(style) + unit(context, SIZE.mark + 10), told);
      const height = (people && shape ? soldiers : bars) + extra;
      const room = height - style.size * 0.74 - unit(context, extra > 0 ? 26 : 20);
      const counted = shape ? { shape, most: mostMarks, height: room } : undefined;
      return { row, counted, values, height };
    }
  });
  const length = barRoom(context, plans, half);
  if (length < half * 0.3) return undefined;

  const names = layNames(outer, half, column);
  // Names on the line of the heading may rise above it.
  const drop = crown ? Math.max(names.rise - head.baseline, 0) : 0;
  const namesBaseline =
    head.baseline + drop + (crown ? 0 : leadingOf(scaled(outer, theme.type.barName)) + unit(outer, 8));
  const bodyTop = namesBaseline + unit(context, 15);
  return {
    name: "full",
    factor,
    height: bodyTop + plans.reduce((sum, plan) => sum + plan.height, 0),
    dropped: [],
    draw: ({ x, y }) => {
      let top = y + bodyTop;
      return [
        ...head.draw(crown ? x + width / 2 - head.width / 2 : x, y + drop),
        ...names.draw(x, y + namesBaseline),
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
function layNames(context: BlockContext, half: number, column: number) {
  const style = scaled(context, context.theme.type.barName, 0.95);
  const names = context.edition.sides.flatMap((side, i) => {
    const [line] = fitText(context, side.shortName, style, { width: half, maxLines: 1 }).paragraph.lines;
    return line ? [{ line, left: i === 0, paint: context.sideTones(side).text }] : [];
  });
  return {
    rise: Math.max(0, ...names.map(({ line }) => reachOf(context, line).rise)),
    draw: (x: number, baseline: number): SceneNode[] =>
      names.flatMap(({ line, left, paint }) =>
        drawLine(context, line, x + half + (left ? 0 : column), baseline, { paint, align: left ? "right" : "left" }),
      ),
  };
}

/** The longest bar for which every bar and its figure stay within their half. */
function barRoom(context: BlockContext, plans: readonly RowPlan[], half: number): number {
  const gap = unit(context, 9);
  const rooms = plans.flatMap(({ row, counted, values }) =>
    counted
      ? [half]
      : row.figures.flatMap((figure, side) =>
          figure && figure.high > 0
            ? [((half - gap - outerWidth(context, values[side])) * row.most) / figure.high]
            : [],
        ),
  );
  return Math.min(half, ...rooms);
}

function drawRow(context: BlockContext, plan: RowPlan, box: RowBox): SceneNode {
  const { row, counted } = plan;
  const nodes = counted ? drawCounted(context, plan, box) : drawBars(context, plan, box);
  return group(nodes, { name: `metric-${row.metric.key}`, label: row.metric.label });
}

function drawBars(context: BlockContext, plan: RowPlan, box: RowBox): SceneNode[] {
  const { row, values, height } = plan;
  const { theme, edition } = context;
  // Rows with height to spare carry higher bars.
  const barHeight = Math.min(Math.max(unit(context, SIZE.bar), height * BAR_SHARE), unit(context, SIZE.bar) * 2);
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
  const most = box.column - unit(context, 52);
  const ratioLine =
    ratio === undefined ? undefined : context.text.fitLine(ratio, ratioStyle, most, context.page.minimumSize);
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
