/** From a movement on the ground to the shape of its arrow on the page. */
import type { Movement, MovementKind } from "../../../campaign/edition-map.ts";
import { distance } from "../../../geo/lines.ts";
import type { Point } from "../../../scene/types.ts";
import { flow } from "../curves.ts";
import { directionAt, nearest, pointAt, slice, type Track, trackOf } from "../polyline.ts";
import { type ArrowOutline, measuresOf, outlineArrow } from "./outline.ts";

export interface ArrowShape {
  readonly movement: Movement;
  /** Smooth centre line from tail to tip. */
  readonly centre: readonly Point[];
  readonly outline: ArrowOutline;
  /** Set when the arrow leaves another's stem: it fades with that one. */
  readonly stem?: ArrowShape;
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
/** How far back along the stem a branch begins, in widths of its own neck. */
const ROOT = 2.2;
/** Sharpest angle at which a branch parts from its stem, radians. */
const PARTING = 0.6;
/** Beyond this part of its stem a branch goes on from its end; it never leaves before this part of the way set. */
const STEM_END = 0.9;
const EARLIEST = 0.45;

export const isThin = (kind: MovementKind): boolean => THIN[kind] !== undefined;

/** Shapes every movement; stems before their branches, heavier ones first, so that lesser heads make way. */
export function shapeArrows(
  movements: readonly Movement[],
  project: (at: readonly [number, number]) => Point | undefined,
  stops: readonly Stop[],
  scale: number,
): ArrowShape[] {
  const shapes = new Map<string, ArrowShape>();
  const heads: Stop[] = [];
  for (const movement of inOrder(movements)) {
    const points = movement.path.map(project).filter((p) => p !== undefined);
    if (points.length < 2) continue;
    const stem = movement.branchOf === undefined ? undefined : shapes.get(movement.branchOf);
    const shape = shapeArrow(movement, points, stem, stops, heads, scale);
    if (shape === undefined) continue;
    shapes.set(movement.id, shape);
    heads.push({ at: headMiddle(shape), radius: shape.outline.measures.barb * 0.42 });
  }
  return movements.map((m) => shapes.get(m.id)).filter((s) => s !== undefined);
}

function inOrder(movements: readonly Movement[]): Movement[] {
  const rank = (m: Movement) => (m.branchOf === undefined ? 0 : 1);
  return [...movements].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function shapeArrow(
  movement: Movement,
  points: readonly Point[],
  stem: ArrowShape | undefined,
  stops: readonly Stop[],
  heads: readonly Stop[],
  scale: number,
): ArrowShape | undefined {
  const [tail, neck] = widthsOf(movement, scale);
  const path = movement.kind === "airborne" && points.length === 2 ? arc(points[0]!, points[1]!) : points;
  const centre = flow(
    rooted(path, stem, isThin(movement.kind) ? 0 : neck * ROOT),
    neck * BEND,
    3 * scale,
    LEEWAY.units * scale + neck * LEEWAY.necks,
  );
  const track = trackOf(centre);
  const start = stem === undefined ? trimAt(centre[0]!, stops, scale) : 0;
  let end = track.length - trimAt(centre[centre.length - 1]!, stops, scale);
  const wanted = measuresOf(tail, neck);
  const measures = isThin(movement.kind)
    ? { ...wanted, barb: wanted.barb * THIN_HEAD, head: wanted.head * THIN_HEAD * 1.1 }
    : wanted;
  const least = Math.max(start + measures.head * 1.6, track.length * 0.6);
  const inTheWay = (at: number) =>
    heads.some(
      (head) => distance(pointAt(track, at - measures.head / 2), head.at) < head.radius + measures.barb * 0.42,
    );
  const wish = end;
  while (end > least && inTheWay(end)) end -= 3;
  if (end <= least && inTheWay(end)) end = wish;
  const cut = slice(track, start, Math.max(end, start + 4));
  const outline = outlineArrow(cut, measures);
  if (outline === undefined) return undefined;
  return { movement, centre: cut, outline, ...(stem === undefined ? {} : { stem }) };
}

function widthsOf({ kind, weight }: Movement, scale: number): readonly [number, number] {
  const thin = THIN[kind];
  if (thin !== undefined) return [thin[0] * scale, thin[1] * scale];
  const [tail, neck] = LAND[Math.min(Math.max(Math.round(weight), 1), 5) - 1]!;
  const factor = (kind === "support" ? SUPPORT : 1) * scale;
  return [tail * factor, neck * factor];
}

/** Leads a branch out of its stem, along the stem for a while so that the two part like a railway's points. */
function rooted(points: readonly Point[], stem: ArrowShape | undefined, lead: number): Point[] {
  if (stem === undefined) return [...points];
  const track = trackOf(stem.centre);
  const first = nearest(track, points[0]!);
  // Dashes upon dashes would blur: a thin line begins where it parts from its stem.
  if (lead === 0) return [pointAt(track, first.at), ...points.slice(1)];
  const rest = first.distance < lead * 2 ? points.slice(1) : points;
  const at = partingAt(track, first.at, rest[0] ?? points[0]!);
  return [...slice(track, Math.max(at - lead, 0), Math.max(at, 1)), ...rest];
}

/**
 * Where a branch leaves its stem: at the point set, or so much earlier that it need not turn sharply.
 * A branch set at the stem's end goes on from there.
 */
function partingAt(track: Track, set: number, toward: Point): number {
  if (set > track.length * STEM_END) return set;
  const least = set * EARLIEST;
  for (let at = set; at >= least; at -= 3) {
    const [from, [dx, dy]] = [pointAt(track, at), directionAt(track, at, 6)];
    const reach = distance(from, toward) || 1;
    if (((toward[0] - from[0]) * dx + (toward[1] - from[1]) * dy) / reach >= Math.cos(PARTING)) return at;
  }
  return least;
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
