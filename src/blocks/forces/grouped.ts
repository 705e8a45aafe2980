import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { pictogram } from "../../symbols/pictograms/pictogram.ts";
import { placeArt } from "../../symbols/place.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { barLength, barScale, drawBar, isStretched, SHORTEST_BAR } from "../parts/bar.ts";
import { enlarged, fillWithType } from "../parts/enlarge.ts";
import { noteMark, noteSpans } from "../parts/figure-text.ts";
import { fitText } from "../parts/fit-text.ts";
import { drawLine, type TextPiece, textPiece } from "../parts/piece.ts";
import { levelRule, ruleWidth } from "../parts/rule.ts";
import { sectionHead } from "../parts/section-head.ts";
import { leadingOf, scaled, unit } from "../parts/type.ts";
import { type ForceRow, levelsOf, valueLines } from "./rows.ts";

export interface GroupedOptions {
  readonly name: Presentation["name"];
  /** Height of one bar with its white, at home size. */
  readonly pitch: number;
  readonly dropped: readonly string[];
  /** Metrics side by side in so many columns. Default 1. */
  readonly columns?: number;
}

/** Any number of sides: under each metric one bar a side, all on the metric's scale. A lone side has figures only. */
export function presentGrouped(
  context: BlockContext,
  width: number,
  rows: readonly ForceRow[],
  heading: string,
  options: GroupedOptions,
): Presentation {
  const lay = (factor: number, loose: number) =>
    layGrouped(context, factor, width, rows, heading, { ...options, pitch: options.pitch + loose });
  const natural = lay(1, 0);
  const lines = Math.ceil(rows.length / (options.columns ?? 1)) * Math.max(context.edition.sides.length, 1);
  return {
    ...natural,
    tallest: natural.height * GROWTH,
    fill: (height) => {
      const { factor } = fillWithType(height, natural.height, GROWTH, (f) => lay(f, 0), width) as Grouped;
      // What larger type leaves free stands between the bars.
      const loose = Math.min((height - lay(factor, 0).height) / lines / unit(context, factor), options.pitch * LOOSE);
      const loosened = lay(factor, loose);
      return loosened.height <= height + 0.5 ? loosened : lay(factor, 0);
    },
  };
}

/** Names of sides take at most this share of a row; less where they would be cut all the same. */
const NAME_SHARE = { whole: 0.48, cut: 0.34 };

/** Distance of lines at which each side's name stands clear of the one beneath it. */
function pitchOfNames(names: readonly TextPiece[]): number {
  return Math.max(
    0,
    ...names.slice(1).map((lower, i) => {
      const upper = names[i]!;
      const fall = upper.inkBottom - upper.firstBaseline + upper.capHeight / 2;
      const rise = lower.firstBaseline - lower.capHeight / 2 - lower.inkTop;
      return fall + rise + upper.size * BETWEEN_NAMES;
    }),
  );
}

/** Least white between the letters of two names, in em. */
const BETWEEN_NAMES = 0.04;

/** How far the bars and their words may grow on a page with height to spare, and then the pitch of the bars. */
const GROWTH = 1.8;
const LOOSE = 0.6;

interface Grouped extends Presentation {
  readonly factor: number;
}

function layGrouped(
  outer: BlockContext,
  factor: number,
  fullWidth: number,
  rows: readonly ForceRow[],
  heading: string,
  options: GroupedOptions,
): Grouped {
  const context = enlarged(outer, factor);
  const { theme, edition } = context;
  const { sides } = edition;
  const { columns = 1 } = options;
  const between = unit(outer, 22);
  const width = (fullWidth - between * (columns - 1)) / columns;
  const alone = sides.length === 1;
  const head = sectionHead(outer, heading, fullWidth);
  const labelStyle = scaled(context, theme.type.rowLabel);
  const nameStyle = scaled(context, theme.type.barName, 0.88);
  const valueStyle = scaled(context, theme.type.forceValue, alone ? 1 : 0.78);
  const narrow = width < unit(context, 430);
  const icon = rows.some((row) => row.metric.pictogram) ? unit(context, 38) : 0;

  const labelWidest = Math.max(...rows.map((row) => context.text.measure(row.metric.label, labelStyle)));
  const labelWidth = narrow ? width - icon : Math.min(labelWidest + unit(context, 8), width * 0.3);
  const left = narrow ? 0 : icon + labelWidth + unit(context, 10);
  const nameWidest = Math.max(...sides.map((side) => context.text.measure(side.shortName, nameStyle)));
  const share = nameWidest <= (width - left) * NAME_SHARE.whole ? NAME_SHARE.whole : NAME_SHARE.cut;
  const nameWidth = alone ? 0 : Math.min(nameWidest, (width - left) * share);
  const barLeft = left + nameWidth + (alone ? 0 : unit(context, 10));
  const names = alone
    ? []
    : sides.map((side) =>
        textPiece(context, side.shortName, nameStyle, { width: nameWidth, paint: context.sideTones(side).text }),
      );
  const linePitch = Math.max(unit(context, options.pitch), leadingOf(valueStyle) * 0.86, pitchOfNames(names));
  const barHeight = linePitch * 0.68;
  const pad = unit(context, 7);
  const labelLine = narrow ? leadingOf(labelStyle) + unit(context, 2) : 0;

  const laid = rows.map((row) => {
    const room = width - barLeft;
    const levels = levelsOf(context, row);
    for (let level = 0; ; level++) {
      // In a column narrower than any number the figure shrinks rather than leave its box.
      const most = level >= levels - 1 ? room - unit(context, 12) : undefined;
      const values = valueLines(context, row, level, valueStyle, most);
      const length = Math.max(room - Math.max(...values.map((line) => line.width)) - unit(context, 9), 0);
      if (length >= room * (alone ? 0.01 : 0.4) || level >= levels - 1) return { row, values, length };
    }
  });
  const widest = Math.max(...laid.flatMap(({ values }) => values.map((line) => line.width)));
  const needed = barLeft + widest + (alone ? 0 : unit(context, 8) + SHORTEST_BAR);
  const shared = alone ? 0 : Math.min(...laid.map(({ length }) => length));
  const bodyOf = alone
    ? Math.max(unit(context, options.pitch + 12), leadingOf(valueStyle))
    : linePitch * sides.length + pad * 2;
  const rowHeight = bodyOf + labelLine;

  const drawRowAt = (index: number, x: number, y: number): SceneNode => {
    const { row, values } = laid[index]!;
    const nodes: SceneNode[] = [levelRule(x, y, width, Math.max(ruleWidth(context, 1), 0.6), theme.rule)];
    const labelMiddle = narrow ? y + labelLine / 2 + unit(context, 4) : y + (alone ? bodyOf / 2 : pad + linePitch / 2);
    const art = row.metric.pictogram ? pictogram(row.metric.pictogram, theme.ink) : undefined;
    const size = unit(context, narrow ? 20 : 24);
    if (art) nodes.push(placeArt(art, { x, y: labelMiddle - size / 2, width: unit(context, 27), height: size }));
    const mark = noteMark(context, row.sharedNote);
    const markLine = mark && context.text.line(noteSpans(context, labelStyle, mark), labelStyle);
    const { paragraph } = fitText(context, row.metric.label, labelStyle, {
      width: labelWidth - (markLine ? markLine.width : 0),
      maxLines: 1,
    });
    const labelLineText = paragraph.lines[0];
    if (labelLineText) {
      nodes.push(
        ...drawLine(context, labelLineText, x + icon, labelMiddle + labelLineText.capHeight / 2, { paint: theme.ink }),
      );
      if (markLine) {
        nodes.push(
          ...drawLine(context, markLine, x + icon + labelLineText.width, labelMiddle + labelLineText.capHeight / 2, {
            paint: theme.muted,
          }),
        );
      }
    }
    const scale = barScale(row.most, shared);
    const broken = row.figures.some((figure) => figure && isStretched(figure, scale));
    sides.forEach((side, i) => {
      const tones = context.sideTones(side);
      const middle = alone ? y + labelLine + bodyOf / 2 : y + labelLine + pad + linePitch * (i + 0.5);
      const figure = row.figures[i];
      const value = values[i]!;
      if (!alone) {
        const name = names[i]!;
        nodes.push(...name.draw(x + left, middle - name.firstBaseline + name.capHeight / 2));
        if (figure) {
          nodes.push(
            ...drawBar(context, figure, {
              x: x + barLeft,
              y: middle - barHeight / 2,
              height: barHeight,
              scale,
              tones,
              broken: broken && figure.high === row.most,
            }),
          );
        }
      }
      const end = figure && !alone ? barLength(figure, scale) + unit(context, 8) : 0;
      nodes.push(
        ...drawLine(context, value, x + barLeft + end, middle + value.capHeight / 2, {
          paint: figure ? tones.text : theme.muted,
        }),
      );
    });
    return group(nodes, { name: `metric-${row.metric.key}`, label: row.metric.label });
  };

  const headHeight = head.baseline + unit(context, 14);
  return {
    name: options.name,
    factor,
    width: needed + fullWidth - width,
    height: headHeight + Math.ceil(rows.length / columns) * rowHeight,
    dropped: options.dropped,
    draw: ({ x, y }) => [
      ...head.draw(x, y),
      ...rows.map((_, i) => {
        const [column, line] = [i % columns, Math.floor(i / columns)];
        return drawRowAt(i, x + column * (width + between), y + headHeight + line * rowHeight);
      }),
    ],
  };
}
