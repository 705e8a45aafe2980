/** How much of what is drawn lies beneath a box: cells of a grid, summed so that any box costs the same to ask. */
import type { Point } from "../../../scene/types.ts";
import type { Box } from "../../block.ts";

/** Edge of a cell in page units. */
const CELL = 4;

/** Things words had better not cover, told apart so that each kind of label can mind them differently. */
export type Obstacle = "arrow" | "front" | "line" | "dot" | "land" | "wish";

export interface CostGrid {
  /** Covered area of the box, grown by a rim, in square units. */
  covered(kind: Obstacle, box: Box, rim?: number): number;
  /** How strongly points are covered, 0 to 1 each, summed; the points are moved by `dx`, `dy` first. */
  sumAt(kind: Obstacle, points: readonly Point[], dx: number, dy: number): number;
  /** Whether every cell of the box, moved by `dx`, `dy`, is covered. */
  full(kind: Obstacle, box: Box, dx?: number, dy?: number): boolean;
}

export class CostGridBuilder {
  readonly #frame: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #layers = new Map<Obstacle, Float32Array>();

  constructor(frame: Box) {
    this.#frame = frame;
    this.#columns = Math.ceil(frame.width / CELL) + 1;
    this.#rows = Math.ceil(frame.height / CELL) + 1;
  }

  #layer(kind: Obstacle): Float32Array {
    let layer = this.#layers.get(kind);
    if (layer === undefined) {
      layer = new Float32Array(this.#columns * this.#rows);
      this.#layers.set(kind, layer);
    }
    return layer;
  }

  /** Marks the cells a polyline runs through. */
  line(kind: Obstacle, points: readonly Point[], weight = 1): void {
    const layer = this.#layer(kind);
    for (let i = 0; i + 1 < points.length; i++) {
      const a = points[i]!;
      const b = points[i + 1]!;
      const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (CELL * 0.7)));
      if (steps > 5000) continue;
      for (let k = 0; k <= steps; k++) {
        this.#mark(layer, a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps, weight);
      }
    }
  }

  /** Marks the cells of an area and of its edge. */
  area(kind: Obstacle, ring: readonly Point[], weight = 1): void {
    this.inside(kind, [ring], weight);
    this.line(kind, [...ring, ring[0]!], weight);
  }

  /** Marks the cells whose middle lies inside the rings (even-odd). */
  inside(kind: Obstacle, rings: readonly (readonly Point[])[], weight = 1): void {
    this.#fill(this.#layer(kind), rings, (before) => Math.max(before, weight));
  }

  /** Clears the cells whose middle lies inside the rings (even-odd). */
  erase(kind: Obstacle, rings: readonly (readonly Point[])[]): void {
    this.#fill(this.#layer(kind), rings, () => 0);
  }

  #fill(layer: Float32Array, rings: readonly (readonly Point[])[], cell: (before: number) => number): void {
    const crossings: number[][] = Array.from({ length: this.#rows }, () => []);
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i++) {
        const a = ring[i]!;
        const b = ring[(i + 1) % ring.length]!;
        const top = a[1] < b[1] ? a : b;
        const bottom = top === a ? b : a;
        const first = Math.max(Math.ceil((top[1] - this.#frame.y) / CELL - 0.5), 0);
        const last = Math.min(Math.ceil((bottom[1] - this.#frame.y) / CELL - 0.5), this.#rows);
        for (let row = first; row < last; row++) {
          const y = this.#frame.y + (row + 0.5) * CELL;
          crossings[row]!.push(top[0] + ((y - top[1]) / (bottom[1] - top[1])) * (bottom[0] - top[0]));
        }
      }
    }
    crossings.forEach((xs, row) => {
      xs.sort((p, q) => p - q);
      for (let i = 0; i + 1 < xs.length; i += 2) {
        const from = Math.max(Math.ceil((xs[i]! - this.#frame.x) / CELL - 0.5), 0);
        const to = Math.min(Math.ceil((xs[i + 1]! - this.#frame.x) / CELL - 0.5), this.#columns);
        for (let column = from; column < to; column++) {
          const at = row * this.#columns + column;
          layer[at] = cell(layer[at]!);
        }
      }
    });
  }

  #mark(layer: Float32Array, x: number, y: number, weight: number): void {
    const column = Math.floor((x - this.#frame.x) / CELL);
    const row = Math.floor((y - this.#frame.y) / CELL);
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return;
    const at = row * this.#columns + column;
    layer[at] = Math.max(layer[at]!, weight);
  }

  build(): CostGrid {
    const width = this.#columns + 1;
    const sums = new Map<Obstacle, Float64Array>();
    /** Sums over all boxes that begin at the corner, made when boxes of a kind are first asked about. */
    const sumsOf = (kind: Obstacle): Float64Array | undefined => {
      const layer = layers.get(kind);
      const known = sums.get(kind);
      if (layer === undefined || known !== undefined) return known;
      const sum = new Float64Array(width * (rows + 1));
      for (let row = 0; row < rows; row++) {
        let running = 0;
        for (let column = 0; column < columns; column++) {
          running += layer[row * columns + column]!;
          sum[(row + 1) * width + column + 1] = sum[row * width + column + 1]! + running;
        }
      }
      sums.set(kind, sum);
      return sum;
    };
    const frame = this.#frame;
    const layers = this.#layers;
    const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
    const columns = this.#columns;
    const rows = this.#rows;
    /** How far the cells of a box, moved, are covered, less `each` for every one of them. */
    const sumOver = (kind: Obstacle, box: Box, dx = 0, dy = 0, each = 0, rim = 0): number => {
      const x = box.x + dx - rim;
      const y = box.y + dy - rim;
      const x0 = clamp(Math.floor((x - frame.x) / CELL), columns);
      const x1 = clamp(Math.ceil((x + box.width + 2 * rim - frame.x) / CELL), columns);
      const y0 = clamp(Math.floor((y - frame.y) / CELL), rows);
      const y1 = clamp(Math.ceil((y + box.height + 2 * rim - frame.y) / CELL), rows);
      const sum = sumsOf(kind);
      if (sum === undefined) return -each * (x1 - x0) * (y1 - y0);
      const total = sum[y1 * width + x1]! - sum[y0 * width + x1]! - sum[y1 * width + x0]! + sum[y0 * width + x0]!;
      return total - each * (x1 - x0) * (y1 - y0);
    };
    return {
      covered: (kind, box, rim = 0) => sumOver(kind, box, 0, 0, 0, rim) * CELL * CELL,
      sumAt(kind, points, dx, dy) {
        const layer = layers.get(kind);
        if (layer === undefined) return 0;
        let sum = 0;
        // By index, here and in the other loops that run a million times: an iterator costs an object a step.
        for (let i = 0; i < points.length; i++) {
          const point = points[i]!;
          const column = Math.floor((point[0] + dx - frame.x) / CELL);
          const row = Math.floor((point[1] + dy - frame.y) / CELL);
          if (column >= 0 && row >= 0 && column < columns && row < rows) sum += layer[row * columns + column]!;
        }
        return sum;
      },
      full: (kind, box, dx, dy) => sumOver(kind, box, dx, dy, 1) >= -1e-6,
    };
  }
}
