import Flatbush from "flatbush";
import type { Point } from "../scene/types.ts";
import { distanceToPolyline } from "./lines.ts";

/** Finds quickly whether any of many segments lies near a point. */
export class SegmentIndex {
  readonly #segments: (readonly [Point, Point])[] = [];
  readonly #tree: Flatbush | undefined;

  constructor(lines: readonly (readonly Point[])[]) {
    for (const line of lines) {
      for (let i = 1; i < line.length; i++) this.#segments.push([line[i - 1]!, line[i]!]);
    }
    if (this.#segments.length === 0) return;
    const tree = new Flatbush(this.#segments.length);
    for (const [a, b] of this.#segments) {
      tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    }
    tree.finish();
    this.#tree = tree;
  }

  /** Whether a segment comes within `reach` of the point. */
  isWithin(point: Point, reach: number): boolean {
    const [x, y] = point;
    const near = this.#tree?.search(x - reach, y - reach, x + reach, y + reach) ?? [];
    return near.some((i) => distanceToPolyline(point, this.#segments[i]!) <= reach);
  }
}
