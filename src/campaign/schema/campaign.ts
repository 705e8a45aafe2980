import * as z from "zod";
import type { Campaign } from "../types.ts";
import { identifier, ids, languageTag, optional, period, words } from "./atoms.ts";
import { layout } from "./layout.ts";
import { map } from "./map.ts";
import { side } from "./people.ts";
import { event, formation, phase, place } from "./story.ts";
import { themeChoice } from "./theme.ts";

const metric = z
  .strictObject({
    label: optional(words),
    pictogram: optional(z.string().min(1)),
    kind: optional(z.enum(["people", "materiel"])),
    order: optional(z.number()),
  })
  .meta({ id: "MetricInput" });

const headings = z
  .strictObject({
    forces: optional(words),
    losses: optional(words),
    phases: optional(words),
    map: optional(words),
    sides: optional(words),
    sources: optional(words),
    outcome: optional(words),
  })
  .meta({ id: "HeadingsInput" });

const fonts = z.strictObject({ fallback: z.array(z.string().min(1)).min(1) }).meta({ id: "CampaignFonts" });

/** The form of a campaign. References, facts and files are checked elsewhere. */
export const campaignSchema = z
  .strictObject({
    $schema: optional(z.string()),
    id: optional(
      z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, { error: "an id is made of letters, digits and hyphens" }),
    ),
    title: words,
    kicker: optional(words),
    period: optional(period),
    dateline: optional(words),
    summary: optional(words),
    brief: optional(words),
    outcome: optional(words),
    sides: z.array(side).min(1).max(4),
    phases: optional(z.array(phase)),
    events: optional(z.array(event)),
    formations: optional(z.array(formation)),
    places: optional(z.record(identifier, place)),
    map: optional(z.union([z.literal(false), map])),
    sources: optional(z.record(identifier, words)),
    source: optional(ids),
    credit: optional(words),
    metrics: optional(z.record(identifier, metric)),
    headings: optional(headings),
    language: optional(languageTag),
    languages: optional(z.array(languageTag).min(1)),
    theme: optional(themeChoice),
    layout: optional(layout),
    fonts: optional(fonts),
  })
  .meta({ id: "Campaign" }) satisfies z.ZodType<Campaign>;
