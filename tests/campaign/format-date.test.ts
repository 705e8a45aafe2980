import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, parseDate, parseInterval } from "../../src/campaign/dates.ts";
import { type DateStyle, formatDate, formatInterval } from "../../src/campaign/format-date.ts";
import { DICTIONARIES } from "../../src/campaign/words/translate.ts";

/** No-break spaces made visible as plain ones: where they stand is tested apart. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function date(text: string, language: string, style?: DateStyle): string {
  const value = parseDate(text);
  if (isProblem(value)) throw new Error(value.problem);
  return formatDate(value, language, style);
}

function period(text: string, language: string, style?: DateStyle): string {
  const value = parseInterval(text);
  if (isProblem(value)) throw new Error(value.problem);
  return formatInterval(value, language, style);
}

describe("a date in words", () => {
  test.each([
    ["1945-08-09", "en", "long", "9 August 1945"],
    ["1945-09-02", "en", "medium", "2 Sep 1945"],
    ["1945-08-09", "en", "short", "9 Aug"],
    ["1945-08-09", "en", "day-month", "9 August"],
    ["1942-11", "en", "short", "Nov 1942"],
    ["1592", "en", "long", "1592"],
    ["216-08-02 BC", "en", "long", "2 August 216 BC"],
    ["1815-06-18T11:35", "en", "long", "18 June 1815, 11.35"],
    ["1945-08-09", "de", "long", "9. August 1945"],
    ["1945-08-09", "ja", "long", "1945年8月9日"],
    ["1945-08-09", "mn", "long", "1945 оны 8-р сарын 9"],
    ["216-08-02 BC", "zh", "long", "公元前216年8月2日"],
    ["0079", "en", "long", "AD 79"],
    ["0079-08-24", "en", "long", "24 August AD 79"],
    ["0079-08-24", "en-US", "long", "August 24, AD 79"],
    ["0001-05", "en", "long", "May AD 1"],
    ["0079-08-24", "ja", "long", "西暦79年8月24日"],
    ["0100", "en", "long", "100"],
    ["1939-09-01", "fr", "long", "1er septembre 1939"],
    ["1939-09-11", "fr", "long", "11 septembre 1939"],
    ["1939-09-01", "fr", "short", "1er sept."],
    ["1815-06-18T11:05", "fr", "long", "18 juin 1815, 11 h 05"],
    ["1815-06-18T11:05", "de", "long", "18. Juni 1815, 11:05 Uhr"],
    ["1815-06-18T11:05", "en-US", "long", "June 18, 1815, 11:05"],
    ["1592", "mn", "long", "1592 он"],
    ["218 BC", "mn", "long", "МЭӨ 218 он"],
    ["218 BC", "ko", "long", "기원전 218년"],
    ["218 BC", "ru", "long", "218 г. до н. э."],
  ] as const)("%s in %s, %s, is %s", (input, language, style, expected) => {
    expect(plain(date(input, language, style))).toBe(expected);
  });
});

describe("a period in words", () => {
  test.each([
    ["1945-08-09/1945-09-02", "en", "long", "9 August – 2 September 1945"],
    ["1945-08-09/1945-08-16", "en", "long", "9–16 August 1945"],
    ["1941/1945", "en", "long", "1941–1945"],
    ["218 BC/201 BC", "en", "long", "218–201 BC"],
    ["31 BC/14 AD", "en", "long", "31 BC – AD 14"],
    ["66/73", "en", "long", "AD 66–73"],
    ["66/135", "en", "long", "AD 66–135"],
    ["1815-06-18T11:35/1815-06-18T20:15", "en", "long", "18 June 1815, 11.35–20.15"],
    ["1944-12-16/1945-01-25", "en", "long", "16 December 1944 – 25 January 1945"],
    ["1942-11/1943-02-02", "en", "long", "November 1942 – 2 February 1943"],
    ["1945-08-09", "en", "long", "9 August 1945"],
    ["1945-08-09/1945-09-02", "en", "short", "9 Aug – 2 Sep"],
    ["1945-08-09/1945-08-16", "en", "day-month", "9–16 August"],
    ["1945-08-09/1945-08-16", "de", "long", "9.–16. August 1945"],
    ["1945-08-09/1945-09-02", "ja", "long", "1945年8月9日～9月2日"],
    ["1945-08-09/1945-08-16", "ja", "long", "1945年8月9日～16日"],
    ["1945-08-09/1945-09-02", "ko", "long", "1945년 8월 9일~9월 2일"],
    ["1945-08-09/1945-09-02", "zh", "long", "1945年8月9日—9月2日"],
    ["1945-08-09/1945-09-02", "mn", "long", "1945 оны 8-р сарын 9 — 9-р сарын 2"],
    ["218 BC/201 BC", "mn", "long", "МЭӨ 218–201 он"],
    ["218 BC/201 BC", "ru", "long", "218–201 гг. до н. э."],
    ["218 BC/201 BC", "zh", "long", "公元前218年—前201年"],
    ["218 BC/201 BC", "ja", "long", "紀元前218年～前201年"],
    ["0216-08-02 BC/0216-08-04 BC", "zh", "long", "公元前216年8月2日—4日"],
    ["1945-08-09/1945-08-16", "zh", "long", "1945年8月9日—16日"],
    ["1941-06/1941-12", "zh", "long", "1941年6月—12月"],
    ["1941-06/1941-12", "ru", "long", "июнь — декабрь 1941 г."],
    ["1941-06/1941-12", "de", "short", "Juni–Dez. 1941"],
    ["1941-06/1941-12", "en", "short", "Jun–Dec 1941"],
    ["1945-08-09/1945-08-16", "en-US", "long", "August 9–16, 1945"],
    ["1945-08-09/1945-08-16", "hu", "long", "1945. augusztus 9.–16."],
    ["1945-08-01/1945-08-05", "fr", "long", "1er–5 août 1945"],
    ["1815-06-18T11:35/1815-06-18T20:15", "fr", "long", "18 juin 1815, 11 h 35 – 20 h 15"],
    ["1815-06-18T11:35/1815-06-18T20:15", "de", "long", "18. Juni 1815, 11:35–20:15 Uhr"],
    ["1815-06-18T11:35/1815-06-18T20:15", "ja", "long", "1815年6月18日 11:35～20:15"],
    ["1941-06/..", "ja", "long", "1941年6月～"],
    ["1941-06/..", "ru", "long", "июнь 1941 г. —"],
    ["1941-06/..", "en", "long", "June 1941 –"],
    ["1945-08-09/1945-09-02", "fr", "long", "9 août – 2 septembre 1945"],
    ["1945-08-09/1945-09-02", "es", "long", "9 de agosto – 2 de septiembre de 1945"],
  ] as const)("%s in %s, %s, is %s", (input, language, style, expected) => {
    expect(plain(period(input, language, style))).toBe(expected);
  });

  test("Russian keeps the month in the genitive at both ends", () => {
    expect(plain(period("1945-08-09/1945-09-02", "ru"))).toBe("9 августа — 2 сентября 1945 г.");
  });

  test("breaks only after a dash, in every language", () => {
    const languages = Object.keys(DICTIONARIES);
    const text = fc.constantFrom(
      "1945-08-09/1945-09-02",
      "1944-12-16/1945-01-25",
      "218 BC/201 BC",
      "1942-11/1943-02",
      "1815-06-18T11:35/1815-06-18T20:15",
    );
    const style = fc.constantFrom<DateStyle>("long", "medium", "short", "day-month");
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), style, (input, language, choice) => {
        expect(period(input, language, choice).replace(/[–—] /g, "")).not.toMatch(/[ \u2009\u202f]/);
      }),
    );
  });
});
