import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { type LoadedCampaign, loadCampaign } from "../campaign/load.ts";
import { CampaignError, type Diagnostic, RenderError } from "../diagnostics/diagnostic.ts";
import type { ImageFormat, Poster } from "../render/poster.ts";
import { checkSizes } from "./check-sizes.ts";
import { explainFailure } from "./explain-failure.ts";
import { type PlannedPoster, planPosters } from "./render-plan.ts";
import { readWishes } from "./render-wishes.ts";
import { fails, Reporter } from "./reporter.ts";
import type { Streams } from "./streams.ts";
import { mayReplace, writeWhole } from "./write-whole.ts";

/** As typed on the command line. */
export interface RenderFlags {
  readonly out?: string;
  readonly format?: string;
  readonly size?: string;
  readonly lang?: string;
  readonly theme?: string;
  readonly view?: string;
  readonly scale?: string;
  readonly jobs?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `broadside render`: draws campaigns. A bad one never stops the others. Returns the exit code. */
export async function runRender(files: readonly string[], flags: RenderFlags, streams: Streams): Promise<number> {
  const reporter = new Reporter(streams, flags.json ?? false);
  const wishes = await readWishes(flags).catch((error: unknown) => {
    if (!(error instanceof CampaignError)) throw error;
    reporter.report(error.diagnostics);
    reporter.finish();
  });
  if (!wishes) return 1;
  const strict = flags.strict ?? false;
  const loaded: LoadedCampaign[] = [];
  let failed = false;
  for (const file of files) {
    const result = await load(file);
    if (Array.isArray(result)) reporter.report(result);
    else if (fails(result.warnings, strict)) reporter.report(result.warnings);
    else loaded.push(result);
    if (Array.isArray(result) || fails(result.warnings, strict)) {
      reporter.record({ type: "campaign", file, ok: false });
      failed = true;
    }
  }
  const { posters, problems } = planPosters(loaded, wishes);
  reporter.report(problems);
  failed ||= problems.length > 0;

  const total = posters.reduce((sum, { files: several }) => sum + several.length, 0);
  let done = 0;
  const options: DrawOptions = {
    strict,
    force: flags.force ?? false,
    ...(wishes.scale !== undefined && { scale: wishes.scale }),
  };
  const jobs = wishes.jobs ?? availableParallelism();
  await runPool(posters, jobs, async (planned) => {
    reporter.progress(`${done}/${total} ${basename(planned.files[0]!.path)}`);
    const outcome = await draw(planned, options, reporter);
    done += planned.files.length;
    failed ||= !outcome;
    reporter.progress(`${done}/${total}`);
  });
  reporter.finish();
  return failed ? 1 : 0;
}

async function load(file: string): Promise<LoadedCampaign | Diagnostic[]> {
  try {
    const loaded = await loadCampaign(file);
    const problems = checkSizes(loaded);
    return problems.length > 0 ? problems : loaded;
  } catch (error) {
    if (error instanceof CampaignError) return [...error.diagnostics];
    throw error;
  }
}

interface DrawOptions {
  readonly strict: boolean;
  readonly force: boolean;
  readonly scale?: number;
}

/** Composes one poster and writes its files; false when anything of it failed. */
async function draw(planned: PlannedPoster, options: DrawOptions, reporter: Reporter): Promise<boolean> {
  const { loaded, size, language, theme, view } = planned;
  const { compose } = await import("../render/compose.ts");
  let poster: Poster;
  try {
    poster = await compose(loaded, {
      size,
      language,
      ...(theme !== undefined && { theme }),
      ...(view !== undefined && { view }),
    });
  } catch (error) {
    reporter.report(explainFailure(error, loaded.file));
    return false;
  }
  reporter.report(poster.diagnostics.map((diagnostic) => ({ file: loaded.file, ...diagnostic })));
  if (fails(poster.diagnostics, options.strict)) {
    reporter.remark(`${planned.files.map(({ path }) => path).join(", ")}: not written`);
    return false;
  }
  // All formats are begun at once: one is drawn while another is compressed.
  const writes = await Promise.allSettled(
    planned.files.map(async ({ path, format }) => ({
      path,
      format,
      bytes: await write(poster, format, path, options),
    })),
  );
  let whole = true;
  for (const result of writes) {
    if (result.status === "rejected") {
      reporter.report(explainFailure(result.reason, loaded.file));
      whole = false;
      continue;
    }
    const { path, format, bytes } = result.value;
    reporter.say(path);
    reporter.record({
      type: "poster",
      campaign: loaded.file,
      file: path,
      format,
      size,
      language,
      theme,
      ...(view !== undefined && { view }),
      width: poster.width,
      height: poster.height,
      bytes,
    });
  }
  return whole;
}

async function write(poster: Poster, format: ImageFormat, path: string, options: DrawOptions): Promise<number> {
  if (!options.force && !(await mayReplace(path, format))) {
    throw new RenderError(
      `\`${path}\` is there already and is no ${format.toUpperCase()} picture; --force replaces it`,
    );
  }
  const { writePoster } = await import("../render/render.ts");
  const data = await writePoster(poster, format, options.scale === undefined ? {} : { scale: options.scale });
  await writeWhole(path, data);
  return data.length;
}

/** Runs a task for every item, so many at once. */
async function runPool<T>(items: readonly T[], width: number, task: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const runner = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, runner));
}
