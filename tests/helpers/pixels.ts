import { createCanvas, Image } from "@napi-rs/canvas";
import { Resvg } from "@resvg/resvg-js";
import pixelmatch from "pixelmatch";

/** Straight RGBA pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export async function decodePng(bytes: Uint8Array): Promise<Picture> {
  const image = new Image();
  image.src = bytes;
  await image.decode();
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}

/** Root mean square difference of the colour channels, 0 to 1. */
export function rmse(a: Picture, b: Picture): number {
  assertSameSize(a, b);
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) if (i % 4 !== 3) sum += (a.data[i]! - b.data[i]!) ** 2;
  return Math.sqrt(sum / (a.width * a.height * 3)) / 255;
}

/** Share of pixels whose difference can be seen, 0 to 1; differences of antialiasing do not count. */
export function differingShare(a: Picture, b: Picture, threshold = 0.1): number {
  assertSameSize(a, b);
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold }) / (a.width * a.height);
}

function assertSameSize(a: Picture, b: Picture): void {
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`pictures differ in size: ${a.width}×${a.height} and ${b.width}×${b.height}`);
  }
}

export async function renderSvgWithResvg(svg: string, scale = 1): Promise<Picture> {
  const options = { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } } as const;
  return decodePng(new Resvg(svg, options).render().asPng());
}

/** Draws a page of a PDF as pdf.js shows it; at scale 1 one unit of the scene (0.75 pt) is one pixel. */
export async function renderPdfWithPdfjs(pdf: Uint8Array, scale = 1): Promise<Picture> {
  const document = await openPdf(pdf);
  try {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: scale / 0.75 });
    const width = Math.round(viewport.width);
    const height = Math.round(viewport.height);
    const canvas = createCanvas(width, height);
    const context = canvas.getContext("2d");
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } finally {
    await document.destroy();
  }
}

/** Opens a PDF with pdf.js, without workers or system fonts. */
export async function openPdf(pdf: Uint8Array) {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const data = Uint8Array.from(pdf);
  return getDocument({ data, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS }).promise;
}
