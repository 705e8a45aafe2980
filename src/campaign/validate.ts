import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkNames } from "./check-names.ts";
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
  const subject = { value, schema: campaignSchema, noun: "campaign" } as const;
  const form = parsed.success ? [] : parsed.error.issues.flatMap((issue) => explainIssue(issue, subject));
  return [...withoutMisspelt(form), ...checkReferences(value), ...checkNames(value), ...checkSense(value)];
}

/** A key that is missing because it was misspelt is reported once, at the misspelling. */
export function withoutMisspelt(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const misspelt = new Set(
    diagnostics
      .filter(({ code }) => code === "E-unknown-key")
      .flatMap(({ path = [], hints }) => hints.map((hint) => `${path.slice(0, -1).join("/")} ${hint}`)),
  );
  return diagnostics.filter(
    ({ code, path = [] }) =>
      code !== "E-missing-key" ||
      !misspelt.has(`${path.slice(0, -1).join("/")} Did you mean \`${String(path.at(-1))}\`?`),
  );
}
