import { toDays } from "../../campaign/dates.ts";
import type { CampaignEvent } from "../../campaign/edition.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import type { Line, Paragraph } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { drawLine } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";
import { eventDate } from "./dates.ts";
import { middleOf, type TimeScale } from "./time-scale.ts";

export interface Caption {
  readonly event: CampaignEvent;
  /** Place of the stem on the axis. */
  readonly at: number;
  readonly leftward: boolean;
  readonly lines: number;
  /** Draws the words with the top of the date's capitals at `y`. */
  draw(x: number, y: number, dateColor: Color): SceneNode[];
}

export interface CaptionOptions {
  readonly maxLines: number;
  readonly mostEvents: number;
  /** Captions hang below the axis: from the first moment of their date, or when they go leftward from its last. */
  readonly hanging?: boolean;
}

/** A caption measured but not yet placed. */
interface Draft {
  readonly event: CampaignEvent;
  readonly at: number;
  /** Place of its stem when its words go leftward. */
  readonly end: number;
  readonly date: Line;
  /** Least width in which the words take at most the allowed lines. */
  readonly need: number;
}

/** White between a stem and its words, and before the next stem. */
const STEM_GAP = 9;
const NEXT_GAP = 11;

/**
 * Captions above the axis, as many as stand side by side: events join in the order of their rank,
 * the first and the last before others, each only while all still fit.
 */
export function layCaptions(
  context: BlockContext,
  events: readonly CampaignEvent[],
  scale: TimeScale,
  options: CaptionOptions,
): Caption[] {
  const drafts = events.map((event) => draft(context, event, scale, options));
  let kept: Draft[] = [];
  let sides: boolean[] = [];
  for (const candidate of byWeight(drafts)) {
    if (kept.length >= options.mostEvents) break;
    const next = [...kept, candidate].sort((a, b) => a.at - b.at || toDays(a.event.start) - toDays(b.event.start));
    const placed = chooseSides(context, next, scale.length);
    if (placed) [kept, sides] = [next, placed];
  }
  return kept.map((_, i) => place(context, kept, sides, i, scale.length, options.maxLines));
}

/** Rank first; among equals the first and last in time, then the order of the file. */
function byWeight(drafts: readonly Draft[]): Draft[] {
  const first = drafts.reduce<Draft | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
  const last = drafts.reduce<Draft | undefined>((a, b) => (a && a.at >= b.at ? a : b), undefined);
  const weight = (item: Draft) => item.event.rank - (item === first || item === last ? 0.5 : 0);
  return [...drafts].sort((a, b) => weight(a) - weight(b));
}

function draft(
  context: BlockContext,
  event: CampaignEvent,
  scale: TimeScale,
  { maxLines, hanging = false }: CaptionOptions,
): Draft {
  const style = scaled(context, context.theme.type.caption);
  const dateStyle = scaled(context, context.theme.type.eventDate);
  const date = context.text.line(eventDate(context, event, scale), dateStyle);
  const whole = context.text.measure(event.text, style);
  const fits = (width: number) => {
    const { overflow, broken } = context.text.paragraph(event.text, style, { width, maxLines });
    return !overflow && !broken;
  };
  let [low, high] = [whole / maxLines, whole + 1];
  for (let i = 0; i < 9; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  const middle = scale.at((middleOf(event.start) + middleOf(event.end ?? event.start)) / 2);
  return {
    event,
    at: hanging ? scale.at(toDays(event.start, "start")) : middle,
    end: hanging ? scale.at(toDays(event.end ?? event.start, "end")) : middle,
    date,
    need: Math.max(high, date.width),
  };
}

/** For each caption whether it goes to the left of its stem; undefined when they do not all fit. Most go to the right. */
function chooseSides(context: BlockContext, drafts: readonly Draft[], length: number): boolean[] | undefined {
  const stem = unit(context, STEM_GAP);
  const gap = unit(context, NEXT_GAP);
  interface State {
    readonly cost: number;
    /** End of what stands so far. */
    readonly end: number;
    readonly path: readonly boolean[];
  }
  let states: State[] = [{ cost: 0, end: 0, path: [] }];
  for (const { at, end: last, need } of drafts) {
    const next: State[] = [];
    for (const { cost, end, path } of states) {
      const clear = path.length === 0 || at >= end + gap * 0.6;
      if (clear && at + stem + need <= length) next.push({ cost, end: at + stem + need, path: [...path, false] });
      const from = last - stem - need;
      if (from >= (path.length === 0 ? 0 : end + gap)) next.push({ cost: cost + 1, end: last, path: [...path, true] });
    }
    if (next.length === 0) return undefined;
    // For each way the last one goes, only the cheapest state can matter, or the one that ends soonest.
    states = [false, true].flatMap((way) => {
      const same = next.filter((state) => state.path.at(-1) === way);
      const best = same.sort((a, b) => a.cost - b.cost || a.end - b.end)[0];
      return best ? [best] : [];
    });
  }
  return [...states].sort((a, b) => a.cost - b.cost)[0]!.path as boolean[];
}

function place(
  context: BlockContext,
  drafts: readonly Draft[],
  sides: readonly boolean[],
  i: number,
  length: number,
  maxLines: number,
): Caption {
  const { event, date, need } = drafts[i]!;
  const leftward = sides[i]!;
  const stemOf = (draft: Draft, left: boolean) => (left ? draft.end : draft.at);
  const at = stemOf(drafts[i]!, leftward);
  const stem = unit(context, STEM_GAP);
  const gap = unit(context, NEXT_GAP);
  const style = scaled(context, context.theme.type.caption);
  const after = drafts[i + 1];
  const before = drafts[i - 1];
  const reach = (draft: Draft, left: boolean) => stemOf(draft, left) + (left ? -1 : 1) * (stem + draft.need);
  // Words that come from both sides into one space share what is left of it.
  const end = !after
    ? length
    : sides[i + 1]
      ? leftward
        ? reach(after, true) - gap
        : (reach(after, true) - gap + reach(drafts[i]!, false)) / 2
      : after.at - gap;
  const start = !before
    ? 0
    : sides[i - 1]
      ? before.end + gap
      : leftward
        ? (reach(before, false) + gap + reach(drafts[i]!, true)) / 2
        : reach(before, false) + gap;
  const room = leftward ? at - stem - start : end - at - stem;
  const width = Math.min(Math.max(need, unit(context, 172)), Math.max(room, need)) + 0.01;
  const align = leftward === (context.text.direction === "ltr") ? "end" : "start";
  const paragraph: Paragraph = context.text.paragraph(event.text, style, { width, maxLines, align });
  return {
    event,
    at,
    leftward,
    lines: paragraph.lines.length,
    draw: (x, y, dateColor) => {
      const edge = x + at + (leftward ? -stem : stem);
      const baseline = y + date.capHeight;
      const top = baseline + paragraph.leading * 1.02 - paragraph.firstBaseline;
      return [
        ...drawLine(context, date, edge, baseline, { paint: dateColor, align: leftward ? "right" : "left" }),
        ...context.text.drawParagraph(paragraph, leftward ? edge - width : edge, top, { paint: context.theme.ink }),
      ];
    },
  };
}
