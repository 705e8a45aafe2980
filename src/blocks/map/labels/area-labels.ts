import type { Color, Point } from "../../../scene/types.ts";
import type { Box } from "../../block.ts";
import { insideRings } from "../ground/rings.ts";
import type { TerritoryShape } from "../ground/territories.ts";
import type { Sheet } from "../sheet.ts";
import { asCandidates, bowed, Cheapest } from "./bowed-words.ts";
import { type CostGrid, CostGridBuilder } from "./cost-grid.ts";
import { boxInside, type Candidate, type Label, middleOf } from "./label.ts";
import { coverCost } from "./place.ts";
import { aroundPoint } from "./point-labels.ts";
import { blockOf, onMap } from "./words.ts";

/** Candidates kept of the many looked at. */
const KEEP = 28;
/** Sizes tried for a land's name, largest first, in parts of the theme's size. */
const AREA_SIZES = [1.43, 1.2, 1, 0.86, 0.74];
/** A land is little when its box takes less of the frame than this. */
const LITTLE = 0.16;
/** Only a land smaller than this has its name beside it. */
const SMALL = 0.02;
const AREA_ANGLES = [0, -0.16, 0.16, -0.34, 0.34, -0.55, 0.55];

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
