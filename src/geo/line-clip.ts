import type { Point } from "../scene/types.ts";
import { mix } from "./lines.ts";

/** An upright rectangle in page units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a segment inside a box as two fractions of its length, or undefined (Liang and Barsky). */
export function spanInBox(a: Point, b: Point, box: Box): [from: number, to: number] | undefined {
  let [from, to] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const edges: [p: number, q: number][] = [
    [-dx, a[0] - box.x],
    [dx, box.x + box.width - a[0]],
    [-dy, a[1] - box.y],
    [dy, box.y + box.height - a[1]],
  ];
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q < 0) return undefined;
      continue;
    }
    if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    if (from > to) return undefined;
  }
  return [from, to];
}

/** The parts of a polyline inside a box. */
export function clipPolylineToRect(line: readonly Point[], box: Box): Point[][] {
  return keepSpans(line, (a, b) => {
    const span = spanInBox(a, b, box);
    return span ? [span] : [];
  });
}

/** The parts of a polyline outside all the boxes, such as a front line around its own date. */
export function cutOut(line: readonly Point[], boxes: readonly Box[]): Point[][] {
  return keepSpans(line, (a, b) => {
    const taken = boxes.flatMap((box) => {
      const span = spanInBox(a, b, box);
      return span ? [span] : [];
    });
    taken.sort((s, t) => s[0] - t[0]);
    const free: [number, number][] = [];
    let from = 0;
    for (const [start, end] of taken) {
      if (start > from) free.push([from, start]);
      from = Math.max(from, end);
    }
    if (from < 1) free.push([from, 1]);
    return free;
  });
}

/** Gathers the kept spans of each segment into polylines; spans that meet at a joint go on. */
function keepSpans(line: readonly Point[], spansOf: (a: Point, b: Point) => [number, number][]): Point[][] {
  const pieces: Point[][] = [];
  let run: Point[] = [];
  const finish = () => {
    if (run.length > 1) pieces.push(run);
    run = [];
  };
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    let open = false;
    for (const [from, to] of spansOf(a, b)) {
      if (to <= from) continue;
      if (from > 0 || run.length === 0) {
        finish();
        run.push(from === 0 ? a : mix(a, b, from));
      }
      run.push(to === 1 ? b : mix(a, b, to));
      open = to === 1;
    }
    if (!open) finish();
  }
  finish();
  return pieces;
}
