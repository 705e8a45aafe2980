import { parseXml, XmlElement, type XmlNode } from "@rgrove/parse-xml";
import { ProblemList, SVG_LIMITS, SvgRefusal } from "./problem.ts";
import type { Viewport } from "./shape-path.ts";
import { parseStyleSheet, type StyleSheet } from "./style.ts";

/** A parsed file and what its parts refer to. */
export class SvgFile {
  readonly root: XmlElement;
  readonly problems = new ProblemList();
  readonly sheet: StyleSheet;
  /** Percentages refer to it. */
  viewport: Viewport = { width: 0, height: 0 };
  readonly #byId = new Map<string, XmlElement>();

  /** @throws SvgRefusal when the text is not a safe SVG document. */
  constructor(text: string) {
    this.root = parseRoot(text);
    let css = "";
    walk(this.root, 0, (element) => {
      const id = element.attributes.id;
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
      if (element.name === "style") css += element.text;
    });
    this.sheet = parseStyleSheet(css, this.problems);
  }

  /** The element an `href` or `url(#…)` names within this file. */
  byId(id: string): XmlElement | undefined {
    return this.#byId.get(id);
  }

  /** The element an element's own `href` points to; another file is never opened. */
  referred(element: XmlElement): XmlElement | undefined {
    const href = (element.attributes.href ?? element.attributes["xlink:href"])?.trim();
    if (href === undefined) return undefined;
    if (href.startsWith("#")) return this.byId(href.slice(1));
    this.problems.add(
      `\`${element.name}\` refers to another file, which is not opened`,
      "copy the referred drawing into this file",
    );
    return undefined;
  }
}

function parseRoot(text: string): XmlElement {
  // A plain DOCTYPE names a grammar that is never fetched; a subset or an entity can swell without end.
  if (/<!ENTITY/i.test(text) || /<!DOCTYPE[^>[]*\[/i.test(text)) {
    throw new SvgRefusal(
      "it declares XML entities, which are not read",
      "save it again as plain SVG, or delete its DOCTYPE",
    );
  }
  let root: XmlElement | null;
  try {
    root = parseXml(text).root;
  } catch (error) {
    const detail = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    throw new SvgRefusal(`it is not well-formed XML: ${detail}`, "save it again from a drawing program");
  }
  if (root?.name.replace(/^svg:/, "") !== "svg") {
    throw new SvgRefusal("it is XML, but not an SVG drawing", "give a file whose first element is `svg`");
  }
  return root;
}

/** Visits every element and strips the `svg:` prefix some programs write. */
function walk(element: XmlElement, depth: number, visit: (element: XmlElement) => void): void {
  if (depth > SVG_LIMITS.depth) {
    throw new SvgRefusal(`its elements are nested more than ${SVG_LIMITS.depth} deep`, "flatten its groups");
  }
  element.name = element.name.replace(/^svg:/, "");
  visit(element);
  for (const child of element.children) if (isElement(child)) walk(child, depth + 1, visit);
}

export function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement;
}
