/** Whose ground is whose: territories as shapes of the sheet, and their tints, hatching and borders. */
import type { Side } from "../../../campaign/edition.ts";
import type { Territory } from "../../../campaign/edition-map.ts";
import { chooseDetail } from "../../../geo/base-map.ts";
import { distance, mix as mixPoints } from "../../../geo/lines.ts";
import { clipToFrame, collectOutlines, writeOutlines } from "../../../geo/path-sink.ts";
import type { GeoView } from "../../../geo/projection.ts";
import { areaInSight, openSight } from "../../../geo/sight.ts";
import { buildTerritory } from "../../../geo/territory.ts";
import { group, path, polylineData, rectData, round } from "../../../scene/build.ts";
import type { Color, PathData, Point, SceneNode } from "../../../scene/types.ts";
import { mix, withAlpha } from "../../../theme/color.ts";
import type { BlockContext, Box } from "../../block.ts";
import { trackOf } from "../polyline.ts";
import { hatchLines } from "./hatch.ts";
import { nearLines } from "./near.ts";
import { liesOnPicture } from "./relief.ts";
import { boundsOf, insideRings, type Ring } from "./rings.ts";

export interface TerritoryShape {
  readonly territory: Territory;
  readonly d: PathData;
  /** Outer rings and holes as far as the frame and its bleed show them. */
  readonly rings: readonly Ring[];
  /** The rings without what runs along the edge of the clip: real borders and shores, open or closed. */
  readonly borders: readonly (readonly Point[])[];
  readonly bounds: Box;
}

/** Drawn this far beyond the frame, so that bands along the cut stay out of sight. */
const BLEED = 40;
/** Widths of the two bands inside a border; half of each shows. */
const BANDS = [
  { width: 22, alpha: 0.16 },
  { width: 11, alpha: 0.2 },
] as const;

export function shapeTerritories(territories: readonly Territory[], view: GeoView, world: boolean): TerritoryShape[] {
  const detail = world ? chooseDetail(view) : "none";
  const clip = clipToFrame(view, BLEED);
  const sight = openSight(view, BLEED);
  return territories.flatMap((territory): TerritoryShape[] => {
    const ground = buildTerritory(territory, detail);
    const outlines = collectOutlines(clip, areaInSight(ground, sight)).filter((o) => o.closed && o.points.length > 2);
    const d = writeOutlines(outlines);
    if (d === "") return [];
    const rings = outlines.map((o) => o.points);
    return [
      { territory, d, rings, borders: rings.flatMap((ring) => withoutEdge(ring, view)), bounds: boundsOf(rings) },
    ];
  });
}

/** The side a point's ground belongs to; the last territory drawn there decides. */
export function sideAt(shapes: readonly TerritoryShape[], point: Point): Side | undefined {
  return shapeAt(shapes, point)?.territory.side;
}

export function shapeAt(shapes: readonly TerritoryShape[], [x, y]: Point): TerritoryShape | undefined {
  return shapes.findLast(
    ({ bounds, rings }) =>
      x >= bounds.x &&
      y >= bounds.y &&
      x <= bounds.x + bounds.width &&
      y <= bounds.y + bounds.height &&
      insideRings(rings, [x, y]),
  );
}

/** Cuts a ring where it follows the edge of the clip. */
function withoutEdge(ring: Ring, { frame }: GeoView): Point[][] {
  const onEdge = ([x, y]: Point) =>
    x < 1 - BLEED || y < 1 - BLEED || x > frame.width + BLEED - 1 || y > frame.height + BLEED - 1;
  const start = ring.findIndex(onEdge);
  if (start < 0) return [[...ring, ring[0]!]];
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]!];
  const lines: Point[][] = [];
  let current: Point[] = [];
  for (const point of turned) {
    if (onEdge(point)) {
      if (current.length > 1) lines.push(current);
      current = [];
    } else current.push(point);
  }
  if (current.length > 1) lines.push(current);
  return lines;
}

export function groundColor({ theme, sideTones }: BlockContext, territory: Territory): Color {
  if (territory.side === undefined || territory.status === "neutral") return theme.map.land;
  const tones = sideTones(territory.side);
  switch (territory.status) {
    case "home":
      return tones.land;
    case "held":
    case "occupied":
      return tones.held;
    case "contested":
      return mix(tones.land, theme.map.land, 0.4);
    default:
      return territory.status satisfies never;
  }
}

/** A relief in its own colours shows through the grounds upon it. */
function washColor(context: BlockContext, territory: Territory): Color {
  const color = groundColor(context, territory);
  return liesOnPicture(context) ? withAlpha(color, 0.58) : color;
}

/** Fills, hatching and inner bands, in the author's order. */
export function drawGround(
  context: BlockContext,
  shapes: readonly TerritoryShape[],
  shore: (point: Point) => boolean,
  scale: number,
): SceneNode[] {
  return shapes.flatMap((shape): SceneNode[] => {
    const { territory, d } = shape;
    const meta = {
      name: `territory-${territory.id}`,
      ...(territory.name === undefined ? {} : { label: territory.name }),
    };
    const nodes: SceneNode[] = [path(d, { fill: washColor(context, territory), rule: "evenodd", ...meta })];
    if (territory.side === undefined || territory.status === "neutral") return nodes;
    const { border } = context.sideTones(territory.side);
    const inside: SceneNode[] = [];
    if (territory.status === "contested" || territory.status === "occupied")
      inside.push(...hatching(context, shape, scale));
    // Home ground is marked off from its neighbours only; held ground all round.
    const home = territory.status === "home";
    const abroad = shape.borders.filter((line) => !isEnclave(line, scale));
    const edge = home ? linesData(abroad.flatMap((line) => splitBy(line, shore))) : d;
    const strength = home ? 0.42 : 1;
    for (const { width, alpha } of edge === "" ? [] : BANDS) {
      inside.push(
        path(edge, {
          stroke: { paint: withAlpha(border, alpha * strength), width: round(width * scale), join: "round" },
        }),
      );
    }
    return [...nodes, group(inside, { clip: { d, rule: "evenodd" } })];
  });
}

/** A border this short, closed upon itself, is that of a city state: its bands would be a blot. */
const ENCLAVE = 60;

function isEnclave(line: readonly Point[], scale: number): boolean {
  const { length, points } = trackOf(line);
  return length < ENCLAVE * scale && distance(points[0]!, points[points.length - 1]!) < 1;
}

/** A patch of a territory's ground for the legend: its tint and its hatching. */
export function drawGroundSample(context: BlockContext, territory: Territory, box: Box, scale: number): SceneNode[] {
  const { x, y, width, height } = box;
  const d = rectData(x, y, width, height);
  const nodes: SceneNode[] = [path(d, { fill: groundColor(context, territory) })];
  if (territory.side === undefined || (territory.status !== "contested" && territory.status !== "occupied"))
    return nodes;
  return [...nodes, group(hatching(context, { territory, bounds: box }, scale * 0.7), { clip: { d } })];
}

/** Hatching in both colours for contested ground, in the occupier's for occupied. */
function hatching(
  context: BlockContext,
  { territory, bounds }: Pick<TerritoryShape, "territory" | "bounds">,
  scale: number,
): SceneNode[] {
  const own = context.sideTones(territory.side!).border;
  const pitch = 9 * scale;
  const line = (lines: readonly (readonly Point[])[], color: Color, width: number) =>
    path(lines.map((l) => polylineData(l)).join(" "), {
      stroke: { paint: color, width: round(width * scale) },
    });
  if (territory.status === "occupied") return [line(hatchLines(bounds, pitch, 0), withAlpha(own, 0.2), 1.3)];
  const other =
    territory.contestedBy === undefined ? context.theme.muted : context.sideTones(territory.contestedBy).border;
  return [
    line(hatchLines(bounds, pitch * 2, 0), withAlpha(own, 0.6), 2.6),
    line(hatchLines(bounds, pitch * 2, pitch), withAlpha(other, 0.6), 2.6),
  ];
}

/** The borders of held ground where neither a shore nor a front line runs. */
export function drawBorders(
  context: BlockContext,
  shapes: readonly TerritoryShape[],
  covered: (point: Point) => boolean,
  scale: number,
): SceneNode[] {
  const drawn: Point[][] = [];
  // Where grounds lie upon each other the border of the uppermost is the one to be seen.
  return [...shapes].reverse().flatMap(({ territory, borders }): SceneNode[] => {
    if (territory.side === undefined || territory.status === "home" || territory.status === "neutral") return [];
    // A border between two held territories is drawn once.
    const already = nearLines(drawn, 1.2);
    const open = borders.flatMap((line) => splitBy(line, (p) => covered(p) || already(p)));
    drawn.push(...open);
    const d = linesData(open);
    if (d === "") return [];
    const { border } = context.sideTones(territory.side);
    return [path(d, { stroke: { paint: withAlpha(border, 0.8), width: round(1.5 * scale), join: "round" } })];
  });
}

/** A border along a parallel has few points, and either end of it may lie on a shore. */
function densify(line: readonly Point[]): Point[] {
  return line.flatMap((point, i): Point[] => {
    const before = line[i - 1];
    if (before === undefined) return [point];
    const parts = Math.ceil(distance(before, point) / ASKED);
    return Array.from({ length: Math.max(parts, 1) }, (_, k) =>
      k + 1 >= parts ? point : mixPoints(before, point, (k + 1) / parts),
    );
  });
}

function linesData(lines: readonly (readonly Point[])[]): PathData {
  return writeOutlines(lines.map((points) => ({ points, closed: false })));
}

/** Step at which long straight borders are asked whether they are covered, units. */
const ASKED = 5;

/** The stretches of a line that are not covered. */
export function splitBy(line: readonly Point[], covered: (point: Point) => boolean): Point[][] {
  const out: Point[][] = [];
  let current: Point[] = [];
  for (const point of densify(line)) {
    if (covered(point)) {
      if (current.length > 1) out.push(current);
      current = [];
    } else current.push(point);
  }
  if (current.length > 1) out.push(current);
  return out;
}
