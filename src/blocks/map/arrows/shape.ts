/** From a movement on the ground to the shape of its arrow on the page. */
import type { Movement, MovementKind } from "../../../campaign/edition-map.ts";
import { distance } from "../../../geo/lines.ts";
import type { Point } from "../../../scene/types.ts";
import { flow } from "../curves.ts";
import { pointAt, slice, type Track, trackOf } from "../polyline.ts";
import { type Kin, readKinship, sameHand } from "./kinship.ts";
import { type ArrowMeasures, type ArrowOutline, measuresOf, outlineArrow } from "./outline.ts";
import { isSolid, joined, ROOT, rooted } from "./stems.ts";

export interface ArrowShape {
  readonly movement: Movement;
  /** Smooth centre line from tail to tip. */
  readonly centre: readonly Point[];
  readonly outline: ArrowOutline;
  /** Set when the arrow leaves another's stem: it fades with that one. */
  readonly stem?: ArrowShape;
  /** Set when the arrow runs into another's stem: it has no head of its own. */
  readonly into?: ArrowShape;
  /** Another takes it up where it ends, or it runs into another. */
  readonly headless: boolean;
  /** The part of its way at which the first other arrow runs in: from there its wash is full. */
  readonly fullFrom?: number;
}

/** A dot an arrow keeps clear of. */
export interface Stop {
  readonly at: Point;
  readonly radius: number;
}

/** Tail and neck of the body by weight, 1 to 5, on a page 1920 wide. */
const LAND: readonly (readonly [tail: number, neck: number])[] = [
  [3, 9],
  [4, 12],
  [5, 14],
  [6, 18],
  [7, 21],
];
/** Bodies of thin arrows: by sea, by air, and along a road. */
const THIN: Readonly<Partial<Record<MovementKind, readonly [number, number]>>> = {
  landing: [2.2, 3.6],
  naval: [1.6, 3.2],
  air: [1.4, 3.2],
  airborne: [1.6, 3],
  route: [2, 2.6],
};
/** A support arrow beside an attack of the same weight. */
const SUPPORT = 0.72;
/** Thin heads are larger for their bodies than land ones. */
const THIN_HEAD = 1.7;
/** Sharpest bend, in widths of the neck. */
const BEND = 7;
/** How far smoothing may carry an arrow off its set points: units, and widths of the neck. */
const LEEWAY = { units: 6, necks: 0.5 };
/** White space between a tip or tail and a town's dot. */
const CLEAR = 5;
/** How far an end may lie from a dot and still be meant for it. */
const MEANT = 9;
/** An arrow that gathers others within this first part of its way begins nearly as broad as it ends. */
const SOURCE = 0.15;
const SOURCE_TAIL = 0.8;

export const isThin = (kind: MovementKind): boolean => THIN[kind] !== undefined;

/** Shapes every movement; stems before what leaves or joins them, heavier ones first, so that lesser heads make way. */
export function shapeArrows(
  movements: readonly Movement[],
  project: (at: readonly [number, number]) => Point | undefined,
  stops: readonly Stop[],
  scale: number,
): ArrowShape[] {
  const ways = new Map<Movement, readonly Point[]>();
  for (const movement of movements) {
    const points = movement.path.map(project).filter((p) => p !== undefined);
    if (points.length >= 2) ways.set(movement, points);
  }
  const kin = readKinship(ways, (movement) => headOf(movement, scale));
  const shapes = new Map<string, ArrowShape>();
  const heads: Stop[] = [];
  for (const movement of kin.order) {
    const shape = shapeArrow(movement, ways.get(movement)!, kin.of(movement, shapes), { stops, heads, scale });
    if (shape === undefined) continue;
    shapes.set(movement.id, shape);
    if (!shape.headless) heads.push({ at: headMiddle(shape), radius: shape.outline.measures.barb * 0.42 });
  }
  return movements.map((m) => shapes.get(m.id)).filter((s) => s !== undefined);
}

interface Surroundings {
  readonly stops: readonly Stop[];
  readonly heads: readonly Stop[];
  readonly scale: number;
}

function shapeArrow(
  movement: Movement,
  points: readonly Point[],
  { stem, into, share, next, fullFrom }: Kin<ArrowShape>,
  { stops, heads, scale }: Surroundings,
): ArrowShape | undefined {
  const solid = isSolid(movement);
  const widths = widthsOf(movement, scale);
  let [tail, neck] = widths;
  let way: readonly Point[] =
    movement.kind === "airborne" && points.length === 2 ? arc(points[0]!, points[1]!) : points;
  if (stem !== undefined) {
    const root = rooted(way, stem, neck, solid, share);
    way = root.points;
    tail = root.tail ?? tail;
  }
  if (into !== undefined) {
    const end = joined(way, into, neck, solid);
    way = end.points;
    neck = end.neck;
    tail = Math.min(tail, neck);
  }
  if (fullFrom !== undefined && fullFrom < SOURCE && solid) tail = neck * SOURCE_TAIL;
  const bend = widths[1];
  const centre = flow(way, bend * BEND, 3 * scale, LEEWAY.units * scale + bend * LEEWAY.necks);
  const track = trackOf(centre);
  const headless = into !== undefined || next.length > 0;
  const start = stem === undefined ? trimAt(centre[0]!, stops, scale) : 0;
  const measures = measure(movement, tail, neck);
  const end = headless ? track.length : endOf(track, start, measures, { stops, heads, scale });
  const cut = slice(track, start, Math.max(end, start + 4));
  // The branches part smoothly, which is to say early: the stem must not show between them.
  const overlap = next.length === 0 ? 0 : ROOT * 0.6 * Math.min(...next.map((m) => widthsOf(m, scale)[1]));
  const outline = outlineArrow(slice(track, start, Math.max(end - overlap, start + 4)), measures, headless);
  if (outline === undefined) return undefined;
  const same = stem !== undefined && sameHand(stem.movement, movement);
  return {
    movement,
    centre: cut,
    outline,
    headless,
    ...(same ? { stem } : {}),
    ...(into === undefined ? {} : { into }),
    ...(fullFrom === undefined ? {} : { fullFrom }),
  };
}

function measure({ kind }: Movement, tail: number, neck: number): ArrowMeasures {
  const wanted = measuresOf(tail, neck);
  return isThin(kind) ? { ...wanted, barb: wanted.barb * THIN_HEAD, head: wanted.head * THIN_HEAD * 1.1 } : wanted;
}

const headOf = (movement: Movement, scale: number): number => {
  const [tail, neck] = widthsOf(movement, scale);
  return measure(movement, tail, neck).head;
};

/** How far an arrow goes: short of the dot it is meant for, and of the heads that are there already. */
function endOf(track: Track, start: number, measures: ArrowMeasures, { stops, heads, scale }: Surroundings): number {
  const wish = track.length - trimAt(track.points[track.points.length - 1]!, stops, scale);
  const least = Math.max(start + measures.head * 1.6, track.length * 0.6);
  const inTheWay = (at: number) =>
    heads.some(
      (head) => distance(pointAt(track, at - measures.head / 2), head.at) < head.radius + measures.barb * 0.42,
    );
  let end = wish;
  while (end > least && inTheWay(end)) end -= 3;
  return end <= least && inTheWay(end) ? wish : end;
}

function widthsOf({ kind, weight }: Movement, scale: number): readonly [number, number] {
  const thin = THIN[kind];
  if (thin !== undefined) return [thin[0] * scale, thin[1] * scale];
  const [tail, neck] = LAND[Math.min(Math.max(Math.round(weight), 1), 5) - 1]!;
  const factor = (kind === "support" ? SUPPORT : 1) * scale;
  return [tail * factor, neck * factor];
}

function trimAt(end: Point, stops: readonly Stop[], scale: number): number {
  const stop = stops.find((s) => distance(s.at, end) < MEANT * scale);
  return stop === undefined ? 0 : stop.radius + CLEAR * scale;
}

/** A bow between two points, bulging to the left by a sixth of their distance. */
function arc(a: Point, b: Point): Point[] {
  const bulge = 1 / 6;
  const top: Point = [(a[0] + b[0]) / 2 + (b[1] - a[1]) * bulge, (a[1] + b[1]) / 2 - (b[0] - a[0]) * bulge];
  return [a, top, b];
}

function headMiddle({ outline, centre }: ArrowShape): Point {
  const track = trackOf(centre);
  return pointAt(track, track.length - outline.measures.head / 2);
}
