import { describe, expect, test } from "vitest";
import type { GeoPoint } from "../../src/campaign/edition.ts";
import { lintCampaign } from "../../src/campaign/lint.ts";
import type { MapInput } from "../../src/campaign/map-types.ts";
import type { Campaign } from "../../src/campaign/types.ts";
import { validateCampaign } from "../../src/campaign/validate.ts";

/** A campaign nothing is wrong with; each case changes one thing. */
const SOUND: Campaign = {
  title: "War",
  period: "1945-08-09/1945-09-02",
  sides: [
    {
      id: "north",
      name: "North",
      strength: { personnel: 10_000, infantry: 7_000, cavalry: 3_000, tanks: 40 },
      losses: { killed: 300, wounded: 800, missing: 100, captured: 50, casualties: 1_250, "tanks-lost": 12 },
      commanders: [{ name: "General", portrait: { src: "g.png", credit: "Archive" } }, "Colonel"],
    },
    { id: "south", name: "South" },
  ],
  phases: [{ id: "one", name: "One", period: "1945-08-09/1945-08-20" }],
  events: [
    { date: "1945-08-08", kind: "declaration", text: "War is declared" },
    { date: "1945-08-20", phase: "one", text: "An end" },
    { date: "1945-08", text: "Sometime in August" },
    { date: "1945-09-03", kind: "surrender", text: "Papers are signed" },
  ],
  formations: [
    { id: "army", name: "Army", side: "north", strength: 9_000 },
    { id: "corps", name: "Corps", parent: "army", strength: 4_000 },
  ],
  places: {
    a: { name: "A", at: [120, 40] },
    b: { name: "B", at: [122, 42] },
    c: { name: "C", at: [124, 41] },
    d: { name: "D", at: [126, 44] },
  },
  map: {
    extent: [
      [118, 38],
      [128, 46],
    ],
    territories: [
      {
        side: "south",
        from: "China",
        within: [
          [119, 39],
          [127, 39],
          [127, 45],
          [119, 45],
        ],
      },
    ],
    movements: [{ side: "north", path: ["d", "a"], period: "1945-08-10/1945-08-12" }],
    fronts: [{ side: "north", date: "1945-08-14", line: ["a", "b"] }],
  },
};

function lint(change: (campaign: Campaign) => void) {
  const campaign = structuredClone(SOUND);
  change(campaign);
  expect(validateCampaign(campaign)).toEqual([]);
  return lintCampaign(campaign).map(({ severity, code, path }) => `${severity} ${code} ${path?.join(".")}`);
}

test("a sound campaign gives no warning", () => {
  expect(lint((campaign) => campaign)).toEqual([]);
});

describe("what must warn", () => {
  const map = (campaign: Campaign) => campaign.map || {};
  test.each<[string, (campaign: Campaign) => void, string]>([
    [
      "losses above strength",
      (c) => {
        c.sides[0]!.losses = { wounded: 20_000 };
      },
      "warning W-losses-above-strength sides.0.losses.wounded",
    ],
    [
      "more tanks lost than there were",
      (c) => {
        c.sides[0]!.losses!["tanks-lost"] = 41;
      },
      "warning W-losses-above-strength sides.0.losses.tanks-lost",
    ],
    [
      "more guns lost than guns and mortars, when those alone are told",
      (c) => {
        c.sides[1]!.strength = { "guns-and-mortars": 10 };
        c.sides[1]!.losses = { "guns-lost": 12 };
      },
      "warning W-losses-above-strength sides.1.losses.guns-lost",
    ],
    [
      "losses that are above the strength only together",
      (c) => {
        c.sides[1]!.strength = { personnel: 1_000 };
        c.sides[1]!.losses = { killed: 600, captured: 401 };
      },
      "warning W-losses-above-strength sides.1.losses",
    ],
    [
      "one part above the total",
      (c) => {
        c.sides[1]!.losses = { casualties: 500, killed: 600 };
      },
      "warning W-sum sides.1.losses.casualties",
    ],
    [
      "three parts below a total of which they are all",
      (c) => {
        c.sides[1]!.losses = { casualties: 500, "dead-or-missing": 100, wounded: 200, captured: 150 };
      },
      "warning W-sum sides.1.losses.casualties",
    ],
    [
      "more tanks than tanks and self-propelled guns",
      (c) => {
        c.sides[1]!.strength = { "tanks-and-spgs": 100, tanks: 120 };
      },
      "warning W-sum sides.1.strength.tanks-and-spgs",
    ],
    [
      "a disputed strength of a formation",
      (c) => {
        c.formations![1]!.strength = { low: 3_000, high: 4_000 };
      },
      "warning W-unsourced formations.1.strength",
    ],
    [
      "a movement outside its phase",
      (c) => {
        map(c).movements![0] = { side: "north", phase: "one", path: ["d", "a"], period: "1945-08-25" };
      },
      "warning W-date-outside map.movements.0.period",
    ],
    [
      "a front after its phase",
      (c) => {
        map(c).fronts![0] = { side: "north", phase: "one", date: "1945-08-25", line: ["a", "b"] };
      },
      "warning W-date-outside map.fronts.0.date",
    ],
    [
      "an arrow that ends off a frame about places",
      (c) => {
        c.map = { extent: ["a", "c"], movements: [{ side: "north", path: ["a", [127, 41]] }] };
      },
      "warning W-off-map map.movements.0.path.1",
    ],
    [
      "parts above the total",
      (c) => {
        c.sides[0]!.strength!.cavalry = 4_000;
      },
      "warning W-sum sides.0.strength.personnel",
    ],
    [
      "a total above all its parts",
      (c) => {
        c.sides[0]!.losses!.casualties = 2_000;
      },
      "warning W-sum sides.0.losses.casualties",
    ],
    [
      "a corps larger than its army",
      (c) => {
        c.formations![1]!.strength = 9_500;
      },
      "warning W-sum formations.0.strength",
    ],
    [
      "a disputed figure without a source",
      (c) => {
        c.sides[1]!.losses = { killed: { low: 1, high: 9 } };
      },
      "warning W-unsourced sides.1.losses.killed",
    ],
    [
      "a picture without a credit",
      (c) => {
        c.sides[1]!.commanders = [{ name: "X", portrait: "x.png" }];
      },
      "warning W-credit sides.1.commanders.0.portrait",
    ],
    [
      "a phase outside the period",
      (c) => {
        c.phases![0]!.period = "1945-08-01/1945-08-20";
      },
      "warning W-phase-outside phases.0.period",
    ],
    [
      "an event outside its phase",
      (c) => {
        c.events![1]!.date = "1945-08-21";
      },
      "warning W-date-outside events.1.date",
    ],
    [
      "an event after the war",
      (c) => {
        c.events![2]!.date = "1945-10";
      },
      "warning W-date-outside events.2.date",
    ],
    [
      "a movement after the war",
      (c) => {
        map(c).movements![0]!.period = "1946";
      },
      "warning W-date-outside map.movements.0.period",
    ],
    [
      "a front after the war",
      (c) => {
        map(c).fronts![0]!.date = "1946-01-01";
      },
      "warning W-date-outside map.fronts.0.date",
    ],
    [
      "a place far off the map",
      (c) => {
        c.places!.a!.at = [100, 40];
      },
      "warning W-off-map places.a.at",
    ],
    [
      "an arrow that ends off the map",
      (c) => {
        map(c).movements![0]!.path = ["d", [129, 45]];
      },
      "warning W-off-map map.movements.0.path.1",
    ],
    [
      "a polygon that crosses itself",
      (c) =>
        (map(c).territories![0]!.within = [
          [119, 39],
          [127, 45],
          [127, 39],
          [119, 45],
        ]),
      "warning W-ring-crosses map.territories.0.within.2",
    ],
  ])("%s", (_, change, expected) => {
    expect(lint(change)).toEqual([expected]);
  });

  test("longitude and latitude written the wrong way round", () => {
    const found = lint((campaign) => {
      (campaign.map as { extent?: unknown }).extent = "fit";
      campaign.places!.d!.at = [44, 78];
      campaign.places!.e = { name: "E", at: [40.5, 79] };
      for (const [i, key] of ["f", "g", "h", "i"].entries())
        campaign.places![key] = { name: key, at: [78 + i / 10, 43] };
      for (const key of ["a", "b", "c"]) campaign.places![key]!.at = [78.4, 42.6];
    });
    expect(found.filter((line) => line.includes("W-swapped"))).toEqual([
      "warning W-swapped places.d.at",
      "warning W-swapped places.e.at",
    ]);
  });
});

describe("what must not warn", () => {
  const disputed = { killed: { low: 1, high: 9 } };
  test.each<[string, (campaign: Campaign) => void]>([
    [
      "a disputed figure with a source",
      (c) => {
        c.sources = { s: "A book" };
        c.sides[1]!.losses = { killed: { ...disputed.killed, source: "s" } };
      },
    ],
    [
      "a disputed figure under a source for all",
      (c) => {
        c.sources = { s: "A book" };
        c.source = "s";
        c.sides[1]!.losses = disputed;
      },
    ],
    [
      "losses above strength that a note explains",
      (c) => {
        c.sides[0]!.losses!["tanks-lost"] = { best: 60, note: "with later drafts" };
      },
    ],
    [
      "ranges that may still agree",
      (c) => {
        c.sides[0]!.losses!.casualties = { low: 1_000, high: 5_000, note: "n" };
      },
    ],
    [
      "losses together above strength that a note explains",
      (c) => {
        c.sides[1]!.strength = { personnel: 1_000 };
        c.sides[1]!.losses = { killed: 600, captured: { best: 500, note: "With later drafts" } };
      },
    ],
    [
      "missing counted with the dead and by themselves",
      (c) => {
        c.sides[1]!.strength = { personnel: 1_000 };
        c.sides[1]!.losses = { "dead-or-missing": 900, missing: 500 };
      },
    ],
    [
      "submarines that are warships too",
      (c) => {
        c.sides[1]!.strength = { ships: 10, warships: 8, submarines: 5 };
      },
    ],
    [
      "an arrow within a frame about places",
      (c) => {
        c.map = { extent: ["a", "d"], movements: [{ side: "north", path: ["a", "d"] }] };
      },
    ],
    [
      "a point an inset shows",
      (c) => {
        const [southWest, northEast]: GeoPoint[] = [
          [148, 48],
          [152, 52],
        ];
        c.places!.e = { name: "E", at: [150, 50] };
        (c.map as MapInput).insets = [{ name: "I", extent: [southWest!, northEast!] }];
      },
    ],
    [
      "a map across the antimeridian",
      (c) => {
        const [southWest, northEast]: GeoPoint[] = [
          [170, 45],
          [-170, 55],
        ];
        c.places = { a: { name: "A", at: [179, 50] }, b: { name: "B", at: [-179, 51] } };
        c.map = { extent: [southWest!, northEast!] };
      },
    ],
    [
      "a moment at the edge of the period",
      (c) => {
        c.period = "1815-06-18T11:35/1815-06-18T20:15";
        c.phases = [];
        c.map = {};
        c.events = [
          { date: "1815-06-18T11:35", text: "Start" },
          { date: "1815-06-18T20:15", text: "End" },
        ];
      },
    ],
  ])("%s", (_, change) => {
    expect(lint(change)).toEqual([]);
  });
});

describe("the words of a warning", () => {
  const words = (change: (campaign: Campaign) => void) => {
    const campaign = structuredClone(SOUND);
    change(campaign);
    return lintCampaign(campaign).map(({ message, hints }) => [message, ...hints]);
  };

  test("give the number, what it is compared with, and what to do", () => {
    const found = words((c) => {
      c.sides[1]!.strength = {
        personnel: { low: 900, high: 1_100, note: "Two counts" },
        tanks: { low: 3, high: 4, note: "n" },
      };
      c.sides[0]!.losses = { killed: { low: 12_000, high: 13_000, source: "s" } };
    });
    expect(found).toEqual([
      [
        "`killed` counts at least 12,000, more than the 10,000 `personnel` there were",
        "Is a digit too many? If there were reinforcements the strength leaves out, say so in a `note`.",
      ],
    ]);
    expect(
      words((c) => {
        c.sides[1]!.losses = { casualties: 500, killed: 600 };
        (c.map as MapInput).movements![0]!.path = ["d", [129, 45]];
        c.events![1]!.date = "1945-08-21";
      }),
    ).toEqual([
      ["`killed` counts 600, more than the 500 of `casualties`", "Correct the total or a part."],
      [
        "the event (21 August 1945) lies after its phase `one` (9–20 August 1945)",
        "Correct this date, or those of the phase.",
      ],
      [
        "this movement ends at [129, 45], outside the map's extent [[118, 38], [128, 46]]",
        "Widen `map.extent`, or end the arrow sooner.",
      ],
    ]);
  });

  test("remind of BC where a year after Christ stands in a war before him", () => {
    const found = words((c) => {
      c.period = "218 BC/201 BC";
      c.phases = [];
      c.events = [{ date: 216, text: "Cannae" }];
      c.map = false;
    });
    expect(found).toEqual([
      [
        "the event (216) lies after the campaign's period (218–201 BC)",
        "Correct this date, or widen `period`.",
        "Years before Christ are written `216 BC`.",
      ],
    ]);
  });
});
