/** What a picture is, read from its bytes before anything decodes them. */
export type ImageInspection = ImageInfo | ImageRefusal;

export interface ImageInfo {
  readonly ok: true;
  readonly mime: "image/png" | "image/jpeg";
  /** Pixels as stored, before `orientation`. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation 1 to 8; 5 to 8 exchange width and height. */
  readonly orientation: number;
}

export interface ImageRefusal {
  readonly ok: false;
  readonly reason: string;
  readonly hint: string;
}

export const IMAGE_LIMITS = {
  /** Bytes of the file. */
  size: 40_000_000,
  /** Width times height. */
  pixels: 50_000_000,
  /** Longer side, pixels. */
  side: 12_000,
} as const;

export function refuse(reason: string, hint: string): ImageRefusal {
  return { ok: false, reason, hint };
}

/** Refuses a picture without extent or beyond the limits. */
export function checkSize(width: number, height: number): ImageRefusal | undefined {
  if (!(width > 0 && height > 0)) return refuse("it has no pixels", "save the picture again");
  if (width > IMAGE_LIMITS.side || height > IMAGE_LIMITS.side || width * height > IMAGE_LIMITS.pixels) {
    return refuse(
      `it is ${width} × ${height} pixels, more than the ${IMAGE_LIMITS.pixels / 1e6} million allowed (${IMAGE_LIMITS.side} a side)`,
      "scale it down: a portrait needs no more than 1000 pixels a side",
    );
  }
  return undefined;
}
