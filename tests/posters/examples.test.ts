import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";
import type { FontResource } from "../../src/scene/resources.ts";
import { assertScene } from "../../src/scene/validate.ts";
import { decodePng, differingShare } from "../helpers/pixels.ts";
import { EXAMPLES, posterText, textRuns } from "./examples.ts";

const root = join(import.meta.dirname, "..", "..", "examples");

describe.each(EXAMPLES)("the example %s", (name) => {
  const folder = join(root, name);

  it("is sound and drawn as it stands beside its campaign", async () => {
    const campaign = await loadCampaign(join(folder, "campaign.yaml"));
    const poster = await compose(campaign);
    expect(poster.diagnostics.filter((d) => d.severity !== "info")).toEqual([]);
    expect(posterText(poster.scene)).toBe(await readFile(join(folder, "poster.txt"), "utf8"));
    const [now, then] = [await poster.png({ scale: 0.5 }), await readFile(join(folder, "poster.png"))];
    expect(differingShare(await decodePng(now), await decodePng(then))).toBeLessThan(0.001);
  });

  it("keeps every guarantee of the scene", async () => {
    const { scene } = await compose(await loadCampaign(join(folder, "campaign.yaml")));
    const fonts = new Map(textRuns(scene.children).map((run) => [run.font, {} as FontResource]));
    expect(() => assertScene(scene, { fonts, images: new Map() })).not.toThrow();
  });

  it("gives the same scene every time", async () => {
    const campaign = await loadCampaign(join(folder, "campaign.yaml"));
    const [first, second] = [await compose(campaign), await compose(campaign)];
    expect(JSON.stringify(second.scene)).toBe(JSON.stringify(first.scene));
  });
});
