import { hcl, rgb } from "d3-color";
import type { Color } from "../scene/types.ts";

/** Reads any CSS colour as `#rrggbb` or `#rrggbbaa`; undefined when it is none. */
export function parseColor(text: string): Color | undefined {
  const color = rgb(text.trim());
  if (Number.isNaN(color.r) || Number.isNaN(color.opacity)) return undefined;
  return (color.opacity < 1 ? color.formatHex8() : color.formatHex()).toLowerCase();
}

/** Relative luminance, 0 black to 1 white (WCAG 2.2). */
export function luminance(color: Color): number {
  const { r, g, b } = rgb(color);
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Color, b: Color): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `over` laid upon `under`, both opaque; 0 gives `under`, 1 gives `over`. */
export function mix(under: Color, over: Color, share: number): Color {
  const [a, b] = [rgb(under), rgb(over)];
  const blend = (x: number, y: number) => x + (y - x) * share;
  return rgb(blend(a.r, b.r), blend(a.g, b.g), blend(a.b, b.b)).formatHex();
}

/** The same colour with an opacity of 0 to 1. */
export function withAlpha(color: Color, alpha: number): Color {
  const { r, g, b } = rgb(color);
  return rgb(r, g, b, alpha).formatHex8();
}

/**
 * Darkens (on light ground) or lightens (on dark) a colour until it reads at `ratio` upon every ground
 * given. Its hue is kept, and its chroma for as long as lightness alone is enough: what is still too weak
 * at either end of the scale fades into black or white.
 */
export function legible(color: Color, grounds: readonly Color[], ratio: number): Color {
  const reads = (candidate: Color) => grounds.every((ground) => contrast(candidate, ground) >= ratio);
  const lightGround = grounds.reduce((sum, ground) => sum + luminance(ground), 0) / grounds.length > 0.18;
  let { h, c, l } = hcl(color);
  for (let step = 0; step < 120 && !reads(hcl(h, c, l).formatHex()); step++) {
    if (lightGround ? l > 0 : l < 100) l += lightGround ? -1 : 1;
    else c *= 0.7;
  }
  return hcl(h, c, l).formatHex();
}
