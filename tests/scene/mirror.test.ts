import { describe, expect, it } from "vitest";
import { nodeBounds } from "../../src/scene/bounds.ts";
import { group, path, rectData } from "../../src/scene/build.ts";
import { clearSpans, mirrorNodes, withSpan } from "../../src/scene/mirror.ts";
import type { GlyphsNode, SceneNode } from "../../src/scene/types.ts";

const words: GlyphsNode = {
  kind: "glyphs",
  font: "f",
  size: 10,
  text: "ab",
  fill: "#000000",
  glyphs: [
    { id: 1, x: 10, y: 5, cluster: 0 },
    { id: 2, x: 16, y: 5, cluster: 1 },
  ],
};

describe("mirroring", () => {
  it("reflects shapes", () => {
    const [node] = mirrorNodes([path(rectData(10, 0, 30, 5), { fill: "#000000" })], 0, 100);
    expect(nodeBounds(node!)).toEqual({ x0: 60, x1: 90, y0: 0, y1: 5 });
  });

  it("moves lines of words by their ends, their letters in the same order", () => {
    const [node] = mirrorNodes([withSpan(words, [10, 22])], 0, 100) as [GlyphsNode];
    expect(node.glyphs.map(({ x }) => x)).toEqual([78, 84]);
    expect(node).not.toHaveProperty("span");
  });

  it("moves placed pictures without reflecting them", () => {
    const flag = group([path(rectData(0, 0, 10, 4), { fill: "#ff0000" })], { transform: [2, 0, 0, 2, 10, 0] });
    const [node] = mirrorNodes([flag], 0, 100);
    expect(node).toMatchObject({ transform: [2, 0, 0, 2, 70, 0], children: flag.children });
  });

  it("moves what is marked as one", () => {
    const portrait = withSpan(group([path(rectData(12, 0, 2, 2), { fill: "#ff0000" })]), [10, 30]);
    const [node] = mirrorNodes([portrait], 0, 100);
    expect(nodeBounds(node!)).toMatchObject({ x0: 72, x1: 74 });
  });

  it("is undone by itself but for the ends of lines", () => {
    const tree: SceneNode[] = [
      group([path(rectData(3, 1, 9, 2), { fill: "#00ff00" })], { clip: { d: rectData(0, 0, 8, 8) } }),
      {
        kind: "path",
        d: "M 1 1 C 2 3 4 5 6 7 Q 8 9 10 11 Z",
        fill: { kind: "linear", from: [0, 0], to: [10, 0], stops: [] },
      },
    ];
    expect(mirrorNodes(mirrorNodes(tree, 0, 64), 0, 64)).toEqual(tree);
  });

  it("leaves no marks behind where nothing is mirrored", () => {
    expect(clearSpans([group([withSpan(words, [10, 22])])])).toEqual([group([words])]);
  });
});
