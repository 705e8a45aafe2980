import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as hb from "harfbuzzjs";
import { round } from "../../src/scene/build.ts";
import type { FontResource } from "../../src/scene/resources.ts";
import type { Glyph, GlyphsNode } from "../../src/scene/types.ts";

const FILES = {
  regular: "fira-sans-condensed/400Regular/FiraSansCondensed_400Regular.ttf",
  bold: "fira-sans-condensed/700Bold/FiraSansCondensed_700Bold.ttf",
  display: "fira-sans-extra-condensed/800ExtraBold/FiraSansExtraCondensed_800ExtraBold.ttf",
} as const;

export type TestFace = keyof typeof FILES;

interface LoadedFont {
  readonly resource: FontResource;
  readonly font: hb.Font;
}

const require = createRequire(import.meta.url);
const loaded = new Map<TestFace, LoadedFont>();

function loadFont(key: TestFace): LoadedFont {
  const known = loaded.get(key);
  if (known) return known;
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${FILES[key]}`));
  const face = new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer));
  const font = new hb.Font(face);
  const resource: FontResource = {
    key,
    family: key === "display" ? "Fira Sans Extra Condensed" : "Fira Sans Condensed",
    weight: { regular: 400, bold: 700, display: 800 }[key],
    italic: false,
    unitsPerEm: face.upem,
    bytes: new Uint8Array(bytes),
    outline: (id) => font.glyphToPath(id),
  };
  const entry = { resource, font };
  loaded.set(key, entry);
  return entry;
}

/** The fonts of the test scenes, without the text engine. */
export function testFonts(): Map<string, FontResource> {
  return new Map(Object.keys(FILES).map((key) => [key, loadFont(key as TestFace).resource]));
}

export interface RunOptions extends Omit<Partial<GlyphsNode>, "kind" | "font" | "glyphs"> {
  readonly font?: TestFace;
  /** Turns the whole run about its start, radians. */
  readonly angle?: number;
  /** Bends the run round a circle of this radius. */
  readonly bend?: number;
  readonly tracking?: number;
  readonly features?: readonly string[];
}

/** One shaped run with its pen at x, y. */
export function shapeRun(text: string, x: number, y: number, options: RunOptions = {}): GlyphsNode {
  const { font: key = "regular", angle = 0, bend, tracking = 0, features = [], size = 24, ...rest } = options;
  const { font, resource } = loadFont(key);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(
    font,
    buffer,
    features.map((feature) => hb.Feature.fromString(feature)).filter((feature) => feature !== undefined),
  );
  const unit = size / resource.unitsPerEm;
  let pen = 0;
  const glyphs = buffer.getGlyphInfosAndPositions().map((g): Glyph => {
    const along = pen + (g.xOffset ?? 0) * unit;
    pen += (g.xAdvance ?? 0) * unit + tracking * size;
    return place(g.codepoint, g.cluster, x, y, along, angle, bend);
  });
  const rtl = /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(text);
  return { kind: "glyphs", fill: "#1a1a1a", ...rest, font: key, size, glyphs, text, ...(rtl && { direction: "rtl" }) };
}

function place(
  id: number,
  cluster: number,
  x: number,
  y: number,
  along: number,
  angle: number,
  bend: number | undefined,
): Glyph {
  const turn = angle + (bend ? along / bend : 0);
  const dx = bend ? Math.sin(along / bend) * bend : along;
  const dy = bend ? (1 - Math.cos(along / bend)) * bend : 0;
  return {
    id,
    x: round(x + dx * Math.cos(angle) - dy * Math.sin(angle)),
    y: round(y + dx * Math.sin(angle) + dy * Math.cos(angle)),
    ...(turn !== 0 && { angle: turn }),
    cluster,
  };
}

export function runWidth(text: string, options: RunOptions = {}): number {
  const { glyphs } = shapeRun(`${text}|`, 0, 0, options);
  return glyphs.at(-1)!.x;
}
