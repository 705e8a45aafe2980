import svgpath from "svgpath";
import { round } from "../scene/build.ts";
import type { Matrix, PathData } from "../scene/types.ts";

/** Longest path the symbols accept, in characters: the longest of the modern flags has 60,000. */
export const MAX_PATH_LENGTH = 500_000;

/**
 * Any SVG path → the scene's path data: absolute `M L C Q Z`, two decimals.
 *
 * Arcs become cubics, shorthands are written out, and `matrix` is applied first, so the
 * rounding happens at the final scale.
 *
 * @throws RangeError when the path cannot be read or has a coordinate that is not finite.
 */
export function normalizePath(d: string, matrix?: Matrix): PathData {
  if (d.length > MAX_PATH_LENGTH) throw new RangeError("the path is too long");
  const source = svgpath(d);
  const error = (source as unknown as { err?: string }).err;
  if (error) throw new RangeError(error.replace(/^SvgPath: /, ""));
  const flat = source.abs().unshort().unarc();
  if (matrix) flat.matrix([...matrix]);
  const parts: string[] = [];
  flat.iterate((segment, _index, x, y) => {
    const [command, ...values] = segment as [string, ...number[]];
    if (command === "H") parts.push(`L ${round(values[0]!)} ${round(y)}`);
    else if (command === "V") parts.push(`L ${round(x)} ${round(values[0]!)}`);
    else if (command === "Z" || command === "z") parts.push("Z");
    else parts.push(`${command} ${values.map(round).join(" ")}`);
  });
  return parts.join(" ");
}

/** Outermost coordinates of scene path data, control points included; a bound, not always the tightest. */
export function pathBounds(d: PathData): { x0: number; y0: number; x1: number; y1: number } {
  const numbers = (d.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    box.x0 = Math.min(box.x0, numbers[i]!);
    box.x1 = Math.max(box.x1, numbers[i]!);
    box.y0 = Math.min(box.y0, numbers[i + 1]!);
    box.y1 = Math.max(box.y1, numbers[i + 1]!);
  }
  return box;
}
