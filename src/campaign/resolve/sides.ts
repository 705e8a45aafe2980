import { pictogramOfTime } from "../../symbols/pictograms/pictogram-of-time.ts";
import type { Commander, Member, Metric, MetricFigure, Side } from "../edition.ts";
import { assignIds } from "../ids.ts";
import { knownMetric, type MetricKey, metricWord, UNKNOWN_ORDER } from "../metrics.ts";
import type { Campaign, CommanderInput, SideInput } from "../types.ts";
import { translate } from "../words/translate.ts";
import { compact } from "./compact.ts";
import type { NoteBook } from "./notes.ts";
import { readPeriod } from "./story.ts";
import type { Speaker } from "./words.ts";

type Path = readonly (string | number)[];

/** Colours of sides that name none. */
const COLORS = ["red", "blue", "green", "gold"] as const;

export function resolveSides(campaign: Campaign, speaker: Speaker, notes: NoteBook): Side[] {
  const ids = assignIds(campaign.sides, "side");
  const figures = resolveFigures(campaign, speaker, notes);
  return campaign.sides.map((side, i) => {
    const at = ["sides", i];
    const name = speaker.say(side.name, [...at, "name"]);
    const members = resolveMembers(side, ids[i]!, name, speaker, at);
    return compact({
      id: ids[i]!,
      index: i,
      name,
      shortName: speaker.sayOptional(side.shortName, [...at, "shortName"]) ?? name,
      note: speaker.sayOptional(side.note, [...at, "note"]),
      color: side.color ?? freeColor(campaign.sides, i),
      members,
      commanders: (side.commanders ?? []).map((commander, j) =>
        resolveCommander(typeof commander === "string" ? { name: commander } : commander, members, speaker, [
          ...at,
          "commanders",
          j,
        ]),
      ),
      ...figures[i]!,
    });
  });
}

/** The side's place in the default order, or the next default no other side has taken. */
function freeColor(sides: readonly SideInput[], index: number): string {
  const taken = new Set(sides.map(({ color }) => color));
  const free = COLORS.filter((color) => !taken.has(color));
  const rank = sides.slice(0, index).filter(({ color }) => color === undefined).length;
  return free[rank] ?? COLORS[index % COLORS.length]!;
}

function resolveMembers(side: SideInput, id: string, name: string, speaker: Speaker, at: Path): Member[] {
  const ids = assignIds(side.members, "member");
  const members = (side.members ?? []).map((member, i) =>
    compact({ id: ids[i]!, name: speaker.say(member.name, [...at, "members", i, "name"]), flag: member.flag }),
  );
  return side.flag === undefined ? members : [{ id, name, flag: side.flag }, ...members];
}

function resolveCommander(input: CommanderInput, members: readonly Member[], speaker: Speaker, at: Path): Commander {
  const name = speaker.say(input.name, [...at, "name"]);
  const portrait = typeof input.portrait === "string" ? { src: input.portrait } : input.portrait;
  return compact({
    name,
    shortName: speaker.sayOptional(input.shortName, [...at, "shortName"]) ?? surname(name),
    rank: speaker.sayOptional(input.rank, [...at, "rank"]),
    role: speaker.sayOptional(input.role, [...at, "role"]),
    member: members.find(({ id }) => id === input.member),
    fate: speaker.sayOptional(input.fate, [...at, "fate"]),
    portrait:
      portrait &&
      compact({
        src: portrait.src,
        focus: portrait.focus ?? ([0.5, 0.4] as const),
        monochrome: portrait.monochrome ?? true,
        credit:
          [speaker.sayOptional(portrait.credit, [...at, "portrait", "credit"]), portrait.licence]
            .filter(Boolean)
            .join(", ") || undefined,
      }),
  });
}

/**
 * The last word of a name. The whole of it in Chinese, Japanese and Korean, where the family name
 * comes first and is not told by a space, and for rulers: "Napoleon I", "Alexander the Great", "Philip of Macedon".
 */
export function surname(name: string): string {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(name)) return name;
  const words = name.trim().split(/\s+/);
  const last = words.at(-1)!;
  const ruler = /^[IVX]+$/.test(last) || words.slice(1).some((word) => word === "the" || word === "of");
  return ruler ? name : last;
}

interface SideFigures {
  readonly strength: MetricFigure[];
  readonly losses: MetricFigure[];
}

/** Figures of all sides. Notes are numbered as they are read: strengths row by row, then losses side by side. */
function resolveFigures(campaign: Campaign, speaker: Speaker, notes: NoteBook): SideFigures[] {
  const metrics = metricsInOrder(campaign, speaker);
  const figures = campaign.sides.map((): SideFigures => ({ strength: [], losses: [] }));
  const add = (i: number, group: "strength" | "losses", metric: Metric) => {
    const input = campaign.sides[i]?.[group]?.[metric.key];
    if (input !== undefined)
      figures[i]![group].push({ metric, figure: notes.figure(input, ["sides", i, group, metric.key]) });
  };
  for (const metric of metrics) for (const i of figures.keys()) add(i, "strength", metric);
  for (const i of figures.keys()) for (const metric of metrics) add(i, "losses", metric);
  return figures;
}

/** All metrics the campaign uses: by their order, those of equal order as the file first names them. */
function metricsInOrder(campaign: Campaign, speaker: Speaker): Metric[] {
  const keys = new Set(
    campaign.sides.flatMap(({ strength, losses }) => [...Object.keys(strength ?? {}), ...Object.keys(losses ?? {})]),
  );
  const own = campaign.metrics ?? {};
  const year = firstYear(campaign);
  const order = (key: string) => own[key]?.order ?? knownMetric(key)?.order ?? UNKNOWN_ORDER;
  return [...keys]
    .sort((a, b) => order(a) - order(b))
    .map((key) => {
      const known = knownMetric(key);
      const given = own[key];
      return compact({
        key,
        label:
          speaker.sayOptional(given?.label, ["metrics", key, "label"]) ??
          translate(metricWord(key as MetricKey), speaker.language),
        pictogram: given?.pictogram ?? (known?.pictogram && pictogramOfTime(known.pictogram, year)),
        kind: given?.kind ?? known?.kind ?? "materiel",
      });
    });
}

/** The year the campaign begins in, by its period or else by the first date it has. */
function firstYear({ period, phases = [], events = [] }: Campaign): number | undefined {
  const dates = [period, ...phases.map((phase) => phase.period), ...events.map((event) => event.date)];
  return readPeriod(dates.find((date) => date !== undefined))?.start.year;
}
