import { rgb } from "d3-color";
import type { Color } from "../scene/types.ts";

/** A colour between two, `t` = 0 giving the first; mixed in sRGB, alpha ignored. */
export function mixColors(from: Color, to: Color, t: number): Color {
  const a = rgb(from);
  const b = rgb(to);
  return rgb(a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t).formatHex();
}
