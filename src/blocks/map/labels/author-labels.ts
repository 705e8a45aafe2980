/** Names the author set on the map: of seas, rivers, mountains and regions. */
import type { MapLabel } from "../../../campaign/edition-map.ts";
import type { Color, Point } from "../../../scene/types.ts";
import type { TextStyle } from "../../../text/types.ts";
import { mix } from "../../../theme/color.ts";
import type { BlockContext, Box } from "../../block.ts";
import { flow } from "../curves.ts";
import { along, directionAt, offsetTrack, pointAt, resample, trackOf } from "../polyline.ts";
import type { Sheet } from "../sheet.ts";
import { asCandidates, bowed, type Found, priceOf } from "./bowed-words.ts";
import type { CostGrid } from "./cost-grid.ts";
import { boxInside, type Candidate, type Label, type LabelKind } from "./label.ts";
import { coverCost } from "./place.ts";
import { onRiver } from "./river-labels.ts";
import { alongCurve, drawCurved, onMap } from "./words.ts";

/** Slants tried for the name of a land, and of a water, in radians. */
const AREA_ANGLES = [0, -0.16, 0.16, -0.34, 0.34];
const WATER_ANGLES = [0, -0.2, 0.2, -0.4, 0.4, -0.65, 0.65, -0.95, 0.95];

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
  const angles = label.kind === "water" || label.kind === "river" ? WATER_ANGLES : slanted ? AREA_ANGLES : [0];
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
      if (label.kind === "water" && acrossLand(grid, at, middle) > ISTHMUS * scale) continue;
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

/** More land than this, at scale 1, between where a water is and where its name stands makes it another water's. */
const ISTHMUS = 14;
/** Distance of the points at which land is looked for. */
const SOUNDING = 4;

/** Length of land on the straight way between two points. */
export function acrossLand(grid: CostGrid, from: Point, to: Point): number {
  const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / SOUNDING);
  const soundings = Array.from({ length: count }, (_, i): Point => {
    const share = (i + 0.5) / count;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  });
  return grid.sumAt("land", soundings, 0, 0) * SOUNDING;
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
