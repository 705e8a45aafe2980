import type { XmlElement } from "@rgrove/parse-xml";
import { type ProblemList, SVG_LIMITS } from "./problem.ts";

/** Declared values by property name. */
export type Style = Readonly<Record<string, string>>;

interface Rule {
  readonly selector: string;
  readonly specificity: number;
  readonly style: Style;
}

/** The rules of a file's `<style>` elements: type, class and id selectors, alone or as `type.class`. */
export type StyleSheet = readonly Rule[];

const INHERITED = new Set([
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-dasharray",
  "stroke-dashoffset",
  "clip-rule",
  "color",
  "visibility",
  "marker-start",
  "marker-mid",
  "marker-end",
]);

const OWN = new Set([
  "opacity",
  "clip-path",
  "display",
  "stop-color",
  "stop-opacity",
  "mask",
  "filter",
  "transform",
  "overflow",
]);

export function parseStyleSheet(css: string, problems: ProblemList): StyleSheet {
  const plain = withoutComments(css);
  if (plain.includes("@")) {
    problems.add("@-rules in its style sheet are left out", "write the values on the shapes themselves");
  }
  const rules: Rule[] = [];
  for (const block of plain.split("}")) {
    const [selectors, body] = block.split("{");
    if (selectors === undefined || body === undefined || selectors.includes("@")) continue;
    for (const selector of selectors.split(",").map((s) => s.trim())) {
      const specificity = selectorWeight(selector);
      if (specificity === undefined) {
        problems.add(`the style rule \`${selector.slice(0, 40)}\` is left out`, "use plain class names as selectors");
      } else rules.push({ selector, specificity, style: parseDeclarations(body) });
    }
  }
  return rules.slice(0, SVG_LIMITS.styleRules).sort((a, b) => a.specificity - b.specificity);
}

/** By splitting, not by a pattern: an unclosed comment must not be searched for again from every start. */
function withoutComments(css: string): string {
  const [head = "", ...rest] = css.split("/*");
  return head + rest.map((part) => part.split("*/").slice(1).join("*/")).join("");
}

function selectorWeight(selector: string): number | undefined {
  if (selector === "*") return 0;
  const match = /^([a-zA-Z]+)?((?:\.[\w-]+)*)(#[\w-]+)?$/.exec(selector);
  if (!match || selector === "") return undefined;
  const [, type, classes, id] = match;
  return (id ? 100 : 0) + (classes ? classes.split(".").length - 1 : 0) * 10 + (type ? 1 : 0);
}

function matches(selector: string, element: XmlElement): boolean {
  if (selector === "*") return true;
  const [, type, classes, id] = /^([a-zA-Z]+)?((?:\.[\w-]+)*)(#[\w-]+)?$/.exec(selector)!;
  const own = new Set((element.attributes.class ?? "").split(/\s+/));
  const every = classes!
    .split(".")
    .slice(1)
    .every((name) => own.has(name));
  return (!type || type === element.name) && every && (!id || id.slice(1) === element.attributes.id);
}

function parseDeclarations(text: string): Style {
  const style: Record<string, string> = {};
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (INHERITED.has(name) || OWN.has(name)) {
      style[name] = declaration
        .slice(colon + 1)
        .replace(/!important/i, "")
        .trim();
    }
  }
  return style;
}

/** The style of an element: inherited values, its attributes, the sheet's rules, its own `style`. */
export function resolveStyle(element: XmlElement, parent: Style, sheet: StyleSheet): Style {
  const style: Record<string, string> = {};
  for (const name of INHERITED) if (parent[name] !== undefined) style[name] = parent[name];
  const set = (own: Style) => {
    for (const [name, value] of Object.entries(own)) {
      if (value === "inherit") {
        if (parent[name] === undefined) delete style[name];
        else style[name] = parent[name];
      } else style[name] = value;
    }
  };
  set(Object.fromEntries(Object.entries(element.attributes).filter(([name]) => INHERITED.has(name) || OWN.has(name))));
  for (const rule of sheet) if (matches(rule.selector, element)) set(rule.style);
  set(parseDeclarations(element.attributes.style ?? ""));
  return style;
}
