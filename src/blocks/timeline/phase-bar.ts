import { toDays } from "../../campaign/dates.ts";
import type { Phase } from "../../campaign/edition.ts";
import { group, path, rectData } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { badge } from "../parts/badge.ts";
import { drawLine, drawWords } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";
import { phaseDates } from "./dates.ts";
import type { TimeScale } from "./time-scale.ts";

/** A stretch of the axis that is taken. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A phase's bar with its words, laid on the axis. */
export interface PhaseBar {
  readonly phase: Phase;
  readonly bar: Extent;
  /** Bar and words together. */
  readonly taken: Extent;
  /** Its name stands within it, or it shows its number alone. */
  readonly contained: boolean;
  /** Its name is not shown, or not in full. */
  readonly shortened: boolean;
  readonly named: boolean;
  draw(x: number, y: number): SceneNode[];
}

export interface LaneOptions {
  readonly barHeight: number;
  readonly words: "name" | "short" | "number";
  /** Space between two bars of one lane when words stand outside them. */
  readonly gap: number;
}

/** How all bars of a timeline are set. */
export interface LaneStyle extends LaneOptions {
  readonly nameStyle: TextStyle;
}

/** Where a phase stands on the axis. */
export function barOf(context: BlockContext, { period }: Phase, scale: TimeScale): Extent {
  const least = unit(context, 3);
  const ends = [
    scale.at(toDays(period!.start, "start")),
    scale.at(period!.end ? toDays(period!.end, "end") : scale.end),
  ] as const;
  const begin = Math.min(...ends);
  const finish = Math.max(...ends, begin + least);
  return { from: Math.min(begin, scale.length - least), to: Math.min(finish, scale.length) };
}

/** Radius of the number's disc, its distance from the bar's start, and where words begin after it. */
function discPlace(context: BlockContext, barHeight: number) {
  const radius = barHeight * 0.345;
  const pad = Math.min(unit(context, 7), (barHeight - radius * 2) / 2 + unit(context, 3));
  return { radius, pad, wordsLeft: pad + radius * 2 + unit(context, 8) };
}

function namesOf(phase: Phase, words: LaneOptions["words"]): string[] {
  if (words === "number") return [];
  return words === "short" ? [phase.shortName] : [...new Set([phase.name, phase.shortName])];
}

/** The fullest name that stands in the bar; empty when none is wanted. */
export function nameInside(context: BlockContext, phase: Phase, bar: Extent, style: LaneStyle): string | undefined {
  const wanted = namesOf(phase, style.words);
  if (wanted.length === 0) return "";
  const { pad, wordsLeft } = discPlace(context, style.barHeight);
  const room = bar.to - bar.from - wordsLeft - pad;
  return wanted.find((words) => context.text.measure(words, style.nameStyle) <= room);
}

/** Ways to draw a phase, best first: its words inside, after, before it, and last its number alone. */
export function layBar(context: BlockContext, phase: Phase, scale: TimeScale, style: LaneStyle): PhaseBar[] {
  const bar = barOf(context, phase, scale);
  const inside = nameInside(context, phase, bar, style);
  if (inside !== undefined) return [barWithin(context, phase, bar, scale, style, inside)];
  const outside = namesOf(phase, style.words).flatMap((words) => [
    ...barBeside(context, phase, bar, scale, style, words, true),
    ...barBeside(context, phase, bar, scale, style, words, false),
  ]);
  return outside.length > 0 ? outside : [barWithin(context, phase, bar, scale, style, "")];
}

function drawDisc(context: BlockContext, phase: Phase, x: number, y: number, radius: number, within: boolean) {
  const tint = context.phaseTint(phase);
  const { onPhase } = context.theme;
  const tones = within ? { disc: onPhase, number: tint } : { disc: tint, number: onPhase };
  return badge(context, phase.number, x, y, radius, tones);
}

/** A bar with its number and name in it; a bar too short for its number has it beside. */
function barWithin(
  context: BlockContext,
  phase: Phase,
  bar: Extent,
  scale: TimeScale,
  { barHeight, words, nameStyle }: LaneStyle,
  name: string,
): PhaseBar {
  const { theme } = context;
  const { radius, pad, wordsLeft } = discPlace(context, barHeight);
  const length = bar.to - bar.from;
  const line = name === "" ? undefined : context.text.line(name, nameStyle);
  const dateStyle = scaled(context, theme.type.caption, 0.98);
  const dates = phaseDates(context, phase, scale);
  const datesLeft = wordsLeft + (line?.width ?? 0) + unit(context, 11);
  const showDates = line !== undefined && datesLeft + context.text.measure(dates, dateStyle) + pad <= length;
  const discInside = length >= radius * 2 + unit(context, 6);
  const discAt = discInside
    ? bar.from + Math.min(pad + radius, length / 2)
    : outsideDisc(bar, radius, scale.length, unit(context, 4));
  return {
    phase,
    bar,
    contained: discInside,
    named: line !== undefined,
    taken: discInside ? bar : { from: Math.min(bar.from, discAt - radius), to: Math.max(bar.to, discAt + radius) },
    shortened: words === "name" && name !== phase.name,
    draw: (x, y) => {
      const middle = y + barHeight / 2;
      const onBar = { paint: theme.onPhase };
      const foot = middle + (line?.capHeight ?? 0) / 2;
      return [
        group(
          [
            path(rectData(x + bar.from, y, length, barHeight), { fill: context.phaseTint(phase) }),
            drawDisc(context, phase, x + discAt, middle, radius, discInside),
            ...(line ? drawLine(context, line, x + bar.from + wordsLeft, foot, onBar) : []),
            ...(showDates ? drawWords(context, dates, dateStyle, x + bar.from + datesLeft, foot, onBar) : []),
          ],
          { name: `phase-${phase.id}`, label: phase.name },
        ),
      ];
    },
  };
}

/** A bar too short for its name, which stands after or before it; nothing when the axis ends too soon. */
function barBeside(
  context: BlockContext,
  phase: Phase,
  bar: Extent,
  scale: TimeScale,
  { barHeight, words, nameStyle }: LaneStyle,
  name: string,
  after: boolean,
): PhaseBar[] {
  const { radius, pad } = discPlace(context, barHeight);
  const length = bar.to - bar.from;
  const discInside = length >= radius * 2 + unit(context, 6);
  const discWidth = discInside ? 0 : radius * 2 + unit(context, 5);
  const line = context.text.line(name, nameStyle);
  const reach = unit(context, 7) + discWidth + line.width;
  const taken = after ? { from: bar.from, to: bar.to + reach } : { from: bar.from - reach, to: bar.to };
  if (taken.from < 0 || taken.to > scale.length) return [];
  const start = after ? bar.to + unit(context, 7) : bar.from - reach;
  const discAt = discInside ? bar.from + Math.min(pad + radius, length / 2) : start + radius;
  const beside: PhaseBar = {
    phase,
    bar,
    contained: false,
    named: true,
    taken,
    shortened: words === "name" && name !== phase.name,
    draw: (x, y) => {
      const middle = y + barHeight / 2;
      return [
        group(
          [
            path(rectData(x + bar.from, y, length, barHeight), { fill: context.phaseTint(phase) }),
            drawDisc(context, phase, x + discAt, middle, radius, discInside),
            ...drawLine(context, line, x + start + discWidth, middle + line.capHeight / 2, {
              paint: context.theme.ink,
            }),
          ],
          { name: `phase-${phase.id}`, label: phase.name },
        ),
      ];
    },
  };
  return [beside];
}

/** Centre of a disc beside a bar too short to hold it. */
function outsideDisc(bar: Extent, radius: number, length: number, gap: number): number {
  return bar.to + gap + radius * 2 <= length ? bar.to + gap + radius : bar.from - gap - radius;
}
