/** A small globe that shows where a theatre lies. */
import type { LonLat } from "../../../geo/extent.ts";
import { drawGlobe } from "../../../geo/globe.ts";
import { circleData, group, path, polylineData, round, translate } from "../../../scene/build.ts";
import type { Point, SceneNode } from "../../../scene/types.ts";
import { mix } from "../../../theme/color.ts";
import type { Box } from "../../block.ts";
import type { CostGrid } from "../labels/cost-grid.ts";
import type { Sheet } from "../sheet.ts";
import { bestRoom, latticeBoxes } from "./find-room.ts";

/** Theatres smaller than this may leave a reader at a loss, degrees. */
const SMALL = 6;
/** The globe shows so many times the theatre, and never less than this, degrees from its middle. */
const TIMES = 7;
const LEAST_REACH = 18;
const RADIUS = 50;
/** A frame smaller than this on the globe is marked by a ring. */
const LEAST_FRAME = 9;
/** Without the author's wish it hides no more than this share of its box. */
const MOST_HIDDEN = 0.08;

/** Sets the globe and adds its box to those taken; by rule only for small grounds, where there is room. */
export function placeLocator(main: Sheet, taken: Box[], grid: CostGrid): SceneNode[] {
  const wish = main.context.edition.map?.locator;
  if (wish === false || (wish === undefined && main.view.spanDegrees >= SMALL)) return [];
  const middle = main.view.invert([main.frame.width / 2, main.frame.height / 2]);
  if (middle === undefined) return [];
  const radius = round(RADIUS * main.scale);
  const size = radius * 2;
  if (size > Math.min(main.inner.width, main.inner.height) * 0.3) return [];
  const found = bestRoom(
    latticeBoxes(main.inner, { width: size, height: size }, 14, taken),
    taken,
    grid,
    8 * main.scale,
    { land: 0 },
  );
  if (found === undefined || (wish === undefined && found.cost > size * size * MOST_HIDDEN)) return [];
  taken.push(found.box);
  const at = translate(round(found.box.x), round(found.box.y));
  return [group(drawLocator(main, middle, radius), { name: "locator", transform: at })];
}

function drawLocator({ context, view, frame, scale }: Sheet, middle: LonLat, radius: number): SceneNode[] {
  const { theme } = context;
  const { map } = theme;
  const reach = Math.min(Math.max(view.spanDegrees * TIMES, LEAST_REACH), 90);
  const globe = drawGlobe(middle, reach, radius);
  const line = (d: string, paint: string, width: number): SceneNode[] =>
    d === "" ? [] : [path(d, { stroke: { paint, width: round(width * scale), join: "round" } })];
  const disc = circleData(radius, radius, radius);
  const accent = theme.phases[0] ?? theme.ink;
  const corners = frameOnGlobe(view.invert, frame, globe.project);
  const spans = ([0, 1] as const).map((axis) => {
    const values = corners.map((p) => p[axis]);
    return Math.max(...values) - Math.min(...values);
  });
  const ring = corners.length < 4 || Math.max(...spans) < LEAST_FRAME * scale;
  const stroke = { paint: accent, width: round(1.8 * scale), join: "round" } as const;
  const mark = ring
    ? [
        path(circleData(radius, radius, round(5.5 * scale)), { stroke }),
        path(circleData(radius, radius, round(1.7 * scale)), { fill: accent }),
      ]
    : [path(polylineData(corners, true), { fill: `${accent.slice(0, 7)}30`, stroke })];
  return [
    path(disc, { fill: map.sea }),
    group(
      [
        ...line(globe.graticule, map.graticule, 0.5),
        path(globe.land, {
          fill: mix(map.land, theme.muted, 0.2),
          rule: "evenodd",
          stroke: { paint: map.coast, width: round(0.5 * scale) },
        }),
        ...line(globe.borders, map.border, 0.6),
      ],
      { clip: { d: disc } },
    ),
    path(disc, { stroke: { paint: mix(theme.muted, theme.paper, 0.2), width: round(1.1 * scale) } }),
    ...mark,
  ];
}

/** The edge of the map's frame as it lies on the globe. */
function frameOnGlobe(
  invert: Sheet["view"]["invert"],
  { width, height }: Box,
  project: (place: LonLat) => Point | undefined,
): Point[] {
  const steps = Array.from({ length: 8 }, (_, i) => i / 8);
  const edge: Point[] = [
    ...steps.map((t): Point => [width * t, 0]),
    ...steps.map((t): Point => [width, height * t]),
    ...steps.map((t): Point => [width * (1 - t), height]),
    ...steps.map((t): Point => [0, height * (1 - t)]),
  ];
  return edge.flatMap((point) => {
    const place = invert(point);
    const at = place && project(place);
    return at === undefined ? [] : [at];
  });
}
