import type { Page } from "../blocks/block.ts";

const COLUMNS = 12;

/** Width of `count` of the page's twelve columns with the gutters between them. */
export function columnsWidth(page: Page, count: number): number {
  const column = (page.width - 2 * page.margin - (COLUMNS - 1) * page.gutter) / COLUMNS;
  return count * column + (count - 1) * page.gutter;
}

/** Left edge of a column, counted from 0. */
export function columnLeft(page: Page, index: number): number {
  return page.margin + (index === 0 ? 0 : columnsWidth(page, index) + page.gutter);
}

/** The page's vertical rhythm: 8 units at home size, following the type. */
export function rhythm(page: Page, steps: number): number {
  return steps * 8 * page.typeScale * (page.gaps ?? 1);
}
