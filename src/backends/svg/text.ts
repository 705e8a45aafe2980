import { glyphMatrix } from "../../scene/matrix.ts";
import { transformSegments } from "../../scene/path-data.ts";
import type { FontResource } from "../../scene/resources.ts";
import type { Color, Glyph, GlyphsNode, Paint } from "../../scene/types.ts";
import { formatNumber } from "../number.ts";
import { fontOf, glyphSegments } from "../resource.ts";
import { hash } from "./definitions.ts";
import { fillAttributes, splitColor } from "./paint.ts";
import { shortenPath, shortenSegments } from "./path.ts";
import { metaAttributes, type Pen, titleOf } from "./pen.ts";
import { type Attributes, element, escapeXml } from "./xml.ts";

type Halo = NonNullable<GlyphsNode["halo"]>;

export function writeGlyphs(pen: Pen, node: GlyphsNode): string {
  const font = fontOf(pen.resources, node.font);
  const parts = pen.text === "live" ? writeLiveRun(pen, node, font) : writeOutlinedRun(pen, node, font);
  if (pen.text === "searchable") parts.push(writeText(node, font, { fill: "#000", "fill-opacity": "0" }));
  if (parts.length === 1 && !node.name && !node.label && !node.lang) return parts[0]!;
  return element("g", metaAttributes(pen, node), titleOf(node) + parts.join("\n"));
}

function writeOutlinedRun(pen: Pen, node: GlyphsNode, font: FontResource): string[] {
  const parts: string[] = [];
  if (node.halo && node.halo.width > 0) parts.push(writeOutlinedHalo(pen, node, node.halo, font));
  if (isOpaque(node.fill)) {
    const { attributes, uses } = placeOutlines(pen, node, font);
    parts.push(element("g", { ...fillAttributes(pen, node.fill), ...attributes }, uses));
  } else {
    parts.push(element("path", { d: joinOutlines(node, font), ...fillAttributes(pen, node.fill) }));
  }
  return parts;
}

function writeOutlinedHalo(pen: Pen, node: GlyphsNode, { color, width }: Halo, font: FontResource): string {
  if (!isOpaque(color))
    return element("path", { d: joinOutlines(node, font, HALO_DIGITS), ...haloAttributes(color, width * 2) });
  const { attributes, uses } = placeOutlines(pen, node, font);
  const scaledWidth = (width * 2 * font.unitsPerEm) / node.size;
  return element("g", { ...haloAttributes(color, scaledWidth), ...attributes }, uses);
}

/**
 * Whether a paint lets glyphs be painted one by one. Translucent ones would darken each other where
 * they touch, and a gradient would restart in the coordinates of every `<use>`. (An `opacity` on the
 * group would do for the first, but makes browsers draw what follows on a blurred layer.)
 */
function isOpaque(paint: Paint): boolean {
  return typeof paint === "string" && splitColor(paint).opacity === undefined;
}

/** Every glyph as a `<use>` of an outline kept once in font units, inside a group that scales them all. */
function placeOutlines(pen: Pen, node: GlyphsNode, font: FontResource): { attributes: Attributes; uses: string } {
  const unit = node.size / font.unitsPerEm;
  const { x: x0, y: y0 } = node.glyphs[0] ?? { x: 0, y: 0 };
  const uses = node.glyphs.map((glyph) => {
    const outline = font.outline(glyph.id);
    if (!outline) return "";
    const id = pen.definitions.defineAs(`f${fontId(font)}-${glyph.id}`, () =>
      element("path", { id: `f${fontId(font)}-${glyph.id}`, d: shortenPath(outline) }),
    );
    return element("use", { "xlink:href": `#${id}`, ...placement(glyph, x0, y0, unit) });
  });
  const scale = formatNumber(unit, 6);
  return {
    attributes: {
      transform: `matrix(${scale} 0 0 ${formatNumber(-unit, 6)} ${formatNumber(x0)} ${formatNumber(y0)})`,
    },
    uses: uses.join(""),
  };
}

function placement({ x, y, angle }: Glyph, x0: number, y0: number, unit: number): Attributes {
  const [dx, dy] = [(x - x0) / unit, (y0 - y) / unit];
  if (!angle) return { x: formatNumber(dx, 1), y: dy === 0 ? undefined : formatNumber(dy, 1) };
  const degrees = formatNumber((-angle * 180) / Math.PI, 3);
  return { transform: `translate(${formatNumber(dx, 1)} ${formatNumber(dy, 1)})rotate(${degrees})` };
}

const fontIds = new WeakMap<FontResource, string>();

function fontId(font: FontResource): string {
  const id = fontIds.get(font) ?? hash(font.key).slice(0, 6);
  fontIds.set(font, id);
  return id;
}

/** A halo's edge is soft to the eye: a tenth of a unit will do. */
const HALO_DIGITS = 1;

function joinOutlines(node: GlyphsNode, font: FontResource, digits = 2): string {
  const unit = node.size / font.unitsPerEm;
  const outlines = node.glyphs.flatMap(({ id, x, y, angle }) =>
    transformSegments(glyphSegments(font, id), glyphMatrix(x, y, angle, unit)),
  );
  return shortenSegments(outlines, digits);
}

function haloAttributes(color: Color, width: number): Attributes {
  const { rgb, opacity } = splitColor(color);
  return {
    fill: "none",
    stroke: rgb,
    "stroke-width": formatNumber(width, 1),
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
    "stroke-opacity": opacity,
  };
}

function writeLiveRun(pen: Pen, node: GlyphsNode, font: FontResource): string[] {
  const fill = fillAttributes(pen, node.fill);
  if (!node.halo || node.halo.width <= 0) return [writeText(node, font, fill)];
  return [writeText(node, font, haloAttributes(node.halo.color, node.halo.width * 2)), writeText(node, font, fill)];
}

/** The run as text; every cluster stands where the engine put it. */
function writeText(node: GlyphsNode, font: FontResource, look: Attributes): string {
  const attributes: Attributes = {
    ...(node.direction === "rtl" ? anchorRightToLeft(node) : positionCharacters(node)),
    "font-family": `${font.family}, sans-serif`,
    "font-size": node.size,
    "font-weight": font.weight === 400 ? undefined : font.weight,
    "font-style": font.italic ? "italic" : undefined,
    "xml:space": "preserve",
    ...look,
  };
  return element("text", attributes, escapeXml(node.text));
}

/** Splitting a cursive script into positioned letters would unjoin them: the run keeps one anchor, its left end. */
function anchorRightToLeft(node: GlyphsNode): Attributes {
  const left = node.glyphs.reduce((least, glyph) => (glyph.x < least.x ? glyph : least), node.glyphs[0]!);
  return { x: left.x, y: left.y, direction: "rtl", "text-anchor": "end" };
}

function positionCharacters({ text, glyphs }: GlyphsNode): Attributes {
  const byCluster = new Map<number, Glyph>();
  for (const glyph of glyphs) if (!byCluster.has(glyph.cluster)) byCluster.set(glyph.cluster, glyph);
  const characters: Glyph[] = [];
  let at = 0;
  for (const character of text) {
    const glyph = byCluster.get(at) ?? characters.at(-1) ?? glyphs[0];
    if (glyph) characters.push(glyph);
    at += character.length;
  }
  const list = (value: (glyph: Glyph) => number, digits: number) =>
    characters.map((glyph) => formatNumber(value(glyph), digits)).join(" ");
  const level = characters.every(({ y, angle }) => y === characters[0]!.y && !angle);
  return {
    x: list(({ x }) => x, 2),
    y: level ? characters[0]?.y : list(({ y }) => y, 2),
    rotate: level ? undefined : list(({ angle }) => ((angle ?? 0) * 180) / Math.PI, 2),
  };
}
