import type { SceneNode } from "../../scene/types.ts";
import type { Line } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { barLength, barScale } from "../parts/bar.ts";
import { noteMark, noteSpans } from "../parts/figure-text.ts";
import { reachOf } from "../parts/ink.ts";
import { drawLine, textPiece } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";
import { AXIS_GAP, labelSpans, type Measures, VALUE_GAP } from "./mirrored-measures.ts";
import type { ForceRow } from "./rows.ts";

/** White left of a row's words, for its pictogram. */
export const ICON_ROOM = 38;

/** Width for a row's label: the column of labels, or more where the row's own figure leaves it. */
export function labelRoom(
  context: BlockContext,
  row: ForceRow,
  value: Line | undefined,
  { stacked, ratioWidth, labelWidth, axis, length }: Measures,
  width: number,
  leadLine: number,
): number {
  const left = unit(context, ICON_ROOM);
  if (stacked) return width - left - ratioWidth;
  const column = labelWidth - left - unit(context, 10);
  const [figure] = row.figures;
  if (leadLine > 0 || !figure || !value) return column;
  const taken = barLength(figure, barScale(row.most, length)) + unit(context, VALUE_GAP) + value.width;
  return Math.max(column, axis - unit(context, AXIS_GAP) / 2 - taken - left - unit(context, 14));
}

/** How far the letters of a line hang below the middle of its capitals. */
export function footOf(context: BlockContext, line: Line): number {
  return line.capHeight / 2 + reachOf(context, line).fall;
}

/** A row's label, set about the middle of its row. */
export interface Label {
  readonly lines: number;
  /** Height of a row that holds its letters, with the middle of the label in its middle. */
  readonly extent: number;
  draw(x: number, middle: number): SceneNode[];
}

/** The label on one line, with the mark of the note its figures share; else smaller, else on two lines. */
export function layLabel(context: BlockContext, row: ForceRow, width: number, stacked: boolean): Label {
  const { ink, muted } = context.theme;
  const style = scaled(context, context.theme.type.rowLabel);
  const one = context.text.line(labelSpans(context, row, style), style);
  if (one.width <= width) {
    return {
      lines: 1,
      extent: footOf(context, one) * 2,
      draw: (x, middle) => drawLine(context, one, x, middle + one.capHeight / 2, { paint: ink }),
    };
  }
  const note = noteMark(context, row.sharedNote);
  const mark = note ? context.text.line(noteSpans(context, style, note), style) : undefined;
  const piece = textPiece(
    context,
    row.metric.label,
    { ...style, leading: style.size * 1.08 },
    {
      width: width - (mark ? mark.width : 0),
      maxLines: stacked ? 1 : 2,
      minSize: Math.max(style.size * 0.85, context.page.minimumSize),
      paint: ink,
    },
  );
  const half = (piece.lastBaseline - piece.firstBaseline + piece.capHeight) / 2;
  const centre = piece.lastBaseline - half;
  return {
    lines: piece.lines,
    extent: Math.max(piece.inkBottom - centre, centre - piece.inkTop) * 2,
    draw: (x, middle) => {
      const top = middle - centre;
      const marked = mark
        ? drawLine(context, mark, x + piece.lastWidth, top + piece.lastBaseline, { paint: muted })
        : [];
      return [...piece.draw(x, top), ...marked];
    },
  };
}
