import { promisify } from "node:util";
import { constants, crc32, deflateRaw, type ZlibOptions } from "node:zlib";

const deflateRawAsync = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

/** Straight (not premultiplied) RGBA pixels, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface PngOptions {
  /** Deflate level, 0 to 9; default 6. */
  readonly level?: number;
  /** Pixels per inch, written for print; default 96. */
  readonly ppi?: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOR = 2;
const TRUE_COLOR_ALPHA = 6;
const PERCEPTUAL = 0;
const METRES_PER_INCH = 0.0254;

/** Bytes each thread compresses at once; a fixed size, so that the bytes do not depend on the machine. */
const BAND_BYTES = 1 << 20;
/** How far back deflate looks. */
const WINDOW_BYTES = 1 << 15;

/**
 * Encodes a PNG on zlib's own threads. Flat drawings compress best without row filters (measured),
 * and alpha is left out when every pixel is opaque.
 */
export async function encodePng(pixels: Pixels, options: PngOptions = {}): Promise<Uint8Array> {
  const opaque = isOpaque(pixels.data);
  const rows = opaque ? toRgbRows(pixels) : toRgbaRows(pixels);
  const perMetre = Math.round((options.ppi ?? 96) / METRES_PER_INCH);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header(pixels, opaque ? TRUE_COLOR : TRUE_COLOR_ALPHA)),
    chunk("sRGB", Buffer.from([PERCEPTUAL])),
    chunk("pHYs", physicalSize(perMetre)),
    chunk("IDAT", await compress(rows, options.level ?? 6)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
  return true;
}

/** Each row begins with its filter type, 0. */
function toRgbRows({ width, height, data }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  let out = 0;
  let at = 0;
  for (let y = 0; y < height; y++) {
    out++;
    for (let x = 0; x < width; x++, at += 4, out += 3) {
      rows[out] = data[at]!;
      rows[out + 1] = data[at + 1]!;
      rows[out + 2] = data[at + 2]!;
    }
  }
  return rows;
}

function toRgbaRows({ width, height, data }: Pixels): Buffer {
  const stride = width * 4;
  const rows = Buffer.alloc(height * (stride + 1));
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  return rows;
}

function header({ width, height }: Pixels, colorType: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes[8] = 8;
  bytes[9] = colorType;
  return bytes;
}

function physicalSize(perMetre: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt32BE(perMetre, 0);
  bytes.writeUInt32BE(perMetre, 4);
  bytes[8] = 1;
  return bytes;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
}

/**
 * A zlib stream (RFC 1950) of bands compressed side by side, each primed with the end of the one
 * before and closed on a byte boundary, the way pigz does it.
 */
async function compress(bytes: Buffer, level: number): Promise<Buffer> {
  const bands: Promise<Buffer>[] = [];
  for (let start = 0; start < bytes.length; start += BAND_BYTES) {
    const end = Math.min(start + BAND_BYTES, bytes.length);
    bands.push(
      deflateRawAsync(bytes.subarray(start, end), {
        level,
        finishFlush: end === bytes.length ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
        ...(start > 0 && { dictionary: bytes.subarray(Math.max(0, start - WINDOW_BYTES), start) }),
      }),
    );
  }
  const trailer = Buffer.alloc(4);
  trailer.writeUInt32BE(adler32(bytes));
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...(await Promise.all(bands)), trailer]);
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; ) {
    // The most bytes whose sums are sure to stay below 2³².
    const end = Math.min(i + 5552, bytes.length);
    for (; i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
