import type { Matrix, PathNode } from "../../scene/types.ts";
import { setStroke, toStyle } from "./paint.ts";
import { type Pen, setMatrix } from "./pen.ts";

export function drawPath(pen: Pen, node: PathNode, matrix: Matrix): void {
  const { skia, context } = pen;
  const path = new skia.Path2D(node.d);
  setMatrix(pen, matrix);
  if (node.fill) {
    context.fillStyle = toStyle(context, node.fill);
    context.fill(path, node.rule ?? "nonzero");
  }
  if (node.stroke && node.stroke.width > 0) {
    setStroke(context, node.stroke);
    context.stroke(path);
  }
}
