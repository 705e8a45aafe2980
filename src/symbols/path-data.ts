import svgpath from "svgpath";
import { round } from "../scene/build.ts";
import type { Matrix, PathData } from "../scene/types.ts";

/** Longest path the symbols accept, in characters. The longest in the modern flags has 60,000. */
const MAX_PATH_LENGTH = 500_000;

/** Beyond it two decimals are no longer exact, and numbers soon turn to exponents. */
const MAX_COORDINATE = 1e9;

/**
 * Rounds a number that comes from a file to the scene's two decimals.
 *
 * @throws RangeError when it is not finite or beyond a thousand million.
 */
export function roundWithin(value: number): number {
  if (!(Math.abs(value) <= MAX_COORDINATE)) throw new RangeError("its coordinates are too large");
  return round(value);
}

/**
 * Any SVG path → the scene's path data: absolute `M L C Q Z`, two decimals.
 *
 * Arcs become cubics, shorthands are written out, and `matrix` is applied before the rounding,
 * so it happens at the final scale.
 *
 * @throws RangeError when the path cannot be read or has a coordinate `roundWithin` refuses.
 */
export function normalizePath(d: string, matrix?: Matrix): PathData {
  if (d.length > MAX_PATH_LENGTH) throw new RangeError("the path is too long");
  const source = svgpath(d);
  const { err } = source as unknown as { err?: string };
  if (err) throw new RangeError(err.replace(/^SvgPath: /, ""));
  const flat = source.abs().unshort().unarc();
  if (matrix) flat.matrix([...matrix]);
  const parts: string[] = [];
  flat.iterate((segment, _index, x, y) => {
    const [command, ...values] = segment as [string, ...number[]];
    if (command === "H") parts.push(`L ${roundWithin(values[0]!)} ${roundWithin(y)}`);
    else if (command === "V") parts.push(`L ${roundWithin(x)} ${roundWithin(values[0]!)}`);
    else if (command === "Z" || command === "z") parts.push("Z");
    else parts.push(`${command} ${values.map(roundWithin).join(" ")}`);
  });
  return parts.join(" ");
}

export interface Bounds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The tight box around scene path data, curves followed to their extremes; undefined for an empty path. */
export function pathBounds(d: PathData): Bounds | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  let at: readonly [number, number] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const v = (rest!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === "Z") continue;
    const points = [at, ...pairs(v)];
    at = points.at(-1)!;
    const reached = command === "M" || command === "L" ? [at] : [at, ...curveExtremes(points)];
    for (const [x, y] of reached) {
      xs.push(x);
      ys.push(y);
    }
  }
  if (xs.length === 0) return undefined;
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return { x0: least(xs), y0: least(ys), x1: most(xs), y1: most(ys) };
}

function pairs(values: readonly number[]): (readonly [number, number])[] {
  return values.flatMap((x, i) => (i % 2 === 0 ? [[x, values[i + 1]!] as const] : []));
}

/** Points of a quadratic or cubic Bézier where it turns in x or in y. */
function curveExtremes(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const turns = ([0, 1] as const).flatMap((axis) => turningPoints(points.map((p) => p[axis])));
  return turns.map(
    (t) =>
      [
        bezier(
          points.map((p) => p[0]),
          t,
        ),
        bezier(
          points.map((p) => p[1]),
          t,
        ),
      ] as const,
  );
}

function bezier(values: readonly number[], t: number): number {
  if (values.length === 1) return values[0]!;
  return bezier(
    values.slice(1).map((value, i) => values[i]! + (value - values[i]!) * t),
    t,
  );
}

/** Parameters in (0, 1) where the derivative vanishes. */
function turningPoints(v: readonly number[]): number[] {
  const steps = v.slice(1).map((value, i) => value - v[i]!);
  const [a, b, c] =
    steps.length === 2
      ? [0, steps[1]! - steps[0]!, steps[0]!]
      : [steps[0]! - 2 * steps[1]! + steps[2]!, 2 * (steps[1]! - steps[0]!), steps[0]!];
  const inside = (t: number) => t > 0 && t < 1;
  if (Math.abs(a) < 1e-12) return b === 0 ? [] : [-c / b].filter(inside);
  const root = Math.sqrt(b * b - 4 * a * c);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)].filter(inside);
}
