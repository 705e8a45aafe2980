import type { Block, BlockContext, Presentation } from "../blocks/block.ts";
import { drawMap } from "../blocks/map/map-block.ts";
import { group } from "../scene/build.ts";
import type { SceneNode } from "../scene/types.ts";
import { READING_ORDER } from "./arrangements/arrangement.ts";
import { planPage } from "./plan-page.ts";

/**
 * Lays a whole page out: plans it, draws the blocks in reading order and reports every step down.
 */
export function composePage(context: BlockContext, blocks: readonly Block[]): SceneNode[] {
  const { arrangement, slots, fitted } = planPage(context, blocks);
  const { boxes, overflow } = fitted.placement;
  const drawn = new Map<string, SceneNode>();
  for (const slot of slots) {
    const chosen = slot.presentations[fitted.chosen.get(slot.name) ?? 0]!;
    const box = boxes.get(slot.name);
    const presentation = box && box.height > chosen.height + 0.5 ? (chosen.fill?.(box.height) ?? chosen) : chosen;
    reportSteps(context, slot.name, presentation);
    if (box) drawn.set(slot.name, group(presentation.draw(box), { name: slot.name }));
  }
  const mapBox = context.edition.map && boxes.get("map");
  if (mapBox) {
    drawn.set("map", group(drawMap(context, mapBox, { fade: { left: arrangement.mapFade } }).nodes, { name: "map" }));
  }
  if (overflow > 0.5) reportOverflow(context, overflow);
  return READING_ORDER.flatMap((name) => drawn.get(name) ?? []);
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

function reportOverflow(context: BlockContext, overflow: number): void {
  context.report({
    severity: "warning",
    code: "W-layout-overflow",
    message: `the content is ${Math.ceil(overflow)} units too tall for the page even at its smallest`,
    hints: ["choose a larger or taller page, or shorten the texts"],
  });
}
