import type { SceneResources } from "../../scene/resources.ts";
import type { Scene } from "../../scene/types.ts";
import { Definitions, hash } from "./definitions.ts";
import { writeNodes } from "./group.ts";
import { splitColor } from "./paint.ts";
import { findRepeatedPaths } from "./path.ts";
import type { Pen, SvgText } from "./pen.ts";
import { element, escapeXml } from "./xml.ts";

export type { SvgText } from "./pen.ts";

export interface SvgOptions {
  /** Default `outlines`. */
  readonly text?: SvgText;
}

/** Writes the scene as a standalone SVG document without scripts, styles or foreign content. */
export function renderSvg(scene: Scene, resources: SceneResources, { text = "outlines" }: SvgOptions = {}): string {
  const repeated = findRepeatedPaths(scene.children);
  const pen: Pen = { resources, definitions: new Definitions(), text, repeated };
  const body = writeNodes(pen, scene.children);
  const { width, height, title, description, lang } = scene;
  const mark = hash(title + description);
  const { rgb, opacity } = splitColor(scene.background);
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    // Vector editors and office programs still read only this form of references.
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-labelledby": `t${mark} d${mark}`,
    lang,
    "xml:lang": lang,
  };
  const content = [
    element("title", { id: `t${mark}` }, escapeXml(title)),
    element("desc", { id: `d${mark}` }, escapeXml(description)),
    element("defs", {}, pen.definitions.toString()),
    element("rect", { width, height, fill: rgb, "fill-opacity": opacity }),
    body,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", attributes, `\n${content.join("\n")}\n`)}\n`;
}
