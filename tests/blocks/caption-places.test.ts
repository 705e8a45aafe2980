import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaptionNeed, type CaptionPlace, placeCaptions } from "../../src/blocks/timeline/caption-places.ts";

const LENGTH = 1000;
const OPTIONS = { length: LENGTH, stem: 9, gap: 11 };

const needs = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: LENGTH }), need: fc.integer({ min: 20, max: 260 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((items): CaptionNeed[] => items.sort((a, b) => a.at - b.at).map(({ at, need }) => ({ at, end: at, need })));

function wordsOf({ at, end, need }: CaptionNeed, { leftward }: CaptionPlace) {
  return leftward ? { from: end - 9 - need, to: end - 9 } : { from: at + 9, to: at + 9 + need };
}

describe("places of captions above an axis", () => {
  it("keep words on the axis, off each other and off every stem that comes down through their tier", () => {
    fc.assert(
      fc.property(needs, fc.integer({ min: 1, max: 3 }), (captions, tiers) => {
        const places = placeCaptions(captions, { ...OPTIONS, tiers });
        if (!places) return;
        captions.forEach((caption, i) => {
          const words = wordsOf(caption, places[i]!);
          expect(words.from).toBeGreaterThanOrEqual(0);
          expect(words.to).toBeLessThanOrEqual(LENGTH);
          captions.forEach((other, j) => {
            if (i === j) return;
            const [own, their] = [places[i]!, places[j]!];
            if (own.tier === their.tier) {
              const others = wordsOf(other, their);
              expect(words.from >= others.to || words.to <= others.from).toBe(true);
            }
            if (their.tier >= own.tier) expect(other.at <= words.from || other.at >= words.to).toBe(true);
          });
        });
      }),
    );
  });

  it("find room in a second tier for what one cannot hold, and use it only then", () => {
    const three = [200, 230, 260].map((at): CaptionNeed => ({ at, end: at, need: 160 }));
    expect(placeCaptions(three, { ...OPTIONS, tiers: 1 })).toBeUndefined();
    expect(placeCaptions(three, { ...OPTIONS, tiers: 2 })).toBeDefined();
    const apart = [100, 500, 900].map((at): CaptionNeed => ({ at, end: at, need: 160 }));
    expect(placeCaptions(apart, { ...OPTIONS, tiers: 2 })!.map(({ tier }) => tier)).toEqual([0, 0, 0]);
  });
});
