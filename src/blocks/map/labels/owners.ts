/** Whether a reader would take words for what they belong to. */
import type { Point } from "../../../scene/types.ts";
import type { Box } from "../../block.ts";
import { boxesMeet } from "./label.ts";

/** A thing words may belong to: a dot, a block, an arrow. */
export interface Owner {
  /** Points upon it, or along it. */
  readonly points: readonly Point[];
  /** How far it reaches about them. */
  readonly radius: number;
  readonly bounds: Box;
}

export function ownerOf(points: readonly Point[], radius: number): Owner {
  return { points, radius, bounds: boundsOf(points, radius) };
}

/** Price of words that stand no nearer to their own than to another's. */
const MISTAKEN = 26;
/** Another's farther off than the own by this much is not taken for it, units at scale 1. */
const APART = 10;
/** Boxes of curved words looked at: one in so many. */
const EVERY = 4;

/** What it costs that words might be taken for another's. */
export function mistakenCost(boxes: readonly Box[], own: Owner, others: readonly Owner[], scale: number): number {
  if (others.length === 0) return 0;
  const apart = APART * scale;
  const near = reachTo(boxes, own);
  let cost = 0;
  for (let i = 0; i < others.length; i++) {
    const lead = reachTo(boxes, others[i]!) - near;
    if (lead < apart) cost = Math.max(cost, MISTAKEN * Math.min(1 - lead / apart, 1));
  }
  return cost;
}

/** Those of many that stand within a distance of one. */
export function ownersNear(one: Owner, all: readonly Owner[], within: number): Owner[] {
  return all.filter((other) => other !== one && boxesMeet(one.bounds, other.bounds, within));
}

function boundsOf(points: readonly Point[], radius: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left - radius, y: top - radius, width: right - left + 2 * radius, height: bottom - top + 2 * radius };
}

/** Distance of words from a thing's edge, 0 where they touch. */
function reachTo(boxes: readonly Box[], { points, radius }: Owner): number {
  let least = Infinity;
  const step = boxes.length > EVERY ? EVERY : 1;
  for (let i = 0; i < boxes.length; i += step) {
    const { x, y, width, height } = boxes[i]!;
    for (let k = 0; k < points.length; k++) {
      const point = points[k]!;
      const dx = Math.max(x - point[0], point[0] - x - width, 0);
      const dy = Math.max(y - point[1], point[1] - y - height, 0);
      const square = dx * dx + dy * dy;
      if (square < least) least = square;
    }
  }
  return Math.max(Math.sqrt(least) - radius, 0);
}
