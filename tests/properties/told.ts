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
  return textsOf(campaign).filter(({ text, forms = [] }) => {
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
      told.push({ at, text: String(figure), forms: Number(figure) >= SHORTENED ? inShort(Number(figure)) : [] });
      return;
    }
    const { low, high, best, display, note } = figure;
    if (display !== undefined) add(`${at}.display`, display);
    else {
      const value = Number(best ?? (Number(low) + Number(high)) / 2);
      const range = best === undefined && low !== high ? [low, high].map(Number) : [value];
      // Both ends of a range are written in short where one of them is.
      const short = Math.max(...range) >= SHORTENED;
      for (const end of range) told.push({ at, text: String(Math.round(end)), forms: short ? inShort(end) : [] });
    }
    add(`${at}.note`, note);
  }
}

/** Figures from here on may be written in short. */
const SHORTENED = 100_000;

/** The first three digits of a number written in short; those below a thousand are whole all the same. */
function inShort(value: number): string[] {
  if (value < 1000) return [];
  const digits = value
    .toPrecision(3)
    .replace(/e.*$/, "")
    .replace(/\.?0+$/, "");
  return [digits];
}
