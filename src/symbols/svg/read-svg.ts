import { group, rectData, round } from "../../scene/build.ts";
import type { Matrix, SceneNode } from "../../scene/types.ts";
import type { SymbolArt } from "../types.ts";
import { Converter } from "./convert.ts";
import { SVG_LIMITS, type SvgProblem, SvgRefusal } from "./problem.ts";
import { SvgFile } from "./svg-file.ts";
import { parseLength } from "./values.ts";
import { readViewBox } from "./viewport.ts";

export interface SvgReading {
  /** Left out when the file is refused. */
  readonly art?: SymbolArt;
  /** What was refused or left out, each once; empty when the drawing is complete. */
  readonly problems: readonly SvgProblem[];
}

/** Longer side of what is read, in units: two decimals of it are finer than any print. */
const SIDE = 1000;

/**
 * Reads an SVG drawing into scene nodes. Nothing outside the file is opened and nothing in it runs.
 *
 * Understood: paths and basic shapes, groups, `use`, `symbol`, nested `svg`, clip paths, linear and
 * radial gradients, transforms, presentation attributes, `style`, and style sheets of plain selectors.
 * Text, pictures, masks, filters, patterns and markers are left out, and `problems` says so.
 */
export function readSvg(input: string | Uint8Array, options: { readonly label: string }): SvgReading {
  try {
    const file = new SvgFile(decode(input));
    const { root } = file;
    const view = readViewBox(root) ?? {
      x: 0,
      y: 0,
      width: parseLength(root.attributes.width, 0),
      height: parseLength(root.attributes.height, 0),
    };
    const scale = SIDE / Math.max(view.width, view.height);
    if (!(view.width > 0 && view.height > 0 && Number.isFinite(scale) && scale > 0)) {
      throw new SvgRefusal("it has no size", "give it a viewBox, or a width and a height");
    }
    file.viewport = view;
    const matrix: Matrix = [scale, 0, 0, scale, -view.x * scale, -view.y * scale];
    const drawn = new Converter(file).convertRoot(matrix);
    const [width, height] = [round(view.width * scale), round(view.height * scale)];
    const nodes: SceneNode[] = [group(drawn, { clip: { d: rectData(0, 0, width, height) } })];
    if (drawn.length === 0) file.problems.add("it draws nothing", "check that its shapes have a fill or a stroke");
    return { art: { width, height, nodes, label: options.label }, problems: file.problems.list() };
  } catch (error) {
    if (error instanceof SvgRefusal) return { problems: [{ message: error.message, hint: error.hint }] };
    if (error instanceof RangeError) {
      return {
        problems: [{ message: `it cannot be drawn: ${error.message}`, hint: "simplify it in a drawing program" }],
      };
    }
    throw error;
  }
}

function decode(input: string | Uint8Array): string {
  if (input.length > SVG_LIMITS.size) {
    throw new SvgRefusal(`it is larger than ${SVG_LIMITS.size / 1e6} MB`, "simplify its paths");
  }
  if (typeof input === "string") return input;
  if (input[0] === 0x1f && input[1] === 0x8b) throw new SvgRefusal("it is compressed (SVGZ)", "unpack it to plain SVG");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(input);
  } catch {
    throw new SvgRefusal("it is not UTF-8 text", "save it as plain SVG in UTF-8");
  }
}
