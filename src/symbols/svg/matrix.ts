import type { Matrix, Point } from "../../scene/types.ts";

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function applyTo([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function determinant([a, b, c, d]: Matrix): number {
  return a * d - b * c;
}

/** The inverse, or undefined when the matrix flattens the plane. */
export function invert(m: Matrix): Matrix | undefined {
  const det = determinant(m);
  if (!Number.isFinite(1 / det) || det === 0) return undefined;
  const [a, b, c, d, e, f] = m;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** True when the matrix keeps shapes similar, so that a line keeps one width. */
export function isSimilarity([a, b, c, d]: Matrix): boolean {
  const size = Math.hypot(a, b) + Math.hypot(c, d);
  const same = Math.abs(Math.hypot(a, b) - Math.hypot(c, d)) < size * 1e-4;
  return same && Math.abs(a * c + b * d) < size * size * 1e-4;
}

/**
 * Rounded for the scene: six decimals.
 *
 * @throws RangeError when a value is not finite or beyond a thousand million.
 */
export function fineMatrix(m: Matrix): Matrix {
  if (!m.every((v) => Math.abs(v) <= 1e9)) throw new RangeError("its transforms are too large");
  const fine = (v: number) => Math.round(v * 1e6) / 1e6 + 0;
  const [a, b, c, d, e, f] = m;
  return [fine(a), fine(b), fine(c), fine(d), fine(e), fine(f)];
}

/** Reads an SVG transform list; undefined when a part of it cannot be read. */
export function parseTransform(text: string): Matrix | undefined {
  let matrix = IDENTITY;
  const rest = text.replace(/([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*/g, (_, name: string, list: string) => {
    const step = transformStep(name, (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number));
    if (!step) return "?";
    matrix = multiply(matrix, step);
    return "";
  });
  return rest.trim() === "" && matrix.every(Number.isFinite) ? matrix : undefined;
}

function transformStep(name: string, v: readonly number[]): Matrix | undefined {
  const [p = 0, q, r] = v;
  const radians = (p * Math.PI) / 180;
  switch (name) {
    case "matrix":
      return v.length === 6 ? (v as unknown as Matrix) : undefined;
    case "translate":
      return [1, 0, 0, 1, p, q ?? 0];
    case "scale":
      return [p, 0, 0, q ?? p, 0, 0];
    case "rotate": {
      const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      if (q === undefined || r === undefined) return turn;
      return multiply(multiply([1, 0, 0, 1, q, r], turn), [1, 0, 0, 1, -q, -r]);
    }
    case "skewX":
      return [1, 0, Math.tan(radians), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(radians), 0, 1, 0, 0];
    default:
      return undefined;
  }
}
