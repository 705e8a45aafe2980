import type { Paint } from "../scene/types.ts";
import type { Rich, Span, TextStyle } from "./types.ts";

/** A stretch of text in one style, ready to shape. */
export interface Piece {
  /** Composed (NFC), in capitals if the style asks for them. */
  readonly text: string;
  readonly style: TextStyle;
  readonly rise: number;
  readonly paint?: Paint;
}

/** Resolves markup, spans, capitals and composition. */
export function resolveRich(rich: Rich, style: TextStyle, language: string): Piece[] {
  const spans = typeof rich === "string" ? readMarkup(collapseSpaces(rich), style) : rich;
  const pieces = spans.map((span) => {
    const own: TextStyle = { ...style, ...span.style };
    const clean = cleanControls(span.text).normalize("NFC");
    const text = own.caps ? capitals(clean, language) : clean;
    return { text, style: own, rise: span.rise ?? 0, ...(span.paint === undefined ? {} : { paint: span.paint }) };
  });
  return pieces.filter((piece) => piece.text !== "");
}

/** Capitals of scripts set in them; Georgian has some, and they are not for heads. */
function capitals(text: string, language: string): string {
  return text.replace(/[^\p{Script=Georgian}]+/gu, (part) => part.toLocaleUpperCase(language));
}

const MARKUP = /\\\*|(?<![\p{L}\p{N}*\\])\*(?![\s*])((?:\\\*|[^*\n])*?)(?<![\s\\])\*(?![\p{L}\p{N}*])/gu;

/** Reads `*italic*`; within an italic style the marked words stand upright. `\*` is a plain asterisk. */
function readMarkup(source: string, style: TextStyle): Span[] {
  const spans: Span[] = [];
  let plain = "";
  let last = 0;
  for (const match of source.matchAll(MARKUP)) {
    plain += source.slice(last, match.index);
    last = match.index + match[0].length;
    if (match[1] === undefined) {
      plain += "*";
    } else {
      spans.push({ text: plain }, { text: match[1].replaceAll("\\*", "*"), style: { italic: !style.italic } });
      plain = "";
    }
  }
  return [...spans, { text: plain + source.slice(last) }];
}

function collapseSpaces(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n");
}

/** Control characters have no shape; tabs become spaces and line ends are kept. */
function cleanControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[\p{Cc}\p{Cs}]/gu, (c) => (c === "\n" ? c : ""));
}
