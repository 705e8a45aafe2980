import type { Rich, TextStyle } from "./types.ts";

/**
 * Sets nothing twice: while a page is planned, every block sets its words once for each of its forms,
 * and most forms share most of their words.
 */
export function remember<T>(set: (text: Rich, style: TextStyle) => T): (text: Rich, style: TextStyle) => T {
  const known = new Map<string, T>();
  return (text, style) => recall(known, keyOf(text, style), () => set(text, style));
}

export function recall<T>(known: Map<string, T>, key: string, set: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = set();
    known.set(key, value);
  }
  return value;
}

/** Tells apart all that sets differently. */
export function keyOf(text: Rich, style: TextStyle): string {
  const { face, weight, italic, size, leading, tracking, caps, features } = style;
  const words = typeof text === "string" ? text : JSON.stringify(text);
  return `${face} ${weight} ${italic} ${size} ${leading} ${tracking} ${caps} ${features} ${words}`;
}
