import type { SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";
import { drawMarks, type MarkShape } from "../parts/count-marks.ts";
import { reachOf } from "../parts/ink.ts";
import { drawWords } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";

/** Least pitch of marks, and their size, at home size. */
export const MARK = { least: 10.4, most: 12.6, width: 8.4, height: 20, line: 21.5 };

/** How far the words of the key rise above their baseline. */
export function riseOfKey(context: BlockContext, each: number, disputed: boolean): number {
  const style = scaled(context, context.theme.type.role);
  const words = keyWords(context, each, disputed);
  return Math.max(...words.map((text) => reachOf(context, context.text.line(text, style)).rise));
}

function keyWords(context: BlockContext, each: number, disputed: boolean): string[] {
  return [context.t("figure-people", { n: each }), ...(disputed ? [context.t("disputed")] : [])];
}

/** "10,000 people · disputed" with the marks themselves, set to the right. */
export function drawKey(
  context: BlockContext,
  right: number,
  baseline: number,
  room: number,
  each: number,
  shapes: readonly MarkShape[],
  disputed: boolean,
): SceneNode[] {
  const { theme } = context;
  const style = scaled(context, theme.type.role);
  const [markWidth, markHeight] = [unit(context, MARK.width) * 0.9, unit(context, MARK.height) * 0.86];
  const one = { value: 1, low: 1, high: 1, approximate: false, sources: [] };
  const maybe = { ...one, low: 0 };
  const kinds = [...new Set(shapes)].sort();
  const marksOf = [kinds.map((shape) => ({ shape, figure: one })), [{ shape: kinds[0]!, figure: maybe }]];
  const entries = keyWords(context, each, disputed).map((text, i) => ({ text, marks: marksOf[i]! }));
  const widths = entries.map(
    ({ text, marks }) =>
      context.text.measure(text, style) + marks.length * (markWidth + unit(context, 3)) + unit(context, 3),
  );
  const gap = unit(context, 16);
  const total = widths.reduce((sum, w) => sum + w, 0) + gap * (entries.length - 1);
  if (total > room) return [];
  let x = right - total;
  return entries.flatMap(({ text, marks }, i) => {
    const start = x;
    x += widths[i]! + gap;
    const icons = marks.flatMap(({ shape, figure }, j) =>
      drawMarks(context, figure, start + j * (markWidth + unit(context, 3)), baseline - markHeight + unit(context, 2), {
        shape,
        color: theme.muted,
        each: 1,
        perLine: 1,
        pitch: markWidth,
        linePitch: markHeight,
        width: markWidth,
        height: markHeight,
      }),
    );
    const words = start + marks.length * (markWidth + unit(context, 3)) + unit(context, 3);
    return [...icons, ...drawWords(context, text, style, words, baseline, { paint: theme.muted })];
  });
}
