/** The map of operations: a main sheet, its insets, and its furniture, stretched into any box. */
import type { GeoPoint, Phase } from "../../campaign/edition.ts";
import { fitProjection } from "../../geo/projection.ts";
import { group, path, rectData, round, translate } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { mix } from "../../theme/color.ts";
import type { Block, BlockContext, Box } from "../block.ts";
import { composeSheet, type Fade, obstacles } from "./compose-sheet.ts";
import { allContent, type Content, shareOut } from "./content.ts";
import { bestRoom, latticeBoxes } from "./furniture/find-room.ts";
import { type LegendEntry, legendEntries, legendPlate, legendStrip } from "./furniture/legend.ts";
import { scaleBar } from "./furniture/scale-bar.ts";
import { chooseInsets, insetSize, mainPlaces, placeInset } from "./insets.ts";
import type { CostGrid } from "./labels/cost-grid.ts";
import { grow, type Label, type Placed } from "./labels/label.ts";
import { chooseLevel } from "./level.ts";
import { makeSheet, type Sheet } from "./sheet.ts";

export interface MapOptions {
  /** How far each edge of the map runs out into the paper, units. */
  readonly fade?: Fade;
  /** Id of a phase: its part of the story alone. */
  readonly phase?: Phase["id"];
  /** Least density step: 0 shows all there is room for; see `LEVELS`. */
  readonly level?: number;
  /** Where the legend goes: on the map, on a strip at the foot of the box, or nowhere. Default: a strip on upright pages. */
  readonly legend?: "plate" | "strip" | "none";
}

export interface DrawnMap {
  readonly nodes: SceneNode[];
  /** Labels for which there was no room. */
  readonly dropped: readonly Label[];
  /** Labels that stand on the main sheet, in its coordinates, and the box they keep to. */
  readonly placed: readonly Placed[];
  readonly inner: Box;
  /** What the legend lists. */
  readonly legend: readonly string[];
  /** The density step taken. */
  readonly level: number;
}

/** Words keep this far from the edges of the map. */
const EDGE = 10;
/** Smaller boxes hold no map. */
const LEAST = 120;

/** Draws the map of an edition into a box; nothing when it has none. */
export function drawMap(context: BlockContext, box: Box, options: MapOptions = {}): DrawnMap {
  const { map } = context.edition;
  if (map === undefined || box.width < LEAST || box.height < LEAST)
    return { nodes: [], dropped: [], placed: [], inner: { x: 0, y: 0, width: 0, height: 0 }, legend: [], level: 0 };
  const scale = context.page.typeScale;
  const fade = options.fade ?? {};
  const content = allContent(context.edition, map, options.phase);
  const legendAt = options.legend ?? (context.page.shape === "tall" ? "strip" : "plate");

  let frame: Box = { x: 0, y: 0, width: box.width, height: box.height };
  const plan = () => planSheets(context, content, frame, fade, options.level ?? 0);
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
  if (legendAt === "plate") furniture.push(...placeLegend(main, entries, taken, grid));
  furniture.push(...placeScale(main, taken, grid));
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
  const dropped = [...composed.dropped, ...drawnInsets.flatMap((inset) => inset.dropped)];
  report(context, dropped, main.level);
  return {
    nodes,
    dropped,
    placed: composed.placed,
    inner: main.inner,
    legend: entries.map((entry) => entry.text),
    level: main.level,
  };
}

interface PlannedInset {
  readonly box: Box;
  readonly sheet: Sheet;
}

function planSheets(
  context: BlockContext,
  content: Content,
  frame: Box,
  fade: Fade,
  least: number,
): { readonly main: Sheet; readonly grid: CostGrid; readonly insets: readonly PlannedInset[] } {
  const map = context.edition.map!;
  const scale = strokeScale(context, frame);
  const geoFrame = {
    width: frame.width,
    height: frame.height,
    padding: { top: fade.top ?? 0, right: fade.right ?? 0, bottom: fade.bottom ?? 0, left: fade.left ?? 0 },
  };
  const chosen = chooseInsets(context, map, content, geoFrame);
  const shares = shareOut(content, chosen);
  const places = mainPlaces(map, shares.main, content, chosen);
  const view = fitProjection({
    frame: geoFrame,
    extent: places === undefined ? map.extent : undefined,
    points: places,
    kind: map.projection,
    ...(map.extent === undefined ? {} : { margin: 0.02 }),
  });
  const world = map.base === "world";
  const level = chooseLevel(context, shares.main, frame, least);
  const main = makeSheet({
    context,
    view,
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
    const at = placeInset(insetSize(inset.extent, frame), frame, taken, grid, {
      left: !!fade.left,
      right: !!fade.right,
      top: !!fade.top,
      bottom: !!fade.bottom,
    });
    taken.push(at);
    const own = { x: 0, y: 0, width: at.width, height: at.height };
    const sheet = makeSheet({
      context,
      view: fitProjection({
        frame: { width: at.width, height: at.height, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
        extent: inset.extent,
        kind: map.projection,
      }),
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

/** Strokes and arrows follow the page's scale, less on a map that is small for its page. */
function strokeScale({ page }: BlockContext, { width, height }: Box): number {
  const room = Math.sqrt((width * height) / (1272 * 792)) / page.typeScale;
  return page.typeScale * Math.min(Math.max(room, 0.5), 1) ** 0.65;
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

function placeLegend(main: Sheet, entries: readonly LegendEntry[], taken: Box[], grid: CostGrid): SceneNode[] {
  const legend = legendPlate(main.context, entries);
  if (legend === undefined) return [];
  const found = bestRoom(latticeBoxes(main.inner, legend.width, legend.height, 12), taken, grid, 8 * main.scale, 0.08);
  if (found === undefined) return [];
  taken.push(found.box);
  return legend.draw(round(found.box.x), round(found.box.y));
}

function placeScale(main: Sheet, taken: Box[], grid: CostGrid): SceneNode[] {
  const { inner, frame, scale, context } = main;
  const bar = scaleBar(main, Math.min(Math.max(frame.width * 0.14, 110), 200) * Math.max(1, scale * 0.9));
  const y = inner.y + inner.height - bar.height - 4 * scale;
  const across = inner.width - bar.width - 24 * scale;
  if (across < 0) return [];
  const options = Array.from({ length: 13 }, (_, i) => ({
    box: { x: inner.x + 12 * scale + (across * i) / 12, y, width: bar.width, height: bar.height },
    cost: Math.min(i, 12 - i) * 14 + (i > 6 ? 6 : 0),
  }));
  const found = bestRoom(options, taken, grid, 8 * scale, 0);
  if (found === undefined) return [];
  taken.push(found.box);
  const ground = main.groundAt([found.box.x + bar.width / 2, found.box.y + bar.height / 2]);
  return [
    group(bar.draw(round(found.box.x), round(found.box.y), { color: ground, width: round(2.4 * scale) }), {
      name: "scale-bar",
      label: context.t("km"),
    }),
  ];
}

function drawInset({ box, sheet }: PlannedInset): { readonly node: SceneNode; readonly dropped: readonly Label[] } {
  const { context, scale } = sheet;
  const { theme } = context;
  const grid = obstacles(sheet);
  const taken: Box[] = [];
  const bar = scaleBar(sheet, Math.min(box.width * 0.32, 130 * scale));
  const { inner } = sheet;
  const corners = [
    [inner.x + inner.width - bar.width - 6, inner.y + inner.height - bar.height - 6],
    [inner.x + 6, inner.y + inner.height - bar.height - 6],
    [inner.x + 6, inner.y + 6],
    [inner.x + inner.width - bar.width - 6, inner.y + 6],
  ].map(([x, y], i) => ({ box: { x: x!, y: y!, width: bar.width, height: bar.height }, cost: i * 20 }));
  const small = bar.width * bar.height > box.width * box.height * 0.06;
  const found = small ? undefined : bestRoom(corners, [], grid, 4, 0.02);
  const furniture: SceneNode[] = [];
  if (found !== undefined) {
    taken.push(found.box);
    const ground = sheet.groundAt([found.box.x + bar.width / 2, found.box.y]);
    furniture.push(...bar.draw(round(found.box.x), round(found.box.y), { color: ground, width: round(2.2 * scale) }));
  }
  const composed = composeSheet(sheet, grid, taken, {});
  const edge = 5 * scale;
  const node = group(
    [
      path(rectData(-edge, -edge, box.width + 2 * edge, box.height + 2 * edge), { fill: theme.paper }),
      group([...composed.nodes, ...furniture], { clip: { d: rectData(0, 0, box.width, box.height) } }),
      path(rectData(0, 0, box.width, box.height), {
        stroke: { paint: mix(theme.muted, theme.paper, 0.35), width: round(1 * scale) },
      }),
    ],
    { name: `inset-${sheet.content.movements[0]?.phase?.id ?? "map"}`, transform: translate(box.x, box.y) },
  );
  return { node, dropped: composed.dropped };
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
