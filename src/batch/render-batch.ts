import { availableParallelism } from "node:os";
import { type LoadedCampaign, loadCampaign } from "../campaign/load.ts";
import type { Campaign } from "../campaign/types.ts";
import { CampaignError, RenderError } from "../diagnostics/diagnostic.ts";
import type { RenderOptions } from "../render/options.ts";
import { refuseUnknown } from "../render/poster.ts";
import { type Rendered, render } from "../render/render.ts";

/** One poster to render. */
export interface BatchJob {
  /** A campaign, or the path of its file. */
  readonly campaign: string | Campaign | LoadedCampaign;
  readonly options?: RenderOptions;
}

export type BatchResult =
  | { readonly job: BatchJob; readonly index: number; readonly ok: true; readonly value: Rendered }
  | { readonly job: BatchJob; readonly index: number; readonly ok: false; readonly error: CampaignError | RenderError };

export interface BatchOptions {
  /** Jobs under way at once; default: the number of processors. */
  readonly concurrency?: number;
  /** Stops taking up jobs; those under way are finished. */
  readonly signal?: AbortSignal;
  /** Told after every job. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly failed: number }) => void;
}

/**
 * Renders many posters, yielding each as it is done, in any order. A bad job yields an error and
 * never stops the others.
 */
export async function* renderBatch(jobs: readonly BatchJob[], options: BatchOptions = {}): AsyncGenerator<BatchResult> {
  refuseUnknown(options, ["concurrency", "signal", "onProgress"]);
  const concurrency = options.concurrency ?? availableParallelism();
  if (!(Number.isInteger(concurrency) && concurrency > 0)) {
    throw new RenderError(`concurrency is a whole number above 0, got ${concurrency}`);
  }
  const waiting = [...jobs.entries()];
  const underWay = new Map<number, Promise<BatchResult>>();
  let done = 0;
  let failed = 0;
  while (waiting.length > 0 || underWay.size > 0) {
    while (underWay.size < concurrency && waiting.length > 0 && !options.signal?.aborted) {
      const [index, job] = waiting.shift()!;
      underWay.set(index, runJob(job, index));
    }
    if (underWay.size === 0) return;
    const result = await Promise.race(underWay.values());
    underWay.delete(result.index);
    done += 1;
    if (!result.ok) failed += 1;
    options.onProgress?.({ done, total: jobs.length, failed });
    yield result;
  }
}

async function runJob(job: BatchJob, index: number): Promise<BatchResult> {
  try {
    const campaign = typeof job.campaign === "string" ? await loadCampaign(job.campaign) : job.campaign;
    return { job, index, ok: true, value: await render(campaign, job.options) };
  } catch (error) {
    const known = error instanceof CampaignError || error instanceof RenderError;
    const wrapped = known
      ? error
      : new RenderError(error instanceof Error ? error.message : String(error), { cause: error });
    return { job, index, ok: false, error: wrapped };
  }
}
