import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLOCKS } from "../../src/blocks/registry.ts";
import { editions } from "./arbitraries.ts";
import { contextFor, glyphPens, overlappingRuns } from "./context.ts";

const WIDTHS = [300, 592, 1208];

describe.each(BLOCKS)("block $name", (block) => {
  test("keeps every glyph inside its box and no words upon others, in every form", () => {
    fc.assert(
      fc.property(
        editions,
        fc.constantFrom(...WIDTHS),
        fc.constantFrom("16:9", "1:1", "9:16"),
        (edition, width, size) => {
          const presentations = block.present(contextFor(edition, size), width) ?? [];
          for (const { draw, height } of presentations) {
            expect(Number.isFinite(height)).toBe(true);
            const drawing = draw({ x: 0, y: 0, width, height });
            // The map's labels are held apart by tests of their own.
            if (block.name !== "map") expect(overlappingRuns(drawing)).toEqual([]);
            for (const { x, y, size: em } of glyphPens(drawing)) {
              expect(x).toBeGreaterThanOrEqual(-em * 0.1);
              expect(x).toBeLessThanOrEqual(width + 0.1);
              expect(y).toBeGreaterThanOrEqual(0);
              expect(y).toBeLessThanOrEqual(height + 0.1);
            }
          }
        },
      ),
      { numRuns: 12, seed: 1 },
    );
  }, 120_000);

  test("draws the same thing twice", () => {
    fc.assert(
      fc.property(editions, (edition) => {
        const draw = () =>
          Array.from(block.present(contextFor(edition), 592) ?? [], (form) =>
            form.draw({ x: 10, y: 20, width: 592, height: form.height }),
          );
        expect(draw()).toEqual(draw());
      }),
      { numRuns: 4, seed: 2 },
    );
  }, 120_000);
});
