import { path, rectData } from "../../scene/build.ts";
import type { SceneResources } from "../../scene/resources.ts";
import type { Matrix, Scene } from "../../scene/types.ts";
import { drawNodes } from "./group.ts";
import { embedImages } from "./image.ts";
import { loadKit } from "./load-kit.ts";
import { PdfWriter } from "./pdf-writer.ts";
import { Tags } from "./tags.ts";

export interface PdfOptions {
  /** Page size in points; default 0.75 a unit, so that a unit is 1/96 inch. */
  readonly width?: number;
  readonly height?: number;
  /** Left out by default, so that the same scene always gives the same bytes. */
  readonly creationDate?: Date;
}

const POINTS_PER_UNIT = 0.75;

/** Writes the scene as a PDF of one tagged page: text is text, shapes are shapes, whatever the zoom. */
export async function renderPdf(
  scene: Scene,
  resources: SceneResources,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const width = options.width ?? scene.width * POINTS_PER_UNIT;
  const height = options.height ?? scene.height * POINTS_PER_UNIT;
  const writer = new PdfWriter(await loadKit(), {
    width,
    height,
    title: scene.title,
    subject: scene.description,
    lang: scene.lang,
    creationDate: options.creationDate,
  });
  const images = await embedImages(writer, scene.children, resources);
  const pen = { writer, tags: new Tags(writer), resources, images };
  const scale: Matrix = [width / scene.width, 0, 0, height / scene.height, 0, 0];
  const toPage: Matrix = [scale[0], 0, 0, -scale[3], 0, height];
  const ground = path(rectData(0, 0, scene.width, scene.height), { fill: scene.background });
  writer.save(scale);
  drawNodes(pen, [ground, ...scene.children], toPage);
  writer.restore();
  return writer.finish();
}
