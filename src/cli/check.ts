import { checkCampaign } from "../campaign/load.ts";
import { fails, Reporter } from "./reporter.ts";
import type { Streams } from "./streams.ts";

export interface CheckOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `broadside check`: prints what is wrong with campaigns and draws nothing. Returns the exit code. */
export async function runCheck(files: readonly string[], options: CheckOptions, streams: Streams): Promise<number> {
  const reporter = new Reporter(streams, options.json ?? false);
  let failed = false;
  for (const file of files) {
    const diagnostics = await checkCampaign(file);
    reporter.report(diagnostics);
    const bad = fails(diagnostics, options.strict ?? false);
    reporter.record({ type: "campaign", file, ok: !bad });
    if (diagnostics.length === 0) reporter.say(`${file}: all is well`);
    failed ||= bad;
  }
  reporter.finish();
  return failed ? 1 : 0;
}
