/** The map of operations. */
import type { GeoExtent } from "../../campaign/edition.ts";
import { fitProjection } from "../../geo/projection.ts";
import { group, rectData, translate } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { Block, BlockContext, Box } from "../block.ts";
import { composeSheet, type Fade, obstacles } from "./compose-sheet.ts";
import { allContent, type Content, fitPoints, shareOut } from "./content.ts";
import type { Label } from "./labels/label.ts";
import { makeSheet } from "./sheet.ts";

export interface MapOptions {
  /** How far each edge of the map runs out into the paper, units. */
  readonly fade?: Fade;
  /** One phase alone. */
  readonly phase?: string;
  /** Fewer names than there is room for: 0 for all, up to 5. */
  readonly level?: number;
}

export interface DrawnMap {
  readonly nodes: SceneNode[];
  /** Labels for which there was no room. */
  readonly dropped: readonly Label[];
}

/** Draws the map of an edition into a box; nothing when it has none. */
export function drawMap(context: BlockContext, box: Box, options: MapOptions = {}): DrawnMap {
  const { map } = context.edition;
  if (map === undefined || box.width < 40 || box.height < 40) return { nodes: [], dropped: [] };
  const content = allContent(context.edition, map, options.phase);
  const shares = shareOut(content, map.insets);
  const fade = options.fade ?? {};
  const scale = context.page.typeScale;
  const view = viewOf(shares.main, map.extent, box, fade, map.projection);
  const inner = innerBox(box, fade, scale);
  const sheet = makeSheet({
    context,
    view,
    inner,
    scale,
    content: shares.main,
    world: map.base === "world",
    level: options.level ?? 0,
    inset: false,
  });
  const composed = composeSheet(sheet, obstacles(sheet), [], fade);
  const nodes = [
    group(composed.nodes, {
      name: "map-main",
      transform: translate(box.x, box.y),
      clip: { d: rectData(0, 0, box.width, box.height) },
    }),
  ];
  for (const label of composed.dropped) {
    context.report({
      severity: "info",
      code: "W-map-label-dropped",
      message: `there was no room on the map for "${label.text}"`,
      hints: ["give the map more room, or fewer places"],
    });
  }
  return { nodes, dropped: composed.dropped };
}

function viewOf(
  content: Content,
  extent: GeoExtent | undefined,
  box: Box,
  fade: Fade,
  kind?: "conic" | "azimuthal" | "mercator" | "equirectangular",
) {
  const frame = {
    width: box.width,
    height: box.height,
    padding: { top: fade.top ?? 0, right: fade.right ?? 0, bottom: fade.bottom ?? 0, left: fade.left ?? 0 },
  };
  return fitProjection({ frame, extent, points: fitPoints(content), kind });
}

/** Words keep this far from the edges. */
const EDGE = 10;

function innerBox(box: Box, fade: Fade, scale: number): Box {
  const edge = EDGE * scale;
  const left = Math.max((fade.left ?? 0) * 0.7, edge);
  const right = Math.max((fade.right ?? 0) * 0.7, edge);
  const top = Math.max((fade.top ?? 0) * 0.7, edge);
  const bottom = Math.max((fade.bottom ?? 0) * 0.7, edge);
  return { x: left, y: top, width: box.width - left - right, height: box.height - top - bottom };
}

export const mapBlock: Block = {
  name: "map",
  present(context, width, height) {
    if (context.edition.map === undefined) return undefined;
    const least = height ?? width * 0.45;
    return [{ name: "full", height: least, dropped: [], draw: (box) => drawMap(context, box).nodes }];
  },
};
