import type { LoadedCampaign } from "../campaign/load.ts";
import type { Campaign } from "../campaign/types.ts";
import { type Diagnostic, RenderError } from "../diagnostics/diagnostic.ts";
import { compose } from "./compose.ts";
import { RENDER_KEYS, type RenderOptions } from "./options.ts";
import { IMAGE_FORMATS, type ImageFormat, type Poster, refuseUnknown } from "./poster.ts";

export interface Rendered {
  /** The file's bytes; SVG as UTF-8. */
  readonly data: Uint8Array;
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Composes a campaign and writes it in one format.
 * @throws {CampaignError} when the campaign cannot be used, {RenderError} when the options or the writing fail.
 */
export async function render(campaign: Campaign | LoadedCampaign, options: RenderOptions = {}): Promise<Rendered> {
  refuseUnknown(options, RENDER_KEYS);
  const { format = "png", scale, quality, ...composing } = options;
  if (!IMAGE_FORMATS.includes(format)) {
    throw new RenderError(`"${format}" is not an image format: use ${IMAGE_FORMATS.join(", ")}`);
  }
  const poster = await compose(campaign, composing);
  const data = await writePoster(poster, format, {
    ...(scale !== undefined && { scale }),
    ...(quality !== undefined && { quality }),
  });
  return { data, format, width: poster.width, height: poster.height, diagnostics: poster.diagnostics };
}

/** Writes a composed poster in one format; options a format has no use for are left aside. */
export async function writePoster(
  poster: Poster,
  format: ImageFormat,
  options: { readonly scale?: number; readonly quality?: number } = {},
): Promise<Uint8Array> {
  const { scale, quality } = options;
  const raster = scale === undefined ? {} : { scale };
  const lossy = quality === undefined ? raster : { ...raster, quality };
  switch (format) {
    case "png":
      return poster.png(raster);
    case "svg":
      return new TextEncoder().encode(await poster.svg());
    case "pdf":
      return poster.pdf();
    case "jpeg":
      return poster.jpeg(lossy);
    case "webp":
      return poster.webp(lossy);
    case "avif":
      return poster.avif(lossy);
    default:
      return format satisfies never;
  }
}
