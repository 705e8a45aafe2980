import type { Asset } from "../blocks/block.ts";
import type { Edition, Side } from "../campaign/edition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ImageResource } from "../scene/resources.ts";
import { inspectImage } from "../symbols/image/inspect-image.ts";
import { readPixels } from "../symbols/image/pixels.ts";
import { pictureTones, preparePortrait } from "../symbols/image/prepare-portrait.ts";
import { readSvg } from "../symbols/svg/read-svg.ts";
import { sideTones } from "../theme/derive.ts";
import type { Theme } from "../theme/types.ts";

export interface PreparedPictures {
  /** By the path written in the campaign. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Rasters the scene may refer to. */
  readonly images: ReadonlyMap<string, ImageResource>;
  readonly diagnostics: readonly Diagnostic[];
}

interface PictureUse {
  readonly src: string;
  readonly side: Side;
  readonly label: string;
  readonly monochrome: boolean;
}

/**
 * Checks the campaign's own pictures and makes them ready to draw; monochrome portraits take the
 * tones of their side. `pixels` is the longest side a picture will need.
 */
export async function preparePictures(
  edition: Edition,
  files: ReadonlyMap<string, Uint8Array>,
  theme: Theme,
  pixels = 640,
): Promise<PreparedPictures> {
  const assets = new Map<string, Asset>();
  const diagnostics: Diagnostic[] = [];
  for (const use of pictureUses(edition)) {
    const bytes = files.get(use.src);
    if (bytes === undefined || assets.has(use.src)) continue;
    const asset = isSvg(bytes)
      ? readArt(use, bytes, diagnostics)
      : await readRaster(use, bytes, theme, pixels, diagnostics);
    if (asset) assets.set(use.src, asset);
  }
  const relief = edition.map?.relief && (await readRelief(edition.map.relief.src, files, diagnostics));
  if (relief) assets.set(edition.map!.relief!.src, relief);
  const rasters = [...assets.values()].flatMap((asset) => (asset.kind === "image" ? [asset.image] : []));
  return { assets, images: new Map(rasters.map((image) => [image.key, image])), diagnostics };
}

/** A relief is warped by the map that shows it, so it stays as pixels. */
async function readRelief(
  src: string,
  files: ReadonlyMap<string, Uint8Array>,
  diagnostics: Diagnostic[],
): Promise<Asset | undefined> {
  const bytes = files.get(src);
  if (bytes === undefined) return undefined;
  const info = inspectImage(bytes);
  try {
    if (info.ok) return { kind: "pixels", pixels: await readPixels(bytes) };
    diagnostics.push(problem("error", src, info.reason, info.hint));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    diagnostics.push(
      problem("error", src, `it cannot be decoded (${reason})`, "save the picture again as PNG or JPEG"),
    );
  }
  return undefined;
}

function pictureUses(edition: Edition): PictureUse[] {
  return edition.sides.flatMap((side) => [
    ...side.members.flatMap(({ flag, name }) =>
      flag === undefined ? [] : [{ src: flag, side, label: name, monochrome: false }],
    ),
    ...side.commanders.flatMap(({ portrait, name }) =>
      portrait ? [{ src: portrait.src, side, label: name, monochrome: portrait.monochrome }] : [],
    ),
  ]);
}

/** An SVG file starts with markup, after a byte order mark and white space at most. */
function isSvg(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)));
}

function readArt({ src, label }: PictureUse, bytes: Uint8Array, diagnostics: Diagnostic[]): Asset | undefined {
  const { art, problems } = readSvg(bytes, { label });
  for (const { message, hint } of problems) {
    diagnostics.push(problem(art ? "warning" : "error", src, message, hint));
  }
  return art ? { kind: "art", art } : undefined;
}

async function readRaster(
  { src, side, monochrome }: PictureUse,
  bytes: Uint8Array,
  theme: Theme,
  pixels: number,
  diagnostics: Diagnostic[],
): Promise<Asset | undefined> {
  const info = inspectImage(bytes);
  if (!info.ok) {
    diagnostics.push(problem("error", src, info.reason, info.hint));
    return undefined;
  }
  const tones = monochrome ? pictureTones(sideTones(theme, side.color, side.index).portrait.shades) : undefined;
  try {
    const prepared = await preparePortrait(bytes, { side: pixels, ...(tones && { tones }) });
    return { kind: "image", image: { key: src, ...prepared } };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    diagnostics.push(
      problem("error", src, `it cannot be decoded (${reason})`, "save the picture again as PNG or JPEG"),
    );
    return undefined;
  }
}

function problem(severity: "error" | "warning", src: string, message: string, hint: string): Diagnostic {
  return {
    severity,
    code: severity === "error" ? "E-asset-broken" : "W-asset-partial",
    message: `\`${src}\`: ${message}`,
    hints: [hint],
  };
}
