/** How much of a page stands empty: the largest upright rectangle between its margins that no mark reaches into. */
import { type Bounds, nodeBounds, pathBounds } from "../../src/scene/bounds.ts";
import { IDENTITY, multiplyMatrices } from "../../src/scene/matrix.ts";
import { parsePath, transformSegments } from "../../src/scene/path-data.ts";
import type { GroupNode, Matrix, PathNode, Scene, SceneNode } from "../../src/scene/types.ts";
import type { DrawnPoster } from "./draw.ts";
import { type Fonts, inkedRuns } from "./ink.ts";

/** Fields of the raster along each side. */
const FIELDS = 240;
/** A shape thinner than this share of the page's shorter side is a hairline: it parts white, it fills none. */
const HAIRLINE = 0.0016;
/** A shape wider and higher than this share of the page's shorter side is a ground for what stands on it. */
const GROUND = 0.15;
/** Units from one point looked at along an outline to the next. */
const STEP = 4;
/** What of a map shows where one is; with none of them in sight, only its labels, arrows and signs are counted. */
const GEOGRAPHY = ["coast", "borders", "lakes", "rivers", "territories", "relief", "terrain"];

/**
 * The most of a page that may stand empty in one piece. A third is where white stops being white between things
 * and becomes a part of the page with nothing in it: what a reader takes for a fault of the printer, and what the
 * reading test asks of every picture.
 */
const MOST = 1 / 3;

/** Says where a page is empty, when too much of it is. */
export function emptinessFaults({ scene, fonts, margin }: DrawnPoster): string[] {
  const { share, bounds } = emptiest(scene, fonts, margin);
  const { x0, y0, x1, y1 } = bounds;
  const [place, size] = [
    [x0, y0],
    [x1 - x0, y1 - y0],
  ].map((pair) => pair.map(Math.round).join(" × "));
  return share < MOST ? [] : [`${Math.round(share * 100)} % of the page stand empty in one piece, ${size} at ${place}`];
}

export interface Emptiness {
  /** Share of the whole page's area, 0 to 1. */
  readonly share: number;
  readonly bounds: Bounds;
}

/**
 * The largest empty rectangle of a page. What fills it: letters, pictures, flags, and shapes that are marks.
 * What does not: the page's ground, the ground of a panel or of a side's field, hairlines and frames. A map
 * with geography in it is full from edge to edge; a time axis is filled by its rules.
 */
export function emptiest({ width, height, children }: Scene, fonts: Fonts, margin: number): Emptiness {
  const raster = new Raster({ x0: margin, y0: margin, x1: width - margin, y1: height - margin });
  const side = Math.min(width, height);
  const isMark = ({ x0, y0, x1, y1 }: Bounds) =>
    Math.min(x1 - x0, y1 - y0) < side * GROUND && Math.min(x1 - x0, y1 - y0) >= side * HAIRLINE;
  for (const { glyphs } of inkedRuns(children, fonts)) for (const { bounds } of glyphs) raster.fill(bounds);
  const visit = (node: SceneNode, matrix: Matrix, clip: Bounds | undefined, drawn = false): void => {
    if (node.kind === "glyphs") {
      // The sign for a character no font has is printed too.
      const missing = node.glyphs.filter(({ id }) => id === 0);
      const signs = missing.length > 0 && within(nodeBounds({ ...node, glyphs: missing }, matrix), clip);
      if (signs) raster.fill(signs);
      return;
    }
    const bounds = within(nodeBounds(node, matrix), clip);
    if (!bounds) return;
    if (node.kind === "image") raster.fill(bounds);
    else if (node.kind === "group" && isPicture(node)) {
      const inner = node.transform ? multiplyMatrices(matrix, node.transform) : matrix;
      raster.fill(within(pathBounds(node.clip!.d, inner), clip) ?? bounds);
    } else if (node.kind === "path") {
      if (!isFrame(node) && isMark(bounds)) raster.fill(bounds);
      for (const part of drawn ? outlineOf(node, matrix) : []) {
        const seen = within(part, clip);
        if (seen) raster.fill(seen);
      }
    } else {
      const inner = node.transform ? multiplyMatrices(matrix, node.transform) : matrix;
      const inside = node.clip ? within(pathBounds(node.clip.d, inner), clip) : clip;
      const strokes = drawn || node.name === "movements" || node.name === "fronts";
      for (const child of node.children) visit(child, inner, inside, strokes);
    }
  };
  for (const node of children) {
    visit(node, IDENTITY, { x0: 0, y0: 0, x1: width, y1: height });
    if (node.name === "timeline") for (const rule of rulesOf(node, side * HAIRLINE)) raster.fill(rule);
  }
  const { area, bounds } = raster.largestEmpty();
  return { share: area / (width * height), bounds };
}

function within(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  if (!a || !b) return a;
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return box.x0 < box.x1 && box.y0 < box.y1 ? box : undefined;
}

/** The upright rules of a time axis are its scale: between them a reader sees how long nothing happened. */
function rulesOf(node: SceneNode, thin: number): Bounds[] {
  if (node.kind === "group") return node.children.flatMap((child) => rulesOf(child, thin));
  const bounds = node.kind === "path" ? nodeBounds(node) : undefined;
  return bounds && bounds.x1 - bounds.x0 < thin ? [bounds] : [];
}

/** An arrow or a front is a mark however far it reaches: box by box along its outline, a point apart. */
function outlineOf({ d }: PathNode, matrix: Matrix): Bounds[] {
  const boxes: Bounds[] = [];
  let [x, y] = [0, 0];
  for (const { command, values } of transformSegments(parsePath(d), matrix)) {
    if (command === "Z") continue;
    const [toX, toY] = [values.at(-2)!, values.at(-1)!];
    const steps = command === "M" ? 1 : Math.max(Math.ceil(Math.hypot(toX - x, toY - y) / STEP), 1);
    for (let i = command === "M" ? 1 : 0; i <= steps; i++) {
      const [px, py] = [x + ((toX - x) * i) / steps, y + ((toY - y) * i) / steps];
      boxes.push({ x0: px - STEP / 2, y0: py - STEP / 2, x1: px + STEP / 2, y1: py + STEP / 2 });
    }
    [x, y] = [toX, toY];
  }
  return boxes;
}

/** Portraits and flags; a map whose geography is in sight. */
function isPicture(node: GroupNode): boolean {
  if (node.role === "figure" && node.clip) return true;
  if (!node.clip || !node.name?.startsWith("map-")) return false;
  const sight = pathBounds(node.clip.d)!;
  return node.children.some((child) => showsGeography(child, sight));
}

function showsGeography(node: SceneNode, sight: Bounds): boolean {
  if (node.name !== undefined && GEOGRAPHY.includes(node.name)) return within(nodeBounds(node), sight) !== undefined;
  return node.kind === "group" && !node.transform && node.children.some((child) => showsGeography(child, sight));
}

/** A closed line about something. */
function isFrame({ d, fill, stroke }: PathNode): boolean {
  return stroke !== undefined && fill === undefined && parsePath(d).some(({ command }) => command === "Z");
}

class Raster {
  readonly #area: Bounds;
  readonly #filled = Array.from({ length: FIELDS }, () => new Uint8Array(FIELDS));

  constructor(area: Bounds) {
    this.#area = area;
  }

  fill({ x0, y0, x1, y1 }: Bounds): void {
    const { x0: left, y0: top, x1: right, y1: bottom } = this.#area;
    const column = (x: number) => ((x - left) / (right - left)) * FIELDS;
    const row = (y: number) => ((y - top) / (bottom - top)) * FIELDS;
    const [from, to] = [Math.max(Math.floor(column(x0)), 0), Math.min(Math.ceil(column(x1)), FIELDS)];
    if (from >= to) return;
    for (let y = Math.max(Math.floor(row(y0)), 0); y < Math.min(Math.ceil(row(y1)), FIELDS); y++) {
      this.#filled[y]!.fill(1, from, to);
    }
  }

  /** The largest rectangle of empty fields, found row by row from how high each column stands empty above it. */
  largestEmpty(): { readonly area: number; readonly bounds: Bounds } {
    const { x0, y0, x1, y1 } = this.#area;
    const [across, down] = [(x1 - x0) / FIELDS, (y1 - y0) / FIELDS];
    const high = new Uint16Array(FIELDS);
    let best = { fields: 0, left: 0, right: 0, top: 0, bottom: 0 };
    for (let y = 0; y < FIELDS; y++) {
      for (let x = 0; x < FIELDS; x++) high[x] = this.#filled[y]![x] ? 0 : high[x]! + 1;
      for (let left = 0; left < FIELDS; left++) {
        let least = high[left]!;
        for (let right = left; right < FIELDS && least > 0; right++) {
          least = Math.min(least, high[right]!);
          const fields = least * (right - left + 1);
          if (fields > best.fields) best = { fields, left, right: right + 1, top: y + 1 - least, bottom: y + 1 };
        }
      }
    }
    const { fields, left, right, top, bottom } = best;
    return {
      area: fields * across * down,
      bounds: { x0: x0 + left * across, x1: x0 + right * across, y0: y0 + top * down, y1: y0 + bottom * down },
    };
  }
}
