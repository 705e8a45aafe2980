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

const NO_BREAK = "\u00a0";

/** Cyrillic printing sets the dash between words a full em long. */
const EM_DASHED = new Set(["be", "bg", "kk", "mn", "ru", "uk"]);

/** Signs of a range that stand without spaces, whatever is on either side. */
const RANGE_SIGNS: Readonly<Record<string, string>> = { ja: "～", ko: "~", zh: "—" };

/** Years before this one read as something else without their era: `May 1`, `24 August 79`. */
const FIRST_PLAIN_YEAR = 100;

/** A date in words, its spaces unbreakable. */
export function formatDate(date: DateValue, language: string, style: DateStyle = "long"): string {
  return glue(withTime(day(date, language, style, fieldsOf(date, style)), date, language));
}

/**
 * A period in words with what both ends share said once: "9–16 August 1945", "9 August – 2 September
 * 1945", "218–201 BC", "AD 66–73", "18 June 1815, 11.35–20.15". Breaks only after a dash.
 */
export function formatInterval(interval: Interval, language: string, style: DateStyle = "long"): string {
  const { start, end } = interval;
  if (!end) return formatDate(start, language, style) + dash(language, false).replace(/ $/, "");
  if (compareDates(start, end) === 0 && toDays(start, "end") === toDays(end, "end"))
    return formatDate(start, language, style);
  const withEra = needsEra(start) || needsEra(end);
  const fields = fieldsOf(start, style, withEra);
  if (fields.join() !== fieldsOf(end, style, withEra).join() || start.hour !== undefined || end.hour !== undefined) {
    return unlike(start, end, language, style);
  }
  return join(start, end, fields, language, style);
}

/** The time of a date by itself, as on an axis: 11.35, 11:35, 11 h 35. */
export function formatTime({ hour = 0, minute = 0 }: DateValue, language: string): string {
  const minutes = String(minute).padStart(2, "0");
  if (base(language) === "fr") return `${hour}${NO_BREAK}h${NO_BREAK}${minutes}`;
  return `${hour}${locale(language) === "en-GB" ? "." : ":"}${minutes}`;
}

/** A time, or two of one day, as in a sentence: 11.35–20.15, 11:35–20:15 Uhr. */
export function formatTimes(start: DateValue, end: DateValue | undefined, language: string): string {
  const [from, to] = [start, end].map((date) => date && formatTime(date, language));
  const times = to === undefined ? from! : from! + dash(language, !/\s/.test(from!)) + to;
  return base(language) === "de" ? `${times}${NO_BREAK}Uhr` : times;
}

function join(start: DateValue, end: DateValue, fields: readonly Field[], language: string, style: DateStyle): string {
  const shared = sharedFields(start, end, fields);
  const rest = fields.filter((field) => !shared.includes(field));
  const order = orderOf(language);
  const full = (date: DateValue) => day(date, language, style, fields);
  const part = (date: DateValue) => day(date, language, style, rest);
  if (order === "month-first" && rest.join() === "day") {
    return glue(full(end).replace(/\p{N}+/u, (last) => `${part(start)}–${last}`));
  }
  const [left, right] = order === "year-first" ? [full(start), part(end)] : [part(start), full(end)];
  if (rest.join() === "year") return joinYears(glue(left), glue(repeatEra(right, start, shared, language)), language);
  const single = rest.filter((field) => field !== "era").length === 1;
  const spaced = EM_DASHED.has(base(language)) && !/\p{N}/u.test(left);
  const tight = single && !spaced && !/\s/.test(order === "year-first" ? right : left);
  return glue(left) + dash(language, tight) + glue(repeatEra(right, start, shared, language));
}

/** Two years of one era, its words and those for a year said once. */
function joinYears(left: string, right: string, language: string): string {
  switch (base(language)) {
    case "en":
      return right.startsWith("AD") ? `AD${NO_BREAK}${left}–${right.slice(3)}` : `${left}–${right}`;
    case "ru":
      return `${left}–${right.replace(`${NO_BREAK}г.`, `${NO_BREAK}гг.`)}`;
    case "mn":
      return `${left.replace(`${NO_BREAK}он`, "")}–${right}`;
    default:
      return left + dash(language, true) + right;
  }
}

/** Chinese and Japanese say of each year that it lies before Christ. */
function repeatEra(right: string, { year }: DateValue, shared: readonly Field[], language: string): string {
  const again = /^(?:ja|zh)$/.test(base(language)) && year <= 0 && shared.join() === "era";
  return again ? `前${right}` : right;
}

/** Ends of unlike precision, or with a time of day. */
function unlike(start: DateValue, end: DateValue, language: string, style: DateStyle): string {
  const sameDay = start.year === end.year && start.month === end.month && start.day === end.day;
  if (sameDay && start.hour !== undefined && end.hour !== undefined) {
    const date = day(start, language, style, fieldsOf(start, style));
    return glue(date) + comma(language) + formatTimes(start, end, language);
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

function needsEra({ year }: DateValue): boolean {
  return year < FIRST_PLAIN_YEAR;
}

function fieldsOf(date: DateValue, style: DateStyle, withEra = needsEra(date)): Field[] {
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
      ...(chosen.includes("era") && { era: base(language) === "ko" ? "long" : "short" }),
    });
  const moment = new Date(0);
  moment.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  const alone = fields.length === 1 && fields[0] !== "year" ? fields[0] : undefined;
  const among =
    alone === "day" ? (["day", "month"] as const) : alone === "month" ? (["month", "year"] as const) : fields;
  const format = cached(`${key} ${among.join()}`, () => make(among));
  return adapt(alone ? part(format, moment, alone) : format.format(moment), language, fields, longMonth);
}

/** What printers of a language do and the Unicode data for it does not. */
function adapt(text: string, language: string, fields: readonly Field[], longMonth: boolean): string {
  switch (base(language)) {
    case "en":
      return (longMonth ? text : text.replace("Sept", "Sep")).replace(/(\d+)\sAD$/, "AD $1");
    case "fr":
      return fields.includes("day") ? text.replace(/^1(?=\s|$)/, "1er") : text;
    case "mn":
      return fields.includes("year") && !fields.includes("month") ? `${text} он` : text;
    default:
      return text;
  }
}

/** A day or a month by itself, with the mark it would bear beside others: `9.` in German, `9日` in Japanese. */
function part(format: Intl.DateTimeFormat, moment: Date, field: Field): string {
  const parts = format.formatToParts(moment);
  const at = parts.findIndex(({ type }) => type === field);
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
  return date.hour === undefined ? text : text + comma(language) + formatTimes(date, undefined, language);
}

function comma(language: string): string {
  const known: Readonly<Record<string, string>> = { ja: NO_BREAK, zh: NO_BREAK, ko: NO_BREAK, ar: `،${NO_BREAK}` };
  return known[base(language)] ?? `,${NO_BREAK}`;
}

function dash(language: string, tight: boolean): string {
  const sign = RANGE_SIGNS[base(language)];
  if (sign !== undefined) return sign;
  if (tight) return "–";
  return `${NO_BREAK}${EM_DASHED.has(base(language)) ? "—" : "–"} `;
}

/** Which of the three parts of a date the language names first. */
function orderOf(language: string): "day-first" | "month-first" | "year-first" {
  const format = cached(`${language} order`, () => {
    return new Intl.DateTimeFormat(locale(language), {
      calendar: "gregory",
      timeZone: "UTC",
      day: "numeric",
      month: "short",
      year: "numeric",
    });
  });
  const first = format.formatToParts(0).find(({ type }) => type === "day" || type === "month" || type === "year")!.type;
  return first === "day" ? "day-first" : first === "month" ? "month-first" : "year-first";
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
