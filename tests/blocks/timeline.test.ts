import { describe, expect, test } from "vitest";
import { layCaptions } from "../../src/blocks/timeline/captions.ts";
import { timeScale } from "../../src/blocks/timeline/time-scale.ts";
import { timeline } from "../../src/blocks/timeline/timeline.ts";
import { toDays } from "../../src/campaign/dates.ts";
import type { CampaignEvent, Phase } from "../../src/campaign/edition.ts";
import { contextFor, overlappingRuns, runBoxes, wordsOf } from "./context.ts";
import { exampleEdition } from "./example.ts";

const day = (month: number, date: number) => ({ year: 1900, month, day: date });
const year = { start: day(1, 1), end: day(12, 31) };

const event = (month: number, text: string, rank: number): CampaignEvent => ({
  start: day(month, 15),
  text,
  rank,
  show: { timeline: true, map: false },
});

const phase = (number: number, name: string, from: number, to: number, shortName = name): Phase => ({
  id: `phase-${number}`,
  number,
  name,
  shortName,
  period: { start: day(from, 1), end: day(to, to === 2 ? 28 : 30) },
});

const full = (parts: { phases?: Phase[]; events?: CampaignEvent[] }, width: number, size = "16:9") => {
  const edition = exampleEdition({ period: year, ...parts });
  const [first] = timeline.present(contextFor(edition, size), width)!;
  return { ...first!, nodes: first!.draw({ x: 0, y: 0, width, height: first!.height }) };
};

describe("events of the timeline", () => {
  test("of higher rank are told where only one of two has room, whatever their order", () => {
    const lesser = event(6, "a lesser thing that takes a good deal of room here", 3);
    const greater = event(6, "a greater thing that takes a good deal of room here", 2);
    const ends = [event(1, "the beginning of it all", 1), event(12, "the end of it all", 1)];
    for (const events of [
      [...ends, lesser, greater],
      [...ends, greater, lesser],
    ]) {
      const { nodes, dropped } = full({ events }, 520);
      const words = wordsOf(nodes).join(" ");
      expect(words).toContain("greater");
      expect(words).not.toContain("lesser");
      expect(dropped.join()).toContain("lesser");
    }
  });

  test("that come from both sides into one space share it", () => {
    const events = [
      event(1, "War is declared on all of them at once", 1),
      event(8, "A submarine is captured", 1),
      event(12, "The boats are home", 1),
    ];
    for (let width = 500; width <= 1100; width += 20) {
      expect(overlappingRuns(full({ events }, width).nodes), `${width} wide`).toEqual([]);
    }
  });

  test("hang from their own day, whichever way the axis runs", () => {
    const events = [event(2, "first", 1), event(7, "second", 1), event(11, "third", 1)];
    const context = contextFor(exampleEdition({ period: year, events }));
    const span = { start: toDays(year.start, "start"), end: toDays(year.end, "end") };
    for (const backward of [false, true]) {
      const scale = timeScale(span, 1000, backward);
      const captions = layCaptions(context, events, scale, { maxLines: 2, mostEvents: 9, hanging: true });
      expect(captions).toHaveLength(3);
      for (const { event: own, at, leftward } of captions) {
        const ends = [scale.at(toDays(own.start, "start")), scale.at(toDays(own.start, "end"))];
        expect(at).toBe(leftward ? Math.max(...ends) : Math.min(...ends));
      }
    }
  });

  test("run down an upright page in the order of time", () => {
    const events = [event(11, "third", 1), event(2, "first", 1), event(7, "second", 1)];
    const { nodes } = full({ phases: [phase(1, "All year", 1, 12)], events }, 500, "9:16");
    const baselines = ["first", "second", "third"].map((text) => runBoxes(nodes).find((run) => run.text === text)!.y1);
    expect(baselines).toEqual([...baselines].sort((a, b) => a - b));
    expect(new Set(baselines).size).toBe(3);
  });
});

describe("phases of the timeline", () => {
  test("that follow each other stand in one lane when their names fit", () => {
    const phases = [phase(1, "Opening", 1, 4), phase(2, "Middle", 5, 8), phase(3, "Closing", 9, 12)];
    const runs = runBoxes(full({ phases }, 900).nodes);
    const baselines = phases.map(({ name }) => runs.find((run) => run.text === name)!.y1);
    expect(new Set(baselines).size).toBe(1);
  });

  test("that overlap stand in lanes of their own", () => {
    const phases = [phase(1, "Opening", 1, 8), phase(2, "Middle", 5, 12)];
    const runs = runBoxes(full({ phases }, 900).nodes);
    const [first, second] = phases.map(({ name }) => runs.find((run) => run.text === name)!.y1);
    expect(second).toBeGreaterThan(first!);
  });

  test("are all named in full or in short, however short their bars", () => {
    const phases = Array.from({ length: 11 }, (_, i) =>
      phase(i + 1, `The long campaign number ${i + 1}`, i + 1, i + 1, `Campaign ${i + 1}`),
    );
    const words = wordsOf(full({ phases }, 592).nodes).join(" ");
    for (const { name, shortName } of phases) {
      expect(words.includes(name) || words.includes(shortName), name).toBe(true);
    }
  });
});
