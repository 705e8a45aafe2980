import { toDays } from "../../campaign/dates.ts";
import type { CampaignEvent } from "../../campaign/edition.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import type { Line, Paragraph } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { reachOf } from "../parts/ink.ts";
import { drawLine } from "../parts/piece.ts";
import { keepsLevel, scaled, unit } from "../parts/type.ts";
import { type CaptionPlace, placeCaptions } from "./caption-places.ts";
import { eventDate } from "./dates.ts";
import { middleOf, type TimeScale } from "./time-scale.ts";

export interface Caption {
  readonly event: CampaignEvent;
  /** Place of the stem on the axis. */
  readonly at: number;
  readonly leftward: boolean;
  /** 0 for the tier nearest the bars. */
  readonly tier: number;
  readonly lines: number;
  /** From the top of the date's capitals to the last baseline of its words. */
  readonly height: number;
  /** How far the letters of its last line hang below that. */
  readonly hang: number;
  /** Draws the words with the top of the date's capitals at `y`. */
  draw(x: number, y: number, dateColor: Color): SceneNode[];
}

export interface CaptionOptions {
  readonly maxLines: number;
  readonly mostEvents: number;
  /** Captions hang below the axis: from the near end of their date, or when they go leftward from its far end. */
  readonly hanging?: boolean;
  /** Captions may stand in so many tiers, one above the other. Default 1. */
  readonly tiers?: number;
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
  let places: CaptionPlace[] = [];
  const room = {
    length: scale.length,
    stem: unit(context, STEM_GAP),
    gap: unit(context, NEXT_GAP),
    tiers: options.tiers ?? 1,
  };
  for (const candidate of byWeight(drafts)) {
    if (kept.length >= options.mostEvents) break;
    const next = [...kept, candidate].sort((a, b) => a.at - b.at || toDays(a.event.start) - toDays(b.event.start));
    const placed = placeCaptions(next, room);
    if (placed) [kept, places] = [next, placed];
  }
  const stems = kept.map((item, i) => ({ ...item, ...places[i]!, stem: places[i]!.leftward ? item.end : item.at }));
  return stems.map((item) => place(context, item, stems, scale.length, options.maxLines));
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
  // On an axis that runs backward the last moment of a date is the first on the page.
  const ends = [scale.at(toDays(event.start, "start")), scale.at(toDays(event.end ?? event.start, "end"))];
  return {
    event,
    at: hanging ? Math.min(...ends) : middle,
    end: hanging ? Math.max(...ends) : middle,
    date,
    need: Math.max(high, date.width),
  };
}

/** A draft with its place; `stem` is where its stem stands on the axis. */
interface Placed extends Draft, CaptionPlace {
  readonly stem: number;
}

function place(context: BlockContext, own: Placed, all: readonly Placed[], length: number, maxLines: number): Caption {
  const { event, date, need, leftward, tier, stem: at } = own;
  const stem = unit(context, STEM_GAP);
  const gap = unit(context, NEXT_GAP);
  const style = scaled(context, context.theme.type.caption);
  const i = all.indexOf(own);
  const after = all.slice(i + 1).find((other) => other.tier === tier);
  const before = all.slice(0, i).findLast((other) => other.tier === tier);
  const reach = (item: Placed) => item.stem + (item.leftward ? -1 : 1) * (stem + item.need);
  // Words that come from both sides into one space share what is left of it.
  const end = !after
    ? length
    : after.leftward
      ? leftward
        ? reach(after) - gap
        : (reach(after) - gap + reach(own)) / 2
      : after.at - gap;
  const start = !before
    ? 0
    : before.leftward
      ? before.end + gap
      : leftward
        ? (reach(before) + gap + reach(own)) / 2
        : reach(before) + gap;
  // Stems of higher tiers come down beside the words.
  const above = all.filter((other) => other.tier > tier);
  const from = Math.max(start, ...above.filter((other) => all.indexOf(other) < i).map((other) => other.stem + gap));
  const to = Math.min(end, ...above.filter((other) => all.indexOf(other) > i).map((other) => other.stem - gap));
  const room = leftward ? at - stem - from : to - at - stem;
  const width = Math.min(Math.max(need, unit(context, 172)), Math.max(room, need)) + 0.01;
  const align = leftward === (context.text.direction === "ltr") ? "end" : "start";
  const paragraph: Paragraph = context.text.paragraph(event.text, style, { width, maxLines, align });
  const [first] = paragraph.lines;
  const { leading } = paragraph;
  // Letters that hang low or rise high need more than the leading under their date.
  const clear =
    first && !keepsLevel(`${date.text}${event.text}`) ? reachOf(context, date).fall + reachOf(context, first).rise : 0;
  const last = paragraph.lines.at(-1);
  const toFirst = Math.max(leading * 1.02, clear);
  return {
    event,
    at,
    leftward,
    tier,
    lines: paragraph.lines.length,
    hang: last ? reachOf(context, last).fall : 0,
    height: date.capHeight + Math.max(toFirst - leading * 0.02, leading) + (paragraph.lines.length - 1) * leading,
    draw: (x, y, dateColor) => {
      const edge = x + at + (leftward ? -stem : stem);
      const baseline = y + date.capHeight;
      const top = baseline + toFirst - paragraph.firstBaseline;
      return [
        ...drawLine(context, date, edge, baseline, { paint: dateColor, align: leftward ? "right" : "left" }),
        ...context.text.drawParagraph(paragraph, leftward ? edge - width : edge, top, { paint: context.theme.ink }),
      ];
    },
  };
}
