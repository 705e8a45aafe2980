import { describe, expect, it } from "vitest";
import { countMarks, drawMarks, isCountable, markFor } from "../../src/blocks/parts/count-marks.ts";
import type { Figure } from "../../src/campaign/edition.ts";
import { contextFor, filledWidths } from "./context.ts";
import { exampleEdition } from "./example.ts";

const figure = (low: number, high = low): Figure => ({
  value: (low + high) / 2,
  low,
  high,
  approximate: false,
  sources: [],
});

describe("marks of a count", () => {
  it.each(["killed", "dead", "civilians-killed", "merchant-seamen-dead", "drowned"])("are stones for the %s", (key) => {
    expect(markFor(key)).toBe("stone");
  });

  it.each(["killed-or-wounded", "dead-or-missing", "killed-and-captured", "wounded", "casualties"])(
    "are people for the %s, of whom some may live",
    (key) => {
      expect(markFor(key)).toBe("person");
    },
  );

  it("show figures of like size, and none beside which another is nothing", () => {
    expect(isCountable([figure(12), figure(33)], 1)).toBe(true);
    expect(isCountable([figure(0), figure(33)], 5)).toBe(true);
    expect(isCountable([undefined, figure(33)], 5)).toBe(true);
    expect(isCountable([figure(3), figure(3_000_000_000)], 100_000_000)).toBe(false);
    expect(isCountable([figure(1, 3_000), figure(900_000)], 20_000)).toBe(false);
  });

  it("shrink to a stroke where a figure is far below one mark, never to a pale whole one", () => {
    const context = contextFor(exampleEdition());
    const options = {
      shape: "person",
      color: "#b3261e",
      each: 100_000_000,
      perLine: 10,
      pitch: 12,
      linePitch: 22,
      width: 8,
      height: 20,
    };
    expect(countMarks(figure(3), options.each)).toBe(1);
    const [stroke, ...more] = drawMarks(context, figure(3), 0, 0, options);
    expect(more).toEqual([]);
    expect(filledWidths([stroke!], options.color)).toEqual([2]);
    expect(drawMarks(context, figure(0), 0, 0, options)).toEqual([]);
  });
});
