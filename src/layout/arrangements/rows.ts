import type { Box, Page } from "../../blocks/block.ts";
import type { Heights } from "../fit.ts";
import { columnLeft, columnsWidth, rhythm } from "../grid.ts";
import { inOrder } from "../order.ts";
import { grow, stack } from "../stack.ts";
import type { Arrangement } from "./arrangement.ts";

/** A row of cells side by side, each over a number of the page's twelve columns; a cell may stack several blocks. */
export type Row = readonly (readonly [blocks: string | readonly string[], columns: number])[];

const FOOT: readonly Row[] = [[["notes", 12]], [["sources", 12]]];

/**
 * Ways to set the blocks in rows, by shape of page; the first suits most campaigns. Those that leave a block
 * out are for pages without it.
 */
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
        [["losses", "outcome"], 6],
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
        [["losses", "outcome"], 6],
      ],
      [["timeline", 12]],
      ...FOOT,
    ],
    columned: [
      [
        ["masthead", 6],
        ["sides", 6],
      ],
      [["map", 12]],
      [
        ["forces", 6],
        [["losses", "timeline", "outcome"], 6],
      ],
      ...FOOT,
    ],
    halved: [
      [
        ["masthead", 6],
        ["sides", 6],
      ],
      [["map", 12]],
      [
        ["losses", 6],
        ["outcome", 6],
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
        [["losses", "outcome"], 7],
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
        [["losses", "outcome"], 5],
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
        [["losses", "outcome"], 6],
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
        [["losses", "outcome"], 5],
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
      [["outcome", 12]],
      ...FOOT,
    ],
  },
};

/** The map keeps at least this share of the page's height. */
const LEAST_MAP = 0.28;
/** A bare map's share: it stands with the white of its neighbours, and all of it must stay under a third. */
const BARE_MAP = 0.18;
/** Lower than this, in units, no map is drawn. */
const SMALLEST_MAP = 76;
/** White between rows, between a row's stacked blocks, between lines of small type: least, at ease, and at most. */
const GAPS = { row: 3, easy: 4.5, most: 9, stacked: 2.5, small: 0.75 };
/** What height that a block has grown by is worth on an empty page, against height it needs. */
const GROWTH = 0.5;

/** Blocks one under the other over some columns. */
interface Cell {
  readonly blocks: readonly string[];
  readonly columns: number;
}

/**
 * Blocks in rows from the top of the page to its foot: for square and upright pages, and for any
 * page without a map. The map's row takes the height the others leave; without a map, or with a bare
 * one, rows that can use it grow, and the white space between them takes the rest.
 */
export function arrangeRows(page: Page, present: ReadonlySet<string>, name: string, plan: readonly Row[]): Arrangement {
  const kept = plan.map((row) => widen(cellsOf(row, present))).filter((row) => row.length > 0);
  const rows = inOrder(
    kept.map((row) => inOrder(row, page.order, ({ blocks }) => blocks[0]!)),
    page.order,
    (row) => row[0]!.blocks[0]!,
  );
  const widths = new Map(
    rows.flatMap((row) =>
      row.flatMap(({ blocks, columns }) => blocks.map((block) => [block, widthOf(page, block, columns, row)] as const)),
    ),
  );
  const top = page.margin * (page.shape === "tall" ? 1 : 0.92);
  const bottom = page.height - rhythm(page, 2.25);

  return {
    name,
    key: JSON.stringify(rows),
    widths,
    mapFade: 0,
    arrange(heights, tallest, reaches) {
      const shown = rows
        .map((row, i) => ({ id: String(i), row }))
        .filter(({ row }) => isMap(row) || heightOf(page, row, heights) > 0);
      const small = ({ row }: { row: readonly Cell[] }) =>
        row.every(({ blocks }) => blocks.every((block) => block === "notes" || block === "sources"));
      const tight = (i: number) => small(shown[i]!) && small(shown[i - 1]!);
      const least = new Map(shown.map(({ id, row }) => [id, isMap(row) ? 0 : heightOf(page, row, heights)]));
      const most: Heights = { get: (id) => heightOf(page, rows[Number(id)]!, tallest) };
      const gapAbove = shown.map((_, i) => (i === 0 ? 0 : rhythm(page, tight(i) ? GAPS.small : GAPS.row)));
      const fixed = [...least.values(), ...gapAbove].reduce((sum, length) => sum + length, 0);
      const spare = bottom - top - fixed;
      const hasMap = present.has("map");
      const share = page.mapShare ?? (page.bareMap ? BARE_MAP : LEAST_MAP);
      const leastMap = hasMap ? Math.max(page.height * share, SMALLEST_MAP) : 0;
      const mapHeight = hasMap && !page.bareMap ? Math.max(spare, leastMap) : leastMap;
      const loose = shown.filter((_, i) => i > 0 && !tight(i)).length;

      let left = Math.max(spare - mapHeight, 0);
      const widenGaps = (steps: number) => {
        const share = loose === 0 ? 0 : Math.min(left / loose, rhythm(page, steps));
        left -= share * loose;
        return share;
      };
      const easy = widenGaps(GAPS.easy - GAPS.row);
      const grown = grow([...least.keys()], least, most, left);
      left -= [...grown.values()].reduce((sum, more) => sum + more, 0);
      const extra = easy + widenGaps(GAPS.most - GAPS.easy);

      const boxes = new Map<string, Box>();
      // What even the widest gaps leave over stands half above the page's content, half below it.
      let y = top + left / 2;
      for (const [i, { id, row }] of shown.entries()) {
        y += gapAbove[i]! + (i > 0 && !tight(i) ? extra : 0);
        const height = isMap(row) ? mapHeight : least.get(id)! + grown.get(id)!;
        let column = 0;
        for (const cell of row) {
          if (isMap(row)) boxes.set("map", { x: 0, y, width: page.width, height });
          else placeCell(page, cell, { x: columnLeft(page, column), y, height }, heights, tallest, boxes);
          column += cell.columns;
        }
        y += height;
      }
      return {
        boxes,
        overflow: Math.max(mapHeight - spare, 0),
        empty: hasMap && !page.bareMap ? 0 : emptyShare(page, heights, reaches, boxes),
      };
    },
  };
}

function isMap(row: readonly Cell[]): boolean {
  return row[0]?.blocks[0] === "map";
}

function cellsOf(row: Row, present: ReadonlySet<string>): Cell[] {
  return row
    .map(([blocks, columns]): Cell => ({ blocks: [blocks].flat().filter((block) => present.has(block)), columns }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** Width a block is offered. A title is set as wide as it may be: beside another block it keeps a second gutter free. */
function widthOf(page: Page, block: string, columns: number, row: readonly Cell[]): number {
  if (block === "map") return page.width;
  const beside = block === "masthead" && row.at(-1)!.blocks[0] !== block;
  return columnsWidth(page, columns) - (beside ? page.gutter : 0);
}

/** Height of a row's tallest cell. */
function heightOf(page: Page, row: readonly Cell[], heights: Heights): number {
  return Math.max(
    ...row.map(({ blocks }) => {
      const own = blocks.map((block) => heights.get(block) ?? 0).filter((height) => height > 0);
      return own.reduce((sum, height) => sum + height, 0) + Math.max(own.length - 1, 0) * rhythm(page, GAPS.stacked);
    }),
  );
}

function placeCell(
  page: Page,
  { blocks, columns }: Cell,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  heights: Heights,
  tallest: Heights,
  boxes: Map<string, Box>,
): void {
  const gap = rhythm(page, GAPS.stacked);
  const width = columnsWidth(page, columns);
  const placed = stack(blocks, heights, { x, top: y, width, height, gap, maxGap: gap * 1.6, tallest });
  for (const [name, box] of placed.boxes) boxes.set(name, box);
}

/** Share of the page no block reaches, beyond the quarter that margins and gaps take at best. */
function emptyShare(page: Page, heights: Heights, reaches: Heights, boxes: ReadonlyMap<string, Box>): number {
  const covered = [...boxes].reduce((sum, [name, { width, height }]) => {
    const own = name === "map" ? height : (heights.get(name) ?? 0);
    return sum + (own + (height - own) * GROWTH) * Math.min(width, reaches.get(name) ?? width);
  }, 0);
  return Math.max(0.75 - covered / (page.width * page.height), 0);
}

/** Gives a row's missing columns to the cells that are there. */
function widen(row: readonly Cell[]): Cell[] {
  const total = row.reduce((sum, { columns }) => sum + columns, 0);
  if (total === 0) return [];
  const grown = row.map(({ blocks, columns }) => ({ blocks, columns: Math.floor((columns * 12) / total) }));
  const spare = 12 - grown.reduce((sum, { columns }) => sum + columns, 0);
  return grown.map((cell, i) => (i === 0 ? { ...cell, columns: cell.columns + spare } : cell));
}
