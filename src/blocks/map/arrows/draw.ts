/** How each kind of movement is inked. All ten can be told apart in a single colour. */
import { path, polylineData, round } from "../../../scene/build.ts";
import type { Color, LinearGradient, PathData, Point, SceneNode, Stroke } from "../../../scene/types.ts";
import { mix as mixColors, withAlpha } from "../../../theme/color.ts";
import { curveData } from "../curves.ts";
import { along, directionAt, leftOf, offsetTrack, pointAt, resample, slice, trackOf } from "../polyline.ts";
import type { Inked } from "./fuse.ts";
import { bodyWidth } from "./outline.ts";
import { type ArrowShape, isThin } from "./shape.ts";

/** Opacity at the tail and from the point where it is full. */
const TAIL_OPACITY = 0.14;
const FULL_OPACITY = 0.96;
const FADE = 0.4;
const CASING = 2.6;
/** Half the distance of the two lines of a movement by air. */
const AIR_HALF = 1.7;

export interface ArrowInk {
  readonly tint: Color;
  readonly casing: Color;
  /** Ground beneath, for lighter fills. */
  readonly ground: Color;
  /** A soft glow in place of a casing, on dark ground. */
  readonly glow: boolean;
  readonly scale: number;
}

/** How far ink and rim reach beyond the edge of an arrow's body, units. */
export function rimOf({ movement: { kind }, outline: { measures } }: ArrowShape, scale: number): number {
  switch (kind) {
    case "planned":
    case "feint":
      return scale;
    case "airborne":
      return Math.max(scale - measures.tail / 2, 0);
    case "air":
      return Math.max((AIR_HALF + 0.6) * scale - measures.tail / 2, 0);
    case "route":
      return Math.max(measures.barb * 0.375 + 0.9 * scale - measures.tail / 2, 0);
    default:
      return CASING * scale * (isThin(kind) ? 0.7 : 1);
  }
}

/** The lighter rim beneath an arrow, drawn for a whole group before any fill. */
export function drawCasing({ shape, d }: Inked, ink: ArrowInk): SceneNode[] {
  const { kind } = shape.movement;
  if (kind === "planned" || kind === "air" || kind === "airborne" || kind === "feint" || kind === "route") return [];
  const rim = CASING * ink.scale * (isThin(kind) ? 0.7 : 1);
  if (ink.glow) {
    return [
      casing(d, fading(shape, ink.tint, 0.1), rim * 5),
      casing(d, fading(shape, ink.tint, 0.14), rim * 2.6),
      casing(d, fading(shape, ink.casing, 0.9), rim * 1.1),
    ];
  }
  return [casing(d, fading(shape, ink.casing, 0.92), rim * 2)];
}

function casing(d: PathData, paint: LinearGradient, width: number): SceneNode {
  return path(d, { stroke: { paint, width: round(width), join: "round" } });
}

export function drawArrow({ shape, d, members }: Inked, ink: ArrowInk): SceneNode[] {
  const { tint, scale } = ink;
  const { outline, headless } = shape;
  const names = members.map(({ movement }) => movement.label || movement.formation?.name);
  const label = names.filter((name) => name !== undefined && name !== "").join(", ") || undefined;
  const meta = { name: shape.movement.id, ...(label === undefined ? {} : { label }) };
  const line = (width: number, more: Partial<Stroke> = {}): Stroke => ({
    paint: tint,
    width: round(width * scale),
    ...more,
  });
  switch (shape.movement.kind) {
    case "attack":
      return [path(d, { fill: fading(shape, tint, opacityOf(shape)), ...meta })];
    case "support":
      return [
        path(d, {
          fill: fading(shape, mixColors(tint, ink.casing, 0.55), FULL_OPACITY),
          stroke: { paint: fading(shape, tint, 1), width: round(1.3 * scale), join: "round" },
          ...meta,
        }),
      ];
    case "retreat":
      return [
        path(d, { fill: withAlpha(ink.casing, 0.75), stroke: line(1.5, { join: "round" }), ...meta }),
        path(members.map((member) => bars(member, 7 * scale)).join(" "), { stroke: line(1.2) }),
      ];
    case "planned":
      return [
        path(d, {
          fill: withAlpha(ink.casing, 0.25),
          stroke: line(1.8, { dash: [0.1, round(4 * scale)], cap: "round", join: "round" }),
          ...meta,
        }),
      ];
    case "feint":
      return [
        path(openBody(shape), { stroke: line(1.7, { dash: [round(6 * scale), round(3.5 * scale)] }), ...meta }),
        ...(headless ? [] : [path(chevronAt(shape, 1, 1), { stroke: line(2.4, { join: "miter", cap: "butt" }) })]),
      ];
    case "landing":
      return [path(d, { fill: fading(shape, tint, opacityOf(shape)), ...meta })];
    case "naval":
      return [
        path(curveData(resample(trackOf(outline.body), 10)), {
          stroke: line(2.2, { dash: [round(13 * scale), round(4 * scale)] }),
          ...meta,
        }),
        ...(headless ? [] : [path(headOf(shape), { fill: tint })]),
      ];
    case "airborne":
      return [
        path(curveData(resample(trackOf(shape.centre), 10)), {
          stroke: line(2, { dash: [round(5 * scale), round(4 * scale)] }),
          ...meta,
        }),
        ...(headless ? [] : [path(chevronAt(shape, 1, 1), { stroke: line(2.2, { join: "round", cap: "round" }) })]),
      ];
    case "air":
      return [
        path(doubleLine(shape, AIR_HALF * scale), { stroke: line(1.2), ...meta }),
        ...(headless ? [] : [path(sweptHead(shape), { fill: tint })]),
      ];
    case "route":
      return [
        path(curveData(resample(trackOf(shape.centre), 10)), { stroke: line(1.8, { cap: "round" }), ...meta }),
        path(repeatedChevrons(shape, 46 * scale), { stroke: line(1.8, { join: "round", cap: "round" }) }),
      ];
    default:
      return shape.movement.kind satisfies never;
  }
}

/** Where washes of several arrows lie upon each other, any that is not full would darken. */
function opacityOf({ into, fullFrom }: ArrowShape): number {
  return into === undefined && fullFrom === undefined ? FULL_OPACITY : 1;
}

/** The tint from faint at the tail to full; a branch fades with its stem. */
function fading(shape: ArrowShape, color: Color, full: number): LinearGradient {
  const whole = rootOf(shape);
  const track = trackOf(whole.centre);
  const from = pointAt(track, 0);
  const to = pointAt(track, track.length * Math.min(FADE, Math.max(whole.fullFrom ?? 1, 0.02)));
  return {
    kind: "linear",
    from: [round(from[0]), round(from[1])],
    to: [round(to[0]), round(to[1])],
    stops: [
      { offset: 0, color: withAlpha(color, full * TAIL_OPACITY) },
      { offset: 1, color: withAlpha(color, full) },
    ],
  };
}

/** The stem an arrow springs from in the end, or itself. */
export function rootOf(shape: ArrowShape): ArrowShape {
  return shape.stem === undefined ? shape : rootOf(shape.stem);
}

/** Rungs across the body, as on a ladder. */
function bars(shape: ArrowShape, spacing: number): PathData {
  const track = trackOf(shape.outline.body);
  const parts: string[] = [];
  // The shortest retreat still has one bar to be told by.
  const first = Math.min(spacing, track.length / 2);
  for (let at = first; at === first || at < track.length - spacing * 0.4; at += spacing) {
    const half = bodyWidth(shape.outline, at) / 2;
    parts.push(across(pointAt(track, at), directionAt(track, at, 3), half));
  }
  return parts.join(" ");
}

function across(at: Point, direction: Point, half: number): PathData {
  return polylineData([along(at, leftOf(direction), half), along(at, leftOf(direction), -half)]);
}

/** The two long edges of the body alone. */
function openBody(shape: ArrowShape): PathData {
  const { measures, body } = shape.outline;
  const spine = resample(trackOf(body), 8);
  const last = Math.max(spine.length - 1, 1);
  const half = (i: number) => (measures.tail + ((measures.neck - measures.tail) * i) / last) / 2;
  const left = offsetTrack(spine, half);
  const right = offsetTrack(spine, (i) => -half(i));
  return `${curveData(left)} ${curveData(right)}`;
}

/** An open head whose point is `at` of the way along. */
function chevronAt(shape: ArrowShape, at: number, size: number): PathData {
  const track = trackOf(shape.centre);
  const { barb, head } = shape.outline.measures;
  const tip = pointAt(track, track.length * at);
  const back = directionAt(track, Math.max(track.length * at - head / 2, 0), head / 2);
  const foot = along(tip, back, -head * size);
  return polylineData([
    along(foot, leftOf(back), (barb / 2) * size),
    tip,
    along(foot, leftOf(back), (-barb / 2) * size),
  ]);
}

function repeatedChevrons(shape: ArrowShape, spacing: number): PathData {
  const { length } = trackOf(shape.centre);
  const count = Math.max(Math.round(length / spacing), 1);
  return Array.from({ length: count }, (_, i) => chevronAt(shape, (i + 1) / count, 0.75)).join(" ");
}

/** A solid head alone, without its body. */
function headOf(shape: ArrowShape): PathData {
  const track = trackOf(shape.centre);
  const { barb, head } = shape.outline.measures;
  const tip = pointAt(track, track.length);
  const direction = directionAt(track, track.length, head / 2);
  const foot = along(tip, direction, -head * 1.1);
  const wing = (side: number) => along(foot, leftOf(direction), (side * barb) / 2);
  return polylineData([tip, wing(1), along(tip, direction, -head * 0.8), wing(-1)], true);
}

function doubleLine(shape: ArrowShape, half: number): PathData {
  const track = trackOf(shape.centre);
  const stem = resample(trackOf(slice(track, 0, track.length - shape.outline.measures.head * 0.6)), 8);
  return `${curveData(offsetTrack(stem, half))} ${curveData(offsetTrack(stem, -half))}`;
}

/** A head with swept wings, like an aircraft from above. */
function sweptHead(shape: ArrowShape): PathData {
  const track = trackOf(shape.centre);
  const { barb, head } = shape.outline.measures;
  const tip = pointAt(track, track.length);
  const direction = directionAt(track, track.length, head / 2);
  const at = (back: number, side: number) => along(along(tip, direction, -back * head), leftOf(direction), side * barb);
  return polylineData(
    [
      tip,
      at(0.45, 0.12),
      at(1.1, 0.72),
      at(1.1, 0.5),
      at(0.72, 0.1),
      at(0.72, -0.1),
      at(1.1, -0.5),
      at(1.1, -0.72),
      at(0.45, -0.12),
    ],
    true,
  );
}
