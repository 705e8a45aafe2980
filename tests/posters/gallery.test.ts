import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";
import type { FontResource } from "../../src/scene/resources.ts";
import { assertScene } from "../../src/scene/validate.ts";
import { decodePng, renderPdfWithPdfjs, renderSvgWithResvg, rmse } from "../helpers/pixels.ts";
import { textRuns } from "./examples.ts";
import { GALLERY, GALLERY_PAGE } from "./gallery-cases.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "gallery");
const { size, scale } = GALLERY_PAGE;

describe.each(GALLERY)("the map $name", ({ name }) => {
  it("says all it has to say, in a sound scene, alike in PNG, SVG and PDF", async () => {
    const poster = await compose(await loadCampaign(join(folder, `${name}.yaml`)), { size });
    expect(poster.diagnostics.map(({ message }) => message)).toEqual([]);
    const fonts = new Map(textRuns(poster.scene.children).map((run) => [run.font, {} as FontResource]));
    expect(() => assertScene(poster.scene, { fonts, images: new Map() })).not.toThrow();

    const png = await decodePng(await poster.png({ scale }));
    expect(rmse(png, await renderSvgWithResvg(await poster.svg(), scale))).toBeLessThanOrEqual(0.02);
    expect(rmse(png, await renderPdfWithPdfjs(await poster.pdf(), scale))).toBeLessThanOrEqual(0.03);
  }, 60_000);
});

describe("the gallery", () => {
  it("shows every campaign of its folder", async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml"));
    expect(GALLERY.map(({ name }) => `${name}.yaml`).sort()).toEqual(files.sort());
  });
});
