import { scaleLinear } from "d3-scale";
import { toDays } from "../../campaign/dates.ts";
import type { DateValue, Edition, Interval } from "../../campaign/edition.ts";

/** Days since 1970 on a straight axis, true to the dates. */
export interface TimeScale {
  readonly start: number;
  readonly end: number;
  /** Length of the axis in units. */
  readonly length: number;
  /** Place on the axis of a day, 0 to `length`. */
  at(days: number): number;
}

/** Everything dated on the timeline, or undefined when nothing is. */
export function timeSpan(edition: Edition): { start: number; end: number } | undefined {
  const intervals: Interval[] = [
    ...(edition.period ? [edition.period] : []),
    ...edition.phases.flatMap(({ period }) => (period ? [period] : [])),
    ...timelineEvents(edition).map(({ start, end }): Interval => (end ? { start, end } : { start, end: start })),
  ];
  if (intervals.length === 0) return undefined;
  const start = Math.min(...intervals.map((interval) => toDays(interval.start, "start")));
  const end = Math.max(...intervals.map((interval) => toDays(interval.end ?? interval.start, "end")));
  // An instant, such as one event with an hour, still needs an axis to stand on.
  const least = 1 / 24;
  return end - start >= least ? { start, end } : { start: start - least, end: end + least };
}

export function timelineEvents(edition: Edition) {
  return edition.events.filter((event) => event.show.timeline && event.text.trim() !== "");
}

/** On a page that is mirrored afterwards an axis runs `backward`, so that time goes from left to right in the end. */
export function timeScale(span: { start: number; end: number }, length: number, backward = false): TimeScale {
  const scale = scaleLinear([span.start, span.end], backward ? [length, 0] : [0, length]).clamp(true);
  return { ...span, length, at: (days) => scale(days) };
}

/** Where a date is marked: the middle of the day, month or year it names, the instant of an hour. */
export function middleOf(date: DateValue): number {
  return (toDays(date, "start") + toDays(date, "end")) / 2;
}
