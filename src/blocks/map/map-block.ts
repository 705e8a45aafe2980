/** The map of operations: a main sheet, its insets, and its furniture, stretched into any box. */
import type { GeoPoint } from "../../campaign/edition.ts";
import type { CampaignMap, MapInset, MapView } from "../../campaign/edition-map.ts";
import { containsPlace, edgePlaces } from "../../geo/extent.ts";
import { chooseKind, type Frame, fitProjection, type GeoView, normalizeExtent } from "../../geo/projection.ts";
import { group, rectData, translate } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { Block, BlockContext, Box } from "../block.ts";
import { composeSheet, type Fade, type LabelledSheet, obstacles } from "./compose-sheet.ts";
import { allContent, type Content, fitPoints, shareOut, WHOLE } from "./content.ts";
import { detailOf } from "./details.ts";
import { drawInset, type PlannedInset } from "./draw-inset.ts";
import { placeCaption } from "./furniture/caption.ts";
import { legendStrip } from "./furniture/legend.ts";
import { legendEntries } from "./furniture/legend-entries.ts";
import { placeLocator } from "./furniture/locator.ts";
import { placeLegend, placePlate, placeScale } from "./furniture/place-furniture.ts";
import { chooseInsets, insetSize, mainPlaces, placeInset } from "./insets.ts";
import type { CostGrid } from "./labels/cost-grid.ts";
import { grow, type Label } from "./labels/label.ts";
import { chooseLevel } from "./level.ts";
import { type DrawnSeries, drawSeries } from "./series.ts";
import { makeSheet, type Sheet } from "./sheet.ts";
import { strokeScale } from "./stroke-scale.ts";

export interface MapOptions {
  /** How far each edge of the map runs out into the paper, units. */
  readonly fade?: Fade;
  /** As of when it is drawn. Default: as the campaign says. */
  readonly view?: MapView;
  /** Least density step: 0 shows all there is room for; see `LEVELS`. */
  readonly level?: number;
  /** Where the legend goes: on the map, on a strip at the foot of the box, or nowhere. Default: a strip on upright pages. */
  readonly legend?: "plate" | "strip" | "none";
  /** A plate of the page's own, such as the title of a page that is all map; it is set first. */
  readonly plate?: MapPlate;
}

export interface MapPlate {
  /** Where it stands: what the map is about is fitted beside it, its ground runs on beneath. */
  readonly side: "left" | "top";
  readonly width: number;
  readonly height: number;
  /** Its nodes with the top left at x, y. */
  draw(x: number, y: number): SceneNode[];
}

export interface DrawnMap {
  readonly nodes: SceneNode[];
  /** Labels for which there was no room. */
  readonly dropped: readonly Label[];
  /** The labels of the main map and of each inset, or of each of the small maps. */
  readonly sheets: readonly LabelledSheet[];
  /** What the legend lists. */
  readonly legend: readonly string[];
  /** The density step taken. */
  readonly level: number;
}

/** Words keep this far from the edges of the map. */
const EDGE = 10;
/** Smaller boxes hold no map. */
const LEAST = 76;

/** Draws the map of an edition into a box; nothing when it has none. */
export function drawMap(context: BlockContext, box: Box, options: MapOptions = {}): DrawnMap {
  const { map } = context.edition;
  if (map === undefined || box.width < LEAST || box.height < LEAST)
    return { nodes: [], dropped: [], sheets: [], legend: [], level: 0 };
  const scale = context.page.typeScale;
  const fade = options.fade ?? {};
  const view = options.view ?? map.view ?? WHOLE;
  if (view.kind === "phases") {
    const series = drawSeries(context, box);
    if (series !== undefined) return seriesOf(context, series);
    reportNoSeries(context);
  }
  const content = allContent(context.edition, map, view.kind === "phases" ? WHOLE : view);
  const legendAt = options.legend ?? (context.page.shape === "tall" ? "strip" : "plate");

  let frame: Box = { x: 0, y: 0, width: box.width, height: box.height };
  const plan = () => planSheets(context, content, frame, fade, options.level ?? 0, options.plate);
  let sheets = plan();
  let entries = legendEntries([sheets.main, ...sheets.insets.map(({ sheet }) => sheet)]);
  const strip = legendAt === "strip" ? legendStrip(context, entries, box.width - context.page.margin * 2) : undefined;
  if (strip !== undefined) {
    frame = { ...frame, height: box.height - strip.height - 14 * scale };
    sheets = plan();
    entries = legendEntries([sheets.main, ...sheets.insets.map(({ sheet }) => sheet)]);
  }

  const { main, grid, insets } = sheets;
  const taken: Box[] = insets.map(({ box: b }) => b);
  const furniture: SceneNode[] = [];
  if (options.plate) furniture.push(...placePlate(main, options.plate, taken, grid));
  furniture.push(...placeCaption(main, taken, grid));
  if (legendAt === "plate") furniture.push(...placeLegend(main, entries, taken, grid));
  furniture.push(...placeScale(main, taken, grid), ...placeLocator(main, taken, grid));
  const composed = composeSheet(
    main,
    grid,
    taken.map((b) => grow(b, 6 * scale)),
    fade,
  );
  const drawnInsets = insets.map((inset) => drawInset(inset));
  const nodes: SceneNode[] = [
    group([...composed.nodes, ...drawnInsets.map(({ node }) => node), group(furniture, { name: "furniture" })], {
      name: "map-main",
      transform: translate(box.x, box.y),
      clip: { d: rectData(0, 0, frame.width, frame.height) },
    }),
  ];
  if (strip !== undefined) {
    nodes.push(group(strip.draw(box.x + context.page.margin, box.y + frame.height + 10 * scale), { name: "legend" }));
  }
  const dropped = [...composed.dropped, ...drawnInsets.flatMap(({ sheet }) => sheet.dropped)];
  report(context, dropped, main.level);
  return {
    nodes,
    dropped,
    sheets: [composed, ...drawnInsets.map(({ sheet }) => sheet)],
    legend: entries.map((entry) => entry.text),
    level: main.level,
  };
}

function seriesOf(context: BlockContext, { nodes, sheets, legend }: DrawnSeries): DrawnMap {
  const dropped = sheets.flatMap((sheet) => sheet.dropped);
  if (dropped.length > 0) {
    context.report({
      severity: "info",
      code: "W-map-reduced",
      message: `the small maps have no room for ${dropped.length === 1 ? "one name" : `${dropped.length} names`}`,
      hints: ["use a larger page, or one map of the whole campaign"],
    });
  }
  return { nodes, dropped, sheets, legend, level: 0 };
}

function reportNoSeries(context: BlockContext): void {
  context.report({
    severity: "warning",
    code: "W-map-series",
    message: "a small map for each phase needs two phases with something on the map, and room: one map is drawn",
    hints: ["give movements, fronts or events a `phase`, use a larger page, or leave `view` out"],
  });
}

function planSheets(
  context: BlockContext,
  content: Content,
  frame: Box,
  fade: Fade,
  least: number,
  plate?: MapPlate,
): { readonly main: Sheet; readonly grid: CostGrid; readonly insets: readonly PlannedInset[] } {
  const map = context.edition.map!;
  const scale = strokeScale(context, frame);
  const geoFrame = {
    width: frame.width,
    height: frame.height,
    padding: {
      top: (fade.top ?? 0) + (plate?.side === "top" ? plate.height : 0),
      right: fade.right ?? 0,
      bottom: fade.bottom ?? 0,
      left: (fade.left ?? 0) + (plate?.side === "left" ? plate.width : 0),
    },
  };
  const chosen = chooseInsets(context, map, content, geoFrame).filter((inset) => inView(content, inset));
  const shares = shareOut(content, chosen);
  const view = fitMain(map, mainPlaces(map, shares.main, content, chosen), shares.main, geoFrame);
  const world = map.base === "world";
  const level = chooseLevel(context, shares.main, frame, least);
  const views = chosen.map((inset) => {
    const own = { ...insetSize(inset.extent, frame), padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    return fitProjection({ frame: own, extent: inset.extent, kind: map.projection });
  });
  const main = makeSheet({
    context,
    view,
    details: chosen.flatMap((inset, i) => detailOf(inset, views[i]!, view, scale) ?? []),
    inner: innerBox(frame, fade, scale),
    scale,
    content: shares.main,
    world,
    level,
    inset: false,
  });
  const grid = obstacles(main);
  const taken: Box[] = [];
  const insets = chosen.map((inset, i): PlannedInset => {
    const at = placeInset(insetSize(inset.extent, frame), frame, taken, grid, fade);
    taken.push(at);
    const own = { x: 0, y: 0, width: at.width, height: at.height };
    const sheet = makeSheet({
      context,
      view: views[i]!,
      inner: grow(own, -7 * scale),
      scale,
      content: { ...shares.insets[i]!, labels: shares.insets[i]!.labels.filter((l) => !shownIn(main, l.at)) },
      world,
      level,
      inset: true,
      title: inset.phase === undefined ? inset.name : undefined,
    });
    return { box: at, sheet };
  });
  return { main, grid, insets };
}

/** As of a phase or a date, an inset needs something on it, and the ground of the phase itself belongs on the main map. */
function inView(content: Content, inset: MapInset): boolean {
  const { view } = content;
  if (view.kind === "whole" || view.kind === "phases") return true;
  if (view.kind === "phase" && inset.phase?.id === view.phase.id) return false;
  const [share] = shareOut(content, [inset]).insets;
  return share!.movements.length + share!.fronts.length + share!.events.length + share!.units.length > 0;
}

/** An extent that leaves this part of the frame's width or height empty gives way to what happens in it. */
const SLACK = 0.72;

/** The view of the main sheet: the author's extent, unless the frame is shaped too unlike it. */
function fitMain(map: CampaignMap, places: readonly GeoPoint[] | undefined, main: Content, frame: Frame): GeoView {
  const { extent } = map;
  // An extent decides its projection, whatever else finds room beside it: the credits name it.
  const kind = map.projection ?? (extent && chooseKind(normalizeExtent(extent)));
  if (extent === undefined) return fitProjection({ frame, points: places, kind });
  if (places !== undefined) return fitProjection({ frame, points: places, kind, margin: 0.02 });
  const asked = fitProjection({ frame, extent, kind });
  const edge = edgePlaces(extent)
    .map((p) => asked.project(p))
    .filter((p) => p !== undefined);
  const span = (axis: 0 | 1) => Math.max(...edge.map((p) => p[axis])) - Math.min(...edge.map((p) => p[axis]));
  const { top, right, bottom, left } = frame.padding;
  const filled = Math.min(span(0) / (frame.width - left - right), span(1) / (frame.height - top - bottom));
  if (filled >= SLACK) return asked;
  const points = [...fitPoints(main).filter((p) => containsPlace(extent, p)), ...(map.framed ?? [])];
  const closer = fitProjection({ frame, points, kind, margin: 0.07 });
  const metres = (view: GeoView) => view.scaleAt(frame.width / 2, frame.height / 2);
  return points.length > 1 && metres(closer) < metres(asked) && metres(closer) > metres(asked) * 0.5 ? closer : asked;
}

/** Whether a place stands in the frame of a sheet. */
function shownIn({ project, frame }: Sheet, at: GeoPoint): boolean {
  const point = project(at);
  return point !== undefined && point[0] > 0 && point[1] > 0 && point[0] < frame.width && point[1] < frame.height;
}

function innerBox(frame: Box, fade: Fade, scale: number): Box {
  const room = (by: number | undefined) => Math.max((by ?? 0) * 0.7, EDGE * scale);
  const [left, top] = [room(fade.left), room(fade.top)];
  return {
    x: frame.x + left,
    y: frame.y + top,
    width: frame.width - left - room(fade.right),
    height: frame.height - top - room(fade.bottom),
  };
}

function report(context: BlockContext, dropped: readonly Label[], level: number): void {
  for (const label of dropped) {
    context.report({
      severity: label.rank === 1 ? "warning" : "info",
      code: "W-map-label-dropped",
      message: `there is no room on the map for "${label.text}"`,
      hints: ["give the map more room or fewer names, or a higher rank to the names that matter"],
    });
  }
  if (level > 0) {
    context.report({
      severity: "info",
      code: "W-map-reduced",
      message: `the map is too small for everything: it shows less detail (step ${level} of 5)`,
      hints: ["use a larger page, or an extent that shows less"],
    });
  }
}

export const mapBlock: Block = {
  name: "map",
  present(context, width, height) {
    if (context.edition.map === undefined) return undefined;
    const least = height ?? width * 0.42;
    const full = { name: "full", height: least, dropped: [] } as const;
    return [{ ...full, draw: (box) => drawMap(context, box).nodes }];
  },
};
