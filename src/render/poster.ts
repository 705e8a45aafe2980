import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { RenderError } from "../diagnostics/diagnostic.ts";
import type { PageFormat } from "../layout/page-format.ts";
import type { SceneResources } from "../scene/resources.ts";
import type { Scene } from "../scene/types.ts";

export interface RasterOptions {
  /** Pixels per page unit; default 1 on screen pages, and the number that gives 300 ppi in print. */
  readonly scale?: number;
}

export interface LossyOptions extends RasterOptions {
  /** 1 to 100; default 90. */
  readonly quality?: number;
}

export interface SvgOptions {
  /**
   * How words are written: `outlines` draws everywhere alike (default); `searchable` adds
   * invisible text on top, for finding and copying.
   */
  readonly text?: "outlines" | "searchable";
}

/** The image formats a poster can be written in. */
export type ImageFormat = "png" | "svg" | "pdf" | "jpeg" | "webp" | "avif";

export const IMAGE_FORMATS: readonly ImageFormat[] = ["png", "svg", "pdf", "jpeg", "webp", "avif"];

/** One composed page. Every format draws the same scene; a backend is loaded when it is first asked for. */
export class Poster {
  /** Page size in units; one unit is one pixel at scale 1. */
  readonly width: number;
  readonly height: number;
  readonly scene: Scene;
  /** Name of the theme it is drawn in. */
  readonly theme: string;
  /** What the author should know: words dropped, languages missing, doubtful facts. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #resources: SceneResources;
  readonly #format: PageFormat;

  constructor(
    scene: Scene,
    resources: SceneResources,
    format: PageFormat,
    diagnostics: readonly Diagnostic[],
    theme: string,
  ) {
    this.width = scene.width;
    this.height = scene.height;
    this.scene = scene;
    this.theme = theme;
    this.diagnostics = diagnostics;
    this.#resources = resources;
    this.#format = format;
  }

  async png(options: RasterOptions = {}): Promise<Uint8Array> {
    const scale = this.#scale(options, ["scale"]);
    const ppi = (scale * this.width * 72) / this.#format.points.width;
    return guarded("PNG", async () => {
      const { renderPng } = await import("../backends/canvas/index.ts");
      return renderPng(this.scene, this.#resources, { scale, ppi });
    });
  }

  async jpeg(options: LossyOptions = {}): Promise<Uint8Array> {
    return this.#lossy("renderJpeg", options);
  }

  async webp(options: LossyOptions = {}): Promise<Uint8Array> {
    return this.#lossy("renderWebp", options);
  }

  async avif(options: LossyOptions = {}): Promise<Uint8Array> {
    return this.#lossy("renderAvif", options);
  }

  async svg(options: SvgOptions = {}): Promise<string> {
    refuseUnknown(options, ["text"]);
    return guarded("SVG", async () => {
      const { renderSvg } = await import("../backends/svg/index.ts");
      return renderSvg(this.scene, this.#resources, { text: options.text ?? "outlines" });
    });
  }

  async pdf(): Promise<Uint8Array> {
    return guarded("PDF", async () => {
      const { renderPdf } = await import("../backends/pdf/index.ts");
      return renderPdf(this.scene, this.#resources, this.#format.points);
    });
  }

  async #lossy(verb: "renderJpeg" | "renderWebp" | "renderAvif", options: LossyOptions): Promise<Uint8Array> {
    const scale = this.#scale(options, ["scale", "quality"]);
    const quality = options.quality ?? 90;
    if (!(quality >= 1 && quality <= 100)) throw new RenderError(`quality goes from 1 to 100, got ${quality}`);
    return guarded(verb.slice(6), async () => {
      const canvas = await import("../backends/canvas/index.ts");
      return canvas[verb](this.scene, this.#resources, { scale, quality });
    });
  }

  #scale(options: RasterOptions, known: readonly string[]): number {
    refuseUnknown(options, known);
    const native = this.#format.print ? ((300 / 72) * this.#format.points.width) / this.width : 1;
    const scale = options.scale ?? native;
    if (!(scale > 0 && Number.isFinite(scale)))
      throw new RenderError(`scale is a number above 0, got ${String(options.scale)}`);
    return scale;
  }
}

/** @throws {RenderError} naming the first key of an option bag that is not among the known ones. */
export function refuseUnknown(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new RenderError(`unknown option "${unknown}": known are ${known.join(", ")}`);
}

async function guarded<T>(format: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    throw new RenderError(
      `the ${format} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
