/** What the placement pass works on: labels, and the places each may stand. */
import type { GlyphsNode, Point, SceneNode } from "../../../scene/types.ts";
import type { Box } from "../../block.ts";

export type Halo = NonNullable<GlyphsNode["halo"]>;

export type LabelKind = "city" | "event" | "unit" | "plate" | "area" | "water" | "region" | "date" | "note" | "mark";

/** One place a label may stand. */
export interface Candidate {
  /** What it covers: one box for upright words, several along a curve. */
  readonly boxes: readonly Box[];
  /** What of it is judged by what lies beneath; default all its boxes. */
  readonly judged?: readonly Box[];
  /** Points within the words, by which what lies beneath them is judged; without them the boxes serve. */
  readonly spots?: readonly Point[];
  /** Square units each spot stands for. */
  readonly spotArea?: number;
  /** The author's preference among the candidates: 0 for the best. */
  readonly cost: number;
  /** Where the ground beneath is looked up for the halo. */
  readonly anchor: Point;
  draw(halo: Halo): SceneNode[];
}

export interface Label {
  /** Unique; also breaks ties, so that the same map always comes out the same. */
  readonly id: string;
  readonly kind: LabelKind;
  /** The words, for the report when there is no room. */
  readonly text: string;
  /** 1 stays longest. */
  readonly rank: number;
  /** What it costs to leave this label out, in the unit of candidates' costs. */
  readonly worth: number;
  readonly candidates: readonly Candidate[];
}

export interface Placed {
  readonly label: Label;
  readonly candidate: Candidate;
}

export function boxesMeet(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/** Whether a box, moved by `dx`, `dy`, stands within another. */
export function boxInside(inner: Box, outer: Box, dx = 0, dy = 0): boolean {
  const x = inner.x + dx;
  const y = inner.y + dy;
  return (
    x >= outer.x &&
    y >= outer.y &&
    x + inner.width <= outer.x + outer.width &&
    y + inner.height <= outer.y + outer.height
  );
}

/** The smallest box around all. */
export function around(boxes: readonly Box[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

export function middleOf(box: Box): Point {
  return [box.x + box.width / 2, box.y + box.height / 2];
}
