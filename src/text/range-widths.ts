import type { Composition } from "./itemize.ts";
import { buildLine, trimRange } from "./line.ts";
import type { Shaper } from "./shape.ts";
import { shapeItem, trackingOf } from "./shape-item.ts";
import type { TextStyle } from "./types.ts";

/**
 * Widths of any stretch of a text set as a line. The text is shaped once; where HarfBuzz vouches
 * that parting it changes no shape, a width is the difference of two pen positions, elsewhere the
 * stretch is shaped by itself.
 */
export function rangeWidths(
  composition: Composition,
  shaper: Shaper,
  style: TextStyle,
): (start: number, end: number) => number {
  const { text, items } = composition;
  const pen = new Float64Array(text.length + 1).fill(Number.NaN);
  const trailing = new Float64Array(text.length + 1);
  let total = 0;
  for (const item of items) {
    const tracking = trackingOf(item);
    const { size } = item;
    const shaped = shapeItem(item, text.slice(item.start, item.end).replaceAll("\n", " "), shaper, {
      before: text.slice(0, item.start),
      after: text.slice(item.end),
    });
    const logical = item.level % 2 === 1 ? [...shaped].reverse() : shaped;
    let cluster = -1;
    for (const glyph of logical) {
      if (glyph.cluster !== cluster) {
        cluster = glyph.cluster;
        pen[item.start + cluster] = glyph.safe || cluster === 0 ? total : Number.NaN;
        total += tracking;
      }
      total += glyph.advance * size;
    }
    trailing.fill(tracking, item.start + 1, item.end + 1);
  }
  pen[text.length] = total;
  // A soft hyphen may show, and which tracking falls away at the end hangs on the visual order.
  const exact = text.includes("\u00ad") || new Set(items.map(trackingOf)).size > 1;
  const measured = new Map<number, number>();
  return (from, to) => {
    const { start, end } = trimRange(text, from, to);
    if (start >= end) return 0;
    const width = exact ? Number.NaN : pen[end]! - pen[start]! - trailing[end]!;
    if (!Number.isNaN(width)) return width;
    const key = start * (text.length + 1) + end;
    let known = measured.get(key);
    if (known === undefined) {
      known = buildLine(composition, start, end, shaper, style).width;
      measured.set(key, known);
    }
    return known;
  };
}
