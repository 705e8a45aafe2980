import type { BlockContext } from "../../src/blocks/block.ts";
import type { Edition } from "../../src/campaign/edition.ts";
import { formatNumber, translate } from "../../src/campaign/words/translate.ts";
import { parsePageSize } from "../../src/layout/page-format.ts";
import type { SceneNode } from "../../src/scene/types.ts";
import { createTextEngine } from "../../src/text/engine.ts";
import { loadFonts } from "../../src/text/fonts.ts";
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
