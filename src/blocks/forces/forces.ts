import type { Block, BlockContext, Presentation } from "../block.ts";
import { distinctSteps } from "../parts/steps.ts";
import { unit } from "../parts/type.ts";
import { presentCentred } from "./centred.ts";
import { presentGrouped } from "./grouped.ts";
import { presentMirrored } from "./mirrored.ts";
import { type ForceRow, forceRows } from "./rows.ts";

/** Who had how much of what. */
export const forces: Block = {
  name: "forces",
  present(context, width) {
    const rows = forceRows(context.edition);
    if (rows.length === 0) return undefined;
    return distinctSteps(forms(context, width, rows));
  },
};

function* forms(context: BlockContext, width: number, rows: readonly ForceRow[]): Generator<Presentation> {
  // Pages with height to spare show people as soldiers, about a column of names.
  const { edition, page } = context;
  const noMap = edition.map === undefined;
  const roomy =
    (page.width / page.height < 1.5 && (page.shape !== "tall" || page.handheld || noMap)) ||
    (noMap && rows.length <= 2);
  const centred =
    roomy && edition.sides.length === 2 ? presentCentred(context, width, rows, headingOf(context)) : undefined;
  if (centred) yield centred;
  // In a hand the last rows of figures give way before the soldiers do.
  for (let kept = rows.length - 1; centred && page.handheld && kept >= LEAST_CENTRED; kept--) {
    const form = presentCentred(context, width, rows.slice(0, kept), headingOf(context));
    const dropped = rows.slice(kept).map(({ metric }) => metric.label);
    if (form) yield { ...form, name: "compact", dropped: [...form.dropped, ...dropped] };
  }
  for (const step of steps(rows.length)) {
    const form = presentStep(context, width, step);
    // Without the soldiers a page has lost something, though no figure is missing.
    yield centred ? { ...form, dropped: ["people as soldiers", ...form.dropped] } : form;
  }
}

function headingOf({ edition, t }: BlockContext): string {
  return edition.headings.forces ?? t("balance-of-forces");
}

/** Rows that stay about a column of names before they close up to a table. */
const LEAST_CENTRED = 4;
/** So many groups of bars stand two by two when room is short, in a width that leaves each its bars. */
const MANY_GROUPS = 3;
const TWO_COLUMNS = 540;

interface Step {
  readonly name: Presentation["name"];
  readonly rows: number;
  readonly tight: boolean;
}

/** All metrics at ease, then closer, then fewer from the end; the first stays. */
function steps(count: number): Step[] {
  const fewer = Array.from(
    { length: count - 1 },
    (_, i): Step => ({ name: "compact", rows: count - 1 - i, tight: true }),
  );
  const all: Step[] = [
    { name: "full", rows: count, tight: false },
    { name: "compact", rows: count, tight: true },
    ...fewer,
  ];
  return all.map((step, i) => (i === all.length - 1 ? { ...step, name: "minimal" } : step));
}

function presentStep(context: BlockContext, width: number, { name, rows: kept, tight }: Step): Presentation {
  const all = forceRows(context.edition);
  const rows = all.slice(0, kept);
  const heading = headingOf(context);
  const dropped = all.slice(kept).map((row) => row.metric.label);
  if (context.edition.sides.length === 2) {
    return presentMirrored(context, width, rows, heading, {
      name,
      pitch: tight ? 33 : 39,
      bar: tight ? 18 : 21,
      dropped,
    });
  }
  // Figures of one side have no bars to fill a row with.
  const many = context.edition.sides.length === 1 ? rows.length > 1 : tight && rows.length >= MANY_GROUPS;
  const columns = many && width >= unit(context, TWO_COLUMNS) ? 2 : 1;
  return presentGrouped(context, width, rows, heading, { name, pitch: tight ? 18 : 22, dropped, columns });
}
