import type { Edition, Side } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import { chooseSilhouette, type Silhouette } from "../../symbols/portrait/silhouette.ts";
import type { Block, BlockContext, Presentation } from "../block.ts";
import { type Piece, textPiece } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";
import { commanderCell } from "./commander-cell.ts";
import { type CellForm, type CommanderPlan, leavesOut, planCommanders } from "./plan.ts";
import { sideHeader } from "./side-header.ts";

interface Style {
  readonly name: Presentation["name"];
  readonly form: CellForm;
  readonly shape: "square" | "circle";
  readonly factor: number;
  readonly fullName: boolean;
  readonly roleLines: number;
  readonly note: boolean;
  readonly dropped: readonly string[];
}

/** Who fought whom: a column a side, with its flags and commanders. */
export const sides: Block = {
  name: "sides",
  present(context, width) {
    if (context.edition.sides.length === 0) return undefined;
    return stylesFor(context, width).map((style) => presentSides(context, width, style));
  },
};

function stylesFor(context: BlockContext, width: number): Style[] {
  const { page, edition } = context;
  const shape = page.width / page.height > 1.5 ? "square" : "circle";
  const preferred: CellForm = page.shape === "tall" || shape === "square" ? "beside" : "below";
  const other: CellForm = preferred === "beside" ? "below" : "beside";
  const fitting = [preferred, other].find(
    (form) => !leavesOut(planCommanders(context, edition.sides, width, form), edition.sides),
  );
  const full: Style = {
    name: "full",
    form: fitting ?? "below",
    shape: fitting === preferred ? shape : "circle",
    factor: fitting === preferred ? 1 : 0.8,
    fullName: page.shape !== "tall",
    roleLines: page.shape === "tall" ? 2 : 4,
    note: page.shape !== "tall",
    dropped: [],
  };
  const names: Style = { ...full, name: "minimal", form: "names", note: false, dropped: ["portraits", "posts"] };
  if (edition.sides.every((side) => side.commanders.length === 0))
    return [full, { ...full, name: "minimal", note: false }];
  return [
    full,
    { ...full, name: "compact", form: "beside", factor: 0.72, fullName: false, roleLines: 2, dropped: ["first names"] },
    {
      ...full,
      name: "compact",
      form: "beside",
      factor: 0.6,
      fullName: false,
      roleLines: 1,
      note: false,
      dropped: ["first names", "the line under each side"],
    },
    names,
  ];
}

function presentSides(context: BlockContext, width: number, style: Style): Presentation {
  const { sides: all } = context.edition;
  const plan = planCommanders(context, all, width, style.form);
  const silhouettes = silhouettesOf(context.edition);
  const columns = all.map((side, i) => sideColumn(context, side, i, plan, style, silhouettes));
  const headHeight = Math.max(...columns.map((column) => column.header.height));
  const bodyTop = headHeight + unit(context, 9);
  const cellsHeight = Math.max(...columns.map((column) => Math.max(0, ...column.cells.map((cell) => cell.height))));
  const listTop = bodyTop + (cellsHeight > 0 ? cellsHeight + unit(context, 6) : 0);
  const bottoms = columns.map((column) =>
    column.list ? listTop + column.list.height : cellsHeight > 0 ? bodyTop + cellsHeight : headHeight,
  );
  return {
    name: style.name,
    height: Math.max(...bottoms),
    dropped: [...style.dropped, ...new Set(columns.flatMap((column) => column.dropped))],
    draw: ({ x, y }) =>
      columns.map((column, i) =>
        group(
          [
            ...column.header.draw(x + plan.columns[i]!.x, y),
            ...column.cells.flatMap((cell, j) => cell.draw(x + plan.columns[i]!.x + j * column.pitch, y + bodyTop)),
            ...(column.list?.draw(x + plan.columns[i]!.x, y + listTop) ?? []),
          ],
          { name: `side-${all[i]!.id}`, label: all[i]!.name },
        ),
      ),
  };
}

interface SideColumn {
  readonly header: Piece;
  readonly cells: readonly Piece[];
  readonly pitch: number;
  readonly list: Piece | undefined;
  readonly dropped: readonly string[];
}

function sideColumn(
  context: BlockContext,
  side: Side,
  index: number,
  plan: CommanderPlan,
  style: Style,
  silhouettes: ReadonlyMap<string, Silhouette>,
): SideColumn {
  const { width } = plan.columns[index]!;
  const shown = plan.shown[index]!;
  const header = sideHeader(context, side, { width, note: style.note, flagsAfterName: style.shape === "circle" });
  const cellWidth = (width - plan.gap * (shown - 1)) / Math.max(shown, 1);
  const { form } = style;
  const cells =
    form === "names"
      ? []
      : side.commanders.slice(0, shown).map((commander, i) =>
          commanderCell(context, side, commander, {
            ...style,
            form,
            width: cellWidth,
            silhouette: silhouettes.get(`${side.index}-${i}`)!,
          }),
        );
  const rest = side.commanders.slice(shown);
  const list =
    rest.length === 0
      ? undefined
      : listNames(
          context,
          rest.map((c) => c.shortName),
          width,
          form === "names",
        );
  const dropped = [
    ...(header.flagsLeftOut > 0 ? [`${header.flagsLeftOut} flags of ${side.name}`] : []),
    ...(header.cut ? [`the end of the name or note of ${side.name}`] : []),
    ...(list && list.leftOut > 0 ? [`${list.leftOut} commanders of ${side.name}`] : []),
  ];
  return { header, cells, pitch: cellWidth + plan.gap, list, dropped };
}

/** Names in a row, as many as two lines hold, then "and 5 more". */
function listNames(context: BlockContext, names: readonly string[], width: number, bold: boolean) {
  const { theme } = context;
  const style = bold ? scaled(context, theme.type.commander, 0.92) : scaled(context, theme.type.role);
  const paint = bold ? theme.ink : theme.muted;
  for (let count = names.length; ; count--) {
    const left = names.length - count;
    const tail = left > 0 ? [context.t("and-more", { n: left })] : [];
    const words = [...names.slice(0, count), ...tail].join(" · ");
    const piece = textPiece(context, words, style, { width, maxLines: 2, minSize: style.size, balance: false, paint });
    if (!piece.cut || count <= 1) return { ...piece, leftOut: left };
  }
}

/** A drawn figure for every commander without a picture: no two on the page alike while there are others. */
function silhouettesOf(edition: Edition): Map<string, Silhouette> {
  const year =
    edition.period?.start.year ?? edition.phases[0]?.period?.start.year ?? edition.events[0]?.start.year ?? 1900;
  const chosen = new Map<string, Silhouette>();
  for (const side of edition.sides) {
    side.commanders.forEach((commander, i) => {
      chosen.set(`${side.index}-${i}`, chooseSilhouette({ year, name: commander.name, taken: [...chosen.values()] }));
    });
  }
  return chosen;
}
