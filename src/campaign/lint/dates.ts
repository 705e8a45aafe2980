import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { compareDates, isProblem, parseDate, parseInterval, toDays } from "../dates.ts";
import type { Interval } from "../edition.ts";
import { formatInterval } from "../format-date.ts";
import { assignIds } from "../ids.ts";
import { checkViewDate } from "../resolve/view.ts";
import type { Campaign, PeriodInput } from "../types.ts";
import { warning } from "./warning.ts";

type Path = (string | number)[];

/** A dated thing of the campaign and the period it has to lie in. */
interface Dated {
  readonly what: string;
  readonly date: PeriodInput | undefined;
  readonly path: Path;
  readonly frame: Interval | undefined;
  readonly of: string;
  /** What to mend, were the date right. */
  readonly otherwise?: string;
  readonly code?: string;
  /** Wars are declared before they begin, and papers signed after they end. */
  readonly mayPrecede?: boolean;
  readonly mayFollow?: boolean;
}

/** Phases, events and what the map dates outside the period they belong to. */
export function lintDates(campaign: Campaign): Diagnostic[] {
  return [...lintDated(campaign), ...lintView(campaign)];
}

/** A map drawn as of a day without a war. */
function lintView(campaign: Campaign): Diagnostic[] {
  const view = (campaign.map || undefined)?.view;
  const day = typeof view === "object" && "date" in view ? parseDate(view.date) : undefined;
  if (day === undefined || isProblem(day)) return [];
  return checkViewDate(day, read(campaign.period)).map((found) => ({ ...found, path: ["map", "view", "date"] }));
}

function lintDated(campaign: Campaign): Diagnostic[] {
  return listDated(campaign).flatMap((dated) => {
    const period = read(dated.date);
    if (!period || !dated.frame) return [];
    const early = startsBefore(period, dated.frame) && !dated.mayPrecede;
    const late = endsAfter(period, dated.frame) && !dated.mayFollow;
    if (!early && !late) return [];
    const long = period.end !== undefined && compareDates(period.start, period.end) !== 0;
    const lies = long ? (early ? "begins before" : "ends after") : early ? "lies before" : "lies after";
    const message = `${dated.what} (${print(period)}) ${lies} ${dated.of} (${print(dated.frame)})`;
    const hints = [`Correct this date, or ${dated.otherwise ?? "widen `period`"}.`];
    if (late && dated.frame.start.year <= 0 && period.start.year > 0) {
      hints.push(`Years before Christ are written \`${period.start.year} BC\`.`);
    }
    return [warning(dated.code ?? "W-date-outside", dated.path, message, hints)];
  });
}

function listDated(campaign: Campaign): Dated[] {
  const whole = read(campaign.period);
  const of = "the campaign's period";
  const ids = assignIds(campaign.phases, "phase");
  const phases = new Map((campaign.phases ?? []).map((phase, i) => [ids[i], read(phase.period)]));
  const map = campaign.map || undefined;
  const phaseDates = (campaign.phases ?? []).map((phase, i): Dated => {
    return {
      what: `the phase \`${ids[i]}\``,
      date: phase.period,
      path: ["phases", i, "period"],
      frame: whole,
      of,
      code: "W-phase-outside",
    };
  });
  const frameOf = (id: string | undefined): Pick<Dated, "frame" | "of" | "otherwise"> => {
    const frame = id === undefined ? undefined : phases.get(id);
    return frame ? { frame, of: `its phase \`${id}\``, otherwise: "those of the phase" } : { frame: whole, of };
  };
  const events = (campaign.events ?? []).map((event, i): Dated => {
    return {
      what: "the event",
      date: event.date,
      path: ["events", i, "date"],
      ...frameOf(event.phase),
      mayPrecede: event.kind === "declaration",
      mayFollow: event.kind === "declaration" || event.kind === "surrender",
    };
  });
  const movements = (map?.movements ?? []).map((movement, i): Dated => {
    const path = ["map", "movements", i, "period"];
    return { what: "the movement", date: movement.period, path, ...frameOf(movement.phase) };
  });
  const fronts = (map?.fronts ?? []).map((front, i): Dated => {
    return {
      what: "the front",
      date: front.date,
      path: ["map", "fronts", i, "date"],
      ...frameOf(front.phase),
      mayPrecede: true,
    };
  });
  const changes = (map?.territories ?? []).flatMap((territory, i) =>
    (territory.changes ?? []).map((change, j): Dated => {
      const [own, path] = [read(territory.period), ["map", "territories", i, "changes", j, "date"]];
      return {
        what: "the change",
        date: change.date,
        path,
        frame: own ?? whole,
        of: own ? "its territory's period" : of,
        ...(own && { otherwise: "the `period` of the territory" }),
      };
    }),
  );
  const units = (map?.units ?? []).map((unit, i): Dated => {
    return { what: "the unit", date: unit.period, path: ["map", "units", i, "period"], frame: whole, of };
  });
  return [...phaseDates, ...events, ...movements, ...fronts, ...changes, ...units];
}

/** Certainly before: no day the start may stand for lies within the frame. */
function startsBefore(period: Interval, frame: Interval): boolean {
  const edge = toDays(frame.start, "start");
  return toDays(period.start, "end") <= edge && toDays(period.start, "start") < edge;
}

function endsAfter(period: Interval, frame: Interval): boolean {
  if (!frame.end) return false;
  const edge = toDays(frame.end, "end");
  const end = period.end ?? period.start;
  return toDays(end, "start") >= edge && toDays(end, "end") > edge;
}

function read(input: PeriodInput | undefined): Interval | undefined {
  if (input === undefined) return undefined;
  const period = parseInterval(input);
  return isProblem(period) ? undefined : period;
}

function print(period: Interval): string {
  return formatInterval(period, "en").replaceAll("\u00a0", " ");
}
