import { group, path } from "../../scene/build.ts";
import type { Color, FillRule, Matrix, SceneNode, Stroke } from "../../scene/types.ts";
import { normalizePath, pathBounds, roundWithin } from "../path-data.ts";
import { mapLinear, type ReadGradient, readGradient, scaleRadial } from "./gradient.ts";
import { determinant, fineMatrix, invert, isSimilarity, multiply } from "./matrix.ts";
import type { Viewport } from "./shape-path.ts";
import type { Style } from "./style.ts";
import type { SvgFile } from "./svg-file.ts";
import { parseLength, parseNumbers, parseShare, sceneColor } from "./values.ts";

/** The fill or stroke paint of a shape whose outline is `source`; undefined when nothing is painted. */
export function readPaint(
  file: SvgFile,
  style: Style,
  kind: "fill" | "stroke",
  opacity: number,
  source: string,
): Color | ReadGradient | undefined {
  const text = (style[kind] ?? (kind === "fill" ? "black" : "none")).trim();
  const share = opacity * parseShare(style[`${kind}-opacity`]);
  if (text === "none" || share === 0) return undefined;
  const current = style.color ?? "black";
  const reference = /^url\(\s*['"]?#([^'")]+)['"]?\s*\)(.*)$/.exec(text);
  if (!reference) {
    if (text.startsWith("url(")) file.problems.add("a paint refers to another file", "copy it into this file");
    return sceneColor(text, share, current);
  }
  const target = file.byId(reference[1]!);
  if (target?.name === "linearGradient" || target?.name === "radialGradient") {
    const gradient = readGradient(target, file, pathBounds(normalizePath(source)), share);
    if (gradient?.stops.length === 1) return gradient.stops[0]!.color;
    if (gradient) return gradient;
  } else if (target) file.problems.add(`a \`${target.name}\` fill is left out`, "use a plain colour");
  const fallback = reference[2]!.trim();
  return fallback === "" || fallback === "none" ? undefined : sceneColor(fallback, share, current);
}

/** A filled shape: gradients are carried into the drawing with it. */
export function fillNode(
  source: string,
  paint: Color | ReadGradient,
  fillRule: FillRule,
  matrix: Matrix,
): SceneNode | undefined {
  const rule = fillRule === "evenodd" ? { rule: fillRule } : {};
  if (typeof paint === "string") return path(normalizePath(source, matrix), { fill: paint, ...rule });
  if (paint.kind === "linear") {
    return path(normalizePath(source, matrix), { fill: mapLinear(paint, multiply(matrix, paint.matrix)), ...rule });
  }
  // A radial gradient keeps its own space: the path goes into it, the group brings both back.
  const total = multiply(matrix, paint.matrix);
  const scale = Math.sqrt(Math.abs(determinant(total)));
  const forth = multiply(total, [1 / scale, 0, 0, 1 / scale, 0, 0]);
  const back = invert(forth);
  if (!back) return undefined;
  const shape = path(normalizePath(source, multiply(back, matrix)), { fill: scaleRadial(paint, scale), ...rule });
  return group([shape], { transform: fineMatrix(forth) });
}

/** A stroked outline; undefined when the line has no width. */
export function strokeNode(
  source: string,
  paint: Color,
  style: Style,
  matrix: Matrix,
  viewport: Viewport,
): SceneNode | undefined {
  const scale = Math.sqrt(Math.abs(determinant(matrix)));
  const stroke = readStroke(paint, style, scale, viewport);
  if (!(stroke.width > 0)) return undefined;
  if (isSimilarity(matrix)) return path(normalizePath(source, matrix), { stroke });
  // A line stretched one way has two widths: it is drawn unstretched inside a stretched group.
  const forth = multiply(matrix, [1 / scale, 0, 0, 1 / scale, 0, 0]);
  const line = path(normalizePath(source, [scale, 0, 0, scale, 0, 0]), { stroke });
  return group([line], { transform: fineMatrix(forth) });
}

/** Width of the line in user space. */
export function strokeWidth(style: Style, { width, height }: Viewport): number {
  return parseLength(style["stroke-width"], Math.hypot(width, height) / Math.SQRT2, 1);
}

function readStroke(paint: Color, style: Style, scale: number, viewport: Viewport): Stroke {
  const dash = parseNumbers(style["stroke-dasharray"])
    .slice(0, 64)
    .map((length) => roundWithin(Math.abs(length) * scale));
  const even = dash.length % 2 === 1 ? [...dash, ...dash] : dash;
  const cap = style["stroke-linecap"];
  const join = style["stroke-linejoin"];
  return {
    paint,
    width: roundWithin(strokeWidth(style, viewport) * scale),
    ...(cap === "round" || cap === "square" ? { cap } : {}),
    ...(join === "round" || join === "bevel" ? { join } : {}),
    ...(even.some((length) => length > 0)
      ? { dash: even, dashOffset: roundWithin(parseLength(style["stroke-dashoffset"], viewport.width) * scale) }
      : {}),
  };
}
