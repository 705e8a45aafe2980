export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: number;
  /** May carry an orientation, which PDF viewers pass over. */
  readonly hasExif: boolean;
}

const APP1 = 0xe1;
/** Markers of a frame header: C0 to CF but for the tables C4, C8 and CC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker % 4 !== 0;
const BASELINE = 0xc0;
const START_OF_SCAN = 0xda;

/** Reads the frame header of a JPEG (ITU-T T.81, annex B); undefined when there is none. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasExif = false;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker === START_OF_SCAN) return undefined;
    if (marker === APP1) hasExif = true;
    if (marker === BASELINE || isFrame(marker)) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: bytes[at + 9]!,
        hasExif,
      };
    }
  }
  return undefined;
}
