import { geoGraticule, geoOrthographic, geoPath } from "d3-geo";
import type { Geometry } from "geojson";
import type { PathData, Point } from "../scene/types.ts";
import { loadAtlas } from "./atlas.ts";
import type { Extent, LonLat } from "./extent.ts";

/** The earth, or a cap of it, as seen from afar, in a disc whose box begins at the origin. */
export interface Globe {
  readonly radius: number;
  readonly land: PathData;
  readonly borders: PathData;
  readonly graticule: PathData;
  /** Where a place shows; undefined behind the edge. */
  project(place: LonLat): Point | undefined;
}

const EVERYWHERE: Extent = [
  [-180, -90],
  [180, 90],
];
/** Caps smaller than this show borders: the shores alone would not tell where they are. */
const BORDERS_BELOW = 50;

/** Draws the cap of the earth about a place, `reach` degrees to its edge (90 for half the globe), into a disc. */
export function drawGlobe([lon, lat]: LonLat, reach: number, radius: number): Globe {
  const cap = Math.min(reach, 90);
  const projection = geoOrthographic()
    .rotate([-lon, -lat])
    .clipAngle(cap)
    .scale(radius / Math.sin((cap * Math.PI) / 180))
    .translate([radius, radius])
    .precision(0.4);
  const draw = geoPath(projection).digits(1);
  const write = (geometry: Geometry) => spaced(draw(geometry) ?? "");
  const atlas = loadAtlas("110m");
  return {
    radius,
    land: write({ type: "MultiPolygon", coordinates: atlas.land.map(({ rings }) => rings) }),
    borders:
      cap > BORDERS_BELOW
        ? ""
        : write({ type: "MultiLineString", coordinates: atlas.borders(EVERYWHERE).map((l) => l.points) }),
    graticule: write(
      geoGraticule()
        .step(cap > BORDERS_BELOW ? [30, 30] : [10, 10])
        .extent([
          [-180, -90],
          [180, 90],
        ])(),
    ),
    project(place) {
      const point = projection([...place]);
      const visible = point && Math.hypot(point[0] - radius, point[1] - radius) <= radius;
      return visible && projection.invert?.(point) ? [point[0], point[1]] : undefined;
    },
  };
}

/** Path data as the scene wants it: commands and numbers parted by spaces. */
function spaced(d: string): PathData {
  return d
    .replace(/([MLZ])/g, " $1 ")
    .replace(/,/g, " ")
    .replace(/ +/g, " ")
    .trim();
}
