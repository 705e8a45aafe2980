/** Editions with maps, by hand and by chance. */
import * as fc from "fast-check";
import type { Edition, GeoPoint, Phase, Place, Side } from "../../../src/campaign/edition.ts";
import type { CampaignMap, FrontLine, GeoExtent, Movement, MovementKind } from "../../../src/campaign/edition-map.ts";

function side(id: string, index: number, color: string): Side {
  return { id, index, name: id, shortName: id, color, members: [], commanders: [], strength: [], losses: [] };
}

export const RED = side("red", 0, "red");
export const BLUE = side("blue", 1, "blue");

const period = { start: { year: 1941, month: 6, day: 22 }, end: { year: 1941, month: 9, day: 30 } };

export const PHASES: readonly Phase[] = [
  { id: "one", number: 1, name: "First blow", shortName: "First", period },
  { id: "two", number: 2, name: "Second blow", shortName: "Second", period },
];

export const EMPTY_MAP: CampaignMap = {
  base: "world",
  territories: [],
  movements: [],
  fronts: [],
  units: [],
  labels: [],
  layers: [],
  insets: [],
};

export function editionWith(map: Partial<CampaignMap>, more: Partial<Edition> = {}): Edition {
  return {
    id: "test",
    language: "en",
    direction: "ltr",
    title: "Test",
    period,
    sides: [RED, BLUE],
    phases: [],
    events: [],
    formations: new Map(),
    places: new Map(),
    map: { ...EMPTY_MAP, ...map },
    notes: [],
    sources: [],
    headings: {},
    ...more,
  };
}

export function movement(id: string, path: readonly GeoPoint[], more: Partial<Movement> = {}): Movement {
  return { id, kind: "attack", side: RED, weight: 2, path, ...more };
}

export function front(id: string, line: readonly GeoPoint[], more: Partial<FrontLine> = {}): FrontLine {
  return { id, side: RED, lines: [line], kind: "front", closed: false, ...more };
}

export const KINDS: readonly MovementKind[] = [
  "attack",
  "support",
  "feint",
  "retreat",
  "planned",
  "landing",
  "airborne",
  "naval",
  "air",
  "route",
];

const FRONTS = ["front", "fortified", "pocket", "border", "reached"] as const;
const STATUSES = ["home", "held", "occupied", "contested", "neutral"] as const;
const NAMES = ["water", "area", "country", "region", "mountains", "river", "note"] as const;
const PLACES = ["settlement", "capital", "fortress", "port", "airfield", "pass", "point"] as const;
const EVENTS = ["battle", "landing", "sinking", "other"] as const;
const UNITS = ["plate", "box", "block", "name"] as const;
const BRANCHES = ["infantry", "cavalry", "armour", "artillery", "navy", "air", "airborne", "engineers"] as const;
const SIZES = ["company", "brigade", "division", "army", "army-group", "fleet"] as const;

/** Campaigns anywhere from pole to pole, from a field to half the world in size. */
export const anyEdition: fc.Arbitrary<Edition> = fc
  .record({
    // The date line and the high latitudes come up as often as all other places on Earth.
    lon: fc.oneof(fc.double({ min: -179, max: 179, noNaN: true }), fc.constantFrom(180, -179.6, 178.2)),
    lat: fc.oneof(fc.double({ min: -85, max: 85, noNaN: true }), fc.constantFrom(88, 76.5, -71)),
    span: fc.constantFrom(0.05, 0.8, 6, 25, 120),
  })
  .chain(({ lon, lat, span }) => {
    const wrap = (x: number) => ((((x + 180) % 360) + 360) % 360) - 180;
    const point: fc.Arbitrary<GeoPoint> = fc
      .tuple(fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.double({ min: -0.5, max: 0.5, noNaN: true }))
      .map(([dx, dy]) => [wrap(lon + dx * span), Math.min(Math.max(lat + dy * span * 0.7, -89), 89)]);
    const path = fc.array(point, { minLength: 2, maxLength: 5 });
    return fc
      .record({
        places: fc.array(
          fc.record({
            at: point,
            rank: fc.constantFrom(1, 2, 3),
            name: fc.constantFrom("Ax", "Longtown-on-Sea", "Middleham"),
            kind: fc.constantFrom(...PLACES),
          }),
          { maxLength: 14 },
        ),
        movements: fc.array(
          fc.record({
            path,
            kind: fc.constantFrom(...KINDS),
            weight: fc.integer({ min: 1, max: 5 }),
            by: fc.constantFrom(RED, BLUE),
            label: fc.constantFrom("", "3rd Army"),
            kin: fc.constantFrom("none", "branch", "end", "joins"),
          }),
          { maxLength: 8 },
        ),
        fronts: fc.array(
          fc.record({ line: path, day: fc.integer({ min: 1, max: 28 }), kind: fc.constantFrom(...FRONTS) }),
          { maxLength: 3 },
        ),
        units: fc.array(
          fc.record({
            at: point,
            style: fc.constantFrom(...UNITS),
            facing: fc.integer({ min: 0, max: 359 }),
            branch: fc.constantFrom(...BRANCHES),
            size: fc.constantFrom(...SIZES),
          }),
          { maxLength: 4 },
        ),
        areas: fc.array(
          fc.record({ ring: fc.array(point, { minLength: 3, maxLength: 7 }), status: fc.constantFrom(...STATUSES) }),
          { maxLength: 2 },
        ),
        labels: fc.array(fc.record({ at: point, kind: fc.constantFrom(...NAMES), path: fc.option(path) }), {
          maxLength: 4,
        }),
        events: fc.array(fc.record({ at: point, kind: fc.constantFrom(...EVENTS) }), { maxLength: 3 }),
        insets: fc.array(fc.record({ at: point, part: fc.constantFrom(0.04, 0.15, 0.6) }), {
          maxLength: 2,
        }),
        framed: fc.option(fc.constantFrom(0.5, 1, 2)),
        projection: fc.constantFrom(undefined, undefined, "conic", "azimuthal", "mercator", "equirectangular"),
        base: fc.constantFrom("world", "world", "none"),
      })
      .map((parts) => {
        const around = ([x, y]: GeoPoint, part: number): GeoExtent => {
          const [dx, dy] = [(span * part) / 2, (span * part * 0.7) / 2];
          return [
            [wrap(x - dx), Math.max(y - dy, -89.9)],
            [wrap(x + dx), Math.min(y + dy, 89.9)],
          ];
        };
        return {
          ...parts,
          insets: parts.insets.map(({ at, part }, i) => ({ name: `Detail ${i}`, extent: around(at, part) })),
          extent: parts.framed === null ? undefined : around([lon, lat], parts.framed),
        };
      });
  })
  .map(({ places, movements, fronts, units, areas, labels, events, projection, base, insets, extent }) => {
    const list = places.map((p, i): Place => ({ id: `p${i}`, ...p }));
    return editionWith(
      {
        movements: movements.map((m, i) =>
          movement(`m${i}`, m.kin === "end" && i > 0 ? [movements[i - 1]!.path.at(-1)!, ...m.path] : m.path, {
            kind: m.kind,
            weight: m.weight,
            side: m.by,
            label: m.label,
            phase: PHASES[i % 2]!,
            ...(i > 0 && (m.kin === "branch" || m.kin === "end") ? { branchOf: `m${i - 1}` } : {}),
            ...(m.kin === "joins" ? { joins: `m${(i + 1) % movements.length}` } : {}),
          }),
        ),
        base,
        insets,
        ...(extent === undefined ? {} : { extent }),
        ...(projection === undefined ? {} : { projection }),
        labels: labels.map(({ at, kind, path }) => ({
          text: "Great Reach",
          kind,
          at,
          rank: 2,
          ...(path === null ? {} : { path }),
        })),
        fronts: fronts.map((f, i) =>
          front(`f${i}`, f.line, {
            kind: f.kind,
            closed: f.kind === "pocket",
            date: { year: 1941, month: 7, day: f.day },
          }),
        ),
        units: units.map(({ at, style, facing, branch, size }, i) => ({
          name: `Army Group ${i}`,
          commander: "Example",
          side: RED,
          at,
          style,
          facing,
          branch,
          size,
          strength: "12,000",
          rank: 1,
          phase: PHASES[0]!,
        })),
        territories: [
          { id: "land", name: "Homeland", side: BLUE, status: "held", from: ["Poland", "France", "China", "Brazil"] },
          ...areas.map(({ ring, status }, i) => ({
            id: `area-${i}`,
            name: "Marchland",
            side: RED,
            contestedBy: BLUE,
            status,
            from: [],
            within: [ring],
          })),
        ],
      },
      {
        places: new Map(list.map((p) => [p.id, p])),
        phases: PHASES,
        events: events.map(({ at, kind }, i) => ({
          start: { year: 1941, month: 7, day: 1 + i },
          text: "Something happens",
          kind,
          at,
          rank: 2,
          show: { timeline: false, map: true },
        })),
      },
    );
  });
