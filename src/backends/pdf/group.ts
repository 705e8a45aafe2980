import { multiplyMatrices } from "../../scene/matrix.ts";
import type { GlyphsNode, GroupNode, Matrix, SceneNode } from "../../scene/types.ts";
import { unreachable } from "../resource.ts";
import { drawImage } from "./image.ts";
import { pathOperators } from "./operators.ts";
import { drawPath } from "./path.ts";
import type { Pen } from "./pen.ts";
import { drawGlyphs } from "./text.ts";

export function drawNodes(pen: Pen, nodes: readonly SceneNode[], matrix: Matrix): void {
  const { isInline } = pen.tags;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    switch (node.kind) {
      case "group":
        drawGroup(pen, node, matrix);
        break;
      case "path":
      case "image":
        drawShape(pen, node, matrix);
        break;
      case "glyphs": {
        const passage = takePassage(nodes, i, isInline);
        drawPassage(pen, passage, matrix);
        i += passage.length - 1;
        break;
      }
      default:
        unreachable(node);
    }
  }
}

/** The run at an index and those after it that belong into the same element of the structure tree. */
function takePassage(nodes: readonly SceneNode[], start: number, isInline: boolean): GlyphsNode[] {
  const passage: GlyphsNode[] = [];
  for (let i = start; i < nodes.length; i++) {
    const node = nodes[i]!;
    const last = passage.at(-1);
    if (node.kind !== "glyphs" || (last && !isInline && !node.continues && !isSameText(last, node))) break;
    passage.push(node);
  }
  return passage;
}

/** Lines of one heading or paragraph are siblings of one role and size. */
function isSameText(a: GlyphsNode, b: GlyphsNode): boolean {
  return a.role !== undefined && a.role === b.role && a.size === b.size;
}

function drawPassage(pen: Pen, passage: readonly GlyphsNode[], matrix: Matrix): void {
  const close = pen.tags.enterText(passage[0]!);
  for (const [i, node] of passage.entries()) {
    const next = passage[i + 1];
    pen.tags.mark(node);
    drawGlyphs(pen, node, matrix, { wraps: next !== undefined && !next.continues });
  }
  close();
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
