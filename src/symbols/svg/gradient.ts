import type { XmlElement } from "@rgrove/parse-xml";
import type { GradientStop, LinearGradient, Matrix, RadialGradient } from "../../scene/types.ts";
import { type Bounds, roundWithin } from "../path-data.ts";
import { applyTo, IDENTITY, multiply, parseTransform } from "./matrix.ts";
import { resolveStyle } from "./style.ts";
import type { SvgFile } from "./svg-file.ts";
import { parseLength, parseShare, sceneColor } from "./values.ts";

/** A gradient in its own space and the matrix from there to the user space of the shape. */
export type ReadGradient =
  | {
      readonly kind: "linear";
      readonly at: readonly [number, number, number, number];
      readonly stops: GradientStop[];
      readonly matrix: Matrix;
    }
  | {
      readonly kind: "radial";
      readonly at: readonly [number, number, number];
      readonly stops: GradientStop[];
      readonly matrix: Matrix;
    };

/** `href` chains between gradients may not be longer; also ends a circle of references. */
const MAX_CHAIN = 8;

/** Reads a gradient element for a shape with the given box in user space. */
export function readGradient(
  element: XmlElement,
  file: SvgFile,
  bounds: Bounds | undefined,
  opacity: number,
): ReadGradient | undefined {
  const chain = gradientChain(element, file);
  const attribute = (name: string) => chain.find((one) => one.attributes[name] !== undefined)?.attributes[name];
  const stops = readStops(chain, file, opacity);
  const byBox = attribute("gradientUnits") !== "userSpaceOnUse";
  if (stops.length === 0 || (byBox && !bounds)) return undefined;
  const own = parseTransform(attribute("gradientTransform") ?? "") ?? IDENTITY;
  const box: Matrix =
    byBox && bounds ? [bounds.x1 - bounds.x0, 0, 0, bounds.y1 - bounds.y0, bounds.x0, bounds.y0] : IDENTITY;
  const { width, height } = byBox ? { width: 1, height: 1 } : file.viewport;
  const length = (name: string, whole: number, fallback: string) => parseLength(attribute(name) ?? fallback, whole);
  const matrix = multiply(box, own);
  if (element.name === "linearGradient") {
    const at = [
      length("x1", width, "0%"),
      length("y1", height, "0%"),
      length("x2", width, "100%"),
      length("y2", height, "0%"),
    ] as const;
    return { kind: "linear", at, stops, matrix };
  }
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  const [fx, fy] = [attribute("fx"), attribute("fy")];
  const at = [length("cx", width, "50%"), length("cy", height, "50%"), length("r", diagonal, "50%")] as const;
  const offCentre =
    Math.abs(parseLength(fx, width, at[0]) - at[0]) > at[2] * 0.05 ||
    Math.abs(parseLength(fy, height, at[1]) - at[1]) > at[2] * 0.05;
  if (offCentre) {
    file.problems.add(
      "a radial gradient's focal point is drawn at its centre",
      "give the gradient fx and fy equal to cx and cy",
    );
  }
  return { kind: "radial", at, stops, matrix };
}

function gradientChain(element: XmlElement, file: SvgFile): XmlElement[] {
  const chain: XmlElement[] = [];
  let next: XmlElement | undefined = element;
  while (next && chain.length < MAX_CHAIN && !chain.includes(next)) {
    chain.push(next);
    next = file.referred(next);
  }
  return chain;
}

function readStops(chain: readonly XmlElement[], file: SvgFile, opacity: number): GradientStop[] {
  const owner = chain.find((one) => one.children.some((child) => (child as XmlElement).name === "stop"));
  let least = 0;
  return (owner?.children ?? []).flatMap((child) => {
    const element = child as XmlElement;
    if (element.name !== "stop") return [];
    const style = resolveStyle(element, {}, file.sheet);
    const share = parseShare(style["stop-opacity"]) * opacity;
    const text = style["stop-color"] ?? "black";
    // A clear stop keeps its hue, so that the blend toward it does not turn grey.
    const color = sceneColor(text, share, style.color ?? "black") ?? `${sceneColor(text, 1, "black") ?? "#000000"}00`;
    least = Math.max(least, parseShare(element.attributes.offset, 0));
    return [{ offset: Math.round(least * 1e4) / 1e4, color }];
  });
}

/**
 * A linear gradient carried through a matrix. Its lines of equal colour need not stay at right
 * angles to its axis, so the axis is drawn anew, perpendicular to them.
 */
export function mapLinear(gradient: ReadGradient & { kind: "linear" }, matrix: Matrix): LinearGradient {
  const [x1, y1, x2, y2] = gradient.at;
  const from = applyTo(matrix, [x1, y1]);
  const to = applyTo(matrix, [x2, y2]);
  const [a, b, c, d] = matrix;
  const across = [a * -(y2 - y1) + c * (x2 - x1), b * -(y2 - y1) + d * (x2 - x1)] as const;
  const size = across[0] ** 2 + across[1] ** 2;
  const along = size === 0 ? 0 : ((to[0] - from[0]) * across[0] + (to[1] - from[1]) * across[1]) / size;
  return {
    kind: "linear",
    from: [roundWithin(from[0]), roundWithin(from[1])],
    to: [roundWithin(to[0] - along * across[0]), roundWithin(to[1] - along * across[1])],
    stops: gradient.stops,
  };
}

/** A radial gradient in a space scaled by `scale` from its own. */
export function scaleRadial(gradient: ReadGradient & { kind: "radial" }, scale: number): RadialGradient {
  const [cx, cy, r] = gradient.at;
  return {
    kind: "radial",
    center: [roundWithin(cx * scale), roundWithin(cy * scale)],
    radius: roundWithin(r * scale),
    stops: gradient.stops,
  };
}
