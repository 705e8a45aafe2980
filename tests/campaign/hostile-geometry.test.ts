import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { CampaignError, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { compose } from "../../src/render/compose.ts";
import type { GroupNode, PathNode, SceneNode } from "../../src/scene/types.ts";
import { paints } from "../geo/path-helpers.ts";
import { findNode } from "../helpers/find-node.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Outcome =
  | { readonly refused: readonly Diagnostic[] }
  | { readonly told: readonly Diagnostic[]; readonly share: number };

/** Takes a map through the whole house: what was refused, or what was told and how much of the map the territory covers. */
async function take(map: string, file?: string | Uint8Array): Promise<Outcome> {
  const at = join(folder, "campaign.yaml");
  if (file !== undefined) await writeFile(join(folder, "shape.geojson"), file);
  await writeFile(
    at,
    `title: War\nsides: [{ id: a, name: North }, { id: b, name: South }]\nmap:\n  extent: [[5, 45], [25, 55]]\n  ${map}\n`,
  );
  try {
    const poster = await compose(await loadCampaign(at), { size: "16:9" });
    expect(JSON.stringify(poster.scene)).not.toMatch(/NaN|Infinity|:null/);
    return { told: poster.diagnostics, share: shareOf(poster.scene.children, "territory-Land") };
  } catch (error) {
    if (!(error instanceof CampaignError)) throw error;
    return { refused: error.diagnostics };
  }
}

/** How much of the map a territory paints, sampled over the map's own clip. */
function shareOf(nodes: readonly SceneNode[], name: string): number {
  const main = findNode(nodes, "map-main") as GroupNode | undefined;
  const ground = main && (findNode(main.children, name.toLowerCase()) as PathNode | undefined);
  if (!ground) return 0;
  const [width, height] = [...main.clip!.d.matchAll(/-?[\d.]+/g)]
    .map(Number)
    .reduce<[number, number]>(
      ([w, h], value, i) => (i % 2 === 0 ? [Math.max(w, value), h] : [w, Math.max(h, value)]),
      [0, 0],
    );
  let painted = 0;
  for (let i = 0; i < 40; i++) {
    for (let j = 0; j < 25; j++)
      if (paints(ground.d, [((i + 0.5) * width) / 40, ((j + 0.5) * height) / 25])) painted += 1;
  }
  return painted / 1000;
}

const codes = (list: readonly Diagnostic[]) => list.map(({ code }) => code);
const within = (ring: string) => `territories: [{ name: Land, side: a, within: ${ring} }]`;
const shape = "territories: [{ name: Land, side: a, geojson: shape.geojson }]";
const polygon = (...rings: unknown[]) => JSON.stringify({ type: "Polygon", coordinates: rings });
const SQUARE = [
  [10, 48],
  [14, 48],
  [14, 52],
  [10, 52],
  [10, 48],
];

describe("a ring written in the campaign", () => {
  it.each<[string, string, string[], number, number]>([
    ["unclosed", "[[10,48],[14,48],[14,52],[10,52]]", [], 0.04, 0.25],
    ["wound the other way", "[[10,52],[14,52],[14,48],[10,48],[10,52]]", [], 0.04, 0.25],
    ["with points repeated", "[[10,48],[10,48],[14,48],[14,52],[14,52],[10,52]]", [], 0.04, 0.25],
    ["that crosses itself", "[[10,48],[14,52],[14,48],[10,52]]", ["W-ring-crosses"], 0.02, 0.15],
    ["of one point three times", "[[10,48],[10,48],[10,48]]", ["W-ring-empty"], 0, 0],
    ["along a line", "[[10,48],[12,50],[14,52]]", ["W-ring-empty"], 0, 0],
    ["over the antimeridian", "[[170,60],[-170,60],[-170,70],[170,70]]", [], 0, 0],
    ["round the pole", "[[0,50],[90,50],[180,50],[-90,50]]", [], 0.2, 0.75],
    ["along two parallels", "[[-180,52],[180,52],[180,90],[-180,90]]", [], 0.05, 0.6],
    ["at sea", "[[-30,40],[-25,40],[-25,45]]", ["W-territory-empty"], 0, 0],
  ])("%s is drawn as it was meant, or told of", async (_, ring, expected, least, most) => {
    const outcome = await take(within(ring));
    expect(outcome).toHaveProperty("told");
    if (!("told" in outcome)) return;
    expect(codes(outcome.told)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(codes(outcome.told).filter((code) => /ring|territory/.test(code))).toEqual([]);
    expect(outcome.share).toBeGreaterThanOrEqual(least);
    expect(outcome.share).toBeLessThanOrEqual(most);
  });

  it.each([
    ["latitude and longitude swapped", "[[48,100],[48,104],[52,104]]", "E-value", "swapped"],
    ["not a number", "[[.nan,48],[14,48],[14,52]]", "E-type", ""],
    ["infinite", "[[.inf,48],[14,48],[14,52]]", "E-type", ""],
    ["of text", '[["10",48],[14,48],[14,52]]', "E-type", ""],
    ["of nothing", "[]", "E-value", ""],
    ["nested without end", `${"[".repeat(5000)}${"]".repeat(5000)}`, "E-too-deep", ""],
  ])("that is %s is refused with its place", async (_, ring, code, hint) => {
    const outcome = await take(within(ring));
    const [first] = "refused" in outcome ? outcome.refused : [];
    expect(first?.code).toBe(code);
    if (code !== "E-too-deep") expect(first?.position?.line).toBe(5);
    expect(first?.hints.join(" ")).toContain(hint);
  });

  it("of 20,000 points is thinned with a warning; a file of 200,000 is refused before it is parsed", async () => {
    const ring = (count: number) =>
      JSON.stringify(
        Array.from({ length: count }, (_, i) => {
          const turn = (i / count) * 2 * Math.PI;
          const reach = 3 * (1 + 0.1 * Math.sin(301 * turn));
          return [+(14 + reach * Math.cos(turn)).toFixed(4), +(50 + 0.6 * reach * Math.sin(turn)).toFixed(4)];
        }),
      );
    const thinned = await take(within(ring(20_000)));
    expect("told" in thinned && codes(thinned.told)).toContain("W-many-points");
    expect("told" in thinned && thinned.share).toBeGreaterThan(0.03);
    const refused = await take(within(ring(200_000)));
    expect("refused" in refused && refused.refused[0]).toMatchObject({ code: "E-too-large", position: { line: 5 } });
  });

  it("knows the countries it is cut from", async () => {
    const outcome = await take("territories: [{ side: a, from: Atlantis, within: [[10,48],[14,48],[14,52]] }]");
    expect("refused" in outcome && outcome.refused[0]).toMatchObject({
      code: "E-unknown-country",
      position: { line: 5 },
    });
  });
});

describe("a line", () => {
  it("of one point is refused", async () => {
    const outcome = await take("movements: [{ side: a, path: [[10, 50]] }]");
    expect("refused" in outcome && outcome.refused[0]).toMatchObject({ code: "E-value", position: { line: 5 } });
  });

  it("of one point twice is told of and not drawn", async () => {
    const outcome = await take(
      "movements: [{ side: a, path: [[10, 50], [10, 50]] }]\n  fronts: [{ line: [[9, 50], [9, 50]] }]",
    );
    expect("told" in outcome && codes(outcome.told).filter((code) => code === "W-line-short")).toHaveLength(2);
  });
});

describe("a shape from a file", () => {
  it.each<[string, string, string[], number, number]>([
    ["sound", polygon(SQUARE), [], 0.04, 0.25],
    ["with a byte order mark", `\uFEFF${polygon(SQUARE)}`, [], 0.04, 0.25],
    ["wound the other way", polygon([...SQUARE].reverse()), [], 0.04, 0.25],
    ["unclosed", polygon(SQUARE.slice(0, 4)), ["W-geojson-unclosed"], 0.04, 0.25],
    [
      "with a hole outside its shell",
      polygon(SQUARE, [
        [18, 48],
        [20, 48],
        [20, 50],
        [18, 50],
        [18, 48],
      ]),
      [],
      0.04,
      0.3,
    ],
    [
      "round the pole",
      polygon([
        [-180, 80],
        [-90, 80],
        [0, 80],
        [90, 80],
        [180, 80],
        [-180, 80],
      ]),
      [],
      0,
      0.05,
    ],
    [
      "over the antimeridian",
      polygon([
        [170, 50],
        [-170, 50],
        [-170, 60],
        [170, 60],
        [170, 50],
      ]),
      [],
      0,
      0,
    ],
    ["without coordinates", polygon(), ["W-geojson-empty"], 0, 0],
    [
      "in a collection",
      JSON.stringify({
        type: "GeometryCollection",
        geometries: [
          { type: "Point", coordinates: [12, 50] },
          { type: "Polygon", coordinates: [SQUARE] },
        ],
      }),
      [],
      0.04,
      0.25,
    ],
  ])("%s is drawn as it was meant, or told of", async (_, file, expected, least, most) => {
    const outcome = await take(shape, file);
    expect(outcome).toHaveProperty("told");
    if (!("told" in outcome)) return;
    expect(codes(outcome.told)).toEqual(expect.arrayContaining(expected));
    expect(outcome.share).toBeGreaterThanOrEqual(least);
    expect(outcome.share).toBeLessThanOrEqual(most);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      "swapped",
      polygon([
        [48, 100],
        [48, 104],
        [52, 104],
        [48, 100],
      ]),
      "E-geojson-range",
    ],
    [
      "of text",
      polygon([
        ["10", 48],
        [14, 48],
        [14, 52],
      ]),
      "E-geojson-number",
    ],
    ["of null", '{"type":"Polygon","coordinates":null}', "E-geojson-shape"],
    [
      "in another system of coordinates",
      JSON.stringify({
        type: "FeatureCollection",
        crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3857" } },
        features: [],
      }),
      "E-geojson-crs",
    ],
    ["as TopoJSON", '{"type":"Topology","objects":{},"arcs":[]}', "E-geojson-type"],
    ["cut short", '{"type":"Poly', "E-geojson-syntax"],
    ["in Latin-1", Buffer.from('{"type":"Polygon","name":"Königsberg"}', "latin1"), "E-geojson-encoding"],
    ["nested without end", `{"type":"Polygon","coordinates":${"[".repeat(1e5)}${"]".repeat(1e5)}}`, "E-geojson-shape"],
    [
      "of maps within maps",
      `{"type":"Point","coordinates":[${'{"a":'.repeat(5e4)}1${"}".repeat(5e4)},1]}`,
      "E-geojson-number",
    ],
  ])("%s is refused where it is named", async (_, file, code) => {
    const outcome = await take(shape, file);
    expect("refused" in outcome && outcome.refused[0]).toMatchObject({ code, position: { line: 5 } });
  });

  it("of 200,000 points is thinned with a warning", async () => {
    const ring = Array.from({ length: 200_000 }, (_, i) => {
      const turn = (i / 200_000) * 2 * Math.PI;
      return [12 + 2 * Math.cos(turn), 50 + 2 * Math.sin(turn)];
    });
    const outcome = await take(shape, polygon([...ring, ring[0]]));
    expect("told" in outcome && codes(outcome.told)).toContain("W-geojson-thinned");
    expect("told" in outcome && outcome.share).toBeGreaterThan(0.03);
  });

  it("whose features name kinds of ground nobody knows is told of, with what may be meant", async () => {
    const feature = { type: "Feature", properties: { kind: "wood" }, geometry: JSON.parse(polygon(SQUARE)) as unknown };
    const outcome = await take("layers: [{ geojson: shape.geojson }]", JSON.stringify(feature));
    const [first] = "told" in outcome ? outcome.told.filter(({ code }) => code === "W-layer-kind") : [];
    expect(first?.hints.join(" ")).toContain("woods");
    expect(first?.position?.line).toBe(5);
  });
});
