import { setImmediate } from "node:timers/promises";
import type { Canvas } from "@napi-rs/canvas";
import type { SceneResources } from "../../scene/resources.ts";
import type { Scene } from "../../scene/types.ts";
import { BackendError } from "../error.ts";
import { loadSkia } from "../skia.ts";
import { drawNodes } from "./group.ts";
import { decodeImages } from "./image.ts";
import { encodePng, type PngOptions } from "./png.ts";

export interface CanvasOptions {
  /** Pixels per unit; default 1. */
  readonly scale?: number;
}

/** For PNG: `ppi` defaults to 96 × scale, so that the page keeps its printed size. */
export interface RenderPngOptions extends CanvasOptions, PngOptions {}

export interface RenderLossyOptions extends CanvasOptions {
  /** 1 to 100. */
  readonly quality?: number;
}

/** Skia draws nothing, and says nothing, when a canvas holds 2³¹ bytes or more. */
const MAX_BYTES = 2 ** 31 - 1;

/** Draws the scene on a new canvas; throws `BackendError` when it would be too large. */
export async function drawScene(
  scene: Scene,
  resources: SceneResources,
  { scale = 1 }: CanvasOptions = {},
): Promise<Canvas> {
  const width = Math.round(scene.width * scale);
  const height = Math.round(scene.height * scale);
  assertSize(width, height);
  const skia = await loadSkia();
  const images = await decodeImages(skia, scene.children, resources);
  const canvas = skia.createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = scene.background;
  context.fillRect(0, 0, width, height);
  drawNodes({ skia, context, resources, images }, scene.children, [scale, 0, 0, scale, 0, 0]);
  return canvas;
}

function assertSize(width: number, height: number): void {
  if (!(width >= 1 && height >= 1)) {
    throw new BackendError("canvas-size", `a picture needs a width and a height, got ${width} × ${height} pixels`);
  }
  if (width * height * 4 > MAX_BYTES) {
    const pixels = Math.floor(MAX_BYTES / 4 / 1e6);
    throw new BackendError(
      "canvas-size",
      `${width} × ${height} pixels are too many: at most ${pixels} million fit; lower the scale`,
    );
  }
}

export async function renderPng(
  scene: Scene,
  resources: SceneResources,
  { scale = 1, ...options }: RenderPngOptions = {},
): Promise<Uint8Array> {
  const canvas = await drawScene(scene, resources, { scale });
  const { width, height } = canvas;
  const data = isOpaqueColor(scene.background)
    ? canvas.data()
    : new Uint8Array(canvas.getContext("2d").getImageData(0, 0, width, height).data.buffer);
  const bytes = await encodePng({ width, height, data }, { ppi: 96 * scale, ...options });
  return releaseAfter(bytes);
}

/** Over an opaque ground every stored pixel is opaque, so that premultiplied and straight are one. */
function isOpaqueColor(color: string): boolean {
  return color.length === 7 || color.endsWith("ff");
}

export async function renderJpeg(
  scene: Scene,
  resources: SceneResources,
  { scale = 1, quality = 92 }: RenderLossyOptions = {},
): Promise<Uint8Array> {
  const canvas = await drawScene(scene, resources, { scale });
  return releaseAfter(await canvas.encode("jpeg", quality));
}

export async function renderWebp(
  scene: Scene,
  resources: SceneResources,
  { scale = 1, quality = 90 }: RenderLossyOptions = {},
): Promise<Uint8Array> {
  const canvas = await drawScene(scene, resources, { scale });
  return releaseAfter(await canvas.encode("webp", quality));
}

export async function renderAvif(
  scene: Scene,
  resources: SceneResources,
  { scale = 1, quality = 80 }: RenderLossyOptions = {},
): Promise<Uint8Array> {
  const canvas = await drawScene(scene, resources, { scale });
  return releaseAfter(await canvas.encode("avif", { quality }));
}

/** Native buffers are freed only when the event loop turns; a loop over posters must let it. */
async function releaseAfter<T>(bytes: T): Promise<T> {
  await setImmediate();
  return bytes;
}
