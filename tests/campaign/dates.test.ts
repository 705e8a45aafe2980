import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  compareDates,
  countDays,
  type DateProblem,
  daysInMonth,
  fromDays,
  isProblem,
  parseDate,
  parseInterval,
  toDays,
} from "../../src/campaign/dates.ts";
import type { DateValue } from "../../src/campaign/edition.ts";

const problemOf = (input: string | number) => parseDate(input) as DateProblem;

const FORMS = "Write it as `1945-08-09`, `1815-06-18T11:35`, `1942-11`, `1592` or `216-08-02 BC`.";

describe("reading dates", () => {
  test.each([
    ["1945-08-09", { year: 1945, month: 8, day: 9 }],
    ["1815-06-18T11:35", { year: 1815, month: 6, day: 18, hour: 11, minute: 35 }],
    ["1942-11", { year: 1942, month: 11 }],
    ["1592", { year: 1592 }],
    [1592, { year: 1592 }],
    [-217, { year: -217 }],
    ["-0215-08-02", { year: -215, month: 8, day: 2 }],
    ["216-08-02 BC", { year: -215, month: 8, day: 2 }],
    ["218 BC", { year: -217 }],
    ["1 BCE", { year: 0 }],
    ["0000", { year: 0 }],
    ["79 AD", { year: 79 }],
    ["1704-02-29", { year: 1704, month: 2, day: 29 }],
    ["-0004-02-29", { year: -4, month: 2, day: 29 }],
  ])("reads %s", (input, expected) => {
    expect(parseDate(input)).toEqual(expected);
  });

  test("the two ways of writing a year before Christ agree", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (year) => {
        const astronomical = `-${String(year - 1).padStart(4, "0")}`;
        expect(parseDate(`${year} BC`)).toEqual({ year: 1 - year });
        expect(parseDate(year === 1 ? "0000" : astronomical)).toEqual({ year: 1 - year });
      }),
    );
  });

  test.each([
    ["1815-06-31", "June has 30 days"],
    ["1900-02-29", "February 1900 has 28 days"],
    ["216-02-30 BC", "February 216 BC has 28 days"],
    ["1945-13-01", "there is no month 13"],
    ["1945-08-00", "days count from 01"],
    ["1945-08-09T24:00", "there is no hour 24"],
    ["1945-08-09T12:60", "there is no minute 60"],
    ["0 BC", "there is no year 0"],
    ["-216 BC", "both a minus sign and an era"],
    ["9.8.1945", "year first"],
    ["1945-8-9", "two digits"],
    ["1945-08-09T10:00Z", "carry no zone"],
    ["Tuesday", "not a date"],
  ])("refuses %s with the reason", (input, reason) => {
    expect(problemOf(input).problem).toContain(reason);
    expect(problemOf(input).hints.length).toBeGreaterThan(0);
  });

  test("offers both readings of a date written day or month first", () => {
    expect(problemOf("9.8.1945").hints).toEqual(["Write `1945-08-09` or `1945-09-08`."]);
    expect(problemOf("18/6/1815").hints).toEqual(["Write `1815-06-18`."]);
    expect(parseInterval("08/09/1945")).toMatchObject({ hints: ["Write `1945-09-08` or `1945-08-09`."] });
  });

  test.each([
    ["9 August 1945", "Write `1945-08-09`."],
    ["August 9, 1945", "Write `1945-08-09`."],
    ["9th Aug. 1945", "Write `1945-08-09`."],
    ["Sept 1945", "Write `1945-09`."],
    ["Augst 1945", FORMS],
    ["31 June 1815", FORMS],
  ])("offers the form of %s in numbers", (input, hint) => {
    expect(problemOf(input).hints).toEqual([hint]);
  });
});

describe("reading periods", () => {
  test("reads two dates, an open end, and one date for the whole of it", () => {
    expect(parseInterval("218 BC/201 BC")).toEqual({ start: { year: -217 }, end: { year: -200 } });
    expect(parseInterval("1945-08-09/..")).toEqual({ start: { year: 1945, month: 8, day: 9 } });
    expect(parseInterval("1942-11")).toEqual({ start: { year: 1942, month: 11 }, end: { year: 1942, month: 11 } });
  });

  test("refuses one that ends before it begins", () => {
    expect(parseInterval("201 BC/218 BC")).toHaveProperty("problem", "it ends before it begins");
    expect(parseInterval("1945-09-02/1945-08-09")).toEqual({
      problem: "it ends before it begins",
      hints: ["The earlier date goes first: `1945-08-09/1945-09-02`."],
    });
    expect(parseInterval("1941/44")).toHaveProperty("hints", ["Write years out: `1941/1944`."]);
    expect(parseInterval("201 BC/218 BC")).toHaveProperty("hints", [expect.stringContaining("`218 BC/201 BC`")]);
  });

  test("tells an author who wrote a dash to write a slash", () => {
    expect(parseInterval("1941–1945")).toHaveProperty("hints", ["Write `1941/1945`."]);
    expect(parseInterval("218 BC to 201 BC")).toHaveProperty("hints", ["Write `218 BC/201 BC`."]);
  });
});

const days = fc
  .record({ year: fc.integer({ min: -3000, max: 3000 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: daysInMonth(year, month) }),
    }),
  );

describe("counting with dates", () => {
  test("agrees with the platform's own proleptic Gregorian calendar", () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const moment = new Date(0);
        moment.setUTCFullYear(year, month - 1, day);
        expect(toDays({ year, month, day })).toBe(moment.getTime() / 86_400_000);
      }),
    );
  });

  test("a count of days comes back as the same date", () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(fromDays(toDays(date))).toEqual(date);
      }),
    );
  });

  test("adding days and taking them away leaves the date as it was", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -100_000, max: 100_000 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toEqual(date);
      }),
    );
  });

  test("every unit ends where the next begins", () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(toDays(date, "end")).toBe(toDays(addDays(date, 1), "start"));
        const { year, month } = date;
        const next: DateValue = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
        expect(toDays({ year, month }, "end")).toBe(toDays(next, "start"));
        expect(toDays({ year }, "end")).toBe(toDays({ year: year + 1 }, "start"));
      }),
    );
  });

  test("orders hours within a day and days across the turn of the era", () => {
    const at = (text: string) => parseDate(text) as DateValue;
    expect(compareDates(at("1815-06-18T11:35"), at("1815-06-18T20:15"))).toBeLessThan(0);
    expect(compareDates(at("1-12-31 BC"), at("0001-01-01"))).toBe(-1);
  });

  test("counts both ends of a period", () => {
    const count = (text: string) => {
      const period = parseInterval(text);
      return isProblem(period) ? undefined : countDays(period);
    };
    expect(count("1945-08-09/1945-09-02")).toBe(25);
    expect(count("1805-10-21")).toBe(1);
    expect(count("1815-06-18T11:35/1815-06-18T20:15")).toBe(1);
    expect(count("1945-08-09/..")).toBeUndefined();
  });
});
