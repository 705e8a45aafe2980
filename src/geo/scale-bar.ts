import type { GeoView } from "./projection.ts";

/** A bar of a round length. */
export interface Scale {
  /** Length on the page, units. */
  readonly length: number;
  /** Length on the ground, in `unit`. */
  readonly value: number;
  readonly unit: "km" | "m" | "mi" | "yd";
  /** Values at which to divide the bar, from 0 to `value`. */
  readonly ticks: readonly number[];
}

/** `km` turns to metres and `miles` to yards on small grounds: read their `unit`. */
export interface ScalePair {
  readonly km: Scale;
  readonly miles: Scale;
}

const METRES = { km: 1000, m: 1, mi: 1609.344, yd: 0.9144 } as const;

/**
 * The longest bar of a round length (1, 2 or 5 and noughts) no longer than `maxWidth` units, true at one point of
 * the frame; and the longest in the other measure (also of 3 and noughts) that is no longer than that.
 */
export function chooseScale(view: GeoView, at: readonly [x: number, y: number], maxWidth: number): ScalePair {
  const metres = view.scaleAt(at[0], at[1]) * maxWidth;
  const scale = (unit: Scale["unit"], value: number): Scale => {
    return { unit, value, length: (value * METRES[unit] * maxWidth) / metres, ticks: ticksOf(value) };
  };
  const metric = metres >= 1000 ? "km" : "m";
  const km = scale(metric, roundDown(metres / METRES[metric], [5, 2, 1]));
  const reach = km.value * METRES[metric];
  const other = reach >= METRES.mi ? "mi" : "yd";
  return { km, miles: scale(other, roundDown(reach / METRES[other], [5, 3, 2, 1])) };
}

/** The greatest of the digits times a power of ten that is not above `value`. */
function roundDown(value: number, digits: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power;
  const digit = digits.find((d) => lead >= d - 1e-9) ?? 1;
  // Powers below one are written by dividing: 2 × 0.1 is not 0.2 in binary.
  return power >= 1 ? digit * power : digit / Math.round(1 / power);
}

/** Halves for bars of 1 and 2, thirds for bars of 3, fifths for bars of 5. */
function ticksOf(value: number): number[] {
  const lead = Number(value.toExponential()[0]);
  const parts = lead === 1 ? 2 : lead;
  return Array.from({ length: parts + 1 }, (_, i) => (i === parts ? value : (value * i) / parts));
}
