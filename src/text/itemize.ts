import { chooseFace } from "./choose-face.ts";
import type { Face } from "./face.ts";
import type { FontSet } from "./fonts.ts";
import { splitGraphemes } from "./graphemes.ts";
import { embeddingLevels } from "./levels.ts";
import { type Fitting, fitBeside } from "./optical-size.ts";
import type { Piece } from "./rich.ts";
import { fontScriptOf, resolveScripts } from "./script.ts";

/** A stretch of text in one style, face, script and direction: what HarfBuzz shapes at once. */
export interface Item {
  /** Range in the whole text, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
  readonly face: Face;
  /** The face that sets the measures of the line, which others are matched to. */
  readonly base: Face;
  /** Em size: that of the style, matched to the base face. */
  readonly size: number;
  readonly fitting: Fitting;
  /** ISO 15924 tag. */
  readonly script: string;
  /** Embedding level by the bidirectional algorithm; odd runs from right to left. */
  readonly level: number;
}

/** A whole text cut into items. */
export interface Composition {
  readonly text: string;
  readonly items: readonly Item[];
  /** Starts of grapheme clusters, and the end of the text. */
  readonly boundaries: readonly number[];
}

export function itemize(
  pieces: readonly Piece[],
  fonts: FontSet,
  direction: "ltr" | "rtl",
  language = "und",
): Composition {
  const text = pieces.map((piece) => piece.text).join("");
  const levels = embeddingLevels(text, direction);
  const clustersByPiece = pieces.map((piece) => splitGraphemes(piece.text));
  const scripts = resolveScripts(clustersByPiece.flat());
  const items: Item[] = [];
  const boundaries: number[] = [];
  let at = 0;
  pieces.forEach((piece, p) => {
    const { face: role, weight, italic = false } = piece.style;
    const candidates = fonts.faces(role, weight, italic);
    const base = candidates[0]!;
    let open: Item | undefined;
    let script = "";
    let cluster = "";
    const installed = () => fonts.installed(fontScriptOf(cluster, script), language, weight, italic);
    const clusters = clustersByPiece[p]!;
    for (let i = 0; i < clusters.length; i++) {
      cluster = clusters[i]!;
      script = scripts[boundaries.length]!;
      const level = levels[at] ?? 0;
      const face = chooseFace(cluster, candidates, installed) ?? open?.face ?? base;
      if (open?.face !== face || open.script !== script || open.level !== level) {
        if (open) items.push({ ...open, end: at });
        const fitting = fitBeside(face, base, script);
        const size = fitting.scale === 1 ? piece.style.size : Math.round(piece.style.size * fitting.scale * 100) / 100;
        open = { start: at, end: at, piece, face, base, size, fitting, script, level };
      }
      boundaries.push(at);
      at += cluster.length;
    }
    if (open) items.push({ ...open, end: at });
  });
  boundaries.push(text.length);
  return { text, items, boundaries };
}
