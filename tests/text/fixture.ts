import { createRequire } from "node:module";
import { createTextEngine } from "../../src/text/engine.ts";
import { type FontSet, loadFonts } from "../../src/text/fonts.ts";
import type { TextEngine, TextStyle } from "../../src/text/types.ts";

export const fonts: FontSet = await loadFonts();

export function engineFor(language: string, set: FontSet = fonts): TextEngine {
  return createTextEngine({ fonts: set, language });
}

export const BODY: TextStyle = { face: "text", weight: 400, size: 20 };

/** A face with signs the package's own lack, from a package the tests have at hand. */
export const OTHER_FONT = createRequire(import.meta.url).resolve(
  "pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf",
);

/** Words of a text without anything a line may drop. */
export function inkOf(text: string): string {
  return text.replace(/[\s\u200b\u00ad]/gu, "");
}
