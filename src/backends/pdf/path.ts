import { type Bounds, pathBounds, strokeReach } from "../../scene/bounds.ts";
import type { Matrix, PathNode } from "../../scene/types.ts";
import { pathOperators } from "./operators.ts";
import { isPlain, setStrokeShape, withPaint } from "./paint.ts";
import type { Pen } from "./pen.ts";

export function drawPath({ writer }: Pen, node: PathNode, matrix: Matrix): void {
  const path = pathOperators(node.d);
  if (path === "") return;
  const outline = () => pathBounds(node.d)!;
  const stroke = node.stroke && node.stroke.width > 0 ? node.stroke : undefined;
  const star = node.rule === "evenodd" ? "*" : "";
  const fillTarget = { use: "fill", matrix, bounds: outline } as const;
  if (stroke) setStrokeShape(writer, stroke);
  if (node.fill && stroke && isPlain(node.fill) && isPlain(stroke.paint)) {
    const strokeTarget = { use: "stroke", matrix, bounds: outline } as const;
    withPaint(writer, node.fill, fillTarget, () => {
      withPaint(writer, stroke.paint, strokeTarget, () => writer.write(`${path}\nB${star}`));
    });
    return;
  }
  if (node.fill) withPaint(writer, node.fill, fillTarget, () => writer.write(`${path}\nf${star}`));
  if (stroke) {
    const bounds = () => grow(outline(), strokeReach(stroke));
    withPaint(writer, stroke.paint, { use: "stroke", matrix, bounds }, () => writer.write(`${path}\nS`));
  }
}

function grow({ x0, y0, x1, y1 }: Bounds, by: number): Bounds {
  return { x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by };
}
