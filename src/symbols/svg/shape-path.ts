import type { XmlElement } from "@rgrove/parse-xml";
import { parseLength, parseNumbers } from "./values.ts";

/** Size of the viewport percentages refer to. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The outline of a basic shape as SVG path data; undefined for another element or a shape without extent. */
export function shapePath(element: XmlElement, viewport: Viewport): string | undefined {
  const { attributes } = element;
  const x = (name: string) => parseLength(attributes[name], viewport.width);
  const y = (name: string) => parseLength(attributes[name], viewport.height);
  switch (element.name) {
    case "path":
      return attributes.d?.trim() || undefined;
    case "rect":
      return rectPath(x("x"), y("y"), x("width"), y("height"), cornerRadii(attributes, viewport));
    case "circle": {
      const r = parseLength(attributes.r, Math.hypot(viewport.width, viewport.height) / Math.SQRT2);
      return ellipsePath(x("cx"), y("cy"), r, r);
    }
    case "ellipse":
      return ellipsePath(x("cx"), y("cy"), x("rx"), y("ry"));
    case "line":
      return `M${x("x1")} ${y("y1")}L${x("x2")} ${y("y2")}`;
    case "polyline":
    case "polygon": {
      const numbers = parseNumbers(attributes.points);
      const even = numbers.slice(0, numbers.length - (numbers.length % 2));
      if (even.length < 4) return undefined;
      return `M${even.join(" ")}${element.name === "polygon" ? "Z" : ""}`;
    }
    default:
      return undefined;
  }
}

/** A missing radius follows the other one. */
function cornerRadii(attributes: Readonly<Record<string, string>>, { width, height }: Viewport): [number, number] {
  const { rx, ry } = attributes;
  return [
    parseLength(rx ?? ry, rx === undefined ? height : width),
    parseLength(ry ?? rx, ry === undefined ? width : height),
  ];
}

function rectPath(
  x: number,
  y: number,
  w: number,
  h: number,
  [wantedX, wantedY]: [number, number],
): string | undefined {
  if (!(w > 0 && h > 0)) return undefined;
  const rx = Math.min(wantedX, w / 2);
  const ry = Math.min(wantedY, h / 2);
  if (!(rx > 0 && ry > 0)) return `M${x} ${y}H${x + w}V${y + h}H${x}Z`;
  const arc = (toX: number, toY: number) => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return [
    `M${x + rx} ${y}H${x + w - rx}${arc(x + w, y + ry)}V${y + h - ry}${arc(x + w - rx, y + h)}`,
    `H${x + rx}${arc(x, y + h - ry)}V${y + ry}${arc(x + rx, y)}Z`,
  ].join("");
}

function ellipsePath(cx: number, cy: number, rx: number, ry: number): string | undefined {
  if (!(rx > 0 && ry > 0)) return undefined;
  const half = `${rx} ${ry} 0 0 1`;
  return `M${cx + rx} ${cy}A${half} ${cx - rx} ${cy}A${half} ${cx + rx} ${cy}Z`;
}
