import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import { loadCampaign } from "../../../src/campaign/load.ts";
import { resolveEdition } from "../../../src/campaign/resolve.ts";
import { EXAMPLES } from "../../posters/examples.ts";
import { GALLERY } from "../../posters/gallery-cases.ts";
import { inkedRuns, meetingRuns } from "../../properties/ink.ts";
import { contextFor } from "../context.ts";
import { expectApart } from "./apart.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const files = [
  ...GALLERY.map(({ name }) => `fixtures/gallery/${name}.yaml`),
  ...EXAMPLES.map((name) => `examples/${name}/campaign.yaml`),
];
const maps = (
  await Promise.all(
    files.map(async (file) => ({ file, edition: resolveEdition(await loadCampaign(join(root, file))).edition })),
  )
).filter(({ edition }) => edition.map !== undefined);

/** The map's room on a wide page, a square one and an upright one. */
const ROOMS = [
  { size: "16:9", box: { x: 640, y: 0, width: 1280, height: 792 }, options: { fade: { left: 84 } } },
  { size: "1:1", box: { x: 0, y: 560, width: 1920, height: 900 }, options: {} },
  { size: "9:16", box: { x: 0, y: 500, width: 1080, height: 760 }, options: {} },
] as const;

describe.each(maps)("the map of $file", ({ edition }) => {
  it.each(ROOMS)("sets no word over another on a page of $size", ({ size, box, options }) => {
    const context = contextFor(edition, size);
    const drawn = drawMap(context, box, options);
    expectApart(drawn);
    expect(drawn.sheets[0]!.placed.length).toBeGreaterThan(0);
    const fonts = context.text.resources();
    const pairs = meetingRuns(inkedRuns(drawn.nodes, fonts), fonts);
    expect(pairs.map(([a, b]) => `${a.text} upon ${b.text}`)).toEqual([]);
  });

  it("comes out the same twice", () => {
    const [one, two] = [0, 1].map(() =>
      drawMap(contextFor(edition, "4:3"), { x: 0, y: 480, width: 1920, height: 700 }),
    );
    expect(JSON.stringify(two!.nodes)).toBe(JSON.stringify(one!.nodes));
  });

  it("shows its small maps, where it has phases, without a word over another", () => {
    if (edition.phases.length < 2) return;
    const drawn = drawMap(contextFor(edition), ROOMS[0].box, { view: { kind: "phases" } });
    expectApart(drawn);
  });
});
