import type { SceneResources } from "../../scene/resources.ts";
import type { NodeMeta, PathData } from "../../scene/types.ts";
import type { Definitions } from "./definitions.ts";
import { type Attributes, element, escapeXml } from "./xml.ts";

/**
 * How words are written: their shapes alone; shapes under invisible words that can be searched and
 * copied; or live text, editable, which needs the fonts to be installed.
 */
export type SvgText = "outlines" | "searchable" | "live";

/** What every writing function of this backend needs. */
export interface Pen {
  readonly resources: SceneResources;
  readonly definitions: Definitions;
  readonly text: SvgText;
  /** Long outlines the scene draws more than once, such as a coast under several tints. */
  readonly repeated: ReadonlySet<PathData>;
}

/** Layer name and language of a node. */
export function metaAttributes({ definitions }: Pen, { name, lang }: NodeMeta): Attributes {
  return {
    id: name === undefined ? undefined : definitions.nameLayer(name),
    "data-name": name,
    "xml:lang": lang,
  };
}

/** The alternative text, which must be an element's first child. */
export function titleOf({ label }: NodeMeta): string {
  return label ? element("title", {}, escapeXml(label)) : "";
}
