/** Pages of every shape the library takes. */
import fc from "fast-check";
import { PAGE_SIZES } from "../../src/layout/page-format.ts";

const NAMED = PAGE_SIZES.filter((size) => !/^a[01]/.test(size));

/** Every named page alike, and one in eight of any size within the limits that keeps within five to one. */
export const sizes: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("16:9", "4:3", "1:1", "9:16") },
  { weight: 4, arbitrary: fc.constantFrom(...NAMED) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 320, max: 4000 }), fc.double({ min: 0.2, max: 5, noNaN: true }))
      .map(([width, ratio]) => [width, Math.min(Math.max(Math.round(width / ratio), 320), 8000)] as const)
      .filter(([width, height]) => width <= height * 5 && height <= width * 5)
      .map(([width, height]) => `${width}x${height}`),
  },
);
