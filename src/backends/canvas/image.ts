import type { Image } from "@napi-rs/canvas";
import type { SceneResources } from "../../scene/resources.ts";
import type { ImageNode, Matrix, SceneNode } from "../../scene/types.ts";
import { BackendError } from "../error.ts";
import { imageKeys, imageOf } from "../resource.ts";
import { decodeImage, type Skia } from "../skia.ts";
import { type Pen, setMatrix } from "./pen.ts";

/** Decodes every image the nodes show, each once. */
export async function decodeImages(
  skia: Skia,
  nodes: readonly SceneNode[],
  resources: SceneResources,
): Promise<Map<string, Image>> {
  const images = new Map<string, Image>();
  for (const key of imageKeys(nodes)) {
    images.set(key, await decodeImage(skia, imageOf(resources, key)));
  }
  return images;
}

export function drawImage(pen: Pen, node: ImageNode, matrix: Matrix): void {
  const image = pen.images.get(node.image);
  if (!image) throw new BackendError("unknown-image", `the image "${node.image}" was not decoded`);
  setMatrix(pen, matrix);
  pen.context.imageSmoothingQuality = "high";
  pen.context.drawImage(image, node.x, node.y, node.width, node.height);
}
