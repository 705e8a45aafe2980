import type { Position } from "geojson";
import { type Extent, lonNear, lonSpan } from "./extent.ts";

/**
 * Cuts shapes down to a box of degrees before they are projected: a small view of a large country
 * costs no more than what it shows. The box is wider than the view, so its own edges never show.
 */
export interface DegreeWindow {
  /** The part of a ring inside; empty when none is. Not for a ring round a pole. */
  ring(ring: readonly Position[]): Position[];
  /** The parts of a line that come near. */
  line(line: readonly Position[]): Position[][];
}

/** Wider boxes are left to spherical clipping: their edges would bend into view. */
const WIDEST = 50;

/** A window on what a view sees, or undefined where the sight is wide or holds a pole. */
export function openWindow(sight: Extent): DegreeWindow | undefined {
  const [[west, south], [, north]] = sight;
  const width = lonSpan(sight);
  if (width > WIDEST || north > 80 || south < -80) return undefined;
  const middle = west + width / 2;
  // An edge along a parallel bows toward the pole by up to width²/8 · sin·cos of the latitude.
  const bow = (((width * 1.5) ** 2 * Math.PI) / 180 / 8) * 0.5;
  const [x0, x1] = [middle - width * 0.75, middle + width * 0.75];
  const air = (north - south) * 0.25 + bow;
  const [y0, y1] = [Math.max(-89, south - air), Math.min(89, north + air)];

  function sidesOff([lon, lat]: Position): number {
    const near = lonNear(lon!, middle);
    return (near < x0 ? 1 : near > x1 ? 2 : 0) | (lat! < y0 ? 4 : lat! > y1 ? 8 : 0);
  }

  return {
    ring: (ring) => cutRing(ring, [x0, y0, x1, y1]),
    line(line) {
      const pieces: Position[][] = [];
      let run: Position[] = [];
      const finish = () => {
        if (run.length > 1) pieces.push(run);
        run = [];
      };
      for (const point of line) {
        const previous = run.at(-1);
        // A segment goes only when both its ends lie off the same side.
        if (previous && (sidesOff(previous) & sidesOff(point)) !== 0) {
          finish();
        }
        run.push(point);
      }
      finish();
      return pieces;
    },
  };
}

/** The ring written without jumps at the antimeridian, on the turn of the globe nearest to `middle`. */
export function unrollRing(ring: readonly Position[], middle: number): Position[] {
  let previous = middle;
  let [west, east] = [Infinity, -Infinity];
  // By index: coasts have a hundred thousand points, and taking a pair apart costs an iterator each.
  const round = ring.map((place): Position => {
    previous = lonNear(place[0]!, previous);
    if (previous < west) west = previous;
    if (previous > east) east = previous;
    return [previous, place[1]!];
  });
  const turn = 360 * Math.round((middle - (west + east) / 2) / 360);
  return turn === 0 ? round : round.map((place): Position => [place[0]! + turn, place[1]!]);
}

/** A box on a flat sheet of degrees, whose longitudes may leave −180…180. */
export type FlatBox = readonly [west: number, south: number, east: number, north: number];

/**
 * The part of a closed ring within a flat box (Sutherland and Hodgman's cut); parts may hang
 * together along the box. `unroll` first lays the ring on the turn of the globe the box is on.
 */
export function cutRing(ring: readonly Position[], [west, south, east, north]: FlatBox, unroll = true): Position[] {
  let cut = (unroll ? unrollRing(ring, (west + east) / 2) : ring).slice(0, -1);
  cut = keepSide(cut, 0, west, 1);
  cut = keepSide(cut, 0, east, -1);
  cut = keepSide(cut, 1, south, 1);
  cut = keepSide(cut, 1, north, -1);
  return cut.length < 3 ? [] : [...cut, cut[0]!];
}

/** Keeps what lies at or beyond `limit` in the direction `sign`. */
function keepSide(ring: readonly Position[], axis: 0 | 1, limit: number, sign: 1 | -1): Position[] {
  const kept: Position[] = [];
  let previous = ring.at(-1);
  for (const point of ring) {
    const before = (previous![axis]! - limit) * sign;
    const here = (point[axis]! - limit) * sign;
    if (before >= 0 !== here >= 0) {
      const t = before / (before - here);
      const a = previous!;
      const b = point;
      kept.push(axis === 0 ? [limit, a[1]! + t * (b[1]! - a[1]!)] : [a[0]! + t * (b[0]! - a[0]!), limit]);
    }
    if (here >= 0) kept.push(point);
    previous = point;
  }
  return kept;
}
