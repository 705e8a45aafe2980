import type { XmlElement } from "@rgrove/parse-xml";
import type { Matrix } from "../../scene/types.ts";
import type { Box } from "../place.ts";
import { parseNumbers } from "./values.ts";

/** The `viewBox` of an element; undefined when there is none or it has no extent. */
export function readViewBox(element: XmlElement): Box | undefined {
  const [x, y, width, height] = parseNumbers(element.attributes.viewBox);
  if (x === undefined || y === undefined || !width || !height || width < 0 || height < 0) return undefined;
  return { x, y, width, height };
}

/** From an element's `viewBox` into its place, after `preserveAspectRatio`; undefined when nothing shows. */
export function viewportMatrix(element: XmlElement, box: Box): Matrix | undefined {
  if (!(box.width > 0 && box.height > 0)) return undefined;
  const view = readViewBox(element);
  if (!view) return [1, 0, 0, 1, box.x, box.y];
  const [, alignX = "Mid", alignY = "Mid"] = /x(Min|Mid|Max)Y(Min|Mid|Max)/.exec(ratioOf(element)) ?? [];
  const [rx, ry] = [box.width / view.width, box.height / view.height];
  if (ratioOf(element).trim() === "none") return [rx, 0, 0, ry, box.x - view.x * rx, box.y - view.y * ry];
  const scale = ratioOf(element).includes("slice") ? Math.max(rx, ry) : Math.min(rx, ry);
  const share = { Min: 0, Mid: 0.5, Max: 1 } as const;
  const shift = (spare: number, align: string) => spare * share[align as keyof typeof share];
  const x = box.x + shift(box.width - view.width * scale, alignX) - view.x * scale;
  const y = box.y + shift(box.height - view.height * scale, alignY) - view.y * scale;
  return [scale, 0, 0, scale, x, y];
}

function ratioOf(element: XmlElement): string {
  return element.attributes.preserveAspectRatio ?? "xMidYMid";
}
