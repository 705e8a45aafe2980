import { ATLAS, MONO } from "./print-themes.ts";
import { ARCHIVE, BRIEFING } from "./themes.ts";
import type { Theme } from "./types.ts";

/** The themes of the library by name. */
export const THEMES: Readonly<Record<string, Theme>> = {
  archive: ARCHIVE,
  briefing: BRIEFING,
  atlas: ATLAS,
  mono: MONO,
};
