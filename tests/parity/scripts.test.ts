import { describe, expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";
import { decodePng, renderPdfWithPdfjs, renderSvgWithResvg, rmse } from "../helpers/pixels.ts";

const SCALE = 0.5;
const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const FLAGSHIP = "examples/soviet-japanese-war/campaign.yaml";

describe("posters in other scripts look the same in PNG, SVG and PDF", () => {
  it.each([
    ["Japanese", FLAGSHIP, "ja"],
    ["Arabic", FLAGSHIP, "ar"],
    ["Hebrew", "fixtures/languages/hebrew.yaml", "he"],
  ])("%s", async (_, path, language) => {
    const poster = await compose(await loadCampaign(file(path)), { language });
    const png = await decodePng(await poster.png({ scale: SCALE }));
    const svg = await renderSvgWithResvg(await poster.svg(), SCALE);
    const pdf = await renderPdfWithPdfjs(await poster.pdf(), SCALE);
    expect(rmse(png, svg)).toBeLessThan(0.02);
    expect(rmse(png, pdf)).toBeLessThan(0.03);
  });
});
