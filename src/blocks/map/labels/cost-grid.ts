/** How much of what is drawn lies beneath a box: cells of a grid, summed so that any box costs the same to ask. */
import type { Point } from "../../../scene/types.ts";
import type { Box } from "../../block.ts";

/** Edge of a cell in page units. */
const CELL = 4;

/** Things words had better not cover, told apart so that each kind of label can mind them differently. */
export type Obstacle = "arrow" | "front" | "line" | "dot" | "land";

export interface CostGrid {
  /** Covered area of the box, in square units. */
  covered(kind: Obstacle, box: Box): number;
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
      const [a, b] = [points[i]!, points[i + 1]!];
      const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (CELL * 0.7)));
      if (steps > 5000) continue;
      for (let k = 0; k <= steps; k++) {
        this.#mark(layer, a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps, weight);
      }
    }
  }

  /** Marks the cells whose middle lies inside the ring (even-odd). */
  area(kind: Obstacle, ring: readonly Point[], weight = 1): void {
    const layer = this.#layer(kind);
    const top = Math.max(Math.min(...ring.map((p) => p[1])), this.#frame.y);
    const bottom = Math.min(Math.max(...ring.map((p) => p[1])), this.#frame.y + this.#frame.height);
    const firstRow = Math.floor((top - this.#frame.y) / CELL);
    const lastRow = Math.floor((bottom - this.#frame.y) / CELL);
    for (let row = firstRow; row <= lastRow; row++) {
      const y = this.#frame.y + (row + 0.5) * CELL;
      const crossings: number[] = [];
      for (let i = 0; i < ring.length; i++) {
        const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
        if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
      crossings.sort((p, q) => p - q);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        for (let x = crossings[i]!; x <= crossings[i + 1]!; x += CELL) this.#mark(layer, x, y, weight);
      }
    }
    this.line(kind, [...ring, ring[0]!], weight);
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
    for (const [kind, layer] of this.#layers) {
      const sum = new Float64Array(width * (this.#rows + 1));
      for (let row = 0; row < this.#rows; row++) {
        let running = 0;
        for (let column = 0; column < this.#columns; column++) {
          running += layer[row * this.#columns + column]!;
          sum[(row + 1) * width + column + 1] = sum[row * width + column + 1]! + running;
        }
      }
      sums.set(kind, sum);
    }
    const frame = this.#frame;
    const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
    const columns = this.#columns;
    const rows = this.#rows;
    return {
      covered(kind, box) {
        const sum = sums.get(kind);
        if (sum === undefined) return 0;
        const x0 = clamp(Math.floor((box.x - frame.x) / CELL), columns);
        const x1 = clamp(Math.ceil((box.x + box.width - frame.x) / CELL), columns);
        const y0 = clamp(Math.floor((box.y - frame.y) / CELL), rows);
        const y1 = clamp(Math.ceil((box.y + box.height - frame.y) / CELL), rows);
        const total = sum[y1 * width + x1]! - sum[y0 * width + x1]! - sum[y1 * width + x0]! + sum[y0 * width + x0]!;
        return total * CELL * CELL;
      },
    };
  }
}
