/** Path data of straight lines back into points. */
import { parsePath } from "../../../scene/path-data.ts";
import type { PathData, Point } from "../../../scene/types.ts";

/** Lines and rings of `M L Z` path data; a ring ends where it began. Other commands are passed over to their end point. */
export function readLines(d: PathData): Point[][] {
  const lines: Point[][] = [];
  let current: Point[] = [];
  for (const { command, values } of parsePath(d)) {
    if (command === "Z") {
      current.push(current[0]!);
      continue;
    }
    if (command === "M") {
      current = [];
      lines.push(current);
    }
    current.push([values[values.length - 2]!, values[values.length - 1]!]);
  }
  return lines;
}
