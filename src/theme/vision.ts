import { lab, rgb } from "d3-color";
import type { Color } from "../scene/types.ts";
import { contrast } from "./color.ts";

export type Deficiency = "protanopia" | "deuteranopia" | "tritanopia";

/** Dichromacy at full strength, in linear light: Machado, Oliveira & Fernandes 2009, severity 1.0. */
const MATRICES: Readonly<Record<Deficiency, readonly number[]>> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

export const DEFICIENCIES = Object.keys(MATRICES) as Deficiency[];

/** A colour as someone with a colour-vision deficiency sees it. */
export function seenWith(deficiency: Deficiency, color: Color): Color {
  const { r, g, b } = rgb(color);
  const light = [r, g, b].map((channel) => toLinear(channel / 255));
  const m = MATRICES[deficiency];
  const seen = [0, 3, 6].map((row) =>
    fromLinear(m[row]! * light[0]! + m[row + 1]! * light[1]! + m[row + 2]! * light[2]!),
  );
  return rgb(seen[0]! * 255, seen[1]! * 255, seen[2]! * 255).formatHex();
}

/** Distance of two colours in CIE Lab (CIE76): about 2 is just seen side by side, 20 is told apart across a page. */
export function colorDistance(a: Color, b: Color): number {
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b);
}

/** Below this two large shapes are taken for one another. */
export const APART = 20;
/** Contrast two shapes need to be told apart in one ink. */
export const APART_IN_GREY = 1.5;

/** In what sight two colours cannot be told apart: a deficiency, `greyscale`, or nothing when all is well. */
export function alikeIn(a: Color, b: Color): readonly (Deficiency | "greyscale" | "colour")[] {
  return [
    ...(colorDistance(a, b) < APART ? (["colour"] as const) : []),
    ...DEFICIENCIES.filter((kind) => colorDistance(seenWith(kind, a), seenWith(kind, b)) < APART),
    ...(contrast(a, b) < APART_IN_GREY ? (["greyscale"] as const) : []),
  ];
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(light: number): number {
  const l = Math.min(Math.max(light, 0), 1);
  return l <= 0.0031308 ? l * 12.92 : 1.055 * l ** (1 / 2.4) - 0.055;
}
