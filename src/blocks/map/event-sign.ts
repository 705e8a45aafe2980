/** Signs of events beside their dates. */
import type { EventKind } from "../../campaign/edition.ts";
import { circleData, path } from "../../scene/build.ts";
import type { BlockContext } from "../block.ts";
import type { Sign } from "./labels/words.ts";

export function eventSign({ theme }: BlockContext, _kind: EventKind, size: number): Sign | undefined {
  return {
    width: size,
    gap: size * 0.3,
    draw: (x, y) => [path(circleData(x, y, size * 0.36), { fill: theme.map.eventMark })],
  };
}
