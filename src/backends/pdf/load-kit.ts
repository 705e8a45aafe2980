import { createRequire, Module } from "node:module";
import type PDFDocument from "pdfkit";

/** pdfkit, loaded when the first PDF is asked for. */
export async function loadKit(): Promise<typeof PDFDocument> {
  deferBrotli();
  return (await import("pdfkit")).default;
}

/**
 * fontkit, by which pdfkit reads fonts, loads a Brotli decoder with a dictionary of 120 kB for WOFF2
 * fonts, and none is ever given to it. Taking that in costs a fiftieth of a poster's time, so the decoder
 * is put off until it is called. Where its place is not found, it is loaded as always.
 */
function deferBrotli(): void {
  try {
    const kit = createRequire(createRequire(import.meta.url).resolve("pdfkit"));
    const fontkit = createRequire(kit.resolve("fontkit"));
    const place = fontkit.resolve("brotli/decompress.js");
    if (fontkit.cache[place]) return;
    const stand = new Module(place);
    stand.filename = place;
    stand.loaded = true;
    stand.exports = (...input: unknown[]): unknown => {
      delete fontkit.cache[place];
      return (fontkit(place) as (...args: unknown[]) => unknown)(...input);
    };
    fontkit.cache[place] = stand;
  } catch {
    // A fontkit without it, or one that is bundled: nothing to put off.
  }
}
