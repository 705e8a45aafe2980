import { path, rectData, round } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import type { Box } from "../block.ts";

/**
 * Slanting lines (45°) across a box, cut exactly at its edges so that every format draws the same.
 * `rising` lines go up to the right.
 */
export function hatchData(box: Box, spacing: number, rising = true): string {
  const { x, y, width, height } = box;
  const parts: string[] = [];
  // Each line is x + y = c within the box (mirrored when it does not rise), anchored to the box.
  for (let c = spacing / 2; c < width + height; c += spacing) {
    const x0 = Math.max(0, c - height);
    const x1 = Math.min(width, c);
    if (x1 - x0 < 0.05) continue;
    const place = (at: number) =>
      rising ? `${round(x + at)} ${round(y + c - at)}` : `${round(x + width - at)} ${round(y + c - at)}`;
    parts.push(`M ${place(x0)} L ${place(x1)}`);
  }
  return parts.join(" ");
}

export interface HatchOptions {
  readonly color: Color;
  readonly spacing: number;
  readonly width: number;
  readonly rising?: boolean;
}

/** A hatched box; a clip keeps the line ends inside. */
export function hatch(box: Box, options: HatchOptions): SceneNode[] {
  const d = hatchData(box, options.spacing, options.rising ?? true);
  if (d === "" || box.width < 0.5 || box.height < 0.5) return [];
  return [
    {
      kind: "group",
      clip: { d: rectData(box.x, box.y, box.width, box.height) },
      children: [path(d, { stroke: { paint: options.color, width: options.width } })],
      role: "artifact",
    },
  ];
}
