import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polish } from "../../src/text/typography.ts";

const NB = "\u00a0";
const NN = "\u202f";

describe("polish", () => {
  it.each([
    ["en", `"Stop," he said`, "“Stop,” he said"],
    ["en", `He said "do 'that' now"`, "He said “do ‘that’ now”"],
    ["en", `the "Big Week"`, "the “Big Week”"],
    ["en", `"He said "go" twice"`, "“He said ‘go’ twice”"],
    ["de", `der "Fall 'Gelb'" kam`, "der „Fall ‚Gelb‘“ kam"],
    ["fr", `le plan "Barbarossa" est prêt`, `le plan «${NN}Barbarossa${NN}» est prêt`],
    ["ru", `операция "Багратион"`, "операция «Багратион»"],
    ["ru", `газета "Дело "Правды""`, "газета «Дело „Правды“»"],
    ["pl", `"Burza"`, "„Burza”"],
    ["es", `"No pasarán"`, "«No pasarán»"],
    ["sv", `"ja"`, "”ja”"],
    ["de-CH", `"ja"`, "«ja»"],
    ["xx", `"plain"`, "“plain”"],
    ["he", `מבצע "קדש" של צה"ל`, "מבצע ”קדש” של צה״ל"],
    ["he", `"צה"ל"`, "”צה״ל”"],
    ["he", "ג'נין, 30 מ'", "ג׳נין, 30 מ׳"],
    ["he", "ב-5 ביוני, תל-אביב, 1956-1967", "ב־5 ביוני, תל־אביב, 1956–1967"],
    ["zh-Hant", `"滿洲"`, "「滿洲」"],
    ["zh-TW", `"滿洲"`, "「滿洲」"],
    ["zh", `"满洲"`, "“满洲”"],
    ["en", `*"word"* and ("so")`, "*“word”* and (“so”)"],
  ])("sets quotation marks of %s: %s", (language, source, expected) => {
    expect(polish(source, language)).toBe(expected);
  });

  it.each([
    ["the enemy's guns", "the enemy’s guns"],
    ["the armies' guns", "the armies’ guns"],
    ["summer of '45 and '46", "summer of ’45 and ’46"],
    ["rock 'n' roll", "rock ’n’ roll"],
    ["O'Connor", "O’Connor"],
    [`45°30'20" N`, "45°30′20″ N"],
    [`the "class of 1945"`, "the “class of 1945”"],
  ])("sets apostrophes and primes: %s", (source, expected) => {
    expect(polish(source, "en")).toBe(expected);
  });

  it.each([
    ["en", "in 1941-1945", "in 1941–1945"],
    ["en", "10,000-12,000 men", "10,000–12,000 men"],
    ["ru", "1941-1945.", "1941–1945."],
    ["en", "on 1945-08-09", "on 1945-08-09"],
    ["en", "T-34-85 tanks", "T-34-85 tanks"],
    ["ru", "62-я армия", "62-я армия"],
    ["en", "the plan - such as it was - failed", "the plan – such as it was – failed"],
    ["ru", "Москва - столица", "Москва — столица"],
    ["en", "so--then", "so—then"],
    ["en", "and then...", "and then…"],
    ["en", "at -30 °C", `at −30${NB}°C`],
    ["en", "a 7.62 x 54 round", "a 7.62 × 54 round"],
    ["en", "Il-2 and Ki-43-II", "Il-2 and Ki-43-II"],
    ["en", "state-of-the-art", "state-of-the-art"],
  ])("sets dashes and signs of %s: %s", (language, source, expected) => {
    expect(polish(source, language)).toBe(expected);
  });

  it.each([
    ["en", "45 mm guns", `45${NB}mm guns`],
    ["en", "1.7 million men", `1.7${NB}million men`],
    ["en", "No. 62 Squadron", `No.${NB}62 Squadron`],
    ["ru", "№ 62 и 1,7 млн чел.", `№${NB}62 и 1,7${NB}млн чел.`],
    ["ru", "в 1945 г.", `в 1945${NB}г.`],
    ["de", "10 Uhr", `10${NB}Uhr`],
    ["en", "45 men", "45 men"],
    ["en", "2 tanks", "2 tanks"],
  ])("keeps numbers with what belongs to them in %s: %s", (language, source, expected) => {
    expect(polish(source, language)).toBe(expected);
  });

  it("spaces French marks", () => {
    expect(polish("Quoi ? Non! Deux choses : ceci; cela", "fr")).toBe(
      `Quoi${NN}? Non${NN}! Deux choses${NB}: ceci${NN}; cela`,
    );
    expect(polish("« Oui »", "fr")).toBe(`«${NN}Oui${NN}»`);
    expect(polish("Vraiment ?!", "fr")).toBe(`Vraiment${NN}?!`);
  });

  it("leaves addresses alone", () => {
    const source = "see https://example.org/a-1--2...?q='x and me@example.org";
    expect(polish("at https://example.org/a--b/1-2...x today", "en")).toBe("at https://example.org/a--b/1-2...x today");
    expect(polish(source, "en")).toContain("me@example.org");
  });

  it("leaves alone what is already right", () => {
    for (const [language, text] of [
      ["en", "“Don’t,” he said – and in 1941–1945 it’s −5 °C…"],
      ["ru", "«Слово „так“» — и 1941–1945 годы"],
      ["de", "„So ‚ist‘ es“ – heute"],
    ] as const) {
      expect(polish(text.replace(" °C", `${NB}°C`), language)).toBe(text.replace(" °C", `${NB}°C`));
    }
  });

  it("changes nothing the second time", () => {
    const piece = fc.constantFrom(
      ..."\"|'|-|--|---| |  |...|..|5|1941|45|x|х|mm|°C|№|No.|г.|word|слово|(|)|*|!|?|;|:|,|.|«|»|“|”|’|–|—|…|/|https://a.b/c--d|\u00a0|\u202f|\ue000|T-34".split(
        "|",
      ),
    );
    const language = fc.constantFrom("en", "ru", "de", "fr", "pl", "es", "sv", "ja", "da");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), language, (pieces, tag) => {
        const once = polish(pieces.join(""), tag);
        expect(polish(once, tag)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps every letter and figure", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom("en", "fr", "ru"), (text, tag) => {
        const words = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, "").replace(/[xх]/g, "");
        expect(words(polish(text, tag))).toBe(words(text));
      }),
    );
  });
});
