import type { Block, BlockContext, Presentation } from "../block.ts";
import { distinctSteps } from "../parts/steps.ts";
import { presentLossBars } from "./bars.ts";
import { presentCounted } from "./counted.ts";
import { keepGravest, leftOut, lossGroups } from "./groups.ts";

/** What it cost each side. */
export const losses: Block = {
  name: "losses",
  present(context, width) {
    const groups = lossGroups(context.edition);
    if (groups.length === 0) return undefined;
    return distinctSteps(steps(context, width, Math.max(...groups.map(({ rows }) => rows.length))));
  },
};

/** All rows at ease, then closer, then fewer; the two gravest stay. */
function* steps(context: BlockContext, width: number, longest: number): Generator<Presentation> {
  yield presentRows(context, width, { name: "full", rows: longest, lines: 3, pitch: 28 });
  for (let rows = longest; rows > 1 || rows === longest; rows--) {
    yield presentRows(context, width, { name: "compact", rows, lines: 1, pitch: 26 });
  }
  yield presentRows(context, width, { name: "minimal", rows: 2, lines: 1, pitch: 25, plain: true });
}

interface Step {
  readonly name: Presentation["name"];
  readonly rows: number;
  readonly lines: number;
  readonly pitch: number;
  readonly plain?: boolean;
}

function presentRows(context: BlockContext, width: number, step: Step): Presentation {
  const heading = context.edition.headings.losses ?? context.t("losses");
  const all = lossGroups(context.edition);
  const groups = keepGravest(all, step.rows);
  const dropped = [...leftOut(all, groups), ...(step.lines === 1 ? ["finer marks"] : [])];
  const counted = presentCounted(context, width, groups, heading, { ...step, dropped });
  return counted
    ? { ...counted, pictured: true }
    : presentLossBars(context, width, groups, heading, { name: step.name, bars: !step.plain, dropped });
}
