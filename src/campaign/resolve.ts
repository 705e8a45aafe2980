import { CampaignError, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors, sortDiagnostics } from "../diagnostics/sort.ts";
import { checkAssets } from "./check-assets.ts";
import type { Edition } from "./edition.ts";
import { lintCampaign } from "./lint.ts";
import { campaignId, isLoaded, type LoadedCampaign } from "./load.ts";
import type { ViewInput } from "./map-types.ts";
import { compact } from "./resolve/compact.ts";
import { resolveMap } from "./resolve/map.ts";
import { NoteBook } from "./resolve/notes.ts";
import { resolveSides } from "./resolve/sides.ts";
import { readPeriod, resolveEvents, resolveFormations, resolvePhases, resolvePlaces } from "./resolve/story.ts";
import { checkViewDate } from "./resolve/view.ts";
import { base, Speaker } from "./resolve/words.ts";
import type { Campaign, HeadingsInput } from "./types.ts";
import { validateCampaign } from "./validate.ts";

export interface ResolveOptions {
  /** BCP 47 tag of the edition. Default: the campaign's own language. */
  readonly language?: string;
  /** Files the campaign refers to, by the path written in it. Default: those read with the campaign. */
  readonly assets?: ReadonlyMap<string, Uint8Array>;
  /** As of when the map is drawn, instead of what the campaign says. */
  readonly view?: ViewInput;
}

export interface Resolved {
  readonly edition: Edition;
  /** Words missing in the language, and all other warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur", "ps", "yi", "ckb", "sd", "ug", "dv"]);

/**
 * One campaign in one language, ready to draw.
 *
 * @throws CampaignError when a campaign given as a value is not sound, ViewError for a view that cannot be.
 */
export function resolveEdition(source: Campaign | LoadedCampaign, options: ResolveOptions = {}): Resolved {
  const loaded = isLoaded(source) ? source : undefined;
  const campaign = loaded?.campaign ?? (source as Campaign);
  const assets = options.assets ?? loaded?.assets ?? new Map<string, Uint8Array>();
  const known = loaded ? loaded.warnings : examine(campaign, assets);
  if (hasErrors(known)) throw new CampaignError(known);

  const own = campaign.language ?? "en";
  const language = options.language ?? own;
  const speaker = new Speaker(language, own);
  const notes = new NoteBook(speaker, campaign.sources ?? {}, campaign.source);
  const sides = resolveSides(campaign, speaker, notes);
  const phases = resolvePhases(campaign, speaker);
  const places = resolvePlaces(campaign, speaker);
  const ids = { sides: byId(sides), phases: byId(phases), places };
  const register = { ...ids, formations: resolveFormations(campaign, speaker, ids, notes) };

  const edition: Edition = compact({
    id: campaignId(source),
    language,
    direction: RIGHT_TO_LEFT.has(base(language)) ? ("rtl" as const) : ("ltr" as const),
    title: speaker.say(campaign.title, ["title"]),
    kicker: speaker.sayOptional(campaign.kicker, ["kicker"]),
    dateline: speaker.sayOptional(campaign.dateline, ["dateline"]),
    period: readPeriod(campaign.period),
    summary: speaker.sayOptional(campaign.summary, ["summary"]),
    brief: speaker.sayOptional(campaign.brief, ["brief"]),
    outcome: speaker.sayOptional(campaign.outcome, ["outcome"]),
    sides,
    phases,
    events: resolveEvents(campaign, speaker, register),
    formations: register.formations,
    places,
    map: resolveMap({ campaign, speaker, register, notes, assets, view: options.view }),
    notes: notes.notes(),
    sources: notes.sources(),
    credit: speaker.sayOptional(campaign.credit, ["credit"]),
    headings: resolveHeadings(campaign.headings ?? {}, speaker),
  });
  const view = options.view === undefined ? undefined : edition.map?.view;
  const asOf = view?.kind === "date" ? checkViewDate(view.date, edition.period) : [];
  const found = [...speaker.diagnostics().map((diagnostic) => place(diagnostic, loaded)), ...asOf];
  return { edition, diagnostics: sortDiagnostics([...known, ...found]) };
}

/** What the loader does for a file, for a campaign given as a value. */
function examine(campaign: Campaign, assets: ReadonlyMap<string, Uint8Array>): Diagnostic[] {
  const errors = validateCampaign(campaign);
  return errors.length > 0 ? errors : [...checkAssets(campaign, assets), ...lintCampaign(campaign)];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function resolveHeadings(headings: HeadingsInput, speaker: Speaker): Edition["headings"] {
  const keys = Object.keys(headings) as (keyof HeadingsInput)[];
  return Object.fromEntries(
    keys.flatMap((key) => (headings[key] === undefined ? [] : [[key, speaker.say(headings[key], ["headings", key])]])),
  );
}

function place(diagnostic: Diagnostic, loaded: LoadedCampaign | undefined): Diagnostic {
  if (!loaded) return diagnostic;
  const position = diagnostic.path && loaded.at(diagnostic.path);
  return { ...diagnostic, file: loaded.file, ...(position && { position }) };
}
