/** Whether every word of a campaign is on its poster, or its absence told. */

import type { Campaign, FigureInput, Words } from "../../src/campaign/types.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { splitLines, spokenOrder } from "../../src/scene/spoken-order.ts";
import type { GlyphsNode, Scene, SceneNode } from "../../src/scene/types.ts";

/** A text of the campaign with the place it stands at. */
export interface Told {
  readonly at: string;
  readonly text: string;
  /** The text stands on the page whole, if need be in one of these forms. */
  readonly forms?: readonly string[];
  /** A figure: one of these numerals stands on the page by itself, or in a report, not within a longer one. */
  readonly numerals?: readonly string[];
}

/** Texts the campaign holds that the poster neither shows nor tells the loss of. */
export function silentLosses(campaign: Campaign, scene: Scene, diagnostics: readonly Diagnostic[]): Told[] {
  const lines = splitLines(runsOf(scene.children));
  const shown = (["ltr", "rtl"] as const).map((direction) =>
    bare(
      lines
        .flatMap((line) => spokenOrder(line, direction))
        .map(({ text }) => text)
        .join(""),
    ),
  );
  const reports = diagnostics.map(({ message }) => bare(message));
  const printed = new Set(
    lines
      .flatMap((line) => [line.map(({ text }) => text).join(""), ...line.map(({ text }) => text)])
      .flatMap(numeralsIn),
  );
  const reported = new Set(diagnostics.flatMap(({ message }) => numeralsIn(message)));
  return textsOf(campaign).filter(({ text, forms = [], numerals }) => {
    if (numerals) return !numerals.some((numeral) => printed.has(numeral) || reported.has(numeral));
    if ([text, ...forms].some((form) => shown.some((letters) => letters.includes(bare(form))))) return false;
    const beginning = bare(text).slice(0, 20);
    return !reports.some((message) => message.includes(beginning));
  });
}

/** Letters and digits alone, without case, accents and marks of layout. */
export function bare(text: string): string {
  return text
    .normalize("NFKD")
    .toUpperCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The numbers of a text as digits alone: "1.75 M" is "175", "2 040 967" is "2040967". */
function numeralsIn(text: string): string[] {
  const found = text.match(/\p{Nd}+(?:[.,'’\u00a0\u2009\u202f]\p{Nd}+)*/gu) ?? [];
  return found.map((numeral) => numeral.replace(/\P{Nd}+/gu, ""));
}

function runsOf(nodes: readonly SceneNode[]): GlyphsNode[] {
  return nodes.flatMap((node) =>
    node.kind === "group" ? runsOf(node.children) : node.kind === "glyphs" ? [node] : [],
  );
}

function textsOf(campaign: Campaign): Told[] {
  const told: Told[] = [];
  const add = (at: string, words: Words | undefined, forms: readonly string[] = []) => {
    if (words === undefined) return;
    told.push({ at, text: typeof words === "string" ? words : Object.values(words)[0]!, forms });
  };
  for (const key of ["title", "kicker", "dateline", "summary", "outcome", "credit"] as const) add(key, campaign[key]);
  if (campaign.summary === undefined) add("brief", campaign.brief);
  campaign.sides.forEach((side, i) => {
    const at = `sides[${i}]`;
    add(`${at}.name`, side.name);
    add(`${at}.note`, side.note);
    for (const [j, member] of (side.members ?? []).entries()) {
      if (member.flag === undefined) add(`${at}.members[${j}].name`, member.name);
    }
    for (const [j, commander] of (side.commanders ?? []).entries()) {
      const person = `${at}.commanders[${j}]`;
      if (typeof commander === "string") {
        add(`${person}.name`, commander);
        continue;
      }
      for (const key of ["name", "rank", "role", "fate"] as const) add(`${person}.${key}`, commander[key]);
    }
    for (const group of ["strength", "losses"] as const) {
      for (const [key, figure] of Object.entries(side[group] ?? {})) addFigure(`${at}.${group}.${key}`, figure);
    }
  });
  for (const [key, { label }] of Object.entries(campaign.metrics ?? {})) add(`metrics.${key}`, label);
  for (const [i, phase] of (campaign.phases ?? []).entries()) {
    for (const key of ["name", "dateline", "text"] as const) add(`phases[${i}].${key}`, phase[key]);
  }
  for (const [i, event] of (campaign.events ?? []).entries()) {
    add(`events[${i}].text`, event.text);
    add(`events[${i}].dateline`, event.dateline);
  }
  for (const [id, source] of Object.entries(campaign.sources ?? {})) add(`sources.${id}`, source);
  if (campaign.map) {
    for (const [id, place] of Object.entries(campaign.places ?? {})) add(`places.${id}`, place.name);
    for (const [i, label] of (campaign.map.labels ?? []).entries()) add(`map.labels[${i}]`, label.text);
    for (const [i, movement] of (campaign.map.movements ?? []).entries()) add(`map.movements[${i}]`, movement.label);
    add("map.title", campaign.map.title);
    add("map.note", campaign.map.note);
  }
  return told;

  function addFigure(at: string, figure: FigureInput): void {
    if (typeof figure !== "object") {
      told.push(numeral(at, Number(figure), Number(figure) >= SHORTENED));
      return;
    }
    const { low, high, best, display, note } = figure;
    if (display !== undefined) add(`${at}.display`, display);
    else {
      const value = Number(best ?? (Number(low) + Number(high)) / 2);
      // A best value in the very middle adds nothing to its range, which is written in its place: 0–3 for 2.
      const middle = Math.abs(value - (Number(low) + Number(high)) / 2) <= 0.5;
      const range = middle && low !== high ? [low, high].map(Number) : [value];
      // Both ends of a range are written in short where one of them is.
      const short = Math.max(...range) >= SHORTENED;
      for (const end of range) told.push(numeral(at, end, short));
    }
    add(`${at}.note`, note);
  }

  function numeral(at: string, value: number, short: boolean): Told {
    const whole = String(Math.round(value));
    return { at, text: whole, numerals: short ? [whole, inShort(value, campaign.language ?? "en")] : [whole] };
  }
}

/** Figures from here on may be written in short. */
const SHORTENED = 100_000;

/** The digits of a number written in short, by the custom of the language: 1.75 M, 175 万. */
function inShort(value: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    notation: "compact",
    maximumSignificantDigits: 3,
    numberingSystem: "latn",
  });
  return format
    .formatToParts(value)
    .filter(({ type }) => type === "integer" || type === "fraction")
    .map(({ value: digits }) => digits)
    .join("");
}
