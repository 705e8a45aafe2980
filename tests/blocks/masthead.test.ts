import { describe, expect, it } from "vitest";
import type { Presentation } from "../../src/blocks/block.ts";
import { masthead } from "../../src/blocks/masthead/masthead.ts";
import { contextFor, wordsOf } from "./context.ts";
import { exampleEdition } from "./example.ts";

const BRIEF = "In 25 days three fronts broke through.";
const DATES = "9 August – 2 September 1945";
const formsOf = (title: string): Presentation[] => {
  const edition = { ...exampleEdition({}), title, dateline: DATES, summary: `${BRIEF} And more.`, brief: BRIEF };
  return [...masthead.present(contextFor(edition, "9:16"), 968)!];
};
const told = (form: Presentation) =>
  wordsOf(form.draw({ x: 0, y: 0, width: 968, height: form.height }))
    .join(" ")
    .replaceAll("\u00a0", " ");

describe("a title whose last line is short", () => {
  it("has dates and standfirst beside that line, in less height and no smaller", () => {
    const [, below, beside, smaller] = formsOf("Soviet–Japanese War");
    expect(beside!.dropped).toEqual(below!.dropped);
    expect(beside!.height).toBeLessThan(below!.height * 0.9);
    for (const form of [below, beside]) expect(told(form!)).toContain(BRIEF);
    expect(told(beside!)).toContain(DATES);
    expect(smaller!.dropped).toContain("its large letters");
  });

  it("keeps them below where the line leaves too little room", () => {
    const heights = formsOf("Soviet–Japanese Confrontations").map(({ dropped }) => dropped.join());
    expect(heights.filter((dropped) => !dropped.includes("letters"))).toHaveLength(2);
  });
});
