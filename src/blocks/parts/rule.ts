import { path, polylineData, rectData } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";

/** Width of a rule or an axis drawn `width` wide on the home page, at this page's scale and in this theme's weight. */
export function ruleWidth({ page, theme }: BlockContext, width: number): number {
  return Math.max(width * page.typeScale * (theme.strokes?.rules ?? 1), 0.4);
}

/** A level line whose stroke lies wholly between `y` and `y + thickness`. */
export function levelRule(x: number, y: number, width: number, thickness: number, color: Color): SceneNode {
  return path(rectData(x, y, width, thickness), { fill: color, role: "artifact" });
}

/** An upright line whose stroke lies wholly between `x` and `x + thickness`. */
export function uprightRule(x: number, y: number, height: number, thickness: number, color: Color): SceneNode {
  return path(rectData(x, y, thickness, height), { fill: color, role: "artifact" });
}

/** A thin line between two points. */
export function stem(x0: number, y0: number, x1: number, y1: number, width: number, color: Color): SceneNode {
  return path(
    polylineData([
      [x0, y0],
      [x1, y1],
    ]),
    { stroke: { paint: color, width }, role: "artifact" },
  );
}
