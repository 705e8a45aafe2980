/** What an author fixes about the page: which blocks, in which order and form, and which is the largest. */
import type { Block, BlockContext, Page, Presentation } from "../blocks/block.ts";
import type { Edition } from "../campaign/edition.ts";
import type { BlockForm, BlockName, PinsInput } from "../campaign/types.ts";
import { type PagePlan, planPage } from "./plan-page.ts";
import { shownEdition, withoutNoteMarks } from "./shown-edition.ts";

/** Author's words for blocks, and what layout calls them. */
const BLOCK_OF: Readonly<Record<BlockName | "people", string>> = {
  title: "masthead",
  sides: "sides",
  people: "sides",
  forces: "forces",
  map: "map",
  phases: "timeline",
  losses: "losses",
  outcome: "outcome",
  notes: "notes",
  sources: "sources",
};

/** What an author calls a block. */
export function authorsName(block: string): string {
  return block === "masthead" ? "title" : block === "timeline" ? "phases" : block;
}

/** Shown whatever the author says: title and dates, and the names of the sides. */
const ALWAYS = ["masthead", "sides"];
/** How much larger the emphasised block is set, largest first: the first that costs the others little is taken. */
const LARGER: readonly number[] = [1.5, 1.35, 1.25, 1.15, 1.08];
/** What a larger block may cost the others in steps down. */
const WORTH = 26;
/** Shares of the page's height an emphasised map keeps, largest first. */
const MAP_SHARES = {
  wide: [0.78, 0.74, 0.7, 0.66, 0.62],
  square: [0.56, 0.52, 0.48, 0.44, 0.4],
  tall: [0.5, 0.46, 0.42, 0.38, 0.34],
} as const;

export interface PinnedPage {
  readonly context: BlockContext;
  readonly blocks: readonly Block[];
  /** What the page is held to tell. */
  readonly told: Edition;
  /** Every block there is, the campaign's own context with them. */
  readonly unpinned: { readonly context: BlockContext; readonly blocks: readonly Block[] };
  /** True when the page is a map alone, with a plate for title and sides. */
  readonly sheet: boolean;
  readonly pins: PinsInput;
}

/** The page as an author pinned it: blocks left out are gone from the context too. Without pins it is as it was. */
export function pinPage(context: BlockContext, blocks: readonly Block[], pins: PinsInput): PinnedPage {
  const wanted = pins.blocks?.map((name) => BLOCK_OF[name]);
  const hidden = new Set(pins.hide?.map((name) => BLOCK_OF[name]));
  const shown = (name: string) => (wanted === undefined || wanted.includes(name)) && !hidden.has(name);
  const { map, ...rest } = context.edition;
  const kept = blocks
    .filter(({ name }) => shown(name) || ALWAYS.includes(name))
    .map((block) => (block.name === "sides" && !shown("sides") ? namesAlone(block) : block))
    .map((block) => formed(block, pins));
  const pictured = shown("map") || map === undefined ? context.edition : rest;
  const edition = shown("notes") ? pictured : withoutNoteMarks(pictured);
  const order = wanted && [...new Set([...ALWAYS.filter((name) => !wanted.includes(name)), ...wanted])];
  return {
    context: { ...context, edition, page: order ? { ...context.page, order } : context.page },
    blocks: kept,
    told: wanted || hidden.size > 0 ? shownEdition(context.edition, shown) : context.edition,
    unpinned: { context, blocks },
    sheet: map !== undefined && map.view?.kind !== "phases" && wanted?.length === 1 && wanted[0] === "map",
    pins,
  };
}

/** Plans a pinned page. Pins for which there is no room are reported, and the page is planned without them. */
export function planPinned({ context, blocks, pins, unpinned }: PinnedPage): PagePlan {
  reportAbsent(unpinned.context, unpinned.blocks, pins);
  const plan = planEmphasised(context, blocks, pins);
  if (pins.forms === undefined || isWhole(plan)) return plan;
  const free = pinPage(unpinned.context, unpinned.blocks, { ...pins, forms: {} });
  const without = planEmphasised(free.context, free.blocks, pins);
  const better = without.fitted.placement.overflow < plan.fitted.placement.overflow - 0.5 || !keepsAll(plan, without);
  if (!better) return plan;
  reportUnpinned(context, without, pins);
  return without;
}

/** Tries to give one block more and more of the page, and keeps the most the others can spare. */
function planEmphasised(context: BlockContext, blocks: readonly Block[], { emphasis }: PinsInput): PagePlan {
  const plain = planPage(context, blocks);
  if (emphasis === undefined) return plain;
  const rests = (plan: PagePlan) => plan.fitted.cost + plan.fitted.placement.overflow;
  const lossOf = ({ slots, fitted }: PagePlan, name: string) =>
    slots.find((slot) => slot.name === name)?.presentations.at(fitted.chosen.get(name) ?? 0)?.dropped.length ?? 0;
  for (const { page, name, factor } of largerShares(context.page, emphasis)) {
    const larger = blocks.map((block) => (block.name === name ? enlarged(block, factor) : block));
    const plan = planPage({ ...context, page }, larger);
    const whole = lossOf(plan, name) <= lossOf(plain, name) && keepsAll(plan, plain);
    if (whole && plan.fitted.placement.overflow <= 0.5 && rests(plan) <= rests(plain) + WORTH) return plan;
  }
  context.report({
    severity: "warning",
    code: "W-layout-pin",
    message: `the page has no room to give ${emphasis} a larger share`,
    path: ["layout", "emphasis"],
    hints: ["Choose a larger page, or hide other blocks."],
  });
  return plain;
}

/** Whether all blocks stand on the page, none beyond it. */
function isWhole({ slots, fitted }: PagePlan): boolean {
  const { boxes, overflow } = fitted.placement;
  return overflow <= 0.5 && slots.every(({ name }) => boxes.has(name) || name === "outcome");
}

/** Whether every block that stands in one plan stands in the other too. */
function keepsAll(plan: PagePlan, plain: PagePlan): boolean {
  return [...plain.fitted.placement.boxes.keys()].every(
    (name) => plan.fitted.placement.boxes.has(name) || name === "outcome",
  );
}

interface Share {
  readonly page: Page;
  readonly name: string;
  readonly factor: number;
}

function largerShares(page: Page, emphasis: NonNullable<PinsInput["emphasis"]>): Share[] {
  const name = BLOCK_OF[emphasis];
  if (name === "map")
    return MAP_SHARES[page.shape].map((mapShare) => ({ page: { ...page, mapShare }, name, factor: 1 }));
  const widePanel = page.shape === "wide" && name !== "timeline";
  return LARGER.map((factor) => ({ page: widePanel ? { ...page, widePanel } : page, name, factor }));
}

/** A block set larger than the page's type. */
function enlarged(block: Block, factor: number): Block {
  return {
    ...block,
    present: (context, width, height) =>
      block.present(
        { ...context, page: { ...context.page, typeScale: context.page.typeScale * factor } },
        width,
        height,
      ),
  };
}

/** The sides by their names and flags alone: these stay when all else about them is left out. */
function namesAlone(block: Block): Block {
  return {
    ...block,
    present: (context, width, height) => {
      const bare = { ...context, edition: { ...context.edition, sides: context.edition.sides.map(withoutPeople) } };
      return block.present(bare, width, height);
    },
  };
}

function withoutPeople<T extends { readonly commanders: readonly unknown[] }>(side: T): T {
  return { ...side, commanders: [] };
}

/** A block kept to the form an author chose, and to lesser ones where it has none of that name. */
function formed(block: Block, { forms = {} }: PinsInput): Block {
  const form = forms[authorsName(block.name) as keyof typeof forms];
  if (form === undefined) return block;
  return {
    ...block,
    present: (context, width, height) => {
      const offered = block.present(context, width, height);
      return offered && ofForm([...offered], form);
    },
  };
}

const RANK: Readonly<Record<BlockForm, number>> = { full: 0, compact: 1, minimal: 2 };

/** What an author asked for is no loss to tell of. */
function ofForm(offered: readonly Presentation[], form: BlockForm): readonly Presentation[] {
  const same = offered.filter(({ name }) => name === form);
  const lesser = offered.filter(({ name }) => RANK[name] > RANK[form]);
  const chosen = same.length > 0 ? same : lesser.length > 0 ? lesser.slice(0, 1) : offered.slice(-1);
  return chosen.map((presentation, i) =>
    i === 0 && form !== "full" ? { ...presentation, dropped: [] } : presentation,
  );
}

/** Blocks an author asked for that have nothing to show. */
function reportAbsent(context: BlockContext, all: readonly Block[], { blocks = [], emphasis }: PinsInput): void {
  const asked = new Map<string, string>([
    ...blocks.map((name): [string, string] => [name, "layout.blocks"]),
    ...(emphasis && !blocks.includes(emphasis as BlockName) ? [[emphasis, "layout.emphasis"] as [string, string]] : []),
  ]);
  for (const [name, place] of asked) {
    const internal = BLOCK_OF[name as BlockName];
    const block = all.find((one) => one.name === internal);
    const empty =
      internal === "map" ? context.edition.map === undefined : !block?.present(context, context.page.width / 2);
    if (!empty) continue;
    context.report({
      severity: "warning",
      code: "W-layout-absent",
      message: `\`${place}\` asks for ${name}, and the campaign has nothing to show there`,
      path: place.split("."),
      hints: [`Write what ${name} should show, or take it out of \`${place}\`.`],
    });
  }
}

function reportUnpinned(context: BlockContext, { slots, fitted }: PagePlan, { forms = {} }: PinsInput): void {
  for (const [name, form] of Object.entries(forms)) {
    const slot = slots.find((one) => one.name === BLOCK_OF[name as BlockName]);
    const taken = slot?.presentations.at(fitted.chosen.get(slot.name) ?? 0)?.name;
    if (taken === undefined || taken === form) continue;
    context.report({
      severity: "warning",
      code: "W-layout-pin",
      message: `${name} is pinned to its ${form} form, for which the page has no room; it is shown in its ${taken} form`,
      path: ["layout", "forms", name],
      hints: ["Choose a larger page, hide other blocks, or pin a smaller form."],
    });
  }
}
