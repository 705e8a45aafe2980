/** Names of lands, seas, mountains and rivers: set wide, on gentle curves, in the clear of what happens. */
import type { MapLabel } from "../../../campaign/edition-map.ts";
import type { Color, Point } from "../../../scene/types.ts";
import type { Line, TextEngine, TextStyle } from "../../../text/types.ts";
import { mix } from "../../../theme/color.ts";
import type { BlockContext, Box } from "../../block.ts";
import { flow } from "../curves.ts";
import { insideRings } from "../ground/rings.ts";
import type { TerritoryShape } from "../ground/territories.ts";
import { along, directionAt, offsetTrack, pointAt, resample, trackOf } from "../polyline.ts";
import type { Sheet } from "../sheet.ts";
import { type CostGrid, CostGridBuilder } from "./cost-grid.ts";
import { boxInside, type Candidate, type Label, type LabelKind, middleOf } from "./label.ts";
import { coverCost } from "./place.ts";
import { aroundPoint } from "./point-labels.ts";
import { onRiver } from "./river-labels.ts";
import { alongCurve, blockOf, type CurvedWords, drawCurved, onMap } from "./words.ts";

/** Candidates kept of the many looked at. */
const KEEP = 28;
/** Names in the clear stay so far off what lies about them, in heights of their capitals. */
const MARGIN = 0.25;
/** Sizes tried for a land's name, largest first, in parts of the theme's size. */
const AREA_SIZES = [1.43, 1.2, 1, 0.86, 0.74];
/** A land is little when its box takes less of the frame than this. */
const LITTLE = 0.16;
/** Only a land smaller than this has its name beside it. */
const SMALL = 0.02;
const AREA_ANGLES = [0, -0.16, 0.16, -0.34, 0.34, -0.55, 0.55];
const WATER_ANGLES = [0, -0.2, 0.2, -0.4, 0.4, -0.65, 0.65, -0.95, 0.95];

export function areaLabels(sheet: Sheet, grid: CostGrid): Label[] {
  // An inset shows ground the main map has named already.
  if (sheet.inset) return [];
  return sheet.territories.flatMap((shape, i): Label[] => {
    const { name, side } = shape.territory;
    if (name === undefined || name === "") return [];
    if (namedByAuthor(sheet, shape)) return [];
    const { context } = sheet;
    const paint = side === undefined ? context.theme.map.countryName : context.sideTones(side).areaName;
    const candidates = acrossArea(sheet, grid, shape, sheet.territories.slice(i + 1), name, paint);
    return [{ id: `area ${shape.territory.id}`, kind: "area", text: name, rank: 2, worth: 420, candidates }];
  });
}

/** Whether the author has named the little of a land that shows in words of his own. */
function namedByAuthor({ content, frame, project }: Sheet, { rings, bounds }: TerritoryShape): boolean {
  const seen = clip(bounds, frame);
  if (seen === undefined || seen.width * seen.height > frame.width * frame.height * LITTLE) return false;
  return content.labels.some((label) => {
    if (label.kind !== "area" && label.kind !== "region" && label.kind !== "country") return false;
    const at = project(label.at);
    return at !== undefined && insideRings(rings, at);
  });
}

function acrossArea(
  sheet: Sheet,
  grid: CostGrid,
  shape: TerritoryShape,
  above: readonly TerritoryShape[],
  name: string,
  paint: Color,
): Candidate[] {
  const { context, inner } = sheet;
  const style = context.theme.type.area;
  const bounds = clip(shape.bounds, inner);
  if (bounds === undefined) return [];
  const settings = AREA_SIZES.flatMap((factor, k) => {
    const tracking = (style.tracking ?? 0) * (0.55 + 0.75 * factor);
    const line = context.text.line(name, { ...onMap(context, style, factor), tracking });
    return AREA_ANGLES.flatMap((angle) => {
      const words = bowed(context.text, line, [0, 0], angle, 0.16);
      return words === undefined ? [] : [{ line, words, cost: k * 11 + Math.abs(angle) * 22 }];
    });
  });
  const ground = maskOf(shape, above, bounds);
  const middle = middleOf(bounds);
  const step = Math.max(Math.sqrt((bounds.width * bounds.height) / 160), 14);
  const found = new Cheapest(KEEP);
  for (let y = bounds.y + step / 2; y < bounds.y + bounds.height; y += step) {
    for (let x = bounds.x + step / 2; x < bounds.x + bounds.width; x += step) {
      if (!ground(CELL, x, y)) continue;
      const away = Math.hypot(x - middle[0], y - middle[1]) * 0.02;
      for (const { line, words, cost } of settings) {
        const own = cost + away;
        if (!found.takes(own)) continue;
        if (!words.boxes.every((box) => ground(box, x, y))) continue;
        found.add({ words, line, at: [x, y], own, cover: coverCost(grid, "area", words, x, y) });
      }
    }
  }
  if (found.all.length === 0) return besideArea(sheet, shape, name, paint);
  return asCandidates(sheet, found.all, paint);
}

/** A land too small for its name has it beside it. */
function besideArea({ context, inner, frame }: Sheet, shape: TerritoryShape, name: string, paint: Color): Candidate[] {
  const bounds = clip(shape.bounds, inner);
  if (bounds === undefined || bounds.width * bounds.height > frame.width * frame.height * SMALL) return [];
  const style = context.theme.type.area;
  const line = context.text.line(name, { ...onMap(context, style, 0.74), tracking: (style.tracking ?? 0) * 0.6 });
  const block = blockOf([{ line, paint, leading: 0 }], context.text);
  return [0.5, 0.3, 0.7].flatMap((t) => {
    const at: Point = [bounds.x + bounds.width / 2, bounds.y + bounds.height * t];
    return aroundPoint(block, at, bounds.width * 0.42, 4, context.text, 20 + Math.abs(t - 0.5) * 10);
  });
}

/** Words set about the origin, where they would stand, and what that costs. */
interface Found {
  readonly words: CurvedWords;
  readonly line: Line;
  readonly at: Point;
  readonly own: number;
  readonly cover: number;
}

const priceOf = ({ own, cover }: Found) => own + cover;

/** The cheapest of many places, cheapest first; of equal ones the first found. */
class Cheapest {
  readonly #keep: number;
  readonly #found: Found[] = [];

  constructor(keep: number) {
    this.#keep = keep;
  }

  get all(): readonly Found[] {
    return this.#found;
  }

  /** Whether a place of this price, whatever it covers, could still be among them: else it need not be looked at. */
  takes(price: number): boolean {
    return this.#found.length < this.#keep || price < priceOf(this.#found[this.#keep - 1]!);
  }

  add(found: Found): void {
    const price = priceOf(found);
    if (!this.takes(price)) return;
    let at = this.#found.length;
    while (at > 0 && priceOf(this.#found[at - 1]!) > price) at--;
    this.#found.splice(at, 0, found);
    if (this.#found.length > this.#keep) this.#found.pop();
  }
}

const CELL: Box = { x: -2, y: -2, width: 4, height: 4 };

/** A quick test whether boxes, moved, lie wholly on a territory, and not on another drawn over it. */
function maskOf(
  shape: TerritoryShape,
  above: readonly TerritoryShape[],
  frame: Box,
): (box: Box, dx: number, dy: number) => boolean {
  const builder = new CostGridBuilder(frame);
  builder.inside("land", shape.rings);
  for (const other of above) builder.erase("land", other.rings);
  const grid = builder.build();
  return (box, dx, dy) => boxInside(box, frame, dx, dy) && grid.full("land", box, dx, dy);
}

function clip(a: Box, b: Box): Box | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : undefined;
}

/** Words on a bow about a middle; `bend` is its rise over its length. */
function bowed(text: TextEngine, line: Line, [x, y]: Point, angle: number, bend: number): CurvedWords | undefined {
  const width = line.width * 1.08 + 8;
  const points: Point[] = [];
  for (let i = 0; i <= 12; i++) {
    const t = i / 12 - 0.5;
    const [dx, dy] = [t * width, (4 * t * t - 1 / 3) * width * bend * 0.5 + line.capHeight / 2];
    points.push([x + dx * Math.cos(angle) - dy * Math.sin(angle), y + dx * Math.sin(angle) + dy * Math.cos(angle)]);
  }
  return alongCurve(text, line, points, trackOf(points).length / 2, { inset: 0, margin: MARGIN });
}

/** Places as candidates; the placement pass charges what lies beneath again. */
function asCandidates({ context }: Sheet, found: readonly Found[], paint: Color): Candidate[] {
  return found.map(({ words: about, line, at, own }) => {
    const words = moveWords(about, at);
    return {
      boxes: words.boxes,
      spots: words.spots,
      spotArea: words.spotArea,
      cost: own,
      anchor: words.anchor,
      draw: (halo) => drawCurved(context.text, line, words, { paint, halo }),
    };
  });
}

export function mapLabels(sheet: Sheet, grid: CostGrid): Label[] {
  return sheet.content.labels.flatMap((label, i): Label[] => {
    if (sheet.level >= 1 && label.rank > 2) return [];
    if (sheet.level >= 3 && label.rank > 1 && label.kind !== "water" && label.kind !== "region") return [];
    const at = sheet.project(label.at);
    if (at === undefined || !contains(sheet.frame, at)) return [];
    const { kind, style, paint } = looks(sheet.context, label);
    const course = label.kind === "river" && label.path === undefined ? onRiver(sheet, label, at, style, paint) : [];
    const candidates =
      course.length > 0
        ? course
        : label.path === undefined
          ? about(sheet, grid, label, at, style, paint, kind)
          : onPath(sheet, label, style, paint);
    return [
      {
        id: `label ${i}`,
        kind,
        text: label.text,
        rank: label.rank,
        worth: [520, 430, 240][Math.min(Math.max(label.rank, 1), 3) - 1]!,
        candidates,
      },
    ];
  });
}

const contains = ({ x, y, width, height }: Box, [px, py]: Point) =>
  px >= x && py >= y && px <= x + width && py <= y + height;

function looks(
  { theme, sideTones }: BlockContext,
  { kind, side }: MapLabel,
): { kind: LabelKind; style: TextStyle; paint: Color } {
  const { type, map } = theme;
  const own = side === undefined ? undefined : sideTones(side).areaName;
  switch (kind) {
    case "water":
      return { kind: "water", style: type.water, paint: map.waterName };
    case "river":
      return { kind: "region", style: { ...type.region, tracking: 0.06 }, paint: map.waterName };
    case "area":
    case "country":
      return { kind: "area", style: type.area, paint: own ?? map.countryName };
    case "region":
      return { kind: "area", style: { ...type.area, size: type.area.size * 0.78 }, paint: own ?? map.regionName };
    case "mountains":
    case "note":
      return { kind: "region", style: type.region, paint: own ?? mix(map.regionName, theme.ink, 0.2) };
    default:
      return kind satisfies never;
  }
}

/** Around the wished point, nearest and most level first. */
function about(
  sheet: Sheet,
  grid: CostGrid,
  label: MapLabel,
  at: Point,
  style: TextStyle,
  paint: Color,
  kind: LabelKind,
): Candidate[] {
  const { context, inner, scale } = sheet;
  const wide = label.kind === "water" || label.kind === "area" || label.kind === "country" || label.kind === "region";
  const great = label.kind === "water" && label.rank === 1;
  // Ridges run askew; a note reads level.
  const slanted = wide || label.kind === "mountains";
  const angles =
    label.kind === "water" || label.kind === "river" ? WATER_ANGLES : slanted ? AREA_ANGLES.slice(0, 5) : [0];
  const reaches =
    label.kind === "water" ? [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14] : wide ? [0, 1, 2, 3, 4, 5, 6] : [0, 1, 2, 3];
  const settings = (great ? [1.12, 0.94] : [1]).flatMap((factor, k) => {
    const line = context.text.line(label.text, onMap(context, style, factor));
    return angles.flatMap((angle) =>
      (wide ? [0.12, -0.12] : [0]).flatMap((bend) => {
        const words = bowed(context.text, line, [0, 0], angle, bend);
        return words === undefined ? [] : [{ line, words, cost: k * 10 + Math.abs(angle) * 12 }];
      }),
    );
  });
  const found: Found[] = [];
  for (const ring of reaches) {
    const steps = ring === 0 ? 1 : ring < 4 ? 8 : 16;
    for (let i = 0; i < steps; i++) {
      const turn = (2 * Math.PI * i) / steps;
      const middle: Point = [at[0] + Math.cos(turn) * ring * 16 * scale, at[1] + Math.sin(turn) * ring * 14 * scale];
      let here: Found | undefined;
      for (const { line, words, cost } of settings) {
        const own = ring * 4 + cost;
        if (here !== undefined && own >= priceOf(here)) continue;
        if (!words.boxes.every((box) => boxInside(box, inner, middle[0], middle[1]))) continue;
        const one = { words, line, at: middle, own, cover: coverCost(grid, kind, words, middle[0], middle[1]) };
        if (here === undefined || priceOf(one) < priceOf(here)) here = one;
      }
      if (here !== undefined) found.push(here);
    }
  }
  // One for each spot: a legend may take the nearest of them all.
  return asCandidates(
    sheet,
    found.sort((a, b) => priceOf(a) - priceOf(b)),
    paint,
  );
}

function moveWords({ boxes, spots, spotArea, curve }: CurvedWords, [x, y]: Point): CurvedWords {
  return {
    spotArea,
    spots: spots.map(([px, py]): Point => [px + x, py + y]),
    boxes: boxes.map((box) => ({ x: box.x + x, y: box.y + y, width: box.width, height: box.height })),
    anchor: [x, y],
    curve: curve.map(([px, py]): Point => [px + x, py + y]),
  };
}

/** A line led straight on at both ends until it is so long. */
function prolonged(points: readonly Point[], length: number): readonly Point[] {
  const track = trackOf(points);
  const by = (length - track.length) / 2;
  if (by <= 0) return points;
  const start = along(pointAt(track, 0), directionAt(track, 0, 12), -by);
  return [start, ...points, along(pointAt(track, track.length), directionAt(track, track.length, 12), by)];
}

/** How far from the author's line a name may move aside, in heights of its capitals. */
const BESIDE_PATH = [0, 1, -1, 2, -2, 3.2, -3.2];

/** Along the author's own line, or beside it where there is no room. */
function onPath(sheet: Sheet, label: MapLabel, style: TextStyle, paint: Color): Candidate[] {
  const { context, scale } = sheet;
  const points = label.path!.map((p) => sheet.project(p)).filter((p) => p !== undefined);
  if (points.length < 2) return [];
  const line = context.text.line(label.text, onMap(context, style));
  // A path shorter than the words shows where they belong and which way they run.
  const curve = prolonged(resample(trackOf(flow(points, 20 * scale)), 6), line.width * 1.06 + 8);
  return BESIDE_PATH.flatMap((aside) => {
    const own = aside === 0 ? curve : offsetTrack(curve, aside * line.capHeight);
    const { length } = trackOf(own);
    return [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((at): Candidate[] => {
      const words = alongCurve(context.text, line, own, length * at);
      if (words === undefined) return [];
      return [
        {
          boxes: words.boxes,
          spots: words.spots,
          spotArea: words.spotArea,
          cost: Math.abs(at - 0.5) * 20 + Math.abs(aside) * 8,
          anchor: words.anchor,
          draw: (halo) => drawCurved(context.text, line, words, { paint, halo }),
        },
      ];
    });
  });
}
