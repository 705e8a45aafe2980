import type { Page } from "../blocks/block.ts";

/** A page's size: a name, `WIDTHxHEIGHT` in pixels, or two lengths such as `420mm`. */
export type PageSize = string | { readonly width: string | number; readonly height: string | number };

export interface PageFormat {
  /** As used in file names: `16x9`, `a3-landscape`, `1200x628`. */
  readonly name: string;
  readonly page: Page;
  /** Trimmed size in points (1/72 in): the PDF's page. */
  readonly points: { readonly width: number; readonly height: number };
  readonly print: boolean;
}

export class PageSizeError extends Error {
  override readonly name = "PageSizeError";
}

const SCREENS: Readonly<Record<string, readonly [number, number]>> = {
  "16:9": [1920, 1080],
  "4:3": [1920, 1440],
  "1:1": [1920, 1920],
  "9:16": [1080, 1920],
};

/** ISO 216 A series, portrait, millimetres. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  a0: [841, 1189],
  a1: [594, 841],
  a2: [420, 594],
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
};

const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_MM = 72 / 25.4;
const SMALLEST = 320;
const LARGEST = 8000;
/** In print nothing is set below this, in points. */
const PRINT_MINIMUM = 6;

/** Names `parsePageSize` understands, for messages and help. */
export const PAGE_SIZES: readonly string[] = [
  ...Object.keys(SCREENS),
  ...Object.keys(PAPERS).flatMap((paper) => [paper, `${paper}-landscape`]),
];

/**
 * Reads a page size.
 * @throws {PageSizeError} when it is not a known name, `WIDTHxHEIGHT` from 320 to 8000, or two lengths.
 */
export function parsePageSize(size: PageSize): PageFormat {
  if (typeof size !== "string") {
    return printFormat(`${size.width}x${size.height}`, lengthInPoints(size.width), lengthInPoints(size.height));
  }
  const key = size.trim().toLowerCase().replace("×", "x");
  const screen = SCREENS[key];
  if (screen) return screenFormat(key.replace(":", "x"), ...screen);
  const paper = PAPERS[key.replace(/-(landscape|portrait)$/, "")];
  if (paper) {
    const [short, long] = paper.map((mm) => mm * POINTS_PER_MM) as [number, number];
    return key.endsWith("-landscape") ? printFormat(key, long, short) : printFormat(key, short, long);
  }
  const pixels = /^(\d{2,5})x(\d{2,5})$/.exec(key);
  if (pixels) {
    const [width, height] = [Number(pixels[1]), Number(pixels[2])];
    if (Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST) {
      return screenFormat(key, width, height);
    }
    throw new PageSizeError(`the page ${size} is out of range: each side goes from ${SMALLEST} to ${LARGEST} pixels`);
  }
  throw new PageSizeError(
    `"${size}" is not a page size: use ${PAGE_SIZES.slice(0, 4).join(", ")}, a5 to a0, or WIDTHxHEIGHT`,
  );
}

function screenFormat(name: string, width: number, height: number): PageFormat {
  return {
    name,
    page: pageOf(width, height, undefined),
    points: { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL },
    print: false,
  };
}

/** Paper is laid out on a page 1920 units wide (1080 when upright) whatever its physical size. */
function printFormat(name: string, widthPt: number, heightPt: number): PageFormat {
  const width = widthPt >= heightPt ? 1920 : 1280;
  const unit = widthPt / width;
  const height = Math.round(heightPt / unit);
  if (height > width * 5 || width > height * 5) throw new PageSizeError(`the page ${name} is too narrow`);
  return {
    name,
    page: pageOf(width, height, PRINT_MINIMUM / unit),
    points: { width: widthPt, height: heightPt },
    print: true,
  };
}

function lengthInPoints(length: string | number): number {
  if (typeof length === "number") return length * POINTS_PER_PIXEL;
  const match = /^(\d+(?:\.\d+)?)\s*(mm|cm|in|pt|px)$/.exec(length.trim());
  if (!match) throw new PageSizeError(`"${length}" is not a length: write a number and mm, cm, in, pt or px`);
  const points = { mm: POINTS_PER_MM, cm: POINTS_PER_MM * 10, in: 72, pt: 1, px: POINTS_PER_PIXEL }[match[2] as "mm"];
  const value = Number(match[1]) * points;
  if (value < 100 || value > 6000)
    throw new PageSizeError(`${length} is out of range: a side goes from 36 mm to 2100 mm`);
  return value;
}

/** White between rows on a screen held in a hand, as a multiple of the usual: bands across it part enough. */
const HANDHELD_GAPS = 0.74;

function pageOf(width: number, height: number, printMinimum: number | undefined): Page {
  const ratio = width / height;
  const shape = ratio > 1.15 ? "wide" : ratio > 0.85 ? "square" : "tall";
  // Type follows the room there is: the geometric mean of the page's sides against the home page's.
  const room = Math.sqrt((width * height) / (1920 * 1080));
  // An upright screen is a phone's, held small; a sheet of paper is read from the same distance either way up.
  const typeScale =
    shape !== "tall"
      ? Math.min(room, width / 1700)
      : printMinimum === undefined
        ? Math.max(1.3 * (width / 1080), 0.5)
        : Math.min(room, width / 1180);
  // 13.5 on a page 1920 wide, 22 on one 1080 wide and upright (it will be read on a phone).
  const screenMinimum = shape === "tall" ? 22 * (width / 1080) : 13.5 * Math.min(1, width / 1920);
  const handheld = shape === "tall" && printMinimum === undefined;
  return {
    width,
    height,
    ...(handheld && { handheld, gaps: HANDHELD_GAPS }),
    margin: Math.round(shape === "tall" ? width * 0.052 : width * 0.025),
    gutter: Math.round(width * 0.0125),
    minimumSize: printMinimum === undefined ? Math.max(screenMinimum, 9) : Math.max(printMinimum, 9),
    typeScale,
    shape,
  };
}
