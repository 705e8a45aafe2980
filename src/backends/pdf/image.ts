import type { ImageResource, SceneResources } from "../../scene/resources.ts";
import type { ImageNode, Matrix, SceneNode } from "../../scene/types.ts";
import { BackendError } from "../error.ts";
import { imageKeys, imageOf } from "../resource.ts";
import { decodeImage, loadSkia } from "../skia.ts";
import { readJpegHeader } from "./jpeg-header.ts";
import { matrixOperands } from "./operators.ts";
import { withPaint } from "./paint.ts";
import type { PdfObject, PdfWriter } from "./pdf-writer.ts";
import type { Pen } from "./pen.ts";

/** Embeds every image the nodes show, each once. */
export async function embedImages(
  writer: PdfWriter,
  nodes: readonly SceneNode[],
  resources: SceneResources,
): Promise<Map<string, PdfObject>> {
  const objects = new Map<string, PdfObject>();
  for (const key of imageKeys(nodes)) {
    const image = imageOf(resources, key);
    objects.set(key, embedJpeg(writer, image) ?? (await embedPixels(writer, image)));
  }
  return objects;
}

const IMAGE = { Type: "XObject", Subtype: "Image", BitsPerComponent: 8, Interpolate: true };

/** Takes a JPEG over as it is when every viewer shows it the same way. */
function embedJpeg(writer: PdfWriter, { mime, bytes }: ImageResource): PdfObject | undefined {
  const header = mime === "image/jpeg" ? readJpegHeader(bytes) : undefined;
  if (!header || header.hasExif || (header.components !== 1 && header.components !== 3)) return undefined;
  return writer.add(
    {
      ...IMAGE,
      Width: header.width,
      Height: header.height,
      ColorSpace: header.components === 1 ? "DeviceGray" : "DeviceRGB",
      Filter: "DCTDecode",
    },
    bytes,
  );
}

async function embedPixels(writer: PdfWriter, resource: ImageResource): Promise<PdfObject> {
  const skia = await loadSkia();
  const image = await decodeImage(skia, resource);
  const [width, height] = [image.width, image.height];
  const context = skia.createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { rgb, alpha } = splitAlpha(context.getImageData(0, 0, width, height).data);
  const size = { Width: width, Height: height };
  const mask = alpha && writer.add({ ...IMAGE, ...size, ColorSpace: "DeviceGray" }, alpha);
  return writer.add({ ...IMAGE, ...size, ColorSpace: "DeviceRGB", ...(mask && { SMask: mask }) }, rgb);
}

function splitAlpha(rgba: Uint8ClampedArray): { rgb: Uint8Array; alpha: Uint8Array | undefined } {
  const count = rgba.length / 4;
  const rgb = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  let opaque = true;
  for (let i = 0; i < count; i++) {
    rgb[i * 3] = rgba[i * 4]!;
    rgb[i * 3 + 1] = rgba[i * 4 + 1]!;
    rgb[i * 3 + 2] = rgba[i * 4 + 2]!;
    alpha[i] = rgba[i * 4 + 3]!;
    if (alpha[i] !== 255) opaque = false;
  }
  return { rgb, alpha: opaque ? undefined : alpha };
}

export function drawImage({ writer, images }: Pen, node: ImageNode, matrix: Matrix): void {
  const object = images.get(node.image);
  if (!object) throw new BackendError("unknown-image", `the image "${node.image}" was not embedded`);
  const { x, y, width, height } = node;
  const name = writer.resource("XObject", node.image, () => object);
  const bounds = () => ({ x0: x, y0: y, x1: x + width, y1: y + height });
  withPaint(writer, "#000000", { use: "fill", matrix, bounds }, () =>
    writer.write(`q ${matrixOperands([width, 0, 0, -height, x, y + height])} cm /${name} Do Q`),
  );
}
