/** Hatching as lines: patterns as vectors look the same everywhere. */
import type { Point } from "../../../scene/types.ts";
import type { Box } from "../../block.ts";

/** Diagonals (rising to the right) over a box, `pitch` apart, the first `shift` in; clip them to the shape. */
export function hatchLines({ x, y, width, height }: Box, pitch: number, shift: number, falling = false): Point[][] {
  const lines: Point[][] = [];
  const start = Math.floor(x / pitch) * pitch + shift - height;
  for (let at = start; at < x + width; at += pitch) {
    const [top, bottom]: [Point, Point] = [
      [at + height, y],
      [at, y + height],
    ];
    lines.push(
      falling
        ? [
            [top[0], bottom[1]],
            [bottom[0], top[1]],
          ]
        : [bottom, top],
    );
  }
  return lines;
}
