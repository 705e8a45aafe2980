import { normalizePath } from "../path-data.ts";

export interface MarkerPlace {
  readonly which: "marker-start" | "marker-mid" | "marker-end";
  readonly x: number;
  readonly y: number;
  /** Direction of the line there, degrees. */
  readonly angle: number;
}

/** Vertices of a path where markers stand, with the direction half way between the line's coming and its going. */
export function markerPlaces(source: string): MarkerPlace[] {
  const vertices: { x: number; y: number; into?: number; out?: number }[] = [];
  let start = { x: 0, y: 0 };
  for (const [, command, rest] of normalizePath(source).matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const v = rest!.trim().split(" ").map(Number);
    const [x, y] = command === "Z" ? [start.x, start.y] : [v.at(-2)!, v.at(-1)!];
    const before = vertices.at(-1);
    if (command === "M" || !before) {
      start = { x, y };
      vertices.push({ x, y });
      continue;
    }
    const [fromX, fromY] = v.length > 2 ? [v.at(-4)!, v.at(-3)!] : [before.x, before.y];
    const [toX, toY] = v.length > 2 ? [v[0]!, v[1]!] : [x, y];
    before.out = Math.atan2(toY - before.y, toX - before.x);
    vertices.push({ x, y, into: Math.atan2(y - fromY, x - fromX) });
  }
  return vertices.map(({ x, y, into, out }, i) => ({
    which: i === 0 ? "marker-start" : i === vertices.length - 1 ? "marker-end" : "marker-mid",
    x,
    y,
    angle: (between(into ?? out ?? 0, out ?? into ?? 0) * 180) / Math.PI,
  }));
}

function between(a: number, b: number): number {
  return Math.atan2(Math.sin(a) + Math.sin(b), Math.cos(a) + Math.cos(b));
}
