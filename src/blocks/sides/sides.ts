import type { Side } from "../../campaign/edition.ts";
import type { Block, BlockContext, Presentation } from "../block.ts";
import { enlarged } from "../parts/enlarge.ts";
import { once } from "../parts/once.ts";
import { presentFacing } from "./facing.ts";
import { type Lay, layRanks, laySides, type Style } from "./lay-sides.ts";
import { type CellForm, leavesOut, planCommanders } from "./plan.ts";

/** Who fought whom: a column a side, with its flags and commanders. */
export const sides: Block = {
  name: "sides",
  present(context, width) {
    if (context.edition.sides.length === 0) return undefined;
    return forms(context, width);
  },
};

function* forms(context: BlockContext, width: number): Generator<Presentation> {
  const facing = facesOff(context);
  if (facing) yield presentFacing(context, width);
  for (const [i, style] of stylesFor(context, width).entries()) {
    if (i === 0 && standsInRanks(context)) yield presentSides(context, width, style, layRanks, LARGEST.ranks);
    const form = presentSides(context, width, style, laySides, LARGEST.row);
    yield facing ? { ...form, dropped: ["the sides as fields of colour", ...form.dropped] } : form;
  }
}

/** Where there is neither a map to look at nor a commander to show, the sides themselves are the picture. */
function facesOff({ edition, page }: BlockContext): boolean {
  return (
    (edition.map === undefined || page.bareMap === true) && edition.sides.every((side) => side.commanders.length === 0)
  );
}

function stylesFor(context: BlockContext, width: number): Style[] {
  const { page, edition } = context;
  const shape = page.width / page.height > 1.5 ? "square" : "circle";
  const preferred: CellForm = page.shape === "tall" || shape === "square" ? "beside" : "below";
  const other: CellForm = preferred === "beside" ? "below" : "beside";
  const shows = (form: CellForm, tight: boolean) =>
    !leavesOut(planCommanders(context, edition.sides, width, form, tight), edition.sides);
  const fitting = [preferred, other].find((form) => shows(form, false));
  const tight = fitting === undefined && shows("below", true);
  const full: Style = {
    name: "full",
    form: fitting ?? "below",
    shape: fitting === preferred ? shape : "circle",
    factor: fitting === preferred ? 1 : 0.8,
    fullName: page.shape !== "tall" && !tight,
    roleLines: page.shape === "tall" && !tight ? 2 : 3,
    note: page.shape !== "tall",
    tight,
    dropped: tight && edition.sides.some(bearsFirstNames) ? ["first names"] : [],
  };
  const names: Style = { ...full, name: "minimal", form: "names", note: false, dropped: ["portraits", "posts"] };
  if (edition.sides.every((side) => side.commanders.length === 0))
    return [full, { ...full, name: "minimal", note: false }];
  return [
    full,
    {
      ...full,
      name: "compact",
      form: "beside",
      factor: 0.72,
      fullName: false,
      roleLines: 2,
      tight: false,
      dropped: ["first names"],
    },
    {
      ...full,
      name: "compact",
      form: "beside",
      factor: 0.6,
      fullName: false,
      roleLines: 1,
      note: false,
      tight: false,
      dropped: ["first names", "the line under each side"],
    },
    names,
  ];
}

function bearsFirstNames({ commanders }: Side): boolean {
  return commanders.some(({ name, shortName }) => name !== shortName);
}

/** How much larger than usual portraits may be drawn on a page with height to spare, in a row and in a row a side. */
const LARGEST = { row: 2.2, ranks: 3.4 };
/** What their words grow by, of what they grow by themselves: the most at which all of them still stand. */
const WORDS: readonly number[] = [0.55, 0.3, 0.1, 0];
/** How near to the largest that fits portraits are drawn, in parts of their usual size. */
const NEAR = 0.02;

function presentSides(context: BlockContext, width: number, style: Style, lay: Lay, most: number): Presentation {
  const natural = lay(context, width, style);
  const grown = (factor: number): Presentation => {
    let form = natural;
    for (const share of WORDS) {
      const words = 1 + (factor - 1) * share;
      form = lay(enlarged(context, words), width, { ...style, factor: (style.factor * factor) / words });
      if (keeps(form, natural)) break;
    }
    return form;
  };
  const fill = (height: number): Presentation => {
    const fitting = (factor: number): Presentation | undefined => {
      const form = grown(factor);
      return form.height <= height + 0.01 && keeps(form, natural) ? form : undefined;
    };
    // Portraits as wide as their column cannot grow at all: what takes no little takes no more.
    let found = fitting(1 + NEAR);
    if (!found) return natural;
    let [small, large] = [1 + NEAR, most];
    // The larger the higher: halving comes as near as the eye can tell.
    for (let factor = most; large - small > NEAR; factor = (small + large) / 2) {
      const form = fitting(factor);
      if (form) [found, small] = [form, factor];
      else large = factor;
    }
    return found;
  };
  const tallest = once(() => Math.max(natural.height, fill(Number.POSITIVE_INFINITY).height));
  return {
    ...natural,
    get tallest() {
      return tallest();
    },
    fill,
  };
}

/** Whether a form leaves out no more than another. */
function keeps(form: Presentation, other: Presentation): boolean {
  return form.dropped.length <= other.dropped.length;
}

/** Upright pages without a map to look at have height to set the sides one under the other. */
function standsInRanks({ page, edition }: BlockContext): boolean {
  const people = edition.sides.some(({ commanders }) => commanders.length > 0);
  return (
    page.shape === "tall" && (edition.map === undefined || page.bareMap === true) && edition.sides.length > 1 && people
  );
}
