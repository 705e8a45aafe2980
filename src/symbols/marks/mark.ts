import { circleData, group, path } from "../../scene/build.ts";
import type { Color, Matrix, SceneNode } from "../../scene/types.ts";
import { normalizePath } from "../path-data.ts";
import type { SymbolArt } from "../types.ts";
import { MARK_SHAPES, type MarkKind, type MarkPart } from "./mark-shapes.ts";

export interface MarkOptions {
  readonly ink: Color;
  /** Colour the mark stands on: a halo around a plain mark, the disc within a ring, the sign upon a disc. */
  readonly ground?: Color;
  /** `plain` (default): the bare sign; `ring`: within a ring; `disc`: cut out of a full disc. */
  readonly form?: "plain" | "ring" | "disc";
}

/** Ten times the grid of 16. */
const SCALE = 10;
const SIDE = 160;
const HALO = 26;

/** The mark of an event or a place on the map, square, meant to be read from 14 units upward. */
export function mark(kind: MarkKind, { ink, ground, form = "plain" }: MarkOptions): SymbolArt {
  const { label, parts } = MARK_SHAPES[kind];
  return { width: SIDE, height: SIDE, nodes: formNodes(parts, form, ink, ground), label };
}

export function markNames(): MarkKind[] {
  return Object.keys(MARK_SHAPES) as MarkKind[];
}

function formNodes(
  parts: readonly MarkPart[],
  form: "plain" | "ring" | "disc",
  ink: Color,
  ground?: Color,
): SceneNode[] {
  const middle = SIDE / 2;
  if (form === "plain") {
    const matrix: Matrix = ground === undefined ? inset(1) : inset((SIDE - HALO) / SIDE);
    return [
      ...(ground === undefined ? [] : parts.map((p) => halo(p, ground, matrix))),
      ...parts.map((p) => draw(p, ink, matrix)),
    ];
  }
  const sign = inset(form === "ring" ? 0.64 : 0.68);
  if (form === "disc") {
    return [
      path(circleData(middle, middle, middle), { fill: ink }),
      group(parts.map((p) => draw(p, ground ?? "#ffffff", sign))),
    ];
  }
  const width = 12;
  return [
    path(circleData(middle, middle, middle - width / 2), {
      fill: ground ?? "#ffffff",
      stroke: { paint: ink, width },
    }),
    ...parts.map((p) => draw(p, ink, sign)),
  ];
}

/** The grid's matrix, drawn smaller about the middle. */
function inset(share: number): Matrix {
  const edge = (SIDE * (1 - share)) / 2;
  return [SCALE * share, 0, 0, SCALE * share, edge, edge];
}

function draw(part: MarkPart, ink: Color, matrix: Matrix): SceneNode {
  if (typeof part === "string") return path(normalizePath(part, matrix), { fill: ink, rule: "evenodd" });
  const [d, line] = part;
  return path(normalizePath(d, matrix), { stroke: { paint: ink, width: line * matrix[0], join: "miter" } });
}

function halo(part: MarkPart, ground: Color, matrix: Matrix): SceneNode {
  const [d, line] = typeof part === "string" ? [part, 0] : part;
  return path(normalizePath(d, matrix), {
    stroke: { paint: ground, width: line * matrix[0] + HALO, join: "round", cap: "round" },
  });
}
