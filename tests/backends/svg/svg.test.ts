import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../../src/backends/svg/index.ts";
import { circleData, group, path, rectData } from "../../../src/scene/build.ts";
import type { Scene, SceneNode } from "../../../src/scene/types.ts";
import { CLIPPED, picture, SHAPES, testImage, testResources, testScene, WORDS } from "../../helpers/sample-scene.ts";
import { shapeRun } from "../../helpers/shaped-text.ts";

const everything = [...SHAPES, ...CLIPPED, ...WORDS];

function elementsOf(svg: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    found.push(element);
    for (const child of element.children) if (child.type === "element") visit(child as XmlElement);
  };
  visit(parseXml(svg).root!);
  return found;
}

function render(
  nodes: readonly SceneNode[],
  options: Parameters<typeof renderSvg>[2] = {},
  scene: Partial<Scene> = {},
) {
  return elementsOf(renderSvg(testScene(nodes, scene), testResources(), options));
}

const named = (elements: readonly XmlElement[], name: string) => elements.filter((element) => element.name === name);

describe("renderSvg", () => {
  it("names, describes and sizes the page", () => {
    const elements = render(everything, {}, { title: "A & B", description: "<what it shows>", lang: "mn" });
    const [svg] = elements;
    expect(svg!.attributes).toMatchObject({
      width: "400",
      height: "300",
      viewBox: "0 0 400 300",
      role: "img",
      lang: "mn",
    });
    const ids = svg!.attributes["aria-labelledby"]!.split(" ");
    const texts = ids.map((id) => elements.find(({ attributes }) => attributes.id === id)!.text);
    expect(texts).toEqual(["A & B", "<what it shows>"]);
  });

  it("holds each outline once and points to it", () => {
    const elements = render([shapeRun("banana", 10, 20), shapeRun("banana", 10, 60, { size: 40 })]);
    expect(
      named(
        named(elements, "defs").flatMap((defs) => defs.children as XmlElement[]),
        "path",
      ),
    ).toHaveLength(3);
    expect(named(elements, "use")).toHaveLength(12);
  });

  it("gives every id once, and every reference has its target", () => {
    const elements = render(everything);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = elements.flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) =>
        name === "xlink:href" ? [value.slice(1)] : (/^url\(#(.+)\)$/.exec(value)?.[1] ?? []),
      ),
    );
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) expect(ids).toContain(reference);
  });

  it("holds nothing that runs or reaches outside", () => {
    const svg = renderSvg(testScene(everything), testResources());
    expect(svg).not.toMatch(/<(?:script|foreignObject|style|a)\b|\bon\w+=|href="(?!#)|@import|url\((?!#)/);
  });

  it("names layers after nodes, and tells like names apart", () => {
    const layers = render([
      group([group([], { name: "Labels" })], { name: "Map of the front" }),
      group([group([], { name: "Labels" })], { name: "2nd part" }),
    ]).filter(({ attributes }) => attributes["data-name"]);
    expect(layers.map(({ attributes }) => attributes.id)).toEqual([
      "Map-of-the-front",
      "Labels",
      "nd-part",
      "Labels-2",
    ]);
    expect(layers[0]!.attributes["data-name"]).toBe("Map of the front");
  });

  it("tells what a node shows as its title", () => {
    const [title] = named(render([path(circleData(9, 9, 5), { fill: "#102030", label: "A fort" })]), "title").slice(1);
    expect(title!.text).toBe("A fort");
    expect(title!.parent).toMatchObject({ name: "path" });
  });

  it("writes the shortest colours, with the opacity apart", () => {
    const elements = render([
      path(rectData(0, 0, 9, 9), { fill: "#aabbcc80", stroke: { paint: "#123456", width: 0.5 } }),
    ]);
    expect(named(elements, "path")[0]!.attributes).toMatchObject({
      d: "M0 0l9 0l0 9l-9 0z",
      fill: "#abc",
      "fill-opacity": ".502",
      stroke: "#123456",
      "stroke-width": ".5",
    });
  });

  it("keeps a long outline once, however often it is drawn or clips", () => {
    const coast = `M 0 0 ${Array.from({ length: 60 }, (_, i) => `L ${i} ${(i * 7) % 11}`).join(" ")} Z`;
    const look = { fill: "#102030" };
    const elements = render([
      path(coast, look),
      group([path(coast, { stroke: { paint: "#405060", width: 2 } })], { clip: { d: coast, rule: "evenodd" } }),
    ]);
    const shared = named(elements, "path").filter(({ attributes }) => attributes.d!.length > 200);
    expect(shared).toHaveLength(1);
    const uses = named(elements, "use");
    expect(uses.map(({ attributes }) => attributes["xlink:href"])).toEqual(
      Array(3).fill(`#${shared[0]!.attributes.id}`),
    );
    expect(uses.map(({ parent }) => (parent as XmlElement).name).sort()).toEqual(["clipPath", "g", "svg"]);
  });

  it("embeds images as data", async () => {
    const image = await testImage("image/jpeg");
    const svg = renderSvg(testScene([picture(image, 1, 2, 30, 40)]), testResources([image]));
    const [element] = named(elementsOf(svg), "image");
    expect(element!.attributes["xlink:href"]).toBe(
      `data:image/jpeg;base64,${Buffer.from(image.bytes).toString("base64")}`,
    );
    expect(element!.attributes.preserveAspectRatio).toBe("none");
  });

  it("lays searchable words unseen over the shapes", () => {
    const elements = render([shapeRun("Khingan pass", 10, 20)], { text: "searchable" });
    const [text] = named(elements, "text");
    expect(text!.text).toBe("Khingan pass");
    expect(text!.attributes["fill-opacity"]).toBe("0");
    expect(text!.attributes.x!.split(" ")).toHaveLength(12);
    expect(named(elements, "use").length).toBeGreaterThan(0);
  });

  it("writes live text in its font, with its halo beneath", () => {
    const run = shapeRun("Хинган", 10, 20, { font: "bold", size: 18, halo: { color: "#ffffff", width: 2 } });
    const elements = render([run], { text: "live" });
    const [halo, text] = named(elements, "text");
    expect(named(elements, "use")).toHaveLength(0);
    expect(halo!.attributes).toMatchObject({ fill: "none", stroke: "#fff", "stroke-width": "4" });
    expect(text!.attributes).toMatchObject({
      "font-family": "Fira Sans Condensed, sans-serif",
      "font-size": "18",
      "font-weight": "700",
      fill: "#1a1a1a",
    });
  });

  it("is valid XML whatever the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme" }), (wild, name) => {
        const run = { ...shapeRun("abc", 0, 0), text: wild || "x", label: wild, name };
        const scene = { title: wild, description: `${wild}\u0000\ud800`, lang: "en" };
        const elements = render([run], { text: "live" }, scene);
        expect(elements[0]!.children.some((child) => child instanceof XmlText)).toBe(true);
      }),
    );
  });

  it("is the same from run to run", () => {
    const write = () => renderSvg(testScene(everything), testResources());
    expect(write()).toBe(write());
  });
});
