import { deflateSync } from "node:zlib";
import { createCanvas } from "@napi-rs/canvas";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inspectImage } from "../../src/symbols/image/inspect-image.ts";
import { crc32 } from "../../src/symbols/image/inspect-png.ts";

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join(latin(type), data);
  const out = new Uint8Array(body.length + 8);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(body, 4);
  view.setUint32(out.length - 4, crc32(body));
  return out;
}

function header(width: number, height: number, depth = 8, type = 2): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([depth, type], 8);
  return chunk("IHDR", data);
}

const MARK = latin("\x89PNG\r\n\x1a\n");
const END = chunk("IEND", new Uint8Array());
const DATA = chunk("IDAT", new Uint8Array(deflateSync(new Uint8Array(16))));
const png = (...chunks: Uint8Array[]) => join(MARK, ...chunks);

const tiff = (orientation: number) =>
  Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);

let photo: Uint8Array;
let drawing: Uint8Array;

beforeAll(async () => {
  const canvas = createCanvas(40, 20);
  canvas.getContext("2d").fillRect(0, 0, 20, 20);
  photo = new Uint8Array(await canvas.encode("jpeg", 80));
  drawing = new Uint8Array(await canvas.encode("png"));
});

function withExif(orientation: number): Uint8Array {
  const data = join(latin("Exif\0\0"), tiff(orientation));
  return join(photo.slice(0, 2), Uint8Array.of(0xff, 0xe1, 0, data.length + 2), data, photo.slice(2));
}

describe("inspectImage", () => {
  it("reads size and kind from the first bytes", () => {
    expect(inspectImage(drawing)).toEqual({ ok: true, mime: "image/png", width: 40, height: 20, orientation: 1 });
    expect(inspectImage(photo)).toEqual({ ok: true, mime: "image/jpeg", width: 40, height: 20, orientation: 1 });
  });

  it("reads how a picture is turned", () => {
    expect(inspectImage(withExif(6))).toMatchObject({ ok: true, orientation: 6, width: 40, height: 20 });
    expect(inspectImage(withExif(9))).toMatchObject({ ok: true, orientation: 1 });
    expect(inspectImage(png(header(2, 2), chunk("eXIf", tiff(3)), DATA, END))).toMatchObject({ orientation: 3 });
  });

  it("takes a view into a larger buffer for what it is", () => {
    const larger = join(new Uint8Array(7), drawing, new Uint8Array(9));
    expect(inspectImage(larger.subarray(7, 7 + drawing.length))).toMatchObject({ ok: true, width: 40 });
  });

  it("refuses pictures that would take too much memory, before anything decodes them", () => {
    expect(inspectImage(png(header(30_000, 30_000), DATA, END))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("30000 × 30000"),
    });
    expect(inspectImage(png(header(12_001, 2), DATA, END)).ok).toBe(false);
    expect(inspectImage(png(header(8000, 8000), DATA, END)).ok).toBe(false);
    expect(inspectImage(png(header(2 ** 32 - 1, 1), DATA, END)).ok).toBe(false);
    const bomb = photo.slice();
    const frame = bomb.findIndex((byte, i) => byte === 0xff && bomb[i + 1] === 0xc0);
    bomb.set([0xff, 0xff, 0xff, 0xff], frame + 5);
    expect(inspectImage(bomb)).toMatchObject({ ok: false, reason: expect.stringContaining("65535 × 65535") });
  });

  it("refuses a PNG and a JPEG cut anywhere", () => {
    for (const whole of [drawing, photo]) {
      for (let length = 0; length < whole.length; length++) {
        expect(inspectImage(whole.subarray(0, length)).ok, `${length} of ${whole.length}`).toBe(false);
      }
    }
  });

  it.each([
    ["no pixels", () => png(header(0, 4), DATA, END)],
    ["no header", () => png(DATA, END)],
    ["impossible", () => png(header(4, 4, 3, 2), DATA, END)],
    ["no picture in it", () => png(header(4, 4), END)],
    ["animated", () => png(header(4, 4), chunk("acTL", new Uint8Array(8)), DATA, END)],
  ])("says a PNG has or is %s", (reason, bytes) => {
    expect(inspectImage(bytes())).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  it("finds a single changed byte in any chunk of a PNG", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: drawing.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = drawing.slice();
        damaged[at]! ^= by;
        expect(inspectImage(damaged).ok).toBe(false);
      }),
    );
  });

  it.each([
    ["GIF", "GIF89a"],
    ["WebP", "RIFF\0\0\0\0WEBPVP8 "],
    ["AVIF", "\0\0\0\x20ftypavif"],
    ["HEIC", "\0\0\0\x20ftypheic"],
    ["TIFF", "II*\0"],
    ["TIFF", "MM\0*"],
    ["BMP", "BM6"],
    ["SVG", "<svg xmlns"],
    ["PDF", "%PDF-1.7"],
    ["web page", "<!DOCTYPE html>"],
  ])("names %s in its refusal", (name, bytes) => {
    expect(inspectImage(latin(bytes))).toMatchObject({
      ok: false,
      reason: expect.stringContaining(name),
      hint: "save it as PNG or JPEG",
    });
  });

  it("refuses what it does not know, and files that are empty or too large", () => {
    expect(inspectImage(latin("hello")).ok).toBe(false);
    expect(inspectImage(new Uint8Array()).ok).toBe(false);
    expect(inspectImage(new Uint8Array(40_000_001))).toMatchObject({ reason: expect.stringContaining("40 MB") });
  });

  it("answers for any bytes and never throws", () => {
    const start = fc.constantFrom(MARK, Uint8Array.of(0xff, 0xd8, 0xff), new Uint8Array());
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(typeof inspectImage(join(head, rest)).ok).toBe("boolean");
      }),
    );
  });
});
