/** Whether points lie near any of many lines, answered from a grid. */
import type { Point } from "../../../scene/types.ts";

/** A predicate true for points within about `reach` of the lines. */
export function nearLines(lines: readonly (readonly Point[])[], reach: number): (point: Point) => boolean {
  const cell = Math.max(reach, 0.5);
  const cells = new Set<number>();
  const key = (x: number, y: number) => Math.floor(x / cell) * 65_536 + Math.floor(y / cell);
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i++) {
      const a = line[i]!;
      const b = line[i + 1]!;
      const steps = Math.min(Math.max(Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (cell * 0.7)), 1), 4000);
      for (let k = 0; k <= steps; k++)
        cells.add(key(a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps));
    }
  }
  return (point) => {
    for (let dx = -cell; dx <= cell; dx += cell)
      for (let dy = -cell; dy <= cell; dy += cell) if (cells.has(key(point[0] + dx, point[1] + dy))) return true;
    return false;
  };
}
