/** Periods and dates within them, from the hours of one day to centuries, before Christ and after. */
import fc from "fast-check";
import { fromDays } from "../../src/campaign/dates.ts";

/** How long a war lasts, in days, and how finely its dates are told. */
const SPANS = [
  { days: 0.4, precision: "minute" },
  { days: 0.9, precision: "minute" },
  { days: 4, precision: "minute" },
  { days: 1, precision: "day" },
  { days: 4, precision: "day" },
  { days: 25, precision: "day" },
  { days: 200, precision: "day" },
  { days: 200, precision: "month" },
  { days: 2_000, precision: "month" },
  { days: 2_000, precision: "day" },
  { days: 8_000, precision: "year" },
  { days: 120_000, precision: "year" },
] as const;

export interface War {
  readonly start: number;
  readonly days: number;
  readonly precision: (typeof SPANS)[number]["precision"];
}

export const wars: fc.Arbitrary<War> = fc
  .tuple(fc.integer({ min: -900_000, max: 18_000 }), fc.constantFrom(...SPANS))
  .map(([start, span]) => ({ start: span.precision === "minute" ? start + 0.25 : start, ...span }));

/** A moment a share of the way through a war, as an author writes it. */
export function dateAt({ start, days, precision }: War, share: number): string {
  const at = start + days * share;
  const { year, month, day } = fromDays(Math.floor(at));
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = year < 0 ? "-" : "";
  const written = `${sign}${String(Math.abs(year)).padStart(4, "0")}`;
  if (precision === "year") return written;
  if (precision === "month") return `${written}-${two(month!)}`;
  const date = `${written}-${two(month!)}-${two(day!)}`;
  if (precision === "day") return date;
  const minutes = Math.floor((at - Math.floor(at)) * 1440);
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Two shares of a war, the first before the second. */
export const stretches: fc.Arbitrary<readonly [number, number]> = fc
  .tuple(fc.double({ min: 0, max: 0.95, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([from, share]) => [from, from + (1 - from) * Math.max(share, 0.02)]);

/** A stretch of a war as a period: one date when both its ends are written alike. */
export function periodOf(war: War, [from, to]: readonly [number, number]): string {
  const [start, end] = [dateAt(war, from), dateAt(war, to)];
  return start === end ? start : `${start}/${end}`;
}
