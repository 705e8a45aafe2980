import { type PathSegment, parsePath } from "../../scene/path-data.ts";
import type { PathData, PathNode, SceneNode } from "../../scene/types.ts";
import { formatSteps } from "../number.ts";
import { fillAttributes, strokeAttributes } from "./paint.ts";
import { metaAttributes, type Pen, titleOf } from "./pen.ts";
import { type Attributes, element } from "./xml.ts";

export function writePath(pen: Pen, node: PathNode): string {
  const look = {
    ...metaAttributes(pen, node),
    ...fillAttributes(pen, node.fill),
    "fill-rule": node.fill && node.rule === "evenodd" ? "evenodd" : undefined,
    ...strokeAttributes(pen, node.stroke),
  };
  return writeOutline(pen, node.d, look, titleOf(node));
}

/** A path with its data, or a reference to data that several paths share. */
export function writeOutline({ definitions, repeated }: Pen, d: PathData, look: Attributes, content?: string): string {
  if (!repeated.has(d)) return element("path", { d: shortenPath(d), ...look }, content);
  const id = definitions.define("d", d, (id) => element("path", { id, d: shortenPath(d) }));
  return element("use", { "xlink:href": `#${id}`, ...look }, content);
}

/** Shorter outlines are not worth a reference. */
const LEAST_SHARED_LENGTH = 300;

export function findRepeatedPaths(nodes: readonly SceneNode[]): Set<PathData> {
  const seen = new Set<PathData>();
  const repeated = new Set<PathData>();
  const note = (d: PathData | undefined) => {
    if (d === undefined || d.length < LEAST_SHARED_LENGTH) return;
    if (seen.has(d)) repeated.add(d);
    seen.add(d);
  };
  const visit = (node: SceneNode): void => {
    if (node.kind === "path") note(node.d);
    if (node.kind !== "group") return;
    note(node.clip?.d);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return repeated;
}

/** The shortest path data for the same outline. */
export function shortenPath(d: PathData): string {
  return shortenSegments(parsePath(d));
}

/** The shortest path data of segments: relative, in whole steps of so many digits, so that nothing is lost to rounding on the way. */
export function shortenSegments(segments: readonly PathSegment[], digits = 2): string {
  const factor = 10 ** digits;
  let shortened = "";
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const { command, values } of segments) {
    if (command === "Z") {
      shortened += "z";
      x = startX;
      y = startY;
      continue;
    }
    const isFirst = shortened === "";
    shortened += isFirst ? command : command.toLowerCase();
    let px = x;
    let py = y;
    for (let i = 0; i < values.length; i++) {
      const step = Math.round(values[i]! * factor);
      const offset = isFirst ? step : step - (i % 2 === 0 ? x : y);
      const written = formatSteps(offset, digits);
      shortened += i === 0 || offset < 0 ? written : ` ${written}`;
      if (i % 2 === 0) px = step;
      else py = step;
    }
    x = px;
    y = py;
    if (command === "M") {
      startX = x;
      startY = y;
    }
  }
  return shortened;
}
