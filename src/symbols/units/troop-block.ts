import { path, polylineData, rectData } from "../../scene/build.ts";
import type { Color, Point, SceneNode } from "../../scene/types.ts";
import type { SymbolArt } from "../types.ts";

/** Arms of armies before the age of staff symbols. */
export const TROOP_ARMS = [
  "infantry",
  "cavalry",
  "skirmishers",
  "artillery",
  "elephants",
  "chariots",
  "baggage",
] as const;
export type TroopArm = (typeof TROOP_ARMS)[number];

export interface TroopBlockOptions {
  readonly arm: TroopArm;
  readonly colors: { readonly frame: Color; readonly fill: Color };
  /** Frontage over depth of the block. Default 3. */
  readonly proportion?: number;
  /** A small wedge on the side the block faces, its upper side before it is turned. Default true. */
  readonly facing?: boolean;
}

const DEPTH = 100;
const WEDGE = 48;
const LINE = 10;

/**
 * A body of troops as battle plans since the eighteenth century draw it: full for infantry, halved
 * along the diagonal for cavalry, open for skirmishers. It faces up; turn it with the placing group.
 */
export function troopBlock({ arm, colors, proportion = 3, facing = true }: TroopBlockOptions): SymbolArt {
  const width = DEPTH * proportion;
  const top = facing ? WEDGE : 0;
  const [x0, y0, x1, y1] = [LINE / 2, top + LINE / 2, width - LINE / 2, top + DEPTH - LINE / 2];
  const frame = rectData(x0, y0, x1 - x0, y1 - y0);
  const shape = (points: readonly Point[]) => path(polylineData(points, true), { fill: colors.frame });
  const middle = width / 2;
  const wedge: SceneNode[] = facing
    ? [
        shape([
          [middle - WEDGE, top],
          [middle, 0],
          [middle + WEDGE, top],
        ]),
      ]
    : [];
  return {
    width,
    height: top + DEPTH,
    label: `Block of ${arm}`,
    nodes: [
      path(frame, { fill: arm === "infantry" ? colors.frame : colors.fill }),
      ...armSign(arm, [x0, y0, x1, y1], colors.frame),
      path(frame, { stroke: { paint: colors.frame, width: LINE, join: "miter" } }),
      ...wedge,
    ],
  };
}

function armSign(arm: TroopArm, [x0, y0, x1, y1]: readonly [number, number, number, number], ink: Color): SceneNode[] {
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [w, h] = [x1 - x0, y1 - y0];
  const fill = (points: readonly Point[]) => path(polylineData(points, true), { fill: ink });
  const line = (points: readonly Point[]) => path(polylineData(points), { stroke: { paint: ink, width: LINE } });
  switch (arm) {
    case "infantry":
    case "baggage":
      return arm === "infantry"
        ? []
        : [
            line([
              [x0, y0],
              [x1, y1],
            ]),
            line([
              [x1, y0],
              [x0, y1],
            ]),
          ];
    case "cavalry":
      return [
        fill([
          [x0, y1],
          [x1, y0],
          [x1, y1],
        ]),
      ];
    case "skirmishers":
      return [0.2, 0.4, 0.6, 0.8].map((t) =>
        fill([
          [x0 + w * t - 11, cy - 11],
          [x0 + w * t + 11, cy - 11],
          [x0 + w * t + 11, cy + 11],
          [x0 + w * t - 11, cy + 11],
        ]),
      );
    case "artillery":
      return [0.25, 0.5, 0.75].map((t) =>
        fill([
          [x0 + w * t - 7, y0],
          [x0 + w * t + 7, y0],
          [x0 + w * t + 7, y1 - h * 0.2],
          [x0 + w * t - 7, y1 - h * 0.2],
        ]),
      );
    case "elephants":
      return [0.25, 0.5, 0.75].map((t) =>
        fill([
          [x0 + w * t - w * 0.09, y1],
          [x0 + w * t, y0 + h * 0.1],
          [x0 + w * t + w * 0.09, y1],
        ]),
      );
    case "chariots":
      return [
        fill([
          [x0, y0],
          [cx, cy],
          [x0, y1],
        ]),
        fill([
          [x1, y0],
          [cx, cy],
          [x1, y1],
        ]),
      ];
    default:
      return arm satisfies never;
  }
}
