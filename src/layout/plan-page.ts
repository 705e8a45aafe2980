import type { Block, BlockContext, Page, Presentation } from "../blocks/block.ts";
import type { Arrangement } from "./arrangements/arrangement.ts";
import { arrangeRows, ROWS } from "./arrangements/rows.ts";
import { arrangeWide } from "./arrangements/wide.ts";
import { type Fitted, fitBlocks, type Slot, type StepCosts } from "./fit.ts";
import { eachForm, type Forms, formsFrom } from "./forms.ts";
import { withoutNoteMarks } from "./shown-edition.ts";

/** A page laid out: who stands where, in which form, at which size of type. */
export interface PagePlan {
  readonly context: BlockContext;
  readonly arrangement: Arrangement;
  readonly slots: readonly Slot[];
  readonly fitted: Fitted;
}

/** What a step down costs the reader, by block. */
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

/** On a screen held in a hand people look at portraits, map and figures; words for looking up give way first. */
const HANDHELD_COSTS: StepCosts = {
  ...STEP_COSTS,
  sources: 0.3,
  notes: 0.5,
  timeline: 1.5,
  forces: 3,
  masthead: 6,
  sides: 6,
};
/** Shares of such a page's height its map keeps, the largest that costs the others no more than `worth`. */
const HANDHELD_MAP = { shares: [0.38, 0.345, 0.31], worth: 9 };

/** Sizes of type tried, as multiples of the page's own. */
const SCALES: readonly number[] = [1, 0.94, 1.12, 1.25, 1.4, 1.6, 1.8, 2.1, 2.5];
/** Blocks that may show their figures as pictures. */
const PICTURED: readonly string[] = ["forces", "losses"];
/** What an empty page costs, and type a tenth smaller or larger than the page's own. */
const EMPTY_COST = 40;
const SMALLER_COST = 9;
const LARGER_COST = 0.13;
const OVERFLOW_COST = 1000;
/** A page emptier than this is tried at every size of type. */
const VACANT = 0.12;
/** What it costs that larger type, which only fills the page, leaves out one thing more. */
const LOST_COST = 4;
/** What it costs that a block finds no column wide enough for any of its forms. */
const HOMELESS_COST = 100;

/**
 * Lays the page out in every arrangement for its shape, at several sizes of type, and keeps the
 * one that drops least and leaves least of the page empty.
 */
export function planPage(context: BlockContext, blocks: readonly Block[]): PagePlan {
  const plan = planShares(context, blocks);
  return leavesNotesOut(plan) ? planWithoutNotes(context, blocks) : plan;
}

/** A mark without its note is a riddle: on a page that has no room for notes figures bear no marks. */
function planWithoutNotes(context: BlockContext, blocks: readonly Block[]): PagePlan {
  const plan = planShares(
    { ...context, edition: withoutNoteMarks(context.edition) },
    blocks.filter(({ name }) => name !== "notes"),
  );
  return { ...plan, slots: [...plan.slots, { name: "notes", presentations: formsFrom([DROPPED]) }] };
}

function leavesNotesOut({ slots, fitted }: PagePlan): boolean {
  return slots.some(
    ({ name, presentations }) => name === "notes" && presentations.at(fitted.chosen.get(name) ?? 0) === DROPPED,
  );
}

function planShares(context: BlockContext, blocks: readonly Block[]): PagePlan {
  const present = memoPresent();
  const plain = planShared(context, blocks, present);
  const { edition, page } = context;
  if (!page.handheld || !edition.map || page.mapShare !== undefined || page.bareMap) return plain;
  for (const mapShare of HANDHELD_MAP.shares) {
    const mapped = planShared({ ...context, page: { ...page, mapShare } }, blocks, present);
    const { placement, cost } = mapped.fitted;
    const spared = placement.overflow <= 0.5 && cost <= plain.fitted.cost + HANDHELD_MAP.worth;
    if (spared && placement.boxes.size >= plain.fitted.placement.boxes.size) return mapped;
  }
  return plain;
}

function planShared(context: BlockContext, blocks: readonly Block[], present: Present): PagePlan {
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
  let whole = Number.POSITIVE_INFINITY;
  let misses = 0;
  for (const scale of SCALES) {
    if (best && !worthTrying(scale, best)) continue;
    const before = best;
    const page = { ...context.page, typeScale: context.page.typeScale * scale };
    const scaled = { ...context, page };
    for (const arrangement of arrangementsFor(page, names)) {
      const plan = planWith(scaled, blocks, arrangement, present, keeping);
      const lost = lossesOf(plan);
      if (scale === 1) whole = Math.min(whole, lost);
      const cost = costOf(plan, scale) + (scale > 1 ? Math.max(lost - whole, 0) * LOST_COST : 0);
      if (best === undefined || cost < best.cost) best = { plan, cost };
      if (cost === 0) return plan;
    }
    // Type that grows on past its best only gets dearer; one size may be unlucky with its lines. On a page as good
    // as empty the next size may turn an axis upright or break the title, and fill it after all.
    misses = scale > 1 && best === before ? misses + 1 : 0;
    if (misses > 1 && best!.plan.fitted.placement.empty < VACANT) break;
  }
  return best!.plan;
}

/** Smaller type helps when much was dropped, larger type when the page is short of content. */
function worthTrying(scale: number, best: { readonly plan: PagePlan; readonly cost: number }): boolean {
  if (scale < 1) return best.cost > (1 - scale) * 10 * SMALLER_COST;
  return best.plan.fitted.placement.overflow === 0 && best.plan.fitted.placement.empty > 0.02;
}

type Present = (block: Block, context: BlockContext, width: number) => Forms | undefined;

/** Asks a block once for each width and size of type: presenting sets all its words. */
function memoPresent(): Present {
  const known = new Map<string, Forms | undefined>();
  return (block, context, width) => {
    const key = `${block.name} ${context.page.typeScale} ${width}`;
    if (!known.has(key)) {
      const forms = block.present(context, width);
      known.set(key, forms && formsFrom(forms));
    }
    return known.get(key);
  };
}

function arrangementsFor(page: Page, present: ReadonlySet<string>): Arrangement[] {
  if (present.has("map") && page.shape === "wide" && !page.bareMap) return [arrangeWide(page, present)];
  const all = Object.entries(ROWS[page.shape])
    .map(([name, rows]) => arrangeRows(page, present, name, rows))
    .filter(({ widths }) => [...present].every((block) => widths.has(block)));
  // Where blocks are absent some come out alike.
  return all.filter(({ key }, i) => all.findIndex((other) => other.key === key) === i);
}

function planWith(
  context: BlockContext,
  blocks: readonly Block[],
  arrangement: Arrangement,
  present: Present,
  keeping: Keeping,
): PagePlan {
  const costs = context.page.handheld ? HANDHELD_COSTS : STEP_COSTS;
  const slots = blocks.flatMap((block): Slot[] => {
    const width = arrangement.widths.get(block.name);
    const presentations = width === undefined ? undefined : present(block, context, width);
    if (!presentations?.at(0)) return [];
    const may = isSpared(block.name, context.page) || (keeping === "parts" && block.name !== "masthead");
    return [{ name: block.name, presentations: formsFrom(standing(presentations, width!, may)) }];
  });
  return { context, arrangement, slots, fitted: fitBlocks(slots, arrangement.arrange, costs) };
}

/** Whether a page may do without a block before any other is at its smallest: the outcome, in a hand the notes too. */
export function isSpared(block: string, { handheld = false }: Page): boolean {
  return block === "outcome" || (block === "notes" && handheld);
}

/** How many things a plan leaves out, pictures for which its columns are too narrow among them. */
function lossesOf({ slots, fitted }: PagePlan): number {
  return slots.reduce((sum, { name, presentations }) => {
    const { dropped, pictured } = presentations.at(fitted.chosen.get(name) ?? 0)!;
    return sum + dropped.length + (PICTURED.includes(name) && !pictured ? 1 : 0);
  }, 0);
}

/** What needs more width than its column has cannot stand there; a block that finds no form, or may go, can be left out. */
function* standing(forms: Forms, width: number, may: boolean): Generator<Presentation> {
  let homeless = true;
  for (const form of eachForm(forms)) {
    if ((form.width ?? 0) > width + 0.5) continue;
    homeless = false;
    yield form;
  }
  if (may || homeless) yield DROPPED;
}

/** The form of a block that is left out. */
export const DROPPED: Presentation = { name: "minimal", height: 0, dropped: ["all of it"], draw: () => [] };

function costOf({ slots, fitted }: PagePlan, scale: number): number {
  const { overflow, empty } = fitted.placement;
  const homeless = slots.filter(({ presentations }) => presentations.at(0) === DROPPED).length * HOMELESS_COST;
  const size = scale < 1 ? (1 - scale) * 10 * SMALLER_COST : (scale - 1) * 10 * LARGER_COST;
  return (overflow > 0 ? OVERFLOW_COST + overflow : 0) + homeless + fitted.cost + empty * EMPTY_COST + size;
}
