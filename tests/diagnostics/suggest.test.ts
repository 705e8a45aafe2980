import fc from "fast-check";
import { expect, test } from "vitest";
import { didYouMean, editDistance, suggest } from "../../src/diagnostics/suggest.ts";

test.each([
  ["", "", 0],
  ["abc", "", 3],
  ["strenght", "strength", 1],
  ["kitten", "sitting", 3],
  ["ab", "ba", 1],
  ["Мукден", "Мугден", 1],
])("from %s to %s it is %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test("distance is symmetric, nothing only between equals, and never more than the longer word", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
    }),
  );
});

test("the nearest word comes first, without regard to case, marks and joiners", () => {
  expect(suggest("strenght", ["losses", "strength"])).toEqual(["strength"]);
  expect(suggest("Dead_or_missing", ["dead-or-missing", "dead"])).toEqual(["dead-or-missing"]);
  expect(suggest("Muenchen", ["München", "Munich"])).not.toContain("Munich");
  expect(suggest("manch", ["manchuria"])).toEqual(["manchuria"]);
});

test("a word like nothing known brings no suggestion but the words there are", () => {
  expect(suggest("xyzzy", ["harbin", "mukden"])).toEqual([]);
  expect(didYouMean("xyzzy", ["harbin", "mukden"], "places")).toEqual(["The places here: `harbin`, `mukden`."]);
  expect(didYouMean("xyzzy", [], "places")).toEqual(["There are no places in this campaign yet."]);
});

test("a long list is cut", () => {
  const many = Array.from({ length: 40 }, (_, i) => `place-number-${i}`);
  expect(didYouMean("q", many)[0]).toMatch(/and 28 more\.$/);
});
