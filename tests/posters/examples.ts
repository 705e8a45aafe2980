import type { GlyphsNode, Scene, SceneNode } from "../../src/scene/types.ts";

/** Folders of `examples/`. */
export const EXAMPLES = [
  "battle-of-the-atlantic",
  "minimal",
  "second-punic-war",
  "soviet-japanese-war",
  "waterloo",
] as const;

/** Every run of text in the order it is painted and read. */
export function textRuns(nodes: readonly SceneNode[]): GlyphsNode[] {
  return nodes.flatMap((node) =>
    node.kind === "group" ? textRuns(node.children) : node.kind === "glyphs" ? [node] : [],
  );
}

/** The words of a poster, one line of type a line. */
export function posterText(scene: Scene): string {
  const lines: string[] = [];
  for (const run of textRuns(scene.children)) {
    if (run.continues && lines.length > 0) lines[lines.length - 1] += run.text;
    else lines.push(run.text);
  }
  return `${lines.map((line) => line.trim()).join("\n")}\n`;
}
