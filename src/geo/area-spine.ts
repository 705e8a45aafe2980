import type { MultiPolygon } from "geojson";
import polylabel from "polylabel";
import type { Point } from "../scene/types.ts";
import { lengthOf, simplify } from "./lines.ts";
import { ringArea } from "./path-sink.ts";
import type { GeoView } from "./projection.ts";
import { territoryOutlines } from "./territory-path.ts";

/** A gentle arc through the middle of an area, for its name. */
export interface AreaSpine {
  /** The arc, left to right. */
  readonly line: readonly Point[];
  /** Length of `line`, units. */
  readonly length: number;
  /** Least distance of the arc from the edge of the area, measured across it, units. */
  readonly clearance: number;
  /** The point of the area's largest visible part farthest from its edge. */
  readonly middle: Point;
}

export interface SpineOptions {
  /** Wanted distance from the edge: half the height of the letters and some air. Smaller areas get by with less. Default 16. */
  readonly clearance?: number;
  /** Distance kept from the edge of the frame, default 12. */
  readonly inset?: number;
}

/** Directions tried, degrees from level: steeper names are hard to read. */
const ANGLES = [0, -12, 12, -24, 24, -36, 36, -48, 48, -60, 60];
const STATIONS = 56;
/** Height of the arc over its length, at most. */
const DEEPEST = 0.13;

/** The best arc for an area's name, or undefined when nothing of the area shows. */
export function areaSpine(view: GeoView, territory: MultiPolygon, options: SpineOptions = {}): AreaSpine | undefined {
  return areaSpines(view, territory, options)[0];
}

/** Arcs for an area's name in different directions, best first: long, roomy and level ones. */
export function areaSpines(view: GeoView, territory: MultiPolygon, options: SpineOptions = {}): AreaSpine[] {
  const { clearance = 16, inset = 12 } = options;
  const outlines = territoryOutlines(view, territory, -inset);
  return spinesOfRings(
    outlines.map((outline) => outline.points),
    clearance,
  );
}

/** The same for any area in page units; holes are told from parts by the even–odd rule. */
export function spinesOfRings(rings: readonly (readonly Point[])[], clearance = 16): AreaSpine[] {
  const shapes = rings.map((ring) => simplify([...ring, ring[0]!], 1)).filter((ring) => ring.length > 3);
  const largest = shapes.reduce<Point[] | undefined>(
    (best, ring) => (best && Math.abs(ringArea(best)) >= Math.abs(ringArea(ring)) ? best : ring),
    undefined,
  );
  if (!largest) return [];
  const holes = shapes.filter((ring) => ring !== largest && isInside(ring[0]!, largest));
  const [x, y] = polylabel(
    [largest, ...holes].map((ring) => ring.map(([px, py]) => [px, py])),
    2,
  );
  const middle: Point = [x, y];
  // An area too small for the wanted room takes what it has.
  for (const wanted of [clearance, clearance * 0.6, clearance * 0.35, 0]) {
    const found = ANGLES.flatMap((degrees) => spineAlong(shapes, middle, (degrees * Math.PI) / 180, wanted) ?? []);
    const roomy = found.filter((spine) => spine.line.length > 1 && spine.length > wanted * 3);
    if (roomy.length > 0) return roomy.sort((a, b) => worth(b) - worth(a));
  }
  return [];
}

/** Long arcs are worth more, steep ones less, and room is worth something too. */
function worth({ line, length, clearance }: AreaSpine): number {
  const [first, last] = [line[0]!, line.at(-1)!];
  const steepness = Math.abs(Math.atan2(last[1] - first[1], last[0] - first[0])) / (Math.PI / 2);
  return length * (1 - 0.55 * steepness) * Math.sqrt(Math.min(clearance, length / 8) + 4);
}

interface Chord {
  readonly u: number;
  readonly low: number;
  readonly high: number;
}

function spineAlong(rings: readonly Point[][], middle: Point, angle: number, wanted: number): AreaSpine | undefined {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]));
  const chords = followChords(turned, [middle[0] * cos + middle[1] * sin, middle[1] * cos - middle[0] * sin]);
  if (chords.length < 3) return undefined;
  const run = roomiestRun(chords, fitArc(chords), wanted);
  if (run.length < 3) return undefined;
  // The arc is fitted again to the stretch it will be used on.
  const arc = fitArc(run);
  const kept = trimEnds(roomiestRun(run, arc, wanted), wanted);
  if (kept.length < 3) return undefined;
  const line = kept.map(({ u }): Point => [u * cos - arc(u) * sin, u * sin + arc(u) * cos]);
  const clearance = Math.min(...kept.map((chord) => roomAt(chord, arc)));
  return { line, length: lengthOf(line), clearance, middle };
}

/** The chords across the area at even stations, from the middle outward, each overlapping the one before. */
function followChords(rings: readonly Point[][], [u0, v0]: Point): Chord[] {
  const all = rings.flat().map(([u]) => u);
  const [from, to] = [least(all), -least(all.map((u) => -u))];
  const step = (to - from) / STATIONS;
  if (!(step > 0)) return [];
  const walk = (sign: 1 | -1): Chord[] => {
    const found: Chord[] = [];
    let previous: Chord = { u: u0, low: v0, high: v0 };
    for (let u = u0 + (sign === 1 ? 0 : -step); u >= from && u <= to; u += sign * step) {
      const next = widestOverlap(chordsAt(rings, u), previous);
      if (!next) break;
      found.push(next);
      previous = next;
    }
    return found;
  };
  return [...walk(-1).reverse(), ...walk(1)];
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function chordsAt(rings: readonly Point[][], u: number): Chord[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[0] > u === b[0] > u) continue;
      crossings.push(a[1] + ((u - a[0]) / (b[0] - a[0])) * (b[1] - a[1]));
    }
  }
  crossings.sort((a, b) => a - b);
  const chords: Chord[] = [];
  for (let i = 1; i < crossings.length; i += 2) chords.push({ u, low: crossings[i - 1]!, high: crossings[i]! });
  return chords;
}

function widestOverlap(chords: readonly Chord[], previous: Chord): Chord | undefined {
  let [best, widest]: [Chord | undefined, number] = [undefined, -1];
  for (const chord of chords) {
    const overlap = Math.min(chord.high, previous.high) - Math.max(chord.low, previous.low);
    if (overlap >= 0 && overlap > widest) [best, widest] = [chord, overlap];
  }
  return best;
}

type Arc = (u: number) => number;

/** The parabola nearest to the middles of the chords, wide ones counting more; never deeper than is readable. */
function fitArc(chords: readonly Chord[]): Arc {
  const center = (chords[0]!.u + chords.at(-1)!.u) / 2;
  const half = Math.max(1e-6, (chords.at(-1)!.u - chords[0]!.u) / 2);
  const samples = chords.map(({ u, low, high }) => ({
    t: (u - center) / half,
    v: (low + high) / 2,
    w: high - low + 1,
  }));
  const moment = (power: number) => samples.reduce((sum, { t, w }) => sum + w * t ** power, 0);
  const product = (power: number) => samples.reduce((sum, { t, v, w }) => sum + w * v * t ** power, 0);
  const m = [0, 1, 2, 3, 4].map(moment) as [number, number, number, number, number];
  const p = [0, 1, 2].map(product) as [number, number, number];
  const det = m[0] * (m[2] * m[4] - m[3] ** 2) - m[1] * (m[1] * m[4] - m[2] * m[3]) + m[2] * (m[1] * m[3] - m[2] ** 2);
  const bend =
    Math.abs(det) < 1e-9
      ? 0
      : (m[0] * (m[2] * p[2] - m[3] * p[1]) - m[1] * (m[1] * p[2] - m[2] * p[1]) + p[0] * (m[1] * m[3] - m[2] ** 2)) /
        det;
  const limit = DEEPEST * 2 * half;
  const c = Math.max(-limit, Math.min(limit, bend));
  // With the bend held, a straight line is fitted to the rest.
  const [q0, q1] = [p[0] - c * m[2], p[1] - c * m[3]];
  const spread = m[0] * m[2] - m[1] ** 2;
  const b = Math.abs(spread) < 1e-9 ? 0 : (m[0] * q1 - m[1] * q0) / spread;
  const a = (q0 - b * m[1]) / m[0];
  return (u) => {
    const t = (u - center) / half;
    return a + b * t + c * t * t;
  };
}

/** Distance from the arc to the nearer end of a chord. */
function roomAt({ u, low, high }: Chord, arc: Arc): number {
  return Math.min(high - arc(u), arc(u) - low);
}

/** The longest stretch of chords that leave the arc the wanted room. */
function roomiestRun(chords: readonly Chord[], arc: Arc, wanted: number): Chord[] {
  let best: Chord[] = [];
  let run: Chord[] = [];
  for (const chord of chords) {
    if (roomAt(chord, arc) >= wanted) run.push(chord);
    else run = [];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Room beyond the ends of a name as there is above and below it, where the stretch is long enough. */
function trimEnds(chords: readonly Chord[], by: number): readonly Chord[] {
  const [from, to] = [chords[0]?.u ?? 0, chords.at(-1)?.u ?? 0];
  const trimmed = chords.filter(({ u }) => u >= from + by && u <= to - by);
  return trimmed.length < 3 ? chords : trimmed;
}

/** Whether a point lies in a ring, by the even–odd rule. */
export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const point of ring) {
    const [a, b] = [previous!, point];
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
    previous = point;
  }
  return inside;
}
