import type { SceneNode } from "../../src/scene/types.ts";

/** The first node of a name, however deep. */
export function findNode(nodes: readonly SceneNode[], name: string): SceneNode | undefined {
  for (const node of nodes) {
    if (node.name === name) return node;
    const inner = node.kind === "group" ? findNode(node.children, name) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
