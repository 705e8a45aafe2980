import type { Phase } from "../../campaign/edition.ts";
import type { TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { uprightRule } from "../parts/rule.ts";
import { scaled, sized, unit } from "../parts/type.ts";
import { barOf, type LaneOptions, type LaneStyle, layBar, nameInside, type PhaseBar } from "./phase-bar.ts";
import type { TimeScale } from "./time-scale.ts";

export type Lane = readonly PhaseBar[];

/** Sizes of names tried for all bars together, as shares of the full size, before any name leaves its bar. */
const NAME_FACTORS = [1, 0.94, 0.88, 0.84];
/** White that keeps a name outside its bar from being read as the next bar's, at home size. */
const CLEAR = 16;

/**
 * Sets phases on as few lanes as their bars and words need, each on the first lane with room. A name
 * stands in its bar, else after it, else before it; where it could be taken for another bar's name
 * only the number is shown.
 */
export function layLanes(
  context: BlockContext,
  phases: readonly Phase[],
  scale: TimeScale,
  options: LaneOptions,
): Lane[] {
  const dated = phases.filter(({ period }) => period !== undefined);
  const style: LaneStyle = { ...options, nameStyle: commonNameStyle(context, dated, scale, options) };
  const nameless = new Set<Phase>();
  for (;;) {
    const lanes = fillLanes(context, dated, scale, style, nameless);
    const doubtful = findDoubtful(context, lanes);
    if (!doubtful)
      return lanes.map((lane) => lane.map((bar) => partFromNeighbour(context, bar, lane, options.barHeight)));
    nameless.add(doubtful.phase);
  }
}

/** The largest size at which every name stands in its bar, or the full size when none does. */
function commonNameStyle(
  context: BlockContext,
  phases: readonly Phase[],
  scale: TimeScale,
  options: LaneOptions,
): TextStyle {
  const full = scaled(context, context.theme.type.barName);
  const sizes = NAME_FACTORS.map((factor) => full.size * factor).filter((size) => size >= context.page.minimumSize);
  const size = sizes.find((candidate) => {
    const style = { ...options, nameStyle: sized(full, candidate) };
    return phases.every((phase) => nameInside(context, phase, barOf(context, phase, scale), style) !== undefined);
  });
  return sized(full, size ?? full.size);
}

function fillLanes(
  context: BlockContext,
  phases: readonly Phase[],
  scale: TimeScale,
  style: LaneStyle,
  nameless: ReadonlySet<Phase>,
): PhaseBar[][] {
  const lanes: PhaseBar[][] = [];
  const free = (lane: readonly PhaseBar[], bar: PhaseBar) =>
    lane.every((other) => {
      // Bars that hold their own words may touch, as the times they stand for do.
      const gap = bar.contained && other.contained ? -0.01 : style.gap;
      return bar.taken.from >= other.taken.to + gap || bar.taken.to <= other.taken.from - gap;
    });
  for (const phase of phases) {
    const forms = layBar(context, phase, scale, nameless.has(phase) ? { ...style, words: "number" } : style);
    const found = lanes.flatMap((lane) => forms.filter((bar) => free(lane, bar)).map((bar) => ({ lane, bar })))[0];
    if (found) found.lane.push(found.bar);
    else lanes.push([forms[0]!]);
  }
  return lanes;
}

/** A bar whose name, outside it, stands by another bar that has no name of its own within. */
function findDoubtful(context: BlockContext, lanes: readonly Lane[]): PhaseBar | undefined {
  const clear = unit(context, CLEAR);
  return lanes
    .flatMap((lane, i) => lane.map((bar) => ({ bar, i })))
    .find(({ bar, i }) => {
      if (bar.contained || !bar.named) return false;
      const right = bar.taken.to > bar.bar.to;
      const words = right ? { from: bar.bar.to, to: bar.taken.to } : { from: bar.taken.from, to: bar.bar.from };
      const beside = lanes[i]!.some(
        (other) => other !== bar && other.bar.from < words.to + clear && other.bar.to > words.from - clear,
      );
      const near = [i - 1, i + 1].flatMap((lane) => lanes[lane] ?? []);
      const stacked = near.some(
        (other) => !(other.contained && other.named) && other.bar.from < words.to && other.bar.to > words.from,
      );
      return beside || stacked;
    })?.bar;
}

/** A hairline of paper where a bar begins at the end of another. */
function partFromNeighbour(context: BlockContext, bar: PhaseBar, lane: Lane, barHeight: number): PhaseBar {
  const touches = lane.some((other) => other !== bar && Math.abs(other.bar.to - bar.bar.from) < unit(context, 1));
  if (!touches) return bar;
  const line = (x: number, y: number) =>
    uprightRule(x + bar.bar.from, y, barHeight, unit(context, 2), context.theme.paper);
  return { ...bar, draw: (x, y) => [...bar.draw(x, y), line(x, y)] };
}
