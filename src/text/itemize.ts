import bidiFactory from "bidi-js";
import type { Face } from "./face.ts";
import type { FontSet } from "./fonts.ts";
import type { Piece } from "./rich.ts";
import { resolveScripts } from "./script.ts";
import { standInFor } from "./stand-in.ts";

// The package is CommonJS: Node hands over the factory itself, its types say it is the default of a namespace.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A stretch of text in one style, face, script and direction: what HarfBuzz shapes at once. */
export interface Item {
  /** Range in the whole text, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
  readonly face: Face;
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

export function itemize(pieces: readonly Piece[], fonts: FontSet, direction: "ltr" | "rtl"): Composition {
  const text = pieces.map((piece) => piece.text).join("");
  const levels = bidi.getEmbeddingLevels(text, direction).levels;
  const segments = pieces.flatMap((piece, index) => {
    const offset = pieces.slice(0, index).reduce((sum, before) => sum + before.text.length, 0);
    return [...graphemes.segment(piece.text)].map((s) => ({ cluster: s.segment, start: offset + s.index, piece }));
  });
  const scripts = resolveScripts(segments.map((segment) => segment.cluster));
  const items: Item[] = [];
  segments.forEach(({ cluster, start, piece }, i) => {
    const script = scripts[i]!;
    const level = levels[start] ?? 0;
    const end = start + cluster.length;
    const last = items.at(-1);
    const face = faceFor(cluster, piece, fonts, last?.piece === piece ? last.face : undefined);
    if (last?.piece === piece && last.face === face && last.script === script && last.level === level) {
      items[items.length - 1] = { ...last, end };
    } else {
      items.push({ start, end, piece, face, script, level });
    }
  });
  return { text, items, boundaries: [...segments.map((segment) => segment.start), text.length] };
}

/** The best face with every character of the cluster, or failing that with its base; the first of all when none has. */
function faceFor(cluster: string, piece: Piece, fonts: FontSet, before: Face | undefined): Face {
  const { face, weight, italic } = piece.style;
  const candidates = fonts.faces(face, weight, italic ?? false);
  const needed = [...cluster].filter((character) => !SHAPELESS.test(character));
  if (needed.length === 0) return before ?? candidates[0]!;
  const covers = (characters: readonly string[]) => (candidate: Face) =>
    characters.every((c) => candidate.has(c.codePointAt(0)!));
  return (
    candidates.find(covers(needed)) ??
    candidates.find(covers([...needed.join("").normalize("NFD")])) ??
    candidates.find(covers(needed.map((c) => standInFor(c) ?? c))) ??
    candidates.find(covers(needed.slice(0, 1))) ??
    candidates[0]!
  );
}

/** What any face can show: HarfBuzz makes fixed spaces from the word space. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Zs}\n]/u;
