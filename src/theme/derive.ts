import { hcl } from "d3-color";
import type { Color } from "../scene/types.ts";
import { contrast, legible, luminance, mix, parseColor } from "./color.ts";
import type { SideTones, Theme } from "./types.ts";

/** The first two sides differ in lightness; the others need a pattern to be told apart in one ink. */
const PATTERNS: readonly SideTones["pattern"][] = ["solid", "solid", "hatch", "dots"];
/** Colours of sides that name none, in order. */
const DEFAULTS: readonly string[] = ["red", "blue", "green", "gold"];

/**
 * Tones of a side: the theme's own for a palette name, else derived from any CSS colour so that
 * words read at 4.5:1. Unknown colours fall back to the side's place in the default order.
 */
export function sideTones(theme: Theme, color: string | undefined, index: number): SideTones {
  const named = color === undefined ? undefined : theme.sides[color];
  const parsed = color === undefined || named ? undefined : parseColor(color);
  const tones = named ?? (parsed ? deriveTones(theme, parsed) : theme.sides[DEFAULTS[index % 4]!]!);
  return { ...tones, pattern: PATTERNS[index % 4]! };
}

/** Builds every tone of a side from one colour, for the grounds of a theme. */
export function deriveTones(theme: Theme, color: Color): SideTones {
  const { h, c } = hcl(color);
  const tone = (lightness: number, chroma = 1) => hcl(h, c * chroma, lightness).formatHex();
  const bar = legible(color, [theme.paper], 3);
  const land = mix(theme.map.land, color, theme.dark ? 0.12 : 0.16);
  const held = mix(theme.map.land, color, theme.dark ? 0.26 : 0.36);
  const text = legible(color, [theme.paper], 4.5);
  const portrait: SideTones["portrait"] = theme.dark
    ? {
        ground: [mix(theme.paper, color, 0.3), mix(theme.paper, color, 0.18)],
        shades: [tone(80, 0.6), tone(58), tone(42), tone(28)],
      }
    : {
        ground: [mix(theme.paper, color, 0.22), mix(theme.paper, color, 0.36)],
        shades: [mix(theme.paper, color, 0.1), tone(40), tone(29), tone(18)],
      };
  return {
    bar,
    text,
    onBar: contrast(bar, "#ffffff") >= contrast(bar, "#101418") ? "#ffffff" : "#101418",
    land,
    held,
    border: text,
    areaName: legible(color, [land, held], 4.5),
    portrait,
    pattern: "solid",
  };
}

/** Tints nearer than this to a side's colour, in degrees of hue, would be taken for it. */
const TOO_NEAR = 22;

/** What a second round of tints differs by from the first, in CIE lightness. */
const DEEPER = 17;

/**
 * Tints of so many phases in order. When one side alone moves, its phases may share its colour; when
 * several do, tints that could be taken for a side's colour are passed over. Where the theme has too
 * few, they come again once, deeper, and only then repeat.
 */
export function phaseTints(
  theme: Theme,
  sides: readonly SideTones[],
  movingSides: number,
  phases: number,
): readonly Color[] {
  const apart = theme.phases.filter((tint) => sides.every(({ bar }) => !alike(tint, bar)));
  const tints = movingSides === 1 || apart.length < 3 ? theme.phases : apart;
  if (phases <= tints.length) return tints;
  // Away from the numbers upon them, which stay as legible.
  const step = luminance(theme.onPhase) > 0.5 ? -DEEPER : DEEPER;
  const deeper = tints.map((tint) => {
    const { h, c, l } = hcl(tint);
    return hcl(h, c, Math.min(Math.max(l + step, 10), 94)).formatHex();
  });
  return [...tints, ...deeper];
}

function alike(a: Color, b: Color): boolean {
  const [x, y] = [hcl(a), hcl(b)];
  if (Math.min(x.c, y.c) < 12) return Math.max(x.c, y.c) < 12 && Math.abs(x.l - y.l) < 12;
  const turn = Math.abs(x.h - y.h) % 360;
  return Math.min(turn, 360 - turn) < TOO_NEAR;
}
