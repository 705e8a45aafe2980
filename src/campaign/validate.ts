import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkSense } from "./check-sense.ts";
import { checkReferences } from "./references.ts";
import { campaignSchema } from "./schema/campaign.ts";
import { explainIssue } from "./schema/explain.ts";

/**
 * All errors of a campaign value in one pass: form, references, and what the two do not show.
 * Empty when the value is a `Campaign`. Diagnostics carry paths, not positions.
 */
export function validateCampaign(value: unknown): Diagnostic[] {
  const parsed = campaignSchema.safeParse(value);
  const form = parsed.success ? [] : parsed.error.issues.flatMap((issue) => explainIssue(issue, value));
  return [...form, ...checkReferences(value), ...checkSense(value)];
}
