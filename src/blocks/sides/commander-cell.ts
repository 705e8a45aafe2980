import type { Commander, Side } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { drawPortrait } from "../../symbols/portrait/portrait.ts";
import type { Silhouette } from "../../symbols/portrait/silhouette.ts";
import type { BlockContext } from "../block.ts";
import { fits } from "../parts/fit-text.ts";
import { type Piece, type TextPiece, textPiece } from "../parts/piece.ts";
import { scaled, unit } from "../parts/type.ts";
import type { CellForm } from "./plan.ts";

export interface CellOptions {
  readonly form: Exclude<CellForm, "names">;
  readonly shape: "square" | "circle";
  readonly width: number;
  /** Share of the full size of the portrait. */
  readonly factor: number;
  /** First names too. */
  readonly fullName: boolean;
  readonly roleLines: number;
  readonly silhouette: Silhouette;
}

/** One commander: portrait, name, what he commanded. */
export function commanderCell(context: BlockContext, side: Side, commander: Commander, options: CellOptions): Piece {
  const { form, shape, width, factor } = options;
  const below = form === "below";
  const portraitWidth = below
    ? Math.min(unit(context, 122) * factor, width * 0.86)
    : Math.min(unit(context, 82) * factor, width * 0.5);
  const portraitHeight = shape === "circle" ? portraitWidth : portraitWidth * (104 / 82);
  const gap = unit(context, below ? 7 : 9);
  const textWidth = below ? width : width - portraitWidth - gap;
  const words = commanderWords(context, commander, { ...options, width: textWidth, align: below ? "center" : "start" });

  const height = below ? portraitHeight + gap + words.height : Math.max(portraitHeight, words.height);
  return {
    width,
    height,
    draw: (x, y) => {
      const left = below ? x + (width - portraitWidth) / 2 : x;
      const portrait = portraitOf(context, side, commander, options, {
        x: left,
        y,
        width: portraitWidth,
        height: portraitHeight,
      });
      const nodes = below
        ? words.draw(x, y + portraitHeight + gap)
        : words.draw(x + portraitWidth + gap, y + besideOffset(shape, height, words));
      return [group([...portrait, ...nodes], { role: "figure", label: commander.name })];
    },
  };
}

/** Words stand at the foot of an upright portrait and in the middle of a round one. */
function besideOffset(shape: CellOptions["shape"], height: number, words: Words): number {
  return shape === "circle" ? (height - words.height) / 2 : height - words.height + words.footSlack;
}

function portraitOf(
  context: BlockContext,
  side: Side,
  commander: Commander,
  options: CellOptions,
  box: { x: number; y: number; width: number; height: number },
): SceneNode[] {
  const asset = commander.portrait ? context.assets.get(commander.portrait.src) : undefined;
  const tones = context.sideTones(side);
  return drawPortrait({
    ...(asset?.kind === "image" ? { image: asset.image } : {}),
    ...(commander.portrait ? { focus: commander.portrait.focus } : {}),
    tones: tones.portrait,
    shape: options.shape,
    box,
    figure: options.silhouette,
    ...(options.shape === "circle" ? { frame: { color: tones.bar, width: unit(context, 2.5) } } : {}),
  });
}

interface Words extends Piece {
  /** White under the last baseline that may hang below the portrait's foot. */
  readonly footSlack: number;
}

interface WordOptions extends CellOptions {
  readonly align: "start" | "center";
}

function commanderWords(context: BlockContext, commander: Commander, options: WordOptions): Words {
  const { theme } = context;
  const { width, align } = options;
  const nameStyle = scaled(context, theme.type.commander);
  const wanted =
    options.fullName && fits(context, commander.name, nameStyle, width, 2) ? commander.name : commander.shortName;
  const name = textPiece(context, wanted, nameStyle, { width, maxLines: 2, align, paint: theme.ink });
  const role = roleOf(context, commander, options);
  const roleTop = name.height + unit(context, 1);
  const height = role ? roleTop + role.height : name.height;
  const slack = role ? role.height - role.lastBaseline : name.height - name.lastBaseline;
  return {
    width,
    height,
    footSlack: Math.max(slack - unit(context, 3), 0),
    draw: (x, y) => [...name.draw(x, y), ...(role ? role.draw(x, y + roleTop) : [])],
  };
}

/** The fullest of rank, post and fate that fits; in short forms the post or else the rank. */
function roleOf(context: BlockContext, commander: Commander, options: WordOptions): TextPiece | undefined {
  if (options.roleLines === 0) return undefined;
  const { rank, role, fate } = commander;
  const join = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(", ");
  const told = fate === undefined ? undefined : `*${fate}*`;
  const candidates = [join(rank, role, told), join(role, told), join(rank, told), join(role), join(rank)];
  const possible = [...new Set(candidates)].filter((words) => words !== "");
  if (possible.length === 0) return undefined;
  const style = scaled(context, context.theme.type.role);
  const { width, align, roleLines: maxLines } = options;
  const words = possible.find((candidate) => fits(context, candidate, style, width, maxLines)) ?? possible.at(-1)!;
  const piece = textPiece(context, words, style, { width, maxLines, align, paint: context.theme.muted });
  return piece.cut ? undefined : piece;
}
