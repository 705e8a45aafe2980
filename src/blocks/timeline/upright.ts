import type { CampaignEvent } from "../../campaign/edition.ts";
import { group, path, polylineData } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { drawLine, type TextPiece, textPiece } from "../parts/piece.ts";
import { ruleWidth, uprightRule } from "../parts/rule.ts";
import { sectionHead } from "../parts/section-head.ts";
import { scaled, unit } from "../parts/type.ts";
import { eventDate } from "./dates.ts";
import { droppedEvents } from "./horizontal.ts";
import { listPhases } from "./phase-list.ts";
import { middleOf, timelineEvents, timeScale, timeSpan } from "./time-scale.ts";
import { layUprightLanes, type UprightLanes } from "./upright-lanes.ts";

export interface UprightOptions {
  readonly name: Presentation["name"];
  readonly heading: string;
  /** Length of the axis. */
  readonly length: number;
}

/** White at home size: bars to dates, dates to words, one event to the next. */
const GAPS = { leader: 24, date: 12, row: 5 };
/** Words narrower than this at home size cannot be read with ease. */
const LEAST_WORDS = 110;

/** An event measured: its date, its words and the height of both. */
interface Row {
  readonly event: CampaignEvent;
  readonly at: number;
  readonly words: TextPiece;
  readonly height: number;
}

/** Length of the axis at which every event has its words; undefined when the column is too narrow for them. */
export function uprightLength(context: BlockContext, width: number): number | undefined {
  const laid = layRows(context, width, unit(context, 200));
  if (!laid) return undefined;
  const all = laid.rows.reduce((sum, row) => sum + row.height, 0) - laid.rows.at(-1)!.height * 0.5;
  return Math.max(all, unit(context, 190));
}

/** Phases as bars down the left, events with their dates beside them, true to time. */
export function presentUpright(context: BlockContext, width: number, options: UprightOptions): Presentation {
  const { theme, edition } = context;
  const { length } = options;
  const head = sectionHead(context, options.heading, width);
  const { rows, lanes, dateLeft, wordsLeft } = layRows(context, width, length)!;
  const dateStyle = scaled(context, theme.type.eventDate);
  const half = dateStyle.size * 0.35;
  const kept = keepFitting(rows, length + half * 2);
  const tops = spread(kept, -half, length + half * 2);
  const axisTop = head.baseline + unit(context, 16) + half;
  const foot = Math.max(length, ...kept.map(({ words }, i) => tops[i]! + half + words.lastBaseline + words.size * 0.2));
  const named = new Set(lanes.bars.filter((bar) => bar.named).map(({ phase }) => phase));
  const listed = edition.phases.filter((phase) => !named.has(phase));
  const list = listed.length > 0 ? listPhases(context, listed, width) : undefined;
  const listTop = axisTop + foot + unit(context, 8);
  const scale = timeScale(timeSpan(edition)!, length);
  const told = new Set(kept.map(({ event }) => event));

  const drawEvent = ({ event, at, words }: Row, top: number, x: number, y: number): SceneNode => {
    const { phase } = event;
    const tint = phase ? context.phaseTint(phase) : theme.ink;
    const own = lanes.bars.find((bar) => bar.phase === phase);
    const from = own ? lanes.edgeOf(own.lane) : lanes.width;
    const date = context.text.line(eventDate(context, event, scale, "short"), dateStyle);
    const baseline = top + half + date.capHeight / 2;
    const stroke = { paint: tint, width: unit(context, 1.5) };
    const level = baseline - date.capHeight / 2;
    const bend = lanes.width + unit(context, 5);
    const leader = polylineData([
      [x + from, y + at],
      [x + bend, y + at],
      [x + dateLeft - unit(context, 9), y + level],
      [x + dateLeft - unit(context, 4), y + level],
    ]);
    return group(
      [
        path(leader, { stroke, role: "artifact" }),
        ...drawLine(context, date, x + dateLeft, y + baseline, { paint: tint }),
        ...words.draw(x + wordsLeft, y + baseline - words.firstBaseline),
      ],
      { role: "figure" },
    );
  };

  return {
    name: options.name,
    height: list ? listTop + list.height : axisTop + foot,
    dropped: droppedEvents(
      context,
      rows.map(({ event }) => event),
      told,
      scale,
    ),
    draw: ({ x, y }) => [
      ...head.draw(x, y),
      ...kept.map((row, i) => drawEvent(row, tops[i]!, x, y + axisTop)),
      ...(lanes.bars.length > 0
        ? lanes.bars.flatMap((bar) => bar.draw(x, y + axisTop))
        : [uprightRule(x, y + axisTop, length, ruleWidth(context, 2), theme.ink)]),
      ...(list ? list.draw(x, y + listTop) : []),
    ],
  };
}

function layRows(
  context: BlockContext,
  width: number,
  length: number,
): { rows: Row[]; lanes: UprightLanes; dateLeft: number; wordsLeft: number } | undefined {
  const { theme, edition } = context;
  const scale = timeScale(timeSpan(edition)!, length);
  const lanes = layUprightLanes(context, edition.phases, scale);
  const events = timelineEvents(edition);
  if (events.length === 0) return undefined;
  const dateStyle = scaled(context, theme.type.eventDate);
  const dates = events.map((event) => context.text.measure(eventDate(context, event, scale, "short"), dateStyle));
  const dateLeft = lanes.width + unit(context, GAPS.leader);
  const wordsLeft = dateLeft + Math.max(...dates) + unit(context, GAPS.date);
  if (width - wordsLeft < unit(context, LEAST_WORDS)) return undefined;
  const style = scaled(context, theme.type.caption);
  const rows = events
    .map((event): Row => {
      const at = scale.at((middleOf(event.start) + middleOf(event.end ?? event.start)) / 2);
      const words = textPiece(context, event.text, style, {
        width: width - wordsLeft,
        maxLines: 3,
        minSize: style.size,
        paint: theme.ink,
      });
      return { event, at, words, height: words.height + unit(context, GAPS.row) };
    })
    .sort((a, b) => a.at - b.at);
  return { rows, lanes, dateLeft, wordsLeft };
}

/** As many events as the axis has room for: by rank, the first and the last before others of theirs. */
function keepFitting(rows: readonly Row[], room: number): Row[] {
  const weight = (row: Row) => row.event.rank - (row === rows[0] || row === rows.at(-1) ? 0.5 : 0);
  const kept = new Set<Row>();
  let used = 0;
  for (const row of [...rows].sort((a, b) => weight(a) - weight(b))) {
    // An event that finds no room closes the list to those of lower rank.
    if (used + row.height > room && kept.size > 0) break;
    kept.add(row);
    used += row.height;
  }
  return rows.filter((row) => kept.has(row));
}

/** Tops of the rows, each as near its date as its neighbours let it. */
function spread(rows: readonly Row[], first: number, room: number): number[] {
  const tops: number[] = [];
  let next = first;
  for (const { at, height } of rows) {
    const top = Math.max(first + at, next);
    tops.push(top);
    next = top + height;
  }
  let limit = first + room + (rows.at(-1)?.height ?? 0) * 0.5;
  for (let i = rows.length - 1; i >= 0; i--) {
    tops[i] = Math.max(Math.min(tops[i]!, limit - rows[i]!.height), first);
    limit = tops[i]!;
  }
  return tops;
}
