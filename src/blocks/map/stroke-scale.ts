import type { BlockContext, Box } from "../block.ts";

/** Strokes and arrows follow the page's scale, less on a map that is small for its page. */
export function strokeScale({ page }: BlockContext, { width, height }: Box): number {
  const room = Math.sqrt((width * height) / (1272 * 792)) / page.typeScale;
  return page.typeScale * Math.min(Math.max(room, 0.5), 1) ** 0.65;
}
