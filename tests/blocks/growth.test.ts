import { describe, expect, it } from "vitest";
import { forces } from "../../src/blocks/forces/forces.ts";
import { outcomeLine } from "../../src/blocks/outcome.ts";
import { fitText } from "../../src/blocks/parts/fit-text.ts";
import { scaled } from "../../src/blocks/parts/type.ts";
import { sides } from "../../src/blocks/sides/sides.ts";
import { timeline } from "../../src/blocks/timeline/timeline.ts";
import type { Edition, Figure, Side } from "../../src/campaign/edition.ts";
import { contextFor, filledWidths, glyphPens, layersNamed, runBoxes, wordsOf } from "./context.ts";
import { exampleEdition } from "./example.ts";

const count = (value: number, display?: string): Figure => ({
  value,
  low: value,
  high: value,
  approximate: false,
  sources: [],
  ...(display ? { display } : {}),
});

function side(index: number, name: string, more: Partial<Side> = {}): Side {
  const color = ["red", "blue", "green", "gold"][index]!;
  return {
    id: `s${index}`,
    index,
    name,
    shortName: name,
    color,
    members: [],
    commanders: [],
    strength: [],
    losses: [],
    ...more,
  };
}

const ships = { key: "ships", label: "Ships", pictogram: "warship", kind: "materiel" } as const;
const personnel = { key: "personnel", label: "Personnel", pictogram: "soldier", kind: "people" } as const;
const tanks = { key: "tanks", label: "Tanks and self-propelled guns", pictogram: "tank", kind: "materiel" } as const;

describe("sides without commanders on a page without a map", () => {
  const context = contextFor(exampleEdition({ sides: [side(0, "Northern League"), side(1, "Southern Crown")] }));
  const [facing] = sides.present(context, 1800)!;

  it("stand face to face as fields of their colours, as tall as the page lets them", () => {
    expect(facing!.tallest).toBe(context.page.height);
    const drawn = facing!.fill!(700).draw({ x: 60, y: 200, width: 1800, height: 700 });
    const [left, right] = context.edition.sides.map((s) => filledWidths(drawn, context.sideTones(s).bar));
    expect(left).toEqual(right);
    expect(left![0]).toBeGreaterThan(880);
  });

  it("stand one above the other in an upright box, their names within it", () => {
    const box = { x: 60, y: 200, width: 900, height: 1400 };
    const drawn = facing!.draw(box);
    const [upper, lower] = ["s0", "s1"].map((id) => runBoxes(layersNamed(drawn, `side-${id}`)));
    expect(Math.max(...upper!.map(({ y1 }) => y1))).toBeLessThan(Math.min(...lower!.map(({ y0 }) => y0)));
    for (const { x, y } of glyphPens(drawn)) {
      expect(x).toBeGreaterThanOrEqual(box.x);
      expect(y).toBeLessThanOrEqual(box.y + box.height);
    }
  });
});

describe("forces with height to spare", () => {
  const fleets = exampleEdition({
    sides: [
      side(0, "Royal Navy", { strength: [{ metric: ships, figure: count(27) }] }),
      side(1, "France and Spain", { strength: [{ metric: ships, figure: count(33) }] }),
    ],
  });

  it("show one mark a ship, as many as the campaign counts", () => {
    const [form] = forces.present(contextFor(fleets), 900)!;
    const height = form!.height * 2.2;
    const marks = JSON.stringify(form!.fill!(height).draw({ x: 0, y: 0, width: 900, height }));
    const drawnOnce = JSON.stringify(form!.draw({ x: 0, y: 0, width: 900, height: form!.height }));
    const groups = (text: string) => text.split('"transform"').length - 1;
    expect(groups(marks)).toBe(27 + 33);
    expect(groups(drawnOnce)).toBe(1);
  });

  it("never grow beyond the height they are given", () => {
    for (const form of forces.present(contextFor(fleets), 900)!) {
      for (const share of [1.1, 1.5, 2, 3]) {
        const height = Math.min(form.height * share, form.tallest ?? form.height);
        expect(form.fill!(height).height).toBeLessThanOrEqual(height + 0.5);
      }
    }
  });
});

describe("a first metric in the author's own words", () => {
  it("keeps them over its bars where they are too long to stand beside", () => {
    const armies = exampleEdition({
      map: { base: "none" } as never,
      sides: [
        side(0, "USSR", {
          strength: [
            { metric: personnel, figure: count(1_747_000, "nearly 1.75 million") },
            { metric: tanks, figure: count(5250) },
          ],
        }),
        side(1, "Japan", {
          strength: [
            { metric: personnel, figure: count(1_180_000, "1.18 million") },
            { metric: tanks, figure: count(1215) },
          ],
        }),
      ],
    });
    const [form] = forces.present(contextFor(armies), 592)!;
    const words = wordsOf(form!.draw({ x: 0, y: 0, width: 592, height: form!.height })).join("");
    expect(words).toContain("nearly 1.75 million");
    expect(words).toContain("1.18 million");
  });
});

describe("words fitted into two lines", () => {
  it("part at a space rather than within a compound", () => {
    const context = contextFor(exampleEdition({}));
    const style = scaled(context, context.theme.type.rowLabel);
    const { paragraph } = fitText(context, tanks.label, style, { width: 146, maxLines: 2 });
    expect(paragraph.lines.map(({ text }) => text.trim())).toEqual(["Tanks and", "self-propelled guns"]);
  });
});

describe("the outcome on another block's heading line", () => {
  const context = contextFor(exampleEdition({ outcome: "The army collapsed. Its defeat ended the war." }));

  it("is told whole where it fits, else by its first sentence, else not at all", () => {
    const said = (width: number) => {
      const line = outcomeLine(context, width, 20);
      return line && wordsOf(line.draw({ x: 0, y: 0, width, height: 0 })).join("");
    };
    expect(said(900)).toBe("The army collapsed. Its defeat ended the war.");
    expect(said(200)).toBe("The army collapsed.");
    expect(said(40)).toBeUndefined();
  });
});

describe("a timeline", () => {
  const day = (d: number, hour?: number) => ({ year: 1863, month: 7, day: d, ...(hour === undefined ? {} : { hour }) });
  const event = { start: day(2), text: "Something happens", rank: 1, show: { timeline: true, map: false } } as const;
  const draw = (more: Partial<Edition>, size: string) => {
    const [form] = timeline.present(contextFor(exampleEdition(more), size), 1200)!;
    return form!.draw({ x: 0, y: 0, width: 1200, height: form!.height });
  };

  it("writes an event's date in the author's own words", () => {
    const words = wordsOf(
      draw({ period: { start: day(1), end: day(4) }, events: [{ ...event, dateline: "At dawn" }] }, "16:9"),
    );
    expect(words).toContain("At dawn");
    expect(words).not.toContain("2 July");
  });

  it("counts days, not hours, over four of them, and no more than a dozen hours in one", () => {
    const clock = (words: string[]) => words.filter((text) => /^\d{1,2}[.:]\d\d$/u.test(text));
    const four = wordsOf(draw({ period: { start: day(1), end: day(4) }, events: [event] }, "16:9"));
    expect(clock(four)).toEqual([]);
    const hours = wordsOf(
      draw({ period: { start: day(1, 5), end: day(1, 21) }, events: [{ ...event, start: day(1, 9) }] }, "16:9"),
    );
    expect(clock(hours).length).toBeGreaterThan(3);
    expect(clock(hours).length).toBeLessThanOrEqual(14);
  });

  it("hangs captions under the axis where pages have height, and stands them above where they are wide", () => {
    const phases = [{ id: "p", number: 1, name: "Phase", shortName: "Phase", period: { start: day(1), end: day(4) } }];
    const order = (size: string) => {
      const boxes = runBoxes(draw({ period: { start: day(1), end: day(4) }, phases, events: [event] }, size));
      const yOf = (text: string) => boxes.find((box) => box.text.includes(text))!.y1;
      return yOf("Something") > yOf("Phase");
    };
    expect(order("16:9")).toBe(false);
    expect(order("4:3")).toBe(true);
  });
});
