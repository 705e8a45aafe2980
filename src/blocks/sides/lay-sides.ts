import type { Side } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import type { Silhouette } from "../../symbols/portrait/silhouette.ts";
import type { BlockContext, Presentation } from "../block.ts";
import { countedWords } from "../parts/counted-words.ts";
import type { Piece } from "../parts/piece.ts";
import { unit } from "../parts/type.ts";
import {
  type CommanderCell,
  commanderCell,
  fullNameFits,
  layRow,
  type PortraitSize,
  portraitSize,
  wordGap,
} from "./commander-cell.ts";
import { figuresOf } from "./figures.ts";
import { listNames } from "./name-list.ts";
import { type CellForm, planCommanders } from "./plan.ts";
import { sideHeader } from "./side-header.ts";

/** How the sides are set: the form of their commanders and how much is told of them. */
export interface Style {
  readonly name: Presentation["name"];
  readonly form: CellForm;
  readonly shape: "square" | "circle";
  readonly factor: number;
  readonly fullName: boolean;
  readonly roleLines: number;
  readonly note: boolean;
  /** Narrow cells, for many commanders. */
  readonly tight: boolean;
  readonly dropped: readonly string[];
}

/** A way to set the sides at some size. */
export type Lay = (context: BlockContext, width: number, style: Style) => Presentation;

/** A row a side, one under the other. */
export function layRanks(context: BlockContext, width: number, style: Style): Presentation {
  const gap = unit(context, 30);
  const ranks = context.edition.sides.map((side) =>
    laySides({ ...context, edition: { ...context.edition, sides: [side] } }, width, style),
  );
  const tops = ranks.map((_, i) => ranks.slice(0, i).reduce((sum, { height }) => sum + height + gap, 0));
  return {
    name: style.name,
    height: tops.at(-1)! + ranks.at(-1)!.height,
    dropped: [...new Set(ranks.flatMap(({ dropped }) => dropped))],
    draw: ({ x, y, height }) => ranks.flatMap((rank, i) => rank.draw({ x, y: y + tops[i]!, width, height })),
  };
}

export function laySides(context: BlockContext, width: number, wanted: Style): Presentation {
  const { sides: all } = context.edition;
  const plan = planCommanders(context, all, width, wanted.form, wanted.tight);
  const cellWidths = plan.columns.map((column, i) => {
    const shown = Math.max(plan.shown[i]!, 1);
    return (column.width - plan.gap * (shown - 1)) / shown;
  });
  const portrait = portraitSize(context, wanted, Math.min(...cellWidths));
  const style = withLikeNames(context, wanted, plan.shown, cellWidths, portrait);
  const figures = figuresOf(context.edition, plan.shown);
  const columns = all.map((side, i) =>
    sideColumn(
      context,
      side,
      plan.shown[i]!,
      { ...style, portrait, width: plan.columns[i]!.width },
      cellWidths[i]!,
      figures[i]!,
    ),
  );
  const headHeight = Math.max(...columns.map((column) => column.header.height));
  const bodyTop = headHeight + unit(context, 9);
  const cells = columns.flatMap((column) => column.cells);
  const row =
    style.form === "names"
      ? { height: 0, wordsTop: 0 }
      : layRow(context, cells, { ...style, form: style.form, portrait });
  const listTop = bodyTop + (row.height > 0 ? row.height + unit(context, 7) : 0);
  const bottoms = columns.map((column) =>
    column.list ? listTop + column.list.height : row.height > 0 ? bodyTop + row.height : headHeight,
  );
  const last = columns.length - 1;
  const { header, list, cells: lastCells } = columns[last]!;
  const cellsReach =
    style.form === "beside" && lastCells.length > 0
      ? (lastCells.length - 1) * (cellWidths[last]! + plan.gap) +
        portrait.width +
        wordGap(context, style.form) +
        lastCells.at(-1)!.words.width
      : 0;
  return {
    name: style.name,
    height: Math.max(...bottoms),
    ...(style.form !== "below" && {
      reach: plan.columns[last]!.x + Math.max(header.width, list?.width ?? 0, cellsReach),
    }),
    dropped: [...style.dropped, ...new Set(columns.flatMap((column) => column.dropped))],
    draw: ({ x, y }) =>
      columns.map((column, i) => {
        const left = x + plan.columns[i]!.x;
        const pitch = cellWidths[i]! + plan.gap;
        return group(
          [
            ...column.header.draw(left, y),
            ...column.cells.flatMap((cell, j) => cell.draw(left + j * pitch, y + bodyTop, row.wordsTop)),
            ...(column.list?.draw(left, y + listTop) ?? []),
          ],
          { name: `side-${all[i]!.id}`, label: all[i]!.name },
        );
      }),
  };
}

/** All commanders bear first names or none does: one without would look slighted. */
function withLikeNames(
  context: BlockContext,
  style: Style,
  shown: readonly number[],
  cellWidths: readonly number[],
  portrait: PortraitSize,
): Style {
  const { form } = style;
  if (!style.fullName || form === "names") return style;
  const alike = context.edition.sides.every((side, i) =>
    side.commanders
      .slice(0, shown[i])
      .every((commander) => fullNameFits(context, commander, { form, width: cellWidths[i]!, portrait })),
  );
  return alike ? style : { ...style, fullName: false, dropped: [...style.dropped, "first names"] };
}

interface SideColumn {
  readonly header: Piece;
  readonly cells: readonly CommanderCell[];
  readonly list: Piece | undefined;
  readonly dropped: readonly string[];
}

interface ColumnStyle extends Style {
  readonly width: number;
  readonly portrait: PortraitSize;
}

function sideColumn(
  context: BlockContext,
  side: Side,
  shown: number,
  style: ColumnStyle,
  cellWidth: number,
  figures: readonly Silhouette[],
): SideColumn {
  const { form, width } = style;
  const header = sideHeader(context, side, { width, note: style.note, flagsAfterName: style.shape === "circle" });
  const cells =
    form === "names"
      ? []
      : side.commanders
          .slice(0, shown)
          .map((commander, i) =>
            commanderCell(context, side, commander, { ...style, form, width: cellWidth, figure: figures[i]! }),
          );
  const rest = side.commanders.slice(shown).map((commander) => commander.shortName);
  const list = rest.length === 0 ? undefined : listNames(context, rest, width, form);
  const dropped = [
    ...(header.flagsLeftOut > 0 ? [`${countedWords(header.flagsLeftOut, "flag")} of ${side.name}`] : []),
    ...(header.cut ? [`the end of the name or note of ${side.name}`] : []),
    ...cells.flatMap((cell) => cell.words.dropped),
    ...(rest.length > 0 && form !== "names" ? [`the portraits of ${rest.join(", ")}`] : []),
    ...(list && list.leftOut > 0 ? [`${countedWords(list.leftOut, "commander")} of ${side.name}`] : []),
  ];
  return { header, cells, list, dropped };
}
