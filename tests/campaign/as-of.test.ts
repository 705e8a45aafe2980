import { describe, expect, test } from "vitest";
import {
  eventShows,
  frontStandings,
  groundDay,
  movementStanding,
  territoryOn,
  unitShows,
} from "../../src/campaign/as-of.ts";
import type { DateValue } from "../../src/campaign/edition.ts";
import type { MapView } from "../../src/campaign/edition-map.ts";
import { lintCampaign } from "../../src/campaign/lint.ts";
import { ViewError } from "../../src/campaign/resolve/view.ts";
import { resolveEdition } from "../../src/campaign/resolve.ts";
import type { Campaign } from "../../src/campaign/types.ts";
import { validateCampaign } from "../../src/campaign/validate.ts";

const day = (month: number, dayOfMonth: number): DateValue => ({ year: 1941, month, day: dayOfMonth });
const on = (month: number, dayOfMonth: number): MapView => ({ kind: "date", date: day(month, dayOfMonth) });

const CAMPAIGN: Campaign = {
  title: "War",
  period: "1941-06-22/1941-12-05",
  sides: [
    { id: "red", name: "Red" },
    { id: "blue", name: "Blue" },
  ],
  phases: [
    { id: "one", name: "One", period: "1941-06-22/1941-09-10" },
    { id: "two", name: "Two", period: "1941-09-01/1941-10-15" },
    { id: "three", name: "Three", period: "1941-10-01/1941-12-05" },
  ],
  events: [
    { date: "1941-07-01", at: [26, 54], phase: "one", text: "First" },
    { date: "1941-10-07", at: [34, 55], phase: "three", text: "Last" },
  ],
  map: {
    territories: [
      {
        id: "land",
        name: "Land",
        side: "blue",
        from: "Poland",
        changes: [
          { date: "1941-07-10", contestedBy: "red" },
          { date: "1941-08-01", side: "red" },
          { date: "1941-11-01", side: "blue" },
        ],
      },
      { id: "state", side: "red", from: "Latvia", period: "1941-07-01/1941-09-30" },
    ],
    movements: [
      {
        id: "a",
        side: "red",
        phase: "one",
        path: [
          [20, 50],
          [24, 52],
        ],
      },
      {
        id: "b",
        side: "red",
        phase: "two",
        path: [
          [24, 52],
          [28, 53],
        ],
      },
      {
        id: "c",
        side: "red",
        phase: "three",
        period: "1941-10-02/1941-10-20",
        path: [
          [28, 53],
          [32, 54],
        ],
      },
      {
        id: "d",
        side: "red",
        path: [
          [20, 50],
          [21, 51],
        ],
      },
    ],
    fronts: [
      {
        id: "f1",
        date: "1941-06-22",
        side: "red",
        phase: "one",
        line: [
          [22, 48],
          [22, 54],
        ],
      },
      {
        id: "f2",
        date: "1941-07-20",
        side: "red",
        phase: "one",
        line: [
          [26, 48],
          [26, 54],
        ],
      },
      {
        id: "f3",
        date: "1941-10-05",
        side: "red",
        phase: "three",
        line: [
          [30, 48],
          [30, 54],
        ],
      },
      {
        id: "wall",
        date: "1941-06-22",
        side: "blue",
        kind: "fortified",
        line: [
          [25, 48],
          [25, 54],
        ],
      },
      {
        id: "pocket",
        date: "1941-07-01",
        until: "1941-07-09",
        side: "red",
        kind: "pocket",
        line: [
          [23, 50],
          [24, 50],
          [24, 51],
        ],
      },
    ],
    units: [
      { name: "First", side: "red", at: [20, 50], phase: "one", style: "name" },
      { name: "Second", side: "red", at: [20, 51], period: "1941-08-01/1941-08-31", style: "name" },
    ],
  },
};

const { edition } = resolveEdition(CAMPAIGN);
const map = edition.map!;
const phase = (id: string): MapView => ({ kind: "phase", phase: edition.phases.find((p) => p.id === id)! });
const standings = (view: MapView) => Object.fromEntries(map.movements.map((m) => [m.id, movementStanding(m, view)]));
const fronts = (view: MapView) => Object.fromEntries([...frontStandings(map.fronts, view)].map(([f, s]) => [f.id, s]));

describe("as of a day", () => {
  test("movements that began are under way until they are over, those to come are not there", () => {
    expect(standings(on(9, 5))).toEqual({ a: "present", b: "present", c: "to-come", d: "present" });
    expect(standings(on(10, 1))).toEqual({ a: "over", b: "present", c: "to-come", d: "present" });
    expect(standings(on(10, 21))).toEqual({ a: "over", b: "over", c: "over", d: "present" });
  });

  test("the last line of a side and phase stands, those before it have moved on, walls do not move", () => {
    expect(fronts(on(6, 22))).toEqual({
      f1: "present",
      f2: "to-come",
      f3: "to-come",
      wall: "present",
      pocket: "to-come",
    });
    expect(fronts(on(7, 20))).toMatchObject({ f1: "over", f2: "present", f3: "to-come", wall: "present" });
  });

  test("a pocket is there until it has fallen", () => {
    expect(fronts(on(7, 8)).pocket).toBe("present");
    expect(fronts(on(7, 9)).pocket).toBe("to-come");
  });

  test("events and units up to then are shown", () => {
    expect(edition.events.map((event) => eventShows(event, on(9, 1)))).toEqual([true, false]);
    expect(map.units.map((unit) => unitShows(unit, on(8, 31)))).toEqual([true, true]);
    expect(map.units.map((unit) => unitShows(unit, on(9, 1)))).toEqual([true, false]);
  });

  test("ground is held as it was: contested, occupied, and as at first when won back", () => {
    const land = map.territories[0]!;
    const held = (date: DateValue) => {
      const { side, contestedBy, status } = territoryOn(land, date)!;
      return [side?.id, contestedBy?.id, status];
    };
    expect(held(day(6, 22))).toEqual(["blue", undefined, "home"]);
    expect(held(day(7, 10))).toEqual(["blue", "red", "contested"]);
    expect(held(day(8, 1))).toEqual(["red", undefined, "occupied"]);
    expect(held(day(11, 2))).toEqual(["blue", undefined, "home"]);
    expect(territoryOn(land, day(8, 1))!.legend).toBe("Occupied by Red");
  });

  test("ground outside its period is nobody's to draw", () => {
    const state = map.territories[1]!;
    expect(
      [day(6, 30), day(7, 1), day(9, 30), day(10, 1)].map((date) => territoryOn(state, date) !== undefined),
    ).toEqual([false, true, true, false]);
  });

  test("hours count where the day is given with its hour", () => {
    const at = (hour: number): MapView => ({ kind: "date", date: { ...day(6, 18), hour, minute: 0 } });
    const charge = {
      ...map.movements[0]!,
      period: { start: { ...day(6, 18), hour: 11, minute: 0 }, end: { ...day(6, 18), hour: 13, minute: 0 } },
    };
    expect([10, 11, 12, 13].map((hour) => movementStanding(charge, at(hour)))).toEqual([
      "to-come",
      "present",
      "present",
      "over",
    ]);
  });
});

describe("as of a phase", () => {
  test("its own movements are present, earlier ones over, later ones to come", () => {
    expect(standings(phase("two"))).toEqual({ a: "over", b: "present", c: "to-come", d: "present" });
    expect(fronts(phase("one"))).toMatchObject({ f1: "present", f2: "present", f3: "to-come" });
  });

  test("the ground is that of its first day, and of the whole campaign that of the day chosen", () => {
    expect(groundDay(edition, phase("two"))).toEqual(day(9, 1));
    expect(groundDay(edition, { kind: "whole" })).toEqual(day(6, 22));
    const late = resolveEdition({ ...CAMPAIGN, map: { ...CAMPAIGN.map, groundAt: "end" } }).edition;
    expect(groundDay(late, { kind: "whole" })).toEqual(day(12, 5));
  });
});

describe("asking for a view", () => {
  test("the caller's wish goes before the author's", () => {
    const authored = { ...CAMPAIGN, map: { ...CAMPAIGN.map, view: { phase: "one" } } } as Campaign;
    expect(resolveEdition(authored).edition.map!.view).toMatchObject({ kind: "phase", phase: { id: "one" } });
    expect(resolveEdition(authored, { view: "whole" }).edition.map!.view).toEqual({ kind: "whole" });
  });

  test("a phase there is none of is refused with the nearest, a date that is none with what to write", () => {
    expect(() => resolveEdition(CAMPAIGN, { view: { phase: "tow" } })).toThrow(ViewError);
    expect(() => resolveEdition(CAMPAIGN, { view: { phase: "tow" } })).toThrow(/Did you mean `two`/);
    expect(() => resolveEdition(CAMPAIGN, { view: { date: "14.8.1941" } })).toThrow(/1941-08-14/);
  });

  test("a wrong phase or date in the file is an error at its place", () => {
    const wrong = (view: unknown) =>
      validateCampaign({ ...CAMPAIGN, map: { ...CAMPAIGN.map, view } }).map(({ code, path }) => [
        code,
        path?.join("."),
      ]);
    expect(wrong({ phase: "tow" })).toEqual([["E-unknown-id", "map.view.phase"]]);
    expect(wrong({ date: "1941-13-01" })).toEqual([["E-date", "map.view.date"]]);
    expect(wrong("phase")).toEqual([["E-value", "map.view"]]);
    expect(wrong({ date: "1941-08-14" })).toEqual([]);
  });

  test("a day outside the period is warned of, in the file and from a caller", () => {
    const file = lintCampaign({ ...CAMPAIGN, map: { ...CAMPAIGN.map, view: { date: "1942-01-01" } } } as Campaign);
    expect(file).toMatchObject([{ code: "W-view-date", path: ["map", "view", "date"] }]);
    const found = resolveEdition(CAMPAIGN, { view: { date: "1941-06-21" } }).diagnostics;
    expect(found.find(({ code }) => code === "W-view-date")?.message).toContain("before the campaign");
    expect(resolveEdition(CAMPAIGN, { view: { date: "1941-12-05" } }).diagnostics).toEqual([]);
  });
});

describe("dates out of order", () => {
  test("changes of ground come one after the other, and nothing ends before it was", () => {
    const changes = [
      { date: "1941-08-01", side: "red" },
      { date: "1941-07-01", side: "blue" },
    ];
    const fault = { ...CAMPAIGN, map: { territories: [{ from: "Poland", side: "blue", changes }] } };
    expect(validateCampaign(fault)).toMatchObject([
      { code: "E-order", path: ["map", "territories", 0, "changes", 1, "date"] },
    ]);
    const front = {
      date: "1941-07-09",
      until: "1941-07-09",
      line: [
        [1, 1],
        [2, 2],
      ],
    };
    expect(validateCampaign({ ...CAMPAIGN, map: { fronts: [front] } })).toMatchObject([
      { code: "E-order", path: ["map", "fronts", 0, "until"] },
    ]);
  });

  test("a change on a day outside the campaign is warned of", () => {
    const territories = [{ from: "Poland", side: "blue", changes: [{ date: "1943-01-01", side: "red" }] }];
    expect(lintCampaign({ ...CAMPAIGN, map: { territories } } as Campaign)).toMatchObject([{ code: "W-date-outside" }]);
  });
});
