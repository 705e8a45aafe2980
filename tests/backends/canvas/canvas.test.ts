import { describe, expect, it } from "vitest";
import { drawScene, renderAvif, renderJpeg, renderPng, renderWebp } from "../../../src/backends/canvas/index.ts";
import { BackendError } from "../../../src/backends/error.ts";
import { group, path, rectData, translate } from "../../../src/scene/build.ts";
import type { SceneNode } from "../../../src/scene/types.ts";
import { decodePng } from "../../helpers/pixels.ts";
import { picture, testImage, testResources, testScene, WORDS } from "../../helpers/sample-scene.ts";
import { shapeRun } from "../../helpers/shaped-text.ts";

const small = { width: 40, height: 30, background: "#ffffff" };

async function draw(nodes: readonly SceneNode[], scale = 1, background = "#ffffff") {
  const image = await decodePng(
    await renderPng(testScene(nodes, { ...small, background }), testResources(), { scale }),
  );
  return (x: number, y: number) => [...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 4)];
}

const square = path(rectData(0, 0, 10, 10), { fill: "#ff0000" });

describe("the canvas backend", () => {
  it("scales the page", async () => {
    const at = await draw([group([square], { transform: translate(10, 10) })], 2);
    expect(at(19, 19)).toEqual([255, 255, 255, 255]);
    expect(at(20, 20)).toEqual([255, 0, 0, 255]);
    expect(at(39, 39)).toEqual([255, 0, 0, 255]);
    expect(at(40, 40)).toEqual([255, 255, 255, 255]);
  });

  it("clips in the group's own coordinates and no further than the group", async () => {
    const clipped = group([square], { transform: translate(5, 5), clip: { d: rectData(0, 0, 4, 4) } });
    const at = await draw([clipped, path(rectData(30, 20, 5, 5), { fill: "#0000ff" })]);
    expect(at(8, 8)).toEqual([255, 0, 0, 255]);
    expect(at(9, 9)).toEqual([255, 255, 255, 255]);
    expect(at(32, 22)).toEqual([0, 0, 255, 255]);
  });

  it("keeps a translucent ground translucent", async () => {
    expect((await draw([], 1, "#ff000080"))(5, 5)).toEqual([255, 0, 0, 128]);
  });

  it("paints a halo beneath all glyphs of its run", async () => {
    const options = { size: 24, fill: "#ff0000" } as const;
    const plain = await draw([shapeRun("III", 5, 25, options)]);
    const haloed = await draw([shapeRun("III", 5, 25, { ...options, halo: { color: "#0000ff", width: 8 } })]);
    let solid = 0;
    for (let x = 0; x < 40; x++) {
      if (plain(x, 18)[1] !== 0) continue;
      solid++;
      expect(haloed(x, 18)).toEqual([255, 0, 0, 255]);
    }
    expect(solid).toBeGreaterThan(2);
  });

  it("paints a translucent run as one shape", async () => {
    const overlapping = shapeRun("HH", 5, 25, { size: 30, fill: "#00000080" });
    const [first, second] = overlapping.glyphs;
    const at = await draw([{ ...overlapping, glyphs: [first!, { ...second!, x: first!.x }] }]);
    const darkest = Math.min(...Array.from({ length: 40 }, (_, x) => at(x, 20)[0]!));
    expect(darkest).toBe(127);
  });

  it("draws images into their rectangle", async () => {
    const image = await testImage("image/png");
    const scene = testScene([picture(image, 4, 3, 32, 24)], small);
    const pixels = await decodePng(await renderPng(scene, testResources([image])));
    expect([...pixels.data.subarray((4 * 40 + 2) * 4, (4 * 40 + 2) * 4 + 3)]).toEqual([255, 255, 255]);
    expect(pixels.data[(15 * 40 + 15) * 4]).toBeLessThan(60);
  });

  it("writes the other raster formats", async () => {
    const scene = testScene(WORDS);
    const head = async (bytes: Promise<Uint8Array>) => Buffer.from((await bytes).subarray(0, 12)).toString("latin1");
    expect(await head(renderJpeg(scene, testResources()))).toMatch(/^\xff\xd8\xff/);
    expect(await head(renderWebp(scene, testResources()))).toMatch(/^RIFF....WEBP/s);
    expect(await head(renderAvif(scene, testResources()))).toMatch(/^....ftypavif/s);
  });

  it.each([
    ["a page of no size", { scale: Number.NaN }, small],
    ["an endless page", { scale: 1 }, { ...small, width: Number.POSITIVE_INFINITY }],
    ["a page beyond what a canvas holds", { scale: 1000 }, small],
    ["a page smaller than a pixel", { scale: 0.001 }, small],
  ])("refuses %s", async (_, options, size) => {
    const drawing = drawScene(testScene([], size), testResources(), options);
    await expect(drawing).rejects.toMatchObject({ name: "BackendError", code: "canvas-size" });
  });

  it("refuses what the resources do not hold, and images that are broken", async () => {
    const image = await testImage("image/png");
    const run = { ...shapeRun("a", 0, 0), font: "nowhere" };
    await expect(drawScene(testScene([run]), testResources())).rejects.toThrow(BackendError);
    const scene = testScene([picture(image, 0, 0, 1, 1)]);
    await expect(drawScene(scene, testResources())).rejects.toMatchObject({ code: "unknown-image" });
    const broken = testResources([{ ...image, bytes: image.bytes.subarray(0, 20) }]);
    await expect(drawScene(scene, broken)).rejects.toMatchObject({ code: "bad-image" });
  });
});
