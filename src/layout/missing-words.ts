import type { Commander, Edition, MetricFigure, Side } from "../campaign/edition.ts";
import type { CampaignMap } from "../campaign/edition-map.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SceneNode } from "../scene/types.ts";
import { bare, readNumerals, readPage } from "./page-words.ts";

/** A text of the campaign: what it is, in words for the author, and what it says. */
interface OwnText {
  readonly what: string;
  readonly text: string;
  /** Where the campaign says it, where that is one place. */
  readonly path?: Path;
  /** The ways it may be written, one of which is enough. Default: as it is. */
  readonly forms?: readonly string[];
  /** A number: it is looked for by its numerals. */
  readonly isNumber?: boolean;
}

type Path = readonly (string | number)[];

/** Longest beginning of a text that is quoted. */
const QUOTED = 60;

/**
 * Every text of the campaign that is not on the page in full and of which no report tells yet, one
 * diagnostic for each kind. Blocks say what they leave out; this holds them to it, whatever they do.
 */
export function missingWords(
  edition: Edition,
  nodes: readonly SceneNode[],
  reports: readonly string[],
  figureForms: (figure: MetricFigure["figure"]) => readonly string[],
): Diagnostic[] {
  const shows = readPage(nodes);
  const showsNumber = readNumerals(nodes);
  const told = reports.map(bare);
  const isTold = (text: string) => {
    const beginning = bare(text).slice(0, 24);
    return told.some((report) => report.includes(beginning));
  };
  const missing = textsOf(edition, figureForms).filter(
    ({ text, forms = [text], isNumber }) => !forms.some(isNumber ? showsNumber : shows) && !isTold(text),
  );
  const kinds = [...new Set(missing.map(({ what }) => what))];
  return kinds.map((what) => {
    const texts = missing.filter((text) => text.what === what);
    const path = texts[0]!.path;
    return {
      severity: "info",
      code: "W-layout-words",
      message: `not on the page in full: ${what} ${listed(texts)}`,
      ...(path && { path: [...path, edition.language] }),
      hints: ["give the page more room, or shorten the text"],
    };
  });
}

function listed(texts: readonly OwnText[]): string {
  return [...new Set(texts.map(({ text }) => quoted(text)))].join(", ");
}

function quoted(text: string): string {
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text}”`;
}

function textsOf(edition: Edition, figureForms: (figure: MetricFigure["figure"]) => readonly string[]): OwnText[] {
  const plain: [string, string | undefined, Path?][] = [
    ["the title", edition.title, ["title"]],
    ["the kicker", edition.kicker, ["kicker"]],
    ["the dates", edition.dateline, ["dateline"]],
    ["the summary", edition.summary ?? edition.brief, [edition.summary === undefined ? "brief" : "summary"]],
    ["the outcome", edition.outcome, ["outcome"]],
    ["the credit", edition.credit, ["credit"]],
    ...Object.entries(edition.headings).map(([block, words]): [string, string, Path] => {
      return [`the heading of ${block}`, words, ["headings", block]];
    }),
    ...edition.phases.flatMap(({ name, dateline, text }, i): [string, string | undefined, Path][] => [
      ["the names of phases", name, ["phases", i, "name"]],
      ["the dates of phases", dateline, ["phases", i, "dateline"]],
      ["the texts of phases", text, ["phases", i, "text"]],
    ]),
    ...edition.events.flatMap(({ text, dateline }): [string, string | undefined][] => [
      ["the texts of events", text],
      ["the dates of events", dateline],
    ]),
    ...edition.notes.map(({ text }): [string, string] => ["notes", text]),
    ...edition.sources.map(({ id, text }): [string, string, Path] => ["sources", text, ["sources", id]]),
    ...edition.sides.flatMap(wordsOfSide),
    ...(edition.map ? wordsOfMap(edition, edition.map) : []),
  ];
  const figures = edition.sides.flatMap((side) =>
    (["strength", "losses"] as const).flatMap((group) =>
      side[group].flatMap(({ metric, figure }): OwnText[] => {
        const forms = figureForms(figure);
        const what = `the ${group} of ${side.name}`;
        const text = `${forms[0]!} ${metric.label}`;
        const told = { what, text: metric.label };
        return figure.display === undefined
          ? [told, { what, text, forms, isNumber: true }]
          : [told, { what, text: figure.display }];
      }),
    ),
  );
  return [
    ...plain.flatMap(([what, text, path]): OwnText[] =>
      text === undefined ? [] : [{ what, text, ...(path && { path }) }],
    ),
    ...figures,
  ].filter(({ text }) => text.trim() !== "");
}

function wordsOfSide(side: Side): [string, string | undefined, Path?][] {
  const at = ["sides", side.index];
  return [
    ["the names of sides", side.name, [...at, "name"]],
    ["the lines under sides", side.note, [...at, "note"]],
    ...side.members.flatMap(({ name, flag }): [string, string][] =>
      flag === undefined ? [["members without a flag", name]] : [],
    ),
    ...side.commanders.flatMap(({ name, rank, role, fate }: Commander, i): [string, string | undefined, Path][] => [
      ["the names of commanders", name, [...at, "commanders", i, "name"]],
      ["the ranks of commanders", rank, [...at, "commanders", i, "rank"]],
      ["the posts of commanders", role, [...at, "commanders", i, "role"]],
      ["the fates of commanders", fate, [...at, "commanders", i, "fate"]],
    ]),
  ];
}

function wordsOfMap(edition: Edition, map: CampaignMap): [string, string | undefined, Path?][] {
  const places = [...edition.places.values()].filter(
    ({ id, kind }) => kind !== "point" && (map.places?.includes(id) ?? true),
  );
  return [
    ["the title of the map", map.title, ["map", "title"]],
    ["the note to the map", map.note, ["map", "note"]],
    ...places.map(({ id, name }): [string, string, Path] => ["names on the map", name, ["places", id, "name"]]),
    ...map.labels.map(({ text }): [string, string] => ["names on the map", text]),
    ...map.movements.map(({ label }): [string, string | undefined] => ["names on the map", label]),
    ...map.units.map(({ name }): [string, string] => ["names on the map", name]),
    ...map.fronts.map(({ label }): [string, string | undefined] => ["names on the map", label]),
    ...map.territories.map(({ name }): [string, string | undefined] => ["names on the map", name]),
    ...map.insets.map(({ name }): [string, string] => ["names on the map", name]),
  ];
}
