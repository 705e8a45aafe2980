import type { Commander, Side } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { Silhouette } from "../../symbols/portrait/silhouette.ts";
import type { BlockContext } from "../block.ts";
import { asWhole } from "../parts/direction.ts";
import { fits } from "../parts/fit-text.ts";
import { scaled, unit } from "../parts/type.ts";
import { type CommanderWords, commanderWords } from "./commander-words.ts";
import type { CellForm } from "./plan.ts";
import { commanderPortrait } from "./portrait.ts";

export interface PortraitSize {
  readonly width: number;
  readonly height: number;
}

export interface CellOptions {
  readonly form: Exclude<CellForm, "names">;
  readonly shape: "square" | "circle";
  readonly width: number;
  readonly portrait: PortraitSize;
  /** First names too. */
  readonly fullName: boolean;
  readonly roleLines: number;
  readonly figure: Silhouette;
}

/** One commander: portrait, name, what he commanded. */
export interface CommanderCell {
  readonly words: CommanderWords;
  /** Draws the cell with its words that far below its top. */
  draw(x: number, y: number, wordsTop: number): SceneNode[];
}

/** One size for all portraits of a row, as its narrowest cell allows. */
export function portraitSize(
  context: BlockContext,
  { form, shape, factor }: { form: CellForm; shape: "square" | "circle"; factor: number },
  narrowest: number,
): PortraitSize {
  const width =
    form === "below"
      ? Math.min(unit(context, 122) * factor, narrowest * 0.86)
      : Math.min(unit(context, 82) * factor, narrowest * 0.5);
  return { width, height: shape === "circle" ? width : width * (104 / 82) };
}

/** White between a portrait and its words. */
export function wordGap(context: BlockContext, form: CellForm): number {
  return unit(context, form === "below" ? 7 : 9);
}

/** Whether a commander's full name stands in his cell; where one does not, all bear their short names. */
export function fullNameFits(
  context: BlockContext,
  { name }: Commander,
  { form, width, portrait }: Pick<CellOptions, "form" | "width" | "portrait">,
): boolean {
  const room = form === "below" ? width : width - portrait.width - wordGap(context, form);
  return fits(context, name, scaled(context, context.theme.type.commander), room, 2);
}

export function commanderCell(
  context: BlockContext,
  side: Side,
  commander: Commander,
  options: CellOptions,
): CommanderCell {
  const { form, shape, width, portrait, figure } = options;
  const below = form === "below";
  const textLeft = below ? 0 : portrait.width + wordGap(context, form);
  const words = commanderWords(context, commander, {
    ...options,
    width: width - textLeft,
    align: below ? "center" : "start",
  });
  return {
    words,
    draw: (x, y, wordsTop) => {
      const left = below ? x + (width - portrait.width) / 2 : x;
      const picture = commanderPortrait(context, side, commander, {
        shape,
        box: { x: left, y, ...portrait },
        figure,
      });
      return [
        group([...asWhole(context, picture, left, portrait.width), ...words.draw(x + textLeft, y + wordsTop)], {
          role: "figure",
          label: commander.name,
        }),
      ];
    },
  };
}

/** Height of a row of cells, and how far below its top all its names begin, whatever the length of their posts. */
export function layRow(
  context: BlockContext,
  cells: readonly CommanderCell[],
  { form, shape, portrait }: Pick<CellOptions, "form" | "shape" | "portrait">,
): { readonly height: number; readonly wordsTop: number } {
  const tallest = cells.reduce<CommanderWords | undefined>(
    (most, { words }) => (most && most.height >= words.height ? most : words),
    undefined,
  );
  if (!tallest) return { height: 0, wordsTop: 0 };
  if (form === "below") {
    const wordsTop = portrait.height + wordGap(context, form);
    return { height: wordsTop + tallest.height, wordsTop };
  }
  const height = Math.max(portrait.height, tallest.height);
  // Words end at the foot of an upright portrait and stand in the middle of a round one.
  const spare = height - tallest.height;
  return { height, wordsTop: shape === "circle" ? spare / 2 : spare + tallest.footSlack };
}
