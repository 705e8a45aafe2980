import { checkCampaign, loadCampaign } from "../campaign/load.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkSizes } from "./check-sizes.ts";
import { explainFailure } from "./explain-failure.ts";
import { planPosters } from "./render-plan.ts";
import { fails, Reporter } from "./reporter.ts";
import type { Streams } from "./streams.ts";

export interface CheckOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
}

/**
 * `broadside check`: prints what is wrong with campaigns and writes nothing. Pages in all sizes and languages
 * that a sound campaign names are composed, to tell what they have no room for. Returns the exit code.
 */
export async function runCheck(files: readonly string[], options: CheckOptions, streams: Streams): Promise<number> {
  const reporter = new Reporter(streams, options.json ?? false);
  let failed = false;
  for (const file of files) {
    const found = await checkCampaign(file);
    reporter.report(found);
    const onPages = fails(found, false) ? [] : await checkPages(file);
    reporter.report(onPages);
    const diagnostics = [...found, ...onPages];
    const bad = fails(diagnostics, options.strict ?? false);
    reporter.record({ type: "campaign", file, ok: !bad });
    if (diagnostics.length === 0) reporter.say(`${file}: all is well`);
    failed ||= bad;
  }
  reporter.finish();
  return failed ? 1 : 0;
}

/** What the pages of a campaign would tell when drawn; where there are several, each says which it is. */
async function checkPages(file: string): Promise<Diagnostic[]> {
  const { compose } = await import("../render/compose.ts");
  const loaded = await loadCampaign(file);
  const sizes = checkSizes(loaded);
  if (sizes.length > 0) return sizes;
  const { posters } = planPosters([loaded], { folder: ".", formats: [], languages: ["all"] });
  const found: Diagnostic[] = [];
  for (const { size, language } of posters) {
    const page = `${size}, ${language}`;
    const diagnostics = await compose(loaded, { size, language }).then(
      (poster) => poster.diagnostics,
      (error: unknown) => explainFailure(error, file),
    );
    for (const diagnostic of diagnostics) {
      const laidOut = diagnostic.code.startsWith("W-layout") && posters.length > 1;
      const message = laidOut ? `${diagnostic.message} (${page})` : diagnostic.message;
      found.push({ file: loaded.file, ...diagnostic, message });
    }
  }
  return found;
}
