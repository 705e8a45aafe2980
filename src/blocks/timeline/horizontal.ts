import { toDays } from "../../campaign/dates.ts";
import type { CampaignEvent } from "../../campaign/edition.ts";
import { circleData, group, path } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { punctuationOf } from "../../text/punctuation.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { countedWords } from "../parts/counted-words.ts";
import { isMirrored } from "../parts/direction.ts";
import { reachOf } from "../parts/ink.ts";
import { once } from "../parts/once.ts";
import { drawLine } from "../parts/piece.ts";
import { levelRule, ruleWidth, stem, uprightRule } from "../parts/rule.ts";
import { sectionHead } from "../parts/section-head.ts";
import { hangRoom, keepsLevel, leadingOf, scaled, unit } from "../parts/type.ts";
import { type Caption, layCaptions } from "./captions.ts";
import { eventDate } from "./dates.ts";
import { type Lane, layLanes } from "./lanes.ts";
import type { Extent } from "./phase-bar.ts";
import { listPhases } from "./phase-list.ts";
import { layTicks, type Tick } from "./ticks.ts";
import { type TimeScale, timelineEvents, timeScale, timeSpan } from "./time-scale.ts";

export interface HorizontalOptions {
  readonly name: Presentation["name"];
  readonly heading: string;
  readonly words: "name" | "short" | "number";
  /** Lines of a caption under its date; 0 leaves the captions out. */
  readonly captionLines: number;
  readonly mostEvents: number;
  readonly barHeight: number;
  /** Captions hang below the axis rather than stand above the bars. */
  readonly hanging?: boolean;
  /** Tiers of captions above the bars. Default 1. */
  readonly tiers?: number;
}

/** A timeline, and how many events of the first two ranks it leaves out. */
export interface HorizontalPresentation extends Presentation {
  readonly importantLeftOut: number;
}

/** A line in the free end of a lane. */
interface LaneNote {
  readonly event: CampaignEvent;
  readonly extent: Extent;
  readonly lane: number;
  draw(x: number, y: number): SceneNode[];
}

/** How much higher bars may be drawn where a timeline has height to fill. */
const BAR_GROWTH = 1.6;

/** Phases as bars over a true axis of time, captions on stems above them; with height to spare, more captions and higher bars. */
export function presentHorizontal(
  context: BlockContext,
  width: number,
  options: HorizontalOptions,
): HorizontalPresentation {
  const natural = layHorizontal(context, width, options);
  const bars = unit(context, options.barHeight) * (BAR_GROWTH - 1) * natural.lanes;
  const fuller = once(() =>
    fullerOptions(context, natural, options)
      .map((more) => ({ more, laid: layHorizontal(context, width, more) }))
      .filter(({ laid }) => laid.leftOut < natural.leftOut),
  );
  return {
    ...natural,
    get tallest() {
      return Math.max(natural.height, ...fuller().map(({ laid }) => laid.height)) + bars;
    },
    fill: (height) => {
      const [best] = [{ more: options, laid: natural }, ...fuller()]
        .filter(({ laid }) => laid.height <= height + 0.01)
        .sort((a, b) => a.laid.leftOut - b.laid.leftOut || a.laid.height - b.laid.height);
      if (!best) return natural;
      const spare = Math.min(height - best.laid.height, bars) / Math.max(natural.lanes, 1);
      const barHeight = best.laid.barHeight / unit(context, 1) + spare / unit(context, 1);
      const grown = layHorizontal(context, width, { ...best.more, barHeight });
      return grown.height <= height + 0.5 ? grown : best.laid;
    },
  };
}

/** Ways to tell more where there is more height: a line more to each caption, or a second tier of them. */
function fullerOptions(context: BlockContext, natural: Laid, options: HorizontalOptions): HorizontalOptions[] {
  const { captionLines, hanging = false } = options;
  if (captionLines === 0 || natural.leftOut === 0) return [];
  const lines = { ...options, captionLines: captionLines + 1 };
  if (hanging || context.page.shape === "tall") return [lines];
  return [
    lines,
    ...[captionLines, captionLines - 1].filter((n) => n > 0).map((n) => ({ ...options, captionLines: n, tiers: 2 })),
  ];
}

/** A timeline as laid out. */
interface Laid extends HorizontalPresentation {
  readonly lanes: number;
  readonly barHeight: number;
  /** Events without words of their own. */
  readonly leftOut: number;
}

function layHorizontal(context: BlockContext, width: number, options: HorizontalOptions): Laid {
  const { theme, edition } = context;
  const head = sectionHead(context, options.heading, width);
  const scale = timeScale(timeSpan(edition)!, width, isMirrored(context));
  const barHeight = Math.max(unit(context, options.barHeight), leadingOf(scaled(context, theme.type.barName)));
  const laneGap = unit(context, 5);
  const lanes = layLanes(context, edition.phases, scale, { barHeight, words: options.words, gap: unit(context, 6) });
  const shown = new Set(lanes.flatMap((lane) => lane.filter((bar) => bar.named).map(({ phase }) => phase)));
  // Names without a bar of their own, or without room on it, stand in a list beneath.
  const listed = edition.phases.filter((phase) => !shown.has(phase) && (!phase.period || options.words !== "number"));

  const events = timelineEvents(edition);
  const hanging = options.hanging ?? false;
  const notes = options.captionLines > 0 ? layNotes(context, events, lanes, scale, barHeight) : [];
  const noted = new Set(notes.map(({ event }) => event));
  const captions =
    options.captionLines > 0
      ? layCaptions(
          context,
          events.filter((event) => !noted.has(event)),
          scale,
          {
            maxLines: options.captionLines,
            mostEvents: options.mostEvents - notes.length,
            hanging,
            tiers: options.tiers ?? 1,
          },
        )
      : [];
  const told = new Set([...noted, ...captions.map(({ event }) => event)]);

  const captionStyle = scaled(context, theme.type.caption);
  const above = captions.length > 0 && !hanging;
  const stemTop = head.baseline + unit(context, above ? 18 : 15);
  const tierHeights = Array.from({ length: options.tiers ?? 1 }, (_, tier) => {
    const heights = captions.filter((caption) => caption.tier === tier).map(({ height }) => height);
    return heights.length > 0 ? Math.max(...heights) + unit(context, 15) : 0;
  });
  const captionHeight = tierHeights.reduce((sum, height) => sum + height, 0);
  const tierTop = (tier: number) => stemTop + tierHeights.slice(tier + 1).reduce((sum, height) => sum + height, 0);
  const lanesTop = stemTop + (above ? captionHeight : 0);
  const lanesHeight = lanes.length > 0 ? lanes.length * barHeight + (lanes.length - 1) * laneGap : unit(context, 3);
  const axisStyle = scaled(context, theme.type.axis);
  const axisBaseline = lanesTop + lanesHeight + unit(context, 5) + axisStyle.size * 0.74;
  const list = listed.length > 0 ? listPhases(context, listed, width) : undefined;
  const hangTop = axisBaseline + axisStyle.size * 0.26 + unit(context, 9);
  const captionsFoot = hanging && captions.length > 0 ? hangTop + captionHeight - unit(context, 15) : axisBaseline;
  const listTop = captionsFoot + unit(context, 10);
  const ticks = layTicks(context, scale);

  return {
    name: options.name,
    lanes: lanes.length,
    barHeight,
    leftOut: events.length - told.size,
    aside: { left: head.width + unit(context, 26), baseline: head.baseline },
    height:
      (list ? listTop + list.height : captionsFoot) +
      Math.max(
        axisStyle.size * 0.26,
        ...ticks
          .filter(({ label }) => !list && !keepsLevel(label))
          .map(({ label }) => reachOf(context, context.text.line(label, axisStyle)).fall),
        ...(hanging
          ? [
              captionStyle.size * hangRoom(captions.map(({ event }) => event.text).join(" "), 0),
              ...captions.map(({ hang }) => hang),
            ]
          : []),
      ),
    dropped: [
      ...droppedEvents(context, events, told, scale),
      ...(options.words === "number" && lanes.length > 0 ? ["the names of the phases"] : []),
    ],
    importantLeftOut: events.filter((event) => event.rank <= 2 && !told.has(event)).length,
    draw: ({ x, y }) => {
      const laneTop = (lane: number) => y + lanesTop + lane * (barHeight + laneGap);
      return [
        ...head.draw(x, y),
        ...(lanes.length > 0
          ? drawTickLines(context, ticks, scale, lanes, notes, x, laneTop, barHeight, laneGap)
          : [levelRule(x, y + lanesTop, width, ruleWidth(context, 2), theme.ink)]),
        ...lanes.flatMap((lane, i) => lane.flatMap((bar) => bar.draw(x, laneTop(i)))),
        ...notes.flatMap((note) => note.draw(x, laneTop(note.lane))),
        ...captions.map((caption) =>
          hanging
            ? drawHanging(context, caption, x, y + lanesTop + lanesHeight, y + hangTop, y + captionsFoot)
            : drawCaption(context, caption, lanes, x, y + tierTop(caption.tier), y + lanesTop),
        ),
        ...drawTickLabels(context, ticks, scale, x, y + axisBaseline),
        ...(list ? list.draw(x, y + listTop) : []),
      ];
    },
  };
}

/** Words for what was left out, at most four by name. */
export function droppedEvents(
  context: BlockContext,
  events: readonly CampaignEvent[],
  told: ReadonlySet<CampaignEvent>,
  scale: TimeScale,
): string[] {
  const missing = events.filter((event) => !told.has(event));
  const named = missing
    .slice(0, 4)
    .map((event) => `“${eventDate(context, event, scale, "short")}: ${event.text.slice(0, 48)}”`);
  return missing.length > 4 ? [...named, countedWords(missing.length - 4, "more event")] : named;
}

function drawCaption(
  context: BlockContext,
  caption: Caption,
  lanes: readonly Lane[],
  x: number,
  top: number,
  bottom: number,
): SceneNode {
  const { theme } = context;
  const at = x + caption.at;
  const radius = unit(context, 4.2);
  const ring = lanes.length > 0 ? bottom - unit(context, 5.6) : bottom + unit(context, 1);
  const { phase } = caption.event;
  // On the first lane the place says which phase it was; elsewhere the date's colour does.
  const onFirst = !phase || lanes.length < 2 || lanes[0]!.some((bar) => bar.phase === phase);
  const line = unit(context, 1.6);
  return group(
    [
      stem(at, top, at, ring - radius, line, theme.ink),
      ...(lanes.length > 0 ? [stem(at, ring + radius, at, bottom, line, theme.ink)] : []),
      path(circleData(at, ring, radius), { fill: theme.paper, stroke: { paint: theme.ink, width: line } }),
      ...caption.draw(x, top, onFirst ? theme.ink : context.phaseTint(phase)),
    ],
    { role: "figure" },
  );
}

/** A caption under the axis: a stub at its moment, and beneath the marks of time a rule in its phase's tint. */
function drawHanging(
  context: BlockContext,
  caption: Caption,
  x: number,
  axis: number,
  top: number,
  foot: number,
): SceneNode {
  const { phase } = caption.event;
  const tint = phase ? context.phaseTint(phase) : context.theme.ink;
  const at = x + caption.at;
  const line = unit(context, 2);
  return group(
    [
      stem(at, axis, at, axis + unit(context, 5), line, tint),
      stem(at, top, at, foot + unit(context, 2), line, tint),
      ...caption.draw(x, top, tint),
    ],
    { role: "figure" },
  );
}

/** Events of lower lanes told in a line before or after their own bar, where the lane is free. */
function layNotes(
  context: BlockContext,
  events: readonly CampaignEvent[],
  lanes: readonly Lane[],
  scale: TimeScale,
  barHeight: number,
): LaneNote[] {
  const style = scaled(context, context.theme.type.caption);
  const gap = unit(context, 11);
  const notes: LaneNote[] = [];
  const { colon } = punctuationOf(context.edition.language);
  const ranked = [...events].sort((a, b) => a.rank - b.rank);
  for (const event of ranked) {
    const lane = lanes.findIndex((bars, i) => i > 0 && bars.some((bar) => bar.phase === event.phase));
    if (lane < 1) continue;
    const own = lanes[lane]!.find((bar) => bar.phase === event.phase)!;
    const line = context.text.line(`${eventDate(context, event, scale, "short")}${colon}${event.text}`, style);
    const ends = [scale.at(toDays(event.start, "start")), scale.at(toDays(event.end ?? event.start, "end"))];
    const atStart = Math.min(...ends) <= own.bar.from + 1;
    const atEnd = Math.max(...ends) >= own.bar.to - 1;
    const after = { from: own.taken.to + gap, to: own.taken.to + gap + line.width };
    const before = { from: own.taken.from - gap - line.width, to: own.taken.from - gap };
    const extent = [...(atEnd ? [after] : []), ...(atStart ? [before] : [])].find(
      ({ from, to }) =>
        from >= 0 &&
        to <= scale.length &&
        [
          ...lanes[lane]!.map((bar) => bar.taken),
          ...notes.filter((note) => note.lane === lane).map((note) => note.extent),
        ].every((other) => from >= other.to + gap - 0.5 || to <= other.from - gap + 0.5),
    );
    if (!extent) continue;
    notes.push({
      event,
      extent,
      lane,
      draw: (x, y) =>
        drawLine(context, line, x + extent.from, y + barHeight / 2 + line.capHeight / 2, { paint: context.theme.ink }),
    });
  }
  return notes;
}

/** Light lines from tick to axis through the free parts of the lanes; never across words. */
function drawTickLines(
  context: BlockContext,
  ticks: readonly Tick[],
  scale: TimeScale,
  lanes: readonly Lane[],
  notes: readonly LaneNote[],
  x: number,
  laneTop: (lane: number) => number,
  barHeight: number,
  laneGap: number,
): SceneNode[] {
  const width = Math.max(unit(context, 1), 0.6);
  const color = context.theme.rule;
  const pad = unit(context, 3);
  const places = [...ticks.map((tick) => scale.at(tick.at)), scale.at(scale.end)].map((at) =>
    Math.min(at, scale.length - width),
  );
  return [...new Set(places)].flatMap((at) => {
    const runs: SceneNode[] = [];
    let from: number | undefined;
    const flush = (to: number) => {
      if (from !== undefined && to > from) runs.push(uprightRule(x + at, from, to - from, width, color));
      from = undefined;
    };
    lanes.forEach((lane, i) => {
      const taken = [
        ...lane.map((bar) => bar.taken),
        ...notes.filter((note) => note.lane === i).map((note) => note.extent),
      ];
      const blocked = taken.some((extent) => at + width > extent.from - pad && at < extent.to + pad);
      if (blocked) flush(laneTop(i));
      else from ??= laneTop(i);
      if (blocked) from = laneTop(i) + barHeight;
    });
    flush(laneTop(lanes.length - 1) + barHeight + laneGap * 0.6);
    return runs;
  });
}

/** Labels under the axis, strong ones first, none upon another. */
export function drawTickLabels(
  context: BlockContext,
  ticks: readonly Tick[],
  scale: TimeScale,
  x: number,
  baseline: number,
): SceneNode[] {
  const { theme } = context;
  const style = scaled(context, theme.type.axis);
  const gapBy = (strong: boolean) => unit(context, strong ? 14 : 7);
  const mirrored = isMirrored(context);
  const placed: { extent: Extent; nodes: SceneNode[]; at: number; strong: boolean }[] = [];
  const order = [...ticks].sort((a, b) => Number(b.strong) - Number(a.strong));
  for (const tick of order) {
    const line = context.text.line(tick.label, tick.strong ? { ...style, weight: 700 } : style);
    const at = tick.until === undefined ? scale.at(tick.at) : (scale.at(tick.at) + scale.at(tick.until)) / 2;
    const { left, right } = reachOf(context, line);
    const beyond = { start: Math.max(-left, 0), end: Math.max(right - line.width, 0) };
    const last = scale.length - line.width - (mirrored ? beyond.start : beyond.end);
    const from = Math.min(Math.max(at - line.width / 2, mirrored ? beyond.end : beyond.start), last);
    const extent = { from, to: from + line.width };
    const collides = placed.some((other) => {
      const gap = gapBy(tick.strong || other.strong);
      return extent.from < other.extent.to + gap && extent.to > other.extent.from - gap;
    });
    if (from < -0.01 || collides) continue;
    placed.push({
      extent,
      at,
      strong: tick.strong,
      nodes: drawLine(context, line, x + from, baseline, { paint: tick.strong ? theme.ink : theme.muted }),
    });
  }
  return placed.sort((a, b) => a.at - b.at).flatMap(({ nodes }) => nodes);
}
