import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodePng } from "../../../src/backends/canvas/png.ts";
import { decodePng } from "../../helpers/pixels.ts";

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
}

function readChunks(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.push({ type, body: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function noise(width: number, height: number, alpha: (i: number) => number): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    data.set([(i * 37) % 256, (i * i) % 251, Math.floor(i / 64) % 256, alpha(i)], i * 4);
  }
  return data;
}

describe("encodePng", () => {
  it("drops the alpha of an opaque picture and keeps every pixel", async () => {
    const data = noise(40, 30, () => 255);
    const png = await encodePng({ width: 40, height: 30, data });
    expect(readChunks(png)[0]!.body[9]).toBe(2);
    expect(Buffer.from((await decodePng(png)).data).equals(data)).toBe(true);
  });

  it("keeps alpha when a single pixel needs it", async () => {
    const data = noise(40, 30, (i) => (i === 1199 ? 254 : 255));
    const png = await encodePng({ width: 40, height: 30, data });
    expect(readChunks(png)[0]!.body[9]).toBe(6);
    expect(inflateSync(readChunks(png).find(({ type }) => type === "IDAT")!.body)).toHaveLength(30 * 161);
    expect((await decodePng(png)).data.at(-1)).toBe(254);
  });

  it("joins bands into one valid stream", async () => {
    const data = noise(1200, 1000, () => 255);
    const png = await encodePng({ width: 1200, height: 1000, data }, { level: 1 });
    const rows = inflateSync(readChunks(png).find(({ type }) => type === "IDAT")!.body);
    expect(rows).toHaveLength(1000 * 3601);
    expect(Buffer.from((await decodePng(png)).data).equals(data)).toBe(true);
  });

  it("is right at every size around a band's edge", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), async (width, height) => {
        const data = noise(width, height, (i) => (i % 3 === 0 ? 255 : 255));
        const decoded = await decodePng(await encodePng({ width, height, data }));
        expect(Buffer.from(decoded.data).equals(data)).toBe(true);
      }),
      { numRuns: 40 },
    );
    const edge = (1 << 20) / 1024;
    const data = noise(341, edge, () => 255);
    const decoded = await decodePng(await encodePng({ width: 341, height: edge, data }));
    expect(Buffer.from(decoded.data).equals(data)).toBe(true);
  });

  it("tells the resolution and the colour space", async () => {
    const chunks = readChunks(await encodePng({ width: 1, height: 1, data: noise(1, 1, () => 255) }, { ppi: 300 }));
    expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "sRGB", "pHYs", "IDAT", "IEND"]);
    const physical = chunks[2]!.body;
    expect([physical.readUInt32BE(0), physical.readUInt32BE(4), physical[8]]).toEqual([11811, 11811, 1]);
  });

  it("gives the same bytes every time", async () => {
    const picture = { width: 900, height: 700, data: noise(900, 700, () => 255) };
    const [a, b] = await Promise.all([encodePng(picture), encodePng(picture)]);
    expect(Buffer.from(a).equals(b)).toBe(true);
  });
});
