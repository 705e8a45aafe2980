import type { MetricFigure, Side } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { punctuationOf } from "../../text/punctuation.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { barLength, barScale, drawBar } from "../parts/bar.ts";
import { figureForms, figureWords } from "../parts/figure-text.ts";
import { reachOf } from "../parts/ink.ts";
import { drawLine, textPiece } from "../parts/piece.ts";
import { sectionHead } from "../parts/section-head.ts";
import { leadingOf, scaled, unit } from "../parts/type.ts";
import type { LossGroup } from "./groups.ts";

export interface BarsOptions {
  readonly name: Presentation["name"];
  /** Bars under the figures; without them a plain list. */
  readonly bars: boolean;
  readonly dropped: readonly string[];
}

/** Losses in a narrow column: figure and words on a line, the bar beneath, people on one scale. */
export function presentLossBars(
  context: BlockContext,
  width: number,
  groups: readonly LossGroup[],
  heading: string,
  options: BarsOptions,
): Presentation {
  const { theme } = context;
  const head = sectionHead(context, heading, width);
  const rows = groups.flatMap(({ side, rows: own }) => own.map((row) => layRow(context, width, side, row)));
  const mostOf = (row: MetricFigure) =>
    Math.max(
      ...groups.flatMap((g) =>
        g.rows
          .filter(({ metric }) =>
            row.metric.kind === "people" ? metric.kind === "people" : metric.key === row.metric.key,
          )
          .map(({ figure }) => figure.high),
      ),
    );
  const barHeight = unit(context, 12);
  const barGap = unit(context, 5);
  // Small pages keep their type large: the white between rows goes by it too.
  const rowGap = Math.max(unit(context, options.bars ? 13 : 5), scaled(context, theme.type.caption).size * 0.45);
  const top = head.baseline + unit(context, 16);
  const heights = rows.map((row) => row.height + (options.bars ? barGap + barHeight : 0));
  return {
    name: options.name,
    height:
      top +
      heights.reduce((sum, h) => sum + h, 0) +
      rowGap * (rows.length - 1) +
      Math.max(scaled(context, theme.type.caption).size * 0.2, options.bars ? 0 : rows.at(-1)!.hang),
    dropped: options.dropped,
    draw: ({ x, y }) => {
      let rowTop = y + top;
      return [
        ...head.draw(x, y),
        ...rows.map((laid, i) => {
          const most = mostOf(laid.row);
          const nodes: SceneNode[] = laid.draw(x, rowTop);
          const scale = barScale(most, width);
          if (options.bars && barLength(laid.row.figure, scale) > 0) {
            const tones = context.sideTones(laid.side);
            nodes.push(
              ...drawBar(context, laid.row.figure, {
                x,
                y: rowTop + laid.height + barGap,
                height: barHeight,
                scale,
                tones,
              }),
            );
          }
          rowTop += heights[i]! + rowGap;
          return group(nodes, { name: `loss-${laid.side.id}-${laid.row.metric.key}`, label: laid.row.metric.label });
        }),
      ];
    },
  };

  function layRow(ctx: BlockContext, w: number, side: Side, row: MetricFigure) {
    const valueStyle = scaled(ctx, theme.type.lossValue);
    const labelStyle = scaled(ctx, theme.type.caption);
    const forms = figureForms(ctx, row.figure);
    const lines = forms.map((_, level) =>
      ctx.text.line(figureWords(ctx, row.figure, level, valueStyle, row.figure.note), valueStyle),
    );
    const value = lines.find((line) => line.width <= w * 0.7) ?? lines.at(-1)!;
    const words = `${side.shortName}${punctuationOf(ctx.edition.language).colon}${row.metric.label}`;
    const gap = unit(ctx, 8);
    const paint = theme.ink;
    const beside = textPiece(ctx, words, labelStyle, {
      width: w - value.width - gap,
      maxLines: 1,
      minSize: labelStyle.size * 0.9,
      paint,
    });
    const inline = !beside.cut && w - value.width - gap > unit(ctx, 40);
    const label = inline ? beside : textPiece(ctx, words, labelStyle, { width: w, maxLines: 2, paint });
    const baseline = value.capHeight + unit(ctx, 2);
    // Under its figure a label keeps the usual leading, or what letters that hang low and rise high ask for.
    const under = () =>
      Math.max(
        baseline + leadingOf(labelStyle) - label.firstBaseline,
        baseline + reachOf(ctx, value).fall + labelStyle.size * 0.06 - label.inkTop,
      );
    const labelTop = inline ? baseline - label.firstBaseline : under();
    const bottom = inline ? baseline + unit(ctx, 1) : labelTop + label.lastBaseline + unit(ctx, 3);
    return {
      side,
      row,
      height: bottom,
      /** How far its letters hang below that. */
      hang: labelTop + label.inkBottom - bottom,
      draw: (x: number, y: number): SceneNode[] => [
        ...drawLine(ctx, value, x, y + baseline, { paint: ctx.sideTones(side).text }),
        ...label.draw(inline ? x + value.width + gap : x, y + labelTop),
      ],
    };
  }
}
