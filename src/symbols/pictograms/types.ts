/** One shape of a pictogram, in any SVG path syntax on the pictogram's own grid. */
export interface Part {
  readonly d: string;
  /** Set to draw the path as a line of this width instead of filling it. */
  readonly line?: number;
  readonly cap?: "butt" | "round";
  readonly dash?: readonly number[];
  /** Rotation in degrees about a point, applied to the path. */
  /** Scale, then shift; for a shape shared between pictograms. */
  readonly at?: readonly [scale: number, dx: number, dy: number];
  readonly turn?: readonly [degrees: number, x: number, y: number];
}

/**
 * A one-ink drawing 24 units high. Fills use the even-odd rule, so a shape inside a shape of the
 * same part is a hole; parts only ever add ink. The family: gaps of .55 units between masses that
 * touch, no mass thinner than .8, outer corners eased by .3 to .6, feet and wheels on y = 23.5 (figures) or
 * on a common ground line at 20.5 (vehicles).
 */
export interface Pictogram {
  readonly label: string;
  readonly width: number;
  readonly parts: readonly (string | Part)[];
  /** The same figure in outline, for counts that are disputed. */
  readonly outline?: readonly (string | Part)[];
}
