import { checkSize, type ImageInspection, refuse } from "./image-info.ts";

const CUT = refuse("it is cut short: the PNG ends before its last chunk", "copy or download the file again");
const DAMAGED = (chunk: string) =>
  refuse(`it is damaged: the PNG's ${chunk} chunk fails its checksum`, "save the picture again");

/** Colour types and the bit depths each allows (PNG specification, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Walks a PNG's chunks: header first and within the limits, data present, checksums right, IEND at the end. */
export function inspectPng(bytes: Uint8Array): ImageInspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  let hasData = false;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return CUT;
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length) return CUT;
    if (!size && (type !== "IHDR" || length !== 13))
      return refuse("it is damaged: the PNG has no header", "save the picture again");
    if (crc32(bytes, at + 4, end - 4) !== view.getUint32(end - 4)) return DAMAGED(type);
    if (type === "IHDR") {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      const tooLarge = checkSize(size.width, size.height);
      if (tooLarge) return tooLarge;
      if (!DEPTHS[bytes[at + 17]!]?.includes(bytes[at + 16]!)) {
        return refuse("it is damaged: the PNG's header is impossible", "save the picture again");
      }
    } else if (type === "IDAT") hasData ||= length > 0;
    else if (type === "eXIf") orientation = readOrientation(bytes.subarray(at + 8, end - 4));
    else if (type === "acTL") return refuse("it is an animated PNG", "save one frame as a plain PNG");
    else if (type === "IEND") break;
    at = end;
  }
  if (!size || !hasData) return refuse("it is damaged: the PNG has no picture in it", "save the picture again");
  return { ok: true, mime: "image/png", ...size, orientation };
}

/** Orientation tag of a TIFF structure as EXIF uses it; 1 when there is none or it is unreadable. */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return 1;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

let table: Uint32Array | undefined;

/** CRC-32 of PNG and zlib over bytes [from, to). */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.length): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let crc = 0xffffffff;
  for (let i = from; i < to; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
