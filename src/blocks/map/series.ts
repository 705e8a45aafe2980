/** Small maps side by side, one a phase: the same ground in each, with what its phase added. */
import type { Edition, Phase } from "../../campaign/edition.ts";
import type { CampaignMap } from "../../campaign/edition-map.ts";
import { drawBaseMap } from "../../geo/base-map.ts";
import { edgePlaces, type LonLat } from "../../geo/extent.ts";
import { chooseKind, fitProjection, normalizeExtent, type ProjectionKind } from "../../geo/projection.ts";
import { group, path, rectData, round, translate } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { mix } from "../../theme/color.ts";
import type { BlockContext, Box } from "../block.ts";
import { type ComposedSheet, composeSheet, obstacles } from "./compose-sheet.ts";
import { allContent, type Content, fitPoints } from "./content.ts";
import { legendPlate, legendStrip } from "./furniture/legend.ts";
import { type LegendEntry, legendEntries } from "./furniture/legend-entries.ts";
import { type Furniture, scaleBar } from "./furniture/scale-bar.ts";
import { grow } from "./labels/label.ts";
import { drawBadge, phaseDates } from "./labels/plate-labels.ts";
import { onMap } from "./labels/words.ts";
import { chooseLevel } from "./level.ts";
import { makeSheet, type Sheet } from "./sheet.ts";
import { strokeScale } from "./stroke-scale.ts";

export interface DrawnSeries {
  readonly nodes: SceneNode[];
  readonly sheets: readonly ComposedSheet[];
  readonly legend: readonly string[];
}

/** Smaller maps than this tell nothing, at scale 1. */
const LEAST_WIDTH = 230;
const LEAST_HEIGHT = 140;
/** A single row reads best: it is kept when rows of fewer would show the ground no larger than this. */
const ROW_BONUS = 1.12;
/** Maps narrower than this, in ems of the names of waters, go without them. */
const LEAST_EMS = 24;
/** A map is never this much taller than its ground. */
const MOST_TALL = 2.2;
/** Army names and lines between the first and the last give way first. */
const LEAST_LEVEL = 2;

/** The series of an edition in a box; undefined with fewer than two phases on the map, or without room. */
export function drawSeries(context: BlockContext, box: Box): DrawnSeries | undefined {
  const { edition } = context;
  const map = edition.map!;
  const phases = edition.phases.filter((phase) => happens(edition, map, phase));
  if (phases.length < 2) return undefined;
  const scale = context.page.typeScale;
  const area = onPage(context, box);
  const whole = fitPoints(allContent(edition, map));
  const places = map.extent === undefined ? whole : [...edgePlaces(map.extent), ...whole];
  const head = headHeight(context);
  const kind = map.projection ?? (map.extent && chooseKind(normalizeExtent(map.extent)));
  const grid = chooseGrid(phases.length, area, aspectOf(places, kind), {
    head,
    gap: context.page.gutter,
    scale,
    rtl: edition.direction === "rtl",
  });
  if (grid === undefined) return undefined;

  const frame = { x: 0, y: 0, width: grid.width, height: grid.height };
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const view = fitProjection({
    frame: { width: frame.width, height: frame.height, padding },
    points: places,
    kind,
    margin: map.extent === undefined ? 0.06 : 0.01,
  });
  const world = map.base === "world";
  const base = world ? drawBaseMap(view) : undefined;
  const sheets = phases.map((phase): Sheet => {
    const content = quiet(allContent(edition, map, { kind: "phase", phase }));
    const strokes = strokeScale(context, frame);
    const level = chooseLevel(context, content, frame, LEAST_LEVEL);
    const inner = grow(frame, -6 * strokes);
    // Where type is large for the map, names of seas would stand on the wrong ones.
    const roomy = frame.width > onMap(context, context.theme.type.water).size * LEAST_EMS;
    const shown = roomy ? content : { ...content, labels: [] };
    return makeSheet({ context, view, inner, scale: strokes, content: shown, world, level, inset: false, base });
  });
  const panels = sheets.map((sheet, i) => drawPanel(context, sheet, phases[i]!, grid.cell(i), head));
  const entries = legendEntries(sheets);
  return {
    nodes: [...panels.map(({ node }) => node), ...drawKey(context, sheets[0]!, entries, area, grid)],
    sheets: panels.map(({ composed }) => composed),
    legend: entries.map(({ text }) => text),
  };
}

function happens(edition: Edition, map: CampaignMap, { id }: Phase): boolean {
  const own = (item: { readonly phase?: Phase }) => item.phase?.id === id;
  return (
    map.movements.some(own) ||
    map.fronts.some(own) ||
    map.units.some(own) ||
    edition.events.some((e) => own(e) && e.show.map)
  );
}

/** Away from the edges of the page that a single map would bleed over. */
function onPage({ page }: BlockContext, box: Box): Box {
  const { margin, gutter } = page;
  const x = box.x < margin ? margin : box.x + gutter;
  const y = Math.max(box.y, margin);
  const end = box.x + box.width;
  const right = end > page.width - margin ? page.width - margin : end - gutter;
  return { x, y, width: right - x, height: box.y + box.height - y };
}

interface Grid {
  readonly width: number;
  readonly height: number;
  /** Where the key stands: a cell that is left over, or a strip at the foot. */
  readonly key: { readonly box: Box; readonly strip: boolean };
  cell(index: number): Box;
}

/** The number of columns that shows the ground largest. */
function chooseGrid(
  count: number,
  area: Box,
  aspect: number,
  {
    head,
    gap,
    scale,
    rtl,
  }: { readonly head: number; readonly gap: number; readonly scale: number; readonly rtl: boolean },
): Grid | undefined {
  let best: { grid: Grid; size: number } | undefined;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const strip = columns * rows === count;
    const foot = strip ? 58 * scale : 0;
    const rowGap = gap * 0.75;
    const width = Math.floor((area.width - gap * (columns - 1)) / columns);
    const room = Math.floor((area.height - foot - rowGap * (rows - 1)) / rows) - head;
    const height = Math.round(Math.min(room, (width / aspect) * MOST_TALL));
    if (width < LEAST_WIDTH * scale || height < LEAST_HEIGHT * scale) continue;
    const size = Math.min(width, height * aspect) * (rows === 1 ? ROW_BONUS : 1);
    if (best !== undefined && size <= best.size) continue;
    const cell = (i: number): Box => ({
      x: area.x + (rtl ? columns - 1 - (i % columns) : i % columns) * (width + gap),
      y: area.y + Math.floor(i / columns) * (head + height + rowGap),
      width,
      height: head + height,
    });
    const last = cell(count);
    const used = rows * (head + height) + (rows - 1) * rowGap;
    const box = strip
      ? { x: area.x, y: area.y + used + 12 * scale, width: area.width, height: foot - 12 * scale }
      : rtl
        ? { ...last, x: area.x, width: last.x + width - area.x }
        : { ...last, width: area.x + area.width - last.x };
    best = { size, grid: { width, height, key: { box, strip }, cell } };
  }
  return best?.grid;
}

/** Breadth of the ground to its height, as the map's projection shows it. */
function aspectOf(places: readonly LonLat[], kind: ProjectionKind | undefined): number {
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const view = fitProjection({ frame: { width: 1000, height: 1000, padding }, points: places, kind });
  const points = places.map((place) => view.project(place)).filter((point) => point !== undefined);
  const span = (values: readonly number[]) => Math.max(Math.max(...values) - Math.min(...values), 1);
  return Math.min(Math.max(span(points.map(([x]) => x)) / span(points.map(([, y]) => y)), 0.4), 3);
}

/** Great cities, and the towns the phase is about; the names of seas and countries. */
function quiet(content: Content): Content {
  const strong = content.movements.filter((movement) => !content.over.has(movement));
  const named = new Set(content.events.map((event) => event.place?.id));
  const ends = strong.map(({ path: way }) => way[way.length - 1]!);
  const reached = ([lon, lat]: LonLat) => ends.some((end) => end[0] === lon && end[1] === lat);
  return {
    ...content,
    units: content.units.filter((unit) => unit.rank === 1 || unit.style === "block"),
    places: content.places.filter((place) => place.rank === 1 || named.has(place.id) || reached(place.at)),
    labels: content.labels.filter((label) => label.rank === 1),
  };
}

function headHeight(context: BlockContext): number {
  return Math.round(headStyle(context).size * 1.75);
}

function headStyle(context: BlockContext) {
  return onMap(context, context.theme.type.frontName, 1.1);
}

function drawPanel(
  context: BlockContext,
  sheet: Sheet,
  phase: Phase,
  cell: Box,
  head: number,
): { readonly node: SceneNode; readonly composed: ComposedSheet } {
  const { theme } = context;
  const { frame, scale } = sheet;
  const composed = composeSheet(sheet, obstacles(sheet), [], {});
  const edge = { paint: mix(theme.muted, theme.paper, 0.35), width: round(1 * scale) };
  const node = group(
    [
      ...drawHead(context, phase, frame.width, head),
      group(
        [
          group([...composed.nodes], { clip: { d: rectData(0, 0, frame.width, frame.height) } }),
          path(rectData(0, 0, frame.width, frame.height), { stroke: edge }),
        ],
        { transform: translate(0, head) },
      ),
    ],
    { name: `map-${phase.id}`, transform: translate(round(cell.x), round(cell.y)) },
  );
  return { node, composed };
}

/** Badge, name and, where they fit, dates on one line. */
function drawHead(context: BlockContext, phase: Phase, width: number, head: number): SceneNode[] {
  const { theme, text } = context;
  const style = headStyle(context);
  const radius = style.size * 0.62;
  const left = radius * 2 + style.size * 0.45;
  const small = onMap(context, { ...theme.type.army, weight: 500 });
  const [dates] = phaseDates(context, phase).map((words) => text.line(words, small));
  const room = width - left;
  const full = text.line(phase.name, style);
  const gap = style.size * 0.6;
  const beside = dates === undefined ? 0 : dates.width + gap;
  const fits = full.width + beside <= room;
  const short = fits ? full : text.line(phase.shortName, style);
  const [name] =
    short.width + beside <= room
      ? [short]
      : text.paragraph(phase.shortName, style, { width: room, maxLines: 1, align: "start" }).lines;
  const rtl = context.edition.direction === "rtl";
  const [at, align] = rtl ? [(x: number) => width - x, "end" as const] : [(x: number) => x, "start" as const];
  const middle = head * 0.42;
  const baseline = middle + style.size * 0.34;
  return [
    ...drawBadge(context, phase, context.phaseTint(phase), [at(radius), middle], radius),
    ...text.drawLine(name!, at(left), baseline, { paint: theme.ink, align }),
    ...(dates !== undefined && name!.width + beside <= room
      ? text.drawLine(dates, at(left + name!.width + gap), baseline, { paint: theme.muted, align })
      : []),
  ];
}

/** One legend and one scale for all maps. */
function drawKey(
  context: BlockContext,
  sheet: Sheet,
  entries: readonly LegendEntry[],
  area: Box,
  { key: { box, strip } }: Grid,
): SceneNode[] {
  const { scale } = sheet;
  const bar = scaleBar(sheet, Math.min(sheet.frame.width * 0.3, 170 * scale));
  if (!strip) return drawKeyCell(context, sheet, entries, box, bar);
  const bare = { color: context.theme.paper, width: 0 };
  const draw = (x: number, y: number) => group(bar.draw(round(x), round(y), bare), { name: "scale-bar" });
  const row = legendStrip(context, entries, box.width - bar.width - 32 * scale);
  const legend = row === undefined ? [] : [group(row.draw(round(box.x), round(box.y)), { name: "legend" })];
  return [...legend, draw(area.x + area.width - bar.width - 8 * scale, box.y)];
}

/** Legend and scale in the cell the maps leave over: one under the other, else side by side. */
function drawKeyCell(
  context: BlockContext,
  { scale }: Sheet,
  entries: readonly LegendEntry[],
  box: Box,
  bar: Furniture,
): SceneNode[] {
  const gap = 16 * scale;
  const bare = { color: context.theme.paper, width: 0 };
  const draw = (x: number, y: number) => group(bar.draw(round(x), round(y), bare), { name: "scale-bar" });
  // What finds no room goes from the end of the list.
  for (let count = entries.length; count > 0; count--) {
    const plate = legendPlate(context, entries.slice(0, count))!;
    const below = plate.height + gap + bar.height <= box.height;
    const beside = plate.height <= box.height && plate.width + gap + bar.width <= box.width;
    if (!below && !beside) continue;
    const height = plate.height + (below ? gap + bar.height : 0);
    const y = box.y + Math.min(headHeight(context), box.height - height);
    const rtl = context.edition.direction === "rtl";
    const at = (x: number, width: number) => (rtl ? 2 * box.x + box.width - x - width : x);
    const legend = group(plate.draw(round(at(box.x, plate.width)), round(y)), { name: "legend" });
    const [x, top] = below ? [box.x + 8 * scale, y + plate.height + gap] : [box.x + plate.width + gap, y + 8 * scale];
    return [legend, draw(at(x, bar.width), top)];
  }
  return [draw(box.x, box.y)];
}
