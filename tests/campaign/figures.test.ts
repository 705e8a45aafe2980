import fc from "fast-check";
import { expect, test } from "vitest";
import { isFigureProblem, parseAmount, parseFigure } from "../../src/campaign/figures.ts";

test("digits grouped by underscores or commas read as the number they are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (n) => {
      const grouped = n.toLocaleString("en-US");
      expect(parseAmount(n)).toBe(n);
      expect(parseAmount(String(n))).toBe(n);
      expect(parseAmount(grouped)).toBe(n);
      expect(parseAmount(grouped.replaceAll(",", "_"))).toBe(n);
    }),
  );
});

test.each([
  ["1 747 000", "Write `1_747_000`."],
  ["1.747.000", "Write `1_747_000`."],
  ["1.75 million", 'Write `{ best: 1750000, display: "1.75 million" }`.'],
  ["5250-5556", "Write a range as `{ low: 5250, high: 5556 }`."],
  ["~500", "Write `{ best: 500, approx: true }`."],
  ["-1_200", "Did you mean `1_200`?"],
  [-5, "Did you mean `5`?"],
  ["nearly 30", 'Write `{ best: 30, display: "nearly 30" }`.'],
  ["more than 1,200", 'Write `{ best: 1_200, display: "more than 1,200" }`.'],
  ["over 2 million", 'Write `{ best: 2000000, display: "over 2 million" }`.'],
  [2 ** 60, "The largest is `9007199254740991`."],
  [2.6, "Did you mean `3`?"],
  ["many", "Write digits, grouped if you like: `1_747_000` or `1,747,000`."],
  ["1_74_000", "Write digits, grouped if you like: `1_747_000` or `1,747,000`."],
])("%s is refused with a remedy", (input, hint) => {
  const found = parseAmount(input);
  expect(isFigureProblem(found) && found.hints).toEqual([hint]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])("%s is no amount", (input) => {
  expect(isFigureProblem(parseAmount(input))).toBe(true);
});

test("what a figure leaves out follows from the rest", () => {
  expect(parseFigure(7)).toEqual({ value: 7, low: 7, high: 7 });
  expect(parseFigure({ low: 10, high: 21 })).toEqual({ value: 16, low: 10, high: 21 });
  expect(parseFigure({ best: 12, low: 10 })).toEqual({ value: 12, low: 10, high: 12 });
  expect(parseFigure({ low: "20_000" })).toEqual({ value: 20_000, low: 20_000, high: 20_000 });
});

test("a range upside down, and a best value outside it, are refused at the part that is wrong", () => {
  expect(parseFigure({ low: 9, high: 3 })).toMatchObject({ part: "low", problem: "`low` 9 is above `high` 3" });
  expect(parseFigure({ best: 5, low: 6 })).toMatchObject({ problem: "`low` 6 is above `best` 5" });
  expect(parseFigure({ best: 30, low: 1, high: 20 })).toMatchObject({ part: "best" });
  expect(parseFigure({ best: 30, high: 20 })).toMatchObject({ part: "best" });
  expect(parseFigure({ approx: true })).toMatchObject({ problem: "a figure needs a number" });
});

test("the value always lies within the range", () => {
  const amount = fc.integer({ min: 0, max: 1e9 });
  fc.assert(
    fc.property(fc.record({ best: amount, low: amount, high: amount }, { requiredKeys: [] }), (detail) => {
      const figure = parseFigure(detail);
      if (isFigureProblem(figure)) return;
      expect(figure.low).toBeLessThanOrEqual(figure.value);
      expect(figure.value).toBeLessThanOrEqual(figure.high);
    }),
  );
});
