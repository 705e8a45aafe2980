import type { XmlElement } from "@rgrove/parse-xml";
import { group } from "../../scene/build.ts";
import type { GroupNode, Matrix, PathData, SceneNode } from "../../scene/types.ts";
import { normalizePath } from "../path-data.ts";
import { markerPlaces } from "./marker.ts";
import { applyTo, determinant, IDENTITY, multiply, parseTransform } from "./matrix.ts";
import { fillNode, readPaint, strokeNode, strokeWidth } from "./paint.ts";
import { SVG_LIMITS, SvgRefusal } from "./problem.ts";
import { shapePath } from "./shape-path.ts";
import { resolveStyle, type Style } from "./style.ts";
import { isElement, type SvgFile } from "./svg-file.ts";
import { parseLength, parseShare } from "./values.ts";
import { viewportMatrix } from "./viewport.ts";

/** Where in the tree we are: matrix to the drawing, inherited style, opacity so far, elements entered through `use`. */
interface Place {
  readonly matrix: Matrix;
  readonly style: Style;
  readonly opacity: number;
  readonly depth: number;
  readonly via: readonly XmlElement[];
}

const SILENT = new Set([
  "defs",
  "title",
  "desc",
  "metadata",
  "style",
  "symbol",
  "clipPath",
  "linearGradient",
  "radialGradient",
  "marker",
]);
const GROUPS = new Set(["g", "a", "svg", "switch"]);
const MARKERS = ["marker-start", "marker-mid", "marker-end"];
const SHAPES = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);

/** Turns the elements of a file into scene nodes, transforms worked into the paths. */
export class Converter {
  readonly #file: SvgFile;
  #visits = 0;
  #shapes = 0;
  #characters = 0;

  constructor(file: SvgFile) {
    this.#file = file;
  }

  convertRoot(matrix: Matrix): SceneNode[] {
    const style = resolveStyle(this.#file.root, {}, this.#file.sheet);
    const place = { matrix, style, opacity: parseShare(style.opacity), depth: 0, via: [] };
    return this.#children(this.#file.root, place);
  }

  #children(element: XmlElement, place: Place): SceneNode[] {
    const elements = element.children.filter(isElement);
    const drawn = element.name === "switch" ? elements.slice(0, 1) : elements;
    return drawn.flatMap((child) => this.#element(child, place));
  }

  #element(element: XmlElement, outer: Place): SceneNode[] {
    const { name } = element;
    if (SILENT.has(name) || name.includes(":")) return [];
    if (!GROUPS.has(name) && !SHAPES.has(name) && name !== "use") {
      this.#file.problems.add(`\`${name}\` is left out`, hintFor(name));
      return [];
    }
    this.#visits += 1;
    if (this.#visits > SVG_LIMITS.visits) {
      throw new SvgRefusal("its `use` elements repeat one another too often", "expand the repeated parts");
    }
    if (outer.depth > SVG_LIMITS.depth) {
      throw new SvgRefusal(`its elements are nested more than ${SVG_LIMITS.depth} deep`, "flatten its groups");
    }
    const style = resolveStyle(element, outer.style, this.#file.sheet);
    if (style.display === "none") return [];
    const place: Place = {
      matrix: multiply(outer.matrix, this.#transform(style.transform)),
      style,
      opacity: outer.opacity * parseShare(style.opacity),
      depth: outer.depth + 1,
      via: outer.via,
    };
    for (const effect of ["mask", "filter"] as const) {
      if (style[effect] && style[effect] !== "none")
        this.#file.problems.add(`a ${effect} is left out`, hintFor(effect));
    }
    const nodes = this.#drawn(element, place);
    if (GROUPS.has(name) && nodes.length > 1 && parseShare(style.opacity) < 1) {
      this.#file.problems.add("the opacity of a group is given to each of its shapes", "use full colours in the group");
    }
    return this.#clipped(nodes, style["clip-path"], place);
  }

  #drawn(element: XmlElement, place: Place): SceneNode[] {
    if (element.name === "use") return this.#use(element, place);
    if (element.name === "svg") return this.#nested(element, element, place);
    if (GROUPS.has(element.name)) return this.#children(element, place);
    if (place.style.visibility === "hidden" || place.style.visibility === "collapse") return [];
    return this.#shape(element, place);
  }

  #use(element: XmlElement, place: Place): SceneNode[] {
    const target = this.#file.referred(element);
    if (!target || place.via.includes(target)) return [];
    const { width, height } = this.#file.viewport;
    const shift: Matrix = [
      1,
      0,
      0,
      1,
      parseLength(element.attributes.x, width),
      parseLength(element.attributes.y, height),
    ];
    const inner = { ...place, matrix: multiply(place.matrix, shift), via: [...place.via, target] };
    if (target.name !== "symbol") return this.#element(target, inner);
    const style = resolveStyle(target, place.style, this.#file.sheet);
    return this.#nested(target, element, { ...inner, style });
  }

  /** A `symbol` or inner `svg`: its own viewport, sized by `sizer`. */
  #nested(element: XmlElement, sizer: XmlElement, place: Place): SceneNode[] {
    const { width, height } = this.#file.viewport;
    const at = (name: string, whole: number, fallback: number) =>
      parseLength(sizer.attributes[name] ?? element.attributes[name], whole, fallback);
    const box = {
      x: element === sizer ? at("x", width, 0) : 0,
      y: element === sizer ? at("y", height, 0) : 0,
      width: at("width", width, width),
      height: at("height", height, height),
    };
    const inside = viewportMatrix(element, box);
    if (!inside) return [];
    const nodes = this.#children(element, { ...place, matrix: multiply(place.matrix, inside), depth: place.depth + 1 });
    if (place.style.overflow === "visible" || nodes.length === 0) return nodes;
    const frame = `M${box.x} ${box.y}H${box.x + box.width}V${box.y + box.height}H${box.x}Z`;
    return [group(nodes, { clip: { d: normalizePath(frame, place.matrix) } })];
  }

  #shape(element: XmlElement, place: Place): SceneNode[] {
    const { matrix, style, opacity } = place;
    const source = this.#outline(element);
    if (source === undefined) return [];
    this.#shapes += 1;
    this.#characters += source.length;
    if (this.#shapes > SVG_LIMITS.shapes || this.#characters > SVG_LIMITS.pathCharacters) {
      throw new SvgRefusal(`it draws more than ${SVG_LIMITS.shapes} shapes`, "simplify the drawing");
    }
    if (determinant(matrix) === 0) return [];
    const nodes: SceneNode[] = [];
    const add = (node: SceneNode | undefined) => node && nodes.push(node);
    const fill = element.name === "line" ? undefined : readPaint(this.#file, style, "fill", opacity, source);
    if (fill) add(fillNode(source, fill, style["fill-rule"] === "evenodd" ? "evenodd" : "nonzero", matrix));
    const stroke = readPaint(this.#file, style, "stroke", opacity, source);
    if (stroke && typeof stroke !== "string") {
      this.#file.problems.add("a gradient along a line is drawn in its first colour", "convert the line to a shape");
    }
    const line = typeof stroke === "string" ? stroke : stroke?.stops[0]?.color;
    if (line) add(strokeNode(source, line, style, matrix, this.#file.viewport));
    return [...nodes, ...this.#markers(source, place)];
  }

  #markers(source: string, place: Place): SceneNode[] {
    const { style } = place;
    if (!MARKERS.some((name) => style[name] !== undefined && style[name] !== "none")) return [];
    return markerPlaces(source).flatMap(({ which, x, y, angle }) => {
      const target = this.#named(style[which]);
      if (target?.name !== "marker" || place.via.includes(target)) return [];
      const { attributes } = target;
      const size = attributes.markerUnits === "userSpaceOnUse" ? 1 : strokeWidth(style, this.#file.viewport);
      const box = {
        x: 0,
        y: 0,
        width: parseLength(attributes.markerWidth, 0, 3),
        height: parseLength(attributes.markerHeight, 0, 3),
      };
      const inside = viewportMatrix(target, box);
      if (!inside) return [];
      const [refX, refY] = applyTo(inside, [parseLength(attributes.refX, 0), parseLength(attributes.refY, 0)]);
      const turn = attributes.orient?.startsWith("auto") ? angle : parseLength(attributes.orient, 0);
      const stand = parseTransform(`translate(${x} ${y}) rotate(${turn}) scale(${size}) translate(${-refX} ${-refY})`);
      const own = resolveStyle(target, {}, this.#file.sheet);
      const matrix = multiply(multiply(place.matrix, stand ?? IDENTITY), inside);
      return this.#children(target, {
        ...place,
        matrix,
        style: own,
        depth: place.depth + 1,
        via: [...place.via, target],
      });
    });
  }

  /** The element a `url(#…)` value names. */
  #named(value: string | undefined): XmlElement | undefined {
    const id = /^url\(\s*['"]?#([^'")]+)['"]?\s*\)/.exec(value ?? "")?.[1];
    return id === undefined ? undefined : this.#file.byId(id);
  }

  #outline(element: XmlElement): string | undefined {
    const source = shapePath(element, this.#file.viewport);
    if (source === undefined) return undefined;
    try {
      return normalizePath(source) === "" ? undefined : source;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#file.problems.add(
        `a \`${element.name}\` is left out: ${detail}`,
        "open and save the drawing again in a drawing program",
      );
      return undefined;
    }
  }

  #clipped(nodes: SceneNode[], reference: string | undefined, place: Place): SceneNode[] {
    const target = this.#named(reference);
    if (!target || nodes.length === 0) return nodes;
    if (target.name !== "clipPath" || target.attributes.clipPathUnits === "objectBoundingBox") {
      this.#file.problems.add("a clip in units of its shape's box is left out", "clip with a plain outline");
      return nodes;
    }
    const shift = this.#transform(target.attributes.transform);
    const outlines = target.children
      .filter(isElement)
      .flatMap((child) => this.#clipOutlines(child, multiply(place.matrix, shift), {}, 0));
    const evenodd = outlines.some((outline) => outline.evenodd);
    const clip: NonNullable<GroupNode["clip"]> = {
      d: outlines.map((outline) => outline.d).join(" ") || "M 0 0 Z",
      ...(evenodd ? { rule: "evenodd" as const } : {}),
    };
    const clipped = group(nodes, { clip });
    return this.#clipped([clipped], resolveStyle(target, {}, this.#file.sheet)["clip-path"], {
      ...place,
      depth: place.depth + 1,
    });
  }

  #clipOutlines(
    element: XmlElement,
    matrix: Matrix,
    parent: Style,
    depth: number,
  ): { d: PathData; evenodd: boolean }[] {
    if (depth > 4) return [];
    const style = resolveStyle(element, parent, this.#file.sheet);
    const own = multiply(matrix, this.#transform(style.transform));
    if (element.name === "use") {
      const target = this.#file.referred(element);
      const { width, height } = this.#file.viewport;
      const at: Matrix = [
        1,
        0,
        0,
        1,
        parseLength(element.attributes.x, width),
        parseLength(element.attributes.y, height),
      ];
      return target ? this.#clipOutlines(target, multiply(own, at), style, depth + 1) : [];
    }
    const source = SHAPES.has(element.name) ? this.#outline(element) : undefined;
    return source === undefined ? [] : [{ d: normalizePath(source, own), evenodd: style["clip-rule"] === "evenodd" }];
  }

  #transform(text: string | undefined): Matrix {
    if (text === undefined || text === "none") return IDENTITY;
    const matrix = text.length > SVG_LIMITS.transform ? undefined : parseTransform(text);
    if (!matrix)
      this.#file.problems.add(
        "a transform cannot be read and is left out",
        "apply the transforms in a drawing program",
      );
    return matrix ?? IDENTITY;
  }
}

function hintFor(name: string): string {
  switch (name) {
    case "text":
    case "tspan":
      return "convert its text to outlines";
    case "image":
    case "foreignObject":
      return "keep only drawn shapes; give pictures as PNG or JPEG of their own";
    case "script":
      return "delete it: scripts never run";
    default:
      return "expand it to plain shapes in a drawing program";
  }
}
