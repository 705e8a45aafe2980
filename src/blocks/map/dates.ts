/** Dates on the map: as short as the language allows. */
import type { DateValue, Interval } from "../../campaign/edition.ts";

/** "9 Aug", "Aug 1812", "216 BC" or "11:35": what tells moments of one campaign apart. */
export function shortDate(date: DateValue, language: string): string {
  if (date.hour !== undefined) {
    return `${date.hour}:${String(date.minute ?? 0).padStart(2, "0")}`;
  }
  const moment = new Date(Date.UTC(2000, (date.month ?? 1) - 1, date.day ?? 1));
  if (date.month !== undefined && date.day !== undefined) {
    // Plain English puts the day first here, as the rest of the page does.
    if (language === "en")
      return `${date.day} ${new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(moment)}`;
    return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" }).format(moment);
  }
  moment.setUTCFullYear(date.year);
  const options: Intl.DateTimeFormatOptions =
    date.month === undefined ? { year: "numeric" } : { month: "short", year: "numeric" };
  return new Intl.DateTimeFormat(language, {
    ...options,
    ...(date.year < 1 ? { era: "short" } : {}),
    timeZone: "UTC",
  }).format(moment);
}

/** "11–25 Aug", "18 Aug – 1 Sep"; a single moment stands alone. */
export function dateRange(period: Interval, language: string): string {
  const { start, end } = period;
  if (end === undefined) return shortDate(start, language);
  const [from, to] = [shortDate(start, language), shortDate(end, language)];
  if (from === to) return from;
  const sameMonth =
    start.year === end.year && start.month === end.month && start.day !== undefined && start.hour === undefined;
  return sameMonth && to.startsWith(`${end.day} `) ? `${start.day}–${to}` : `${from} – ${to}`;
}
