import fc from "fast-check";
import { fromDays } from "../../src/campaign/dates.ts";
import type { CampaignEvent, Edition, Figure, Metric, Phase, Side } from "../../src/campaign/edition.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnoprstuvwyzÉß"), minLength: 1, maxLength: 14 });
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(" ").slice(0, most * 6));

const figure: fc.Arbitrary<Figure> = fc
  .record({
    a: fc.integer({ min: 3, max: 3_000_000_000 }),
    b: fc.integer({ min: 3, max: 3_000_000_000 }),
    range: fc.boolean(),
    approximate: fc.boolean(),
  })
  .map(({ a, b, range, approximate }) => {
    const [low, high] = range ? [Math.min(a, b), Math.max(a, b)] : [a, a];
    return { value: (low + high) / 2, low, high, approximate, sources: [] };
  });

const METRICS: readonly Metric[] = Array.from({ length: 15 }, (_, i) => ({
  key: `metric-${i}`,
  label: i % 3 === 0 ? "Tanks and self-propelled guns" : `Metric ${i}`,
  kind: i === 0 ? "people" : "materiel",
  ...(i % 2 === 0 ? { pictogram: "tank" } : {}),
}));

const side = (index: number): fc.Arbitrary<Side> =>
  fc
    .record({
      name: words(30),
      commanders: fc.array(fc.record({ name: words(6), shortName: word, role: words(12) }), { maxLength: 12 }),
      strength: fc.array(fc.record({ metric: fc.constantFrom(...METRICS), figure }), { maxLength: 15 }),
      losses: fc.array(fc.record({ metric: fc.constantFrom(...METRICS), figure }), { maxLength: 6 }),
    })
    .map((parts) => ({
      ...parts,
      id: `side-${index}`,
      index,
      shortName: parts.name,
      color: ["red", "blue", "green", "gold"][index]!,
      members: [],
    }));

/** Campaigns of an hour to three thousand years, with everything between none and too much. */
export const editions: fc.Arbitrary<Edition> = fc
  .record({
    title: words(60),
    summary: words(200),
    sides: fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => side(i)))),
    begin: fc.integer({ min: -900_000, max: 20_000 }),
    span: fc.constantFrom(1, 3, 25, 400, 9_000, 200_000),
    phases: fc.array(
      fc.record({
        name: words(8),
        from: fc.double({ min: 0, max: 0.9, noNaN: true }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 20 },
    ),
    events: fc.array(
      fc.record({ text: words(12), at: fc.double({ min: 0, max: 1, noNaN: true }), rank: fc.constantFrom(1, 2, 3) }),
      { maxLength: 40 },
    ),
    notes: fc.array(words(20), { maxLength: 12 }),
  })
  .map(({ begin, span, phases, events, notes, ...rest }) => ({
    ...rest,
    id: "any",
    language: "en",
    direction: "ltr",
    period: { start: fromDays(begin), end: fromDays(begin + span) },
    phases: phases.map(
      ({ name, from, share }, i): Phase => ({
        id: `phase-${i}`,
        number: i + 1,
        name,
        shortName: name,
        period: { start: fromDays(begin + span * from), end: fromDays(begin + span * (from + (1 - from) * share)) },
      }),
    ),
    events: events.map(
      ({ text, at, rank }): CampaignEvent => ({
        start: fromDays(begin + span * at),
        text,
        rank,
        show: { timeline: true, map: false },
      }),
    ),
    formations: new Map(),
    places: new Map(),
    notes: notes.map((text, i) => ({ number: i + 1, text })),
    sources: [],
    headings: {},
  }));
