/** Interface words in the languages shipped. */

import { formatNumber } from "../../text/numbers.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { type Dictionary, en, type WordForms, type WordKey } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { mn } from "./mn.ts";
import { pl } from "./pl.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

/** Dictionaries by language subtag. */
export const DICTIONARIES: Readonly<Record<string, Dictionary>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  ja,
  ko,
  mn,
  pl,
  ru,
  zh,
  "zh-hant": zhHant,
};

export type WordValues = Readonly<Record<string, string | number>>;

/** Tags of Chinese in traditional characters; varieties written so by custom need not name the script. */
const TRADITIONAL = /^(?:zh|yue)(?:-hant|(?!-hans).*-(?:tw|hk|mo))\b/i;

const pluralRules = new Map<string, Intl.PluralRules>();

/** The dictionary of a language: its own, that of its base language, else none; for Chinese that of its script. */
export function dictionaryOf(language: string): Dictionary | undefined {
  if (TRADITIONAL.test(language)) return zhHant;
  return DICTIONARIES[language.toLowerCase()] ?? DICTIONARIES[language.toLowerCase().split("-")[0]!];
}

/**
 * An interface word with its values filled in; English where a language is not shipped. `{n}` is
 * replaced by a value (numbers formatted), `{days|days-count}` by that word for the number.
 *
 * @throws RangeError for a key there is no word for.
 */
export function translate(key: string, language: string, values: WordValues = {}): string {
  const own = dictionaryOf(language);
  const dictionary = own ?? en;
  const tag = own ? language : "en";
  const forms: WordForms | undefined = Object.hasOwn(dictionary, key) ? dictionary[key as WordKey] : undefined;
  if (forms === undefined) throw new RangeError(`there is no interface word "${key}"`);
  const text = typeof forms === "string" ? forms : pickForm(forms, Number(values.n ?? 0), tag);
  return text.replace(/\{(\w+)(?:\|([\w-]+))?\}/g, (_, name: string, word: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`the word "${key}" needs a value for "${name}"`);
    if (word !== undefined) return translate(word, language, { n: value });
    return typeof value === "number" ? formatNumber(value, tag) : value;
  });
}

function pickForm(forms: Exclude<WordForms, string>, n: number, language: string): string {
  const exact = (forms as Readonly<Record<string, string | undefined>>)[String(n)];
  if (exact !== undefined) return exact;
  let rules = pluralRules.get(language);
  if (!rules) {
    rules = new Intl.PluralRules(language);
    pluralRules.set(language, rules);
  }
  return forms[rules.select(n)] ?? forms.other;
}
