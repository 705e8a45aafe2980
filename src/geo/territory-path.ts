import type { MultiPolygon } from "geojson";
import type { PathData, Point } from "../scene/types.ts";
import { type Detail, loadAtlas } from "./atlas.ts";
import { openWindow } from "./degree-window.ts";
import { lonSpan } from "./extent.ts";
import { distance, mix, simplify } from "./lines.ts";
import { clipToFrame, collectOutlines, type Outline, writeOutlines } from "./path-sink.ts";
import type { GeoView } from "./projection.ts";
import { boxesMeet, boxOf } from "./rings.ts";
import { SegmentIndex } from "./segment-index.ts";
import { findVisibleExtent } from "./visible-extent.ts";

const BLEED = 32;

/** The parts of a territory over the frame grown by `bleed`, as rings in page units. */
export function territoryOutlines(view: GeoView, territory: MultiPolygon, bleed = BLEED): Outline[] {
  const sight = findVisibleExtent(view, view.frame, bleed);
  const window = openWindow(sight);
  const polygons = territory.coordinates.flatMap((rings) => {
    const box = boxOf(rings[0] ?? []);
    if (!boxesMeet(box, sight)) return [];
    if (!window || lonSpan(box) > 300) return [rings];
    const cut = rings.map(window.ring).filter((ring) => ring.length > 0);
    return cut.length > 0 ? [cut] : [];
  });
  return collectOutlines(clipToFrame(view, bleed), { type: "MultiPolygon", coordinates: polygons });
}

/** A territory as an area, cut to the frame grown by `bleed`. */
export function territoryPath(view: GeoView, territory: MultiPolygon, bleed = BLEED): PathData {
  return writeOutlines(territoryOutlines(view, territory, bleed));
}

export interface BorderOptions {
  /** Leaves out what runs along the shore; default true. */
  readonly landOnly?: boolean;
  /** The atlas whose shore counts; `"none"` knows no shore. Default 50m. */
  readonly detail?: Detail | "none";
  /** How near a line counts as the shore itself, units; default 1. Give more for shapes drawn by hand. */
  readonly tolerance?: number;
}

/** The outline of a territory as lines, without the edge of the clip and, by default, without its shores. */
export function territoryBorderLines(view: GeoView, territory: MultiPolygon, options: BorderOptions = {}): Point[][] {
  const { landOnly = true, detail = "50m", tolerance = 1 } = options;
  const sight = findVisibleExtent(view, view.frame, BLEED);
  const window = openWindow(sight);
  const rings = territory.coordinates.filter((polygon) => boxesMeet(boxOf(polygon[0] ?? []), sight)).flat();
  const lines = toPage(
    view,
    rings.flatMap((ring) => window?.line(ring) ?? [ring]),
  );
  if (!landOnly || detail === "none") return lines;
  const shore = shoreOf(view, detail);
  return lines.flatMap((line) => dropAlong(line, shore, tolerance));
}

const shores = new WeakMap<GeoView, Map<Detail, SegmentIndex>>();

/** The shores seen in a view, worked out once for all its territories. */
function shoreOf(view: GeoView, detail: Detail): SegmentIndex {
  const known = shores.get(view) ?? new Map<Detail, SegmentIndex>();
  shores.set(view, known);
  let shore = known.get(detail);
  if (!shore) {
    const sight = findVisibleExtent(view, view.frame, BLEED);
    const window = openWindow(sight);
    const near = loadAtlas(detail).coast.filter((line) => boxesMeet(line.box, sight));
    const pieces = near.flatMap((line) => window?.line(line.points) ?? [line.points]);
    shore = new SegmentIndex(toPage(view, pieces));
    known.set(detail, shore);
  }
  return shore;
}

/** See `territoryBorderLines`. */
export function territoryBorder(view: GeoView, territory: MultiPolygon, options: BorderOptions = {}): PathData {
  const lines = territoryBorderLines(view, territory, options);
  return writeOutlines(lines.map((points) => ({ points, closed: false })));
}

function toPage(view: GeoView, coordinates: number[][][]): Point[][] {
  const lines = collectOutlines(clipToFrame(view, BLEED), { type: "MultiLineString", coordinates });
  return lines.map((line) => simplify(line.points, 0.1));
}

/** Step between the places where a line is asked whether it runs along the shore, units. */
const PROBE = 2;

/** The stretches of a line that keep away from the shore. */
function dropAlong(line: readonly Point[], shore: SegmentIndex, tolerance: number): Point[][] {
  const stretches: Point[][] = [];
  let run: Point[] = [];
  const finish = () => {
    // A stretch that leaves the shore for less than its own nearness is noise.
    if (run.length > 1 && run.some((p, i) => i > 0 && distance(run[0]!, p) > 3 * tolerance)) stretches.push(run);
    run = [];
  };
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const parts = Math.max(1, Math.ceil(distance(a, b) / PROBE));
    for (let k = 0; k < parts; k++) {
      const [from, to] = [mix(a, b, k / parts), mix(a, b, (k + 1) / parts)];
      if (shore.isWithin(mix(from, to, 0.5), tolerance)) {
        finish();
        continue;
      }
      if (run.length === 0) run.push(from);
      run.push(to);
    }
  }
  finish();
  return joinEnds(stretches, line).map((stretch) => simplify(stretch, 0.1));
}

/** A closed line starts somewhere arbitrary: joins the stretch that ends there to the one that begins there. */
function joinEnds(stretches: readonly Point[][], line: readonly Point[]): Point[][] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last || first === last || line.length < 3) return [...stretches];
  if (distance(last.at(-1)!, first[0]!) > 0.2) return [...stretches];
  return [[...last, ...first.slice(1)], ...stretches.slice(1, -1)];
}
