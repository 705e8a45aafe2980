import type { MetricFigure, Side } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { Line, TextStyle } from "../../text/types.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { barLength, barScale, drawBar } from "../parts/bar.ts";
import { countMarks, drawMarks, markFor, roundEach } from "../parts/count-marks.ts";
import { figureWords } from "../parts/figure-text.ts";
import { fits } from "../parts/fit-text.ts";
import { drawLine, type TextPiece, textPiece } from "../parts/piece.ts";
import { uprightRule } from "../parts/rule.ts";
import { sectionHead } from "../parts/section-head.ts";
import { leadingOf, scaled, unit } from "../parts/type.ts";
import type { LossGroup } from "./groups.ts";
import { drawKey, MARK, riseOfKey } from "./mark-key.ts";

export interface CountedOptions {
  readonly name: Presentation["name"];
  /** Lines of marks at most. */
  readonly lines: number;
  readonly pitch: number;
  readonly dropped: readonly string[];
}

interface Columns {
  readonly name: number;
  readonly label: number;
  readonly value: number;
  readonly marks: number;
  readonly marksWidth: number;
}

/** Losses in a table, people as rows of marks, things as bars. Undefined when the width is too small for marks. */
export function presentCounted(
  context: BlockContext,
  width: number,
  groups: readonly LossGroup[],
  heading: string,
  options: CountedOptions,
): Presentation | undefined {
  const { theme } = context;
  const valueStyle = scaled(context, theme.type.lossValue);
  const labelStyle = scaled(context, theme.type.rowLabel);
  const layout = layColumns(context, width, groups, valueStyle, labelStyle);
  if (!layout) return undefined;
  const { columns, level } = layout;

  const people = groups.flatMap(({ rows }) => rows.filter(({ metric }) => metric.kind === "people"));
  const most = Math.max(1, ...people.map(({ figure }) => figure.high));
  const fitting = Math.floor((columns.marksWidth - unit(context, MARK.width)) / unit(context, MARK.least)) + 1;
  const each = roundEach(most, fitting * options.lines);
  const needed = Math.ceil(most / each - 1e-9);
  const perLine = Math.min(fitting, Math.max(Math.ceil(needed / options.lines), Math.min(needed, 10)));
  const pitch = Math.min(
    unit(context, MARK.most),
    perLine > 1 ? (columns.marksWidth - unit(context, MARK.width)) / (perLine - 1) : unit(context, MARK.most),
  );
  const filled = Math.min(fitting, Math.floor((columns.marksWidth - unit(context, MARK.width)) / pitch + 1e-6) + 1);
  const marks = { each, perLine: Math.max(filled, perLine), pitch };

  const labelWidth = columns.value - columns.label - unit(context, 8);
  const labels = new Map(
    groups.flatMap(({ rows }) => rows.map((row) => [row, rowLabel(context, row, labelStyle, labelWidth)] as const)),
  );
  /** Height of a row's words; marks may need more. */
  const wordsHeight = (row: MetricFigure) => {
    const label = labels.get(row)!;
    // A wrapped label stands about the row's middle by its letters, and may hang lower than it rises.
    const extent = label.lastBaseline - label.firstBaseline + label.capHeight;
    const hanging = extent + 2 * (label.inkBottom - label.lastBaseline);
    const wrapped = label.lines > 1 ? Math.max(label.height + unit(context, 4), hanging) : 0;
    return Math.max(unit(context, options.pitch), leadingOf(valueStyle), wrapped);
  };
  const rowHeight = (row: MetricFigure) => {
    const base = wordsHeight(row);
    if (row.metric.kind !== "people") return base;
    const lines = Math.ceil(countMarks(row.figure, each) / marks.perLine);
    return Math.max(base, lines * unit(context, MARK.line) + unit(context, 5));
  };
  const names = groups.map(({ side }) => sideName(context, side, columns.label - columns.name - unit(context, 10)));
  const groupHeights = groups.map(({ rows }, i) => {
    const name = names[i]!;
    // The name's first line stands in the middle of the first row's words, as its label does.
    const nameFoot = wordsHeight(rows[0]!) / 2 + name.capHeight / 2 + name.inkBottom - name.firstBaseline;
    return Math.max(
      rows.reduce((sum, row) => sum + rowHeight(row), 0),
      name.height + unit(context, options.pitch) / 2,
      nameFoot,
    );
  });
  const disputed = people.some(({ figure }) => figure.low < figure.high);
  const keyRise = people.length > 0 ? riseOfKey(context, each, disputed) : 0;
  const head = sectionHead(context, heading, width * 0.5, 1, keyRise);
  const gap = unit(context, 13);
  const top = head.baseline + unit(context, 18);
  const height = top + groupHeights.reduce((sum, h) => sum + h, 0) + gap * (groups.length - 1);
  const shapes = people.map(({ metric }) => markFor(metric.key));

  const drawGroup = (index: number, x: number, y: number): SceneNode => {
    const { side, rows } = groups[index]!;
    const tones = context.sideTones(side);
    const nodes: SceneNode[] = [uprightRule(x, y, groupHeights[index]!, unit(context, 3), tones.bar)];
    const first = wordsHeight(rows[0]!) / 2;
    const name = names[index]!;
    nodes.push(...name.draw(x + columns.name, y + first + name.capHeight / 2 - name.firstBaseline));
    let rowTop = y;
    for (const row of rows) {
      const middle = rowTop + wordsHeight(row) / 2;
      nodes.push(
        group(drawRow(context, row, side, x, middle, width), {
          name: `loss-${row.metric.key}`,
          label: row.metric.label,
        }),
      );
      rowTop += rowHeight(row);
    }
    return group(nodes, { name: `losses-${side.id}`, label: side.name });
  };

  const drawRow = (
    ctx: BlockContext,
    row: MetricFigure,
    side: Side,
    x: number,
    middle: number,
    w: number,
  ): SceneNode[] => {
    const tones = ctx.sideTones(side);
    const label = labels.get(row)!;
    const labelExtent = label.lastBaseline - label.firstBaseline + label.capHeight;
    const value = valueLine(ctx, row, valueStyle, level);
    const nodes = [
      ...label.draw(x + columns.label, middle - labelExtent / 2 + label.capHeight - label.firstBaseline),
      ...drawLine(ctx, value, x + columns.value, middle + value.capHeight / 2, { paint: tones.text }),
    ];
    if (row.metric.kind === "people") {
      return [
        ...nodes,
        group(
          drawMarks(ctx, row.figure, x + columns.marks, middle - unit(ctx, MARK.height) / 2, {
            shape: markFor(row.metric.key),
            color: tones.bar,
            width: unit(ctx, MARK.width),
            height: unit(ctx, MARK.height),
            linePitch: unit(ctx, MARK.line),
            ...marks,
          }),
          { role: "artifact" },
        ),
      ];
    }
    const peers = groups.flatMap((g) => g.rows.filter((other) => other.metric.key === row.metric.key));
    const scale = Math.max(...peers.map(({ figure }) => figure.high));
    if (peers.length < 2 || scale <= 0) return nodes;
    const barHeight = unit(ctx, 14);
    const bars = barScale(scale, w - columns.marks);
    if (barLength(row.figure, bars) === 0) return nodes;
    return [
      ...nodes,
      ...drawBar(ctx, row.figure, {
        x: x + columns.marks,
        y: middle - barHeight / 2,
        height: barHeight,
        scale: bars,
        tones,
      }),
    ];
  };

  const rows = groups.flatMap((one) => one.rows);
  // Without a mark or a bar the table ends with its figures.
  const bare = people.length === 0 && new Set(rows.map(({ metric }) => metric.key)).size === rows.length;
  const reach = bare
    ? columns.value + Math.max(...rows.map((row) => valueLine(context, row, valueStyle, level).width))
    : width;
  return {
    name: options.name,
    height,
    reach,
    dropped: options.dropped,
    draw: ({ x, y }) => {
      let groupTop = y + top;
      return [
        ...head.draw(x, y),
        ...(people.length > 0
          ? drawKey(
              context,
              x + width,
              y + head.baseline,
              width - head.width - unit(context, 16),
              each,
              shapes,
              disputed,
            )
          : []),
        ...groups.map((_, i) => {
          const node = drawGroup(i, x, groupTop);
          groupTop += groupHeights[i]! + gap;
          return node;
        }),
      ];
    },
  };
}

/** Lines a side's name may take. */
const NAME_LINES = 3;

/** On one line at nearly full size, else on two. */
function rowLabel(context: BlockContext, { metric }: MetricFigure, style: TextStyle, width: number): TextPiece {
  const paint = context.theme.ink;
  const minSize = Math.max(style.size * 0.92, context.page.minimumSize);
  const one = textPiece(context, metric.label, style, { width, maxLines: 1, minSize, paint });
  if (!one.cut) return one;
  return textPiece(context, metric.label, { ...style, leading: style.size * 1.08 }, { width, maxLines: 2, paint });
}

function sideName(context: BlockContext, side: Side, width: number): TextPiece {
  const style = scaled(context, context.theme.type.barName, 0.95);
  const wanted = fits(context, side.name, style, width, 2) ? side.name : side.shortName;
  return textPiece(
    context,
    wanted,
    { ...style, leading: style.size * 1.1 },
    { width, maxLines: NAME_LINES, paint: context.sideTones(side).text },
  );
}

function valueLine(context: BlockContext, { figure }: MetricFigure, style: TextStyle, level: number): Line {
  return context.text.line(figureWords(context, figure, level, style, figure.note), style);
}

/** Columns as wide as their words, what remains for the marks; figures in short when little remains. */
function layColumns(
  context: BlockContext,
  width: number,
  groups: readonly LossGroup[],
  valueStyle: TextStyle,
  labelStyle: TextStyle,
): { columns: Columns; level: number } | undefined {
  const nameStyle = scaled(context, context.theme.type.barName, 0.95);
  const longestWord = (text: string) =>
    Math.max(...text.split(/\s+/u).map((word) => context.text.measure(word, nameStyle)));
  const whole = (width: number) =>
    groups.every(({ side }) => fits(context, side.shortName, nameStyle, width, NAME_LINES));
  const least = Math.max(
    ...groups.map(({ side }) =>
      Math.max(longestWord(side.name), Math.min(context.text.measure(side.name, nameStyle), unit(context, 66))),
    ),
  );
  const nameWidth = Math.min([1, 1.25, 1.5].map((wider) => least * wider).find(whole) ?? least, width * 0.2);
  const rows = groups.flatMap((g) => g.rows);
  const labelWidth = Math.min(
    Math.max(...rows.map(({ metric }) => context.text.measure(metric.label, labelStyle))),
    width * 0.22,
  );
  for (let level = 0; level < 3; level++) {
    const valueWidth = Math.max(...rows.map((row) => valueLine(context, row, valueStyle, level).width));
    const name = unit(context, 14);
    const label = name + nameWidth + unit(context, 14);
    const value = label + labelWidth + unit(context, 13);
    const marks = value + valueWidth + unit(context, 16);
    const columns = { name, label, value, marks, marksWidth: width - marks };
    if (columns.marksWidth >= Math.max(width * 0.24, unit(context, 110))) return { columns, level };
  }
  return undefined;
}
