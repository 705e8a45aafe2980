import type { Block, BlockContext, Box, Presentation } from "../blocks/block.ts";
import { drawMap } from "../blocks/map/map-block.ts";
import { group } from "../scene/build.ts";
import type { SceneNode } from "../scene/types.ts";
import { type Arrangement, READING_ORDER } from "./arrangements/arrangement.ts";
import { arrangeRows } from "./arrangements/rows.ts";
import { arrangeWide } from "./arrangements/wide.ts";
import { fitBlocks, type Slot } from "./fit.ts";

/**
 * Lays a whole page out: picks the arrangement for its shape, fits the blocks, draws them in
 * reading order and reports every step down.
 */
export function composePage(context: BlockContext, blocks: readonly Block[]): SceneNode[] {
  const { page } = context;
  const hasMap = context.edition.map !== undefined;
  const present = new Set(
    blocks.filter((block) => block.present(context, page.width / 2) !== undefined).map((b) => b.name),
  );
  if (hasMap) present.add("map");
  const arrangement = hasMap && page.shape === "wide" ? arrangeWide(page, present) : arrangeRows(page, present);
  const slots = blocks.flatMap((block): Slot[] => {
    const width = arrangement.widths.get(block.name);
    const presentations = width === undefined ? undefined : block.present(context, width);
    return presentations && presentations.length > 0 ? [{ name: block.name, presentations }] : [];
  });
  const { placement, chosen } = fitBlocks(slots, arrangement.arrange, arrangement.stepOrder);

  const drawn = new Map<string, SceneNode>();
  for (const slot of slots) {
    const presentation = slot.presentations[chosen.get(slot.name) ?? 0]!;
    reportSteps(context, slot.name, presentation);
    drawn.set(slot.name, group(presentation.draw(placement.boxes.get(slot.name)!), { name: slot.name }));
  }
  if (hasMap) drawn.set("map", drawMapInto(context, arrangement, placement.boxes.get("map")!));
  if (placement.overflow > 0.5) {
    context.report({
      severity: "warning",
      code: "W-layout-overflow",
      message: `the content is ${Math.ceil(placement.overflow)} units too tall for the page even at its smallest`,
      hints: ["choose a larger or taller page, or shorten the texts"],
    });
  }
  return READING_ORDER.flatMap((name) => drawn.get(name) ?? []);
}

function drawMapInto(context: BlockContext, arrangement: Arrangement, box: Box): SceneNode {
  return group(drawMap(context, box, { fade: { left: arrangement.mapFade } }).nodes, { name: "map" });
}

function reportSteps(context: BlockContext, name: string, presentation: Presentation): void {
  if (presentation.dropped.length === 0) return;
  context.report({
    severity: "info",
    code: "W-layout-reduced",
    message: `${name} is shown in its ${presentation.name} form, without ${presentation.dropped.join(", ")}`,
    hints: ["give the page more room, or shorten the text"],
  });
}
