/** Courses of one river that the data cuts into pieces which do not quite meet. */
import type { Position } from "geojson";

/** Ends so close together are one place: a step of the grid the data is rounded to, degrees. */
const STEP = { lon: 0.045, lat: 0.025 };

/** The lines, those that end just short of each other brought together half way. */
export function joinCourses(lines: readonly (readonly Position[])[]): (readonly Position[])[] {
  const joined = [...lines];
  const free = new Map<string, number[]>();
  const met = new Map<string, number>();
  const ends = lines.flatMap((line, i) =>
    line.length < 2
      ? []
      : [
          { at: line[0]!, i },
          { at: line.at(-1)!, i },
        ],
  );
  for (const { at } of ends) met.set(String(at), (met.get(String(at)) ?? 0) + 1);
  const loose = ends.filter(({ at }) => met.get(String(at)) === 1);
  const cell = (lon: number, lat: number, dx = 0, dy = 0) =>
    `${Math.floor(lon / STEP.lon) + dx},${Math.floor(lat / STEP.lat) + dy}`;
  loose.forEach(({ at }, k) => {
    const key = cell(at[0]!, at[1]!);
    free.set(key, [...(free.get(key) ?? []), k]);
  });
  const taken = new Set<number>();
  loose.forEach(({ at, i }, k) => {
    if (taken.has(k)) return;
    const others = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => free.get(cell(at[0]!, at[1]!, dx, dy)) ?? []));
    const partner = others.find((o) => o > k && !taken.has(o) && loose[o]!.i !== i && isNear(at, loose[o]!.at));
    if (partner === undefined) return;
    taken.add(k).add(partner);
    const other = loose[partner]!;
    const middle = [(at[0]! + other.at[0]!) / 2, (at[1]! + other.at[1]!) / 2];
    joined[i] = endingAt(joined[i]!, at, middle);
    joined[other.i] = endingAt(joined[other.i]!, other.at, middle);
  });
  return joined;
}

/** A line with one of its ends moved. */
function endingAt(line: readonly Position[], end: Position, to: Position): readonly Position[] {
  return line.at(-1) === end ? [...line.slice(0, -1), to] : [to, ...line.slice(1)];
}

function isNear(a: Position, b: Position): boolean {
  return Math.abs(a[0]! - b[0]!) <= STEP.lon && Math.abs(a[1]! - b[1]!) <= STEP.lat;
}
