/** The course of the river an author names, for its name to follow. */
import { distance } from "../../../geo/lines.ts";
import type { Point } from "../../../scene/types.ts";
import { nearest, relax, resample, slice, trackOf } from "../polyline.ts";
import type { Sheet } from "../sheet.ts";
import { readLines } from "./read-lines.ts";

/** A river farther than this from the point given is not the one meant, units at scale 1. */
const REACH = 48;
/** Step between the points of the course, and how often it is evened out: names bend less than rivers. */
const STEP = 8;
const EVENED = 14;

/** The stretch of the nearest river about a point, `length` long at most, from left to right; undefined where none is near. */
export function riverCourse({ base, terrain, scale }: Sheet, at: Point, length: number): Point[] | undefined {
  const waters = terrain.filter(({ kind }) => kind === "river" || kind === "stream");
  const lines = [
    ...(base?.rivers.flatMap(({ d }) => readLines(d)) ?? []),
    ...waters.flatMap(({ outlines }) => outlines.map(({ points }) => points)),
  ];
  let best: { readonly line: readonly Point[]; readonly at: number; readonly distance: number } | undefined;
  for (const line of lines) {
    if (line.length < 2) continue;
    const found = nearest(trackOf(line), at);
    if (found.distance < (best?.distance ?? REACH * scale)) best = { line, ...found };
  }
  if (!best) return undefined;
  const stretch = slice(trackOf(best.line), best.at - length / 2, best.at + length / 2);
  if (stretch.length < 2) return undefined;
  const course = relax(resample(trackOf(stretch), STEP * scale), EVENED);
  const [first, last] = [course[0]!, course.at(-1)!];
  // A river that turns back upon itself gives its name no line to stand on.
  if (distance(first, last) < trackOf(course).length * 0.5) return undefined;
  return first[0] <= last[0] ? course : course.reverse();
}
