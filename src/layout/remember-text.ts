import type { Line, Paragraph, Rich, TextEngine, TextStyle } from "../text/types.ts";

/**
 * The same engine, setting nothing twice: while a page is planned, every block sets its words once
 * for each of its forms, and most forms share most of their words. A line says nothing of its
 * leading, so styles that differ in that alone share it.
 */
export function rememberText(engine: TextEngine): TextEngine {
  const lines = new Map<string, Line>();
  const paragraphs = new Map<string, Paragraph>();
  const widths = new Map<string, number>();
  const recall = <T>(known: Map<string, T>, key: string, set: () => T): T => {
    let value = known.get(key);
    if (value === undefined) {
      value = set();
      known.set(key, value);
    }
    return value;
  };
  const line = (text: Rich, style: TextStyle): Line =>
    recall(lines, keyOf(text, style), () => engine.line(text, style));
  return {
    ...engine,
    line,
    measure: (text, style) => recall(widths, keyOf(text, style), () => engine.measure(text, style)),
    paragraph: (text, style, options) => {
      const { width, align, maxLines, balance } = options;
      const key = `${width} ${align} ${maxLines} ${balance} ${style.leading} ${keyOf(text, style)}`;
      return recall(paragraphs, key, () => engine.paragraph(text, style, options));
    },
  };
}

function keyOf(text: Rich, style: TextStyle): string {
  const { face, weight, italic, size, tracking, caps, features } = style;
  const words = typeof text === "string" ? text : JSON.stringify(text);
  return `${face} ${weight} ${italic} ${size} ${tracking} ${caps} ${features} ${words}`;
}
