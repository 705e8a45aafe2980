import { checkSize, type ImageInspection, refuse } from "./image-info.ts";
import { readOrientation } from "./inspect-png.ts";

const CUT = refuse("it is cut short: the JPEG has no end mark", "copy or download the file again");
const DAMAGED = refuse("it is damaged: the JPEG's segments do not follow one another", "save the picture again");

/** Start-of-frame markers: all C0–CF but the tables C4, C8 and CC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** Walks a JPEG's segments to its first scan: size within the limits, orientation, end mark present. */
export function inspectJpeg(bytes: Uint8Array): ImageInspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  for (let at = 2; ; ) {
    if (at + 4 > bytes.length) return CUT;
    if (bytes[at] !== 0xff) return DAMAGED;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2) return DAMAGED;
    if (end > bytes.length) return CUT;
    if (isFrame(marker)) {
      if (length < 8) return DAMAGED;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      const tooLarge = checkSize(size.width, size.height);
      if (tooLarge) return tooLarge;
    } else if (marker === 0xe1 && EXIF.every((byte, i) => bytes[at + 4 + i] === byte)) {
      orientation = readOrientation(bytes.subarray(at + 10, end));
    } else if (marker === 0xda) break;
    at = end;
  }
  if (!size) return DAMAGED;
  return hasEndMark(bytes) ? { ok: true, mime: "image/jpeg", ...size, orientation } : CUT;
}

/** Cameras append data after the end mark, so it is looked for from the end, past padding and trailers. */
function hasEndMark(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 2; i > 2; i--) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true;
  return false;
}
