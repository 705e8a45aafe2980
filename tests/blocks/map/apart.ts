import { expect } from "vitest";
import { boxesMeet, boxInside } from "../../../src/blocks/map/labels/label.ts";
import type { drawMap } from "../../../src/blocks/map/map-block.ts";

type Drawn = Pick<ReturnType<typeof drawMap>, "nodes" | "placed" | "inner">;

/** No label over another, none outside the frame, nothing at no place at all. */
export function expectApart({ nodes, placed, inner }: Drawn): void {
  placed.forEach((one, i) => {
    for (const box of one.candidate.boxes) expect(boxInside(box, inner)).toBe(true);
    for (const two of placed.slice(i + 1)) {
      const meet = one.candidate.boxes.some((a) => two.candidate.boxes.some((b) => boxesMeet(a, b)));
      expect(meet, `${one.label.id} over ${two.label.id}`).toBe(false);
    }
  });
  expect(JSON.stringify(nodes)).not.toMatch(/NaN|null|Infinity/);
}
