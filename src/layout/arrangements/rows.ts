import type { Box, Page } from "../../blocks/block.ts";
import { columnLeft, columnsWidth, rhythm } from "../grid.ts";
import type { Arrangement } from "./arrangement.ts";

/** A row of blocks side by side, each over a number of the page's twelve columns. */
type Row = readonly (readonly [name: string, columns: number])[];

const WIDE: readonly Row[] = [
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
  [["outcome", 12]],
  [["sources", 12]],
];

const SQUARE: readonly Row[] = [
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
  [["outcome", 12]],
  [["sources", 12]],
];

const TALL: readonly Row[] = [
  [["masthead", 12]],
  [["sides", 12]],
  [["forces", 12]],
  [["map", 12]],
  [
    ["timeline", 7],
    ["losses", 5],
  ],
  [["outcome", 12]],
  [["sources", 12]],
];

/** The map keeps at least this share of the page's height. */
const LEAST_MAP = 0.28;

/**
 * Blocks in rows from the top of the page to its foot: for square and upright pages, and for any
 * page without a map. The map's row takes the height the others leave; without a map the white
 * space between rows does.
 */
export function arrangeRows(page: Page, present: ReadonlySet<string>): Arrangement {
  const rows = { wide: WIDE, square: SQUARE, tall: TALL }[page.shape]
    .map((row) => widen(row.filter(([name]) => present.has(name))))
    .filter((row) => row.length > 0);
  const widths = new Map(
    rows.flatMap((row) =>
      row.map(([name, columns]) => [name, name === "map" ? page.width : columnsWidth(page, columns)] as const),
    ),
  );
  const top = page.margin * (page.shape === "tall" ? 1 : 0.92);
  const bottom = page.height - rhythm(page, 2.5);
  const gap = rhythm(page, 3);

  return {
    widths,
    stepOrder: ["outcome", "losses", "timeline", "sides", "forces", "masthead", "sources"],
    mapFade: 0,
    arrange(heights) {
      const rowHeight = (row: Row) => Math.max(...row.map(([name]) => (name === "map" ? 0 : (heights.get(name) ?? 0))));
      const fixed = rows.reduce((sum, row) => sum + rowHeight(row), 0) + gap * (rows.length - 1);
      const spare = bottom - top - fixed;
      const mapHeight = present.has("map") ? Math.max(spare, page.height * LEAST_MAP) : 0;
      const overflow = Math.max(mapHeight - spare, 0);
      const extra =
        present.has("map") || rows.length < 2 ? 0 : Math.min(Math.max(spare / (rows.length - 1), 0), rhythm(page, 5));
      const boxes = new Map<string, Box>();
      let y = top;
      for (const row of rows) {
        const height = row[0]![0] === "map" ? mapHeight : rowHeight(row);
        let column = 0;
        for (const [name, columns] of row) {
          const x = name === "map" ? 0 : columnLeft(page, column);
          boxes.set(name, { x, y, width: widths.get(name)!, height: name === "map" ? height : heights.get(name)! });
          column += columns;
        }
        y += height + gap + extra;
      }
      return { boxes, overflow };
    },
  };
}

/** Gives a row's missing columns to the blocks that are there. */
function widen(row: Row): Row {
  const total = row.reduce((sum, [, columns]) => sum + columns, 0);
  if (total === 0) return row;
  const grown = row.map(([name, columns]) => [name, Math.floor((columns * 12) / total)] as const);
  const spare = 12 - grown.reduce((sum, [, columns]) => sum + columns, 0);
  return grown.map(([name, columns], i) => [name, i === 0 ? columns + spare : columns] as const);
}
