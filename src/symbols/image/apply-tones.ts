import { rgb } from "d3-color";
import type { Color } from "../../scene/types.ts";

/** Share of pixels at either end that may be clipped when the picture's contrast is stretched. */
const CLIPPED = 0.02;

/**
 * Prints pixels (RGBA, changed in place) along a row of tones from darkest to lightest: luminance
 * is stretched between its 2nd and 98th percentile, so that pictures of any exposure match. Alpha stays.
 */
export function applyTones(pixels: Uint8ClampedArray, tones: readonly Color[]): void {
  const luminance = new Uint8Array(pixels.length / 4);
  const histogram = new Uint32Array(256);
  for (let i = 0; i < luminance.length; i++) {
    const [r, g, b] = [pixels[i * 4]!, pixels[i * 4 + 1]!, pixels[i * 4 + 2]!];
    luminance[i] = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
    histogram[luminance[i]!]! += 1;
  }
  const low = percentile(histogram, luminance.length * CLIPPED);
  const high = Math.max(low + 1, percentile(histogram, luminance.length * (1 - CLIPPED)));
  const ramp = Array.from({ length: 256 }, (_, v) => toneAt(tones, Math.min(1, Math.max(0, (v - low) / (high - low)))));
  for (let i = 0; i < luminance.length; i++) pixels.set(ramp[luminance[i]!]!, i * 4);
}

function percentile(histogram: Uint32Array, count: number): number {
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    sum += histogram[value]!;
    if (sum >= count) return value;
  }
  return 255;
}

function toneAt(tones: readonly Color[], share: number): [number, number, number] {
  const at = share * (tones.length - 1);
  const index = Math.min(tones.length - 2, Math.floor(at));
  const from = rgb(tones[Math.max(0, index)]!);
  const to = rgb(tones[index + 1] ?? tones[0]!);
  const t = at - index;
  const mix = (a: number, b: number) => Math.round(a + (b - a) * t);
  return [mix(from.r, to.r), mix(from.g, to.g), mix(from.b, to.b)];
}
