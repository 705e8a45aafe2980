/** A north arrow, needed only where north is not up. */
import { group, path, polylineData, round } from "../../../scene/build.ts";
import type { SceneNode } from "../../../scene/types.ts";
import { mix } from "../../../theme/color.ts";
import type { Sheet } from "../sheet.ts";
import type { Furniture } from "./scale-bar.ts";

/** North may lean this far before it is shown, radians: 8°. */
const LEAN = (8 * Math.PI) / 180;
const SIZE = 26;

/** Undefined where north is near enough to up. */
export function northArrow({ view, scale, context }: Sheet): Furniture | undefined {
  if (Math.abs(view.rotation) < LEAN) return undefined;
  const size = SIZE * scale;
  const paint = mix(context.theme.muted, context.theme.ink, 0.45);
  const [cos, sin] = [Math.cos(view.rotation), Math.sin(view.rotation)].map((v) => Math.round(v * 1e6) / 1e6) as [
    number,
    number,
  ];
  const half = size / 2;
  return {
    width: size,
    height: size,
    draw(x, y, halo): SceneNode[] {
      const d = polylineData(
        [
          [0, -half],
          [half * 0.42, half * 0.7],
          [0, half * 0.36],
          [-half * 0.42, half * 0.7],
        ],
        true,
      );
      const needle = [
        path(d, { fill: paint, stroke: { paint: halo.color, width: halo.width, join: "round" } }),
        path(d, { fill: paint }),
      ];
      return [
        group(needle, {
          name: "north",
          label: "N",
          transform: [cos, sin, -sin, cos, round(x + half), round(y + half)],
        }),
      ];
    },
  };
}
