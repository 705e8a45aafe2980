import type { Color, GradientStop, Matrix, Paint, Stroke } from "../../scene/types.ts";
import { formatNumber } from "../number.ts";
import { unreachable } from "../resource.ts";
import type { Pen } from "./pen.ts";
import { type Attributes, element } from "./xml.ts";

export interface SolidColor {
  /** `#rgb` or `#rrggbb`. */
  readonly rgb: string;
  /** Left out when opaque. */
  readonly opacity?: string;
}

/** Renderers agree on `#rrggbb` with an opacity beside it, and not on `#rrggbbaa`. */
export function splitColor(color: Color): SolidColor {
  const rgb = color.slice(0, 7).replace(/^#(.)\1(.)\2(.)\3$/, "#$1$2$3");
  const alpha = color.length === 9 ? Number.parseInt(color.slice(7), 16) : 255;
  return alpha === 255 ? { rgb } : { rgb, opacity: formatNumber(alpha / 255, 3) };
}

export function fillAttributes(pen: Pen, paint: Paint | undefined): Attributes {
  if (paint === undefined) return { fill: "none" };
  if (typeof paint !== "string") return { fill: gradientUrl(pen, paint) };
  const { rgb, opacity } = splitColor(paint);
  return { fill: rgb, "fill-opacity": opacity };
}

export function strokeAttributes(pen: Pen, stroke: Stroke | undefined): Attributes {
  if (!stroke || stroke.width <= 0) return {};
  const { paint, width, cap, join, dash, dashOffset } = stroke;
  const color = typeof paint === "string" ? splitColor(paint) : { rgb: gradientUrl(pen, paint) };
  return {
    stroke: color.rgb,
    "stroke-opacity": color.opacity,
    "stroke-width": width,
    "stroke-linecap": cap === "butt" ? undefined : cap,
    "stroke-linejoin": join === "miter" ? undefined : join,
    "stroke-dasharray": dash?.length ? dash.map((length) => formatNumber(length)).join(" ") : undefined,
    "stroke-dashoffset": dash?.length ? dashOffset || undefined : undefined,
  };
}

function gradientUrl({ definitions }: Pen, paint: Exclude<Paint, string>): string {
  const id = definitions.define("p", JSON.stringify(paint), (id) => writeGradient(id, paint));
  return `url(#${id})`;
}

function writeGradient(id: string, paint: Exclude<Paint, string>): string {
  const common = { id, gradientUnits: "userSpaceOnUse" };
  const stops = paint.stops.map(writeStop).join("");
  switch (paint.kind) {
    case "linear": {
      const [[x1, y1], [x2, y2]] = [paint.from, paint.to];
      return element("linearGradient", { ...common, x1, y1, x2, y2 }, stops);
    }
    case "radial": {
      const [cx, cy] = paint.center;
      return element("radialGradient", { ...common, cx, cy, r: paint.radius }, stops);
    }
    default:
      return unreachable(paint);
  }
}

function writeStop({ offset, color }: GradientStop): string {
  const { rgb, opacity } = splitColor(color);
  return element("stop", { offset: formatNumber(offset, 4), "stop-color": rgb, "stop-opacity": opacity });
}

export function formatMatrix([a, b, c, d, e, f]: Matrix): string {
  if (a === 1 && b === 0 && c === 0 && d === 1) return `translate(${formatNumber(e)} ${formatNumber(f)})`;
  const linear = [a, b, c, d].map((value) => formatNumber(value, 6));
  return `matrix(${[...linear, formatNumber(e), formatNumber(f)].join(" ")})`;
}
