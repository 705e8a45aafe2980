/** Languages that leave four digits together and group from five. */
const GROUP_FROM_FIVE = new Set(["be", "bg", "es", "it", "pl", "pt", "ru", "uk"]);

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number, in Latin digits unless the tag asks for others, by the customs of the language: `5,250` in English, `5250` and `52 500`
 * in Russian. Groups parted by a space get a narrow no-break space, negative numbers a true minus.
 */
export function formatNumber(value: number, language: string): string {
  return formatFor(language).format(value).replaceAll("\u00a0", "\u202f").replace("-", "\u2212");
}

/** `700,000–800,000`: both ends written out, an en dash between them. */
export function formatRange(low: number, high: number, language: string): string {
  return low === high ? formatNumber(low, language) : `${formatNumber(low, language)}–${formatNumber(high, language)}`;
}

/** The digits a language tag asks for, as `arab` in `ar-u-nu-arab`; Latin ones unless it does. */
export function digitsOf(language: string): string {
  return /-u-(?:[a-z0-9-]*-)?nu-([a-z0-9]{3,8})/i.exec(language)?.[1] ?? "latn";
}

function formatFor(language: string): Intl.NumberFormat {
  let format = formats.get(language);
  if (!format) {
    const useGrouping = GROUP_FROM_FIVE.has(language.toLowerCase().split("-")[0]!) ? "min2" : "always";
    format = new Intl.NumberFormat(language, { numberingSystem: digitsOf(language), useGrouping });
    formats.set(language, format);
  }
  return format;
}
