/** The course of the river an author names, for its name to follow. */
import { distance } from "../../../geo/lines.ts";
import type { Point } from "../../../scene/types.ts";
import { boxStretches, nearest, relax, resample, type StretchBoxes, slice, type Track, trackOf } from "../polyline.ts";
import type { Sheet } from "../sheet.ts";
import { readLines } from "./read-lines.ts";

/** A river farther than this from the point given is not the one meant, units at scale 1. */
const REACH = 48;
/** Step between the points of the course, and how often it is evened out: names bend less than rivers. */
const STEP = 8;
const EVENED = 14;

/** A river, and the length along it nearest to a point. */
export interface River {
  readonly track: Track;
  readonly boxes: StretchBoxes;
  readonly at: number;
}

/** The river nearest to a point; undefined where none is near. */
export function riverAt({ base, terrain, scale }: Sheet, at: Point): River | undefined {
  const waters = terrain.filter(({ kind }) => kind === "river" || kind === "stream");
  const lines = [
    ...(base?.rivers.flatMap(({ d }) => readLines(d)) ?? []),
    ...waters.flatMap(({ outlines }) => outlines.map(({ points }) => points)),
  ];
  let best: { readonly track: Track; readonly at: number; readonly distance: number } | undefined;
  for (const line of lines) {
    if (line.length < 2) continue;
    const track = trackOf(line);
    const found = nearest(track, at);
    if (found.distance < (best?.distance ?? REACH * scale)) best = { track, ...found };
  }
  return best && { track: best.track, boxes: boxStretches(best.track), at: best.at };
}

/** The stretch of a river about a length along it, `length` long at most, evened out and from left to right; undefined where it gives a name no line to stand on. */
export function courseOf({ track }: River, at: number, length: number, scale: number): Point[] | undefined {
  const stretch = slice(track, at - length / 2, at + length / 2);
  if (stretch.length < 2) return undefined;
  const course = relax(resample(trackOf(stretch), STEP * scale), EVENED);
  const [first, last] = [course[0]!, course.at(-1)!];
  // A river that turns back upon itself leads a name nowhere.
  if (distance(first, last) < trackOf(course).length * 0.5) return undefined;
  return first[0] <= last[0] ? course : course.reverse();
}

/** How near a river comes to any of some points; no more than `within` is told apart. */
export function nearestTo({ track, boxes }: River, points: readonly Point[], within: number): number {
  return points.reduce((least, p) => Math.min(least, nearest(track, p, { within: least, boxes }).distance), within);
}
