import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Blob, Face as HbFace } from "harfbuzzjs";
import { type Face, type FaceNames, faceFromBytes } from "./face.ts";
import { checkFontBytes, fontError, MAX_FONT_BYTES } from "./font-bytes.ts";
import { bundledFamilies, type Family, faceKey, packageFamily, slugOf } from "./font-families.ts";
import { weightClass } from "./font-packages.ts";
import { packagesFor } from "./script-fonts.ts";
import type { FaceRole } from "./types.ts";

/** One face of a family: a file or its bytes, with the weight and slope it has. */
export interface FontFaceSource {
  /** Path of a `.ttf` or `.otf` file; give this or `bytes`. */
  readonly path?: string;
  /** The whole file. */
  readonly bytes?: Uint8Array;
  /** CSS weight, 100 to 900; default: what the file says of itself, else 400. */
  readonly weight?: number;
  /** Default: what the file says of itself. */
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

export interface FontPlaces {
  /** Folders from which font packages are looked for, as Node finds modules, before the working directory and the package itself. */
  readonly folders?: readonly string[];
}

/** The loaded families. */
export interface FontSet {
  /** Faces to try for a style, best first: the role's own, then fallbacks, each nearest in slope and weight. */
  faces(role: FaceRole, weight: number, italic: boolean): readonly Face[];
  /**
   * One face of each installed package that serves a script, nearest in slope and weight, the one
   * that suits the language best first. Packages are looked for when a script is first asked for.
   */
  installed(script: string, language: string, weight: number, italic: boolean): readonly Face[];
}

const OWN_FOLDER = fileURLToPath(new URL(".", import.meta.url));
const sets = new Map<string, Promise<FontSet>>();

/**
 * Loads the package's faces (Fira Sans Condensed for text, Extra Condensed for display) and the
 * author's own. The package's faces are read from disk when first used and kept for the process,
 * the author's are read at once.
 *
 * @throws CampaignError with code `E-font-unusable` when a font of the author's cannot be used.
 */
export async function loadFonts(spec: FontSpec = {}, { folders = [] }: FontPlaces = {}): Promise<FontSet> {
  const places = [...new Set([...folders, process.cwd(), OWN_FOLDER])];
  const own = [spec.text ?? [], spec.display ?? [], ...(spec.fallback ?? [])];
  if (own.some((family) => family.length > 0)) return loadOwn(own, places);
  const key = places.join("\0");
  let set = sets.get(key);
  if (!set) {
    set = loadOwn([], places);
    sets.set(key, set);
  }
  return set;
}

async function loadOwn(families: readonly FontFamilySource[], places: readonly string[]): Promise<FontSet> {
  const bundled = bundledFamilies();
  const taken = new Set([...bundled.text, ...bundled.display].map((face) => face.resource.key));
  const [text = [], display = [], ...fallback] = await Promise.all(
    families.map((family) => Promise.all(family.map((face) => loadFace(face, taken)))),
  );
  const byRole: Record<FaceRole, readonly Family[]> = {
    text: [text, bundled.text, ...fallback, display, bundled.display],
    display: [display, bundled.display, ...fallback, text, bundled.text],
  };
  return fontSet(byRole, places);
}

function fontSet(families: Record<FaceRole, readonly Family[]>, places: readonly string[]): FontSet {
  const chosen = new Map<string, readonly Face[]>();
  const once = (key: string, make: () => readonly Face[]) => {
    let faces = chosen.get(key);
    if (!faces) {
      faces = make();
      chosen.set(key, faces);
    }
    return faces;
  };
  return {
    faces: (role, weight, italic) =>
      once(`${role} ${weight} ${italic}`, () =>
        families[role].filter((f) => f.length > 0).map((family) => nearestFace(family, weight, italic)),
      ),
    installed: (script, language, weight, italic) =>
      once(`${script} ${language} ${weight} ${italic}`, () =>
        packagesFor(script, language).flatMap((name) => nearestUsable(packageFamily(name, places), weight, italic)),
      ),
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

/** The nearest face that can be opened: nobody chose an installed file, so a damaged one is passed over. */
function nearestUsable(family: Family, weight: number, italic: boolean): Face[] {
  if (family.length === 0) return [];
  const face = nearestFace(family, weight, italic);
  try {
    face.has(0x20);
    return [face];
  } catch {
    return nearestUsable(
      family.filter((other) => other !== face),
      weight,
      italic,
    );
  }
}

async function loadFace(source: FontFaceSource, taken: Set<string>): Promise<Face> {
  const name = source.path ?? "given as bytes";
  const bytes = source.bytes ?? (await readFontFile(name));
  checkFontBytes(bytes, name);
  const stated = weightClass(bytes, (at) => bytes.subarray(at, at + 64));
  const weight = source.weight ?? stated?.weight ?? 400;
  if (!(weight >= 1 && weight <= 1000))
    throw fontError(name, `cannot have the weight ${weight}`, "Weights run from 100 to 900.");
  const italic = source.italic ?? stated?.italic ?? false;
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

function freshKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`;
  taken.add(key);
  return key;
}
