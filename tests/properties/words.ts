/** Words of many scripts, from a single letter to what no line can hold. */
import fc from "fast-check";

/** Syllables words are made of: what they mean does not matter, how wide they are and where they break does. */
const SYLLABLES: Readonly<Record<string, readonly string[]>> = {
  en: ["bar", "cle", "dun", "ford", "hal", "ing", "ley", "mor", "nor", "ston", "thwaite", "wick", "A", "O’", "St"],
  de: ["berg", "Donau", "dampf", "feld", "heeres", "krieg", "marsch", "ober", "schiff", "stoß", "über", "wälder"],
  ru: ["бой", "вой", "град", "жар", "кон", "щит", "объ", "полк", "ский", "ство", "фронт", "ённый"],
  el: ["μά", "χη", "πό", "λις", "στρα", "τη", "γός", "ναυς", "άρ", "μα"],
  mn: ["өө", "рийн", "цэ", "рэг", "хү", "чин", "дайн", "ул", "сын"],
  pl: ["bi", "twa", "pod", "ław", "źdź", "ców", "grun", "wald", "ski"],
  ja: ["東", "京", "軍", "戦", "艦", "の", "を", "カ", "ー", "ッ", "ト", "、", "部", "隊"],
  zh: ["中", "国", "军", "队", "战", "役", "将", "领", "，", "南", "昌"],
  ko: ["전", "쟁", "군", "대", "장", "군", "의", "서", "울"],
  ar: ["مع", "ركة", "جيش", "قائد", "شمال", "فتح", "بحر"],
  he: ["קרב", "צבא", "מל", "חמה", "נצח", "ון"],
};

/** Languages campaigns are written in; some of their scripts have fonts here, some have none. */
export const LANGUAGES: readonly string[] = Object.keys(SYLLABLES);

const SPACELESS = new Set(["ja", "zh"]);

/** A word of a few syllables; in scripts without spaces a phrase. */
export function word(language: string): fc.Arbitrary<string> {
  const most = SPACELESS.has(language) ? 8 : 4;
  return fc
    .array(fc.constantFrom(...SYLLABLES[language]!), { minLength: 1, maxLength: most })
    .map((parts) => parts.join(""));
}

/** What no column can take whole: compounds, addresses, letters without end. */
const unbreakable: fc.Arbitrary<string> = fc.oneof(
  fc.constant("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"),
  fc.constant("https://archive.example.org/collections/campaigns/1944/operations?sheet=117&view=full#notes"),
  fc.array(fc.constantFrom(..."WMIlo"), { minLength: 30, maxLength: 90 }).map((letters) => letters.join("")),
);

const PUNCTUATION = ["", "", "", "", "", ",", ";", ".", "!", " –"] as const;

/** Words in a row, of at most so many letters; now and then one of them is unbreakable. */
export function text(language: string, most: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 40, arbitrary: fc.tuple(word(language), fc.constantFrom(...PUNCTUATION)).map((parts) => parts.join("")) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999 }).map(String) },
    { weight: 1, arbitrary: most > 90 ? unbreakable : word(language) },
  );
  const glue = SPACELESS.has(language) ? "" : " ";
  const count = Math.max(1, Math.ceil(most / 8));
  return fc
    .array(piece, { minLength: 1, maxLength: count, size: "max" })
    .map((pieces) => [...pieces.join(glue)].slice(0, most).join("").trim() || pieces[0]!.slice(0, most));
}

/** A text that is mostly as short as such texts are, and sometimes as long as may be. */
export function shortOrLong(language: string, usual: number, most: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: text(language, usual) },
    { weight: 1, arbitrary: text(language, most) },
    { weight: 1, arbitrary: most > 60 ? unbreakable : word(language) },
  );
}
