import { circleData, group, path } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";
import { drawLine } from "./piece.ts";

export interface BadgeColors {
  readonly disc: Color;
  readonly number: Color;
}

/** A phase's number on a disc, the figure centred by its own height. */
export function badge(
  context: BlockContext,
  number: number,
  cx: number,
  cy: number,
  radius: number,
  colors: BadgeColors,
): SceneNode {
  const words = context.number(number);
  const size = Math.max(radius * (words.length > 1 ? 1.15 : 1.55), context.page.minimumSize);
  const line = context.text.line(words, { face: "display", weight: 700, size, features: ["lnum"] });
  // Where the figure may not be smaller the disc grows about it.
  const disc = Math.max(radius, Math.hypot(line.width, line.capHeight) * 0.54);
  return group(
    [
      path(circleData(cx, cy, disc), { fill: colors.disc }),
      ...drawLine(context, line, cx, cy + line.capHeight / 2, { paint: colors.number, align: "center" }),
    ],
    { role: "artifact" },
  );
}
