/** From front lines on the ground to smooth lines on the page, with the side their teeth point to. */
import { compareDates } from "../../../campaign/dates.ts";
import type { DateValue, Side } from "../../../campaign/edition.ts";
import type { FrontLine } from "../../../campaign/edition-map.ts";
import { distance } from "../../../geo/lines.ts";
import type { Point } from "../../../scene/types.ts";
import { flow } from "../curves.ts";
import { boundsOf } from "../ground/rings.ts";
import { boxesMeet } from "../labels/label.ts";
import {
  along,
  boxStretches,
  directionAt,
  leftOf,
  nearest,
  pointAt,
  relax,
  resample,
  slice,
  trackOf,
} from "../polyline.ts";

export interface FrontShape {
  readonly front: FrontLine;
  /** The smooth lines, densely sampled. */
  readonly lines: readonly (readonly Point[])[];
  /** Smoother copies from which the teeth take their direction. */
  readonly guides: readonly (readonly Point[])[];
  /** 1 when teeth point to the left of the line's direction, −1 to the right, 0 for none. */
  readonly teeth: -1 | 0 | 1;
  /** Place among the map's dates: 0 for the earliest … 1 for the latest. */
  readonly age: number;
  readonly style: "first" | "middle" | "last";
  /** A line that has moved on since: drawn pale. */
  readonly over?: boolean;
}

/** What is known of the ground: whose it is at a point, and the outlines a line may run along. */
export interface FrontGround {
  sideAt(point: Point): Side | undefined;
  readonly outlines: readonly (readonly Point[])[];
  /** Where the line's own side advances, as polylines in the direction of advance. */
  readonly advances: readonly { readonly side: Side; readonly points: readonly Point[] }[];
}

/** Tightest bend of a front, units. */
const BEND = 9;
const STEP = 4;
/** A front running this near to a border is drawn upon it, units. */
const SNAP = 11;
/** Lines that may run upon a border; a fortified line or a pocket stands where it was set. */
const SNAPPING: ReadonlySet<FrontLine["kind"]> = new Set(["front", "border", "reached"]);
/** An outline with fewer corners than one in so many units was drawn by hand: its corners are rounded off. */
const SPARSE = 16;
/** Points on either side of a place where a line joins an outline that are drawn smooth. */
const JOINT = 7;
/** How far from the line the ground is asked whose it is, units. */
const LOOK = 12;

export function shapeFronts(
  fronts: readonly FrontLine[],
  project: (at: readonly [number, number]) => Point | undefined,
  ground: FrontGround,
  scale: number,
): FrontShape[] {
  const dates = datesOf(fronts);
  return fronts.flatMap((front): FrontShape[] => {
    const lines = front.lines.flatMap((line) => {
      const points = line.map(project).filter((p) => p !== undefined);
      if (points.length < 2) return [];
      const closed = front.closed ? [...points, points[0]!] : points;
      const smooth = flow(closed, BEND * scale, STEP * scale);
      return [SNAPPING.has(front.kind) ? snapToOutlines(smooth, ground.outlines, SNAP * scale) : smooth];
    });
    if (lines.length === 0) return [];
    const guides = lines.map((line) => relax(line, 24));
    const index =
      front.date === undefined ? dates.length - 1 : dates.findIndex((d) => compareDates(d, front.date!) === 0);
    const age = dates.length < 2 ? 0 : Math.max(index, 0) / (dates.length - 1);
    return [
      {
        front,
        lines,
        guides,
        teeth: teethOf(front, guides, ground),
        age,
        style: age === 0 ? "first" : age === 1 ? "last" : "middle",
      },
    ];
  });
}

function datesOf(fronts: readonly FrontLine[]): DateValue[] {
  const dates: DateValue[] = [];
  const labelled = fronts.filter((front) => front.label !== "");
  for (const { date } of labelled.length > 0 ? labelled : fronts) {
    if (date !== undefined && !dates.some((d) => compareDates(d, date) === 0)) dates.push(date);
  }
  return dates.sort(compareDates);
}

/**
 * Lets a line that keeps close to an outline run exactly upon it. Runs shorter than a few widths
 * of the tolerance stay as they were drawn.
 */
export function snapToOutlines(
  line: readonly Point[],
  outlines: readonly (readonly Point[])[],
  tolerance: number,
): Point[] {
  let current = [...line];
  for (const outline of outlines) {
    const track = trackOf(outline);
    if (track.points.length < 2 || !reaches(current, track.points, tolerance)) continue;
    const near = { within: tolerance, boxes: boxStretches(track) };
    const feet = current.map((p) => nearest(track, p, near));
    const out: Point[] = [];
    const rough: (readonly [number, number])[] = [];
    let i = 0;
    while (i < current.length) {
      let j = i;
      while (j < current.length && feet[j]!.distance <= tolerance) j++;
      const span = j - i > 1 ? distanceAlong(current, i, j - 1) : 0;
      if (span > tolerance * 4) {
        const run = runOn(track.points, track.lengths, track.length, feet[i]!.at, feet[j - 1]!.at, span);
        if (run !== undefined) {
          const fine = resample(trackOf(run), STEP);
          const [from, to] = [out.length, out.length + fine.length];
          if (trackOf(run).length / run.length > SPARSE) rough.push([from - JOINT, to + JOINT]);
          else rough.push([from - JOINT, from + JOINT], [to - JOINT, to + JOINT]);
          out.push(...fine);
          i = j;
          continue;
        }
      }
      if (j === i) j = i + 1;
      out.push(...current.slice(i, j));
      i = j;
    }
    current = smoothAt(out, rough);
  }
  return resample(trackOf(current), STEP);
}

/** Relaxes a line between some of its points alone. */
function smoothAt(line: readonly Point[], stretches: readonly (readonly [number, number])[]): Point[] {
  const out = [...line];
  for (const [from, to] of stretches) {
    const [first, last] = [Math.max(from, 0), Math.min(to, out.length - 1)];
    if (last - first > 2) out.splice(first, last - first + 1, ...relax(out.slice(first, last + 1), 14));
  }
  return out;
}

/** The stretch of an outline between two lengths, the way round whose length is like the span it replaces. */
function runOn(
  points: readonly Point[],
  lengths: readonly number[],
  length: number,
  from: number,
  to: number,
  span: number,
): Point[] | undefined {
  const track = { points, lengths, length };
  const direct = from <= to ? slice(track, from, to) : slice(track, to, from).reverse();
  const closed = distance(points[0]!, points[points.length - 1]!) < 1;
  const options = [direct];
  if (closed) {
    options.push(
      from <= to
        ? [...slice(track, 0, from).reverse(), ...slice(track, to, length).reverse()]
        : [...slice(track, from, length), ...slice(track, 0, to)],
    );
  }
  const misfit = (run: readonly Point[]) => Math.abs(trackOf(run).length - span);
  const best = options.reduce((a, b) => (misfit(b) < misfit(a) ? b : a));
  return best.length < 2 || misfit(best) > span * 0.8 + 40 ? undefined : best;
}

function distanceAlong(points: readonly Point[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += distance(points[i]!, points[i + 1]!);
  return sum;
}

function reaches(a: readonly Point[], b: readonly Point[], by: number): boolean {
  return boxesMeet(boundsOf([a]), boundsOf([b]), by);
}

/** Teeth point at the enemy: as the author says; else away from own ground and with own advances; else left. */
function teethOf(front: FrontLine, guides: readonly (readonly Point[])[], ground: FrontGround): -1 | 0 | 1 {
  if (front.teeth === "none" || front.kind === "border") return 0;
  if (front.teeth !== undefined) return front.teeth === "left" ? 1 : -1;
  const own = front.side;
  if (own === undefined) return 1;
  let vote = 0;
  for (const guide of guides) {
    const track = trackOf(guide);
    for (let at = 20; at < track.length; at += 20) {
      const point = pointAt(track, at);
      const left = leftOf(directionAt(track, at, 6));
      vote +=
        enmity(ground.sideAt(along(point, left, LOOK)), own) - enmity(ground.sideAt(along(point, left, -LOOK)), own);
    }
    for (const { side, points } of ground.advances) {
      if (side.id === own.id) vote += 4 * crossing(track.points, points);
    }
  }
  return vote >= 0 ? 1 : -1;
}

function enmity(side: Side | undefined, own: Side): number {
  if (side === undefined) return 0;
  return side.id === own.id ? -1 : 1;
}

/** Which way a path crosses a line: 1 toward the line's left, −1 toward its right, 0 when it does not. */
function crossing(line: readonly Point[], path: readonly Point[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i]!;
    const b = line[i + 1]!;
    for (let j = 0; j + 1 < path.length; j++) {
      const c = path[j]!;
      const d = path[j + 1]!;
      const from = sideOf(a, b, c);
      const to = sideOf(a, b, d);
      if (from > 0 === to > 0 || sideOf(c, d, a) > 0 === sideOf(c, d, b) > 0) continue;
      sum += to < from ? 1 : -1;
    }
  }
  return Math.sign(sum);
}

/** On which side of the line through `a` and `b` a point lies: negative to the left of it. */
function sideOf(a: Point, b: Point, p: Point): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}
