/** Which arrows leave which, run into which, and take each other up: read before any is shaped. */
import type { Movement } from "../../../campaign/edition-map.ts";
import { distance } from "../../../geo/lines.ts";
import type { Point } from "../../../scene/types.ts";
import { nearest, trackOf } from "../polyline.ts";
import { isSolid, type Share } from "./stems.ts";

/** A branch set within this of its stem's end, in heads of the stem, goes on from there. */
const AT_END = 0.8;

/** How one arrow stands to others, which are shaped by then. */
export interface Kin<Shape> {
  readonly stem: Shape | undefined;
  readonly into: Shape | undefined;
  /** Its part of the end of its stem, when it goes on from there. */
  readonly share: Share | undefined;
  /** Those that go on from its end. */
  readonly next: readonly Movement[];
  /** The part of its way at which the first other runs into it. */
  readonly fullFrom: number | undefined;
}

export interface Kinship {
  /** Stems before what leaves or joins them; then the heaviest first. */
  readonly order: readonly Movement[];
  of<Shape>(movement: Movement, shapes: ReadonlyMap<string, Shape>): Kin<Shape>;
}

/** Whether two movements look alike: of one kind, one side and one phase. */
export function sameHand(a: Movement, b: Movement): boolean {
  return a.kind === b.kind && a.side.id === b.side.id && a.phase?.id === b.phase?.id;
}

type Ways = ReadonlyMap<Movement, readonly Point[]>;

export function readKinship(ways: Ways, headOf: (movement: Movement) => number): Kinship {
  const movements = [...ways.keys()];
  const byId = new Map(movements.map((movement) => [movement.id, movement]));
  const stemOf = (m: Movement) => byId.get(m.branchOf ?? "");
  const joinedBy = (m: Movement) => {
    const target = byId.get(m.joins ?? "");
    return target !== undefined && target !== m && sameHand(target, m) ? target : undefined;
  };
  const ends = new Map<Movement, Movement[]>();
  const chained = new Set<Movement>();
  for (const [movement, way] of ways) {
    const stem = stemOf(movement);
    if (stem === undefined || stem === movement || !isSolid(stem)) continue;
    const end = ways.get(stem)!.at(-1)!;
    if (distance(end, way[0]!) > headOf(stem) * AT_END) continue;
    // What another phase or another kind goes on with is an arrow of its own, with a tail of its own.
    if (sameHand(stem, movement) && joinedBy(stem) === undefined) ends.set(stem, [...(ends.get(stem) ?? []), movement]);
    else chained.add(movement);
  }
  for (const [stem, next] of ends) ends.set(stem, fromLeft(ways.get(stem)!, next, ways));
  return {
    order: inOrder(movements, (m) => [stemOf(m), joinedBy(m)].filter((p) => p !== undefined)),
    of(movement, shapes) {
      const stem = stemOf(movement);
      const siblings = (stem && ends.get(stem)) ?? [];
      const index = siblings.indexOf(movement);
      const target = joinedBy(movement);
      return {
        stem: stem === undefined || chained.has(movement) ? undefined : shapes.get(stem.id),
        into: target && shapes.get(target.id),
        share: index < 0 ? undefined : { index, count: siblings.length },
        next: ends.get(movement) ?? [],
        fullFrom: firstArrival(
          ways.get(movement)!,
          movements.filter((m) => joinedBy(m) === movement).map((m) => ways.get(m)!.at(-1)!),
        ),
      };
    },
  };
}

/** Those that go on from an end, the leftmost first. */
function fromLeft(stem: readonly Point[], next: readonly Movement[], ways: Ways): Movement[] {
  const [before, end] = [stem[stem.length - 2]!, stem[stem.length - 1]!];
  const ahead = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const turn = (movement: Movement) => {
    const toward = ways.get(movement)![1]!;
    const angle = Math.atan2(toward[1] - end[1], toward[0] - end[0]) - ahead;
    return Math.atan2(Math.sin(angle), Math.cos(angle));
  };
  return [...next].sort((a, b) => turn(a) - turn(b) || (a.id < b.id ? -1 : 1));
}

function firstArrival(way: readonly Point[], arrivals: readonly Point[]): number | undefined {
  if (arrivals.length === 0) return undefined;
  const track = trackOf(way);
  return Math.min(...arrivals.map((at) => nearest(track, at).at / (track.length || 1)));
}

function inOrder(movements: readonly Movement[], parentsOf: (movement: Movement) => readonly Movement[]): Movement[] {
  const depth = (movement: Movement, below: readonly Movement[]): number => {
    // Arrows that leave each other in a circle stand alone.
    const parents = below.includes(movement) ? [] : parentsOf(movement);
    return parents.length === 0 ? 0 : 1 + Math.max(...parents.map((p) => depth(p, [...below, movement])));
  };
  const depths = new Map(movements.map((m) => [m, depth(m, [])]));
  return [...movements].sort(
    (a, b) => depths.get(a)! - depths.get(b)! || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}
