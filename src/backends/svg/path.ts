import type { PathData, PathNode } from "../../scene/types.ts";
import { fillAttributes, strokeAttributes } from "./paint.ts";
import { metaAttributes, type Pen, titleOf } from "./pen.ts";
import { element } from "./xml.ts";

export function writePath(pen: Pen, node: PathNode): string {
  const attributes = {
    ...metaAttributes(pen, node),
    d: shortenPath(node.d),
    ...fillAttributes(pen, node.fill),
    "fill-rule": node.fill && node.rule === "evenodd" ? "evenodd" : undefined,
    ...strokeAttributes(pen, node.stroke),
  };
  return element("path", attributes, titleOf(node));
}

/** Leaves out the spaces path data does not need. */
export function shortenPath(d: PathData): string {
  return d
    .replace(/,/g, " ")
    .replace(/ *([MLCQZ]) */g, "$1")
    .replace(/ -/g, "-");
}
