import type { Box } from "../blocks/block.ts";
import type { Heights } from "./fit.ts";

export interface Stack {
  readonly boxes: ReadonlyMap<string, Box>;
  /** How far the content goes beyond the column; 0 when it fits. */
  readonly overflow: number;
  /** Height left over at the foot when every group is at its tallest and every gap at its widest. */
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
  /** White space at which groups begin to grow rather than the gaps between them. Default: `gap`. */
  readonly easyGap?: number;
  /** Most white space between two groups; the rest stays at the foot. Default: `gap`. */
  readonly maxGap?: number;
  /** Heights up to which groups may grow; those absent keep theirs. */
  readonly tallest?: Heights;
}

/** Sets groups one under the other, sharing spare height first among the gaps, then among groups that can use it. */
export function stack(names: readonly string[], heights: Heights, options: StackOptions): Stack {
  const present = names.filter((name) => (heights.get(name) ?? 0) > 0);
  const content = present.reduce((sum, name) => sum + heights.get(name)!, 0);
  const gaps = Math.max(present.length - 1, 0);
  const { gap, maxGap = gap, easyGap = gap } = options;
  const spare = options.height - content - gaps * gap;
  let left = Math.max(spare, 0);
  const widen = (from: number, to: number) => {
    const share = gaps === 0 ? 0 : Math.min(left / gaps, Math.max(to - from, 0));
    left -= gaps * share;
    return share;
  };
  const easy = widen(gap, Math.min(easyGap, maxGap));
  const grown = grow(present, heights, options.tallest, left);
  left -= [...grown.values()].reduce((sum, more) => sum + more, 0);
  const white = gap + easy + widen(gap + easy, maxGap);
  const boxes = new Map<string, Box>();
  let y = options.top;
  for (const name of present) {
    const height = heights.get(name)! + (grown.get(name) ?? 0);
    boxes.set(name, { x: options.x, y, width: options.width, height });
    y += height + white;
  }
  return { boxes, overflow: Math.max(-spare, 0), spare: left };
}

/** What each group grows by when they share spare height in proportion to what they can use. */
export function grow(
  names: readonly string[],
  heights: Heights,
  tallest: Heights | undefined,
  spare: number,
): Map<string, number> {
  if (spare <= 0) return new Map(names.map((name) => [name, 0]));
  // What would take any height there is claims no more than there is, so that the others get theirs.
  const wantOf = (name: string) => (tallest?.get(name) ?? 0) - (heights.get(name) ?? 0);
  const wants = new Map(names.map((name) => [name, Math.min(Math.max(wantOf(name), 0), spare)] as const));
  const total = [...wants.values()].reduce((sum, want) => sum + want, 0);
  const share = total > 0 ? Math.min(spare / total, 1) : 0;
  return new Map([...wants].map(([name, want]) => [name, want * share]));
}
