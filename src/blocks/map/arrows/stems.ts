/** How arrows leave another's stem and run into one: like the points of a railway. */
import type { Movement, MovementKind } from "../../../campaign/edition-map.ts";
import { distance } from "../../../geo/lines.ts";
import type { Point } from "../../../scene/types.ts";
import { directionAt, leftOf, nearest, offsetTrack, pointAt, slice, type Track, trackOf } from "../polyline.ts";
import { bodyWidth } from "./outline.ts";
import type { ArrowShape } from "./shape.ts";

/** How far along the stem a branch runs before it parts, in widths of its own neck. */
export const ROOT = 2.2;
/** Sharpest angle at which a branch parts from its stem, radians. */
const PARTING = 0.6;
/** And at which a tributary arrives: rivers that meet run almost level. */
const MEETING = 0.42;
/** A branch never leaves before this part of the way set. */
const EARLIEST = 0.45;
/** A branch leaves this many heads before the tip at the latest, clear of the barbs; a tributary has arrived by then. */
const LEAVES = 2.6;
const ARRIVED = 1.3;
/** Width of a branch where it begins, in widths of its own neck. */
const BEGINS = 0.8;
/** Kinds drawn as one body, that can split and flow together. */
const SOLID: ReadonlySet<MovementKind> = new Set(["attack", "support", "retreat", "planned", "landing"]);

export const isSolid = ({ kind }: Movement): boolean => SOLID.has(kind);

/** The way of a branch out of its stem, and how wide it begins. */
export interface Rooted {
  readonly points: readonly Point[];
  /** Undefined: as wide as its kind and weight say. */
  readonly tail?: number;
}

/** Place of a branch among those that share the end of a stem: 0 the leftmost of `count`. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/**
 * Leads a branch out of its stem, along the stem's own edge for a while so that the two part in one
 * sweep. Those that go on from the end of a stem divide its width between them.
 */
export function rooted(
  points: readonly Point[],
  stem: ArrowShape,
  neck: number,
  solid: boolean,
  share: Share | undefined,
): Rooted {
  const track = trackOf(stem.centre);
  const first = nearest(track, points[0]!);
  // Dashes upon dashes would blur: a thin line begins where it parts from its stem.
  if (!solid) return { points: [pointAt(track, first.at), ...points.slice(1)] };
  const lead = neck * ROOT;
  const rest = first.distance < lead * 2 ? points.slice(1) : points;
  const toward = rest[0] ?? points[0]!;
  if (share !== undefined) {
    const whole = bodyWidth(stem.outline, track.length);
    const tail = Math.max(whole / share.count, Math.min(neck * BEGINS, whole));
    const across = share.count === 1 ? 0 : (whole - tail) * (0.5 - share.index / (share.count - 1));
    return { points: [...beside(track, track.length - lead, track.length, across), ...rest], tail };
  }
  const latest = track.length - stem.outline.measures.head * LEAVES;
  const at = partingAt(track, Math.max(Math.min(first.at, latest), 1), toward);
  const whole = bodyWidth(stem.outline, at);
  const tail = Math.min(neck * BEGINS, whole);
  const across = (sideOf(track, at, toward) * (whole - tail)) / 2;
  return { points: [...beside(track, Math.max(at - lead, 0), at, across), ...rest], tail };
}

/** The way of a tributary into the stem it joins, and how wide it ends. */
export interface Joined {
  readonly points: readonly Point[];
  readonly neck: number;
}

/** Leads an arrow into another's stem and along its edge for a while, so that the two become one. */
export function joined(points: readonly Point[], stem: ArrowShape, neck: number, solid: boolean): Joined {
  const track = trackOf(stem.centre);
  const last = nearest(track, points[points.length - 1]!);
  if (!solid) return { points: [...points.slice(0, -1), pointAt(track, last.at)], neck };
  const lead = neck * ROOT;
  const rest = last.distance < lead * 2 ? points.slice(0, -1) : points;
  const from = rest[rest.length - 1]!;
  const latest = Math.max(track.length - stem.outline.measures.head * ARRIVED - lead, 0);
  const at = arrivingAt(track, Math.min(last.at, latest), latest, from);
  const whole = bodyWidth(stem.outline, at + lead);
  const end = Math.min(neck, whole);
  const across = (sideOf(track, at, from) * (whole - end)) / 2;
  return { points: [...rest, ...beside(track, at, at + lead, across)], neck: end };
}

/** A stretch of the stem, moved to the left by so much. */
function beside(track: Track, from: number, to: number, across: number): Point[] {
  const stretch = slice(track, from, Math.max(to, from + 1));
  return across === 0 ? stretch : offsetTrack(stretch, across);
}

/** 1 when a place lies to the left of the stem, -1 to the right. */
function sideOf(track: Track, at: number, [x, y]: Point): number {
  const here = pointAt(track, at);
  const left = leftOf(directionAt(track, at, 6));
  return (x - here[0]) * left[0] + (y - here[1]) * left[1] >= 0 ? 1 : -1;
}

/** Where a branch leaves its stem: at the point set, or so much earlier that it need not turn sharply. */
function partingAt(track: Track, set: number, toward: Point): number {
  const least = set * EARLIEST;
  for (let at = set; at >= least; at -= 3) {
    if (turnsGently(track, at, pointAt(track, at), toward, PARTING)) return at;
  }
  return least;
}

/** Where a tributary reaches its stem: at the point set, or so much later that it need not turn sharply. */
function arrivingAt(track: Track, set: number, latest: number, from: Point): number {
  const most = Math.min(set + (track.length - set) * (1 - EARLIEST), latest);
  for (let at = set; at <= most; at += 3) {
    if (turnsGently(track, at, from, pointAt(track, at), MEETING)) return at;
  }
  return Math.max(set, most);
}

function turnsGently(track: Track, at: number, from: Point, to: Point, most: number): boolean {
  const [dx, dy] = directionAt(track, at, 6);
  const reach = distance(from, to) || 1;
  return ((to[0] - from[0]) * dx + (to[1] - from[1]) * dy) / reach >= Math.cos(most);
}
