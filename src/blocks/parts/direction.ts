import { group } from "../../scene/build.ts";
import { mirrorNodes, withSpan } from "../../scene/mirror.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";

/**
 * Pages for languages written from right to left are laid out like all others, from the left, and
 * mirrored when they are done. Only what must not be reflected, and what stands on the map, which is
 * not mirrored, has to say so.
 */
export function isMirrored({ edition }: BlockContext): boolean {
  return edition.direction === "rtl";
}

/** What keeps its shape on a mirrored page: it moves as one, so that a face looks the way it did. */
export function asWhole(context: BlockContext, nodes: SceneNode[], x: number, width: number): SceneNode[] {
  return isMirrored(context) ? [withSpan(group(nodes), [x, x + width])] : nodes;
}

/** A plate on the map, which is not mirrored with the page: what stands within it is. */
export function withinPlate(context: BlockContext, nodes: SceneNode[], x: number, width: number): SceneNode[] {
  return isMirrored(context) ? mirrorNodes(nodes, x, x + width) : nodes;
}
