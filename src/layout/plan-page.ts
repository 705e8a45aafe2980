import type { Block, BlockContext, Page, Presentation } from "../blocks/block.ts";
import type { Arrangement } from "./arrangements/arrangement.ts";
import { arrangeRows, ROWS } from "./arrangements/rows.ts";
import { arrangeWide } from "./arrangements/wide.ts";
import { type Fitted, fitBlocks, type Slot, type StepCosts } from "./fit.ts";

/** A page laid out: who stands where, in which form, at which size of type. */
export interface PagePlan {
  readonly context: BlockContext;
  readonly arrangement: Arrangement;
  readonly slots: readonly Slot[];
  readonly fitted: Fitted;
}

/** What a step down costs the reader, by block; the outcome may go altogether. */
const STEP_COSTS: StepCosts = {
  outcome: 1,
  sources: 1.5,
  notes: 2,
  losses: 3,
  masthead: 3.5,
  timeline: 4,
  sides: 4,
  forces: 5,
};

/** Sizes of type tried, as multiples of the page's own. */
const SCALES: readonly number[] = [1, 0.94, 1.12, 1.25, 1.4, 1.6, 1.8];
/** What an empty page costs, and type a tenth smaller or larger than the page's own. */
const EMPTY_COST = 40;
const SMALLER_COST = 9;
const LARGER_COST = 0.15;
const OVERFLOW_COST = 1000;

/**
 * Lays the page out in every arrangement for its shape, at several sizes of type, and keeps the
 * one that drops least and leaves least of the page empty.
 */
export function planPage(context: BlockContext, blocks: readonly Block[]): PagePlan {
  const present = new Set(
    blocks.filter((block) => block.present(context, context.page.width / 2) !== undefined).map((block) => block.name),
  );
  if (context.edition.map !== undefined) present.add("map");
  let best: { plan: PagePlan; cost: number } | undefined;
  for (const scale of SCALES) {
    const page = { ...context.page, typeScale: context.page.typeScale * scale };
    const scaled = { ...context, page };
    for (const arrangement of arrangementsFor(page, present)) {
      const plan = planWith(scaled, blocks, arrangement);
      const cost = costOf(plan, scale);
      if (best === undefined || cost < best.cost) best = { plan, cost };
      if (cost === 0) return plan;
    }
    // Larger type only helps a page that is short of content.
    if (scale > 1 && best!.plan.fitted.placement.empty === 0) break;
  }
  return best!.plan;
}

function arrangementsFor(page: Page, present: ReadonlySet<string>): Arrangement[] {
  if (present.has("map") && page.shape === "wide") return [arrangeWide(page, present)];
  return Object.entries(ROWS[page.shape]).map(([name, rows]) => arrangeRows(page, present, name, rows));
}

function planWith(context: BlockContext, blocks: readonly Block[], arrangement: Arrangement): PagePlan {
  const slots = blocks.flatMap((block): Slot[] => {
    const width = arrangement.widths.get(block.name);
    const presentations = width === undefined ? undefined : block.present(context, width);
    if (!presentations || presentations.length === 0) return [];
    return [
      { name: block.name, presentations: block.name === "outcome" ? [...presentations, DROPPED] : presentations },
    ];
  });
  return { context, arrangement, slots, fitted: fitBlocks(slots, arrangement.arrange, STEP_COSTS) };
}

const DROPPED: Presentation = { name: "minimal", height: 0, dropped: ["all of it"], draw: () => [] };

function costOf({ fitted }: PagePlan, scale: number): number {
  const { overflow, empty } = fitted.placement;
  const size = scale < 1 ? (1 - scale) * 10 * SMALLER_COST : (scale - 1) * 10 * LARGER_COST;
  return (overflow > 0 ? OVERFLOW_COST + overflow : 0) + fitted.cost + empty * EMPTY_COST + size;
}
