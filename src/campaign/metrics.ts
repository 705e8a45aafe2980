/** The kinds of things counted that every language edition knows how to name. */
import type { Metric } from "./edition.ts";
import type { WordKey } from "./words/en.ts";

interface KnownMetric {
  /** Place among the rows, smallest first. */
  readonly order: number;
  readonly kind: Metric["kind"];
  /** Pictogram of the library; absent for what should not be pictured. */
  readonly pictogram?: string;
  /** Other spellings of the key an author may use. */
  readonly aliases?: readonly string[];
}

const people = (order: number, pictogram?: string, aliases?: readonly string[]): KnownMetric =>
  entry(order, "people", pictogram, aliases);
const things = (order: number, pictogram?: string, aliases?: readonly string[]): KnownMetric =>
  entry(order, "materiel", pictogram, aliases);
const entry = (order: number, kind: Metric["kind"], pictogram?: string, aliases?: readonly string[]): KnownMetric => ({
  order,
  kind,
  ...(pictogram && { pictogram }),
  ...(aliases && { aliases }),
});

/** Well-known metrics by key, in their order on the page. */
export const METRICS = {
  personnel: people(10, "soldier", ["men", "soldiers", "troops"]),
  infantry: people(12, "soldier", ["foot"]),
  cavalry: people(14, "horse", ["horsemen"]),
  archers: people(16, "archer"),
  civilians: people(18, "civilian"),
  divisions: things(22, "division"),
  brigades: things(24, "division"),
  battalions: things(26, "division"),
  "guns-and-mortars": things(30, "gun"),
  guns: things(32, "gun", ["artillery", "cannon"]),
  mortars: things(34, "mortar"),
  "tanks-and-spgs": things(48, "tank"),
  tanks: things(50, "tank"),
  vehicles: things(54, "vehicle", ["trucks"]),
  aircraft: things(60, "aircraft", ["planes", "airplanes"]),
  ships: things(80, "warship"),
  warships: things(82, "warship"),
  submarines: things(84, "submarine"),
  transports: things(86, "transport"),
  trains: things(88, "train"),
  horses: things(90, "horse"),
  elephants: things(92, "elephant"),
  chariots: things(94, "chariot"),
  casualties: people(100, "wounded"),
  dead: people(110, "killed"),
  killed: people(112, "killed"),
  "dead-or-missing": people(114, "killed", ["killed-or-missing"]),
  wounded: people(120, "wounded"),
  missing: people(130, "missing"),
  captured: people(140, "prisoner"),
  prisoners: people(142, "prisoner", ["pow"]),
  "civilians-killed": people(150, "killed"),
  "tanks-lost": things(160, "tank"),
  "guns-lost": things(162, "gun"),
  "guns-captured": things(164, "gun"),
  "aircraft-lost": things(166, "aircraft"),
  "ships-sunk": things(168, "warship"),
} as const satisfies Record<string, KnownMetric>;

export type MetricKey = keyof typeof METRICS;

/** Order of metrics the library does not know. */
export const UNKNOWN_ORDER = 1000;

/** The entry of a well-known metric, or undefined. */
export function knownMetric(key: string): KnownMetric | undefined {
  return Object.hasOwn(METRICS, key) ? METRICS[key as MetricKey] : undefined;
}

/** The interface word that names a well-known metric. */
export function metricWord(key: MetricKey): WordKey {
  return `metric-${key}`;
}

/** The well-known key a different word stands for, such as `planes` for `aircraft`. */
export function metricForAlias(word: string): MetricKey | undefined {
  return (Object.keys(METRICS) as MetricKey[]).find((key) => (METRICS[key] as KnownMetric).aliases?.includes(word));
}
