import type { Box } from "../blocks/block.ts";

export interface Stack {
  readonly boxes: ReadonlyMap<string, Box>;
  /** How far the content goes beyond the column; 0 when it fits. */
  readonly overflow: number;
  /** Height left over at the foot when every gap is at its widest. */
  readonly spare: number;
}

export interface StackOptions {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** Height there is. */
  readonly height: number;
  /** Least white space between two groups. */
  readonly gap: number;
  /** Most white space between two groups; the rest stays at the foot. Default: `gap`. */
  readonly maxGap?: number;
}

/** Sets groups one under the other, sharing spare height among the gaps between them. */
export function stack(names: readonly string[], heights: ReadonlyMap<string, number>, options: StackOptions): Stack {
  const present = names.filter((name) => (heights.get(name) ?? 0) > 0);
  const content = present.reduce((sum, name) => sum + heights.get(name)!, 0);
  const gaps = Math.max(present.length - 1, 0);
  const spare = options.height - content - gaps * options.gap;
  const share = gaps === 0 ? 0 : Math.min(Math.max(spare / gaps, 0), (options.maxGap ?? options.gap) - options.gap);
  const boxes = new Map<string, Box>();
  let y = options.top;
  for (const name of present) {
    const height = heights.get(name)!;
    boxes.set(name, { x: options.x, y, width: options.width, height });
    y += height + options.gap + share;
  }
  return { boxes, overflow: Math.max(-spare, 0), spare: Math.max(spare - gaps * share, 0) };
}
