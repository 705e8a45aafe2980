/** What of a scene is printed in ink as words, glyph by glyph. */
import { type Bounds, pathBounds } from "../../src/scene/bounds.ts";
import { applyMatrix, glyphMatrix, IDENTITY, multiplyMatrices } from "../../src/scene/matrix.ts";
import { type PathSegment, parsePath } from "../../src/scene/path-data.ts";
import type { FontResource } from "../../src/scene/resources.ts";
import type { GlyphsNode, Matrix, Point, SceneNode } from "../../src/scene/types.ts";

export type Fonts = ReadonlyMap<string, FontResource>;

/** One printed glyph: the corners of its outline's box, turned as it is turned. */
export interface InkedGlyph {
  readonly corners: readonly Point[];
  readonly bounds: Bounds;
  readonly matrix: Matrix;
  readonly font: string;
  readonly id: number;
}

/** One run of words on the page. */
export interface InkedRun {
  readonly text: string;
  /** Em size on the page, the scale of its groups included. */
  readonly size: number;
  /** Set in a face for another script, whose size is matched to the letters of the page's own. */
  readonly matched: boolean;
  /** Key of its face. */
  readonly font: string;
  readonly glyphs: readonly InkedGlyph[];
  readonly bounds: Bounds;
  /** Names of the groups it stands in, outermost first. */
  readonly names: readonly string[];
  /** Runs of one line of type share a number. */
  readonly line: number;
}

const boxes = new WeakMap<FontResource, Map<number, Bounds | undefined>>();

function outlineBox(font: FontResource, id: number): Bounds | undefined {
  const known = boxes.get(font) ?? new Map<number, Bounds | undefined>();
  boxes.set(font, known);
  if (!known.has(id)) {
    const d = font.outline(id);
    known.set(id, d === "" ? undefined : pathBounds(d));
  }
  return known.get(id);
}

/** Every run of words that prints anything, in the order it is painted. */
export function inkedRuns(nodes: readonly SceneNode[], fonts: Fonts): InkedRun[] {
  const runs: InkedRun[] = [];
  let line = -1;
  const visit = (node: SceneNode, matrix: Matrix, names: readonly string[]): void => {
    if (node.kind === "group") {
      const inner = node.transform ? multiplyMatrices(matrix, node.transform) : matrix;
      const path = node.name === undefined ? names : [...names, node.name];
      for (const child of node.children) visit(child, inner, path);
    } else if (node.kind === "glyphs") {
      if (!node.continues) line++;
      const glyphs = inkOf(node, matrix, fonts);
      if (glyphs.length === 0) return;
      const size = node.size * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
      const matched = !fonts.get(node.font)!.family.startsWith("Fira");
      const { font } = node;
      runs.push({
        text: node.text,
        size,
        matched,
        font,
        glyphs,
        bounds: uniteAll(glyphs.map((g) => g.bounds)),
        names,
        line,
      });
    }
  };
  for (const node of nodes) visit(node, IDENTITY, []);
  return runs;
}

function inkOf(node: GlyphsNode, matrix: Matrix, fonts: Fonts): InkedGlyph[] {
  const font = fonts.get(node.font);
  if (!font) throw new RangeError(`the scene names a font it does not carry: ${node.font}`);
  return node.glyphs.flatMap(({ id, x, y, angle }): InkedGlyph[] => {
    // Glyph 0 stands for a character no font has: its box says nothing, is as tall as the font's maker liked, and
    // no poster with one is finished, as a diagnostic names the character and the package to install.
    const box = id === 0 ? undefined : outlineBox(font, id);
    if (!box) return [];
    const placed = multiplyMatrices(matrix, glyphMatrix(x, y, angle, node.size / font.unitsPerEm));
    const corners = (
      [
        [box.x0, box.y0],
        [box.x1, box.y0],
        [box.x1, box.y1],
        [box.x0, box.y1],
      ] as const
    ).map((corner) => applyMatrix(placed, corner));
    return [{ corners, bounds: boundsOf(corners), matrix: placed, font: node.font, id }];
  });
}

export function boundsOf(points: readonly Point[]): Bounds {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

export function uniteAll(all: readonly Bounds[]): Bounds {
  return {
    x0: Math.min(...all.map((b) => b.x0)),
    y0: Math.min(...all.map((b) => b.y0)),
    x1: Math.max(...all.map((b) => b.x1)),
    y1: Math.max(...all.map((b) => b.y1)),
  };
}

export function meet(a: Bounds, b: Bounds, by = 0): boolean {
  return a.x0 < b.x1 - by && b.x0 < a.x1 - by && a.y0 < b.y1 - by && b.y0 < a.y1 - by;
}

/** Pairs of runs of different lines whose ink meets. */
export function meetingRuns(runs: readonly InkedRun[], fonts: Fonts): (readonly [InkedRun, InkedRun])[] {
  const byLeft = [...runs].sort((a, b) => a.bounds.x0 - b.bounds.x0);
  const pairs: (readonly [InkedRun, InkedRun])[] = [];
  for (const [i, a] of byLeft.entries()) {
    for (let j = i + 1; j < byLeft.length && byLeft[j]!.bounds.x0 < a.bounds.x1; j++) {
      const b = byLeft[j]!;
      if (a.line !== b.line && meet(a.bounds, b.bounds) && glyphsMeet(a, b, fonts)) pairs.push([a, b]);
    }
  }
  return pairs;
}

function glyphsMeet(a: InkedRun, b: InkedRun, fonts: Fonts): boolean {
  return a.glyphs.some((g) =>
    b.glyphs.some((h) => meet(g.bounds, h.bounds) && outlinesMeet(contours(g, fonts), contours(h, fonts))),
  );
}

/** Outline of a glyph on the page as closed polygons. */
function contours(glyph: InkedGlyph, fonts: Fonts): Point[][] {
  const polygons: Point[][] = [];
  let at: Point = [0, 0];
  for (const { command, values } of parsePath(fonts.get(glyph.font)!.outline(glyph.id))) {
    if (command === "Z") continue;
    if (command === "M") polygons.push([]);
    const points = command === "M" || command === "L" ? [[values[0]!, values[1]!] as Point] : flatten(at, values);
    polygons.at(-1)!.push(...points.map((point) => applyMatrix(glyph.matrix, point)));
    at = [values.at(-2)!, values.at(-1)!];
  }
  return polygons;
}

const STEPS = [0.2, 0.4, 0.6, 0.8, 1];

function flatten([x0, y0]: Point, values: PathSegment["values"]): Point[] {
  const [x1, y1, x2, y2, x3, y3] = values as [number, number, number, number, number?, number?];
  return STEPS.map((t) => {
    const u = 1 - t;
    if (x3 === undefined) {
      return [u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2];
    }
    const [a, b, c, d] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3!];
  });
}

function outlinesMeet(a: readonly Point[][], b: readonly Point[][]): boolean {
  const crosses = a.some((p) => b.some((q) => edges(p).some((e) => edges(q).some((f) => cross(e, f)))));
  return crosses || within(a[0]?.[0], b) || within(b[0]?.[0], a);
}

type Edge = readonly [Point, Point];

function edges(polygon: readonly Point[]): Edge[] {
  return polygon.map((point, i) => [point, polygon[(i + 1) % polygon.length]!]);
}

function cross([p, q]: Edge, [r, s]: Edge): boolean {
  const side = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

/** Whether a point lies in the ink of the polygons, by the rule of the non-zero winding. */
function within(point: Point | undefined, polygons: readonly Point[][]): boolean {
  if (!point) return false;
  const [x, y] = point;
  let winding = 0;
  for (const [a, b] of polygons.flatMap(edges)) {
    const turn = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
    if (a[1] <= y && b[1] > y && turn > 0) winding++;
    if (a[1] > y && b[1] <= y && turn < 0) winding--;
  }
  return winding !== 0;
}
