import type { Side } from "../../campaign/edition.ts";
import type { SceneNode } from "../../scene/types.ts";
import { drawFlag } from "../../symbols/flags/flag.ts";
import type { SymbolArt } from "../../symbols/types.ts";
import { withAlpha } from "../../theme/color.ts";
import type { BlockContext } from "../block.ts";
import { type Piece, textPiece } from "../parts/piece.ts";
import { levelRule } from "../parts/rule.ts";
import { accentRoom, scaled, unit } from "../parts/type.ts";
import { flagsOf } from "./side-flags.ts";

export interface HeaderOptions {
  readonly width: number;
  readonly note: boolean;
  readonly flagsAfterName: boolean;
}

export interface SideHeader extends Piece {
  readonly flagsLeftOut: number;
  readonly cut: boolean;
}

const FLAG = { width: 27, height: 18, gap: 6 };
/** In a column wider than this at home size flags at its end would lose their name. */
const WIDE = 420;

/** Least white between the letters of a name and those of its note, in em of the note. */
const CLEAR = 0.08;

/** Rule in the side's colour, its name, its flags, a line about it. */
export function sideHeader(context: BlockContext, side: Side, options: HeaderOptions): SideHeader {
  const { width } = options;
  const tones = context.sideTones(side);
  const style = scaled(context, context.theme.type.sideName);
  const arts = flagsOf(context, side);
  const [flagWidth, flagHeight, flagGap] = [FLAG.width, FLAG.height, FLAG.gap].map((n) => unit(context, n)) as [
    number,
    number,
    number,
  ];
  const pitch = flagWidth + flagGap;
  const most = Math.max(Math.floor((width + flagGap) / pitch), 0);
  const flags = arts.slice(0, most);
  const flagsWidth = flags.length === 0 ? 0 : flags.length * pitch - flagGap;

  const ruleHeight = unit(context, 3);
  const capTop = unit(context, 14);
  const nameOptions = {
    paint: tones.text,
    role: "heading",
    minSize: Math.max(style.size * 0.86, context.page.minimumSize),
  };
  const afterName = options.flagsAfterName || width > unit(context, WIDE);
  const room = width - (flagsWidth > 0 ? flagsWidth + unit(context, afterName ? 14 : 10) : 0);
  const beside = textPiece(context, side.name, style, { ...nameOptions, width: room, maxLines: 1 });
  const inline = !beside.cut;
  const whole = inline ? beside : textPiece(context, side.name, style, { ...nameOptions, width, maxLines: 2 });
  const name = whole.cut ? textPiece(context, side.shortName, style, { ...nameOptions, width, maxLines: 2 }) : whole;
  const nameTop = capTop - (name.firstBaseline - name.capHeight) + accentRoom(side.name) * name.size * 0.5;
  const nameBaseline = nameTop + name.lastBaseline;
  const flagsTop = inline ? nameBaseline - name.capHeight / 2 - flagHeight / 2 : nameBaseline + unit(context, 9);
  const hang = flags.length > 0 && !inline ? 0 : name.hang(0);
  const headBottom = flags.length > 0 && !inline ? flagsTop + flagHeight : nameBaseline;

  const noteStyle = scaled(context, context.theme.type.role);
  const note =
    options.note && side.note
      ? textPiece(context, side.note, noteStyle, { width, maxLines: 2, paint: context.theme.muted })
      : undefined;
  // On small pages type is large for its white: letters of the note keep clear of what stands above.
  const above = Math.max(headBottom, nameTop + name.inkBottom);
  const noteTop = note
    ? Math.max(
        headBottom + unit(context, 9) - (note.firstBaseline - note.capHeight),
        above + note.size * CLEAR - note.inkTop,
      )
    : 0;

  return {
    width,
    height: note ? noteTop + note.lastBaseline + note.hang() : headBottom + Math.max(unit(context, 4), hang),
    flagsLeftOut: arts.length - flags.length,
    cut: name.cut || (note?.cut ?? false),
    draw: (x, y) => {
      const flagsLeft = !inline ? x : afterName ? x + name.width + unit(context, 14) : x + width - flagsWidth;
      return [
        levelRule(x, y, width, ruleHeight, tones.bar),
        ...name.draw(x, y + nameTop),
        ...flags.flatMap((art, i) =>
          placeFlag(context, art, flagsLeft + i * pitch, y + flagsTop, flagWidth, flagHeight),
        ),
        ...(note ? note.draw(x, y + noteTop) : []),
      ];
    },
  };
}

function placeFlag(
  context: BlockContext,
  art: SymbolArt,
  x: number,
  y: number,
  width: number,
  height: number,
): SceneNode[] {
  return [
    drawFlag(
      art,
      { x, y, width, height },
      { outline: { color: withAlpha(context.theme.ink, 0.28), width: Math.max(unit(context, 0.7), 0.5) } },
    ),
  ];
}
