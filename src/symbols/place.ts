import { group, rectData, round } from "../scene/build.ts";
import type { GroupNode, Matrix, NodeMeta } from "../scene/types.ts";
import type { SymbolArt } from "./types.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlaceOptions extends NodeMeta {
  /**
   * `contain` (default): whole and undistorted inside the box; `cover`: fills the box
   * undistorted, the rest clipped; `fill`: stretched to the box.
   */
  readonly fit?: "contain" | "cover" | "fill";
  /** Where spare room goes, 0 (left, top) to 1 (right, bottom). Default: the middle, [0.5, 0.5]. */
  readonly align?: readonly [x: number, y: number];
}

/** Scales and moves a drawing into a box. The group carries the drawing's label unless another is given. */
export function placeArt(art: SymbolArt, box: Box, options: PlaceOptions = {}): GroupNode {
  const { fit = "contain", align = [0.5, 0.5], ...meta } = options;
  const rx = box.width / art.width;
  const ry = box.height / art.height;
  const uniform = fit === "cover" ? Math.max(rx, ry) : Math.min(rx, ry);
  const [sx, sy] = fit === "fill" ? [rx, ry] : [uniform, uniform];
  const x = box.x + (box.width - art.width * sx) * align[0];
  const y = box.y + (box.height - art.height * sy) * align[1];
  const transform: Matrix = [fine(sx), 0, 0, fine(sy), round(x), round(y)];
  const labelled = { label: art.label, ...meta };
  if (fit !== "cover") return group(art.nodes, { ...labelled, transform });
  return group([group(art.nodes, { transform })], {
    ...labelled,
    clip: { d: rectData(box.x, box.y, box.width, box.height) },
  });
}

/** A scale keeps six decimals: two would move the far edge of a large drawing. */
function fine(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
