import type { MultiPolygon, Position } from "geojson";
import { openWindow } from "./degree-window.ts";
import { type Extent, lonSpan } from "./extent.ts";
import type { GeoView } from "./projection.ts";
import { boxesMeet, boxOf } from "./rings.ts";
import { findVisibleExtent } from "./visible-extent.ts";

/** What a view sees, by which shapes are cut down before they are projected. */
export interface Sight {
  /** What lies near the frame, degrees. */
  readonly extent: Extent;
  /** Rings of the polygons that come near, as far as they do; their cut edges lie out of sight. */
  polygons(polygons: readonly BoxedPolygon[]): Position[][][];
  /** The parts of lines that come near. */
  lines(lines: readonly { readonly points: Position[]; readonly box: Extent }[]): Position[][];
}

interface BoxedPolygon {
  readonly rings: Position[][];
  readonly box: Extent;
}

/** What a view sees of the globe through its frame grown by `bleed` units. */
export function openSight(view: GeoView, bleed: number): Sight {
  const extent = findVisibleExtent(view, view.frame, bleed);
  const window = openWindow(extent);
  const cut = ({ rings, box }: BoxedPolygon) =>
    window && lonSpan(box) < 300 ? rings.map(window.ring).filter((ring) => ring.length > 0) : rings;
  return {
    extent,
    polygons: (polygons) =>
      polygons
        .filter(({ box }) => boxesMeet(box, extent))
        .map(cut)
        .filter((rings) => rings.length > 0),
    lines: (lines) =>
      lines.filter(({ box }) => boxesMeet(box, extent)).flatMap(({ points }) => window?.line(points) ?? [points]),
  };
}

/** The parts of an area that a view sees; see {@link Sight.polygons}. */
export function areaInSight({ coordinates }: MultiPolygon, sight: Sight): MultiPolygon {
  const polygons = coordinates.flatMap((rings) => (rings[0] ? [{ rings, box: boxOf(rings[0]) }] : []));
  return { type: "MultiPolygon", coordinates: sight.polygons(polygons) };
}
