import { describe, expect, it } from "vitest";
import { isBareMap } from "../../src/layout/bare-map.ts";
import { parsePageSize } from "../../src/layout/page-format.ts";
import { group, path, polylineData, rectData } from "../../src/scene/build.ts";
import type { SceneNode } from "../../src/scene/types.ts";

const { page } = parsePageSize("16:9");
const box = { x: 700, y: 0, width: 1220, height: 840 };
const ground = path(rectData(box.x, box.y, box.width, box.height), { fill: "#eee", name: "ground" });
const stroke = { paint: "#000", width: 2 };
const line = (from: readonly [number, number], to: readonly [number, number]) =>
  path(polylineData([from, to]), { stroke });
const dot = group([path(rectData(1300, 400, 8, 8), { fill: "#000" })], { name: "places" });
const map = (...nodes: SceneNode[]) => [group([ground, ...nodes], { name: "map-main" })];

describe("a large map", () => {
  it("is bare when it shows nothing but dots and names on one even ground", () => {
    expect(isBareMap(map(dot), box, page)).toBe(true);
  });

  it("is bare when its arrows keep to a corner", () => {
    expect(isBareMap(map(dot, group([line([1300, 400], [1360, 470])], { name: "movements" })), box, page)).toBe(true);
  });

  it("is not bare when a war is spread over it", () => {
    const arrows = group([line([1100, 250], [1560, 620])], { name: "movements" });
    expect(isBareMap(map(dot, arrows), box, page)).toBe(false);
  });

  it("is not bare with a river or a coast in sight, and is with one out of sight", () => {
    for (const name of ["rivers", "coast", "borders", "terrain"]) {
      expect(isBareMap(map(dot, group([line([800, 100], [820, 130])], { name })), box, page)).toBe(false);
      expect(isBareMap(map(dot, group([line([100, 100], [120, 130])], { name })), box, page)).toBe(true);
    }
  });

  it("is not bare when it is small", () => {
    expect(isBareMap(map(dot), { ...box, width: 500 }, page)).toBe(false);
  });
});
