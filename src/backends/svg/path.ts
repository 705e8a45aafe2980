import { parsePath } from "../../scene/path-data.ts";
import type { PathData, PathNode, SceneNode } from "../../scene/types.ts";
import { fillAttributes, strokeAttributes } from "./paint.ts";
import { metaAttributes, type Pen, titleOf } from "./pen.ts";
import { type Attributes, element, formatNumber } from "./xml.ts";

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

/**
 * The shortest path data for the same outline: relative, in whole hundredths, so that nothing is
 * lost to rounding on the way.
 */
export function shortenPath(d: PathData): string {
  let shortened = "";
  let current: readonly [number, number] = [0, 0];
  let start = current;
  for (const { command, values } of parsePath(d)) {
    if (command === "Z") {
      shortened += "z";
      current = start;
      continue;
    }
    const points = values.map((value) => Math.round(value * 100));
    const isFirst = shortened === "";
    const offsets = isFirst ? points : points.map((value, i) => value - current[i % 2]!);
    const operands = offsets
      .map((value) => formatNumber(value / 100))
      .join(" ")
      .replace(/ -/g, "-");
    shortened += (isFirst ? command : command.toLowerCase()) + operands;
    current = [points.at(-2)!, points.at(-1)!];
    if (command === "M") start = current;
  }
  return shortened;
}
