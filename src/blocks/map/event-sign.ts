/** Signs of events beside their dates. */
import type { EventKind } from "../../campaign/edition.ts";
import { circleData, path } from "../../scene/build.ts";
import { mark } from "../../symbols/marks/mark.ts";
import type { MarkKind } from "../../symbols/marks/mark-shapes.ts";
import { placeArt } from "../../symbols/place.ts";
import type { BlockContext } from "../block.ts";
import type { Sign } from "./labels/words.ts";

const MARKS: Readonly<Record<Exclude<EventKind, "other">, MarkKind>> = {
  battle: "battle",
  siege: "siege",
  landing: "landing",
  airborne: "airborne",
  "air-raid": "air-raid",
  sinking: "sinking",
  surrender: "surrender",
  capture: "capture",
  declaration: "declaration",
};

/** The sign of a kind of event, as wide as the type beside it is high. */
export function eventSign({ theme }: BlockContext, kind: EventKind, size: number): Sign {
  return {
    width: size,
    gap: size * 0.28,
    draw(x, y, halo) {
      if (kind === "other") return [path(circleData(x, y, size * 0.3), { fill: theme.map.eventMark })];
      const art = mark(MARKS[kind], { ink: theme.map.eventMark, ...(halo.width > 0 ? { ground: halo.color } : {}) });
      return [placeArt(art, { x: x - size / 2, y: y - size / 2, width: size, height: size })];
    },
  };
}
