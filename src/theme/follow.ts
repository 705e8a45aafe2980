import { lab, rgb } from "d3-color";
import type { Color } from "../scene/types.ts";
import { luminance } from "./color.ts";

/** A ground and the ink upon it: what every other colour of a theme stands in relation to. */
export interface Anchors {
  readonly ground: Color;
  readonly ink: Color;
}

/**
 * A colour of one theme carried over to another: it keeps its place between ground and ink in
 * lightness, and its own hue beside the tints of the two (CIE Lab). The opacity stays.
 */
export function follow(color: Color, from: Anchors, to: Anchors): Color {
  if (from.ground === to.ground && from.ink === to.ink) return color;
  const c = lab(color);
  const [ground, ink] = [lab(from.ground), lab(from.ink)];
  const [newGround, newInk] = [lab(to.ground), lab(to.ink)];
  const place = Math.min(Math.max((c.l - ground.l) / (ink.l - ground.l), -0.25), 1.1);
  const between = (a: number, b: number) => a + (b - a) * place;
  const carried = lab(
    between(newGround.l, newInk.l),
    c.a - between(ground.a, ink.a) + between(newGround.a, newInk.a),
    c.b - between(ground.b, ink.b) + between(newGround.b, newInk.b),
  );
  const { r, g, b } = carried.rgb().clamp();
  const { opacity } = rgb(color);
  return opacity < 1 ? rgb(r, g, b, opacity).formatHex8() : rgb(r, g, b).formatHex();
}

/** Colours anywhere in a value carried over; all else stays as it is. `anchorsFor` is asked with the key each stands under. */
export function followAll<T>(value: T, carry: (color: Color, key: string) => Color, key = ""): T {
  if (typeof value === "string") return (/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(value) ? carry(value, key) : value) as T;
  if (Array.isArray(value)) return value.map((item) => followAll(item as unknown, carry, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, followAll(item as unknown, carry, key || name)]),
  ) as T;
}

/** Whether white words read better than black ones on a colour. */
export function isDark(color: Color): boolean {
  return luminance(color) < 0.18;
}
