import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { applyTones } from "../../src/symbols/image/apply-tones.ts";
import { inspectImage } from "../../src/symbols/image/inspect-image.ts";
import { pictureTones, preparePortrait } from "../../src/symbols/image/prepare-portrait.ts";

/** Dark on the left, light on the right. */
async function photo(width: number, height: number): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const gradient = context.createLinearGradient(0, 0, width, 0);
  gradient.addColorStop(0, "#203020");
  gradient.addColorStop(1, "#e0d0f0");
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  return new Uint8Array(await canvas.encode("jpeg", 95));
}

async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return [...canvas.getContext("2d").getImageData(x, y, 1, 1).data];
}

describe("preparePortrait", () => {
  it("scales a large picture down and leaves a small one at its size", async () => {
    expect(await preparePortrait(await photo(800, 400), { side: 200 })).toMatchObject({ width: 200, height: 100 });
    expect(await preparePortrait(await photo(80, 40), { side: 200 })).toMatchObject({ width: 80, height: 40 });
  });

  it("gives a PNG that passes the inspection", async () => {
    const { bytes } = await preparePortrait(await photo(64, 64));
    expect(inspectImage(bytes)).toMatchObject({ ok: true, mime: "image/png", width: 64 });
  });

  it("prints the picture from the deepest tone to the lightest", async () => {
    const tones = pictureTones(["#f3e2da", "#b3261e", "#861b15", "#5c120d"]);
    const { bytes } = await preparePortrait(await photo(200, 20), { tones });
    expect((await pixel(bytes, 0, 10)).slice(0, 3)).toEqual([0x5c, 0x12, 0x0d]);
    expect((await pixel(bytes, 199, 10)).slice(0, 3)).toEqual([0xf3, 0xe2, 0xda]);
  });

  it("keeps the colours when no tones are asked for", async () => {
    const [r, g] = await pixel((await preparePortrait(await photo(200, 20))).bytes, 199, 10);
    expect(r! - g!).toBeGreaterThan(8);
  });

  it("fails on bytes that are no picture", async () => {
    await expect(preparePortrait(new Uint8Array(20))).rejects.toThrow();
  });
});

describe("applyTones", () => {
  it("stretches a dull picture over all tones and leaves alpha alone", () => {
    const pixels = Uint8ClampedArray.from([100, 100, 100, 255, 110, 110, 110, 7, 120, 120, 120, 255]);
    applyTones(pixels, ["#000000", "#ff0000", "#ffffff"]);
    expect([...pixels]).toEqual([0, 0, 0, 255, 255, 0, 0, 7, 255, 255, 255, 255]);
  });

  it("gives an even picture one tone", () => {
    const pixels = new Uint8ClampedArray(40).fill(90);
    applyTones(pixels, ["#102030", "#ffffff"]);
    expect([...pixels.slice(0, 3)]).toEqual([0x10, 0x20, 0x30]);
  });
});
