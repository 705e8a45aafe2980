import { expect } from "vitest";
import { boxesMeet, boxInside } from "../../../src/blocks/map/labels/label.ts";
import type { drawMap } from "../../../src/blocks/map/map-block.ts";

type Drawn = Pick<ReturnType<typeof drawMap>, "nodes" | "sheets">;

/** No label over another or over the furniture, none outside the frame of its sheet, nothing at no place at all. */
export function expectApart({ nodes, sheets }: Drawn): void {
  for (const { placed, inner, keepOut } of sheets) {
    placed.forEach((one, i) => {
      for (const box of one.candidate.boxes) {
        expect(boxInside(box, inner), `${one.label.id} outside its frame`).toBe(true);
        expect(
          keepOut.some((b) => boxesMeet(box, b)),
          `${one.label.id} over furniture`,
        ).toBe(false);
      }
      for (const two of placed.slice(i + 1)) {
        const meet = one.candidate.boxes.some((a) => two.candidate.boxes.some((b) => boxesMeet(a, b)));
        expect(meet, `${one.label.id} over ${two.label.id}`).toBe(false);
      }
    });
  }
  expect(JSON.stringify(nodes)).not.toMatch(/NaN|null|Infinity/);
}
