import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Color } from "../../scene/types.ts";
import { applyTones } from "./apply-tones.ts";

export interface PreparedImage {
  readonly bytes: Uint8Array;
  readonly mime: "image/png";
  readonly width: number;
  readonly height: number;
}

export interface PreparePortraitOptions {
  /** Longest side wanted, pixels: about twice the size it is shown at. Default 600. Never enlarged. */
  readonly side?: number;
  /** Tones from darkest to lightest that replace the picture's colours; left out, the colours stay. */
  readonly tones?: readonly Color[];
}

/**
 * Makes a picture that `inspectImage` has passed ready for a scene: upright, scaled down and, if
 * asked, printed in the tones of its side. Every backend then draws the same plain PNG.
 *
 * @throws Error when the bytes still cannot be decoded.
 */
export async function preparePortrait(bytes: Uint8Array, options: PreparePortraitOptions = {}): Promise<PreparedImage> {
  // The decoder turns a JPEG upright by its EXIF orientation, and its width and height say so.
  const image = await loadImage(Buffer.from(bytes));
  const [fullWidth, fullHeight] = [image.width, image.height];
  const scale = Math.min(1, (options.side ?? 600) / Math.max(fullWidth, fullHeight));
  const width = Math.max(1, Math.round(fullWidth * scale));
  const height = Math.max(1, Math.round(fullHeight * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, width, height);
  if (options.tones) {
    const pixels = context.getImageData(0, 0, width, height);
    applyTones(pixels.data, options.tones);
    context.putImageData(pixels, 0, 0);
  }
  return { bytes: new Uint8Array(await canvas.encode("png")), mime: "image/png", width, height };
}

/** Tones for a portrait's picture from a side's figure shades (light to dark), darkest first. */
export function pictureTones(shades: readonly [Color, Color, Color, Color]): Color[] {
  const [light, full, , deep] = shades;
  return [deep, full, light];
}
