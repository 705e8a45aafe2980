/** Names that stand off their dot, tied to it by a thin line, where all room beside it is taken. */
import { path, polylineData, round } from "../../../scene/build.ts";
import type { Color, Point } from "../../../scene/types.ts";
import type { TextEngine } from "../../../text/types.ts";
import type { Box } from "../../block.ts";
import type { CostGrid } from "./cost-grid.ts";
import { type Candidate, middleOf } from "./label.ts";
import type { TextBlock } from "./words.ts";

/** How far from the edge of the dot the words begin, units at scale 1. */
const REACHES = [18, 34];
/** Directions tried, the level ones first. */
const TURNS = [0, 180, -35, 35, -145, 145, -65, 65, -115, 115, -90, 90];
/** A leader is the last resort: what it costs, and more for each unit of its length. */
const PRICE = 34;
const PRICE_OF_LENGTH = 0.4;
/** And for each step it takes across an arrow or a front. */
const PRICE_OF_CROSSING = 8;
/** What a leader keeps free about itself, for no other words to lie upon it, and how far apart that is measured. */
const WIDTH = 2;
const STEP = 4;

export interface LeaderInput {
  readonly block: TextBlock;
  readonly at: Point;
  /** Of the dot. */
  readonly radius: number;
  readonly scale: number;
  readonly paint: Color;
  readonly text: TextEngine;
  readonly grid: CostGrid;
}

export function onLeader({ block, at, radius, scale, paint, text, grid }: LeaderInput): Candidate[] {
  return REACHES.flatMap((reach) =>
    TURNS.map((degrees): Candidate => {
      const turn = (degrees * Math.PI) / 180;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const from: Point = [at[0] + cos * (radius + 1.5 * scale), at[1] + sin * (radius + 1.5 * scale)];
      const to: Point = [at[0] + cos * (radius + reach * scale), at[1] + sin * (radius + reach * scale)];
      const align = Math.abs(cos) < 0.2 ? "center" : cos > 0 ? "start" : "end";
      const air = 2 * scale;
      const x = align === "start" ? to[0] + air : align === "end" ? to[0] - air - block.width : to[0] - block.width / 2;
      const y = align !== "center" ? to[1] - block.firstMiddle : sin > 0 ? to[1] + air : to[1] - air - block.height;
      const box = { x, y, width: block.width, height: block.height };
      const line = alongLeader(from, to, WIDTH * scale, STEP * scale);
      const middles = line.map(middleOf);
      const crossed = grid.sumAt("arrow", middles, 0, 0) + grid.sumAt("front", middles, 0, 0);
      return {
        boxes: [box, ...line],
        judged: [box],
        cost: PRICE + reach * PRICE_OF_LENGTH + crossed * PRICE_OF_CROSSING,
        anchor: [x + block.width / 2, y + block.height / 2],
        draw: (halo) => {
          const d = polylineData([from, to]);
          return [
            path(d, { stroke: { paint: halo.color, width: round(2.6 * scale), cap: "round" } }),
            path(d, { stroke: { paint, width: round(0.9 * scale), cap: "round" } }),
            ...block.draw(x, y, align, text, halo),
          ];
        },
      };
    }),
  );
}

function alongLeader(from: Point, to: Point, width: number, step: number): Box[] {
  const count = Math.max(Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step), 1);
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    return {
      x: from[0] + (to[0] - from[0]) * t - width / 2,
      y: from[1] + (to[1] - from[1]) * t - width / 2,
      width,
      height: width,
    };
  });
}
