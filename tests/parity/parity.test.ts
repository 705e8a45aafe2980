import { beforeAll, describe, expect, it } from "vitest";
import { renderPng } from "../../src/backends/canvas/index.ts";
import { renderPdf } from "../../src/backends/pdf/index.ts";
import { renderSvg } from "../../src/backends/svg/index.ts";
import { group } from "../../src/scene/build.ts";
import type { SceneResources } from "../../src/scene/resources.ts";
import type { SceneNode } from "../../src/scene/types.ts";
import { decodePng, differingShare, renderPdfWithPdfjs, renderSvgWithResvg, rmse } from "../helpers/pixels.ts";
import { CLIPPED, picture, SHAPES, testImage, testResources, testScene, WORDS } from "../helpers/sample-scene.ts";

const resources: { value?: SceneResources } = {};
const scenes: Record<string, readonly SceneNode[]> = {
  "shapes, dashes and gradients": SHAPES,
  "clips and matrices": CLIPPED,
  "words of all kinds": WORDS,
  "all of it, turned": [group([...SHAPES, ...CLIPPED, ...WORDS], { transform: [0.9, 0.12, -0.12, 0.9, 40, 0] })],
};

beforeAll(async () => {
  const images = [await testImage("image/png"), await testImage("image/jpeg")];
  resources.value = testResources(images);
  const clip = { d: "M 20 20 L 150 40 L 120 130 L 30 120 Z" };
  scenes["pictures, whole and cropped"] = [
    picture(images[0]!, 200, 20, 128, 96),
    picture(images[1]!, 200, 150, 128, 96),
    group([picture(images[1]!, 0, 0, 160, 150)], { clip }),
  ];
});

const names = [...Object.keys(scenes), "pictures, whole and cropped"];

describe.each(names)("%s", (name) => {
  it.each([1, 2])("look the same in PNG, SVG and PDF at scale %d", async (scale) => {
    const scene = testScene(scenes[name]!);
    const png = await decodePng(await renderPng(scene, resources.value!, { scale }));
    const svg = await renderSvgWithResvg(renderSvg(scene, resources.value!), scale);
    const pdf = await renderPdfWithPdfjs(await renderPdf(scene, resources.value!), scale);
    expect(rmse(png, svg)).toBeLessThan(0.02);
    expect(rmse(png, pdf)).toBeLessThan(0.03);
    expect(differingShare(png, svg)).toBeLessThan(0.004);
    expect(differingShare(png, pdf)).toBeLessThan(0.004);
  });
});

describe("the comparison", () => {
  it("sees a word that moved by a pixel", async () => {
    const still = await decodePng(await renderPng(testScene(WORDS), resources.value!));
    const moved = group(WORDS, { transform: [1, 0, 0, 1, 1, 0] });
    const other = await decodePng(await renderPng(testScene([moved]), resources.value!));
    expect(rmse(still, other)).toBeGreaterThan(0.03);
  });
});
