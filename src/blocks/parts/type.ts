import type { TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";

/** A style of the theme's scale at the size this page asks for, never below the page's minimum. */
export function scaled(context: BlockContext, style: TextStyle, factor = 1): TextStyle {
  return sized(style, Math.max(style.size * context.page.typeScale * factor, context.page.minimumSize));
}

/** The same style at another size, its leading in proportion. */
export function sized(style: TextStyle, size: number): TextStyle {
  return { ...style, size, leading: leadingOf(style) * (size / style.size) };
}

/** Baseline to baseline. */
export function leadingOf(style: TextStyle): number {
  return style.leading ?? style.size * 1.25;
}

/** A length drawn for the home page, 1920 wide, at the size this page asks for. */
export function unit(context: BlockContext, length: number): number {
  return length * context.page.typeScale;
}

/** Scripts whose letters hang no lower than Latin ones. */
const SHALLOW =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]*$/u;
const DEEP = 0.46;

/** Whether the letters of a text hang no lower than Latin ones; others have to be measured. */
export function keepsLevel(text: string): boolean {
  return SHALLOW.test(text);
}

/** Room letters need below their baseline, in em: as usual, or what Arabic and other hanging letters mostly take. */
export function hangRoom(text: string, usual = 0.28): number {
  return keepsLevel(text) ? usual : Math.max(usual, DEEP);
}

/** How far round letters rise above flat ones and fall below the baseline, in em: no room is kept for that. */
export const OVERSHOOT = 0.02;

/** Room capitals need above their height for accents, in em; none for plain Latin. */
export function accentRoom(text: string): number {
  if (!/^[\p{ASCII}\p{P}\p{S}\s]*$/u.test(text)) return 0.24;
  // Quotation marks and slashes rise a little above capitals.
  return /[’‘“”/|()[\]{}]/u.test(text) ? 0.06 : 0;
}
