import type { CampaignEvent, DateValue, Interval, Phase } from "../../campaign/edition.ts";
import { formatDate, formatInterval, formatTimes } from "../../campaign/format-date.ts";
import type { BlockContext } from "../block.ts";
import type { TimeScale } from "./time-scale.ts";

/**
 * How an event's date is written: in the author's own words, else as little as tells it apart on
 * this axis, with the year where that may differ.
 */
export function eventDate(context: BlockContext, event: CampaignEvent, scale: TimeScale, style?: "short"): string {
  const { language } = context.edition;
  if (event.dateline !== undefined) return event.dateline;
  const times = timesOnly(event, scale, language);
  if (times !== undefined) return times;
  const dateStyle = withinYear(scale) ? (style ?? "day-month") : "medium";
  if (!event.end) return formatDate(event.start, language, dateStyle);
  return formatInterval({ start: event.start, end: event.end }, language, dateStyle);
}

/**
 * A phase's dates on its bar: the author's own words, the times alone where the axis is one day, the
 * months with their years where it is longer than a year.
 */
export function phaseDates(context: BlockContext, { period, dateline }: Phase, scale: TimeScale): string {
  const { language } = context.edition;
  if (dateline !== undefined) return dateline;
  const times = timesOnly(period!, scale, language);
  if (times !== undefined) return times;
  if (withinYear(scale)) return formatInterval(period!, language, "short");
  const month = ({ year, month: of }: DateValue): DateValue => (of === undefined ? { year } : { year, month: of });
  const { start, end } = period!;
  return formatInterval({ start: month(start), ...(end && { end: month(end) }) }, language, "medium");
}

const withinYear = ({ start, end }: TimeScale) => end - start <= 366;

/** The hours alone, on an axis of a single day. */
function timesOnly({ start, end }: Interval, scale: TimeScale, language: string): string | undefined {
  const sameDay = Math.floor(scale.start) === Math.floor(scale.end - 1e-6);
  if (!sameDay || start.hour === undefined) return undefined;
  return formatTimes(start, end?.hour === undefined ? undefined : end, language);
}
