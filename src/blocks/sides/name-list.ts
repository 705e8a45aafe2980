import { mix } from "../../theme/color.ts";
import type { BlockContext } from "../block.ts";
import { textPiece } from "../parts/piece.ts";
import { scaled } from "../parts/type.ts";
import type { CellForm } from "./plan.ts";

/** Names by themselves, or of those without a portrait under the others: as many as two lines hold, then "and 5 more". */
export function listNames(context: BlockContext, names: readonly string[], width: number, form: CellForm) {
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
