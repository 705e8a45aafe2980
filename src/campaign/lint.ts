import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lintDates } from "./lint/dates.ts";
import { lintFigures } from "./lint/figures.ts";
import { lintGeography } from "./lint/geography.ts";
import { lintShapes } from "./lint/shapes.ts";
import { warning } from "./lint/warning.ts";
import type { Campaign } from "./types.ts";

/**
 * Warnings about facts that cannot be, or want a second look: losses above strength, a phase outside
 * the period, a point far off the map, a disputed figure nobody vouches for. The campaign must be valid.
 */
export function lintCampaign(campaign: Campaign): Diagnostic[] {
  return [
    ...lintFigures(campaign),
    ...lintDates(campaign),
    ...lintGeography(campaign),
    ...lintShapes(campaign),
    ...lintCredits(campaign),
  ];
}

function lintCredits(campaign: Campaign): Diagnostic[] {
  return [...lintReliefCredit(campaign), ...lintPortraitCredits(campaign)];
}

function lintReliefCredit({ map }: Campaign): Diagnostic[] {
  const relief = (map || undefined)?.relief;
  if (relief === undefined) return [];
  const path = ["map", "relief"];
  const found: Diagnostic[] = [];
  if (relief.credit === undefined) {
    found.push(
      warning("W-credit", path, `the relief \`${relief.src}\` has no credit`, [
        "Say who made it: `relief: { credit: …, licence: … }`.",
      ]),
    );
  }
  if (relief.licence === undefined) {
    found.push(
      warning("W-credit", path, `the relief \`${relief.src}\` has no licence`, [
        "Say under which terms it may be printed: `licence: CC BY 4.0`, `licence: public domain` …",
      ]),
    );
  }
  return found;
}

function lintPortraitCredits(campaign: Campaign): Diagnostic[] {
  return campaign.sides.flatMap((side, i) =>
    (side.commanders ?? []).flatMap((commander, j) => {
      if (typeof commander === "string" || commander.portrait === undefined) return [];
      const { portrait } = commander;
      if (typeof portrait !== "string" && portrait.credit !== undefined) return [];
      const path = ["sides", i, "commanders", j, "portrait"];
      const src = typeof portrait === "string" ? portrait : portrait.src;
      const hint = `Say who made or keeps it: \`portrait: { src: ${src}, credit: … }\`.`;
      return [warning("W-credit", path, `the picture \`${src}\` has no credit`, [hint])];
    }),
  );
}
