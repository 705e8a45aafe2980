import type { Box, Page } from "../blocks/block.ts";
import { type Bounds, nodeBounds, uniteBounds } from "../scene/bounds.ts";
import { IDENTITY, multiplyMatrices } from "../scene/matrix.ts";
import type { Matrix, SceneNode } from "../scene/types.ts";

/** Parts of a drawn map that show where on earth one is, or what lay there. */
const GEOGRAPHY: readonly string[] = ["coast", "borders", "lakes", "rivers", "territories", "terrain", "relief"];
/** The globe that tells where a map lies stands in its corner and is no part of its ground. */
const LOCATOR = "locator";
/** A map smaller than this share of the page may show little. */
const LARGE = 0.3;

/** What is told of the war itself; where it spreads over more than a corner of the map, that is its picture. */
const WARFARE: readonly string[] = ["movements", "fronts", "units", "historic-borders"];
const SPREAD = 0.1;

/**
 * Whether a drawn map is large and yet shows little but names and signs in a corner of one even ground:
 * a map without a base, or one so close up that no coast, river or border is in sight.
 */
export function isBareMap(nodes: readonly SceneNode[], box: Box, page: Page): boolean {
  if (box.width * box.height <= page.width * page.height * LARGE) return false;
  const sight = { x0: box.x, y0: box.y, x1: box.x + box.width, y1: box.y + box.height };
  for (const bounds of boundsOf(nodes, GEOGRAPHY)) if (inSight(bounds, sight)) return false;
  const war = uniteBounds([...boundsOf(nodes, WARFARE)]);
  const [wide, high] = war
    ? [overlap(war.x0, war.x1, sight.x0, sight.x1), overlap(war.y0, war.y1, sight.y0, sight.y1)]
    : [0, 0];
  return wide * high < box.width * box.height * SPREAD;
}

function overlap(from: number, to: number, least: number, most: number): number {
  return Math.max(Math.min(to, most) - Math.max(from, least), 0);
}

/** Boxes of the parts of a map that have one of the names, each measured when it is asked for. */
function* boundsOf(
  nodes: readonly SceneNode[],
  names: readonly string[],
  matrix: Matrix = IDENTITY,
): Generator<Bounds, void> {
  for (const node of nodes) {
    if (node.name !== undefined && names.includes(node.name)) {
      const bounds = nodeBounds(node, matrix);
      if (bounds) yield bounds;
    } else if (node.kind === "group" && node.name !== LOCATOR) {
      yield* boundsOf(node.children, names, node.transform ? multiplyMatrices(matrix, node.transform) : matrix);
    }
  }
}

function inSight(bounds: Bounds, { x0, y0, x1, y1 }: Bounds): boolean {
  return bounds.x0 < x1 && bounds.x1 > x0 && bounds.y0 < y1 && bounds.y1 > y0;
}
