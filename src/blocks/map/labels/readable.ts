/** Words on the map that read wherever they have come to stand. */
import type { Color, SceneNode } from "../../../scene/types.ts";
import { contrast, legible } from "../../../theme/color.ts";

/** Contrast words on the map keep to the ground under their halo; a little above what they need, for the halo lets some through. */
const READS = 5;

/** The nodes with words set darker, or lighter on dark ground, where their own colour would be lost on the ground beneath. */
export function readableOn(nodes: readonly SceneNode[], ground: Color): SceneNode[] {
  return nodes.map((node) => {
    if (node.kind === "group") return { ...node, children: readableOn(node.children, ground) };
    if (node.kind !== "glyphs" || !node.halo || typeof node.fill !== "string") return node;
    return contrast(node.fill, ground) >= READS ? node : { ...node, fill: legible(node.fill, [ground], READS) };
  });
}
