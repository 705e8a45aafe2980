import type { Matrix, Paint, SceneNode } from "../../src/scene/types.ts";
import { pathBounds } from "../../src/symbols/path-data.ts";

export interface Extent {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The box that holds everything the nodes can paint: strokes count with half their width, clips cut. */
export function paintedExtent(nodes: readonly SceneNode[], matrix: Matrix = [1, 0, 0, 1, 0, 0]): Extent | undefined {
  return nodes.reduce<Extent | undefined>((sum, node) => union(sum, nodeExtent(node, matrix)), undefined);
}

function nodeExtent(node: SceneNode, matrix: Matrix): Extent | undefined {
  switch (node.kind) {
    case "group": {
      const inner = node.transform ? multiply(matrix, node.transform) : matrix;
      const extent = paintedExtent(node.children, inner);
      const clip = node.clip && mapped(pathBounds(node.clip.d), inner);
      return extent && clip ? intersection(extent, clip) : extent;
    }
    case "path": {
      const bounds = pathBounds(node.d);
      const half = (node.stroke?.width ?? 0) / 2;
      if (!bounds) return undefined;
      return mapped({ x0: bounds.x0 - half, y0: bounds.y0 - half, x1: bounds.x1 + half, y1: bounds.y1 + half }, matrix);
    }
    case "image":
      return mapped({ x0: node.x, y0: node.y, x1: node.x + node.width, y1: node.y + node.height }, matrix);
    default:
      throw new Error(`a symbol holds no ${node.kind}`);
  }
}

function mapped(box: Readonly<Extent> | undefined, [a, b, c, d, e, f]: Matrix): Extent | undefined {
  if (!box) return undefined;
  const corners = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => [a * x + c * y + e, b * x + d * y + f]));
  const xs = corners.map((corner) => corner[0]!);
  const ys = corners.map((corner) => corner[1]!);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function union(a: Extent | undefined, b: Extent | undefined): Extent | undefined {
  if (!a || !b) return a ?? b;
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

function intersection(a: Extent, b: Extent): Extent {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const PATH = /^M(?: -?\d+(?:\.\d{1,2})?){2}(?: [MLCQZ](?: -?\d+(?:\.\d{1,2})?)*)*$/;
const COLOR = /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/;

/** What breaks the scene's guarantees: path grammar, precision, colours, numbers that are not finite. */
export function sceneFaults(nodes: readonly SceneNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "group") {
      const clip = node.clip && !PATH.test(node.clip.d) ? [`clip ${node.clip.d.slice(0, 60)}`] : [];
      const transform = node.transform?.every(Number.isFinite) === false ? [`transform ${node.transform}`] : [];
      return [...clip, ...transform, ...sceneFaults(node.children)];
    }
    if (node.kind === "path") {
      const d = PATH.test(node.d) ? [] : [`path ${node.d.slice(0, 60)}`];
      return [...d, ...paintFaults(node.fill), ...paintFaults(node.stroke?.paint)];
    }
    return [];
  });
}

function paintFaults(paint: Paint | undefined): string[] {
  if (paint === undefined) return [];
  if (typeof paint === "string") return COLOR.test(paint) ? [] : [`colour ${paint}`];
  const numbers = paint.kind === "linear" ? [...paint.from, ...paint.to] : [...paint.center, paint.radius];
  const colors = paint.stops.flatMap((stop) => paintFaults(stop.color));
  return numbers.every(Number.isFinite) ? colors : [...colors, `gradient ${numbers}`];
}
