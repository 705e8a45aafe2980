import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { METRICS, metricWord } from "../../src/campaign/metrics.ts";
import { en, type WordForms } from "../../src/campaign/words/en.ts";
import { DICTIONARIES, translate } from "../../src/campaign/words/translate.ts";
import { pictogramNames } from "../../src/symbols/pictograms/pictogram.ts";

const formsOf = (word: WordForms) => (typeof word === "string" ? [word] : Object.values(word));
const slots = (text: string) => [...text.matchAll(/\{\w+(?:\|[\w-]+)?\}/g)].map(([slot]) => slot).sort();

/** Words that are rightly the same as in English: pure layouts, signs of units, names, and words both languages share. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  ar: ["range", "home-of"],
  de: [
    ...["range", "home-of", "phases-in-days", "phases-in-months", "phases-in-years"],
    ...["km", "m", "yd", "projection-world", "projection-mercator", "place-pass"],
  ],
  es: ["range", "home-of", "km", "m", "yd", "projection-world", "projection-mercator", "place-capital"],
  fr: [
    ...["range", "home-of", "see-note", "km", "m", "yd", "projection-world", "projection-mercator"],
    ...["sources", "source", "notes", "note", "place-port", "metric-archers", "metric-transports"],
    ...["metric-trains", "metric-divisions", "metric-brigades"],
  ],
  he: ["range", "home-of", "projection-world"],
  ja: ["home-of", "km", "m"],
  ko: ["home-of", "km", "m"],
  mn: ["range", "home-of", "projection-world"],
  pl: ["range", "home-of", "km", "m", "projection-world", "place-port"],
  ru: ["range", "home-of", "projection-world"],
  zh: ["home-of"],
  "zh-hant": ["home-of"],
};

test("there are twelve languages, Chinese in both its scripts", () => {
  expect(Object.keys(DICTIONARIES).sort()).toEqual("ar de en es fr he ja ko mn pl ru zh zh-hant".split(" "));
});

describe.each(Object.entries(DICTIONARIES))("the words of %s", (language, dictionary) => {
  test("fill the same slots as the English ones", () => {
    for (const [key, word] of Object.entries(dictionary)) {
      const english: WordForms = en[key as keyof typeof en];
      if (typeof word === "string" && typeof english === "string")
        expect([key, slots(word)]).toEqual([key, slots(english)]);
    }
  });

  test("are trimmed, and those of other languages are translated", () => {
    const texts = Object.values(dictionary).flatMap(formsOf);
    for (const text of texts) expect(text).toBe(text.trim());
    const same = Object.entries(dictionary).filter(
      ([key, word]) => JSON.stringify(word) === JSON.stringify(en[key as keyof typeof en]),
    );
    const alike = language === "en" ? Object.keys(en) : (ALIKE[language] ?? []);
    expect(same.map(([key]) => key).sort()).toEqual([...alike].sort());
  });

  test("have a form for every number", () => {
    for (let n = 0; n <= 120; n++) {
      const text = translate("phases-in-days", language, { phases: n, days: n });
      expect(text).not.toMatch(/[{}]|undefined/);
    }
  });

  test("name every well-known metric", () => {
    for (const key of Object.keys(METRICS) as (keyof typeof METRICS)[]) {
      expect(translate(metricWord(key), language)).not.toBe("");
    }
  });
});

test("plural forms follow the rules of the language", () => {
  const days = (language: string) => [1, 2, 5, 21].map((n) => translate("days-count", language, { n }));
  expect(days("ru")).toEqual(["1 день", "2 дня", "5 дней", "21 день"]);
  expect(days("pl")).toEqual(["1 dzień", "2 dni", "5 dni", "21 dni"]);
  const miles = (language: string) => [1, 2, 5, 20].map((n) => translate("mi", language, { n }));
  expect(miles("ru")).toEqual(["миля", "мили", "миль", "миль"]);
  expect(miles("pl")).toEqual(["mila", "mile", "mil", "mil"]);
  expect(miles("ar")).toEqual(["ميل", "ميل", "أميال", "ميلًا"]);
  expect(miles("fr")).toEqual(["mile", "miles", "miles", "miles"]);
  expect(translate("and-more", "fr", { n: 1 })).toBe("et 1 autre");
  expect(translate("phases-in-days", "en", { phases: 3, days: 25 })).toBe("Three operations in 25 days");
  expect(translate("phases-in-days", "en", { phases: 9, days: 1 })).toBe("9 operations in 1 day");
});

test("a language that is not shipped speaks English, a variety its base language", () => {
  expect(translate("losses", "vi")).toBe("Losses");
  expect(translate("losses", "de-AT")).toBe("Verluste");
  expect(["zh", "zh-Hans-TW", "zh-CN"].map((tag) => translate("losses", tag))).toEqual(["损失", "损失", "损失"]);
  expect(["zh-Hant", "zh-TW", "zh-HK", "yue-Hant"].map((tag) => translate("metric-tanks", tag))).toEqual(
    Array(4).fill("戰車"),
  );
});

test("Chinese in traditional characters has none of the simplified ones that differ", () => {
  const simplified = /[斗战计对图师进击运输过这还达间线队围书划]/u;
  const texts = Object.entries(DICTIONARIES["zh-hant"]!).flatMap(([, word]) => formsOf(word));
  for (const text of texts) expect(text).not.toMatch(simplified);
});

test("numbers are grouped as the language does", () => {
  expect(translate("figure-people", "en", { n: 10_000 })).toBe("10,000 people");
  expect(translate("figure-people", "de", { n: 10_000 })).toBe("10.000 Menschen");
});

test("an unknown word and a missing value are mistakes of the caller", () => {
  expect(() => translate("balance-of-farces", "en")).toThrow(RangeError);
  expect(() => translate("held-by", "en")).toThrow(/side/);
});

test("every word the blocks ask for exists", async () => {
  const folder = new URL("../../src/blocks/", import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  const asked = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*"([\w-]+)"/g)].map(([, key]) => key!));
  expect(asked.length).toBeGreaterThan(5);
  for (const key of asked) expect(Object.keys(en)).toContain(key);
});

test("every metric has a pictogram, and the library draws it", () => {
  for (const metric of Object.values(METRICS)) expect(pictogramNames()).toContain(metric.pictogram);
});
