import type { ImageNode } from "../../scene/types.ts";
import { imageOf } from "../resource.ts";
import { metaAttributes, type Pen, titleOf } from "./pen.ts";
import { element } from "./xml.ts";

export function writeImage(pen: Pen, node: ImageNode): string {
  const { mime, bytes } = imageOf(pen.resources, node.image);
  const { x, y, width, height } = node;
  const attributes = {
    ...metaAttributes(pen, node),
    x,
    y,
    width,
    height,
    preserveAspectRatio: "none",
    "xlink:href": `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`,
  };
  return element("image", attributes, titleOf(node));
}
