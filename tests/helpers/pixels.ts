import { type Canvas, createCanvas, DOMMatrix, Image, ImageData, Path2D, type SKRSContext2D } from "@napi-rs/canvas";
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

const LUMINOSITY = "luminosity";

/** Canvases for pdf.js from the very module its paths come from; mixed copies do not know each other. */
class CanvasFactory {
  create(width: number, height: number) {
    const canvas = createCanvas(width, height);
    return { canvas, context: withLuminosity(canvas.getContext("2d")) };
  }

  reset({ canvas }: { canvas: Canvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { canvas: Canvas }): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Names the filter that in a browser is an SVG one: the lightness of a soft mask taken as its opacity. */
class FilterFactory {
  addFilter = () => "none";
  addAlphaFilter = () => "none";
  addLuminosityFilter = () => LUMINOSITY;
  destroy(): void {}
}

function withLuminosity(context: SKRSContext2D): SKRSContext2D {
  const draw = context.drawImage.bind(context) as (...operands: unknown[]) => void;
  let filter = "none";
  return Object.defineProperties(context, {
    filter: {
      get: () => filter,
      set: (value: string) => {
        filter = value;
      },
    },
    drawImage: {
      value: (source: Canvas, ...box: number[]) => draw(filter === LUMINOSITY ? toMask(source) : source, ...box),
    },
  });
}

function toMask(source: Canvas): Canvas {
  const { width, height } = source;
  const mask = createCanvas(width, height);
  const context = mask.getContext("2d");
  const pixels = source.getContext("2d").getImageData(0, 0, width, height);
  const { data } = pixels;
  for (let i = 0; i < data.length; i += 4) {
    const lightness = 0.3 * data[i]! + 0.59 * data[i + 1]! + 0.11 * data[i + 2]!;
    data[i + 3] = (lightness * data[i + 3]!) / 255;
  }
  context.putImageData(pixels, 0, 0);
  return mask;
}

/** Opens a PDF with pdf.js, without system fonts. */
export async function openPdf(pdf: Uint8Array) {
  Object.assign(globalThis, { Path2D, DOMMatrix, ImageData });
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return getDocument({
    data: Uint8Array.from(pdf),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    CanvasFactory,
    FilterFactory,
  }).promise;
}
