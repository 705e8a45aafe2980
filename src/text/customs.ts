/** Marks that printers of a language use. */
export interface Customs {
  /** Opening and closing marks of a quotation. */
  readonly quotes: readonly [open: string, close: string];
  /** The same within a quotation. */
  readonly innerQuotes: readonly [open: string, close: string];
  /** The dash between parts of a sentence, set with spaces. */
  readonly dash: "–" | "—";
  /** French spacing: a narrow space before `; ! ?` and within guillemets. */
  readonly highSpacing?: boolean;
}

const NARROW = "\u202f";

function customs(quotes: string, innerQuotes: string, dash: "–" | "—"): Customs {
  const pair = (marks: string): [string, string] => [marks.charAt(0), marks.charAt(1)];
  return { quotes: pair(quotes), innerQuotes: pair(innerQuotes), dash };
}

const ENGLISH = customs("“”", "‘’", "–");

/** By language, from the Unicode CLDR's delimiters and, for dashes, national style guides. */
const CUSTOMS: Readonly<Record<string, Customs>> = {
  ar: customs("«»", "“”", "–"),
  be: customs("«»", "„“", "—"),
  bg: customs("„“", "’’", "—"),
  bs: customs("„”", "‘’", "–"),
  ca: customs("«»", "“”", "—"),
  cs: customs("„“", "‚‘", "–"),
  da: customs("»«", "›‹", "–"),
  de: customs("„“", "‚‘", "–"),
  el: customs("«»", "“”", "–"),
  en: ENGLISH,
  es: customs("«»", "“”", "—"),
  et: customs("„“", "‚‘", "–"),
  fa: customs("«»", "‹›", "–"),
  fi: customs("””", "’’", "–"),
  he: customs("””", "’’", "–"),
  fr: { quotes: [`«${NARROW}`, `${NARROW}»`], innerQuotes: ["“", "”"], dash: "–", highSpacing: true },
  hr: customs("„”", "‚’", "–"),
  hu: customs("„”", "»«", "–"),
  hy: customs("«»", "“”", "–"),
  it: customs("«»", "“”", "–"),
  ja: customs("「」", "『』", "—"),
  ka: customs("„“", "‘’", "—"),
  kk: customs("«»", "“”", "—"),
  lt: customs("„“", "‚‘", "–"),
  lv: customs("“”", "‘’", "–"),
  mk: customs("„“", "‚‘", "–"),
  mn: customs("«»", "“”", "—"),
  nb: customs("«»", "‘’", "–"),
  nn: customs("«»", "‘’", "–"),
  no: customs("«»", "‘’", "–"),
  pl: customs("„”", "«»", "–"),
  pt: customs("“”", "‘’", "—"),
  ro: customs("„”", "«»", "–"),
  ru: customs("«»", "„“", "—"),
  sk: customs("„“", "‚‘", "–"),
  sl: customs("„“", "‚‘", "–"),
  sq: customs("«»", "“”", "–"),
  sr: customs("„”", "’’", "–"),
  sv: customs("””", "’’", "–"),
  uk: customs("«»", "„“", "—"),
};

/** Customs of a language, those of English where it is not known. Switzerland sets German and French its own way. */
export function customsOf(language: string): Customs {
  const [base = "", ...rest] = language.toLowerCase().split("-");
  if (base === "zh" && rest.some((part) => /^(?:hant|tw|hk|mo)$/.test(part))) return customs("「」", "『』", "—");
  if (rest.includes("ch")) return customs("«»", "‹›", "–");
  return CUSTOMS[base] ?? ENGLISH;
}
