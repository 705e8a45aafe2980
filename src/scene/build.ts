import type {
  FillRule,
  Glyph,
  GroupNode,
  Matrix,
  NodeMeta,
  Paint,
  PathData,
  PathNode,
  Point,
  SceneNode,
  Stroke,
} from "./types.ts";

/** Rounds to the scene's precision, 1/100 unit, and never yields −0. */
export function round(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a scene coordinate must be finite, got ${value}`);
  return Math.round(value * 100) / 100 + 0;
}

export function group(children: readonly SceneNode[], options: Omit<GroupNode, "kind" | "children"> = {}): GroupNode {
  return { kind: "group", ...options, children };
}

export function translate(x: number, y: number): Matrix {
  return [1, 0, 0, 1, round(x), round(y)];
}

export interface PathOptions extends NodeMeta {
  readonly fill?: Paint;
  readonly rule?: FillRule;
  readonly stroke?: Stroke;
}

export function path(d: PathData, options: PathOptions): PathNode {
  return { kind: "path", d, ...options };
}

export function rectData(x: number, y: number, width: number, height: number): PathData {
  const [x0, y0, x1, y1] = [round(x), round(y), round(x + width), round(y + height)];
  return `M ${x0} ${y0} L ${x1} ${y0} L ${x1} ${y1} L ${x0} ${y1} Z`;
}

/** Kappa: control distance of the cubic that best fits a quarter circle. */
const KAPPA = 0.5522847498;

export function circleData(cx: number, cy: number, r: number): PathData {
  const k = r * KAPPA;
  const p = (...values: number[]) => values.map(round).join(" ");
  return [
    `M ${p(cx + r, cy)}`,
    `C ${p(cx + r, cy + k, cx + k, cy + r, cx, cy + r)}`,
    `C ${p(cx - k, cy + r, cx - r, cy + k, cx - r, cy)}`,
    `C ${p(cx - r, cy - k, cx - k, cy - r, cx, cy - r)}`,
    `C ${p(cx + k, cy - r, cx + r, cy - k, cx + r, cy)} Z`,
  ].join(" ");
}

export function polylineData(points: readonly Point[], closed = false): PathData {
  const parts = points.map(([x, y], i) => `${i === 0 ? "M" : "L"} ${round(x)} ${round(y)}`);
  return parts.join(" ") + (closed ? " Z" : "");
}

export function shiftGlyphs(glyphs: readonly Glyph[], dx: number, dy: number): Glyph[] {
  return glyphs.map((g) => ({ ...g, x: round(g.x + dx), y: round(g.y + dy) }));
}
