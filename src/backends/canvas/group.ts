import { multiplyMatrices } from "../../scene/matrix.ts";
import type { GroupNode, Matrix, SceneNode } from "../../scene/types.ts";
import { unreachable } from "../resource.ts";
import { drawImage } from "./image.ts";
import { drawPath } from "./path.ts";
import { type Pen, setMatrix } from "./pen.ts";
import { drawGlyphs } from "./text.ts";

export function drawNodes(pen: Pen, nodes: readonly SceneNode[], matrix: Matrix): void {
  for (const node of nodes) drawNode(pen, node, matrix);
}

function drawNode(pen: Pen, node: SceneNode, matrix: Matrix): void {
  switch (node.kind) {
    case "group":
      drawGroup(pen, node, matrix);
      break;
    case "path":
      drawPath(pen, node, matrix);
      break;
    case "glyphs":
      drawGlyphs(pen, node, matrix);
      break;
    case "image":
      drawImage(pen, node, matrix);
      break;
    default:
      unreachable(node);
  }
}

function drawGroup(pen: Pen, { transform, clip, children }: GroupNode, outer: Matrix): void {
  const matrix = transform ? multiplyMatrices(outer, transform) : outer;
  if (!clip) {
    drawNodes(pen, children, matrix);
    return;
  }
  pen.context.save();
  setMatrix(pen, matrix);
  pen.context.clip(new pen.skia.Path2D(clip.d), clip.rule ?? "nonzero");
  drawNodes(pen, children, matrix);
  pen.context.restore();
}
