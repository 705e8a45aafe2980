import type { Matrix, Point } from "./types.ts";

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export function multiplyMatrices(outer: Matrix, inner: Matrix): Matrix {
  const a = outer[0];
  const b = outer[1];
  const c = outer[2];
  const d = outer[3];
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + outer[4],
    b * inner[4] + d * inner[5] + outer[5],
  ];
}

export function applyMatrix(m: Matrix, p: Point): Point {
  return [m[0] * p[0] + m[2] * p[1] + m[4], m[1] * p[0] + m[3] * p[1] + m[5]];
}

/**
 * The matrix from font units (y upward) to the group of a glyph: scaled to the size, turned by
 * `angle` and set on its pen position.
 */
export function glyphMatrix(x: number, y: number, angle: number | undefined, unit: number): Matrix {
  if (!angle) return [unit, 0, 0, -unit, x, y];
  const cos = Math.cos(angle) * unit;
  const sin = Math.sin(angle) * unit;
  return [cos, sin, sin, -cos, x, y];
}
