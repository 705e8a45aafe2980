import { closeSync, existsSync, openSync, readdirSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A font file of a package, with what its name or its tables say of it. */
export interface PackagedFace {
  readonly path: string;
  /** CSS weight. */
  readonly weight: number;
  readonly italic: boolean;
}

/** The name of an npm package, with or without a scope. */
export const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/** Folders in which packages keep their font files. */
const FONT_FOLDERS = /^(?:\d{3}[A-Z]\w*|fonts?|ttf|otf|static|dist|files)$/;

const families = new Map<string, readonly PackagedFace[]>();

/**
 * The faces of a package installed where one of the folders would find it, as Node finds modules;
 * undefined when it is not installed or has no `.ttf` or `.otf` file. Nothing of the package is run.
 */
export function findPackage(name: string, folders: readonly string[]): readonly PackagedFace[] | undefined {
  if (!PACKAGE_NAME.test(name)) return undefined;
  for (const folder of folders) {
    const paths = createRequire(join(folder, "any.js")).resolve.paths(name) ?? [];
    const directory = paths.map((path) => join(path, name)).find((path) => existsSync(path));
    if (directory === undefined) continue;
    const faces = facesOf(directory);
    if (faces.length > 0) return faces;
  }
  return undefined;
}

function facesOf(directory: string): readonly PackagedFace[] {
  let faces = families.get(directory);
  if (!faces) {
    faces = [directory, ...fontFolders(directory)].flatMap((folder) =>
      entries(folder)
        .filter((entry) => entry.isFile() && /\.(?:ttf|otf)$/i.test(entry.name))
        .flatMap((entry) => describeFace(join(folder, entry.name), entry.name) ?? []),
    );
    families.set(directory, faces);
  }
  return faces;
}

function fontFolders(directory: string): string[] {
  return entries(directory)
    .filter((entry) => entry.isDirectory() && FONT_FOLDERS.test(entry.name))
    .map((entry) => join(directory, entry.name))
    .sort();
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** `NotoSansJP_600SemiBold_Italic.ttf` says it all; other files are asked for their weight class. */
function describeFace(path: string, name: string): PackagedFace | undefined {
  const named = /_(\d{3})[A-Z][A-Za-z]*(_Italic)?\.\w+$/.exec(name);
  if (named) return { path, weight: Number(named[1]), italic: named[2] !== undefined };
  const stated = readWeightClass(path);
  return stated && { path, ...stated };
}

/** Weight and slope by the OS/2 table (OpenType: usWeightClass at 4, fsSelection at 62), read alone. */
function readWeightClass(path: string): { weight: number; italic: boolean } | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const bytes = (length: number, at: number) => {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(file!, buffer, 0, length, at));
    };
    const directory = bytes(12 + 16 * 64, 0);
    return weightClass(directory, (at) => bytes(64, at));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Weight and slope a font file states of itself; undefined when it states none that can be. */
export function weightClass(
  directory: Uint8Array,
  tableAt: (offset: number) => Uint8Array,
): { readonly weight: number; readonly italic: boolean } | undefined {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let record = 12; record < 12 + 16 * count && record + 16 <= view.byteLength; record += 16) {
    if (view.getUint32(record) !== OS2_TAG) continue;
    const table = tableAt(view.getUint32(record + 8));
    if (table.length < 64) return undefined;
    const fields = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const weight = fields.getUint16(4);
    return weight >= 1 && weight <= 1000 ? { weight, italic: (fields.getUint16(62) & 1) === 1 } : undefined;
  }
  return undefined;
}

/** "OS/2". */
const OS2_TAG = 0x4f532f32;
