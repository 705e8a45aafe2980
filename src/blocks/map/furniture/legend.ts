/** Setting the legend: on a plate, or as a strip. */
import { group, path, rectData, translate } from "../../../scene/build.ts";
import { withSpan } from "../../../scene/mirror.ts";
import type { SceneNode } from "../../../scene/types.ts";
import type { Line } from "../../../text/types.ts";
import { withAlpha } from "../../../theme/color.ts";
import type { BlockContext } from "../../block.ts";
import { isMirrored, withinPlate } from "../../parts/direction.ts";
import { onMap } from "../labels/words.ts";
import type { LegendEntry } from "./legend-entries.ts";

export interface Legend {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): SceneNode[];
}

interface SetEntry {
  readonly entry: LegendEntry;
  readonly line: Line;
}

function setEntries(
  context: BlockContext,
  entries: readonly LegendEntry[],
): { readonly set: SetEntry[]; readonly row: number; readonly sample: number } {
  const style = onMap(context, context.theme.type.legend);
  const row = style.size * 1.5;
  return {
    set: entries.map((entry) => ({ entry, line: context.text.line(entry.text, style) })),
    row,
    sample: row * 1.75,
  };
}

/** Entries under one another on a plate of paper. */
export function legendPlate(context: BlockContext, entries: readonly LegendEntry[]): Legend | undefined {
  if (entries.length === 0) return undefined;
  const { set, row, sample } = setEntries(context, entries);
  const pad = row * 0.5;
  const gap = row * 0.55;
  const width = pad * 2 + sample + gap + Math.max(...set.map(({ line }) => line.width));
  const height = pad * 1.5 + row * set.length;
  return {
    width,
    height,
    draw(x, y) {
      const rows = set.flatMap(({ entry, line }, i) => {
        const top = y + pad * 0.75 + i * row;
        return drawEntry(context, entry, line, x + pad, top, row, sample, gap);
      });
      const plate = path(rectData(x, y, width, height), { fill: withAlpha(context.theme.map.plate, 0.93) });
      return withinPlate(context, [plate, ...rows], x, width);
    },
  };
}

/** Entries side by side, wrapped to a width: for the foot of narrow maps. */
export function legendStrip(context: BlockContext, entries: readonly LegendEntry[], width: number): Legend | undefined {
  if (entries.length === 0) return undefined;
  const { set, row, sample } = setEntries(context, entries);
  const gap = row * 0.4;
  const between = row * 1.1;
  const rows: { items: SetEntry[]; width: number }[] = [];
  for (const item of set) {
    const own = sample + gap + item.line.width;
    const last = rows[rows.length - 1];
    if (last === undefined || last.width + between + own > width) rows.push({ items: [item], width: own });
    else {
      last.items.push(item);
      last.width += between + own;
    }
  }
  return {
    width,
    height: rows.length * row * 1.12,
    draw(x, y) {
      const nodes = rows.flatMap(({ items }, i) => {
        let left = x;
        return items.flatMap(({ entry, line }) => {
          const drawn = drawEntry(context, entry, line, left, y + i * row * 1.12, row, sample, gap);
          left += sample + gap + line.width + between;
          return drawn;
        });
      });
      return withinPlate(context, nodes, x, width);
    },
  };
}

function drawEntry(
  context: BlockContext,
  entry: LegendEntry,
  line: Line,
  x: number,
  y: number,
  row: number,
  sample: number,
  gap: number,
): SceneNode[] {
  const { text, theme } = context;
  const sign = group(entry.sample(sample, row), { transform: translate(x, y), name: entry.key });
  return [
    isMirrored(context) ? withSpan(sign, [x, x + sample]) : sign,
    ...text.drawLine(line, x + sample + gap, y + row / 2 + line.capHeight / 2, { paint: theme.ink }),
  ];
}
