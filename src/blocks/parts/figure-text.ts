import type { Figure } from "../../campaign/edition.ts";
import type { Color } from "../../scene/types.ts";
import { digitsOf } from "../../text/numbers.ts";
import type { Line, Span, TextStyle } from "../../text/types.ts";
import type { BlockContext } from "../block.ts";
import { isMirrored } from "./direction.ts";

/** True when the author gave a range and no best value within it. */
export function isRange(figure: Figure): boolean {
  return figure.low !== figure.high && Math.abs(figure.value - (figure.low + figure.high) / 2) <= 0.5;
}

/** Ways to write a figure, fullest first: the author's words, the number, the number in short. */
export function figureForms(context: BlockContext, figure: Figure): string[] {
  const write = (format: (value: number) => string) => {
    const text = isRange(figure)
      ? context.t("range", { low: format(figure.low), high: format(figure.high) })
      : format(figure.value);
    return figure.approximate && figure.display === undefined ? context.t("about", { n: text }) : text;
  };
  const forms = [write((value) => context.number(value))];
  if (figure.display !== undefined) forms.unshift(figure.display);
  const most = isRange(figure) ? figure.high : figure.value;
  if (most >= 100_000) forms.push(write((value) => compactNumber(context, value)));
  return [...new Set(forms)];
}

/** 1,747,000 → "1.75 M": three digits and the language's own short form. */
export function compactNumber(context: BlockContext, value: number): string {
  return (
    compactFormat(context.edition.language)
      .format(value)
      // Among words from the right a space would part the number from its Latin letter.
      .replace(/(\d)(\p{L})/u, isMirrored(context) ? "$1$2" : "$1\u200a$2")
  );
}

const compactFormats = new Map<string, Intl.NumberFormat>();

function compactFormat(language: string): Intl.NumberFormat {
  let format = compactFormats.get(language);
  if (!format) {
    const numberingSystem = digitsOf(language);
    format = new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 3, numberingSystem });
    compactFormats.set(language, format);
  }
  return format;
}

const PARTS = /^([^\p{Nd}]*)([\p{Nd}][\p{Nd}\s.,'’\u2009\u00a0\u202f–-]*)(.*)$/su;

/** A figure's words with the number at full size and the words around it smaller. */
export function figureSpans(context: BlockContext, text: string, style: TextStyle, note?: NoteMark): Span[] {
  const [, before = "", number = text, after = ""] = PARTS.exec(text) ?? [];
  const small = { size: Math.max(style.size * 0.72, context.page.minimumSize), weight: Math.min(style.weight, 600) };
  // A range or a number with words before its end stays whole: only plain words grow small.
  const spans: Span[] = [
    { text: before, style: small },
    { text: number },
    { text: after, style: /\p{Nd}/u.test(after) ? {} : small },
  ];
  return [...spans.filter((span) => span.text !== ""), ...noteSpans(context, style, note)];
}

/** A figure at a level of brevity, with the mark of its note. */
export function figureWords(
  context: BlockContext,
  figure: Figure,
  level: number,
  style: TextStyle,
  note: number | undefined,
): Span[] {
  const forms = figureForms(context, figure);
  return figureSpans(context, forms[Math.min(level, forms.length - 1)]!, style, noteMark(context, note));
}

/** A figure's words on one line, smaller where they would be wider than `most`, at the page's minimum if need be. */
export function shrunk(context: BlockContext, spans: readonly Span[], style: TextStyle, most: number): Line {
  const { minimumSize } = context.page;
  const room = Math.max(most, 1);
  const sizeOf = (span: Span) => span.style?.size ?? style.size;
  // The smallest of its words are the first to reach the minimum.
  const inSmallest = style.size / Math.min(style.size, ...spans.map(sizeOf));
  const fitted = context.text.fitLine(spans, style, room, minimumSize * inSmallest);
  if (fitted) return fitted;
  for (let factor = 1; ; factor *= 0.94) {
    const sizedDown = (size: number) => Math.max(size * factor, Math.min(minimumSize, size));
    const smaller = spans.map((span) => ({ ...span, style: { ...span.style, size: sizedDown(sizeOf(span)) } }));
    const line = context.text.line(smaller, { ...style, size: sizedDown(style.size) });
    if (line.width <= room || style.size * factor <= minimumSize) return line;
  }
}

export interface NoteMark {
  readonly text: string;
  readonly paint: Color;
}

/** A raised number that points at a note. */
export function noteSpans(context: BlockContext, style: TextStyle, note: NoteMark | undefined): Span[] {
  if (!note) return [];
  const size = Math.max(style.size * (style.face === "display" ? 0.58 : 0.68), context.page.minimumSize);
  return [
    {
      text: `\u2009${note.text}`,
      style: { face: "text", weight: 400, size, tracking: 0, caps: false, italic: false },
      rise: Math.max((style.size - size) * 0.69, style.size * 0.22),
      paint: note.paint,
    },
  ];
}

export function noteMark(context: BlockContext, number: number | undefined): NoteMark | undefined {
  return number === undefined ? undefined : { text: context.number(number), paint: context.theme.muted };
}
