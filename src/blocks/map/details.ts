/** Where on the main map its insets lie: a thin rectangle about the ground of each, with the name the inset bears. */
import type { Phase } from "../../campaign/edition.ts";
import type { MapInset } from "../../campaign/edition-map.ts";
import type { GeoView } from "../../geo/projection.ts";
import { path, polylineData, round } from "../../scene/build.ts";
import type { Point, SceneNode } from "../../scene/types.ts";
import { mix, withAlpha } from "../../theme/color.ts";
import type { BlockContext, Box } from "../block.ts";
import { around, boxesMeet, type Candidate, type Label } from "./labels/label.ts";
import { drawBadge } from "./labels/plate-labels.ts";
import { blockOf, onMap, type Row } from "./labels/words.ts";
import type { Sheet } from "./sheet.ts";

/** The frame of an inset as it lies on the main map. */
export interface Detail {
  readonly name: string;
  readonly phase?: Phase;
  /** Corners and points between, on the main map; closed without repeating the first. */
  readonly ring: readonly Point[];
}

/** Points along each edge of an inset's frame: where projections differ its edges bend. */
const STEPS = 8;
/** An inset of which less lies on the main map is not a detail of it. */
const LEAST_SHARE = 0.5;
/** Nor is one that spans this much of the main map's width or height. */
const MOST_SPAN = 0.7;
/** A rectangle smaller than this is drawn as large as this, units at scale 1. */
const LEAST_SIDE = 10;
const WORTH = 230;

/** The frame of an inset on the main map; undefined when it lies off it or is as large. */
export function detailOf(inset: MapInset, view: GeoView, main: GeoView, scale: number): Detail | undefined {
  const ring = frameOf(view).flatMap((point): Point[] => {
    const place = view.invert(point);
    const at = place && main.project(place);
    return at === undefined ? [] : [at];
  });
  if (ring.length < 4 * STEPS) return undefined;
  const { x, y, width, height } = boundsOf(ring);
  const frame: Box = { x: 0, y: 0, width: main.frame.width, height: main.frame.height };
  if (width > frame.width * MOST_SPAN || height > frame.height * MOST_SPAN) return undefined;
  const across = Math.min(x + width, frame.width) - Math.max(x, 0);
  const down = Math.min(y + height, frame.height) - Math.max(y, 0);
  if (across <= 0 || down <= 0 || across * down < width * height * LEAST_SHARE) return undefined;
  const least = LEAST_SIDE * scale;
  const named = { name: inset.name, ...(inset.phase === undefined ? {} : { phase: inset.phase }) };
  if (width >= least && height >= least) return { ...named, ring };
  const [w, h] = [Math.max(width, least), Math.max(height, least)];
  return { ...named, ring: cornersOf({ x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h }) };
}

function frameOf({ frame: { width, height } }: GeoView): Point[] {
  const corners = cornersOf({ x: 0, y: 0, width, height });
  return corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4]!;
    return Array.from({ length: STEPS }, (_, k): Point => {
      const t = k / STEPS;
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    });
  });
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function boundsOf(ring: readonly Point[]): Box {
  return around(ring.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
}

/** A thin line with a rim of the ground's colour, that shows on land and sea alike. */
export function drawDetails({ context, details, scale }: Sheet): SceneNode[] {
  const { theme } = context;
  return details.flatMap(({ ring }) => {
    const d = polylineData(ring, true);
    return [
      path(d, { stroke: { paint: withAlpha(theme.map.arrowCasing, 0.7), width: round(3.2 * scale), join: "miter" } }),
      path(d, { stroke: { paint: mix(theme.ink, theme.muted, 0.3), width: round(1.1 * scale), join: "miter" } }),
    ];
  });
}

/** The name of each inset at an edge of its rectangle, with the badge of its phase. */
export function detailLabels(sheet: Sheet): Label[] {
  const { context, scale, details, frame } = sheet;
  const style = onMap(context, context.theme.type.army, 0.97);
  return details.flatMap((detail, i): Label[] => {
    if (detail.name === "") return [];
    const line = context.text.line(detail.name, style);
    const row: Row = { line, paint: context.theme.ink, leading: 0, ...badgeBefore(context, detail, style.size) };
    const block = blockOf([row], context.text);
    const gap = 4 * scale;
    const box = boundsOf(detail.ring);
    if (!boxesMeet(box, frame)) return [];
    const [left, right] = [box.x, box.x + box.width - block.width];
    const [above, below] = [box.y - gap - block.height, box.y + box.height + gap];
    const [before, after] = [box.x - gap - block.width, box.x + box.width + gap];
    const [top, foot] = [box.y, box.y + box.height - block.height];
    const places: readonly (readonly [x: number, y: number])[] = [
      [left, above],
      [right, above],
      [left, below],
      [right, below],
      [after, top],
      [before, top],
      [after, foot],
      [before, foot],
    ];
    const candidates = places.map(
      ([x, y], k): Candidate => ({
        boxes: [{ x, y, width: block.width, height: block.height }],
        cost: k * 1.5,
        anchor: [x + block.width / 2, y + block.height / 2],
        draw: (halo) => block.draw(x, y, "start", context.text, halo),
      }),
    );
    return [{ id: `detail ${i}`, kind: "note", text: detail.name, rank: 2, worth: WORTH, candidates }];
  });
}

function badgeBefore(context: BlockContext, { phase }: Detail, size: number): Pick<Row, "sign"> {
  if (phase === undefined) return {};
  const width = size * 1.15;
  const tint = context.phaseTint(phase);
  return {
    sign: { width, gap: size * 0.35, draw: (x, y) => drawBadge(context, phase, tint, [x, y], width / 2) },
  };
}
