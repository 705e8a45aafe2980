/** The files a campaign refers to. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { basename, dirname, join } from "node:path/posix";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { visit } from "./references.ts";

type Path = (string | number)[];

/** Larger files are refused. */
export const MAX_ASSET_BYTES = 50_000_000;
const MAX_ASSETS = 500;

export interface AssetReference {
  /** As written in the campaign. */
  readonly src: string;
  readonly path: Path;
  readonly kind: "portrait" | "flag" | "geojson" | "relief" | "theme" | "font";
}

const USES: readonly (readonly [pattern: string, kind: AssetReference["kind"]])[] = [
  ["sides.*.flag", "flag"],
  ["sides.*.members.*.flag", "flag"],
  ["sides.*.commanders.*.portrait", "portrait"],
  ["sides.*.commanders.*.portrait.src", "portrait"],
  ["map.territories.*.geojson", "geojson"],
  ["map.layers.*.geojson", "geojson"],
  ["map.relief.src", "relief"],
];

/** True when a flag is the path of a file rather than a name of the library. */
export function isAssetPath(flag: string): boolean {
  return /[/\\.]/.test(flag);
}

/** Every file a campaign value refers to, in the order found. Works on values not yet validated. */
export function collectAssets(root: unknown): AssetReference[] {
  const found: AssetReference[] = [];
  for (const [pattern, kind] of USES) {
    visit(root, pattern.split("."), [], (value, path) => {
      if (typeof value !== "string" || value === "" || (kind === "flag" && !isAssetPath(value))) return;
      found.push({ src: value, path, kind });
    });
  }
  return found;
}

export interface LoadedAssets {
  /** Bytes by the path written in the campaign. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files a campaign refers to. They come from below `baseDir`, links followed, unless
 * `allowOutside` is set; a file that is missing, outside, too large or broken is an error.
 */
export async function loadAssets(
  root: unknown,
  baseDir: string,
  options: { readonly allowOutside?: boolean } = {},
): Promise<LoadedAssets> {
  const assets = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const references = collectAssets(root);
  if (references.length > MAX_ASSETS) {
    const message = `the campaign refers to ${references.length} files; it may refer to ${MAX_ASSETS}`;
    return { assets, diagnostics: [error("E-asset", [], message)] };
  }
  for (const reference of references) {
    const bytes = assets.get(reference.src) ?? (await readAsset(reference, baseDir, options));
    if (bytes instanceof Uint8Array) assets.set(reference.src, bytes);
    else diagnostics.push(bytes);
  }
  return { assets, diagnostics };
}

/** Reads one file from below `baseDir`; `of` is what refers to it. */
export async function readAsset(
  { src, path }: Pick<AssetReference, "src" | "path">,
  baseDir: string,
  { allowOutside = false }: { readonly allowOutside?: boolean } = {},
  of: "campaign" | "theme" = "campaign",
): Promise<Uint8Array | Diagnostic> {
  if (/^[a-z][a-z0-9+.-]+:/i.test(src)) {
    return error("E-asset-outside", path, `\`${src}\` is an address; a ${of} fetches nothing`, [
      `Save the file beside the ${of} and write its path.`,
    ]);
  }
  const outside = error("E-asset-outside", path, `\`${src}\` lies outside the ${of}'s folder`, [
    `Move the file below the folder of the ${of} file, or allow files from outside.`,
  ]);
  if (!allowOutside && (isAbsolute(src) || !isBelow(resolve(baseDir, src), baseDir))) return outside;
  try {
    const real = await realpath(resolve(baseDir, src));
    if (!allowOutside && !isBelow(real, await realpath(baseDir))) return outside;
    const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) return error("E-asset-missing", path, `\`${src}\` is a folder`, ["Name the file in it."]);
    if (size > MAX_ASSET_BYTES)
      return error("E-asset", path, `\`${src}\` has ${size} bytes; a file may have ${MAX_ASSET_BYTES}`);
    return new Uint8Array(await readFile(real));
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") return error("E-asset", path, `\`${src}\` cannot be read (${code})`);
    return error(
      "E-asset-missing",
      path,
      `there is no file \`${src}\` in the ${of}'s folder`,
      await neighbours(src, baseDir, of),
    );
  }
}

async function neighbours(src: string, baseDir: string, of: string): Promise<string[]> {
  const folder = dirname(src);
  const names = await readdir(resolve(baseDir, folder)).catch(() => undefined);
  if (!names) return [`There is no folder \`${folder}\` either; paths start at the ${of} file.`];
  const near = suggest(basename(src), names);
  return near[0] !== undefined
    ? [`Did you mean \`${join(folder, near[0])}\`?`]
    : ["Put the file there, or take the line out."];
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function error(code: string, path: Path, message: string, hints: readonly string[] = []): Diagnostic {
  return { severity: "error", code, message, path, hints };
}
