import type { Image } from "@napi-rs/canvas";
import type { ImageResource } from "../scene/resources.ts";
import { BackendError } from "./error.ts";

export type Skia = typeof import("@napi-rs/canvas");

/**
 * Loads Skia when pixels are first asked for. It must not scan the system's fonts: the scene
 * brings its own outlines, and the scan takes two thirds of the loading time.
 */
export function loadSkia(): Promise<Skia> {
  process.env.DISABLE_SYSTEM_FONTS_LOAD ??= "1";
  return import("@napi-rs/canvas");
}

/** Decodes the bytes of an image; throws `BackendError` when they are broken. */
export async function decodeImage(skia: Skia, { key, bytes }: ImageResource): Promise<Image> {
  const image = new skia.Image();
  try {
    image.src = bytes;
    await image.decode();
  } catch (cause) {
    throw new BackendError("bad-image", `the image "${key}" cannot be decoded`, { cause });
  }
  return image;
}
