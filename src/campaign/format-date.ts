/** Dates in words, by the rules of each language. */
import { digitsOf } from "../text/numbers.ts";
import { compareDates, toDays } from "./dates.ts";
import type { DateValue, Interval } from "./edition.ts";

/**
 * `long` 9 August 1945 · `medium` 9 Aug 1945 · `short` 9 Aug · `day-month` 9 August. A date without a
 * day keeps its year in every style.
 */
export type DateStyle = "long" | "medium" | "short" | "day-month";

type Field = "day" | "month" | "year" | "era";

const YEAR_FIRST = new Set(["ja", "zh", "ko", "mn"]);
const NO_BREAK = "\u00a0";

/** A date in words, its spaces unbreakable. */
export function formatDate(date: DateValue, language: string, style: DateStyle = "long"): string {
  return glue(withTime(day(date, language, style, fieldsOf(date, style)), date, language));
}

/**
 * A period in words with what both ends share said once: "9–16 August 1945", "9 August – 2 September
 * 1945", "218–201 BC", "18 June 1815, 11.35–20.15". Breaks only after a dash.
 */
export function formatInterval(interval: Interval, language: string, style: DateStyle = "long"): string {
  const { start, end } = interval;
  if (!end) return `${formatDate(start, language, style)}${NO_BREAK}–`;
  if (compareDates(start, end) === 0 && toDays(start, "end") === toDays(end, "end"))
    return formatDate(start, language, style);
  const acrossEras = start.year > 0 !== end.year > 0;
  const fields = fieldsOf(start, style, acrossEras || start.year <= 0);
  if (
    fields.join() !== fieldsOf(end, style, acrossEras || end.year <= 0).join() ||
    start.hour !== undefined ||
    end.hour !== undefined
  ) {
    return unlike(interval.start, end, language, style);
  }
  return join(start, end, fields, language, style);
}

function join(start: DateValue, end: DateValue, fields: readonly Field[], language: string, style: DateStyle): string {
  const shared = sharedFields(start, end, fields);
  const rest = fields.filter((field) => !shared.includes(field));
  const yearFirst = YEAR_FIRST.has(base(language));
  const full = (date: DateValue) => day(date, language, style, fields);
  const part = (date: DateValue) => day(date, language, style, rest);
  const [left, right] = yearFirst ? [full(start), part(end)] : [part(start), full(end)];
  const tight = rest.filter((field) => field !== "era").length === 1 && !/\s/.test(yearFirst ? right : left);
  return glue(left) + dash(language, tight) + glue(right);
}

/** Ends of unlike precision, or with a time of day. */
function unlike(start: DateValue, end: DateValue, language: string, style: DateStyle): string {
  const sameDay = start.year === end.year && start.month === end.month && start.day === end.day;
  if (sameDay && start.hour !== undefined && end.hour !== undefined) {
    const date = day(start, language, style, fieldsOf(start, style));
    return `${glue(date)}${comma(language)}${time(start, language)}–${time(end, language)}`;
  }
  return formatDate(start, language, style) + dash(language, false) + formatDate(end, language, style);
}

/** The fields, from the largest down, that are alike at both ends. */
function sharedFields(start: DateValue, end: DateValue, fields: readonly Field[]): Field[] {
  const sameEra = start.year > 0 === end.year > 0;
  if (!sameEra) return [];
  const shared: Field[] = fields.includes("era") ? ["era"] : [];
  if (start.year !== end.year) return shared;
  if (fields.includes("year")) shared.push("year");
  if (start.month !== end.month || !fields.includes("day")) return shared;
  shared.push("month");
  return shared;
}

function fieldsOf(date: DateValue, style: DateStyle, withEra = date.year <= 0): Field[] {
  const fields: Field[] = [];
  if (date.day !== undefined) fields.push("day");
  if (date.month !== undefined) fields.push("month");
  if (date.day === undefined || style === "long" || style === "medium") fields.push("year");
  if (withEra && fields.includes("year")) fields.push("era");
  return fields;
}

function day(date: DateValue, language: string, style: DateStyle, fields: readonly Field[]): string {
  const longMonth = (style === "long" || style === "day-month") && base(language) !== "mn";
  const key = `${language}|${longMonth}|${fields.join()}`;
  const make = (chosen: readonly Field[]) =>
    new Intl.DateTimeFormat(locale(language), {
      calendar: "gregory",
      numberingSystem: digitsOf(language),
      timeZone: "UTC",
      ...(chosen.includes("day") && { day: "numeric" }),
      ...(chosen.includes("month") && { month: longMonth ? "long" : "short" }),
      ...(chosen.includes("year") && { year: "numeric" }),
      ...(chosen.includes("era") && { era: "short" }),
    });
  const moment = new Date(0);
  moment.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  if (fields.length === 1 && fields[0] === "day") {
    return loneDay(
      cached(`${key} month`, () => make(["day", "month"])),
      moment,
    );
  }
  const text = cached(key, () => make(fields)).format(moment);
  return base(language) === "en" ? text.replace("Sept", (word) => (longMonth ? word : "Sep")) : text;
}

/** A day without its month, with the mark it would bear beside one: `9.` in German, `9日` in Japanese. */
function loneDay(format: Intl.DateTimeFormat, moment: Date): string {
  const parts = format.formatToParts(moment);
  const at = parts.findIndex(({ type }) => type === "day");
  const mark = /^(?:[.]|[\p{sc=Han}\p{sc=Hangul}])/u.exec(parts[at + 1]?.value ?? "")?.[0] ?? "";
  return parts[at]!.value + mark;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function cached(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  let format = formats.get(key);
  if (!format) {
    format = make();
    formats.set(key, format);
  }
  return format;
}

function withTime(text: string, date: DateValue, language: string): string {
  return date.hour === undefined ? text : text + comma(language) + time(date, language);
}

function time({ hour = 0, minute = 0 }: DateValue, language: string): string {
  return `${hour}${base(language) === "en" ? "." : ":"}${String(minute).padStart(2, "0")}`;
}

function comma(language: string): string {
  const known: Readonly<Record<string, string>> = { ja: NO_BREAK, zh: NO_BREAK, ko: NO_BREAK, ar: `،${NO_BREAK}` };
  return known[base(language)] ?? `,${NO_BREAK}`;
}

function dash(language: string, tight: boolean): string {
  if (base(language) === "ja") return "～";
  if (base(language) === "ko") return "~";
  if (base(language) === "zh") return tight ? "–" : "—";
  return tight ? "–" : `${NO_BREAK}– `;
}

/** Plain English dates are day first, as the world outside the United States writes them. */
function locale(language: string): string {
  return language.toLowerCase() === "en" ? "en-GB" : language;
}

function base(language: string): string {
  return language.toLowerCase().split("-")[0]!;
}

function glue(text: string): string {
  return text.replace(/[\s\u2009\u202f]+/g, NO_BREAK);
}
