export type CanvasModule = typeof import("@napi-rs/canvas");

/**
 * Loads Skia when a raster is first asked for. It must not scan the system's fonts: the scene
 * brings its own outlines, and the scan takes two thirds of the loading time.
 */
export function loadCanvasModule(): Promise<CanvasModule> {
  process.env.DISABLE_SYSTEM_FONTS_LOAD ??= "1";
  return import("@napi-rs/canvas");
}
