import type { SceneNode } from "../../scene/types.ts";
import type { Line, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { noteMark, noteSpans } from "../parts/figure-text.ts";
import { fitText } from "../parts/fit-text.ts";
import { drawWords } from "../parts/piece.ts";
import { scaled } from "../parts/type.ts";
import type { ForceRow } from "./rows.ts";

export interface RowPlan {
  readonly row: ForceRow;
  /** Drawn as marks, so many each, rather than as bars; the height they may fill. */
  readonly counted: { readonly shape: string; readonly most: number; readonly height: number } | undefined;
  readonly values: readonly (Line | undefined)[];
  readonly height: number;
}

export interface RowBox {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly column: number;
  readonly length: number;
  readonly width: number;
}

/** The outer edge of the column on a side, and the way its bar grows. */
export function startOf(box: RowBox, side: number) {
  return { start: side === 0 ? box.x + box.half : box.x + box.half + box.column, way: side === 0 ? -1 : 1 };
}

export const valueStyle = (context: BlockContext, large: boolean): TextStyle =>
  scaled(context, context.theme.type.forceValue, large ? 1.2 : 1);

export function labelLine(
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
