/** Ground the author drew himself: hills, woods, waters, roads and buildings, each in its customary hand. */
import type { TerrainKind } from "../../../campaign/terrain-kinds.ts";
import { type Outline, writeOutlines } from "../../../geo/path-sink.ts";
import { circleData, group, path, polylineData, round } from "../../../scene/build.ts";
import type { Color, PathData, Point, SceneNode, Stroke } from "../../../scene/types.ts";
import { mix, withAlpha } from "../../../theme/color.ts";
import type { MapColors, Theme } from "../../../theme/types.ts";
import type { BlockContext } from "../../block.ts";
import { along, directionAt, leftOf, pointAt, trackOf } from "../polyline.ts";
import { hatchLines } from "./hatch.ts";
import { boundsOf, insideRings } from "./rings.ts";
import type { TerrainShape } from "./shape-terrain.ts";

const LINES: ReadonlySet<TerrainKind> = new Set([
  "road",
  "track",
  "river",
  "stream",
  "railway",
  "wall",
  "ridge",
  "contour",
  "border",
  "line",
]);

/** A piece of a kind of ground for the legend: a stretch of line, or a patch. */
export function terrainSample(kind: TerrainKind, width: number, height: number): TerrainShape {
  const [top, bottom] = [height * 0.16, height * 0.84];
  const points: Point[] = LINES.has(kind)
    ? [
        [0, height / 2],
        [width, height / 2],
      ]
    : [
        [0, top],
        [width, top],
        [width, bottom],
        [0, bottom],
      ];
  return { kind, outlines: [{ points, closed: !LINES.has(kind) }], points: [] };
}

export function drawTerrain(context: BlockContext, shapes: readonly TerrainShape[], scale: number): SceneNode[] {
  return together(shapes)
    .map((shape, i) => group(inkTerrain(context, shape, scale), { name: `${shape.kind}-${i + 1}` }))
    .filter((g) => g.children.length > 0);
}

/** Roads as one shape, so that where they meet no edge of one lies across another. */
function together(shapes: readonly TerrainShape[]): TerrainShape[] {
  const roads = shapes.filter(({ kind }) => kind === "road");
  const outlines = roads.flatMap((road) => road.outlines);
  return shapes.flatMap((shape) => {
    if (shape.kind !== "road") return [shape];
    return shape === roads[0] ? [{ ...shape, outlines }] : [];
  });
}

function inkTerrain({ theme }: BlockContext, { kind, outlines, points }: TerrainShape, scale: number): SceneNode[] {
  const map = legible(theme);
  const d = writeOutlines(outlines);
  const area = writeOutlines(outlines.filter((o) => o.closed));
  const line = (paint: Color, width: number, more: Partial<Stroke> = {}): Stroke => ({
    paint,
    width: round(width * scale),
    join: "round",
    ...more,
  });
  const filled = (fill: Color, stroke?: Stroke): SceneNode[] =>
    area === "" ? [] : [path(area, { fill, rule: "evenodd", ...(stroke === undefined ? {} : { stroke }) })];
  const clipped = (nodes: SceneNode[]): SceneNode[] =>
    area === "" ? [] : [group(nodes, { clip: { d: area, rule: "evenodd" } })];
  const drawn = (stroke: Stroke): SceneNode[] => (d === "" ? [] : [path(d, { stroke })]);
  const dashes = (...lengths: number[]) => ({ dash: lengths.map((l) => round(l * scale)) });
  switch (kind) {
    case "land":
      return filled(map.land, line(map.coast, 0.8));
    case "water":
      return filled(map.terrain.water, line(map.river, 1));
    case "fields":
      return filled(withAlpha(map.terrain.fields, 0.7));
    case "area":
      return filled(withAlpha(theme.muted, 0.12), line(withAlpha(theme.muted, 0.5), 0.8));
    case "hills":
      return [...filled(withAlpha(map.terrain.hills, 0.1)), ...hachures(outlines, map, 13, 6.4, scale)];
    case "contour":
      return drawn(line(withAlpha(map.terrain.hills, 0.6), 0.8));
    case "ridge":
      return hachures(outlines, map, 8, 6, scale, true);
    case "woods":
      return [...filled(withAlpha(map.terrain.woods, 0.6)), ...clipped(trees(outlines, theme, scale))];
    case "marsh":
      return clipped(marshDashes(outlines, map, scale));
    case "built-up":
      return [
        ...filled(withAlpha(map.terrain.builtUp, 0.28)),
        ...clipped([hatched(outlines, withAlpha(map.terrain.builtUp, 0.6), scale)]),
        ...squares(points, map.terrain.builtUp, 4.4 * scale),
      ];
    case "building":
      return [...filled(map.terrain.building), ...squares(points, map.terrain.building, 3.4 * scale)];
    case "road":
      return [
        ...drawn(line(map.terrain.road, 3.6, { cap: "round" })),
        ...drawn(line(mix(map.land, theme.paper, 0.6), 1.9, { cap: "round" })),
      ];
    case "track":
      return drawn(line(map.terrain.road, 1.3, dashes(5, 3)));
    case "railway":
      return [...drawn(line(map.terrain.railway, 1.3)), ...drawn(line(map.terrain.railway, 5.5, dashes(1.2, 8)))];
    case "river":
      return drawn(line(map.river, 2.4, { cap: "round" }));
    case "stream":
      return drawn(line(map.river, 1.2, { cap: "round" }));
    case "wall":
      return [...drawn(line(map.terrain.building, 2.2)), ...drawn(line(map.terrain.building, 4.6, dashes(1.6, 6)))];
    case "border":
      return drawn(line(map.border, 1.2, dashes(9, 3, 2, 3)));
    case "line":
      return drawn(line(theme.muted, 1.2));
    default:
      return kind satisfies never;
  }
}

/** On dark ground the inks of the drawing are lifted, or fine strokes sink into it. */
function legible({ dark, ink, map }: Theme): MapColors {
  if (!dark) return map;
  const lift = (color: Color) => mix(color, ink, 0.3);
  const { hills, marsh, road, builtUp } = map.terrain;
  return {
    ...map,
    river: mix(map.river, ink, 0.15),
    border: lift(map.border),
    terrain: { ...map.terrain, hills: lift(hills), marsh: lift(marsh), road: lift(road), builtUp: lift(builtUp) },
  };
}

/** Strokes down the slope: inward from the edge of a hill, or to both sides of a ridge. */
function hachures(
  outlines: readonly Outline[],
  map: MapColors,
  length: number,
  pitch: number,
  scale: number,
  both = false,
): SceneNode[] {
  const strokes: PathData[] = [];
  for (const { points, closed } of outlines) {
    const track = trackOf(closed ? [...points, points[0]!] : points);
    for (let at = pitch * scale * 0.5; at < track.length; at += pitch * scale * 0.62) {
      const from = pointAt(track, at);
      const left = leftOf(directionAt(track, at, 4));
      const inward = closed && !insideRings([points], along(from, left, 1)) ? -1 : 1;
      // Unequal strokes look drawn by hand; the pattern repeats, so that it is the same every time.
      const reach = length * scale * [1, 0.72, 0.88, 0.64][Math.round(at) % 4]!;
      strokes.push(polylineData([along(from, left, both ? -reach : 0), along(from, left, reach * inward)]));
    }
  }
  if (strokes.length === 0) return [];
  return [
    path(strokes.join(" "), { stroke: { paint: withAlpha(map.terrain.hills, 0.75), width: round(1.05 * scale) } }),
  ];
}

/** A lattice over an area, every other row shifted. */
function lattice(outlines: readonly Outline[], dx: number, dy: number): Point[] {
  const { x, y, width, height } = boundsOf(outlines.filter((o) => o.closed).map((o) => o.points));
  const out: Point[] = [];
  let row = Math.ceil(y / dy);
  for (; row * dy < y + height; row++) {
    const shift = row % 2 === 0 ? 0 : dx / 2;
    for (let at = Math.floor(x / dx) * dx + shift; at < x + width; at += dx) out.push([at, row * dy]);
  }
  return out;
}

function trees(outlines: readonly Outline[], { dark, ink, map }: Theme, scale: number): SceneNode[] {
  const crowns = lattice(outlines, 9 * scale, 6.5 * scale).map(([x, y], i) =>
    circleData(x + ((i * 7) % 3) - 1, y + ((i * 5) % 3) - 1, 1.7 * scale),
  );
  return crowns.length === 0
    ? []
    : [
        path(crowns.join(" "), {
          fill: dark
            ? withAlpha(mix(map.terrain.woods, ink, 0.4), 0.7)
            : withAlpha(mix(map.terrain.woods, "#1f3a1f", 0.5), 0.55),
        }),
      ];
}

function marshDashes(outlines: readonly Outline[], map: MapColors, scale: number): SceneNode[] {
  const dashes = lattice(outlines, 16 * scale, 5 * scale).map(([x, y]) =>
    polylineData([
      [x - 4.5 * scale, y],
      [x + 4.5 * scale, y],
    ]),
  );
  return dashes.length === 0
    ? []
    : [path(dashes.join(" "), { stroke: { paint: map.terrain.marsh, width: round(scale) } })];
}

function hatched(outlines: readonly Outline[], paint: Color, scale: number): SceneNode {
  const bounds = boundsOf(outlines.filter((o) => o.closed).map((o) => o.points));
  const d = hatchLines(bounds, 5 * scale, 0)
    .map((l) => polylineData(l))
    .join(" ");
  return path(
    d === ""
      ? polylineData([
          [0, 0],
          [0, 0],
        ])
      : d,
    { stroke: { paint, width: round(0.9 * scale) } },
  );
}

function squares(points: readonly Point[], fill: Color, half: number): SceneNode[] {
  return points.map(([x, y]) =>
    path(
      polylineData(
        [
          [x - half, y - half],
          [x + half, y - half],
          [x + half, y + half],
          [x - half, y + half],
        ],
        true,
      ),
      { fill },
    ),
  );
}
