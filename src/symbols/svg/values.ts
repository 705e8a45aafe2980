import { color as parseColor } from "d3-color";
import type { Color } from "../../scene/types.ts";

/** Pixels per unit of length, at 96 to the inch. */
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  ex: 8,
  rem: 16,
};

/** A length in pixels; a percentage is taken of `whole`. Anything unreadable is `fallback`. */
export function parseLength(text: string | undefined, whole: number, fallback = 0): number {
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%|[a-z]*)\s*$/i.exec(text ?? "");
  if (!match) return fallback;
  const value = Number(match[1]);
  const unit = match[2]!.toLowerCase();
  const scale = unit === "%" ? whole / 100 : UNITS[unit];
  return scale === undefined || !Number.isFinite(value) ? fallback : value * scale;
}

export function parseNumbers(text: string | undefined): number[] {
  return (text?.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number).filter(Number.isFinite);
}

/** A share of one, from `.5` or `50%`, kept within 0 and 1. */
export function parseShare(text: string | undefined, fallback = 1): number {
  return Math.min(1, Math.max(0, parseLength(text, 1, fallback)));
}

/** A CSS colour as the scene writes it; undefined when it is none, or wholly transparent. */
export function sceneColor(text: string, opacity: number, current: string): Color | undefined {
  const named = text.toLowerCase() === "currentcolor" ? current : text;
  const parsed = parseColor(withCommas(named))?.rgb();
  if (!parsed) return undefined;
  const alpha = Math.round(parsed.opacity * opacity * 255);
  if (!(alpha > 0)) return undefined;
  return alpha === 255
    ? parsed.formatHex().slice(0, 7)
    : `${parsed.formatHex().slice(0, 7)}${alpha.toString(16).padStart(2, "0")}`;
}

/** `rgb(0 0 0 / 50%)` → `rgba(0,0,0,0.5)`: the parser knows the older notation only. */
function withCommas(text: string): string {
  const [, name, list] = /^\s*(rgb|hsl)a?\(([^()]{0,100})\)\s*$/i.exec(text) ?? [];
  if (!name || !list) return text;
  const values = list.trim().split(/[\s,/]+/);
  if (values.length !== 4) return `${name}(${values.join(",")})`;
  return `${name}a(${values.slice(0, 3).join(",")},${parseShare(values[3])})`;
}
