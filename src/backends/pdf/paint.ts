import type { Bounds } from "../../scene/bounds.ts";
import type { Color, GradientStop, Matrix, Paint, Stroke } from "../../scene/types.ts";
import { formatNumber } from "../number.ts";
import { unreachable } from "../resource.ts";
import { nums } from "./operators.ts";
import type { PdfObject, PdfWriter } from "./pdf-writer.ts";

type Gradient = Exclude<Paint, Color>;

export interface Components {
  /** 0 to 1 each. */
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

export function colorComponents(color: Color): Components {
  const at = (i: number) => Number.parseInt(color.slice(i, i + 2), 16) / 255;
  return { rgb: [at(1), at(3), at(5)], alpha: color.length === 9 ? at(7) : 1 };
}

/** Whether nothing shows through, and a single operator may both fill and stroke. */
export function isPlain(paint: Paint): boolean {
  return typeof paint === "string" && colorComponents(paint).alpha === 1;
}

export interface PaintTarget {
  readonly use: "fill" | "stroke";
  /** From the group's coordinates to those of the page. */
  readonly matrix: Matrix;
  /** All that `draw` may paint, in the group's coordinates; asked for where a gradient fades alone. */
  bounds(): Bounds;
}

/** Sets a paint and draws with it. */
export function withPaint(writer: PdfWriter, paint: Paint, target: PaintTarget, draw: () => void): void {
  if (typeof paint === "string") {
    const { rgb, alpha } = colorComponents(paint);
    setAlpha(writer, alpha);
    writer.set(target.use, `${nums(rgb, 4)} ${target.use === "fill" ? "rg" : "RG"}`);
    draw();
    return;
  }
  const fades = paint.stops.some(({ color }) => colorComponents(color).alpha < 1);
  if (fades) writer.save();
  setAlpha(writer, 1);
  if (fades) writer.write(`/${defineFade(writer, paint, target.bounds())} gs`);
  const [space, set] = target.use === "fill" ? ["cs", "scn"] : ["CS", "SCN"];
  writer.set(target.use, `/Pattern ${space} /${definePattern(writer, paint, target.matrix)} ${set}`);
  draw();
  if (fades) writer.restore();
}

function setAlpha(writer: PdfWriter, alpha: number): void {
  const key = formatNumber(alpha, 4);
  const make = () => writer.add({ Type: "ExtGState", ca: Number(key), CA: Number(key) });
  writer.set("alpha", `/${writer.resource("ExtGState", key, make)} gs`);
}

function definePattern(writer: PdfWriter, paint: Gradient, matrix: Matrix): string {
  return writer.resource("Pattern", JSON.stringify([paint, matrix]), () =>
    writer.add({
      Type: "Pattern",
      PatternType: 2,
      Matrix: [...matrix],
      Shading: addShading(writer, paint, "DeviceRGB", (color) => colorComponents(color).rgb),
    }),
  );
}

/** A soft mask that holds the gradient's transparency: PDF has no transparent stops. */
function defineFade(writer: PdfWriter, paint: Gradient, { x0, y0, x1, y1 }: Bounds): string {
  const box = [x0, y0, x1, y1];
  return writer.resource("ExtGState", JSON.stringify([paint, box]), () => {
    const shading = addShading(writer, paint, "DeviceGray", (color) => [colorComponents(color).alpha]);
    const form = {
      Type: "XObject",
      Subtype: "Form",
      FormType: 1,
      BBox: box,
      Group: { Type: "Group", S: "Transparency", CS: "DeviceGray" },
      Resources: { Shading: { S: shading } },
    };
    return writer.add({
      Type: "ExtGState",
      SMask: { Type: "Mask", S: "Luminosity", G: writer.add(form, "/S sh") },
    });
  });
}

function addShading(
  writer: PdfWriter,
  paint: Gradient,
  space: string,
  components: (color: Color) => readonly number[],
): PdfObject {
  const ramp = createRamp(paint.stops, components);
  const common = { ColorSpace: space, Function: ramp, Extend: [true, true] };
  switch (paint.kind) {
    case "linear":
      return writer.add({ ...common, ShadingType: 2, Coords: [...paint.from, ...paint.to] });
    case "radial":
      return writer.add({
        ...common,
        ShadingType: 3,
        Coords: [...paint.center, 0, ...paint.center, paint.radius],
      });
    default:
      return unreachable(paint);
  }
}

/** Least distance of two stops; functions of no width are read differently by different viewers. */
const STOP_GAP = 0.0001;

/** A function from 0 to 1 through all stops, straight between them. */
function createRamp(stops: readonly GradientStop[], components: (color: Color) => readonly number[]): object {
  const known = stops.map(({ offset, color }) => ({ offset, values: components(color) }));
  const [first, last] = [known[0]!, known.at(-1)!];
  const points = [{ ...first, offset: 0 }, ...known, { ...last, offset: 1 }];
  const functions: object[] = [];
  const bounds: number[] = [];
  for (let i = 1, at = 0; i < points.length; i++) {
    const end = i === points.length - 1 ? 1 : Math.min(Math.max(points[i]!.offset, at), 1);
    if (end - at < STOP_GAP && i < points.length - 1 && isSame(points[i - 1]!.values, points[i]!.values)) continue;
    functions.push({
      FunctionType: 2,
      Domain: [0, 1],
      C0: points[i - 1]!.values,
      C1: points[i]!.values,
      N: 1,
    });
    at = Math.max(end, at + STOP_GAP);
    bounds.push(at);
  }
  bounds.pop();
  if (functions.length === 1) return functions[0]!;
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: bounds,
    Encode: functions.flatMap(() => [0, 1]),
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value === b[i]);
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;
/** The miter limit of SVG, which all backends keep. */
const MITER_LIMIT = 4;

/** Sets everything of a stroke but its paint. */
export function setStrokeShape(writer: PdfWriter, { width, cap, join, dash, dashOffset }: Omit<Stroke, "paint">): void {
  writer.set("width", `${formatNumber(width, 4)} w`);
  writer.set("cap", `${CAPS[cap ?? "butt"]} J`);
  writer.set("join", `${JOINS[join ?? "miter"]} j`);
  writer.set("miter", `${MITER_LIMIT} M`);
  writer.set("dash", dash?.length ? `[${nums(dash)}] ${formatNumber(dashOffset ?? 0)} d` : "[] 0 d");
}
