import { group, path } from "../../scene/build.ts";
import type { Color, Matrix, PathData, SceneNode } from "../../scene/types.ts";
import { normalizePath } from "../path-data.ts";
import type { SymbolArt } from "../types.ts";
import { ANIMALS } from "./animals.ts";
import { LAND } from "./land.ts";
import { PEOPLE } from "./people.ts";
import { SEA_AND_AIR } from "./sea-and-air.ts";
import type { Part, Pictogram } from "./types.ts";

const TABLE: ReadonlyMap<string, Pictogram> = new Map(
  Object.entries({ ...PEOPLE, ...LAND, ...SEA_AND_AIR, ...ANIMALS }),
);

export interface PictogramOptions {
  /** `outline` for a disputed count; figures without an outline fall back to solid. Default `solid`. */
  readonly variant?: "solid" | "outline";
}

/** Pictograms are kept ten times their grid, where two decimals are exact enough for any size. */
const SCALE = 10;
const HEIGHT = 24;

/** A pictogram in one ink; its height is always the same, its width its own (a person is narrow). */
export function pictogram(key: string, ink: Color, options: PictogramOptions = {}): SymbolArt | undefined {
  const entry = TABLE.get(key);
  if (!entry) return undefined;
  const parts = options.variant === "outline" && entry.outline ? entry.outline : entry.parts;
  return {
    width: entry.width * SCALE,
    height: HEIGHT * SCALE,
    nodes: parts.map((part) => drawPart(typeof part === "string" ? { d: part } : part, ink)),
    label: entry.label,
  };
}

/** Whether a pictogram can be drawn in outline: figures of people can. */
export function hasOutline(key: string): boolean {
  return TABLE.get(key)?.outline !== undefined;
}

/** Every key `pictogram` knows. */
export function pictogramNames(): string[] {
  return [...TABLE.keys()];
}

function drawPart(part: Part, ink: Color): SceneNode {
  const d = partData(part);
  if (part.line === undefined) return path(d, { fill: ink, rule: "evenodd" });
  const line = path(d, {
    stroke: {
      paint: ink,
      width: part.line * SCALE,
      cap: part.cap ?? "butt",
      join: "round",
      ...(part.dash ? { dash: part.dash.map((length) => length * SCALE) } : {}),
    },
  });
  return part.turn ? group([line]) : line;
}

const cache = new Map<Part["d"], PathData>();

function partData(part: Part): PathData {
  const key = `${part.d}|${part.turn ?? ""}|${part.at ?? ""}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const d = normalizePath(part.d, partMatrix(part));
  cache.set(key, d);
  return d;
}

function partMatrix({ turn, at }: Part): Matrix {
  const [scale, dx, dy] = at ?? [1, 0, 0];
  if (!turn) return [SCALE * scale, 0, 0, SCALE * scale, SCALE * dx, SCALE * dy];
  const [degrees, x, y] = turn;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [
    SCALE * cos,
    SCALE * sin,
    -SCALE * sin,
    SCALE * cos,
    SCALE * (x - x * cos + y * sin),
    SCALE * (y - x * sin - y * cos),
  ];
}
