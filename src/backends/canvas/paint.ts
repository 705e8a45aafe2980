import type { CanvasGradient, SKRSContext2D } from "@napi-rs/canvas";
import type { LinearGradient, Paint, RadialGradient, Stroke } from "../../scene/types.ts";
import { unreachable } from "../resource.ts";

/** A canvas style for a paint; gradients live in the coordinates of the current transform. */
export function toStyle(context: SKRSContext2D, paint: Paint): string | CanvasGradient {
  if (typeof paint === "string") return paint;
  const gradient = createGradient(context, paint);
  for (const { offset, color } of paint.stops) gradient.addColorStop(offset, color);
  return gradient;
}

function createGradient(context: SKRSContext2D, paint: LinearGradient | RadialGradient): CanvasGradient {
  switch (paint.kind) {
    case "linear":
      return context.createLinearGradient(...paint.from, ...paint.to);
    case "radial":
      return context.createRadialGradient(...paint.center, 0, ...paint.center, paint.radius);
    default:
      return unreachable(paint);
  }
}

/** The miter limit of SVG, which all backends keep. */
const MITER_LIMIT = 4;

export function setStroke(context: SKRSContext2D, stroke: Stroke): void {
  context.strokeStyle = toStyle(context, stroke.paint);
  context.lineWidth = stroke.width;
  context.lineCap = stroke.cap ?? "butt";
  context.lineJoin = stroke.join ?? "miter";
  context.miterLimit = MITER_LIMIT;
  context.setLineDash(stroke.dash ? [...stroke.dash] : []);
  context.lineDashOffset = stroke.dashOffset ?? 0;
}
