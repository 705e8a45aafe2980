import { toDays } from "../../campaign/dates.ts";
import type { Phase } from "../../campaign/edition.ts";
import { formatInterval } from "../../campaign/format-date.ts";
import { group, path, rectData } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";
import { badge } from "../parts/badge.ts";
import { fitText } from "../parts/fit-text.ts";
import { drawLine, drawWords } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";
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
  readonly shortened: boolean;
  draw(x: number, y: number): SceneNode[];
}

export type Lane = readonly PhaseBar[];

export interface LaneOptions {
  readonly barHeight: number;
  readonly words: "name" | "short" | "number";
  /** Space between two bars of one lane. */
  readonly gap: number;
}

/** Sets phases on as few lanes as their bars and words need, each on the first lane with room. */
export function layLanes(
  context: BlockContext,
  phases: readonly Phase[],
  scale: TimeScale,
  options: LaneOptions,
): Lane[] {
  const lanes: PhaseBar[][] = [];
  for (const phase of phases) {
    if (!phase.period) continue;
    const free = (lane: readonly PhaseBar[], bar: PhaseBar) =>
      lane.every(({ taken }) => bar.taken.from >= taken.to + options.gap || bar.taken.to <= taken.from - options.gap);
    const bar = layBar(context, phase, scale, options);
    const lane = lanes.find((candidate) => free(candidate, bar));
    if (lane) lane.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}

function layBar(context: BlockContext, phase: Phase, scale: TimeScale, options: LaneOptions): PhaseBar {
  const { theme, edition } = context;
  const { barHeight } = options;
  const { period } = phase as { period: NonNullable<Phase["period"]> };
  const begin = scale.at(toDays(period.start, "start"));
  const finish = Math.max(scale.at(period.end ? toDays(period.end, "end") : scale.end), begin + unit(context, 3));
  const bar = { from: Math.min(begin, scale.length - unit(context, 3)), to: Math.min(finish, scale.length) };
  const length = bar.to - bar.from;
  const tint = context.phaseTint(phase);

  const radius = barHeight * 0.345;
  const discInside = length >= radius * 2 + unit(context, 6);
  const pad = Math.min(unit(context, 7), (barHeight - radius * 2) / 2 + unit(context, 3));
  const wordsLeft = pad + radius * 2 + unit(context, 8);
  const nameStyle = scaled(context, theme.type.barName);
  const dateStyle = scaled(context, theme.type.caption, 0.98);
  const wanted =
    options.words === "number" ? [] : options.words === "short" ? [phase.shortName] : [phase.name, phase.shortName];
  const widthOf = (words: string) => context.text.measure(words, nameStyle);

  const inside = wanted.find((words) => wordsLeft + widthOf(words) + pad <= length);
  const disc = (x: number, y: number, within: boolean) =>
    badge(
      context,
      phase.number,
      x,
      y,
      radius,
      within ? { disc: theme.onPhase, number: tint } : { disc: tint, number: theme.onPhase },
    );
  const solid = (x: number, y: number) => path(rectData(x + bar.from, y, length, barHeight), { fill: tint });

  if (wanted.length === 0 || inside !== undefined) {
    const line = inside === undefined ? undefined : context.text.line(inside, nameStyle);
    const dates = formatInterval(period, edition.language, "short");
    const datesLeft = wordsLeft + (line?.width ?? 0) + unit(context, 11);
    const showDates = line !== undefined && datesLeft + context.text.measure(dates, dateStyle) + pad <= length;
    const outside = wanted.length === 0 && !discInside;
    const discAt = outside ? outsideDisc(bar, radius, scale.length, unit(context, 4)) : bar.from + pad + radius;
    return {
      phase,
      bar,
      taken: outside ? { from: Math.min(bar.from, discAt - radius), to: Math.max(bar.to, discAt + radius) } : bar,
      shortened: options.words === "name" && (inside === undefined || inside !== phase.name),
      draw: (x, y) => [
        group(
          [
            solid(x, y),
            disc(x + discAt, y + barHeight / 2, !outside),
            ...(line
              ? drawLine(context, line, x + bar.from + wordsLeft, y + barHeight / 2 + line.capHeight / 2, {
                  paint: theme.onPhase,
                })
              : []),
            ...(showDates
              ? drawWords(
                  context,
                  dates,
                  dateStyle,
                  x + bar.from + datesLeft,
                  y + barHeight / 2 + (line?.capHeight ?? 0) / 2,
                  {
                    paint: theme.onPhase,
                  },
                )
              : []),
          ],
          { name: `phase-${phase.id}`, label: phase.name },
        ),
      ],
    };
  }

  // Too short for its words: they stand beside it, where there is more room or after it.
  const discWidth = discInside ? 0 : radius * 2 + unit(context, 5);
  const beside = unit(context, 7);
  const after = scale.length - bar.to - beside - discWidth;
  const before = bar.from - beside - discWidth;
  const words = wanted.find((w) => widthOf(w) <= after || widthOf(w) <= before) ?? wanted.at(-1)!;
  const right = widthOf(words) <= after || after >= before;
  const { paragraph, cut } = fitText(context, words, nameStyle, {
    width: Math.max(right ? after : before, 1),
    maxLines: 1,
  });
  const line = paragraph.lines[0];
  const lineWidth = line?.width ?? 0;
  const reach = beside + discWidth + lineWidth;
  const taken = right ? { from: bar.from, to: bar.to + reach } : { from: bar.from - reach, to: bar.to };
  return {
    phase,
    bar,
    taken,
    shortened: cut || words !== phase.name,
    draw: (x, y) => {
      const middle = y + barHeight / 2;
      const start = right ? x + bar.to + beside : x + bar.from - reach;
      const discX = discInside ? x + bar.from + length / 2 : start + radius;
      const discCentred = discInside && length < radius * 2 + unit(context, 16) ? discX : x + bar.from + pad + radius;
      return [
        group(
          [
            solid(x, y),
            disc(discInside ? discCentred : discX, middle, discInside),
            ...(line
              ? drawLine(context, line, start + discWidth, middle + line.capHeight / 2, { paint: theme.ink })
              : []),
          ],
          { name: `phase-${phase.id}`, label: phase.name },
        ),
      ];
    },
  };
}

/** Centre of a disc beside a bar too short to hold it. */
function outsideDisc(bar: Extent, radius: number, length: number, gap: number): number {
  return bar.to + gap + radius * 2 <= length ? bar.to + gap + radius : bar.from - gap - radius;
}
