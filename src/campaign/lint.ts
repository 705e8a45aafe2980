import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Campaign } from "./types.ts";

/** Warnings about facts that cannot be: losses above strength, a phase outside the period, and their kind. */
export function lintCampaign(_campaign: Campaign): Diagnostic[] {
  return [];
}
