import bidiFactory from "bidi-js";

// The package is CommonJS: Node hands over the factory itself, its types say it is the default of a namespace.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** Characters that can turn text around: right-to-left scripts and directional controls. */
const TURNING =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Embedding level of each UTF-16 unit by the bidirectional algorithm (UAX #9); odd ones run from right to left. */
export function embeddingLevels(text: string, direction: "ltr" | "rtl"): Uint8Array {
  if (direction === "ltr" && !TURNING.test(text)) return new Uint8Array(text.length);
  return bidi.getEmbeddingLevels(text, direction).levels;
}
