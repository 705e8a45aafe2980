import type { Block, BlockContext, Box, Presentation } from "../blocks/block.ts";
import { drawMap } from "../blocks/map/map-block.ts";
import { outcomeLine } from "../blocks/outcome.ts";
import { isMirrored } from "../blocks/parts/direction.ts";
import { group } from "../scene/build.ts";
import { clearSpans, mirrorNodes } from "../scene/mirror.ts";
import type { SceneNode } from "../scene/types.ts";
import { READING_ORDER } from "./arrangements/arrangement.ts";
import { type PagePlan, planPage } from "./plan-page.ts";
import { rememberText } from "./remember-text.ts";

/**
 * Lays a whole page out: plans it, draws the blocks in reading order and reports every step down.
 */
export function composePage(asked: BlockContext, blocks: readonly Block[]): SceneNode[] {
  const context: BlockContext = { ...asked, text: rememberText(asked.text) };
  const plan = planPage(context, blocks);
  const { arrangement, slots, fitted } = plan;
  const { boxes, overflow } = fitted.placement;
  const mirrored = (nodes: SceneNode[]) => (isMirrored(context) ? mirrorNodes(nodes, 0, context.page.width) : nodes);
  const drawn = new Map<string, SceneNode>();
  for (const slot of slots) {
    const chosen = slot.presentations[fitted.chosen.get(slot.name) ?? 0]!;
    const box = boxes.get(slot.name);
    if (slot.name === "outcome" && !box) {
      const aside = placeAside(plan);
      if (aside) {
        drawn.set(slot.name, group(mirrored(aside), { name: slot.name }));
        continue;
      }
    }
    const presentation = box && box.height > chosen.height + 0.5 ? (chosen.fill?.(box.height) ?? chosen) : chosen;
    reportSteps(context, slot.name, presentation);
    if (box) drawn.set(slot.name, group(mirrored(presentation.draw(box)), { name: slot.name }));
  }
  const mapBox = context.edition.map && boxes.get("map");
  if (mapBox) {
    drawn.set("map", group(drawMapIn(context, mapBox, arrangement.mapFade), { name: "map" }));
  }
  if (overflow > 0.5) reportOverflow(context, overflow);
  return READING_ORDER.flatMap((name) => drawn.get(name) ?? []);
}

/** An outcome that found no place of its own stands on the line of the timeline's heading, where that has room. */
function placeAside({ context, slots, fitted }: PagePlan): SceneNode[] | undefined {
  const timeline = slots.find(({ name }) => name === "timeline");
  const box = fitted.placement.boxes.get("timeline");
  const aside = timeline?.presentations[fitted.chosen.get("timeline") ?? 0]?.aside;
  if (!box || !aside) return undefined;
  const width = box.width - aside.left;
  const line = outcomeLine(context, width);
  if (!line) return undefined;
  reportSteps(context, "outcome", line);
  return line.draw({ x: box.x + aside.left, y: box.y + aside.baseline, width, height: 0 });
}

/** The map is never mirrored: on a mirrored page its box changes sides. */
function drawMapIn(context: BlockContext, box: Box, fade: number): SceneNode[] {
  if (!isMirrored(context)) return drawMap(context, box, { fade: { left: fade } }).nodes;
  const x = context.page.width - box.x - box.width;
  return clearSpans(drawMap(context, { ...box, x }, { fade: { right: fade } }).nodes);
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
