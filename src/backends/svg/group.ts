import type { GroupNode, SceneNode } from "../../scene/types.ts";
import { unreachable } from "../resource.ts";
import { writeImage } from "./image.ts";
import { formatMatrix } from "./paint.ts";
import { writeOutline, writePath } from "./path.ts";
import { metaAttributes, type Pen, titleOf } from "./pen.ts";
import { writeGlyphs } from "./text.ts";
import { element } from "./xml.ts";

export function writeNodes(pen: Pen, nodes: readonly SceneNode[]): string {
  return nodes.map((node) => writeNode(pen, node)).join("\n");
}

function writeNode(pen: Pen, node: SceneNode): string {
  switch (node.kind) {
    case "group":
      return writeGroup(pen, node);
    case "path":
      return writePath(pen, node);
    case "glyphs":
      return writeGlyphs(pen, node);
    case "image":
      return writeImage(pen, node);
    default:
      return unreachable(node);
  }
}

function writeGroup(pen: Pen, node: GroupNode): string {
  const attributes = {
    ...metaAttributes(pen, node),
    transform: node.transform && formatMatrix(node.transform),
    "clip-path": node.clip && `url(#${defineClip(pen, node.clip)})`,
  };
  return element("g", attributes, `${titleOf(node)}\n${writeNodes(pen, node.children)}\n`);
}

function defineClip(pen: Pen, { d, rule }: NonNullable<GroupNode["clip"]>): string {
  const look = { "clip-rule": rule === "evenodd" ? rule : undefined };
  return pen.definitions.define("c", `${rule ?? "nonzero"} ${d}`, (id) =>
    element("clipPath", { id }, writeOutline(pen, d, look)),
  );
}
