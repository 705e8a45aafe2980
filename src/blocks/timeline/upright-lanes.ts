import { toDays } from "../../campaign/dates.ts";
import type { Phase } from "../../campaign/edition.ts";
import { group, path, rectData } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";
import { badge } from "../parts/badge.ts";
import { drawLine } from "../parts/piece.ts";
import { levelRule } from "../parts/rule.ts";
import { scaled, unit } from "../parts/type.ts";
import type { TimeScale } from "./time-scale.ts";

/** A phase's bar on an axis that runs down the page. */
export interface UprightBar {
  readonly phase: Phase;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  /** Its name stands on it. */
  readonly named: boolean;
  draw(x: number, y: number): SceneNode[];
}

export interface UprightLanes {
  readonly bars: readonly UprightBar[];
  /** Width of all lanes together. */
  readonly width: number;
  /** Right edge of a lane. */
  edgeOf(lane: number): number;
}

/** White between two lanes at home size. */
const LANE_GAP = 4;

/** Smallest name on a bar, as a share of its full size. */
const LEAST_NAME = 0.8;

/** Phases as bars that hang from their first day to their last, those of one time side by side. */
export function layUprightLanes(context: BlockContext, phases: readonly Phase[], scale: TimeScale): UprightLanes {
  const nameStyle = scaled(context, context.theme.type.barName);
  const breadth = Math.max(unit(context, 25), nameStyle.size * 1.35);
  const pitch = breadth + unit(context, LANE_GAP);
  const radius = breadth * 0.36;
  const least = Math.min(radius * 2 + unit(context, 4), scale.length);
  const ends: number[] = [];
  const bars = phases
    .filter(({ period }) => period !== undefined)
    .map((phase): UprightBar => {
      const { start, end } = phase.period!;
      const from = Math.min(scale.at(toDays(start, "start")), scale.length - unit(context, 3));
      const to = Math.max(end ? scale.at(toDays(end, "end")) : scale.length, from + unit(context, 3));
      const free = ends.findIndex((taken) => from >= taken - 0.01);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = Math.max(to, from + least);
      return uprightBar(context, { phase, lane, from, to, left: lane * pitch, breadth, radius, length: scale.length });
    });
  return {
    bars,
    width: Math.max(ends.length * pitch - unit(context, LANE_GAP), unit(context, 3)),
    edgeOf: (lane) => lane * pitch + breadth,
  };
}

interface BarPlace {
  readonly phase: Phase;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly breadth: number;
  readonly radius: number;
  /** Length of the whole axis. */
  readonly length: number;
}

function uprightBar(context: BlockContext, place: BarPlace): UprightBar {
  const { phase, lane, from, to, left, breadth, radius, length } = place;
  const { theme } = context;
  const style = scaled(context, theme.type.barName);
  const pad = breadth / 2 - radius;
  const tint = context.phaseTint(phase);
  const within = to - from >= radius * 2 + pad;
  const discAt = within
    ? from + Math.min(pad + radius, (to - from) / 2)
    : Math.min(Math.max((from + to) / 2, radius), length - radius);
  const nameTop = from + pad + radius * 2 + unit(context, 6);
  const room = to - pad - nameTop;
  const least = Math.max(style.size * LEAST_NAME, context.page.minimumSize);
  const line = [phase.name, phase.shortName]
    .map((words) => (room > 0 ? context.text.fitLine(words, style, room, least) : undefined))
    .find((fitted) => fitted !== undefined);
  return {
    phase,
    lane,
    from,
    to,
    named: line !== undefined,
    draw: (x, y) => [
      group(
        [
          path(rectData(x + left, y + from, breadth, to - from), { fill: tint }),
          // Where one bar takes over from another a hairline of paper parts them.
          ...(from > 0.5 ? [levelRule(x + left, y + from, breadth, unit(context, 1.5), theme.paper)] : []),
          badge(
            context,
            phase.number,
            x + left + breadth / 2,
            y + discAt,
            radius,
            within ? { disc: theme.onPhase, number: tint } : { disc: tint, number: theme.onPhase },
          ),
          ...(line
            ? [
                group(drawLine(context, line, 0, 0, { paint: theme.onPhase }), {
                  transform: [0, 1, -1, 0, x + left + (breadth - line.capHeight) / 2, y + nameTop],
                }),
              ]
            : []),
        ],
        { name: `phase-${phase.id}`, label: phase.name },
      ),
    ],
  };
}
