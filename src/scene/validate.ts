import { parsePath } from "./path-data.ts";
import type { SceneResources } from "./resources.ts";
import type {
  Color,
  GlyphsNode,
  GroupNode,
  ImageNode,
  Paint,
  PathData,
  PathNode,
  Scene,
  SceneNode,
  Stroke,
} from "./types.ts";

/** A scene that breaks one of its guarantees. */
export class SceneError extends Error {
  override readonly name = "SceneError";
  /** Where the node stands: names or kinds with their index, from the root. */
  readonly at: string;

  constructor(at: string, message: string) {
    super(`${at}: ${message}`);
    this.at = at;
  }
}

/**
 * Checks every guarantee of the scene's README.
 * @throws {SceneError} for the first that is broken.
 */
export function assertScene(scene: Scene, resources: SceneResources): void {
  const root = new Checker("scene", resources);
  root.check(scene.width > 0 && scene.height > 0, `a page needs a size, got ${scene.width} × ${scene.height}`);
  root.coordinates([scene.width, scene.height]);
  root.color(scene.background);
  for (const key of ["title", "description", "lang"] as const) {
    root.check(typeof scene[key] === "string", `${key} must be a string`);
  }
  root.nodes(scene.children);
}

const COLOR = /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/;
/** One path of the grammar, as it is written: fast, where the parser is lenient. */
const PATH =
  /^(?:M(?: -?\d+(?:\.\d{1,2})?){2}(?: L(?: -?\d+(?:\.\d{1,2})?){2}| C(?: -?\d+(?:\.\d{1,2})?){6}| Q(?: -?\d+(?:\.\d{1,2})?){4}| Z)*(?: (?=M)|$))+$/;

class Checker {
  readonly #at: string;
  readonly #resources: SceneResources;

  constructor(at: string, resources: SceneResources) {
    this.#at = at;
    this.#resources = resources;
  }

  check(holds: boolean, message: string): void {
    if (!holds) throw new SceneError(this.#at, message);
  }

  nodes(nodes: readonly SceneNode[]): void {
    const names = new Set<string>();
    for (const [i, node] of nodes.entries()) {
      const { name } = node;
      if (name !== undefined) this.check(!names.has(name), `two siblings are named "${name}"`);
      if (name !== undefined) names.add(name);
      new Checker(`${this.#at} › ${name ?? `${node.kind} ${i}`}`, this.#resources).#node(node);
    }
  }

  #node(node: SceneNode): void {
    switch (node.kind) {
      case "group":
        this.#group(node);
        break;
      case "path":
        this.#path(node);
        break;
      case "glyphs":
        this.#glyphs(node);
        break;
      case "image":
        this.#image(node);
        break;
      default:
        this.check(false, `unknown node ${JSON.stringify(node satisfies never)}`);
    }
  }

  #group({ transform, clip, children }: GroupNode): void {
    if (transform) {
      this.check(transform.length === 6 && transform.every(Number.isFinite), "a matrix has six finite numbers");
    }
    if (clip) this.#pathData(clip.d);
    this.nodes(children);
  }

  #path({ d, fill, stroke }: PathNode): void {
    this.#pathData(d);
    this.check(fill !== undefined || stroke !== undefined, "a path needs a fill or a stroke");
    if (fill !== undefined) this.#paint(fill);
    if (stroke) this.#stroke(stroke);
  }

  #glyphs({ font, size, glyphs, text, fill, halo }: GlyphsNode): void {
    this.check(this.#resources.fonts.has(font), `the font "${font}" is not loaded`);
    this.check(Number.isFinite(size) && size > 0, `a size must be above 0, got ${size}`);
    for (const { id, x, y, angle, cluster } of glyphs) {
      this.check(Number.isInteger(id) && id >= 0, `${id} is no glyph index`);
      this.coordinates([x, y]);
      this.check(angle === undefined || Number.isFinite(angle), "an angle must be finite");
      this.check(cluster >= 0 && cluster < Math.max(text.length, 1), `cluster ${cluster} is outside "${text}"`);
    }
    this.#paint(fill);
    if (!halo) return;
    this.color(halo.color);
    this.check(Number.isFinite(halo.width) && halo.width >= 0, `a halo is 0 or more wide, got ${halo.width}`);
  }

  #image({ image, x, y, width, height }: ImageNode): void {
    this.check(this.#resources.images.has(image), `the image "${image}" is not loaded`);
    this.coordinates([x, y, width, height]);
    this.check(width > 0 && height > 0, `an image needs a size, got ${width} × ${height}`);
  }

  #pathData(d: PathData): void {
    if (PATH.test(d)) return;
    try {
      parsePath(d);
    } catch (error) {
      this.check(false, (error as Error).message);
    }
    this.check(false, `path data is not written with single spaces and two decimals at most: "${d.slice(0, 60)}"`);
  }

  #stroke({ paint, width, dash, dashOffset }: Stroke): void {
    this.#paint(paint);
    this.check(Number.isFinite(width) && width >= 0, `a stroke is 0 or more wide, got ${width}`);
    this.check(
      dash?.every((length) => Number.isFinite(length) && length >= 0) ?? true,
      "dashes must be 0 or more long",
    );
    this.check(!dash?.length || dash.some((length) => length > 0), "a dash pattern needs a length");
    this.check(dashOffset === undefined || Number.isFinite(dashOffset), "a dash offset must be finite");
  }

  #paint(paint: Paint): void {
    if (typeof paint === "string") {
      this.color(paint);
      return;
    }
    const { stops } = paint;
    this.check(stops.length > 0, "a gradient needs a stop");
    for (const [i, { offset, color }] of stops.entries()) {
      this.color(color);
      this.check(offset >= (stops[i - 1]?.offset ?? 0) && offset <= 1, "stops go from 0 to 1 in order");
    }
    const points = paint.kind === "linear" ? [...paint.from, ...paint.to] : [...paint.center, paint.radius];
    this.check(points.every(Number.isFinite), "a gradient's points must be finite");
    this.check(paint.kind === "linear" || paint.radius > 0, "a gradient's radius must be above 0");
  }

  color(color: Color): void {
    this.check(COLOR.test(color), `"${color}" is not a resolved colour`);
  }

  coordinates(values: readonly number[]): void {
    for (const value of values) {
      this.check(Number.isFinite(value), `a coordinate must be finite, got ${value}`);
      this.check(isRounded(value), `${value} is not rounded to 1/100`);
    }
  }
}

function isRounded(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 * Math.max(1, Math.abs(value));
}
