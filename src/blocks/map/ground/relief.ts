/** The author's shaded relief, laid upon the land as light and shade, or in its own colours. */
import { rgb } from "d3-color";
import type { Relief } from "../../../campaign/edition-map.ts";
import { drapeRaster, type Raster } from "../../../geo/drape.ts";
import { group } from "../../../scene/build.ts";
import type { SceneNode } from "../../../scene/types.ts";
import { writePng } from "../../../symbols/image/pixels.ts";
import { mix } from "../../../theme/color.ts";
import type { Theme } from "../../../theme/types.ts";
import type { BlockContext } from "../../block.ts";
import type { Sheet } from "../sheet.ts";

/** Pixels to the unit, as long as there are not too many of them. */
const PER_UNIT = 1.5;
const MOST_PIXELS = 4_000_000;

/** Whether a map lies upon a relief in its own colours, which the grounds above must let through. */
export function liesOnPicture({ edition: { map }, assets }: BlockContext): boolean {
  return map?.relief !== undefined && !map.relief.tint && assets.has(map.relief.src);
}

/** The relief over a sheet; nothing without one. Each sheet's picture is made once, when it is drawn. */
export function drawRelief(sheet: Sheet): SceneNode[] {
  const { context, view, frame, base } = sheet;
  const relief = context.edition.map?.relief;
  const asset = relief && context.assets.get(relief.src);
  if (!relief || asset?.kind !== "pixels" || context.addImage === undefined) return [];
  if (relief.clip && base?.land === "") return [];
  const perUnit = Math.min(PER_UNIT, Math.sqrt(MOST_PIXELS / (frame.width * frame.height)));
  const draped = drapeRaster(view, asset.pixels, relief, perUnit);
  if (relief.tint) shade(draped, neutralOf(asset.pixels), context.theme, relief);
  else fade(draped, relief.opacity);
  if (isBlank(draped)) return [];
  const bytes = writePng(draped);
  const key = `relief-${hash(bytes)}`;
  context.addImage({ key, mime: "image/png", bytes, width: draped.width, height: draped.height });
  const picture: SceneNode = { kind: "image", image: key, x: 0, y: 0, width: frame.width, height: frame.height };
  const clip = relief.clip && base ? { clip: { d: base.land, rule: "evenodd" as const } } : {};
  return [group([picture], { ...clip, name: "relief", role: "artifact" })];
}

/** The brightness of level ground: the commonest one that is neither black nor white. */
function neutralOf({ data }: Raster): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 127) counts[brightness(data, i)]! += 1;
  let best = 128;
  for (let value = 24; value <= 246; value++) if (counts[value]! > counts[best]!) best = value;
  return best;
}

function brightness(data: Uint8ClampedArray, at: number): number {
  return Math.round(0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!);
}

/** Turns brightness into shade below the neutral and light above it. */
function shade({ data }: Raster, neutral: number, theme: Theme, { opacity }: Relief): void {
  const dark = rgb(theme.dark ? "#000000" : mix(theme.muted, theme.ink, 0.6));
  const light = rgb(theme.dark ? mix(theme.ink, theme.map.land, 0.4) : "#ffffff");
  for (let i = 0; i < data.length; i += 4) {
    const value = brightness(data, i);
    const below = value < neutral;
    const share = below ? (neutral - value) / neutral : (value - neutral) / (255 - neutral);
    const tone = below ? dark : light;
    const strength = below ? (theme.dark ? 1.4 : 1.1) : theme.dark ? 0.45 : 1;
    data.set([tone.r, tone.g, tone.b, Math.round(data[i + 3]! * Math.min(1, share * opacity * strength))], i);
  }
}

function fade({ data }: Raster, opacity: number): void {
  for (let i = 3; i < data.length; i += 4) data[i] = Math.round(data[i]! * opacity);
}

function isBlank({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) return false;
  return true;
}

/** FNV-1a over the bytes: the same picture keeps its key. */
function hash(bytes: Uint8Array): string {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
