import { daysInMonth, fromDays, toDays } from "../../campaign/dates.ts";
import type { DateValue } from "../../campaign/edition.ts";
import { formatDate, formatTime } from "../../campaign/format-date.ts";
import type { BlockContext } from "../block.ts";
import type { TimeScale } from "./time-scale.ts";

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Opens a month, a year or the axis: set strong, and kept before others. */
  readonly strong: boolean;
  /** The label belongs to the stretch up to here and stands in its middle. */
  readonly until?: number;
}

type Unit = "minute" | "hour" | "day" | "month" | "year";

interface Step {
  readonly unit: Unit;
  readonly count: number;
  /** Usual length in days. */
  readonly days: number;
  /** Least length at home size. */
  readonly least: number;
}

const step = (unit: Unit, count: number, days: number, least: number): Step => ({
  unit,
  count,
  days: days * count,
  least,
});
const STEPS: readonly Step[] = [
  ...[5, 10, 15, 30].map((n) => step("minute", n, 1 / 1440, 46)),
  ...[1, 2, 3, 6, 12].map((n) => step("hour", n, 1 / 24, 46)),
  ...[1, 2, 5, 10].map((n) => step("day", n, 1, n === 1 ? 25 : 34)),
  ...[1, 3, 6].map((n) => step("month", n, 30.44, n === 1 ? 34 : 46)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((n) => step("year", n, 365.25, 48)),
];

/** From that many days on the axis counts days and leaves the hours out. */
const CLOCKLESS = 3;
/** Most marks of hours or minutes on an axis. */
const MOST_HOURS = 12.5;

/** Round marks along the axis, as close as their labels allow: hours, days, months or years. */
export function layTicks(context: BlockContext, scale: TimeScale, spacing = 1): Tick[] {
  const perDay = scale.length / (scale.end - scale.start);
  const span = scale.end - scale.start;
  const fits = ({ unit, days, least }: Step) => {
    const clock = unit === "hour" || unit === "minute";
    if (clock && (span >= CLOCKLESS || span / days > MOST_HOURS)) return false;
    return days * perDay >= least * context.page.typeScale * spacing;
  };
  const chosen = STEPS.find(fits) ?? STEPS.at(-1)!;
  const dates = datesOf(chosen, scale);
  const crossesEra = dates.some(({ year }) => year <= 0) && dates.some(({ year }) => year > 0);
  return dates.map((date, i): Tick => {
    const before = dates[i - 1];
    const at = toDays(date, "start");
    const whole = chosen.count === 1 && (chosen.unit === "day" || chosen.unit === "month" || chosen.unit === "year");
    const next = dates[i + 1];
    const until = Math.min(next ? toDays(next, "start") : toDays(date, "end"), scale.end);
    return {
      at: Math.max(at, scale.start),
      ...labelOf(context, chosen.unit, date, before, crossesEra),
      ...(whole ? { until } : {}),
    };
  });
}

function labelOf(
  { edition: { language }, number }: BlockContext,
  unit: Unit,
  date: DateValue,
  before: DateValue | undefined,
  crossesEra: boolean,
): { label: string; strong: boolean } {
  if (unit === "year") {
    const first = before === undefined;
    if (first || crossesEra) return { label: formatDate(date, language), strong: first };
    return { label: String(date.year > 0 ? date.year : 1 - date.year), strong: false };
  }
  if (unit === "month") {
    if (!before || before.year !== date.year) return { label: formatDate(date, language, "short"), strong: true };
    return { label: monthName(date, language), strong: false };
  }
  const newMonth = !before || before.month !== date.month;
  if (unit === "day") {
    return newMonth
      ? { label: formatDate(date, language, "short"), strong: true }
      : { label: number(date.day!), strong: false };
  }
  if (before && before.day !== date.day) {
    return {
      label: formatDate({ year: date.year, month: date.month!, day: date.day! }, language, "short"),
      strong: true,
    };
  }
  return { label: formatTime(date, language), strong: !before };
}

function monthName({ year, month }: DateValue, language: string): string {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month! - 1, 1);
  const name = monthFormat(language).format(moment);
  return name === "Sept" ? "Sep" : name;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthFormat(language: string): Intl.DateTimeFormat {
  let format = monthFormats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { month: "short", timeZone: "UTC" });
    monthFormats.set(language, format);
  }
  return format;
}

function datesOf({ unit, count }: Step, scale: TimeScale): DateValue[] {
  const dates: DateValue[] = [];
  let date = firstOf(unit, count, scale.start);
  while (toDays(date, "start") < scale.end - 1e-9 && dates.length < 400) {
    if (toDays(date, "start") >= scale.start - 1e-9 || dates.length > 0 || coversStart(date, unit, count, scale))
      dates.push(date);
    date = next(date, unit, count);
  }
  return dates;
}

/** A whole unit that began a little before the axis is still labelled at its start. */
function coversStart(date: DateValue, unit: Unit, count: number, scale: TimeScale): boolean {
  return (
    count === 1 && unit !== "hour" && unit !== "minute" && toDays(next(date, unit, 1), "start") > scale.start + 1e-9
  );
}

function firstOf(unit: Unit, count: number, days: number): DateValue {
  const day = fromDays(days);
  if (unit === "year") return { year: Math.floor(day.year / count) * count };
  if (unit === "month") return { year: day.year, month: Math.floor((day.month! - 1) / count) * count + 1 };
  if (unit === "day") return day;
  const minutes =
    Math.floor(((days - Math.floor(days)) * 1440 + 1e-6) / minutesOf(unit, count)) * minutesOf(unit, count);
  return { ...day, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

const minutesOf = (unit: Unit, count: number) => (unit === "hour" ? count * 60 : count);

function next(date: DateValue, unit: Unit, count: number): DateValue {
  if (unit === "year") return { year: date.year + count };
  if (unit === "month") {
    const months = date.month! - 1 + count;
    return { year: date.year + Math.floor(months / 12), month: (months % 12) + 1 };
  }
  if (unit === "day") return nextDay(date, count);
  const minutes = date.hour! * 60 + date.minute! + minutesOf(unit, count);
  const day = minutes >= 1440 ? nextDay({ year: date.year, month: date.month!, day: date.day! }, 1) : date;
  return { ...day, hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 };
}

/** Every `count` days, beginning anew with the month: 1, 6, 11 …, never 31 and 1 side by side. */
function nextDay({ year, month, day }: DateValue, count: number): DateValue {
  const length = daysInMonth(year, month!);
  const on = count === 1 ? day! + 1 : (Math.floor((day! - 1) / count) + 1) * count + 1;
  const crowded = count > 1 && length - on + 1 < count * 0.6;
  if (on <= length && !crowded) return { year, month: month!, day: on };
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month! + 1, day: 1 };
}
