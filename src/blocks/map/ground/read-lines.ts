/** Path data of straight lines back into points. */
import type { PathData, Point } from "../../../scene/types.ts";

/** Lines and rings of `M L Z` path data; a ring ends where it began. Other commands are passed over to their end point. */
export function readLines(d: PathData): Point[][] {
  const lines: Point[][] = [];
  let current: Point[] = [];
  for (const part of d.split(/(?=[MLCQZ])/)) {
    const command = part[0];
    if (command === "Z") {
      if (current[0] !== undefined) current.push(current[0]);
      continue;
    }
    const values = part.slice(1).trim().split(/\s+/).map(Number);
    const [x, y] = [values[values.length - 2], values[values.length - 1]];
    if (x === undefined || y === undefined) continue;
    if (command === "M") {
      current = [];
      lines.push(current);
    }
    current.push([x, y]);
  }
  return lines;
}
