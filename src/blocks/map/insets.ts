/** Outlying phases on maps of their own within the map. */
import type { GeoPoint, Phase } from "../../campaign/edition.ts";
import type { CampaignMap, GeoExtent, MapInset } from "../../campaign/edition-map.ts";
import { containsPlace, edgePlaces, extentOf, lonSpan } from "../../geo/extent.ts";
import { type Frame, fitProjection } from "../../geo/projection.ts";
import type { BlockContext, Box } from "../block.ts";
import { type Content, fitPoints, pointOf, shareOut } from "./content.ts";
import { hiddenBy } from "./furniture/find-room.ts";
import type { CostGrid } from "./labels/cost-grid.ts";
import { boxesMeet } from "./labels/label.ts";

/** Share of the map's area an inset takes. */
const SHARE = 0.08;
const MOST_WIDTH = 0.3;
const MOST_HEIGHT = 0.42;
/** A phase is set apart when with it the theatre would shrink below this part of its area. */
const WORTHWHILE = 0.6;
/** An author's inset is drawn on the main map when that keeps this part of its area. */
const ONE_MAP = 0.82;
/** An inset this many times larger in scale than the whole is a detail. */
const DETAIL = 3;
/** Air about the content of an inset made by rule, as a part of its span. */
const AIR = 0.14;

/** The author's insets, or those the rule calls for: outlying phases that would shrink the main theatre. */
export function chooseInsets(
  context: BlockContext,
  map: CampaignMap,
  content: Content,
  frame: Frame,
): readonly MapInset[] {
  if (map.insets.length > 0) return map.insets.filter((inset) => !fitsMain(map, content, inset, frame));
  const insets: MapInset[] = [];
  let rest = content;
  for (;;) {
    const next = outlyingPhase(context.edition.phases, rest, map.extent, frame);
    if (next === undefined || insets.length >= 2) return insets;
    insets.push(next);
    const { id } = next.phase!;
    const stays = (item: { readonly phase?: Phase }) => item.phase?.id !== id;
    rest = {
      ...rest,
      movements: rest.movements.filter(stays),
      events: rest.events.filter(stays),
      units: rest.units.filter(stays),
      fronts: rest.fronts.filter(stays),
    };
  }
}

/** Whether the page is wide enough to show an inset's part of the story on the main map after all. */
function fitsMain(map: CampaignMap, content: Content, inset: MapInset, frame: Frame): boolean {
  const shares = shareOut(content, [inset]);
  if (isDetail(map, content, inset, frame)) return false;
  const main = map.extent === undefined ? fitPoints(shares.main) : edgePlaces(map.extent);
  return areaScale(main, frame) / areaScale([...main, ...fitPoints(shares.insets[0]!)], frame) >= ONE_MAP;
}

/** Whether an inset shows part of the main map at a scale of its own, for what would run together there. */
function isDetail(map: CampaignMap, content: Content, inset: MapInset, frame: Frame): boolean {
  const whole = map.extent === undefined ? fitPoints(content) : edgePlaces(map.extent);
  const size = insetSize(inset.extent, { x: 0, y: 0, width: frame.width, height: frame.height });
  const own = { ...size, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  return Math.sqrt(areaScale(whole, frame) / areaScale(edgePlaces(inset.extent), own)) >= DETAIL;
}

/** Places a view must show: the author's extent, and what he set apart but the page has room for. */
export function mainPlaces(
  map: CampaignMap,
  main: Content,
  content: Content,
  chosen: readonly MapInset[],
): readonly GeoPoint[] | undefined {
  if (map.extent === undefined) return fitPoints(main);
  const given = map.insets.filter((inset) => !chosen.includes(inset));
  if (given.length === 0) return undefined;
  return [...edgePlaces(map.extent), ...given.flatMap((inset) => fitPoints(shareOut(content, [inset]).insets[0]!))];
}

function outlyingPhase(
  phases: readonly Phase[],
  content: Content,
  extent: GeoExtent | undefined,
  frame: Frame,
): MapInset | undefined {
  if (phases.length < 2) return undefined;
  let best: { inset: MapInset; shrink: number } | undefined;
  for (const phase of phases) {
    const ofPhase = (item: { readonly phase?: Phase }) => item.phase?.id === phase.id;
    const own = placesOf(content, ofPhase);
    const others = placesOf(content, (item) => !ofPhase(item));
    // The theatre is where most happens; only the lesser part can be set apart.
    if (own.length < 2 || others.length <= own.length) continue;
    const shrink =
      extent === undefined ? areaScale(others, frame) / areaScale([...others, ...own], frame) : outside(own, extent);
    if (shrink >= WORTHWHILE || (best !== undefined && shrink >= best.shrink)) continue;
    best = { inset: { name: phase.shortName, extent: withAir(extentOf(own)!), phase }, shrink };
  }
  return best?.inset;
}

function placesOf(content: Content, ofPhase: (item: { readonly phase?: Phase }) => boolean): GeoPoint[] {
  return [
    ...content.movements.filter(ofPhase).flatMap((m) => m.path),
    ...content.events.filter(ofPhase).map((e) => pointOf(e)!),
    ...content.fronts.filter(ofPhase).flatMap((f) => f.lines.flat()),
  ];
}

/** Square metres to the square unit when all points are fitted. */
function areaScale(points: readonly GeoPoint[], frame: Frame): number {
  const view = fitProjection({ points, frame });
  return view.scaleAt(frame.width / 2, frame.height / 2) ** 2;
}

/** With an extent of the author's: 0 for a phase that lies wholly outside it. */
function outside(points: readonly GeoPoint[], extent: GeoExtent): number {
  return points.filter((p) => containsPlace(extent, p)).length / points.length;
}

function withAir([[west, south], [east, north]]: GeoExtent): GeoExtent {
  const dx = Math.max(
    lonSpan([
      [west, south],
      [east, north],
    ]) * AIR,
    0.2,
  );
  const dy = Math.max((north - south) * AIR, 0.2);
  const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
  return [
    [wrap(west - dx), Math.max(south - dy, -90)],
    [wrap(east + dx), Math.min(north + dy, 90)],
  ];
}

/** Width and height of an inset, shaped like its extent. */
export function insetSize(extent: GeoExtent, box: Box): { readonly width: number; readonly height: number } {
  const [[, south], [, north]] = extent;
  const middle = (((south + north) / 2) * Math.PI) / 180;
  const aspect = Math.min(Math.max((lonSpan(extent) * Math.cos(middle)) / Math.max(north - south, 1e-6), 0.6), 2);
  const area = box.width * box.height * SHARE;
  let width = Math.sqrt(area * aspect);
  let height = width / aspect;
  const shrink = Math.min(1, (box.width * MOST_WIDTH) / width, (box.height * MOST_HEIGHT) / height);
  width *= shrink;
  height *= shrink;
  return { width: Math.round(width), height: Math.round(height) };
}

/** How far each edge of the map runs out into the paper, units. */
interface Faded {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** The corner where an inset hides least: flush with edges, short of those that run out into the paper. */
export function placeInset(
  size: { readonly width: number; readonly height: number },
  frame: Box,
  taken: readonly Box[],
  grid: CostGrid,
  faded: Faded,
): Box {
  const { width, height } = size;
  const left = frame.x + (faded.left ?? 0);
  const right = frame.x + frame.width - (faded.right ?? 0) - width;
  const top = frame.y + (faded.top ?? 0);
  const bottom = frame.y + frame.height - (faded.bottom ?? 0) - height;
  const corners = [
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: left, y: top },
  ];
  const stacked = taken.flatMap((t) => [
    { x: t.x + t.width - width, y: t.y - height - 8 },
    { x: t.x - width - 8, y: t.y + t.height - height },
  ]);
  const options = [...corners, ...stacked]
    .map(({ x, y }): Box => ({ x, y, width, height }))
    .filter((box) => box.x >= frame.x && box.y >= frame.y && !taken.some((t) => boxesMeet(box, t)));
  const cost = (box: Box) => hiddenBy(grid, box);
  const first = options[0] ?? { x: right, y: bottom, width, height };
  return options.reduce((a, b) => (cost(b) < cost(a) ? b : a), first);
}
