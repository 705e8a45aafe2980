/** The tapered arrow: a body that widens from tail to neck, and a swept head. */

import { distance } from "../../../geo/lines.ts";
import { round } from "../../../scene/build.ts";
import type { PathData, Point } from "../../../scene/types.ts";
import { curveData } from "../curves.ts";
import { along, directionAt, leftOf, offsetTrack, pointAt, resample, slice, type Track, trackOf } from "../polyline.ts";

export interface ArrowMeasures {
  /** Full width of the body at its tail and where it meets the head. */
  readonly tail: number;
  readonly neck: number;
  /** Full width across the barbs. */
  readonly barb: number;
  /** From the barbs to the tip. */
  readonly head: number;
}

/** Barb to neck, and head length to barb. */
const BARB = 2.15;
const HEAD = 0.92;
/** How far the barbs sweep back behind the neck, as a share of the head. */
const SWEEP = 0.16;
/** The head takes at most this share of a short arrow. */
const MOST_HEAD = 0.42;

export function measuresOf(tail: number, neck: number): ArrowMeasures {
  const barb = neck * BARB;
  return { tail, neck, barb, head: barb * HEAD };
}

export interface ArrowOutline {
  readonly d: PathData;
  /** The outline as a closed polygon, for hit tests. */
  readonly ring: readonly Point[];
  readonly tip: Point;
  /** Centre line of the body, from tail to neck. */
  readonly body: readonly Point[];
  /** The measures drawn: short arrows are slimmer. */
  readonly measures: ArrowMeasures;
}

/** Full width of a body at a length along its centre line. */
export function bodyWidth({ measures, body }: Pick<ArrowOutline, "measures" | "body">, at: number): number {
  const length = trackOf(body).length || 1;
  return measures.tail + (measures.neck - measures.tail) * ease(Math.min(Math.max(at / length, 0), 1));
}

/**
 * Outline of an arrow along a flowing centre line; the tip is its last point. An arrow too short
 * for its head is scaled down as a whole. One without a head ends square, in the stem that takes it up.
 */
export function outlineArrow(
  centre: readonly Point[],
  wanted: ArrowMeasures,
  headless = false,
): ArrowOutline | undefined {
  const track = trackOf(centre);
  if (track.points.length < 2 || track.length < 2) return undefined;
  if (headless) return outlineBody(track, wanted);
  const shrink = Math.min(1, (track.length * MOST_HEAD) / wanted.head);
  const m: ArrowMeasures = {
    tail: wanted.tail * shrink,
    neck: wanted.neck * shrink,
    barb: wanted.barb * shrink,
    head: wanted.head * shrink,
  };
  const tip = track.points[track.points.length - 1]!;
  const base = pointAt(track, track.length - m.head);
  const reach = distance(base, tip);
  const forward: Point =
    reach < 1e-6 ? directionAt(track, track.length) : [(tip[0] - base[0]) / reach, (tip[1] - base[1]) / reach];
  const neck = along(base, forward, m.head * SWEEP * 0.4);
  const body = [...slice(track, 0, track.length - m.head), neck];
  const spine = resample(trackOf(body), 7);
  const length = Math.max(spine.length - 1, 1);
  const half = (i: number) => (m.tail + (m.neck - m.tail) * ease(i / length)) / 2;
  const left = straightEnd(offsetTrack(spine, half), neck, forward, m.neck / 2);
  const right = straightEnd(
    offsetTrack(spine, (i) => -half(i)),
    neck,
    forward,
    -m.neck / 2,
  );
  const foot = along(base, forward, -m.head * SWEEP);
  const barbLeft = along(foot, leftOf(forward), m.barb / 2);
  const barbRight = along(foot, leftOf(forward), -m.barb / 2);
  const back = [...right].reverse();
  const show = (p: Point) => `${round(p[0])} ${round(p[1])}`;
  const d = `${curveData(left)} L ${show(barbLeft)} L ${show(tip)} L ${show(barbRight)} ${curveData(back, false)} Z`;
  return { d, ring: [...left, barbLeft, tip, barbRight, ...back], tip, body, measures: m };
}

function outlineBody(track: Track, measures: ArrowMeasures): ArrowOutline {
  const spine = resample(track, 7);
  const last = Math.max(spine.length - 1, 1);
  const half = (i: number) => (measures.tail + (measures.neck - measures.tail) * ease(i / last)) / 2;
  const left = offsetTrack(spine, half);
  const back = offsetTrack(spine, (i) => -half(i)).reverse();
  const d = `${curveData(left)} ${curveData(back, false)} Z`;
  const tip = track.points[track.points.length - 1]!;
  return { d, ring: [...left, ...back], tip, body: track.points, measures };
}

/** Widening starts gently and is steady from there. */
function ease(t: number): number {
  return t * (0.75 + 0.25 * t);
}

/** Makes an edge of the body end exactly at the neck, square to the head. */
function straightEnd(edge: Point[], neck: Point, forward: Point, by: number): Point[] {
  return [...edge.slice(0, -1), along(neck, leftOf(forward), by)];
}
