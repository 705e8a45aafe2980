/** Front lines in ink: cut where words stand, toothed toward the enemy. */
import { path, polylineData, round } from "../../../scene/build.ts";
import type { Color, PathData, Point, SceneNode } from "../../../scene/types.ts";
import { mix as mixColors } from "../../../theme/color.ts";
import type { BlockContext, Box } from "../../block.ts";
import { curveData } from "../curves.ts";
import { along, directionAt, leftOf, nearest, pointAt, resample, slice, trackOf } from "../polyline.ts";
import type { FrontShape } from "./shape.ts";

/** Height of a tooth and half its foot, and from tooth to tooth. */
const TOOTH = 5.5;
const HALF_FOOT = 3.7;
const PITCH = 17;
/** Stroke by the line's place among the dates. */
const WIDTH = { first: 1.9, middle: 1.3, last: 1.6 } as const;

/** The colour of a line: by its date among the others, or pale when it has moved on. */
export function frontColor(context: BlockContext, shape: FrontShape): Color {
  const color = colorByDate(context, shape);
  return shape.over ? mixColors(color, context.theme.map.land, 0.5) : color;
}

function colorByDate(context: BlockContext, shape: FrontShape): Color {
  const { theme } = context;
  const { fronts } = theme.map;
  const side = shape.front.side;
  if (side === undefined)
    return fronts[Math.min(Math.round(shape.age * (fronts.length - 1)), fronts.length - 1)] ?? theme.ink;
  const tones = context.sideTones(side);
  const start = theme.dark ? mixColors(tones.text, theme.ink, 0.55) : mixColors(tones.bar, theme.ink, 0.62);
  return mixColors(start, theme.dark ? tones.text : tones.bar, shape.age);
}

/** Where a line and its teeth break off. */
export interface Gaps {
  /** Boxes of words. */
  readonly cuts: readonly Box[];
  /** Places where another line stands for this one. */
  readonly hidden?: (point: Point) => boolean;
}

/** Draws a front; `weight` multiplies its width. */
export function drawFront(shape: FrontShape, color: Color, gaps: Gaps, scale: number, weight = 1): SceneNode[] {
  const width = round(WIDTH[shape.style] * scale * weight);
  const dashed = shape.front.kind === "reached" || (shape.style === "last" && shape.age > 0);
  const stroke = { paint: color, width, join: "round", cap: "butt" } as const;
  const nodes: SceneNode[] = [];
  const teeth: string[] = [];
  shape.lines.forEach((line, i) => {
    const track = trackOf(line);
    const kept = openStretches(line, gaps);
    for (const [from, to] of kept) {
      const d = curveData(resample(trackOf(slice(track, from, to)), 8 * scale));
      if (d === "") continue;
      nodes.push(...strokeFor(shape, d, stroke, dashed, scale));
      teeth.push(...teethAlong(shape, track, shape.guides[i] ?? line, from, to, scale));
    }
  });
  if (teeth.length > 0) nodes.push(path(teeth.join(" "), { fill: color }));
  return nodes;
}

function strokeFor(
  { front }: FrontShape,
  d: PathData,
  stroke: { readonly paint: Color; readonly width: number; readonly join: "round"; readonly cap: "butt" },
  dashed: boolean,
  scale: number,
): SceneNode[] {
  switch (front.kind) {
    case "front":
    case "reached":
      return [path(d, { stroke: dashed ? { ...stroke, dash: [round(7 * scale), round(3.5 * scale)] } : stroke })];
    case "fortified":
      return [
        path(d, { stroke: { ...stroke, width: round(stroke.width * 2.4) } }),
        path(d, {
          stroke: { ...stroke, width: round(stroke.width * 4.2), dash: [round(1.6 * scale), round(7 * scale)] },
        }),
      ];
    case "pocket":
      return [path(d, { stroke: { ...stroke, width: round(stroke.width * 1.15) } })];
    case "border":
      return [
        path(d, {
          stroke: { ...stroke, dash: [round(9 * scale), round(3 * scale), round(1.5 * scale), round(3 * scale)] },
        }),
      ];
    default:
      return front.kind satisfies never;
  }
}

function teethAlong(
  shape: FrontShape,
  track: ReturnType<typeof trackOf>,
  guide: readonly Point[],
  from: number,
  to: number,
  scale: number,
): PathData[] {
  if (shape.teeth === 0) return [];
  const smooth = trackOf(guide);
  const out: string[] = [];
  const pitch = PITCH * scale;
  const size = shape.style === "middle" ? 0.82 : 1;
  for (let at = from + pitch / 2; at <= to - pitch / 3; at += pitch) {
    const foot = pointAt(track, at);
    const direction = directionAt(smooth, nearest(smooth, foot).at, 8 * scale);
    const left = leftOf(direction);
    const half = HALF_FOOT * scale * size;
    out.push(
      polylineData(
        [
          along(foot, direction, -half),
          along(foot, left, shape.teeth * TOOTH * scale * size),
          along(foot, direction, half),
        ],
        true,
      ),
    );
  }
  return out;
}

/** Lengths between which a line runs outside all gaps. */
export function openStretches(line: readonly Point[], { cuts, hidden }: Gaps): (readonly [number, number])[] {
  const track = trackOf(line);
  const covered = (point: Point) => {
    const [x, y] = point;
    return (
      cuts.some((b) => x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height) || (hidden?.(point) ?? false)
    );
  };
  const out: (readonly [number, number])[] = [];
  let start: number | undefined;
  const step = 1.5;
  for (let at = 0; at <= track.length; at += step) {
    if (covered(pointAt(track, at))) {
      if (start !== undefined && at - start > 4) out.push([start, at - step]);
      start = undefined;
    } else start ??= at;
  }
  if (start !== undefined && track.length - start > 4) out.push([start, track.length]);
  return out;
}
