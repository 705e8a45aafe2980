import type { Color } from "../../scene/types.ts";
import { mixColors } from "../color.ts";

/** The portrait's part of a side's tones. */
export interface PortraitTones {
  /** Background from top to bottom. */
  readonly ground: readonly [Color, Color];
  /** From the light on the face to the deepest shadow. */
  readonly shades: readonly [Color, Color, Color, Color];
}

/** What a plane of the drawing is made of; each has one flat colour in every side's tones. */
export type Material =
  | "skin"
  | "skinShade"
  | "neck"
  | "hair"
  | "hairShade"
  | "cloth"
  | "clothShade"
  | "clothDark"
  | "hat"
  | "hatShade"
  | "band"
  | "deep"
  | "trim"
  | "trimShade"
  | "metal"
  | "metalShade";

/** One flat plane, drawn on a field 100 wide whose top is 0 and whose foot is 130. */
export type Plane = readonly [material: Material, d: string];

export function materialColors({ shades }: PortraitTones): Readonly<Record<Material, Color>> {
  const [light, full, dark, deep] = shades;
  return {
    skin: light,
    skinShade: mixColors(light, full, 0.2),
    neck: mixColors(light, full, 0.36),
    hair: mixColors(dark, deep, 0.25),
    hairShade: mixColors(dark, deep, 0.65),
    cloth: mixColors(full, dark, 0.5),
    clothShade: mixColors(full, dark, 0.95),
    clothDark: mixColors(dark, deep, 0.55),
    hat: mixColors(full, dark, 0.2),
    hatShade: mixColors(full, dark, 0.65),
    band: mixColors(dark, deep, 0.3),
    deep,
    trim: mixColors(light, full, 0.08),
    trimShade: mixColors(light, full, 0.34),
    metal: mixColors(light, full, 0.26),
    metalShade: mixColors(light, full, 0.56),
  };
}

/** Mirrors a path about the middle, x = 50; the path may hold only absolute M L C Q Z with spaces or commas. */
export function mirror(d: string): string {
  let isX = true;
  return d.replace(/[A-Za-z]|-?\d*\.?\d+/g, (token) => {
    if (/[A-Za-z]/.test(token)) {
      isX = true;
      return token;
    }
    const out = isX ? String(Math.round((100 - Number(token)) * 1000) / 1000) : token;
    isX = !isX;
    return out;
  });
}
