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
  outcome: 0.4,
  sources: 1.5,
  notes: 2,
  losses: 3,
  masthead: 3.5,
  timeline: 4,
  sides: 4,
  forces: 8,
};

/** Sizes of type tried, as multiples of the page's own. */
const SCALES: readonly number[] = [1, 0.94, 1.12, 1.25, 1.4, 1.6, 1.8];
/** What an empty page costs, and type a tenth smaller or larger than the page's own. */
const EMPTY_COST = 40;
const SMALLER_COST = 9;
const LARGER_COST = 0.15;
const OVERFLOW_COST = 1000;
/** What it costs that a block finds no column wide enough for any of its forms. */
const HOMELESS_COST = 100;

/**
 * Lays the page out in every arrangement for its shape, at several sizes of type, and keeps the
 * one that drops least and leaves least of the page empty.
 */
export function planPage(context: BlockContext, blocks: readonly Block[]): PagePlan {
  const present = memoPresent();
  const everything = new Set([...blocks.map((block) => block.name), ...(context.edition.map ? ["map"] : [])]);
  const [first] = arrangementsFor(context.page, everything);
  const has = (block: Block) => present(block, context, first!.widths.get(block.name)!) !== undefined;
  const names = new Set([...everything].filter((name) => blocks.every((block) => block.name !== name || has(block))));
  const fullest = bestPlan(context, blocks, names, present, "whole");
  // Only where not even the smallest forms of all blocks fit does the page do without some of them.
  return fullest.fitted.placement.overflow > 0.5 ? bestPlan(context, blocks, names, present, "parts") : fullest;
}

/** `whole`: every block keeps its place in some form; `parts`: all but the masthead and the map may go. */
type Keeping = "whole" | "parts";

function bestPlan(
  context: BlockContext,
  blocks: readonly Block[],
  names: ReadonlySet<string>,
  present: Present,
  keeping: Keeping,
): PagePlan {
  let best: { plan: PagePlan; cost: number } | undefined;
  for (const scale of SCALES) {
    if (best && !worthTrying(scale, best)) continue;
    const page = { ...context.page, typeScale: context.page.typeScale * scale };
    const scaled = { ...context, page };
    for (const arrangement of arrangementsFor(page, names)) {
      const plan = planWith(scaled, blocks, arrangement, present, keeping);
      const cost = costOf(plan, scale);
      if (best === undefined || cost < best.cost) best = { plan, cost };
      if (cost === 0) return plan;
    }
  }
  return best!.plan;
}

/** Smaller type helps when much was dropped, larger type when the page is short of content. */
function worthTrying(scale: number, best: { readonly plan: PagePlan; readonly cost: number }): boolean {
  if (scale < 1) return best.cost > (1 - scale) * 10 * SMALLER_COST;
  return best.plan.fitted.placement.overflow === 0 && best.plan.fitted.placement.empty > 0.02;
}

type Present = (block: Block, context: BlockContext, width: number) => ReturnType<Block["present"]>;

/** Asks a block once for each width and size of type: presenting sets all its words. */
function memoPresent(): Present {
  const known = new Map<string, ReturnType<Block["present"]>>();
  return (block, context, width) => {
    const key = `${block.name} ${context.page.typeScale} ${width}`;
    if (!known.has(key)) known.set(key, block.present(context, width));
    return known.get(key);
  };
}

function arrangementsFor(page: Page, present: ReadonlySet<string>): Arrangement[] {
  if (present.has("map") && page.shape === "wide") return [arrangeWide(page, present)];
  return Object.entries(ROWS[page.shape]).map(([name, rows]) => arrangeRows(page, present, name, rows));
}

function planWith(
  context: BlockContext,
  blocks: readonly Block[],
  arrangement: Arrangement,
  present: Present,
  keeping: Keeping,
): PagePlan {
  const slots = blocks.flatMap((block): Slot[] => {
    const width = arrangement.widths.get(block.name);
    const presentations = width === undefined ? undefined : present(block, context, width);
    if (!presentations || presentations.length === 0) return [];
    // What needs more width than its column has cannot stand there.
    const fitting = presentations.filter((form) => (form.width ?? 0) <= width! + 0.5);
    const may = block.name === "outcome" || fitting.length === 0 || (keeping === "parts" && block.name !== "masthead");
    return [{ name: block.name, presentations: may ? [...fitting, DROPPED] : fitting }];
  });
  return { context, arrangement, slots, fitted: fitBlocks(slots, arrangement.arrange, STEP_COSTS) };
}

/** The form of a block that is left out. */
export const DROPPED: Presentation = { name: "minimal", height: 0, dropped: ["all of it"], draw: () => [] };

function costOf({ slots, fitted }: PagePlan, scale: number): number {
  const { overflow, empty } = fitted.placement;
  const homeless = slots.filter(({ presentations }) => presentations[0] === DROPPED).length * HOMELESS_COST;
  const size = scale < 1 ? (1 - scale) * 10 * SMALLER_COST : (scale - 1) * 10 * LARGER_COST;
  return (overflow > 0 ? OVERFLOW_COST + overflow : 0) + homeless + fitted.cost + empty * EMPTY_COST + size;
}
