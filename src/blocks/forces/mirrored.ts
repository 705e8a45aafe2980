import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { pictogram } from "../../symbols/pictograms/pictogram.ts";
import { placeArt } from "../../symbols/place.ts";
import type { Line } from "../../text/types.ts";
import type { BlockContext, Box, Presentation } from "../block.ts";
import { barLength, barScale, drawBar, isStretched } from "../parts/bar.ts";
import { enlarged, fillWithType } from "../parts/enlarge.ts";
import { fitText } from "../parts/fit-text.ts";
import { reachOf } from "../parts/ink.ts";
import { drawLine, drawWords } from "../parts/piece.ts";
import { levelRule, ruleWidth } from "../parts/rule.ts";
import { sectionHead } from "../parts/section-head.ts";
import { leadingOf, scaled, unit } from "../parts/type.ts";
import { footOf, ICON_ROOM, type Label, labelRoom, layLabel } from "./mirrored-label.ts";
import {
  AXIS_GAP,
  LEAD_GAP,
  type Measures,
  measureRows,
  ratioStyle,
  VALUE_GAP,
  valueStyle,
} from "./mirrored-measures.ts";
import { type ForceRow, ratioText } from "./rows.ts";

export interface MirroredOptions {
  readonly name: Presentation["name"];
  /** Height of a row at home size, and of its bars. */
  readonly pitch: number;
  readonly bar: number;
  readonly dropped: readonly string[];
}

/** How far rows may grow on a page with height to spare: their type, and then their pitch. */
const GROWTH = { type: 1.5, rows: 1.35 };

/** Two sides back to back about the axis under the gap between them; every metric on a scale of its own. */
export function presentMirrored(
  context: BlockContext,
  width: number,
  rows: readonly ForceRow[],
  heading: string,
  options: MirroredOptions,
): Presentation {
  const natural = layMirrored(context, width, rows, heading, options, 1, 0);
  return {
    ...natural,
    tallest: natural.height + natural.bodyHeight * (GROWTH.type * GROWTH.rows - 1),
    fill: (height) => {
      const present = (factor: number) => layMirrored(context, width, rows, heading, options, factor, 0);
      const { factor } = fillWithType(height, natural.height, GROWTH.type, present) as Mirrored;
      return layMirrored(context, width, rows, heading, options, factor, height - present(factor).height);
    },
  };
}

interface Mirrored extends Presentation {
  readonly factor: number;
  readonly bodyHeight: number;
}

function layMirrored(
  outer: BlockContext,
  width: number,
  rows: readonly ForceRow[],
  heading: string,
  options: MirroredOptions,
  factor: number,
  spare: number,
): Mirrored {
  const context = enlarged(outer, factor);
  const measures = measureRows(context, width, rows);
  const head = layHead(outer, width, heading, measures);
  const value = valueStyle(context);
  const labelStyle = scaled(context, context.theme.type.rowLabel);
  const labelLine = measures.stacked ? leadingOf(labelStyle) + unit(context, 2) : 0;
  const least = Math.max(unit(context, options.pitch), leadingOf(value) + unit(context, 4));
  const pitch = least + spare / rows.length;
  const barHeight = unit(context, options.bar) * Math.min(pitch / least, GROWTH.rows);
  const leadLine = value.size * 0.69 + unit(context, 7);
  const lead = (i: number) => (measures.lead && i === 0 ? leadLine : 0);
  const labels = rows.map((row, i) => {
    const room = labelRoom(context, row, measures.values[i]![0], measures, width, lead(i));
    return layLabel(context, row, room, measures.stacked);
  });
  // A label on two lines may need more than the pitch.
  const pitches = labels.map((label) => (label.lines > 1 ? Math.max(pitch, label.extent + unit(context, 6)) : pitch));
  const heights = pitches.map((own, i) => own + labelLine + lead(i));
  // The last row ends at the foot of its bar, its figures or its label.
  const lastPitch = pitches.at(-1)!;
  const lastValues = measures.values.at(-1)!.map((line) => (line ? footOf(context, line) * 2 : 0));
  const lastLabel = measures.stacked ? 0 : labels.at(-1)!.extent;
  const lastHeight = Math.min(Math.max(barHeight, lastLabel, ...lastValues), lastPitch);
  const bodyHeight = heights.reduce((sum, height) => sum + height, 0) - (lastPitch - lastHeight) / 2 + unit(context, 3);
  return {
    name: options.name,
    factor,
    bodyHeight,
    height: head.height + bodyHeight,
    dropped: options.dropped,
    draw: (box) => {
      let y = box.y + head.height;
      return [
        ...head.draw(box),
        ...rows.map((row, i) => {
          const height = heights[i]!;
          const rowBox = { x: box.x, y, width, height, barHeight, labelLine, leadLine: lead(i) };
          y += height;
          return drawRow(context, row, measures.values[i]!, labels[i]!, measures, rowBox);
        }),
      ];
    },
  };
}

interface RowBox extends Box {
  readonly barHeight: number;
  readonly labelLine: number;
  /** Height of figures that stand over the bars; 0 where they stand beside them. */
  readonly leadLine: number;
}

function drawRow(
  context: BlockContext,
  row: ForceRow,
  values: readonly (Line | undefined)[],
  label: Label,
  measures: Measures,
  box: RowBox,
): SceneNode {
  const { theme, edition } = context;
  const { axis, length, stacked } = measures;
  const bodyHeight = box.height - box.labelLine;
  const middle = box.y + box.labelLine + bodyHeight / 2;
  const barMiddle = middle + box.leadLine / 2;
  const scale = barScale(row.most, length);
  const known = row.figures.filter((figure) => figure !== undefined && figure.high > 0);
  const broken = known.some((figure) => isStretched(figure!, scale));

  const nodes: SceneNode[] = [levelRule(box.x, box.y, box.width, Math.max(ruleWidth(context, 1), 0.6), theme.rule)];
  const labelMiddle = stacked ? box.y + box.labelLine / 2 + unit(context, 4) : middle;
  nodes.push(...drawIcon(context, row, box, labelMiddle), ...label.draw(box.x + unit(context, ICON_ROOM), labelMiddle));
  row.figures.forEach((figure, side) => {
    const leftward = side === 0;
    const start = box.x + axis + (leftward ? -1 : 1) * (unit(context, AXIS_GAP) / 2);
    const tones = context.sideTones(edition.sides[side]!);
    const end = figure ? barLength(figure, scale) : 0;
    if (figure) {
      nodes.push(
        ...drawBar(context, figure, {
          x: start,
          y: barMiddle - box.barHeight / 2,
          height: box.barHeight,
          scale,
          tones,
          leftward,
          broken: broken && figure.high === row.most,
        }),
      );
    }
    const line = values[side];
    if (!line) return;
    const beside =
      box.leadLine > 0
        ? unit(context, leftward ? LEAD_GAP : 0)
        : end + (end > 0 ? unit(context, VALUE_GAP) : unit(context, 4));
    const baseline =
      box.leadLine > 0 ? barMiddle - box.barHeight / 2 - unit(context, 7) : barMiddle + line.capHeight / 2;
    nodes.push(
      ...drawLine(context, line, start + (leftward ? -1 : 1) * beside, baseline, {
        paint: figure ? tones.text : theme.muted,
        align: leftward ? "right" : "left",
      }),
    );
  });
  const ratio = ratioText(context, row);
  if (ratio !== undefined) {
    const line = context.text.line(ratio, ratioStyle(context));
    const y = labelMiddle + line.capHeight / 2;
    nodes.push(...drawLine(context, line, box.x + box.width, y, { paint: theme.muted, align: "right" }));
  }
  return group(nodes, { name: `metric-${row.metric.key}`, label: row.metric.label });
}

function drawIcon(context: BlockContext, row: ForceRow, box: RowBox, middle: number): SceneNode[] {
  const art = row.metric.pictogram ? pictogram(row.metric.pictogram, context.theme.ink) : undefined;
  const size = unit(context, box.labelLine > 0 ? 20 : 25);
  return art ? [placeArt(art, { x: box.x, y: middle - size / 2, width: unit(context, 27), height: size })] : [];
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
  // What stands on the line of the heading may rise above it.
  const beside = [
    ...names.map((name) => context.text.line(name, style)),
    ...(measures.ratioWidth > 0 ? [context.text.line(context.t("ratio"), ratioStyle(context))] : []),
  ];
  const rise = Math.max(...beside.map((line) => reachOf(context, line).rise));
  const drop = inline ? Math.max(rise - head.baseline, 0) : 0;
  const namesBaseline = head.baseline + (inline ? drop : leadingOf(style) + unit(context, 4));
  const height = namesBaseline + unit(context, 16);
  return {
    height,
    draw: (box: Box): SceneNode[] => [
      ...head.draw(box.x, box.y + drop),
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
