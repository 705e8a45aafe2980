/** The shortest form both SVG and PDF read: no trailing zeros, no zero before the point, no exponent in a page's range. */
export function formatNumber(value: number, digits = 2): string {
  return formatSteps(Math.round(value * 10 ** digits), digits);
}

/** Most digits of a fraction that are looked up. */
const KNOWN_DIGITS = 3;

/** Every fraction of so many digits as it is written: `.5` for 50 hundredths, nothing for none. */
const FRACTIONS: readonly (readonly string[])[] = Array.from({ length: KNOWN_DIGITS + 1 }, (_, digits) =>
  Array.from({ length: 10 ** digits }, (_, steps) => String(steps / 10 ** digits).slice(1)),
);

/** The shortest form of so many whole steps of `10 ** -digits`: whole numbers are written far faster than others. */
export function formatSteps(steps: number, digits: number): string {
  const factor = 10 ** digits;
  const fractions = FRACTIONS[digits];
  if (fractions === undefined || !Number.isSafeInteger(steps)) {
    const written = String(steps / factor + 0);
    if (written.startsWith("0.")) return written.slice(1);
    return written.startsWith("-0.") ? `-${written.slice(2)}` : written;
  }
  const size = Math.abs(steps);
  const whole = Math.floor(size / factor);
  const fraction = fractions[size - whole * factor]!;
  const written = whole === 0 && fraction !== "" ? fraction : whole + fraction;
  return steps < 0 ? `-${written}` : written;
}
