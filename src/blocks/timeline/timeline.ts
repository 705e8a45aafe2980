import { countDays } from "../../campaign/dates.ts";
import type { Block, BlockContext, Presentation } from "../block.ts";
import { sectionHead } from "../parts/section-head.ts";
import { distinctSteps } from "../parts/steps.ts";
import { unit } from "../parts/type.ts";
import { type HorizontalOptions, presentHorizontal } from "./horizontal.ts";
import { listPhases } from "./phase-list.ts";
import { timelineEvents, timeSpan } from "./time-scale.ts";
import { presentUpright, uprightLength } from "./upright.ts";

/** More events than any page tells. */
const MOST_EVENTS = 99;

/** What happened when: phases and events on a true axis of time. */
export const timeline: Block = {
  name: "timeline",
  present(context, width) {
    const { phases } = context.edition;
    if (phases.length === 0 && timelineEvents(context.edition).length === 0) return undefined;
    const heading = headingOf(context);
    if (!timeSpan(context.edition)) return [presentUndated(context, width, heading)];
    return distinctSteps(steps(context, width, heading));
  },
};

function* steps(context: BlockContext, width: number, heading: string): Generator<Presentation> {
  // Pages with height to spare hang the captions under the axis, a column each.
  const hanging = context.page.width / context.page.height < 1.5;
  const lay = (options: Pick<HorizontalOptions, "name" | "words" | "captionLines" | "barHeight">) =>
    presentHorizontal(context, width, { ...options, heading, mostEvents: MOST_EVENTS, hanging });
  yield* uprightSteps(context, width, heading);
  const two = lay({ name: "full", words: "name", captionLines: 2, barHeight: 26 });
  if (two.importantLeftOut > 0) {
    // A third line only earns its height when it tells of something that matters.
    const three = lay({ name: "full", words: "name", captionLines: 3, barHeight: 26 });
    if (three.importantLeftOut < two.importantLeftOut) yield three;
  }
  yield two;
  yield lay({ name: "compact", words: "name", captionLines: 1, barHeight: 24 });
  yield lay({ name: "compact", words: "short", captionLines: 0, barHeight: 23 });
  yield lay({ name: "minimal", words: "number", captionLines: 0, barHeight: 22 });
}

/** Widest column, at home size, in which an upright page sets its time downward. */
const UPRIGHT_WIDTH = 560;
/** Shares of the full length, down to the least an axis is worth. */
const UPRIGHT_SHARES = [1, 0.88, 0.77, 0.68, 0.6, 0.52];

/** Upright pages have height to spare, and let time run down. */
function* uprightSteps(context: BlockContext, width: number, heading: string): Generator<Presentation> {
  if (context.page.shape !== "tall" || width > unit(context, UPRIGHT_WIDTH)) return;
  const longest = uprightLength(context, width);
  if (longest === undefined) return;
  for (const share of UPRIGHT_SHARES) {
    yield presentUpright(context, width, { name: share === 1 ? "full" : "compact", heading, length: longest * share });
  }
}

/** The author's own heading, "Three operations in 25 days", or the plain name of the block. */
function headingOf({ edition, t }: BlockContext): string {
  if (edition.headings.phases !== undefined) return edition.headings.phases;
  const days = edition.period ? countDays(edition.period) : undefined;
  const { length } = edition.phases;
  if (length > 0 && days !== undefined && days <= 120 && edition.period?.start.day !== undefined) {
    return t("phases-in-days", { phases: length, days });
  }
  return t(length > 0 ? "phases" : "timeline");
}

function presentUndated(context: BlockContext, width: number, heading: string): Presentation {
  const head = sectionHead(context, heading, width);
  const list = listPhases(context, context.edition.phases, width);
  const top = head.baseline + unit(context, 14);
  return {
    name: "full",
    height: top + list.height,
    dropped: [],
    draw: ({ x, y }) => [...head.draw(x, y), ...list.draw(x, y + top)],
  };
}
