import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { loadKit } from "../../../src/backends/pdf/load-kit.ts";

it("leaves the Brotli decoder unread until it is called, and then decodes", async () => {
  const Kit = await loadKit();
  expect(typeof Kit).toBe("function");
  const pdfkit = createRequire(createRequire(import.meta.url).resolve("pdfkit"));
  const fontkit = createRequire(pdfkit.resolve("fontkit"));
  const loaded = () => Object.keys(fontkit.cache).filter((file) => /brotli.dec.dictionary/u.test(file));
  expect(loaded()).toEqual([]);
  const decompress = fontkit("brotli/decompress.js") as (bytes: Uint8Array) => Uint8Array;
  // An empty stream, and "abc" stored uncompressed.
  const stored = Uint8Array.from([0x0b, 0x01, 0x80, 0x61, 0x62, 0x63, 0x03]);
  expect(new TextDecoder().decode(decompress(stored))).toBe("abc");
  expect(loaded()).not.toEqual([]);
});
