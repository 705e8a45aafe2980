import type { Position } from "geojson";
import { unrollRing } from "./degree-window.ts";
import type { LonLat } from "./extent.ts";
import { dropRepeats, findCrossing, mendPolygon, thinLines } from "./geojson-rings.ts";
import { areaOnGlobe, divideEdges } from "./rings.ts";

/** More points than this in one hand-drawn line or ring are thinned out: no page shows them. */
export const MOST_POINTS = 4000;

/** A line of an author's without points that repeat the one before, thinned to `MOST_POINTS`. */
export function thinLine(line: readonly LonLat[]): LonLat[] {
  const [thinned = []] = thinLines([dropRepeats(line.map(toPosition))], MOST_POINTS);
  return thinned.map(toPlace);
}

/**
 * A ring of an author's made fit for cutting: closed, thinned, taken apart where it crosses itself,
 * led along the pole where it runs round one. None when it encloses nothing.
 */
export function mendRing(ring: readonly LonLat[]): LonLat[][] {
  const closed = closeRing(thinLine(ring).map(toPosition));
  if (closed.length < 4) return [];
  const divided = sweepsRound(closed) ? divideEdges(closed) : closed;
  if (areaOnGlobe(divided) === undefined) return [overPole(divided).map(toPlace)];
  if (findSelfCrossing(divided)) return mendPolygon([divided]).polygons.map((rings) => rings[0]!.map(toPlace));
  return flatArea(divided) < LEAST_GROUND ? [] : [divided.map(toPlace)];
}

/** The first two sides of a closed ring that cross, by the points they start from. */
export function findSelfCrossing(ring: readonly Position[]): [number, number] | undefined {
  return findCrossing(unrollRing(ring, ring[0]![0]!));
}

/** Square degrees; a few square metres. */
const LEAST_GROUND = 1e-9;

/** Area on a flat sheet of degrees: that of points along a line is nothing. */
function flatArea(ring: readonly Position[]): number {
  const flat = unrollRing(ring, ring[0]![0]!);
  const [x0, y0] = [flat[0]![0]!, flat[0]![1]!];
  let sum = 0;
  for (let i = 1; i < flat.length; i++) {
    const [a, b] = [flat[i - 1]!, flat[i]!];
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return Math.abs(sum) / 2;
}

/** An edge from one side of the sheet to the other means the whole parallel, not nothing. */
function sweepsRound(ring: readonly Position[]): boolean {
  return ring.some((point, i) => i > 0 && Math.abs(point[0]! - ring[i - 1]![0]!) >= 360);
}

/** A ring that runs round a pole holds the pole nearer to it: it is led there and back along one meridian. */
function overPole(ring: readonly Position[]): Position[] {
  const round = unrollRing(divideEdges(ring), ring[0]![0]!);
  const [start, end] = [round[0]!, round.at(-1)!];
  const pole = round.reduce((sum, [, lat]) => sum + lat!, 0) < 0 ? -90 : 90;
  const back = divideEdges([
    [end[0]!, pole],
    [(end[0]! + start[0]!) / 2, pole],
    [start[0]!, pole],
  ]);
  return [...round, ...back, start];
}

function closeRing(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return !first || !last || (first[0] === last[0] && first[1] === last[1]) ? [...ring] : [...ring, first];
}

const toPosition = ([lon, lat]: LonLat): Position => [lon, lat];
const toPlace = ([lon, lat]: Position): LonLat => [lon!, lat!];
