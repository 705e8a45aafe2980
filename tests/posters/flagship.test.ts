import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";
import type { Poster } from "../../src/render/poster.ts";
import { decodePng, openPdf, type Picture, renderPdfWithPdfjs, renderSvgWithResvg, rmse } from "../helpers/pixels.ts";
import { textRuns } from "./examples.ts";

const file = join(import.meta.dirname, "..", "..", "examples", "soviet-japanese-war", "campaign.yaml");
let poster: Poster;
let png: Picture;

beforeAll(async () => {
  poster = await compose(await loadCampaign(file));
  png = await decodePng(await poster.png());
});

/** Letters and digits alone: the spaces of an extractor are its own guess. */
const bare = (text: string) => text.normalize("NFKC").replace(/[\s\u00ad\u200b\u2060]+/g, "");

describe("the flagship poster", () => {
  it("looks the same as PNG and as SVG in resvg", async () => {
    expect(png).toMatchObject({ width: 1920, height: 1080 });
    expect(rmse(png, await renderSvgWithResvg(await poster.svg()))).toBeLessThanOrEqual(0.02);
  });

  it("looks the same as PNG and as PDF in pdf.js", async () => {
    expect(rmse(png, await renderPdfWithPdfjs(await poster.pdf()))).toBeLessThanOrEqual(0.03);
  });

  it("gives every word of the poster from the PDF, in reading order", async () => {
    const document = await openPdf(await poster.pdf());
    const { items } = await (await document.getPage(1)).getTextContent();
    const extracted = bare(items.map((item) => ("str" in item ? item.str : "")).join(""));
    await document.destroy();
    expect(extracted).toBe(
      bare(
        textRuns(poster.scene.children)
          .map((run) => run.text)
          .join(""),
      ),
    );
  });

  it("writes the same PDF twice to the byte", async () => {
    expect(Buffer.compare(await poster.pdf(), await poster.pdf())).toBe(0);
  });
});
