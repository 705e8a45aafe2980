import type { Side } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import type { Silhouette } from "../../symbols/portrait/silhouette.ts";
import { mix } from "../../theme/color.ts";
import type { Block, BlockContext, Presentation } from "../block.ts";
import { enlarged } from "../parts/enlarge.ts";
import { once } from "../parts/once.ts";
import { type Piece, textPiece } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";
import {
  type CommanderCell,
  commanderCell,
  fullNameFits,
  layRow,
  type PortraitSize,
  portraitSize,
  wordGap,
} from "./commander-cell.ts";
import { presentFacing } from "./facing.ts";
import { figuresOf } from "./figures.ts";
import { type CellForm, leavesOut, planCommanders } from "./plan.ts";
import { sideHeader } from "./side-header.ts";

interface Style {
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
    let found = natural;
    let [small, large] = [1, most];
    // The larger the higher: halving comes as near as the eye can tell.
    for (let factor = most; large - small > NEAR; factor = (small + large) / 2) {
      const form = grown(factor);
      if (form.height <= height + 0.01 && keeps(form, natural)) [found, small] = [form, factor];
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

/** A way to set the sides at some size. */
type Lay = (context: BlockContext, width: number, style: Style) => Presentation;

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

/** A row a side, one under the other. */
function layRanks(context: BlockContext, width: number, style: Style): Presentation {
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

function laySides(context: BlockContext, width: number, wanted: Style): Presentation {
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
    ...(header.flagsLeftOut > 0 ? [`${header.flagsLeftOut} flags of ${side.name}`] : []),
    ...(header.cut ? [`the end of the name or note of ${side.name}`] : []),
    ...cells.flatMap((cell) => cell.words.dropped),
    ...(rest.length > 0 && form !== "names" ? [`the portraits of ${rest.join(", ")}`] : []),
    ...(list && list.leftOut > 0 ? [`${list.leftOut} commanders of ${side.name}`] : []),
  ];
  return { header, cells, list, dropped };
}

/** Names by themselves, or of those without a portrait under the others: as many as two lines hold, then "and 5 more". */
function listNames(context: BlockContext, names: readonly string[], width: number, form: CellForm) {
  const { theme, edition } = context;
  const alone = form === "names";
  const style = alone ? scaled(context, theme.type.commander, 0.92) : scaled(context, theme.type.caption);
  const listing = listFormat(edition.language);
  const wordsFor = (count: number) => {
    const tail = count < names.length ? [context.t("and-more", { n: names.length - count })] : [];
    const told = names.slice(0, count);
    return alone
      ? [...told, ...tail].join(" · ")
      : context.t("also", { names: [listing.format(told), ...tail].join(" ") });
  };
  const options = { width, maxLines: 2, balance: false, align: form === "below" ? "center" : "start" } as const;
  const stands = (words: string) =>
    !context.text.paragraph(words, style, { ...options, width: Math.max(width, 1) }).overflow;
  let count = names.length;
  while (count > 1 && !stands(wordsFor(count))) count--;
  const piece = textPiece(context, wordsFor(count), style, {
    ...options,
    minSize: style.size,
    paint: alone ? theme.ink : mix(theme.paper, theme.ink, 0.86),
  });
  return { ...piece, leftOut: names.length - count };
}

const listFormats = new Map<string, Intl.ListFormat>();

/** The customs of a language for lists; made once, as making it takes longer than using it. */
function listFormat(language: string): Intl.ListFormat {
  let format = listFormats.get(language);
  if (!format) {
    format = new Intl.ListFormat(language, { type: "unit", style: "short" });
    listFormats.set(language, format);
  }
  return format;
}
