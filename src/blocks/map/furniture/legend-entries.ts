/** What the legend lists: exactly what is drawn, each with a sample of its own ink. */
import type { EventKind, Side } from "../../../campaign/edition.ts";
import type { FrontLine, Movement, MovementKind } from "../../../campaign/edition-map.ts";
import { group, path, rectData, round, translate } from "../../../scene/build.ts";
import type { Color, Point, SceneNode } from "../../../scene/types.ts";
import { withAlpha } from "../../../theme/color.ts";
import { drawArrow, drawCasing } from "../arrows/draw.ts";
import { fuseArrows } from "../arrows/fuse.ts";
import { shapeArrows } from "../arrows/shape.ts";
import { eventSign } from "../event-sign.ts";
import { drawFront, frontColor } from "../fronts/draw.ts";
import type { FrontShape } from "../fronts/shape.ts";
import { drawTerrain, terrainSample } from "../ground/terrain.ts";
import { drawGroundSample } from "../ground/territories.ts";
import { bearsDot, shownPlaces } from "../labels/collect.ts";
import { drawDot, PLACE_SIGNS, type PlaceSign } from "../points.ts";
import { type Sheet, tintOf } from "../sheet.ts";

export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  /** Draws the sample into a box of the given size, its top left at the origin. */
  sample(width: number, height: number): SceneNode[];
}

const MOVEMENTS: readonly MovementKind[] = [
  "attack",
  "support",
  "feint",
  "retreat",
  "planned",
  "landing",
  "airborne",
  "naval",
  "air",
  "route",
];
const EVENTS: readonly EventKind[] = [
  "battle",
  "siege",
  "landing",
  "airborne",
  "air-raid",
  "sinking",
  "capture",
  "surrender",
  "declaration",
];

const SIGNS_IN_ROW = 3;

/** What the sheets show, in the order of a legend. */
export function legendEntries(sheets: readonly Sheet[]): LegendEntry[] {
  const main = sheets[0];
  if (main === undefined) return [];
  const arrows = sheets.flatMap((sheet) => sheet.arrows);
  const fronts = sheets.flatMap((sheet) => sheet.fronts);
  const events = sheets.flatMap((sheet) => sheet.content.events);
  const entries: LegendEntry[] = [];
  if (!main.phaseTints)
    entries.push(
      ...sideEntries(
        main,
        arrows.map((a) => a.movement),
      ),
    );
  const movements = arrows.map((a) => a.movement);
  const over = movements.filter((m) => sheets.some(({ content }) => content.over.has(m)));
  const present = movements.filter((m) =>
    sheets.some(({ arrows, content }) => !content.over.has(m) && arrows.some((a) => a.movement === m)),
  );
  for (const kind of MOVEMENTS) {
    const of = present.filter((m) => m.kind === kind);
    if (of.length > 0) entries.push(movementEntry(main, kind, of));
  }
  if (over.length > 0) entries.push(earlierEntry(sheets, over));
  entries.push(...frontEntries(main, fronts));
  for (const kind of EVENTS) {
    if (events.some((event) => event.kind === kind)) entries.push(eventEntry(main, kind));
  }
  if (sheets.some((sheet) => sheet.content.events.some((event) => bearsDot(sheet.content, event))))
    entries.push(eventEntry(main, "other"));
  const kinds = new Set(sheets.flatMap((sheet) => shownPlaces(sheet).map(({ place }) => place.kind)));
  entries.push(
    ...placeEntries(
      main,
      PLACE_SIGNS.filter((kind) => kinds.has(kind)),
    ),
  );
  entries.push(...groundEntries(main, sheets), ...layerEntries(main));
  return distinct(entries);
}

/** Entries that read alike share a row, their samples side by side. */
function distinct(entries: readonly LegendEntry[]): LegendEntry[] {
  const rows = new Map<string, LegendEntry[]>();
  for (const entry of entries) {
    const same = rows.get(entry.text) ?? [];
    if (!same.some(({ key }) => key === entry.key)) rows.set(entry.text, [...same, entry]);
  }
  return [...rows.values()].map((same): LegendEntry => {
    const [first, second] = same;
    if (second === undefined) return first!;
    return {
      key: `${first!.key} ${second.key}`,
      text: first!.text,
      sample: (width, height) => [
        ...first!.sample(width * 0.6, height),
        group(second.sample(width * 0.4, height), { transform: translate(width * 0.6, 0) }),
      ],
    };
  });
}

function sideEntries(sheet: Sheet, movements: readonly Movement[]): LegendEntry[] {
  const sides = new Map<string, Side>(movements.map((m) => [m.side.id, m.side]));
  return [...sides.values()]
    .sort((a, b) => a.index - b.index)
    .map((side) => ({
      key: `side-${side.id}`,
      text: side.shortName,
      sample: (w, h) => [path(rectData(0, h * 0.22, w, h * 0.56), { fill: sheet.context.sideTones(side).bar })],
    }));
}

function movementEntry(sheet: Sheet, kind: MovementKind, of: readonly Movement[]): LegendEntry {
  const typical = heaviest(of);
  // A movement shared by several small maps is over on some of them and not on others.
  const tint = tintOf({ ...sheet, content: { ...sheet.content, over: new Set() } }, typical);
  return arrowEntry(sheet, `movement-${kind}`, typical, tint);
}

function earlierEntry(sheets: readonly Sheet[], over: readonly Movement[]): LegendEntry {
  const typical = heaviest(over);
  const sheet = sheets.find(({ content }) => content.over.has(typical))!;
  return arrowEntry(sheet, "movement-earlier", typical, tintOf(sheet, typical));
}

const heaviest = (of: readonly Movement[]): Movement => [...of].sort((a, b) => b.weight - a.weight)[0]!;

function arrowEntry(sheet: Sheet, key: string, typical: Movement, tint: Color): LegendEntry {
  const { context } = sheet;
  const { kind } = typical;
  return {
    key,
    text: context.t(key),
    sample(width, height) {
      const {
        phase: _phase,
        formation: _formation,
        branchOf: _branchOf,
        joins: _joins,
        label: _label,
        ...rest
      } = typical;
      const movement: Movement = {
        ...rest,
        id: "sample",
        kind,
        weight: 2,
        path: [
          [0, 0.72],
          [0.5, 0.42],
          [1, 0.5],
        ],
      };
      const scale = Math.min(height / 24, sheet.scale);
      const project = ([x, y]: readonly [number, number]): Point => [x * width, y * height];
      const ink = { tint, casing: context.theme.map.arrowCasing, ground: context.theme.map.land, glow: false, scale };
      return fuseArrows(shapeArrows([movement], project, [], scale)).flatMap((shape) => [
        ...drawCasing(shape, ink),
        ...drawArrow(shape, ink),
      ]);
    },
  };
}

function frontEntries(sheet: Sheet, fronts: readonly FrontShape[]): LegendEntry[] {
  const { context } = sheet;
  const kinds = new Map<FrontLine["kind"], FrontShape[]>();
  for (const shape of fronts) kinds.set(shape.front.kind, [...(kinds.get(shape.front.kind) ?? []), shape]);
  // Lines told apart by their dates need one entry between them, whatever they mark.
  const dated = [...(kinds.get("front") ?? []), ...(kinds.get("reached") ?? [])];
  const together = new Set(dated.map((s) => s.age)).size > 1 && kinds.has("front");
  return [...kinds].flatMap(([kind, shapes]): LegendEntry[] => {
    if (together && kind === "reached") return [];
    const key = together && kind === "front" ? "front-dated" : `front-${kind}`;
    const first = shapes.find(({ over }) => !over) ?? shapes[0]!;
    return [
      {
        key,
        text: context.t(key),
        sample(width, height) {
          const line: Point[] = [
            [0, height / 2],
            [width, height / 2],
          ];
          const shape: FrontShape = { ...first, lines: [line], guides: [line], teeth: first.teeth === 0 ? 0 : -1 };
          return drawFront(shape, frontColor(context, first), { cuts: [] }, sheet.scale);
        },
      },
    ];
  });
}

function eventEntry({ context }: Sheet, kind: EventKind): LegendEntry {
  const halo = { color: withAlpha(context.theme.map.plate, 0), width: 0 };
  return {
    key: `event-${kind}`,
    text: context.t(`event-${kind}`),
    sample: (width, height) => eventSign(context, kind, height * 0.78)?.draw(width / 2, height / 2, halo) ?? [],
  };
}

/** Signs of places explain themselves nearly: they share rows, so as not to crowd out what does not. */
function placeEntries({ context }: Sheet, signs: readonly PlaceSign[]): LegendEntry[] {
  const rows = Math.ceil(signs.length / SIGNS_IN_ROW);
  const inRow = Math.ceil(signs.length / rows);
  return Array.from({ length: signs.length === 0 ? 0 : rows }, (_, i) => {
    const kinds = signs.slice(i * inRow, (i + 1) * inRow);
    return {
      key: kinds.map((kind) => `place-${kind}`).join(" "),
      text: kinds.map((kind) => context.t(`place-${kind}`)).join(" · "),
      sample: (width, height) =>
        kinds.flatMap((kind, k) =>
          drawDot(context, { kind, rank: 2 }, [(width * (k + 0.5)) / kinds.length, height / 2], height / 26),
        ),
    };
  });
}

function groundEntries({ context, scale }: Sheet, sheets: readonly Sheet[]): LegendEntry[] {
  return sheets.flatMap((sheet) =>
    sheet.territories.flatMap(({ territory }): LegendEntry[] => {
      if (territory.legend === undefined) return [];
      const rim: Color = territory.side === undefined ? context.theme.muted : context.sideTones(territory.side).border;
      return [
        {
          key: `ground ${territory.legend}`,
          text: territory.legend,
          sample: (w, h) => [
            ...drawGroundSample(context, territory, { x: 0, y: h * 0.16, width: w, height: h * 0.68 }, scale),
            path(rectData(0, h * 0.16, w, h * 0.68), {
              stroke: { paint: withAlpha(rim, 0.8), width: round(1.2 * scale) },
            }),
          ],
        },
      ];
    }),
  );
}

/** Layers the author wants explained, each in its own hand. */
function layerEntries({ context, content, scale }: Sheet): LegendEntry[] {
  return content.layers.flatMap((layer): LegendEntry[] => {
    if (layer.legend === undefined || layer.kind === undefined) return [];
    const { kind } = layer;
    return [
      {
        key: `layer-${layer.id}`,
        text: layer.legend,
        sample: (width, height) => drawTerrain(context, [terrainSample(kind, width, height)], scale),
      },
    ];
  });
}
