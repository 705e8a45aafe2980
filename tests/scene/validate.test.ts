import { describe, expect, it } from "vitest";
import { group, path, rectData } from "../../src/scene/build.ts";
import type { Scene, SceneNode } from "../../src/scene/types.ts";
import { assertScene, SceneError } from "../../src/scene/validate.ts";
import { CLIPPED, SHAPES, testResources, testScene, WORDS } from "../helpers/sample-scene.ts";
import { shapeRun } from "../helpers/shaped-text.ts";

const resources = testResources();
const SQUARE = path(rectData(0, 0, 10, 10), { fill: "#102030" });
const RUN = shapeRun("word", 0, 0);

function check(node: SceneNode, scene: Partial<Scene> = {}): void {
  assertScene(testScene([node], scene), resources);
}

describe("assertScene", () => {
  it("accepts every kind of node", () => {
    expect(() => assertScene(testScene([...SHAPES, ...CLIPPED, ...WORDS]), resources)).not.toThrow();
  });

  it("accepts a path of very many segments", () => {
    const d = `M 0 0${" L 12.25 -3.5 C 1 2 3 4 5.01 6".repeat(50_000)} Z M 1 1 L 2 2`;
    expect(() => check(path(d, { fill: "#000000" }))).not.toThrow();
  });

  it.each<[string, SceneNode]>([
    ["a colour by name", path(rectData(0, 0, 1, 1), { fill: "red" })],
    ["a colour in capitals", path(rectData(0, 0, 1, 1), { fill: "#AABBCC" })],
    ["a short colour", path(rectData(0, 0, 1, 1), { fill: "#abc" })],
    ["a path without paint", path(rectData(0, 0, 1, 1), {})],
    ["relative path data", path("M 0 0 l 1 1", { fill: "#000000" })],
    ["an arc", path("M 0 0 A 1 1 0 0 0 2 2", { fill: "#000000" })],
    ["path data that does not begin with M", path("L 1 1 Z", { fill: "#000000" })],
    ["a command that lacks numbers", path("M 0 0 C 1 1 2 2 3", { fill: "#000000" })],
    ["path data with commas", path("M 0,0 L 1,1", { fill: "#000000" })],
    ["three decimals in path data", path("M 0 0 L 1.234 1", { fill: "#000000" })],
    ["NaN in path data", path("M NaN 0 L 1 1", { fill: "#000000" })],
    ["an exponent in path data", path("M 0 0 L 1e5 1", { fill: "#000000" })],
    ["an empty path", path("", { fill: "#000000" })],
    ["a matrix that is not finite", group([], { transform: [1, 0, 0, Number.NaN, 0, 0] })],
    ["a clip outside the grammar", group([], { clip: { d: "M 0 0 h 3" } })],
    ["an unknown font", { ...RUN, font: "nowhere" }],
    ["a glyph at an unrounded place", { ...RUN, glyphs: [{ id: 1, x: 0.001, y: 0, cluster: 0 }] }],
    ["a glyph at no place", { ...RUN, glyphs: [{ id: 1, x: Number.POSITIVE_INFINITY, y: 0, cluster: 0 }] }],
    ["a cluster beyond the text", { ...RUN, glyphs: [{ id: 1, x: 0, y: 0, cluster: 99 }] }],
    ["a run of no size", { ...RUN, size: 0 }],
    ["a halo of negative width", { ...RUN, halo: { color: "#ffffff", width: -1 } }],
    ["an unknown image", { kind: "image", image: "nowhere", x: 0, y: 0, width: 1, height: 1 }],
    ["dashes of no length", path("M 0 0 L 1 1", { stroke: { paint: "#000000", width: 1, dash: [0, 0] } })],
    [
      "stops out of order",
      path(rectData(0, 0, 1, 1), {
        fill: {
          kind: "linear",
          from: [0, 0],
          to: [1, 0],
          stops: [
            { offset: 0.5, color: "#000000" },
            { offset: 0.2, color: "#ffffff" },
          ],
        },
      }),
    ],
    ["siblings of one name", group([group([], { name: "a" }), group([], { name: "a" })])],
  ])("refuses %s", (_, node) => {
    expect(() => check(node)).toThrow(SceneError);
  });

  it("says where the fault is", () => {
    const scene = testScene([SQUARE, group([group([], { name: "rivers" }), path("M 0 0 z", { fill: "#000000" })])]);
    expect(() => assertScene(scene, resources)).toThrow("scene › group 1 › path 1: ");
  });

  it("lets cousins share a name", () => {
    const cousins = [0, 1].map((i) => group([group([], { name: "label" })], { name: `part ${i}` }));
    expect(() => assertScene(testScene(cousins), resources)).not.toThrow();
  });

  it("refuses a page without a size", () => {
    expect(() => check(SQUARE, { width: Number.NaN })).toThrow(SceneError);
    expect(() => check(SQUARE, { height: 0 })).toThrow(SceneError);
  });
});
