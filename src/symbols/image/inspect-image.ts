import { IMAGE_LIMITS, type ImageInspection, refuse } from "./image-info.ts";
import { inspectJpeg } from "./inspect-jpeg.ts";
import { inspectPng } from "./inspect-png.ts";

/** Formats that are recognised only to be named; `at` is where their mark stands. */
const OTHERS: readonly { readonly name: string; readonly at: number; readonly mark: string }[] = [
  { name: "GIF", at: 0, mark: "GIF8" },
  { name: "WebP", at: 8, mark: "WEBP" },
  { name: "AVIF", at: 4, mark: "ftypavif" },
  { name: "AVIF", at: 4, mark: "ftypavis" },
  { name: "HEIC", at: 4, mark: "ftyphei" },
  { name: "HEIC", at: 4, mark: "ftypmif1" },
  { name: "TIFF", at: 0, mark: "II*\0" },
  { name: "TIFF", at: 0, mark: "MM\0*" },
  { name: "BMP", at: 0, mark: "BM" },
  { name: "PDF", at: 0, mark: "%PDF" },
  { name: "SVG", at: 0, mark: "<svg" },
  { name: "SVG", at: 0, mark: "<?xml" },
  { name: "web page", at: 0, mark: "<!" },
];

/**
 * Looks at a picture's bytes without decoding it: kind, size, orientation, and whether it is whole.
 * Decoders often show a cut file as half blank, and a file of kilobytes can claim gigabytes.
 */
export function inspectImage(bytes: Uint8Array): ImageInspection {
  if (bytes.length === 0) return refuse("it is empty", "copy or download the file again");
  if (bytes.length > IMAGE_LIMITS.size) {
    return refuse(`it is larger than ${IMAGE_LIMITS.size / 1e6} MB`, "scale it down before use");
  }
  if (startsWith(bytes, 0, "\x89PNG\r\n\x1a\n")) return inspectPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return inspectJpeg(bytes);
  const other = OTHERS.find(({ at, mark }) => startsWith(bytes, at, mark))?.name;
  if (other) return refuse(`its format is ${other}`, "save it as PNG or JPEG");
  return refuse("it is no picture that is known", "give a PNG or a JPEG");
}

function startsWith(bytes: Uint8Array, at: number, mark: string): boolean {
  return [...mark].every((character, i) => bytes[at + i] === character.charCodeAt(0));
}
