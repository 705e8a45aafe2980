/** What of a campaign's map had come, was under way or was over, as of a phase or a date. */
import { compareDates, toDays } from "./dates.ts";
import type { CampaignEvent, DateValue, Edition, Interval, Phase } from "./edition.ts";
import type { FrontLine, MapView, Movement, Territory, UnitMark } from "./edition-map.ts";

/** `over` is still drawn, paler; `to-come` is not. */
export type Standing = "to-come" | "present" | "over";

/** A movement is present from its first to its last day, or throughout its phase when it has no period of its own. */
export function movementStanding({ period, phase }: Movement, view: MapView): Standing {
  if (view.kind === "date") return standingOn(period ?? phase?.period, view.date);
  if (view.kind === "phase") return standingIn(period, phase, view.phase);
  return "present";
}

/**
 * The fronts that had been reached, with those that are the latest of their side and phase. What a line
 * of defence or a border marks does not grow old; a front is out of sight from the day given as `until`.
 */
export function frontStandings(fronts: readonly FrontLine[], view: MapView): ReadonlyMap<FrontLine, Standing> {
  const standings = new Map(fronts.map((front) => [front, frontStanding(front, view)]));
  if (view.kind !== "date") return standings;
  for (const [front, standing] of standings) {
    if (standing === "present" && isPassed(front, fronts, view.date)) standings.set(front, "over");
  }
  return standings;
}

function frontStanding({ date, phase, until }: FrontLine, view: MapView): Standing {
  if (view.kind === "date") {
    if (until !== undefined && hasBegun(until, view.date)) return "to-come";
    const since = date ?? phase?.period?.start;
    return since === undefined || hasBegun(since, view.date) ? "present" : "to-come";
  }
  if (view.kind === "phase") return standingIn(date && { start: date, end: date }, phase, view.phase);
  return "present";
}

/** Whether the line of the same side and phase has moved on by a day. */
function isPassed(front: FrontLine, fronts: readonly FrontLine[], day: DateValue): boolean {
  if (front.date === undefined || !moves(front)) return false;
  return fronts.some(
    (other) =>
      moves(other) &&
      other.side?.id === front.side?.id &&
      other.phase?.id === front.phase?.id &&
      other.date !== undefined &&
      compareDates(other.date, front.date!) > 0 &&
      hasBegun(other.date, day),
  );
}

const moves = ({ kind }: FrontLine): boolean => kind === "front" || kind === "reached";

/** Whether an event is shown: those up to a date, those of a phase. */
export function eventShows({ start, end, phase }: CampaignEvent, view: MapView): boolean {
  if (view.kind === "date") return hasBegun(start, view.date);
  if (view.kind === "phase") return standingIn({ start, end: end ?? start }, phase, view.phase) === "present";
  return true;
}

/** Whether a unit stands on the map: one without a period does so from the start of its phase. */
export function unitShows({ period, phase }: UnitMark, view: MapView): boolean {
  if (view.kind === "date") {
    if (period !== undefined) return standingOn(period, view.date) === "present";
    return phase?.period === undefined || hasBegun(phase.period.start, view.date);
  }
  if (view.kind === "phase") return standingIn(period, phase, view.phase) === "present";
  return true;
}

/**
 * The day whose holders territories show: that of the view; the first of a phase, for arrows tell the
 * rest; of the whole campaign the day the author chose, else its first. Undefined without any date.
 */
export function groundDay({ period, phases, map }: Edition, view: MapView): DateValue | undefined {
  const first = period?.start ?? phases.find((phase) => phase.period !== undefined)?.period?.start;
  if (view.kind === "date") return view.date;
  if (view.kind === "phase") return view.phase.period?.start ?? first;
  return map?.groundAt ?? first;
}

/** A territory as it was held on a day; undefined when it was none then. Without a day, as first written. */
export function territoryOn(territory: Territory, day: DateValue | undefined): Territory | undefined {
  const { changes = [], ...first } = territory;
  if (day === undefined) return first;
  if (first.period !== undefined && standingOn(first.period, day) !== "present") return undefined;
  const last = changes.findLast(({ date }) => hasBegun(date, day));
  if (last === undefined) return first;
  const { side: _side, contestedBy: _contestedBy, status: _status, legend: _legend, ...ground } = first;
  const { date: _date, ...held } = last;
  return { ...ground, ...held };
}

function standingOn(period: Interval | undefined, day: DateValue): Standing {
  if (period === undefined) return "present";
  if (!hasBegun(period.start, day)) return "to-come";
  return period.end !== undefined && toDays(period.end, "end") <= toDays(day, "start") ? "over" : "present";
}

/** Things of another phase come before or after by the order of the phases; things of none, by their dates. */
function standingIn(period: Interval | undefined, own: Phase | undefined, subject: Phase): Standing {
  if (own !== undefined) {
    if (own.id === subject.id) return "present";
    return comesBefore(own, subject) ? "over" : "to-come";
  }
  if (period === undefined || subject.period === undefined) return "present";
  const { start, end } = subject.period;
  if (period.end !== undefined && toDays(period.end, "end") <= toDays(start, "start")) return "over";
  return end !== undefined && toDays(period.start, "start") >= toDays(end, "end") ? "to-come" : "present";
}

function comesBefore(a: Phase, b: Phase): boolean {
  if (a.period === undefined || b.period === undefined) return a.number < b.number;
  return (compareDates(a.period.start, b.period.start) || a.number - b.number) < 0;
}

/** Whether a date has come by the end of a day, month or year, or by the minute. */
function hasBegun(date: DateValue, day: DateValue): boolean {
  const [since, until] = [toDays(date, "start"), toDays(day, "end")];
  return day.hour === undefined ? since < until : since <= until;
}
