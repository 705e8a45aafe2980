import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { isProblem, parseDate, toDays } from "../dates.ts";
import type { DateValue, Interval, Phase } from "../edition.ts";
import type { MapView } from "../edition-map.ts";
import { formatDate, formatInterval } from "../format-date.ts";
import type { ViewInput } from "../map-types.ts";
import { find } from "./story.ts";

/** What a caller asks for cannot be: why, and what to write instead. */
export class ViewError extends Error {
  override readonly name = "ViewError";
}

/**
 * The view of a map, from the campaign file or from a caller.
 *
 * @throws ViewError for a phase there is none of, or a date that is none. Those of a file were found before.
 */
export function resolveView(input: ViewInput, phases: ReadonlyMap<string, Phase>): MapView {
  if (input === "whole" || input === "phases") return { kind: input };
  if (typeof input === "object" && input !== null && "phase" in input) {
    const phase = find(phases, input.phase);
    if (phase === undefined) throw new ViewError(unknownPhase(input.phase, [...phases.keys()]));
    return { kind: "phase", phase };
  }
  if (typeof input === "object" && input !== null && "date" in input) {
    const date = parseDate(input.date);
    if (isProblem(date)) {
      throw new ViewError([`the date "${input.date}" cannot be: ${date.problem}.`, ...date.hints].join(" "));
    }
    return { kind: "date", date };
  }
  throw new ViewError('a view is "whole", "phases", { phase } or { date }');
}

function unknownPhase(id: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no phase "${id}": this campaign has no phases`;
  const [near] = didYouMean(id, known, "phases");
  return `there is no phase "${id}". ${near ?? ""}`.trim();
}

/** A warning for a day before the campaign begins or after it is over. */
export function checkViewDate(date: DateValue, period: Interval | undefined): Diagnostic[] {
  if (period === undefined) return [];
  const early = toDays(date, "end") <= toDays(period.start, "start");
  const late = period.end !== undefined && toDays(date, "start") >= toDays(period.end, "end");
  if (!early && !late) return [];
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  const [day, whole] = [plain(formatDate(date, "en")), plain(formatInterval(period, "en"))];
  return [
    {
      severity: "warning",
      code: "W-view-date",
      message: `the map is drawn as of ${day}, ${early ? "before" : "after"} the campaign (${whole})`,
      hints: [`Choose a date from ${whole}.`],
    },
  ];
}
