import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { Blob, Face as HbFace } from "harfbuzzjs";
import { type Face, type FaceNames, faceFromBytes, faceFromFile } from "./face.ts";
import { checkFontBytes, fontError, MAX_FONT_BYTES } from "./font-bytes.ts";
import type { FaceRole } from "./types.ts";

/** One face of a family: a file or its bytes, with the weight and slope it has. */
export interface FontFaceSource {
  /** Path of a `.ttf` or `.otf` file; give this or `bytes`. */
  readonly path?: string;
  /** The whole file. */
  readonly bytes?: Uint8Array;
  /** CSS weight, 100 to 900; default 400. */
  readonly weight?: number;
  /** Default false. */
  readonly italic?: boolean;
}

/** The faces of one family. */
export type FontFamilySource = readonly FontFaceSource[];

/** Fonts of the author's own; what is left out is the package's. */
export interface FontSpec {
  readonly text?: FontFamilySource;
  readonly display?: FontFamilySource;
  /** Families asked, in order, for characters the first two lack. */
  readonly fallback?: readonly FontFamilySource[];
}

/** The loaded families. */
export interface FontSet {
  /** Faces to try for a style, best first: the role's own, then fallbacks, each nearest in slope and weight. */
  faces(role: FaceRole, weight: number, italic: boolean): readonly Face[];
}

type Family = readonly Face[];

/**
 * Loads the package's faces (Fira Sans Condensed for text, Extra Condensed for display) and the
 * author's own. The package's faces are read from disk when first used, the author's at once.
 *
 * @throws CampaignError with code `E-font-unusable` when a font of the author's cannot be used.
 */
export async function loadFonts(spec: FontSpec = {}): Promise<FontSet> {
  const bundled = { text: bundledFamily("fira-sans-condensed"), display: bundledFamily("fira-sans-extra-condensed") };
  const taken = new Set([...bundled.text, ...bundled.display].map((face) => face.resource.key));
  const load = async (source: FontFamilySource) => Promise.all(source.map((face) => loadFace(face, taken)));
  const [text, display, ...fallback] = await Promise.all(
    [spec.text ?? [], spec.display ?? [], ...(spec.fallback ?? [])].map(load),
  );
  const families: Record<FaceRole, readonly Family[]> = {
    text: [text ?? [], bundled.text, ...fallback, display ?? [], bundled.display],
    display: [display ?? [], bundled.display, ...fallback, text ?? [], bundled.text],
  };
  return fontSet(families);
}

function fontSet(families: Record<FaceRole, readonly Family[]>): FontSet {
  const chosen = new Map<string, readonly Face[]>();
  return {
    faces(role, weight, italic) {
      const key = `${role} ${weight} ${italic}`;
      let faces = chosen.get(key);
      if (!faces) {
        faces = families[role].filter((f) => f.length > 0).map((family) => nearestFace(family, weight, italic));
        chosen.set(key, faces);
      }
      return faces;
    },
  };
}

/** Slope counts before weight; of two weights equally far the heavier serves heavy text, the lighter light text. */
function nearestFace(family: Family, weight: number, italic: boolean): Face {
  const distance = ({ resource }: Face) => {
    const towards = weight >= 500 ? resource.weight < weight : resource.weight > weight;
    return (resource.italic === italic ? 0 : 10_000) + Math.abs(resource.weight - weight) + (towards ? 0.5 : 0);
  };
  return family.reduce((best, face) => (distance(face) < distance(best) ? face : best));
}

const BUNDLED_STYLES: readonly (readonly [directory: string, weight: number])[] = [
  ["400Regular", 400],
  ["500Medium", 500],
  ["600SemiBold", 600],
  ["700Bold", 700],
];

function bundledFamily(slug: string): Family {
  const words = slug.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const resolve = createRequire(import.meta.url).resolve;
  return BUNDLED_STYLES.flatMap(([style, weight]) =>
    [false, true].map((italic) => {
      const directory = `${style}${italic ? "_Italic" : ""}`;
      const file = `@expo-google-fonts/${slug}/${directory}/${words.join("")}_${directory}.ttf`;
      return faceFromFile(
        { key: faceKey(slug, weight, italic), family: words.join(" "), weight, italic },
        resolve(file),
      );
    }),
  );
}

async function loadFace(source: FontFaceSource, taken: Set<string>): Promise<Face> {
  const name = source.path ?? "given as bytes";
  const bytes = source.bytes ?? (await readFontFile(name));
  checkFontBytes(bytes, name);
  const weight = source.weight ?? 400;
  if (!(weight >= 1 && weight <= 1000))
    throw fontError(name, `cannot have the weight ${weight}`, "Weights run from 100 to 900.");
  const italic = source.italic ?? false;
  const family = familyName(bytes);
  const names: FaceNames = { key: freshKey(faceKey(slugOf(family), weight, italic), taken), family, weight, italic };
  const face = faceFromBytes(names, bytes);
  // Opening it now makes a damaged file an error of loading, not of drawing.
  face.has(0x20);
  return face;
}

async function readFontFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FONT_BYTES) throw fontError(path, `is larger than ${MAX_FONT_BYTES / 1024 / 1024} MiB`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw fontError(path, "cannot be read", `The system says: ${error.message}`);
    throw error;
  }
}

function familyName(bytes: Uint8Array): string {
  const face = new HbFace(new Blob(bytes));
  return face.getName(16, "en") || face.getName(1, "en") || "Unnamed";
}

function faceKey(slug: string, weight: number, italic: boolean): string {
  return `${slug}-${weight}${italic ? "-italic" : ""}`;
}

function slugOf(family: string): string {
  return (
    family
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "font"
  );
}

function freshKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`;
  taken.add(key);
  return key;
}
