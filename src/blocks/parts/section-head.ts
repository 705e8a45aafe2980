import type { SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";
import { type TextPiece, textPiece } from "./piece.ts";
import { accentRoom, OVERSHOOT, scaled } from "./type.ts";

/** Heading of a block in tracked capitals; its top is the top of the capitals. */
export interface SectionHead {
  readonly width: number;
  /** From the top of the block to the baseline. */
  readonly baseline: number;
  readonly capHeight: number;
  /** To the foot of the last line. */
  readonly height: number;
  draw(x: number, y: number): SceneNode[];
}

/** `rise`: how far words that stand on its line reach above the baseline. */
export function sectionHead(context: BlockContext, text: string, width: number, maxLines = 1, rise = 0): SectionHead {
  const style = scaled(context, context.theme.type.sectionHead);
  const piece: TextPiece = textPiece(context, text, style, {
    width,
    maxLines,
    paint: context.theme.ink,
    role: "heading",
    minSize: Math.max(style.size * 0.8, context.page.minimumSize),
  });
  const top = Math.min(
    piece.firstBaseline - piece.capHeight - accentRoom(text) * style.size,
    piece.inkTop + style.size * OVERSHOOT,
    piece.lastBaseline - rise + style.size * OVERSHOOT,
  );
  return {
    width: piece.width,
    baseline: piece.lastBaseline - top,
    capHeight: piece.capHeight,
    height: piece.lastBaseline - top + style.size * 0.06,
    draw: (x, y) => piece.draw(x, y - top),
  };
}
