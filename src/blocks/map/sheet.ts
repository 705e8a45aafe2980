/** One map on paper: the main map or an inset, with its own view, scale and content. */
import type { Side } from "../../campaign/edition.ts";
import { type BaseMap, drawBaseMap } from "../../geo/base-map.ts";
import type { GeoView } from "../../geo/projection.ts";
import type { Color, Point } from "../../scene/types.ts";
import { mix } from "../../theme/color.ts";
import type { BlockContext, Box } from "../block.ts";
import { type ArrowShape, type Stop, shapeArrows } from "./arrows/shape.ts";
import type { Content } from "./content.ts";
import type { Detail } from "./details.ts";
import { type FrontShape, shapeFronts } from "./fronts/shape.ts";
import { baseServes, tellEmptyGround } from "./ground/choose-base.ts";
import { terrainTint } from "./ground/ground-tint.ts";
import { readLines } from "./ground/read-lines.ts";
import { insideRings } from "./ground/rings.ts";
import { shapeTerrain, type TerrainShape } from "./ground/shape-terrain.ts";
import { groundColor, shapeAt, shapeTerritories, sideAt, type TerritoryShape } from "./ground/territories.ts";
import { dotRadius } from "./points.ts";
import { type PlacedUnit, placeUnits } from "./unit-marks.ts";

export interface Sheet {
  readonly context: BlockContext;
  readonly view: GeoView;
  /** From (0, 0): the sheet draws in its own coordinates. */
  readonly frame: Box;
  /** Where words and signs may stand. */
  readonly inner: Box;
  /** Multiplies strokes, arrows and dots; 1 on a page 1920 wide. */
  readonly scale: number;
  readonly content: Content;
  readonly base: BaseMap | undefined;
  readonly territories: readonly TerritoryShape[];
  readonly terrain: readonly TerrainShape[];
  readonly units: readonly PlacedUnit[];
  readonly arrows: readonly ArrowShape[];
  readonly fronts: readonly FrontShape[];
  /** Frames of the insets that show a part of this map larger. */
  readonly details: readonly Detail[];
  /** Shores, for halos, obstacles and the like. */
  readonly coast: readonly (readonly Point[])[];
  readonly land: readonly (readonly Point[])[];
  /** 0 shows everything; each step leaves out more, least important first. */
  readonly level: number;
  readonly inset: boolean;
  /** A heading of its own, for an inset that shows no phase. */
  readonly title: string | undefined;
  /** True when arrows wear the tint of their phase; false when sides must be told apart. */
  readonly phaseTints: boolean;
  project(at: readonly [number, number]): Point | undefined;
  sideAt(point: Point): Side | undefined;
  /** Colour of the ground at a point: sea, land, a territory's tint, or what the author drew there. */
  groundAt(point: Point): Color;
}

export interface SheetInput {
  readonly context: BlockContext;
  readonly view: GeoView;
  readonly inner: Box;
  readonly scale: number;
  readonly content: Content;
  readonly world: boolean;
  readonly level: number;
  readonly inset: boolean;
  readonly title?: string | undefined;
  readonly details?: readonly Detail[];
  /** The world under the same view, where it is drawn already. */
  readonly base?: BaseMap | undefined;
}

export function makeSheet(input: SheetInput): Sheet {
  const { context, view, scale, content } = input;
  const world = input.world && baseServes(context, view);
  if (world) tellEmptyGround(context, content.territories, view);
  const frame = { x: 0, y: 0, width: view.frame.width, height: view.frame.height };
  const project = (at: readonly [number, number]) => view.project(at);
  const base = world ? (input.base ?? drawBaseMap(view)) : undefined;
  const territories = shapeTerritories(content.territories, view, world);
  const stops: Stop[] = content.places.flatMap((place) => {
    const at = project(place.at);
    return at === undefined ? [] : [{ at, radius: dotRadius(place) * scale }];
  });
  const arrows = shapeArrows(content.movements, project, stops, scale);
  const whose = (point: Point) => sideAt(territories, point);
  const fronts = weighFronts(
    content,
    shapeFronts(
      content.fronts,
      project,
      {
        sideAt: whose,
        outlines: territories.filter((t) => t.territory.side !== undefined).flatMap((t) => t.borders),
        advances: arrows.map((arrow) => ({ side: arrow.movement.side, points: arrow.centre })),
      },
      scale,
    ),
  );
  const land = base === undefined ? [] : readLines(base.land);
  const terrain = shapeTerrain(content.layers, view);
  const drawnOver = terrainTint(terrain, context.theme);
  const groundAt = (point: Point): Color => {
    const shape = shapeAt(territories, point);
    if (shape !== undefined) return drawnOver(point, groundColor(context, shape.territory));
    const { map } = context.theme;
    return drawnOver(point, base === undefined || insideRings(land, point) ? map.land : map.sea);
  };
  return {
    context,
    view,
    frame,
    inner: input.inner,
    scale,
    content,
    base,
    territories,
    terrain,
    units: placeUnits({ context, content, frame, scale, view, project, groundAt }),
    arrows,
    fronts,
    details: input.details ?? [],
    coast: base === undefined ? [] : readLines(base.coast),
    land,
    level: input.level,
    inset: input.inset,
    title: input.title,
    phaseTints: movesOneSide(context),
    project,
    sideAt: whose,
    groundAt,
  };
}

/** Whether only one side moves in the whole campaign: then the tints of phases are free to colour its arrows. */
function movesOneSide({ edition }: BlockContext): boolean {
  return new Set(edition.map?.movements.map((m) => m.side.id)).size < 2;
}

/** As of a day the last line is the one that counts: it is drawn like a first one, those before it pale. */
function weighFronts({ over, view }: Content, shapes: readonly FrontShape[]): FrontShape[] {
  if (view.kind !== "date") return [...shapes];
  return shapes.map((shape) =>
    over.has(shape.front) ? { ...shape, age: 1, style: "middle", over: true } : { ...shape, age: 0, style: "first" },
  );
}

/** How much of the ground's colour what is over takes on. */
const FADED = 0.62;

/** Colour of a movement, a plate or a badge; that of a movement that is over runs into the ground. */
export function tintOf(
  sheet: Sheet,
  item: { readonly side: Side; readonly phase?: Parameters<BlockContext["phaseTint"]>[0] },
): string {
  const { context, phaseTints } = sheet;
  const tint =
    item.phase !== undefined && phaseTints ? context.phaseTint(item.phase) : context.sideTones(item.side).bar;
  return sheet.content.over.has(item) ? mix(tint, context.theme.map.land, FADED) : tint;
}
