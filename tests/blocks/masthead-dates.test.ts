import { expect, test } from "vitest";
import { placeDates } from "../../src/blocks/masthead/dates.ts";
import type { FittedTitle } from "../../src/blocks/masthead/title.ts";
import { contextFor, wordsOf } from "./context.ts";
import { exampleEdition } from "./example.ts";

const context = contextFor(exampleEdition({}));
const line = context.text.line("War", { ...context.theme.type.title, size: 110 });
const title = { lines: [line], size: 110, capHeight: line.capHeight } as unknown as FittedTitle;

const shown = (words: string) =>
  wordsOf(placeDates(context, words, title, 1400)!.draw(0, 100))
    .join("|")
    .replaceAll("\u00a0", " ");

test.each([
  ["9 August\u00a0– 2 September 1945", "9 August –|2 September 1945"],
  ["9 августа\u00a0— 2 сентября 1945 г.", "9 августа —|2 сентября 1945 г."],
  ["218–201 BC", "218–201 BC"],
  ["218–201 г. до н. э.", "218–201 г. до н. э."],
  ["18 June 1815,\u00a011.35–20.15", "18 June 1815,|11.35–20.15"],
  ["18 juin 1815,\u00a011\u00a0h\u00a035\u00a0– 20\u00a0h\u00a015", "18 juin 1815,|11 h 35 – 20 h 15"],
])("%s stand beside the title in halves, with the dash their language prints", (words, halves) => {
  expect(shown(words)).toBe(halves);
});
