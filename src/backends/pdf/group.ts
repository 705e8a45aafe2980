import { multiplyMatrices } from "../../scene/matrix.ts";
import type { GlyphsNode, GroupNode, Matrix, SceneNode } from "../../scene/types.ts";
import { unreachable } from "../resource.ts";
import { drawImage } from "./image.ts";
import { pathOperators } from "./operators.ts";
import { drawPath } from "./path.ts";
import type { Pen } from "./pen.ts";
import { drawGlyphs } from "./text.ts";

/** Draws siblings; runs of text that belong together go into one element of the structure tree. */
export function drawNodes(pen: Pen, nodes: readonly SceneNode[], matrix: Matrix): void {
  const { isInline } = pen.tags;
  let close: (() => void) | undefined;
  for (const [i, node] of nodes.entries()) {
    const next = nodes[i + 1];
    if (node.kind !== "glyphs") {
      drawNode(pen, node, matrix);
      continue;
    }
    close ??= pen.tags.enterText(node);
    const joins = next?.kind === "glyphs" && (next.continues || isInline || isSamePassage(node, next));
    pen.tags.mark(node);
    drawGlyphs(pen, node, matrix, { wraps: joins && !next.continues });
    if (joins) continue;
    close();
    close = undefined;
  }
}

/** Lines of one heading or paragraph are siblings of the same role. */
function isSamePassage(a: GlyphsNode, b: GlyphsNode): boolean {
  return a.role !== undefined && a.role === b.role && a.size === b.size;
}

function drawNode(pen: Pen, node: SceneNode, matrix: Matrix): void {
  switch (node.kind) {
    case "group":
      drawGroup(pen, node, matrix);
      break;
    case "path":
    case "image":
      drawShape(pen, node, matrix);
      break;
    case "glyphs":
      drawNodes(pen, [node], matrix);
      break;
    default:
      unreachable(node);
  }
}

function drawShape(pen: Pen, node: Extract<SceneNode, { kind: "path" | "image" }>, matrix: Matrix): void {
  const close = pen.tags.enterShape(node);
  pen.tags.mark(node);
  if (node.kind === "path") drawPath(pen, node, matrix);
  else drawImage(pen, node, matrix);
  close();
}

function drawGroup(pen: Pen, node: GroupNode, outer: Matrix): void {
  const { transform, clip, children } = node;
  const matrix = transform ? multiplyMatrices(outer, transform) : outer;
  const close = pen.tags.enterGroup(node);
  const isolates = transform !== undefined || clip !== undefined;
  if (isolates) pen.writer.save(transform);
  if (clip) pen.writer.write(`${pathOperators(clip.d)}\nW${clip.rule === "evenodd" ? "*" : ""} n`);
  drawNodes(pen, children, matrix);
  if (isolates) pen.writer.restore();
  close();
}
