import { describe, expect, test } from "vitest";
import type { Edition } from "../../src/campaign/edition.ts";
import { loadCampaign } from "../../src/campaign/load.ts";
import { frameExtent } from "../../src/campaign/resolve/frame.ts";
import { surname } from "../../src/campaign/resolve/sides.ts";
import { resolveEdition } from "../../src/campaign/resolve.ts";
import type { Campaign } from "../../src/campaign/types.ts";
import { CampaignError } from "../../src/diagnostics/diagnostic.ts";

const SMALL: Campaign = { title: "War", sides: [{ name: "North" }, { name: "South" }] };
const edition = (campaign: Campaign, language?: string): Edition =>
  resolveEdition(campaign, language === undefined ? {} : { language }).edition;

describe("the smallest campaign", () => {
  test("has ids, default colours and no map", () => {
    const { sides, map, notes, events } = edition(SMALL);
    expect(sides.map(({ id, index, color, shortName }) => [id, index, color, shortName])).toEqual([
      ["north", 0, "red", "North"],
      ["south", 1, "blue", "South"],
    ]);
    expect([map, notes, events]).toEqual([undefined, [], []]);
  });

  test("a side without a colour takes one no other side has", () => {
    const sides = [{ name: "A" }, { name: "B", color: "red" }, { name: "C" }];
    expect(edition({ ...SMALL, sides }).sides.map(({ color }) => color)).toEqual(["blue", "red", "green"]);
  });

  test("two sides of one name still have different ids", () => {
    expect(edition({ ...SMALL, sides: [{ name: "Rome" }, { name: "Rome" }] }).sides.map(({ id }) => id)).toEqual([
      "rome",
      "rome-2",
    ]);
  });

  test("a campaign given as a value is warned of like a file, and its broken files stop it", () => {
    const campaign: Campaign = { ...SMALL, sides: [{ name: "A", strength: { tanks: 1 }, losses: { tanks: 2 } }] };
    expect(resolveEdition(campaign).diagnostics).toMatchObject([{ code: "W-losses-above-strength" }]);
    const shaped: Campaign = { ...SMALL, map: { layers: [{ geojson: "a.geojson" }] } };
    const assets = new Map([["a.geojson", new TextEncoder().encode("not JSON")]]);
    expect(() => resolveEdition(shaped, { assets })).toThrow(CampaignError);
  });

  test("an unsound value throws what is wrong with it", () => {
    expect(() => resolveEdition({ title: "War" } as Campaign)).toThrow(CampaignError);
  });
});

describe("words", () => {
  const title = { en: "War", ru: "Война", "zh-Hant": "戰爭" };

  test("each edition has its own, with its direction", () => {
    expect(edition({ ...SMALL, title }, "ru").title).toBe("Война");
    expect(edition({ ...SMALL, title }, "zh").title).toBe("戰爭");
    expect(edition({ ...SMALL, title }, "en-US").title).toBe("War");
    expect([edition(SMALL, "ar").direction, edition(SMALL, "ru").direction]).toEqual(["rtl", "ltr"]);
  });

  test("a missing language is told at its place and falls back to the campaign's own", () => {
    const { edition: french, diagnostics } = resolveEdition({ ...SMALL, title, language: "ru" }, { language: "fr" });
    expect(french.title).toBe("Война");
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "W-language", path: ["title"] }),
    );
  });

  test("texts in one language only are told once for all", () => {
    const { diagnostics } = resolveEdition(SMALL, { language: "ru" });
    expect(diagnostics).toMatchObject([
      { severity: "info", code: "I-language", message: expect.stringContaining("3 texts") },
    ]);
    expect(resolveEdition(SMALL, { language: "en-GB" }).diagnostics).toEqual([]);
  });

  test("lines of the file are no lines of the page, and typing is polished", () => {
    const summary = 'He said\n"no" --\nand 10-20 fell.\n';
    expect(edition({ ...SMALL, summary }).summary).toBe("He said “no” – and 10–20 fell.");
  });
});

describe("figures and notes", () => {
  const campaign: Campaign = {
    title: "War",
    sources: { book: "A book, 1955.", diary: "A diary", list: "A list" },
    source: "list",
    sides: [
      {
        name: "North",
        strength: {
          guns: { best: 12, note: "Field guns only" },
          personnel: { low: "5_000", high: "7_000", source: ["book", "diary"] },
        },
        losses: {
          wounded: { best: 9, note: "Field guns only" },
          killed: { best: 3, approx: true, asOf: "1813-10-19" },
        },
      },
      {
        name: "South",
        strength: { personnel: { best: 4, source: "list" }, guns: { best: 5, source: "diary" } },
        losses: { killed: 2 },
      },
    ],
  };
  const { sides, notes, sources } = edition(campaign);
  const noteOf = (side: number, group: "strength" | "losses", key: string) =>
    sides[side]![group].find(({ metric }) => metric.key === key)?.figure.note;

  test("metrics stand in the library's order, with labels", () => {
    expect(sides[0]!.strength.map(({ metric }) => [metric.key, metric.label])).toEqual([
      ["personnel", "Personnel"],
      ["guns", "Guns"],
    ]);
    expect(sides[0]!.losses.map(({ metric }) => metric.key)).toEqual(["killed", "wounded"]);
  });

  test("notes are numbered as they are read, and one text has one number", () => {
    expect(notes).toEqual([
      { number: 1, text: "A book, 1955; A diary" },
      { number: 2, text: "Field guns only" },
      { number: 3, text: "A diary" },
      { number: 4, text: "as of 19\u00a0October\u00a01813" },
    ]);
    expect([noteOf(0, "strength", "personnel"), noteOf(0, "strength", "guns"), noteOf(1, "strength", "guns")]).toEqual([
      1, 2, 3,
    ]);
    expect([noteOf(0, "losses", "killed"), noteOf(0, "losses", "wounded")]).toEqual([4, 2]);
  });

  test("the usual source needs no note, and every source is listed, the noted ones marked", () => {
    expect([noteOf(1, "strength", "personnel"), noteOf(1, "losses", "killed")]).toEqual([undefined, undefined]);
    expect(sides[1]!.losses[0]!.figure.sources).toEqual(["list"]);
    expect(sources.map(({ id, noted }) => [id, noted])).toEqual([
      ["book", true],
      ["diary", true],
      ["list", false],
    ]);
  });

  test("a metric of the author's own has his label and stands last unless he orders it", () => {
    const own: Campaign = {
      ...SMALL,
      metrics: { balloons: { label: "Balloons", pictogram: "aircraft" }, carts: { label: "Carts", order: 1 } },
      sides: [{ name: "North", strength: { balloons: 2, carts: 7, personnel: 100 } }],
    };
    expect(edition(own).sides[0]!.strength.map(({ metric }) => metric)).toEqual([
      { key: "carts", label: "Carts", kind: "materiel" },
      expect.objectContaining({ key: "personnel", kind: "people" }),
      { key: "balloons", label: "Balloons", pictogram: "aircraft", kind: "materiel" },
    ]);
  });
});

describe("people", () => {
  test.each([
    ["Alexander Vasilevsky", "Vasilevsky"],
    ["Gebhard von Blücher", "Blücher"],
    ["Hannibal", "Hannibal"],
    ["Napoleon I", "Napoleon I"],
    ["Alexander the Great", "Alexander the Great"],
    ["Philip of Macedon", "Philip of Macedon"],
    ["山田乙三", "山田乙三"],
    ["이순신", "이순신"],
  ])("%s goes by %s", (name, short) => {
    expect(surname(name)).toBe(short);
  });

  test("a commander may be a name alone, and belongs to a member by id", () => {
    const [side] = edition({
      ...SMALL,
      sides: [
        {
          name: "Allies",
          members: [{ id: "p", name: "Prussia" }],
          commanders: [
            "Michel Ney",
            { name: "Blücher", member: "p", portrait: { src: "b.png", credit: "Archive", licence: "CC0" } },
          ],
        },
      ],
    }).sides;
    expect(side!.commanders).toEqual([
      { name: "Michel Ney", shortName: "Ney" },
      {
        name: "Blücher",
        shortName: "Blücher",
        member: { id: "p", name: "Prussia" },
        portrait: { src: "b.png", focus: [0.5, 0.4], monochrome: true, credit: "Archive, CC0" },
      },
    ]);
  });

  test("a flag on a side is that of its one member", () => {
    expect(edition({ ...SMALL, sides: [{ name: "Japan", flag: "jp" }] }).sides[0]!.members).toEqual([
      { id: "japan", name: "Japan", flag: "jp" },
    ]);
  });
});

describe("the story", () => {
  const story: Campaign = {
    ...SMALL,
    phases: [{ name: "First" }, { id: "b", name: "Second", period: "1805" }],
    places: { cape: { name: "Cape", at: [-6, 36] } },
    events: [
      { date: "1805-10-22", text: "Later" },
      { date: "1805-10-21", text: "First", at: "cape", phase: "b", side: "north" },
      { date: "1805-10-21T12:00", at: [1, 2] },
    ],
  };

  test("phases are numbered, events ordered by time", () => {
    const { phases, events } = edition(story);
    expect(phases.map(({ id, number }) => [id, number])).toEqual([
      ["first", 1],
      ["b", 2],
    ]);
    expect(events.map(({ text, show }) => [text, show.timeline, show.map])).toEqual([
      ["First", true, true],
      ["", false, true],
      ["Later", true, false],
    ]);
    expect(events[0]).toMatchObject({
      at: [-6, 36],
      place: { id: "cape" },
      phase: { number: 2 },
      side: { id: "north" },
    });
  });

  test("sides and phases come down the order of battle", () => {
    const { formations } = edition({
      ...story,
      formations: [
        { id: "front", name: "Front", side: "south", phase: "b", size: "front" },
        { id: "army", name: "Army", parent: "front" },
        { id: "corps", name: "Corps", parent: "army", size: "division" },
      ],
    });
    const corps = formations.get("corps")!;
    expect([corps.side.id, corps.phase?.id, corps.rank, formations.get("front")!.rank]).toEqual(["south", "b", 3, 1]);
  });
});

describe("the map", () => {
  const base: Campaign = {
    ...SMALL,
    places: { a: { name: "A", at: [10, 50] }, b: { name: "B", at: [12, 52] } },
    formations: [
      { id: "f", name: "Front", side: "north", size: "front", at: "a", commander: "N. N." },
      { id: "c", name: "Cavalry", side: "north", branch: "cavalry", size: "corps", at: [11, 51], strength: 4_000 },
    ],
  };
  const map = (input: Campaign["map"]) => edition({ ...base, ...(input !== undefined && { map: input }) }).map;

  test("comes by itself when something stands on it, and never when it is refused", () => {
    expect(map(undefined)).toBeDefined();
    expect(map(false)).toBeUndefined();
  });

  test("formations stand on it by themselves, by their size", () => {
    expect(map(undefined)!.units.map(({ name, style, at, strength }) => [name, style, at, strength])).toEqual([
      ["Front", "plate", [10, 50], undefined],
      ["Cavalry", "box", [11, 51], "4,000"],
    ]);
  });

  test("an entry for a formation replaces its own mark", () => {
    const units = map({ units: [{ formation: "f", name: "The Front", style: "name" }] })!.units;
    expect(units.map(({ name, style, commander }) => [name, style, commander])).toEqual([
      ["Cavalry", "box", undefined],
      ["The Front", "name", "N. N."],
    ]);
  });

  test("ids of places stand for points everywhere, and formations lend side and label", () => {
    const found = map({
      movements: [
        { formation: "c", path: ["a", [11, 51], "b"] },
        { side: "south", label: "", path: ["b", "a"] },
      ],
      fronts: [
        { date: "1812-06-24", line: ["a", "b"] },
        {
          kind: "pocket",
          lines: [
            ["a", "b"],
            ["b", "a"],
          ],
        },
      ],
      labels: [{ text: "River", path: ["a", [11, 51], "b"] }],
    })!;
    expect(found.movements[0]).toMatchObject({
      label: "Cavalry",
      kind: "attack",
      weight: 2,
      path: [
        [10, 50],
        [11, 51],
        [12, 52],
      ],
    });
    expect(found.movements[0]!.side.id).toBe("north");
    expect(found.movements[1]!.label).toBe("");
    expect(found.fronts).toMatchObject([
      { label: "24\u00a0Jun", closed: false },
      {
        closed: true,
        lines: [
          [
            [10, 50],
            [12, 52],
          ],
          [
            [12, 52],
            [10, 50],
          ],
        ],
      },
    ]);
    expect(found.labels[0]!.at).toEqual([11, 51]);
  });

  test("grounds have a status and a legend by default", () => {
    const found = map({
      territories: [
        { side: "north", from: "Germany" },
        {
          side: "south",
          from: ["France"],
          within: [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        },
        {
          side: "south",
          within: [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
          legend: false,
        },
        { side: "south", contestedBy: "north", from: "Belgium" },
        { from: "Spain" },
      ],
    })!.territories;
    expect(found.map(({ status, legend }) => [status, legend])).toEqual([
      ["home", undefined],
      ["held", "Held by South"],
      ["held", undefined],
      ["contested", "Contested ground"],
      ["neutral", undefined],
    ]);
    // A ring alone is left to be cut to land, and closed.
    expect(found[2]!.geometry).toBeUndefined();
    expect(found[2]!.within).toEqual([
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ]);
  });

  test("ids frame what they name", () => {
    const [[west, south], [east, north]] = map({ extent: ["a", "b"] })!.extent!;
    expect(west < 10 && south < 50 && east > 12 && north > 52).toBe(true);
    expect(map({ extent: "fit" })!.extent).toBeUndefined();
  });

  test("a frame goes the short way around the globe", () => {
    const [[west], [east]] = frameExtent([
      [170, 50],
      [-170, 55],
    ])!;
    expect(west).toBeCloseTo(167.6);
    expect(east).toBeCloseTo(-167.6);
    expect(frameExtent([])).toBeUndefined();
  });
});

test("things are pictured as those of the campaign's first year, unless the file names a pictogram", () => {
  const of = (more: Partial<Campaign>) =>
    edition({
      ...SMALL,
      ...more,
      sides: [{ name: "A", strength: { ships: 1, guns: 2 } }, { name: "B" }],
    }).sides[0]!.strength.map(({ metric }) => metric.pictogram);
  expect(of({})).toEqual(["gun", "warship"]);
  expect(of({ period: "480 BC/479 BC" })).toEqual(["cannon", "galley"]);
  expect(of({ events: [{ date: "1805-10-21", text: "Trafalgar" }] })).toEqual(["cannon", "sailing-ship"]);
  expect(of({ period: 1805, metrics: { ships: { pictogram: "warship" } } })).toEqual(["cannon", "warship"]);
});

test("shapes of GeoJSON files come with the campaign", async () => {
  const { edition: flagship } = resolveEdition(await loadCampaign("examples/soviet-japanese-war/campaign.yaml"));
  const shaped = flagship.map!.territories.filter(({ geometry }) => geometry !== undefined);
  expect(shaped.length).toBeGreaterThan(0);
  for (const { geometry } of shaped) expect(geometry!.type).toMatch(/Polygon$/);
});
