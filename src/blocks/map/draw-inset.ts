/** An inset upon the map: a sheet of its own in a frame, with its own scale. */
import { group, path, rectData, round, translate } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { mix } from "../../theme/color.ts";
import type { Box } from "../block.ts";
import { type ComposedSheet, composeSheet, obstacles } from "./compose-sheet.ts";
import { bestRoom } from "./furniture/find-room.ts";
import { scaleBar } from "./furniture/scale-bar.ts";
import type { Sheet } from "./sheet.ts";

export interface PlannedInset {
  readonly box: Box;
  readonly sheet: Sheet;
}

export interface DrawnInset {
  readonly node: SceneNode;
  readonly sheet: ComposedSheet;
}

export function drawInset({ box, sheet }: PlannedInset): DrawnInset {
  const { context, scale } = sheet;
  const { theme } = context;
  const grid = obstacles(sheet);
  const taken: Box[] = [];
  const bar = scaleBar(sheet, Math.min(box.width * 0.32, 130 * scale));
  const { inner } = sheet;
  const corners = [
    [inner.x + inner.width - bar.width - 6, inner.y + inner.height - bar.height - 6],
    [inner.x + 6, inner.y + inner.height - bar.height - 6],
    [inner.x + 6, inner.y + 6],
    [inner.x + inner.width - bar.width - 6, inner.y + 6],
  ].map(([x, y], i) => ({ box: { x: x!, y: y!, width: bar.width, height: bar.height }, cost: i * 20 }));
  const small = bar.width * bar.height > box.width * box.height * 0.06;
  const found = small ? undefined : bestRoom(corners, [], grid, 4);
  const furniture: SceneNode[] = [];
  if (found !== undefined) {
    taken.push(found.box);
    const ground = sheet.groundAt([found.box.x + bar.width / 2, found.box.y]);
    furniture.push(...bar.draw(round(found.box.x), round(found.box.y), { color: ground, width: round(2.2 * scale) }));
  }
  const composed = composeSheet(sheet, grid, taken, {});
  const edge = 5 * scale;
  const node = group(
    [
      path(rectData(-edge, -edge, box.width + 2 * edge, box.height + 2 * edge), { fill: theme.paper }),
      group([...composed.nodes, ...furniture], { clip: { d: rectData(0, 0, box.width, box.height) } }),
      path(rectData(0, 0, box.width, box.height), {
        stroke: { paint: mix(theme.muted, theme.paper, 0.35), width: round(1 * scale) },
      }),
    ],
    { name: `inset-${sheet.content.movements[0]?.phase?.id ?? "map"}`, transform: translate(box.x, box.y) },
  );
  return { node, sheet: composed };
}
