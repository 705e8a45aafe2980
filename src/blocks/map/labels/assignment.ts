/** Which place each label has taken, with an index over the page of the places taken. */
import type { Box } from "../../block.ts";
import { boxesMeet, type Candidate } from "./label.ts";

/** One priced place of a label. */
export interface Option {
  readonly label: number;
  readonly candidate: Candidate;
  /** With what it covers. */
  readonly cost: number;
  /** The edges of all its boxes together. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Edge of a cell of the index, about the height of a few lines of words. */
const CELL = 48;

export class Assignment {
  readonly #chosen: (Option | undefined)[];
  readonly #frame: Box;
  readonly #gap: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Options taken, in every cell they touch. */
  readonly #cells: Option[][];
  /** When each label was last met in a search, so that one in several cells is met once. */
  readonly #met: Uint32Array;
  #search = 0;

  constructor(labels: readonly unknown[], frame: Box, gap: number) {
    this.#chosen = labels.map(() => undefined);
    this.#met = new Uint32Array(labels.length);
    this.#frame = frame;
    this.#gap = gap;
    this.#columns = Math.floor(Math.max(frame.width, 0) / CELL) + 1;
    this.#rows = Math.floor(Math.max(frame.height, 0) / CELL) + 1;
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  chosen(label: number): Option | undefined {
    return this.#chosen[label];
  }

  set(label: number, option: Option | undefined): void {
    const before = this.#chosen[label];
    if (before === option) return;
    if (before !== undefined) this.#eachCell(before, false);
    this.#chosen[label] = option;
    if (option !== undefined) this.#eachCell(option, true);
  }

  #eachCell(option: Option, add: boolean): void {
    const [first, last] = [this.#column(option.left), this.#column(option.right)];
    const bottom = this.#row(option.bottom);
    for (let row = this.#row(option.top); row <= bottom; row++) {
      for (let column = first; column <= last; column++) {
        const cell = this.#cells[row * this.#columns + column]!;
        if (add) cell.push(option);
        else {
          const at = cell.indexOf(option);
          cell[at] = cell[cell.length - 1]!;
          cell.pop();
        }
      }
    }
  }

  /** Labels that stand in the way of an option, in their order; no more than `most` are looked for. */
  blockers(option: Option, most: number): number[] {
    const labels: number[] = [];
    this.#search++;
    const gap = this.#gap;
    const [first, last] = [this.#column(option.left - gap), this.#column(option.right + gap)];
    const bottom = this.#row(option.bottom + gap);
    for (let row = this.#row(option.top - gap); row <= bottom; row++) {
      for (let column = first; column <= last; column++) {
        const cell = this.#cells[row * this.#columns + column]!;
        for (let i = 0; i < cell.length; i++) {
          const other = cell[i]!;
          const { label } = other;
          if (label === option.label || this.#met[label] === this.#search) continue;
          this.#met[label] = this.#search;
          if (!meet(option, other, gap)) continue;
          labels.push(label);
          if (labels.length >= most) return labels;
        }
      }
    }
    return labels.length > 1 ? labels.sort((a, b) => a - b) : labels;
  }

  isFree(option: Option): boolean {
    return this.blockers(option, 1).length === 0;
  }

  #column(x: number): number {
    return Math.min(Math.max(Math.floor((x - this.#frame.x) / CELL), 0), this.#columns - 1);
  }

  #row(y: number): number {
    return Math.min(Math.max(Math.floor((y - this.#frame.y) / CELL), 0), this.#rows - 1);
  }
}

function meet(a: Option, b: Option, gap: number): boolean {
  if (!(a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap))
    return false;
  const ones = a.candidate.boxes;
  const twos = b.candidate.boxes;
  if (ones.length === 1 && twos.length === 1) return true;
  for (let i = 0; i < ones.length; i++) {
    for (let k = 0; k < twos.length; k++) if (boxesMeet(ones[i]!, twos[k]!, gap)) return true;
  }
  return false;
}
