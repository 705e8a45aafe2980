import { type Extent, lonNear, lonSpan } from "./extent.ts";
import type { GeoView } from "./projection.ts";

/** Pixels, RGBA, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How a picture of the ground lies on the globe. */
export interface Drape {
  /** The degrees its edges stand for. */
  readonly bounds: Extent;
  /** Whether its rows are evenly spaced in degrees, or as on a Mercator chart. */
  readonly projection: "equirectangular" | "mercator";
}

/** The inverse projection is worked out at every so many pixels and taken as straight between. */
const CELL = 8;

/**
 * Lays a picture of the ground over the frame of a view: resampled, `perUnit` pixels to the unit,
 * transparent where the picture does not reach.
 */
export function drapeRaster(view: GeoView, source: Raster, drape: Drape, perUnit: number): Raster {
  const width = Math.max(1, Math.round(view.frame.width * perUnit));
  const height = Math.max(1, Math.round(view.frame.height * perUnit));
  const find = finder(view, drape, perUnit);
  const columns = Math.ceil(width / CELL) + 1;
  const nodes: (readonly [number, number] | undefined)[] = [];
  for (let j = 0; j <= Math.ceil(height / CELL); j++) {
    for (let i = 0; i < columns; i++) nodes.push(find(i * CELL, j * CELL));
  }
  const reduced = reduceTo(source, stepBetween(nodes, columns));
  const out = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const [j, ty] = [Math.floor(y / CELL), ((y % CELL) + 0.5) / CELL];
    for (let x = 0; x < width; x++) {
      const at = j * columns + Math.floor(x / CELL);
      const [a, b, c, d] = [nodes[at], nodes[at + 1], nodes[at + columns], nodes[at + columns + 1]];
      const tx = ((x % CELL) + 0.5) / CELL;
      const even = a && b && c && d && Math.abs(a[0] - d[0]) < 0.5 && Math.abs(b[0] - c[0]) < 0.5;
      if (even) {
        const u = (a[0] * (1 - tx) + b[0] * tx) * (1 - ty) + (c[0] * (1 - tx) + d[0] * tx) * ty;
        const v = (a[1] * (1 - tx) + b[1] * tx) * (1 - ty) + (c[1] * (1 - tx) + d[1] * tx) * ty;
        sample(reduced, u, v, out, (y * width + x) * 4);
      } else {
        const place = find(x + 0.5, y + 0.5);
        if (place) sample(reduced, place[0], place[1], out, (y * width + x) * 4);
      }
    }
  }
  return { width, height, data: out };
}

/** From pixels of the result to fractions of the picture's width and height; undefined beyond the world. */
function finder(view: GeoView, { bounds, projection }: Drape, perUnit: number) {
  const [[west, south], [, north]] = bounds;
  const span = lonSpan(bounds);
  const row = projection === "mercator" ? mercator : (lat: number) => lat;
  const [top, bottom] = [row(north), row(south)];
  return (x: number, y: number): readonly [number, number] | undefined => {
    const place = view.invert([x / perUnit, y / perUnit]);
    if (!place) return undefined;
    return [(lonNear(place[0], west + span / 2) - west) / span, (top - row(place[1])) / (top - bottom)];
  };
}

const mercator = (lat: number): number => {
  const limited = Math.max(-89.9, Math.min(89.9, lat));
  return Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360));
};

/** The usual step of the picture's fractions from one pixel of the result to the next. */
function stepBetween(nodes: readonly (readonly [number, number] | undefined)[], columns: number): number {
  const steps: number[] = [];
  for (let i = 0; i + columns + 1 < nodes.length; i += 7) {
    const [a, b] = [nodes[i], nodes[i + columns]];
    if (a && b) steps.push(Math.abs(a[1] - b[1]) / CELL);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

/** Halves a picture until one pixel of the result covers less than two of its own. */
function reduceTo(source: Raster, step: number): Raster {
  let raster = source;
  while (step * raster.height >= 2 && raster.width > 2 && raster.height > 2) raster = halve(raster);
  return raster;
}

function halve({ width, height, data }: Raster): Raster {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = (2 * y * width + 2 * x) * 4;
      const below = at + width * 4;
      for (let k = 0; k < 4; k++)
        out[(y * w + x) * 4 + k] = (data[at + k]! + data[at + 4 + k]! + data[below + k]! + data[below + 4 + k]!) / 4;
    }
  }
  return { width: w, height: h, data: out };
}

/** Writes the picture's colour at a fraction of its size, mixed from the four pixels around. */
function sample({ width, height, data }: Raster, u: number, v: number, out: Uint8ClampedArray, at: number): void {
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return;
  const x = Math.min(Math.max(u * width - 0.5, 0), width - 1);
  const y = Math.min(Math.max(v * height - 0.5, 0), height - 1);
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [tx, ty] = [x - i, y - j];
  const right = i + 1 < width ? 4 : 0;
  const down = j + 1 < height ? width * 4 : 0;
  const from = (j * width + i) * 4;
  for (let k = 0; k < 4; k++) {
    const above = data[from + k]! * (1 - tx) + data[from + right + k]! * tx;
    const below = data[from + down + k]! * (1 - tx) + data[from + down + right + k]! * tx;
    out[at + k] = above * (1 - ty) + below * ty;
  }
}
