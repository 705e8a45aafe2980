/** Whole campaigns as authors write them: sound, and otherwise of any kind. */
import fc from "fast-check";
import type { MapInput } from "../../src/campaign/map-types.ts";
import { METRICS } from "../../src/campaign/metrics.ts";
import type {
  Campaign,
  CommanderInput,
  EventInput,
  FigureInput,
  MetricInput,
  PhaseInput,
  SideInput,
} from "../../src/campaign/types.ts";
import { THEMES } from "../../src/theme/registry.ts";
import { sizes } from "./pages.ts";
import { dateAt, periodOf, stretches, type War, wars } from "./times.ts";
import { LANGUAGES, shortOrLong, text, word } from "./words.ts";

/** Mostly few, sometimes none, sometimes as many as may be. */
function some<T>(item: fc.Arbitrary<T>, usual: number, most: number): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<T[]>([]) },
    { weight: 5, arbitrary: fc.array(item, { minLength: 1, maxLength: usual }) },
    { weight: 2, arbitrary: fc.array(item, { minLength: usual, maxLength: most, size: "max" }) },
  );
}

/** There in so many of ten cases. */
const maybe = <T>(item: fc.Arbitrary<T>, often = 5) =>
  fc.oneof({ weight: 10 - often, arbitrary: fc.constant(undefined) }, { weight: often, arbitrary: item });

/** The object without the keys that have no value, as it would stand in a file. */
function present<T extends object>(object: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 3, max: 9_999 }) },
  { weight: 4, arbitrary: fc.integer({ min: 10_000, max: 9_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000_000, max: 3_000_000_000 }) },
);

function figures(language: string, sources: readonly string[]): fc.Arbitrary<FigureInput> {
  const range = fc.tuple(amount, amount).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  const detail = fc
    .record({
      range,
      best: fc.boolean(),
      display: maybe(shortOrLong(language, 16, 60)),
      approx: maybe(fc.boolean()),
      source: maybe(sources.length > 0 ? fc.constantFrom(...sources) : fc.constant(undefined)),
      note: maybe(shortOrLong(language, 60, 200)),
    })
    .map(({ range: { low, high }, best, ...rest }) =>
      present<Exclude<FigureInput, string | number>>({
        low,
        high,
        best: best ? Math.round(low + (high - low) * 0.7) : undefined,
        ...rest,
      }),
    );
  return fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: detail });
}

const OWN_METRICS = ["galleys", "siege-towers", "mules", "radio-sets", "wagons"];
const METRIC_KEYS = [...Object.keys(METRICS), ...OWN_METRICS];

function ledger(language: string, sources: readonly string[], usual: number, most: number) {
  const key = fc.constantFrom(...METRIC_KEYS);
  return some(fc.tuple(key, figures(language, sources)), usual, most).map((entries) =>
    entries.length === 0 ? undefined : Object.fromEntries(entries),
  );
}

const FLAGS = ["soviet-union", "jp", "fr", "united-kingdom", "ottoman-empire", "prussia"];
const COLORS = ["red", "blue", "green", "gold", "violet", "#336699", "rebeccapurple"];

function commanders(language: string, members: readonly string[]): fc.Arbitrary<string | CommanderInput> {
  const name = shortOrLong(language, 22, 90);
  const full = fc
    .record({
      name,
      shortName: maybe(word(language)),
      rank: maybe(shortOrLong(language, 20, 60), 7),
      role: maybe(shortOrLong(language, 40, 160), 7),
      fate: maybe(text(language, 24)),
      member: maybe(members.length > 0 ? fc.constantFrom(...members) : fc.constant(undefined)),
    })
    .map((parts) => present<CommanderInput>(parts));
  return fc.oneof({ weight: 1, arbitrary: name }, { weight: 3, arbitrary: full });
}

function side(language: string, index: number, sources: readonly string[]): fc.Arbitrary<SideInput> {
  return fc.integer({ min: 0, max: 6 }).chain((countries) => {
    const ids = Array.from({ length: Math.max(countries - 2, 0) }, (_, i) => `m${index}${i}`);
    return fc
      .record({
        name: shortOrLong(language, 20, 120),
        shortName: maybe(text(language, 12)),
        note: maybe(shortOrLong(language, 40, 160)),
        color: maybe(fc.constantFrom(...COLORS)),
        members: fc.tuple(
          ...ids.map((id) =>
            fc
              .record({ name: text(language, 18), flag: maybe(fc.constantFrom(...FLAGS), 8) })
              .map((member) => present<NonNullable<SideInput["members"]>[number]>({ id, ...member })),
          ),
        ),
        commanders: some(commanders(language, ids), 3, 12),
        strength: ledger(language, sources, 5, 15),
        losses: ledger(language, sources, 3, 8),
      })
      .map(({ members, ...rest }) =>
        present<SideInput>({
          id: `side-${index}`,
          ...rest,
          members: members.length > 0 ? members : undefined,
          commanders: rest.commanders.length > 0 ? rest.commanders : undefined,
        }),
      );
  });
}

function phases(language: string, war: War): fc.Arbitrary<PhaseInput[]> {
  const phase = fc
    .record({
      name: shortOrLong(language, 26, 110),
      shortName: maybe(text(language, 12)),
      period: maybe(
        stretches.map((stretch) => periodOf(war, stretch)),
        9,
      ),
      dateline: maybe(text(language, 24), 2),
      text: maybe(shortOrLong(language, 80, 300), 3),
    })
    .map((parts) => present<PhaseInput>(parts));
  return some(phase, 4, 20).map((all) => all.map((one, i) => ({ id: `phase-${i}`, ...one })));
}

function events(language: string, war: War, setting: Setting): fc.Arbitrary<EventInput[]> {
  const reference = (ids: readonly string[]) =>
    maybe(ids.length > 0 ? fc.constantFrom(...ids) : fc.constant(undefined));
  const event = fc
    .record({
      date: fc.oneof(
        { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => dateAt(war, share)) },
        { weight: 1, arbitrary: stretches.map((stretch) => periodOf(war, stretch)) },
      ),
      text: shortOrLong(language, 50, 220),
      dateline: maybe(text(language, 16), 2),
      rank: maybe(fc.constantFrom(1, 2, 3)),
      phase: reference(setting.phases),
      side: reference(setting.sides),
      at: maybe(setting.places.length > 0 ? fc.constantFrom(...setting.places) : fc.constant(undefined), 3),
    })
    .map((parts) => present<EventInput>(parts));
  return some(event, 7, 40);
}

/** What the later parts of a campaign refer to. */
interface Setting {
  readonly sides: readonly string[];
  readonly phases: readonly string[];
  readonly places: readonly string[];
}

/** Theatres of a few degrees, on land and at sea, where the modern base map is quick to draw. */
const THEATRES: readonly (readonly [number, number])[] = [
  [3, 50],
  [24, 40],
  [128, 45],
  [-77, 38],
  [10, 36],
];

function maps(language: string, setting: Setting): fc.Arbitrary<{ map?: MapInput; places?: Campaign["places"] }> {
  return fc.constantFrom(...THEATRES).chain(([west, south]) => {
    const point = fc
      .tuple(fc.double({ min: 0, max: 4, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }))
      .map(([x, y]) => [Number((west + x).toFixed(3)), Number((south + y).toFixed(3))] as const);
    const movement = fc.record({
      side: fc.constantFrom(...setting.sides),
      kind: fc.constantFrom("attack", "retreat", "naval", "planned"),
      label: text(language, 18),
      path: fc.array(point, { minLength: 2, maxLength: 4 }),
    });
    return fc
      .record({
        places: fc.array(
          fc.record({ name: shortOrLong(language, 12, 50), at: point, rank: fc.constantFrom(1, 2, 3) }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        movements: some(movement, 3, 8),
        labels: some(
          fc.record({ text: text(language, 20), at: point, kind: fc.constantFrom("area", "water", "note") }),
          2,
          4,
        ),
        title: maybe(text(language, 30), 3),
        note: maybe(text(language, 60), 3),
        // Half the maps have no ground but what the author draws.
        base: fc.constantFrom("world", "none"),
      })
      .map(({ places, ...map }) => ({
        places: Object.fromEntries(places.map((place, i) => [`place-${i}`, place])) as unknown as Campaign["places"],
        map: present<MapInput>(map as unknown as MapInput),
      }));
  });
}

const LABELLED = new Set(OWN_METRICS);

function metricLabels(language: string): fc.Arbitrary<Record<string, MetricInput>> {
  return fc
    .tuple(...OWN_METRICS.map(() => shortOrLong(language, 20, 60)))
    .map((labels) => Object.fromEntries(OWN_METRICS.map((key, i) => [key, { label: labels[i]! }])));
}

/** A sound campaign with the page, the theme and the language it is to be drawn in. */
export const campaigns: fc.Arbitrary<Campaign> = fc
  .record({
    language: fc.oneof(
      { weight: 3, arbitrary: fc.constant("en") },
      { weight: 4, arbitrary: fc.constantFrom(...LANGUAGES) },
    ),
    war: wars,
    sides: fc.integer({ min: 1, max: 4 }),
    sources: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 40 })),
    mapped: fc.integer({ min: 0, max: 9 }),
    theme: fc.constantFrom(...Object.keys(THEMES)),
    size: sizes,
  })
  .chain(({ language, war, sides: count, sources: many, mapped, theme, size }) => {
    const sourceIds = Array.from({ length: many }, (_, i) => `source-${i}`);
    const sideIds = Array.from({ length: count }, (_, i) => `side-${i}`);
    const base = { sides: sideIds, phases: [], places: [] };
    const geography =
      mapped < 2 ? maps(language, base) : fc.constant<{ map?: MapInput; places?: Campaign["places"] }>({});
    return fc.tuple(phases(language, war), geography).chain(([told, ground]) => {
      const setting: Setting = {
        sides: sideIds,
        phases: told.map(({ id }) => id!),
        places: Object.keys(ground.places ?? {}),
      };
      // One campaign in fifteen is nothing but a title, its sides and a map.
      const bare = mapped === 1;
      const when = <T>(item: fc.Arbitrary<T>) => (bare ? fc.constant(undefined) : item);
      return fc
        .record({
          title: shortOrLong(language, 30, 400),
          kicker: when(maybe(shortOrLong(language, 40, 120))),
          period: maybe(fc.constant(periodOf(war, [0, 1])), 8),
          dateline: when(maybe(text(language, 40), 3)),
          summary: when(maybe(fc.oneof(text(language, 300), text(language, 3000)), 8)),
          brief: when(maybe(text(language, 120), 3)),
          outcome: when(maybe(shortOrLong(language, 120, 400))),
          sides: fc.tuple(...sideIds.map((_, i) => side(language, i, sourceIds))),
          events: when(events(language, war, setting)),
          metrics: metricLabels(language),
          sources: fc.tuple(...sourceIds.map(() => shortOrLong(language, 50, 200))),
          credit: when(maybe(text(language, 60))),
        })
        .map(({ metrics, sources, sides: all, ...rest }) => {
          const used = new Set(all.flatMap((one) => Object.keys({ ...one.strength, ...one.losses })));
          const own = Object.fromEntries(Object.entries(metrics).filter(([key]) => LABELLED.has(key) && used.has(key)));
          return present<Campaign>({
            language,
            ...rest,
            sides: all,
            phases: bare || told.length === 0 ? undefined : told,
            metrics: Object.keys(own).length > 0 ? own : undefined,
            sources: many > 0 ? Object.fromEntries(sourceIds.map((id, i) => [id, sources[i]!])) : undefined,
            places: ground.places,
            map: ground.map,
            layout: { theme, sizes: [size] },
          });
        });
    });
  });
