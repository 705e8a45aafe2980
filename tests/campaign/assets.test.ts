import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAssets } from "../../src/campaign/assets.ts";
import { checkCampaign } from "../../src/campaign/load.ts";

let root: string;
let base: string;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0H3V2H0z" fill="#c00"/></svg>';
const square = (turn: boolean) => {
  const ring = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];
  return {
    type: "Feature",
    id: "square",
    properties: {},
    geometry: { type: "Polygon", coordinates: [turn ? [...ring].reverse() : ring] },
  };
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "broadside-assets-"));
  base = join(root, "war");
  await mkdir(join(base, "flags"), { recursive: true });
  await writeFile(join(root, "secret.svg"), SVG);
  await writeFile(join(base, "flags/north.svg"), SVG);
  await symlink(join(root, "secret.svg"), join(base, "flags/link.svg"));
  await writeFile(join(base, "square.geojson"), JSON.stringify(square(false)));
  await writeFile(join(base, "point.geojson"), JSON.stringify({ type: "Point", coordinates: [1, 2] }));
  await writeFile(join(base, "cut.geojson"), '{"type": "FeatureColl');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const flag = (src: string) => ({ title: "War", sides: [{ name: "North", flag: src }] });
const codes = async (src: string, allowOutside = false) =>
  (await loadAssets(flag(src), base, { allowOutside })).diagnostics.map(({ code }) => code);

describe("files come from below the campaign's folder", () => {
  test("one that is there is read once, by the path written", async () => {
    const campaign = { sides: [{ flag: "flags/north.svg" }, { flag: "flags/north.svg" }, { flag: "jp" }] };
    const { assets, diagnostics } = await loadAssets(campaign, base);
    expect(diagnostics).toEqual([]);
    expect([...assets.keys()]).toEqual(["flags/north.svg"]);
    expect(new TextDecoder().decode(assets.get("flags/north.svg"))).toBe(SVG);
  });

  test.each([
    "../secret.svg",
    "flags/../../secret.svg",
    "flags/link.svg",
    "/etc/hostname.svg",
    "https://example.org/flag.svg",
    "file:///etc/passwd.svg",
  ])("%s is refused", async (src) => {
    expect(await codes(src)).toEqual(["E-asset-outside"]);
  });

  test("outside files are read when the caller allows it, addresses never", async () => {
    expect(await codes("../secret.svg", true)).toEqual([]);
    expect(await codes("flags/link.svg", true)).toEqual([]);
    expect(await codes("https://example.org/flag.svg", true)).toEqual(["E-asset-outside"]);
  });

  test("a missing file names its neighbour, a folder is no file", async () => {
    const { diagnostics } = await loadAssets(flag("flags/nort.svg"), base);
    expect(diagnostics).toMatchObject([
      { code: "E-asset-missing", path: ["sides", 0, "flag"], hints: ["Did you mean `flags/north.svg`?"] },
    ]);
    expect((await loadAssets(flag("banners/x.svg"), base)).diagnostics[0]!.hints[0]).toContain("no folder `banners`");
    expect(await codes("flags/")).toEqual(["E-asset-missing"]);
  });
});

describe("what is inside the files", () => {
  async function territory(lines: string) {
    const file = join(base, "war.yaml");
    await writeFile(
      file,
      `title: War\nsides: [{ id: n, name: North }]\nmap:\n  territories:\n    - { side: n, ${lines} }\n`,
    );
    return checkCampaign(file);
  }

  test("a feature is found by its id, and a wrong id is told at the id", async () => {
    expect(await territory("geojson: square.geojson, id: square")).toEqual([]);
    expect(await territory("geojson: square.geojson, id: sqare")).toMatchObject([
      { code: "E-geojson-feature", position: { line: 5, column: 47 }, hints: ["Did you mean `square`?"] },
    ]);
  });

  test("a point is no territory, and a cut file no GeoJSON", async () => {
    expect(await territory("geojson: point.geojson")).toMatchObject([{ code: "E-geojson-feature" }]);
    expect(await territory("geojson: cut.geojson")).toMatchObject([
      { code: "E-geojson-syntax", position: { line: 5 } },
    ]);
  });
});
