import type { BlockContext } from "../../src/blocks/block.ts";
import type { Edition } from "../../src/campaign/edition.ts";
import { translate } from "../../src/campaign/words/translate.ts";
import { parsePageSize } from "../../src/layout/page-format.ts";
import type { SceneNode } from "../../src/scene/types.ts";
import { createTextEngine } from "../../src/text/engine.ts";
import { loadFonts } from "../../src/text/fonts.ts";
import { formatNumber } from "../../src/text/numbers.ts";
import { sideTones } from "../../src/theme/derive.ts";
import { ARCHIVE } from "../../src/theme/themes.ts";

const fonts = await loadFonts();

export function contextFor(edition: Edition, size = "16:9"): BlockContext {
  const { language } = edition;
  return {
    edition,
    theme: ARCHIVE,
    text: createTextEngine({ fonts, language }),
    page: parsePageSize(size).page,
    assets: new Map(),
    t: (key, values) => translate(key, language, values),
    number: (value) => formatNumber(value, language),
    sideTones: (side) => sideTones(ARCHIVE, side.color, side.index),
    phaseTint: (phase) => ARCHIVE.phases[(phase.number - 1) % ARCHIVE.phases.length]!,
    report: () => {},
  };
}

/** The words of a drawing, run by run. */
export function wordsOf(nodes: readonly SceneNode[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === "group" ? wordsOf(node.children) : node.kind === "glyphs" ? [node.text] : [],
  );
}

/** Pen positions and sizes of every glyph, for groups that are not transformed. */
export function glyphPens(nodes: readonly SceneNode[]): { x: number; y: number; size: number }[] {
  return nodes.flatMap((node) => {
    if (node.kind === "group") return node.transform ? [] : glyphPens(node.children);
    return node.kind === "glyphs" ? node.glyphs.map(({ x, y }) => ({ x, y, size: node.size })) : [];
  });
}

export interface RunBox {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Boxes surely inked by runs of words: from first to last pen, from x-height to baseline. Turned words are left out. */
export function runBoxes(nodes: readonly SceneNode[]): RunBox[] {
  return nodes.flatMap((node): RunBox[] => {
    if (node.kind === "group") return node.transform ? [] : runBoxes(node.children);
    if (node.kind !== "glyphs" || node.text.trim() === "") return [];
    const pens = node.glyphs.map(({ x }) => x);
    const baseline = Math.max(...node.glyphs.map(({ y }) => y));
    const x0 = Math.min(...pens);
    const x1 = Math.max(...pens, x0 + node.size * 0.2);
    return [{ text: node.text, x0, x1, y0: baseline - node.size * 0.48, y1: baseline }];
  });
}

/** Pairs of runs that print upon each other. */
export function overlappingRuns(nodes: readonly SceneNode[]): string[] {
  const boxes = runBoxes(nodes);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
      .map((b) => `"${a.text}" and "${b.text}"`),
  );
}

/** The children of every group of that name. */
export function layersNamed(nodes: readonly SceneNode[], name: string): SceneNode[] {
  return nodes.flatMap((node) =>
    node.kind !== "group" ? [] : node.name === name ? node.children : layersNamed(node.children, name),
  );
}

/** Widths of the upright rectangles filled with a colour, in order. */
export function filledWidths(nodes: readonly SceneNode[], color: string): number[] {
  return nodes.flatMap((node) => {
    if (node.kind === "group") return filledWidths(node.children, color);
    if (node.kind !== "path" || node.fill !== color) return [];
    const xs = [...node.d.matchAll(/[ML] (-?[\d.]+)/gu)].map((match) => Number(match[1]));
    return [Math.max(...xs) - Math.min(...xs)];
  });
}
