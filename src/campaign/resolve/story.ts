import { compareDates, isProblem, parseDate, parseInterval } from "../dates.ts";
import type { CampaignEvent, DateValue, Formation, GeoPoint, Interval, Phase, Place, Side } from "../edition.ts";
import { assignIds } from "../ids.ts";
import type { Campaign, FormationInput, PointInput } from "../types.ts";
import { compact } from "./compact.ts";
import type { NoteBook } from "./notes.ts";
import type { Speaker } from "./words.ts";

/** Everything that can be referred to, by id. */
export interface Register {
  readonly sides: ReadonlyMap<string, Side>;
  readonly phases: ReadonlyMap<string, Phase>;
  readonly places: ReadonlyMap<string, Place>;
  readonly formations: ReadonlyMap<string, Formation>;
}

export function resolvePhases(campaign: Campaign, speaker: Speaker): Phase[] {
  const ids = assignIds(campaign.phases, "phase");
  return (campaign.phases ?? []).map((phase, i) => {
    const at = ["phases", i];
    const name = speaker.say(phase.name, [...at, "name"]);
    return compact({
      id: ids[i]!,
      number: i + 1,
      name,
      shortName: speaker.sayOptional(phase.shortName, [...at, "shortName"]) ?? name,
      period: readPeriod(phase.period),
      dateline: speaker.sayOptional(phase.dateline, [...at, "dateline"]),
      text: speaker.sayOptional(phase.text, [...at, "text"]),
    });
  });
}

export function resolvePlaces(campaign: Campaign, speaker: Speaker): Map<string, Place> {
  return new Map(
    Object.entries(campaign.places ?? {}).map(([id, place]) => [
      id,
      {
        id,
        name: speaker.say(place.name, ["places", id, "name"]),
        at: place.at,
        rank: place.rank ?? 2,
        kind: place.kind ?? "settlement",
      },
    ]),
  );
}

/** Events in order of time, those of one moment in the order of the file. */
export function resolveEvents(campaign: Campaign, speaker: Speaker, register: Register): CampaignEvent[] {
  const events = (campaign.events ?? []).map((event, i): CampaignEvent => {
    const at = ["events", i];
    const period = readPeriod(event.date)!;
    const text = speaker.sayOptional(event.text, [...at, "text"]) ?? "";
    const point = event.at === undefined ? undefined : readPoint(event.at, register.places);
    const show = event.show ?? (text && point ? "both" : point ? "map" : "timeline");
    return compact({
      start: period.start,
      end: period.end && compareDates(period.end, period.start) !== 0 ? period.end : undefined,
      dateline: speaker.sayOptional(event.dateline, [...at, "dateline"]),
      text,
      kind: event.kind,
      side: find(register.sides, event.side),
      phase: find(register.phases, event.phase),
      at: point,
      place: typeof event.at === "string" ? register.places.get(event.at) : undefined,
      rank: event.rank ?? 2,
      show: { timeline: show !== "map", map: show !== "timeline" && point !== undefined },
    });
  });
  return events.sort((a, b) => compareDates(a.start, b.start));
}

/** The order of battle. Sides and phases come down from parents. */
export function resolveFormations(
  campaign: Campaign,
  speaker: Speaker,
  register: Omit<Register, "formations">,
  notes: NoteBook,
): Map<string, Formation> {
  const inputs = new Map((campaign.formations ?? []).map((formation, i) => [formation.id, [formation, i] as const]));
  const inherited = <K extends "side" | "phase">(formation: FormationInput, key: K): string | undefined => {
    let current: FormationInput | undefined = formation;
    for (let steps = 0; current && steps <= inputs.size; steps++) {
      if (current[key] !== undefined) return current[key];
      current = current.parent === undefined ? undefined : inputs.get(current.parent)?.[0];
    }
    return undefined;
  };
  return new Map(
    [...inputs].map(([id, [formation, i]]) => {
      const at = ["formations", i];
      const name = speaker.say(formation.name, [...at, "name"]);
      const resolved: Formation = compact({
        id,
        name,
        shortName: speaker.sayOptional(formation.shortName, [...at, "shortName"]) ?? name,
        side: find(register.sides, inherited(formation, "side"))!,
        parent: formation.parent,
        commander: speaker.sayOptional(formation.commander, [...at, "commander"]),
        branch: formation.branch,
        size: formation.size,
        at: formation.at === undefined ? undefined : readPoint(formation.at, register.places),
        phase: find(register.phases, inherited(formation, "phase")),
        strength:
          formation.strength === undefined ? undefined : notes.figure(formation.strength, [...at, "strength"], false),
        rank: formation.rank ?? rankBySize(formation.size),
      });
      return [id, resolved];
    }),
  );
}

/** Fronts and fleets stay longest, divisions and less go first. */
export function rankBySize(size: Formation["size"]): number {
  if (size === undefined || size === "army" || size === "corps") return 2;
  return size === "front" || size === "army-group" || size === "fleet" ? 1 : 3;
}

export function readPoint(point: PointInput, places: ReadonlyMap<string, Place>): GeoPoint {
  return typeof point === "string" ? places.get(point)!.at : point;
}

export function readPeriod(input: string | number | undefined): Interval | undefined {
  if (input === undefined) return undefined;
  const period = parseInterval(input);
  if (isProblem(period)) throw new RangeError(period.problem);
  return period;
}

export function readDate(input: string | number | undefined): DateValue | undefined {
  if (input === undefined) return undefined;
  const date = parseDate(input);
  if (isProblem(date)) throw new RangeError(date.problem);
  return date;
}

export function find<T>(register: ReadonlyMap<string, T>, id: string | undefined): T | undefined {
  return id === undefined ? undefined : register.get(id);
}
