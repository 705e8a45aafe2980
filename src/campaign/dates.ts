/** Dates of any precision: reading them and counting with them. Formatting is in `format-date.ts`. */
import type { DateValue, Interval } from "./edition.ts";

/** Why a date cannot be read, with what to write instead. */
export interface DateProblem {
  readonly problem: string;
  readonly hints: readonly string[];
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const FORMS = "Write it as `1945-08-09`, `1815-06-18T11:35`, `1942-11`, `1592` or `216-08-02 BC`.";
const DATE = /^([+-]?\d{1,6})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::00)?)?)?)?(?:\s*(BC|BCE|AD|CE))?$/i;

/**
 * Reads a date in ISO 8601 form, a bare year, or a year before Christ as `218 BC` or ISO's `-0217`.
 * Year 0 is 1 BC; dates are proleptic Gregorian. A number is a year.
 */
export function parseDate(input: string | number): DateValue | DateProblem {
  const text = String(input).trim();
  const match = DATE.exec(text);
  if (!match) return unreadable(text);
  const [, yearText = "", monthText, dayText, hourText, minuteText, era] = match;
  const year = readYear(yearText, era);
  if (typeof year !== "number") return year;
  if (monthText === undefined) return { year };
  const month = Number(monthText);
  if (month < 1 || month > 12) {
    return { problem: `there is no month ${month}`, hints: ["Months run from 01 to 12; dates are year-month-day."] };
  }
  if (dayText === undefined) return { year, month };
  const day = Number(dayText);
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    const name = MONTHS[month - 1];
    const when = month === 2 ? `${name} ${describeYear(year)}` : name;
    const nearest = `${yearText}-${monthText}-${day < 1 ? "01" : length}`;
    const problem = day < 1 ? "days count from 01" : `${when} has ${length} days`;
    return { problem, hints: [`The nearest day there is: \`${nearest}${era ? ` ${era}` : ""}\`.`] };
  }
  if (hourText === undefined) return { year, month, day };
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (hour > 23) {
    return {
      problem: `there is no hour ${hour}`,
      hints: ["Hours run from 00 to 23; midnight is 00:00 of the next day."],
    };
  }
  if (minute > 59) return { problem: `there is no minute ${minute}`, hints: ["Minutes run from 00 to 59."] };
  return { year, month, day, hour, minute };
}

/** Reads `start/end`, `start/..` (open) or one date, which stands for the whole of its day, month or year. */
export function parseInterval(input: string | number): Interval | DateProblem {
  const text = String(input).trim();
  const parts = text.split("/");
  if (parts.length > 2) {
    const date = unreadable(text);
    return date.hints[0] !== FORMS
      ? date
      : { problem: "it has more than one slash", hints: ["Write two dates: `1945-08-09/1945-09-02`."] };
  }
  const [startText = "", endText] = parts.map((part) => part.trim());
  const start = parseDate(startText);
  if (isProblem(start)) return looksLikeRange(text) ?? start;
  if (endText === undefined) return { start, end: start };
  if (endText === "" || endText === "..") return { start };
  const end = parseDate(endText);
  if (isProblem(end)) return end;
  if (toDays(end, "end") <= toDays(start, "start")) {
    return { problem: "it ends before it begins", hints: [orderHint(start, end, startText, endText)] };
  }
  return { start, end };
}

function orderHint(start: DateValue, end: DateValue, startText: string, endText: string): string {
  if (start.year <= 0 || end.year <= 0) return "Years before Christ count down: `218 BC/201 BC`, `-0217/-0200`.";
  if (start.year >= 100 && /^\d\d$/.test(endText)) {
    return `Write years out: \`${startText}/${String(start.year).slice(0, -2)}${endText}\`.`;
  }
  return `The earlier date goes first: \`${endText}/${startText}\`.`;
}

/** True for the result of a parse that failed. */
export function isProblem(value: object): value is DateProblem {
  return "problem" in value;
}

/** Negative, zero or positive as `a` begins before, with or after `b`. */
export function compareDates(a: DateValue, b: DateValue): number {
  return toDays(a, "start") - toDays(b, "start");
}

/**
 * Place of a date on a continuous axis: days since 1 January 1970, with fractions for hours. The
 * end is that of the last unit named: 1945-08 ends where 1945-09 starts.
 */
export function toDays(date: DateValue, edge: "start" | "end" = "start"): number {
  const { year, month, day, hour, minute } = date;
  const later = edge === "end" ? 1 : 0;
  if (month === undefined) return civilDays(year + later, 1, 1);
  if (day === undefined) return month + later > 12 ? civilDays(year + 1, 1, 1) : civilDays(year, month + later, 1);
  const days = civilDays(year, month, day);
  if (hour === undefined) return days + later;
  // A minute is the finest unit; its own length is nothing on an axis of days.
  return days + (hour * 60 + (minute ?? 0)) / 1440;
}

/** The day that many whole days later (or earlier); a coarser date counts from its first day. Time of day is kept. */
export function addDays(date: DateValue, days: number): DateValue {
  const moved = fromCivilDays(civilDays(date.year, date.month ?? 1, date.day ?? 1) + Math.trunc(days));
  return date.hour === undefined ? moved : { ...moved, hour: date.hour, minute: date.minute ?? 0 };
}

/** Whole days a period covers, both ends counted: 9 August to 2 September is 25. An open period has none. */
export function countDays(interval: Interval): number | undefined {
  if (!interval.end) return undefined;
  return Math.max(1, Math.ceil(toDays(interval.end, "end")) - Math.floor(toDays(interval.start, "start")));
}

/** The date of a count of days since 1 January 1970, inverse of `toDays` for whole days. */
export function fromDays(days: number): DateValue {
  return fromCivilDays(Math.floor(days));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function civilDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Inverse of `civilDays`, from the same source. */
function fromCivilDays(days: number): DateValue {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

function readYear(text: string, era: string | undefined): number | DateProblem {
  const number = Number(text);
  if (era === undefined) return number === 0 ? 0 : number;
  if (number < 0)
    return { problem: "it has both a minus sign and an era", hints: [`Write \`${-number} BC\` or \`${text}\`.`] };
  if (number === 0)
    return { problem: "there is no year 0 before or after Christ", hints: ["1 BC is followed by AD 1."] };
  return /^b/i.test(era) ? 1 - number : number;
}

function describeYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function unreadable(text: string): DateProblem {
  const swapped = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (swapped) {
    const [, a = "", b = "", year = ""] = swapped;
    const iso = (month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const choices = [...new Set([iso(b, a), iso(a, b)])].filter((choice) => !isProblem(parseDate(choice)));
    return {
      problem: "dates are written year first",
      hints: choices.length > 0 ? [`Write \`${choices.join("` or `")}\`.`] : [FORMS],
    };
  }
  const named = readNamedMonth(text);
  if (named) return { problem: "dates are written in numbers, year first", hints: [`Write \`${named}\`.`] };
  const short = /^([+-]?\d{1,6})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (short) {
    const fixed = [short[1], short[2]?.padStart(2, "0"), short[3]?.padStart(2, "0")].filter(Boolean).join("-");
    return { problem: "months and days have two digits", hints: [`Write \`${fixed}\`.`] };
  }
  if (/[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    return { problem: "times are local and carry no zone", hints: ["Leave out what follows the minutes."] };
  }
  return { problem: "it is not a date I can read", hints: [FORMS] };
}

/** `9 August 1945`, `August 9, 1945` and `August 1945` in ISO 8601. */
function readNamedMonth(text: string): string | undefined {
  const match =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{3,4})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.?\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>\d{3,4})$/i.exec(text);
  const { day, month = "", year = "" } = match?.groups ?? {};
  const number = MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1;
  if (!match || number === 0) return undefined;
  const iso = [year.padStart(4, "0"), String(number).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join(
    "-",
  );
  return isProblem(parseDate(iso)) ? undefined : iso;
}

function looksLikeRange(text: string): DateProblem | undefined {
  const match = /^(.+?)\s*(?:–|—|\s-\s|\bto\b|\.\.)\s*(.+)$/.exec(text);
  if (!match) return undefined;
  const [, start = "", end = ""] = match;
  if (isProblem(parseDate(start)) || isProblem(parseDate(end))) return undefined;
  return { problem: "the two dates of a period are parted by a slash", hints: [`Write \`${start}/${end}\`.`] };
}
