import type { BlockContext, Box, Page, Presentation } from "../blocks/block.ts";
import { drawMap } from "../blocks/map/map-block.ts";
import { outcomeLine } from "../blocks/outcome.ts";
import { isMirrored } from "../blocks/parts/direction.ts";
import { figureForms } from "../blocks/parts/figure-text.ts";
import type { Figure } from "../campaign/edition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { group } from "../scene/build.ts";
import { clearSpans, mirrorNodes } from "../scene/mirror.ts";
import type { SceneNode } from "../scene/types.ts";
import { isBareMap } from "./bare-map.ts";
import { drawMapSheet } from "./map-sheet.ts";
import { missingWords } from "./missing-words.ts";
import { inOrder, READING_ORDER } from "./order.ts";
import { authorsName, type PinnedPage, planPinned } from "./pins.ts";
import { DROPPED, isSpared, type PagePlan } from "./plan-page.ts";

/**
 * Lays a whole page out: plans it, draws the blocks in reading order and reports every step down.
 */
export function composePage(page: PinnedPage): SceneNode[] {
  const asked = page.context;
  const reports: string[] = [];
  const context: BlockContext = {
    ...asked,
    report: (diagnostic) => {
      reports.push(diagnostic.message);
      asked.report(diagnostic);
    },
  };
  if (page.sheet) return drawMapSheet(context, page.blocks);
  const { plan, map } = planWithMap({ ...page, context });
  const { slots, fitted } = plan;
  const { boxes, overflow } = fitted.placement;
  const mirrored = (nodes: SceneNode[]) => (isMirrored(context) ? mirrorNodes(nodes, 0, context.page.width) : nodes);
  const drawn = new Map<string, SceneNode>();
  for (const slot of slots) {
    const chosen = slot.presentations.at(fitted.chosen.get(slot.name) ?? 0)!;
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
  if (map) drawn.set("map", group(map, { name: "map" }));
  if (overflow > 0.5) reportOverflow(context, overflow);
  const nodes = inOrder(READING_ORDER, context.page.order, (name) => name).flatMap((name) => drawn.get(name) ?? []);
  const forms = (figure: Figure) => figureForms(context, figure);
  for (const missing of missingWords(page.told, nodes, reports, forms)) asked.report(missing);
  return nodes;
}

/**
 * Plans the page and draws its map. A map that turns out to show next to nothing gives its room to the
 * other blocks, unless its author asked for it to be large.
 */
function planWithMap(page: PinnedPage): MappedPlan {
  const tried = attempt(page, page.context.page);
  const { map, mapBox } = tried;
  const bare = map && mapBox && page.pins.emphasis !== "map" && isBareMap(map, mapBox, page.context.page);
  const taken = bare ? attempt(page, { ...page.context.page, bareMap: true }) : tried;
  taken.release();
  return taken;
}

interface MappedPlan {
  readonly plan: PagePlan;
  readonly map: SceneNode[] | undefined;
}

/** One way to plan the page; what it reports is held back until it is taken. */
function attempt(pinned: PinnedPage, page: Page): MappedPlan & { readonly mapBox: Box | undefined; release(): void } {
  const held: Diagnostic[] = [];
  let report = (diagnostic: Diagnostic): void => void held.push(diagnostic);
  const holding = (context: BlockContext): BlockContext => ({
    ...context,
    page: { ...context.page, ...(page.bareMap && { bareMap: true }) },
    report: (diagnostic) => report(diagnostic),
  });
  const context = holding(pinned.context);
  const unpinned = { ...pinned.unpinned, context: holding(pinned.unpinned.context) };
  const plan = planPinned({ ...pinned, context, unpinned });
  const box = context.edition.map && plan.fitted.placement.boxes.get("map");
  const mapBox = box && onPage(context, box);
  return {
    plan,
    mapBox,
    map: mapBox && drawMapIn(context, mapBox, plan.arrangement.mapFade),
    release: () => {
      report = pinned.context.report;
      held.forEach(report);
    },
  };
}

/** An outcome that found no place of its own stands on the line of the timeline's heading, where that has room. */
function placeAside({ context, slots, fitted }: PagePlan): SceneNode[] | undefined {
  const timeline = slots.find(({ name }) => name === "timeline");
  const box = fitted.placement.boxes.get("timeline");
  const aside = timeline?.presentations.at(fitted.chosen.get("timeline") ?? 0)?.aside;
  if (!box || !aside) return undefined;
  const width = box.width - aside.left;
  const line = outcomeLine(context, width, aside.baseline);
  if (!line) return undefined;
  reportSteps(context, "outcome", line);
  return line.draw({ x: box.x + aside.left, y: box.y + aside.baseline, width, height: 0 });
}

/** The map is never mirrored: on a mirrored page its box changes sides. */
function onPage(context: BlockContext, box: Box): Box {
  return isMirrored(context) ? { ...box, x: context.page.width - box.x - box.width } : box;
}

function drawMapIn(context: BlockContext, box: Box, fade: number): SceneNode[] {
  if (!isMirrored(context)) return drawMap(context, box, { fade: { left: fade } }).nodes;
  return clearSpans(drawMap(context, box, { fade: { right: fade } }).nodes);
}

function reportSteps(context: BlockContext, name: string, presentation: Presentation): void {
  if (presentation.dropped.length === 0) return;
  if (presentation === DROPPED) {
    context.report({
      severity: isSpared(name, context.page) ? "info" : "warning",
      code: "W-layout-dropped",
      message: `there is no room on the page for the ${name}`,
      hints: ["choose a larger page, or shorten the texts"],
    });
    return;
  }
  context.report({
    severity: "info",
    code: "W-layout-reduced",
    message: `${authorsName(name)} is shown in its ${presentation.name} form, without ${presentation.dropped.join(", ")}`,
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
