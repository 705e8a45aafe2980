import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkNames } from "./check-names.ts";
import { checkSense } from "./check-sense.ts";
import { checkReferences } from "./references.ts";
import { campaignSchema } from "./schema/campaign.ts";
import { explainIssue, type Subject } from "./schema/explain.ts";

/**
 * All errors of a campaign value in one pass: form, references, and what the two do not show.
 * Empty when the value is a `Campaign`. Diagnostics carry paths, not positions.
 */
export function validateCampaign(value: unknown): Diagnostic[] {
  const form = explainForm({ value, schema: campaignSchema, noun: "campaign" });
  return [...form, ...checkReferences(value), ...checkNames(value), ...checkSense(value)];
}

/** All errors of form: wrong types, unknown keys, missing ones, words that are none of the choices. */
export function explainForm(subject: Subject): Diagnostic[] {
  const parsed = subject.schema.safeParse(subject.value);
  return parsed.success ? [] : withoutMisspelt(parsed.error.issues.flatMap((issue) => explainIssue(issue, subject)));
}

/** A key that is missing because it was misspelt is reported once, at the misspelling. */
function withoutMisspelt(diagnostics: readonly Diagnostic[]): Diagnostic[] {
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
