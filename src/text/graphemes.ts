const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Text of letters and signs that stand alone, one UTF-16 unit each: most text, and quick to cut. */
const SIMPLE = /^[\n -\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2190-\u21ff]*$/;

/** Cuts text into grapheme clusters. */
export function splitGraphemes(text: string): string[] {
  if (SIMPLE.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
