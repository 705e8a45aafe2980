import type { Box, Page } from "../../blocks/block.ts";
import { columnLeft, columnsWidth, rhythm } from "../grid.ts";
import type { Arrangement } from "./arrangement.ts";

/** A row of blocks side by side, each over a number of the page's twelve columns. */
export type Row = readonly (readonly [name: string, columns: number])[];

const FOOT: readonly Row[] = [[["outcome", 12]], [["notes", 12]], [["sources", 12]]];

/** Ways to set the blocks in rows, by shape of page; the first suits most campaigns. */
export const ROWS: Readonly<Record<Page["shape"], Readonly<Record<string, readonly Row[]>>>> = {
  wide: {
    paired: [
      [
        ["masthead", 6],
        ["sides", 6],
      ],
      [["map", 12]],
      [
        ["forces", 6],
        ["losses", 6],
      ],
      [["timeline", 12]],
      ...FOOT,
    ],
    stacked: [
      [["masthead", 12]],
      [["sides", 12]],
      [["map", 12]],
      [
        ["forces", 6],
        ["losses", 6],
      ],
      [["timeline", 12]],
      ...FOOT,
    ],
    ranked: [
      [
        ["masthead", 5],
        ["sides", 7],
      ],
      [["map", 12]],
      [
        ["forces", 5],
        ["losses", 7],
      ],
      [["timeline", 12]],
      ...FOOT,
    ],
  },
  square: {
    paired: [
      [
        ["masthead", 7],
        ["sides", 5],
      ],
      [["map", 12]],
      [
        ["forces", 7],
        ["losses", 5],
      ],
      [["timeline", 12]],
      ...FOOT,
    ],
    stacked: [
      [["masthead", 12]],
      [["sides", 12]],
      [["map", 12]],
      [
        ["forces", 6],
        ["losses", 6],
      ],
      [["timeline", 12]],
      ...FOOT,
    ],
  },
  tall: {
    paired: [
      [["masthead", 12]],
      [["sides", 12]],
      [["forces", 12]],
      [["map", 12]],
      [
        ["timeline", 7],
        ["losses", 5],
      ],
      ...FOOT,
    ],
    stacked: [
      [["masthead", 12]],
      [["sides", 12]],
      [["forces", 12]],
      [["map", 12]],
      [["losses", 12]],
      [["timeline", 12]],
      ...FOOT,
    ],
  },
};

/** The map keeps at least this share of the page's height. */
const LEAST_MAP = 0.28;

/**
 * Blocks in rows from the top of the page to its foot: for square and upright pages, and for any
 * page without a map. The map's row takes the height the others leave; without a map the white
 * space between rows does.
 */
export function arrangeRows(page: Page, present: ReadonlySet<string>, name: string, plan: readonly Row[]): Arrangement {
  const rows = plan.map((row) => widen(row.filter(([block]) => present.has(block)))).filter((row) => row.length > 0);
  const widths = new Map(
    rows.flatMap((row) =>
      row.map(([block, columns]) => [block, block === "map" ? page.width : columnsWidth(page, columns)] as const),
    ),
  );
  const top = page.margin * (page.shape === "tall" ? 1 : 0.92);
  const bottom = page.height - rhythm(page, 2.25);

  return {
    name,
    widths,
    mapFade: 0,
    arrange(heights) {
      const heightOf = (row: Row) =>
        Math.max(...row.map(([block]) => (block === "map" ? 0 : (heights.get(block) ?? 0))));
      const shown = rows.filter((row) => row[0]![0] === "map" || heightOf(row) > 0);
      const small = (row: Row) => row.every(([block]) => block === "notes" || block === "sources");
      const gapAbove = (row: Row, i: number) =>
        i === 0 ? 0 : rhythm(page, small(row) && small(shown[i - 1]!) ? 0.75 : 3);
      const fixed = shown.reduce((sum, row, i) => sum + heightOf(row) + gapAbove(row, i), 0);
      const spare = bottom - top - fixed;
      const mapHeight = present.has("map") ? Math.max(spare, page.height * LEAST_MAP) : 0;
      const loose = shown.filter((row, i) => i > 0 && !(small(row) && small(shown[i - 1]!))).length;
      const extra = present.has("map") || loose === 0 ? 0 : Math.max(spare / loose, 0);
      const boxes = new Map<string, Box>();
      let y = top;
      for (const [i, row] of shown.entries()) {
        const gap = gapAbove(row, i);
        y += gap + (gap > rhythm(page, 1) ? extra : 0);
        const height = row[0]![0] === "map" ? mapHeight : heightOf(row);
        let column = 0;
        for (const [block, columns] of row) {
          const x = block === "map" ? 0 : columnLeft(page, column);
          const blockHeight = block === "map" ? height : (heights.get(block) ?? 0);
          if (blockHeight > 0) boxes.set(block, { x, y, width: widths.get(block)!, height: blockHeight });
          column += columns;
        }
        y += height;
      }
      return {
        boxes,
        overflow: Math.max(mapHeight - spare, 0),
        empty: present.has("map") ? 0 : emptyShare(page, shown, heights, widths),
      };
    },
  };
}

/** Share of the page no block covers, beyond the quarter that margins and gaps take at best. */
function emptyShare(
  page: Page,
  rows: readonly Row[],
  heights: ReadonlyMap<string, number>,
  widths: ReadonlyMap<string, number>,
): number {
  const covered = rows.flat().reduce((sum, [block]) => sum + (heights.get(block) ?? 0) * (widths.get(block) ?? 0), 0);
  return Math.max(0.75 - covered / (page.width * page.height), 0);
}

/** Gives a row's missing columns to the blocks that are there. */
function widen(row: Row): Row {
  const total = row.reduce((sum, [, columns]) => sum + columns, 0);
  if (total === 0) return row;
  const grown = row.map(([name, columns]) => [name, Math.floor((columns * 12) / total)] as const);
  const spare = 12 - grown.reduce((sum, [, columns]) => sum + columns, 0);
  return grown.map(([name, columns], i) => [name, i === 0 ? columns + spare : columns] as const);
}
