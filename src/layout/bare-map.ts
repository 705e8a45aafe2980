import type { Box, Page } from "../blocks/block.ts";
import { type Bounds, nodeBounds } from "../scene/bounds.ts";
import { IDENTITY, multiplyMatrices } from "../scene/matrix.ts";
import type { Matrix, SceneNode } from "../scene/types.ts";

/** Parts of a drawn map that show where on earth one is. */
const GEOGRAPHY: readonly string[] = ["coast", "borders", "lakes", "territories", "terrain", "relief"];
/** The globe that tells where a map lies stands in its corner and is no part of its ground. */
const LOCATOR = "locator";
/** A map smaller than this share of the page may show little. */
const LARGE = 0.3;

/**
 * Whether a drawn map is large and yet shows nothing but names, signs and arrows upon one even ground:
 * a map without a base, or one so close up that neither coast nor border is in sight.
 */
export function isBareMap(nodes: readonly SceneNode[], box: Box, page: Page): boolean {
  const sight = { x0: box.x, y0: box.y, x1: box.x + box.width, y1: box.y + box.height };
  return (
    box.width * box.height > page.width * page.height * LARGE && !nodes.some((node) => showsGeography(node, sight))
  );
}

function showsGeography(node: SceneNode, sight: Bounds, matrix: Matrix = IDENTITY): boolean {
  if (node.name !== undefined && GEOGRAPHY.includes(node.name)) return inSight(nodeBounds(node, matrix), sight);
  if (node.kind !== "group" || node.name === LOCATOR) return false;
  const inner = node.transform ? multiplyMatrices(matrix, node.transform) : matrix;
  return node.children.some((child) => showsGeography(child, sight, inner));
}

function inSight(bounds: Bounds | undefined, { x0, y0, x1, y1 }: Bounds): boolean {
  return bounds !== undefined && bounds.x0 < x1 && bounds.x1 > x0 && bounds.y0 < y1 && bounds.y1 > y0;
}
