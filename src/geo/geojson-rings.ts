import Flatbush from "flatbush";
import type { Position } from "geojson";
import polygonClipping, { type Ring } from "polygon-clipping";
import { unrollRing } from "./degree-window.ts";
import { areaOnGlobe, divideEdges, settleWinding, windRings } from "./rings.ts";

/** What was done to a ring or polygon to make it sound. */
export type Repair = "closed" | "untangled" | "empty" | "tangled";

export interface MendedPolygon {
  /** One polygon, or several where a tangled one came apart; none when nothing was left. */
  readonly polygons: Position[][][];
  readonly repairs: readonly Repair[];
}

/** Closes, untangles, rewinds and divides a polygon so that d3-geo draws what the author meant. */
export function mendPolygon(rings: readonly Position[][]): MendedPolygon {
  const repairs = new Set<Repair>();
  const sound: Position[][] = [];
  for (const [i, ring] of rings.entries()) {
    const closed = closeRing(dropRepeats(ring), repairs);
    if (closed.length >= 4 && enclosesGround(closed)) {
      sound.push(closed);
      continue;
    }
    repairs.add("empty");
    if (i === 0) return { polygons: [], repairs: [...repairs] };
  }
  const polygons = untangle(sound, repairs);
  const wound = polygons.flatMap((polygon) => {
    const settled = settleWinding(windRings(polygon.map(divideEdges)));
    if (!settled) repairs.add("empty");
    return settled ? [settled] : [];
  });
  return { polygons: wound, repairs: [...repairs] };
}

/** Steradians: a few hundredths of a square metre. A ring enclosing nothing would make d3-geo guess, and flood. */
const LEAST_GROUND = 1e-15;

function enclosesGround(ring: readonly Position[]): boolean {
  const area = areaOnGlobe(ring);
  // Two lobes of a tangled ring may cancel out; they are told apart later.
  return area === undefined || Math.abs(area) > LEAST_GROUND || countCrossings([ring], 1) > 0;
}

/** The line without points that repeat the one before. */
export function dropRepeats(line: readonly Position[]): Position[] {
  return line.filter((p, i) => i === 0 || p[0] !== line[i - 1]![0] || p[1] !== line[i - 1]![1]);
}

function closeRing(ring: readonly Position[], repairs: Set<Repair>): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return [];
  if (first[0] === last[0] && first[1] === last[1]) return [...ring];
  repairs.add("closed");
  return [...ring, first];
}

/** Larger polygons than this are not untangled: it could take minutes. */
const MOST_UNTANGLED = 20_000;
/** More crossings than this are no slip of the pen. */
const MOST_CROSSINGS = 200;

function untangle(rings: Position[][], repairs: Set<Repair>): Position[][][] {
  const outer = rings[0]!;
  // A ring round a pole cannot be laid flat; d3-geo takes it as it is.
  if (areaOnGlobe(outer) === undefined) return [rings];
  const middle = outer[0]![0]!;
  const flat = rings.map((ring) => unrollRing(ring, middle));
  const crossings = countCrossings(flat, MOST_CROSSINGS);
  if (crossings === 0) return [rings];
  const size = flat.reduce((sum, ring) => sum + ring.length, 0);
  if (crossings < MOST_CROSSINGS && size <= MOST_UNTANGLED) {
    const pieces = tryUnion(flat);
    if (pieces) {
      repairs.add("untangled");
      return pieces;
    }
  }
  repairs.add("tangled");
  return [];
}

function tryUnion(rings: readonly Position[][]): Position[][][] | undefined {
  try {
    return polygonClipping.union(rings.map((ring): Ring => ring.map(([lon, lat]) => [lon!, lat!])));
  } catch {
    // The sweep gives up on some coincident edges; the caller then refuses the polygon.
    return undefined;
  }
}

/** Pairs of edges looked at before the search is given up; a page needs far fewer. */
const MOST_PAIRS = 4_000_000;

/** How often edges of the rings cross each other, counted up to `most`; touching at a corner is no crossing. */
export function countCrossings(rings: readonly (readonly Position[])[], most: number): number {
  const edges: Edge[] = rings.flatMap((ring) => ring.slice(1).map((b, i): Edge => [ring[i]!, b]));
  let count = 0;
  for (const _ of crossingsOf(edges)) if (++count >= most) break;
  return count;
}

/** The first two edges of a closed ring that cross, by the points they start from. */
export function findCrossing(ring: readonly Position[]): [number, number] | undefined {
  for (const crossing of crossingsOf(ring.slice(1).map((b, i): Edge => [ring[i]!, b]))) return crossing;
  return undefined;
}

type Edge = readonly [Position, Position];

/** Pairs of edges that cross, in the order of the first of them. */
function* crossingsOf(edges: readonly Edge[]): Generator<[number, number]> {
  if (edges.length < 3) return;
  const tree = new Flatbush(edges.length);
  for (const [a, b] of edges) {
    tree.add(Math.min(a[0]!, b[0]!), Math.min(a[1]!, b[1]!), Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!));
  }
  tree.finish();
  let pairs = 0;
  for (const [i, [a, b]] of edges.entries()) {
    const [west, south] = [Math.min(a[0]!, b[0]!), Math.min(a[1]!, b[1]!)];
    const [east, north] = [Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!)];
    const met: number[] = [];
    tree.search(west, south, east, north, (j) => {
      pairs += 1;
      if (j > i && cross(a, b, edges[j]![0], edges[j]![1])) met.push(j);
      return false;
    });
    for (const j of met.sort((one, two) => one - two)) yield [i, j];
    if (pairs > MOST_PAIRS) return;
  }
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Sign of the turn from `a`–`b` to `c`. */
function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
}

/**
 * Thins lines until all together hold at most `most` points, by dropping points nearer than a
 * growing step to the one kept before: linear however the lines run.
 */
export function thinLines(lines: readonly Position[][], most: number): Position[][] {
  const total = (list: readonly Position[][]) => list.reduce((sum, line) => sum + line.length, 0);
  if (total(lines) <= most) return [...lines];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [lon, lat] of line) {
      [west, east] = [Math.min(west, lon!), Math.max(east, lon!)];
      [south, north] = [Math.min(south, lat!), Math.max(north, lat!)];
    }
  }
  let step = Math.max(1e-9, Math.hypot(east - west, north - south)) / 8192;
  let thinned = lines.map((line) => thinLine(line, step));
  for (let round = 0; round < 16 && total(thinned) > most; round++) {
    step *= 2;
    const wider = step;
    thinned = thinned.map((line) => thinLine(line, wider));
  }
  return thinned;
}

function thinLine(line: readonly Position[], step: number): Position[] {
  const kept: Position[] = [];
  for (const [i, point] of line.entries()) {
    const last = kept.at(-1);
    const end = i === line.length - 1;
    if (!last || end || Math.hypot(point[0]! - last[0]!, point[1]! - last[1]!) >= step) kept.push(point);
  }
  return kept;
}
