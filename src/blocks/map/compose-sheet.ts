/** Puts a sheet together, from the ground up: base, territories, fronts, arrows, units, dots, words. */
import { compareDates } from "../../campaign/dates.ts";
import { group, path, rectData, round } from "../../scene/build.ts";
import type { Color, Point, SceneNode } from "../../scene/types.ts";
import { withAlpha } from "../../theme/color.ts";
import type { Box } from "../block.ts";
import { drawArrow, drawCasing } from "./arrows/draw.ts";
import { fuseArrows } from "./arrows/fuse.ts";
import type { ArrowShape } from "./arrows/shape.ts";
import { drawDetails } from "./details.ts";
import { drawFront, frontColor } from "./fronts/draw.ts";
import { drawUnderground, drawWaters } from "./ground/draw-base.ts";
import { nearLines } from "./ground/near.ts";
import { readLines } from "./ground/read-lines.ts";
import { drawRelief, liesOnPicture } from "./ground/relief.ts";
import { drawTerrain } from "./ground/terrain.ts";
import { drawBorders, drawGround } from "./ground/territories.ts";
import { collectLabels, shownPlaces } from "./labels/collect.ts";
import { type CostGrid, CostGridBuilder } from "./labels/cost-grid.ts";
import { around, type Candidate, grow, type Halo, type Label, type Placed } from "./labels/label.ts";
import { placeLabels } from "./labels/place.ts";
import { readableOn } from "./labels/readable.ts";
import { onMap } from "./labels/words.ts";
import { dotRadius, drawDot } from "./points.ts";
import { offsetTrack } from "./polyline.ts";
import { type Sheet, tintOf } from "./sheet.ts";
import { drawUnits } from "./unit-marks.ts";

export interface ComposedSheet extends LabelledSheet {
  readonly nodes: readonly SceneNode[];
  readonly dropped: readonly Label[];
}

/** The labels that stand on one sheet, in its own coordinates, and where they might stand. */
export interface LabelledSheet {
  readonly placed: readonly Placed[];
  /** Within this they keep, */
  readonly inner: Box;
  /** and out of these. */
  readonly keepOut: readonly Box[];
}

export interface Fade {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** What lies in the way of words. */
export function obstacles(sheet: Sheet): CostGrid {
  const builder = new CostGridBuilder(sheet.frame);
  for (const line of sheet.coast) builder.line("line", line, 0.8);
  builder.inside("land", sheet.land);
  for (const river of sheet.base?.rivers ?? []) for (const line of readLines(river.d)) builder.line("line", line, 0.35);
  for (const shape of sheet.territories) for (const line of shape.borders) builder.line("line", line, 0.7);
  for (const front of sheet.fronts) {
    for (const line of front.lines) builder.line("front", line);
    // The ticks of walls reach beside the line.
    if (front.front.kind !== "fortified") continue;
    for (const by of [4.5, 8, -4.5, -8]) {
      for (const guide of front.guides) builder.line("front", offsetTrack(guide, by * sheet.scale), 0.6);
    }
  }
  for (const { outlines, kind } of sheet.terrain) {
    // What was built is seldom large, and is why the ground is shown.
    if (kind === "wall" || kind === "building") {
      for (const { points } of outlines) builder.line("front", points);
      continue;
    }
    const weight = kind === "woods" || kind === "fields" || kind === "area" ? 0.1 : 0.4;
    for (const { points } of outlines) builder.line("line", points, weight);
  }
  for (const { ring } of sheet.details) {
    builder.line("arrow", [...ring, ring[0]!]);
    builder.area("wish", ring);
  }
  for (const { corners: ring } of sheet.units) builder.area("dot", ring);
  for (const { outline } of sheet.arrows) builder.area("arrow", outline.ring);
  for (const { place, at } of shownPlaces(sheet)) {
    const r = dotRadius(place) * sheet.scale;
    if (r > 0) builder.area("dot", corners({ x: at[0] - r, y: at[1] - r, width: 2 * r, height: 2 * r }));
  }
  for (const { box, weight } of wishes(sheet)) builder.area("wish", corners(box), weight);
  return builder.build();
}

interface Wish {
  readonly box: Box;
  readonly weight: number;
}

/** Names without which a map is not understood are wished for this much more than others. */
const FIRST_RANK = 2.5;

/** Where words would best stand, roughly: plates and the legend leave that free if they can. */
function wishes(sheet: Sheet): Wish[] {
  const { context, content, project } = sheet;
  const { type } = context.theme;
  const about = (at: Point | undefined, width: number, height: number, { rank = 2, shift = 0 } = {}): Wish[] => {
    if (at === undefined) return [];
    const box = { x: at[0] - width / 2 + (shift * width) / 2, y: at[1] - height / 2, width, height };
    return [{ box, weight: rank === 1 ? FIRST_RANK : 1 }];
  };
  const plate = onMap(context, type.frontName).size;
  const town = onMap(context, type.city2).size;
  const water = onMap(context, type.water);
  return [
    ...content.units.flatMap((unit) =>
      about(project(unit.at), unit.name.length * plate * 0.5 + plate * 1.6, plate * 2.6),
    ),
    ...content.labels.flatMap(({ at, text, rank }) =>
      about(project(at), context.text.line(text, water).width, water.size * 1.5, { rank }),
    ),
    ...shownPlaces(sheet).flatMap(({ place, at }) =>
      about(at, place.name.length * town * 0.46 + 12, town * 1.4, { shift: 1 }),
    ),
  ];
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

export function composeSheet(sheet: Sheet, grid: CostGrid, keepOut: readonly Box[], fade: Fade): ComposedSheet {
  const labels = collectLabels(sheet, grid);
  const { placed, dropped } = placeLabels({ labels, frame: sheet.inner, keepOut, grid, gap: 3 * sheet.scale });
  const words = placed.flatMap(({ label, candidate }) =>
    label.kind === "unit" ||
    label.kind === "date" ||
    label.kind === "city" ||
    label.kind === "event" ||
    label.kind === "plate"
      ? candidate.boxes
      : [],
  );
  const shore = nearLines(sheet.coast, 1.2);
  const cuts = [...words.map((box) => grow(box, 2 * sheet.scale)), ...keepOut];
  return {
    nodes: [
      group(drawUnderground(sheet), { name: "base" }),
      ...(liesOnPicture(sheet.context) ? drawRelief(sheet) : []),
      group(drawGround(sheet.context, sheet.territories, shore, sheet.scale), { name: "territories" }),
      ...(liesOnPicture(sheet.context) ? [] : drawRelief(sheet)),
      group(drawTerrain(sheet.context, sheet.terrain, sheet.scale), { name: "terrain" }),
      group(drawWaters(sheet), { name: "waters" }),
      group(drawHistoricBorders(sheet, shore), { name: "historic-borders" }),
      ...drawFade(sheet, fade),
      group(drawFronts(sheet, cuts), { name: "fronts" }),
      group(drawArrows(sheet), { name: "movements" }),
      group(drawUnits(sheet.units, sheet.scale), { name: "units" }),
      group(drawDetails(sheet), { name: "details" }),
      group(
        shownPlaces(sheet).flatMap(({ place, at }) => drawDot(sheet.context, place, at, sheet.scale)),
        { name: "places" },
      ),
      group(drawLabels(sheet, placed), { name: "labels" }),
    ].filter((node) => node.kind !== "group" || node.children.length > 0),
    placed,
    dropped,
    inner: sheet.inner,
    keepOut,
  };
}

function drawHistoricBorders(sheet: Sheet, shore: (point: Point) => boolean): SceneNode[] {
  const fronts = nearLines(
    sheet.fronts.flatMap((f) => f.lines),
    4 * sheet.scale,
  );
  return drawBorders(sheet.context, sheet.territories, (p) => shore(p) || fronts(p), sheet.scale);
}

function drawFronts(sheet: Sheet, cuts: readonly Box[]): SceneNode[] {
  // Where the ring around a pocket runs along a front, the two would be a thicket of teeth.
  const pockets = sheet.fronts.filter(({ front }) => front.kind === "pocket");
  const rings = nearLines(
    pockets.flatMap(({ lines }) => lines),
    4 * sheet.scale,
  );
  return [...sheet.fronts]
    .filter((shape) => sheet.level < 2 || shape.style !== "middle")
    .sort((a, b) => (a.front.date && b.front.date ? compareDates(a.front.date, b.front.date) : 0))
    .map((shape) => {
      const hidden = shape.front.kind === "pocket" ? () => false : rings;
      const weight = sheet.context.theme.strokes?.map ?? 1;
      const nodes = drawFront(shape, frontColor(sheet.context, shape), { cuts, hidden }, sheet.scale, weight);
      return group(nodes, { name: `front-${shape.front.id}` });
    });
}

/** Casings of a group of one tint come before its fills, so that branches merge. */
function drawArrows(sheet: Sheet): SceneNode[] {
  const { theme } = sheet.context;
  const groups = new Map<Color, ArrowShape[]>();
  const { over } = sheet.content;
  const last = (shape: ArrowShape) => Number(!over.has(shape.movement));
  for (const shape of [...sheet.arrows].sort((a, b) => last(a) - last(b))) {
    const tint = tintOf(sheet, shape.movement);
    groups.set(tint, [...(groups.get(tint) ?? []), shape]);
  }
  return [...groups].map(([tint, shapes]) => {
    const ink = { tint, casing: theme.map.arrowCasing, ground: theme.map.land, glow: theme.dark, scale: sheet.scale };
    const inked = fuseArrows(shapes);
    return group([...inked.flatMap((s) => drawCasing(s, ink)), ...inked.flatMap((s) => drawArrow(s, ink))]);
  });
}

function drawLabels(sheet: Sheet, placed: readonly Placed[]): SceneNode[] {
  const order = ["water", "area", "region", "note", "date", "event", "mark", "unit", "city", "plate"];
  return [...placed]
    .sort((a, b) => order.indexOf(a.label.kind) - order.indexOf(b.label.kind))
    .flatMap(({ label, candidate }) => {
      const halo = haloAt(sheet, candidate, label.kind);
      return readableOn(candidate.draw(halo), halo.color.slice(0, 7));
    });
}

/** The halo takes the colour of the ground under most of the words. */
function haloAt(sheet: Sheet, { anchor, boxes }: Candidate, kind: Label["kind"]): Halo {
  const width = round(
    (kind === "area" || kind === "water" || kind === "region" ? 2.4 : 3.2) *
      sheet.scale *
      (sheet.context.theme.strokes?.halo ?? 1),
  );
  const { x, y, width: across, height: down } = around(boxes);
  const spots: Point[] = [
    anchor,
    ...[0.1, 0.3, 0.5, 0.7, 0.9].flatMap((t): Point[] => [
      [x + across * t, y + down * 0.3],
      [x + across * t, y + down * 0.7],
    ]),
  ];
  const counts = new Map<Color, number>();
  for (const spot of spots) {
    const color = sheet.groundAt(spot);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const [most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  return { color: withAlpha(most, 0.86), width };
}

/** The edge of the map runs out into the paper. */
function drawFade({ context, frame }: Sheet, fade: Fade): SceneNode[] {
  const { paper } = context.theme;
  const stops = [
    { offset: 0, color: paper },
    { offset: 0.35, color: withAlpha(paper, 0.72) },
    { offset: 1, color: withAlpha(paper, 0) },
  ];
  const { width, height } = frame;
  const strip = (box: Box, from: Point, to: Point) =>
    path(rectData(box.x, box.y, box.width, box.height), { fill: { kind: "linear", from, to, stops } });
  const nodes: SceneNode[] = [];
  if (fade.left) nodes.push(strip({ x: 0, y: 0, width: fade.left, height }, [0, 0], [fade.left, 0]));
  if (fade.right)
    nodes.push(strip({ x: width - fade.right, y: 0, width: fade.right, height }, [width, 0], [width - fade.right, 0]));
  if (fade.top) nodes.push(strip({ x: 0, y: 0, width, height: fade.top }, [0, 0], [0, fade.top]));
  if (fade.bottom)
    nodes.push(
      strip({ x: 0, y: height - fade.bottom, width, height: fade.bottom }, [0, height], [0, height - fade.bottom]),
    );
  return nodes;
}
