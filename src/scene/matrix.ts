import type { Matrix, Point } from "./types.ts";

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export function multiplyMatrices(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function applyMatrix(matrix: Matrix, [x, y]: Point): Point {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
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
