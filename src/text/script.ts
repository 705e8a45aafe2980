/** ISO 15924 tags by Unicode script name, for every script in living use that fonts commonly carry. */
const SCRIPTS: readonly (readonly [name: string, tag: string])[] = [
  ["Latin", "Latn"],
  ["Cyrillic", "Cyrl"],
  ["Greek", "Grek"],
  ["Han", "Hani"],
  ["Hiragana", "Hira"],
  ["Katakana", "Kana"],
  ["Hangul", "Hang"],
  ["Bopomofo", "Bopo"],
  ["Hebrew", "Hebr"],
  ["Arabic", "Arab"],
  ["Armenian", "Armn"],
  ["Georgian", "Geor"],
  ["Mongolian", "Mong"],
  ["Thai", "Thai"],
  ["Lao", "Laoo"],
  ["Khmer", "Khmr"],
  ["Myanmar", "Mymr"],
  ["Tibetan", "Tibt"],
  ["Devanagari", "Deva"],
  ["Bengali", "Beng"],
  ["Gurmukhi", "Guru"],
  ["Gujarati", "Gujr"],
  ["Oriya", "Orya"],
  ["Tamil", "Taml"],
  ["Telugu", "Telu"],
  ["Kannada", "Knda"],
  ["Malayalam", "Mlym"],
  ["Sinhala", "Sinh"],
  ["Ethiopic", "Ethi"],
  ["Cherokee", "Cher"],
  ["Canadian_Aboriginal", "Cans"],
  ["Syriac", "Syrc"],
  ["Thaana", "Thaa"],
  ["Nko", "Nkoo"],
  ["Tifinagh", "Tfng"],
  ["Javanese", "Java"],
  ["Balinese", "Bali"],
  ["Yi", "Yiii"],
  ["Coptic", "Copt"],
  ["Gothic", "Goth"],
  ["Runic", "Runr"],
  ["Ogham", "Ogam"],
];

const TESTS = SCRIPTS.map(([name, tag]) => ({ tag, test: new RegExp(`^\\p{Script=${name}}`, "u") }));
const COMMON = /^[\p{Script=Common}\p{Script=Inherited}]/u;
const known = new Map<string, string>();

/** ISO 15924 tag of a cluster, by its base; `Zyyy` when it belongs to no one script. */
export function scriptOf(cluster: string): string {
  let tag = known.get(cluster);
  if (tag === undefined) {
    tag = COMMON.test(cluster) ? "Zyyy" : (TESTS.find(({ test }) => test.test(cluster))?.tag ?? "Zzzz");
    known.set(cluster, tag);
  }
  return tag;
}

/** Signs that no one script owns but that belong beside letters of one. */
const COMPANIONS: readonly (readonly [signs: RegExp, tag: string])[] = [
  [/^[\u3000-\u303f\u30a0\u30fb\u30fc\u31c0-\u31ef\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u, "Hani"],
  [/^[\u0600-\u06ff]/u, "Arab"],
  [/^[\u0964\u0965]/u, "Deva"],
];

/** Script whose fonts are asked for a cluster: its own, that of the letters its sign goes with, else that of the text around. */
export function fontScriptOf(cluster: string, around: string): string {
  const own = scriptOf(cluster);
  if (own !== "Zyyy") return own;
  return COMPANIONS.find(([signs]) => signs.test(cluster))?.[1] ?? around;
}

/** Scripts with small and capital letters in common use. */
const CASED = new Set(["Latn", "Cyrl", "Grek", "Armn"]);

export function isCased(script: string): boolean {
  return CASED.has(script);
}

/** Scripts whose letters join, so that no space may be put between them. */
const JOINING = new Set(["Arab", "Syrc", "Mong", "Nkoo"]);

export function isJoining(script: string): boolean {
  return JOINING.has(script);
}

/** Japanese is written in three scripts at once, which fonts treat as one. */
const MIXED: Readonly<Record<string, string>> = { Hira: "Hani", Kana: "Hani", Bopo: "Hani" };

/**
 * Gives each cluster the script of its base; what belongs to every script takes that of the
 * cluster before it, and at the start that of the first one known (UAX #24, without its pairing of brackets).
 */
export function resolveScripts(clusters: readonly string[]): string[] {
  const own = clusters.map((cluster) => {
    const tag = scriptOf(cluster);
    return MIXED[tag] ?? tag;
  });
  let current = own.find((tag) => tag !== "Zyyy") ?? "Latn";
  return own.map((tag) => {
    if (tag !== "Zyyy") current = tag;
    return current;
  });
}
