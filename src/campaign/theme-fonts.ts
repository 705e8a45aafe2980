/** The font files of a theme: found, read and checked before anything is set in them. */
import { CampaignError, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { findPackage, PACKAGE_NAME } from "../text/font-packages.ts";
import { type FontFaceSource, type FontFamilySource, type FontSpec, loadFonts } from "../text/fonts.ts";
import type { FontFamilyInput, FontsInput } from "../theme/input.ts";
import { readAsset } from "./assets.ts";

type Path = (string | number)[];

/** Weights of a package that a theme can ask for; lighter and heavier faces are left unread. */
const WEIGHTS = { least: 400, most: 700 };

interface Place {
  readonly folder: string;
  readonly allowOutside: boolean;
}

/**
 * Reads the fonts a theme names: files from below `folder`, packages from where Node would find them.
 * Every file is opened once, so that a damaged one is an error here and not while drawing.
 */
export async function readThemeFonts(
  input: FontsInput,
  folder: string,
  { allowOutside = false }: { readonly allowOutside?: boolean } = {},
): Promise<{ readonly fonts?: FontSpec; readonly diagnostics: readonly Diagnostic[] }> {
  const place = { folder, allowOutside };
  const diagnostics: Diagnostic[] = [];
  const read = async (family: FontFamilyInput, path: Path): Promise<FontFamilySource> => {
    const found = await readFamily(family, path, place);
    diagnostics.push(...found.diagnostics);
    return found.faces;
  };
  const display = input.display === undefined ? undefined : await read(input.display, ["fonts", "display"]);
  const text = input.text === undefined ? undefined : await read(input.text, ["fonts", "text"]);
  const fallback: FontFamilySource[] = [];
  for (const [i, family] of (input.fallback ?? []).entries())
    fallback.push(await read(family, ["fonts", "fallback", i]));
  if (!display && !text && fallback.length === 0) return { diagnostics };
  const fonts: FontSpec = {
    ...(display && { display }),
    ...(text && { text }),
    ...(fallback.length > 0 && { fallback }),
  };
  return { fonts, diagnostics };
}

interface ReadFamily {
  readonly faces: FontFamilySource;
  readonly diagnostics: readonly Diagnostic[];
}

async function readFamily(family: FontFamilyInput, path: Path, place: Place): Promise<ReadFamily> {
  if (typeof family === "string" && isPackage(family)) return readPackage(family, path, place);
  const wanted = typeof family === "string" ? [{ file: family }] : family;
  const faces: FontFaceSource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, { file, ...style }] of wanted.entries()) {
    const at = typeof family === "string" ? path : [...path, i, "file"];
    const bytes = await readAsset({ src: file, path: at }, place.folder, place, "theme");
    if (!(bytes instanceof Uint8Array)) {
      diagnostics.push(bytes);
      continue;
    }
    const face: FontFaceSource = { bytes, path: file, ...style };
    const faults = await faultsOf(face, at);
    diagnostics.push(...faults);
    if (faults.length === 0) faces.push(face);
  }
  return { faces, diagnostics };
}

/** Names of packages hold no dot before a font's ending, and no slash but that of a scope. */
function isPackage(name: string): boolean {
  return PACKAGE_NAME.test(name) && !/\.(ttf|otf|ttc|woff2?)$/i.test(name);
}

async function readPackage(name: string, path: Path, { folder }: Place): Promise<ReadFamily> {
  const found = findPackage(name, [folder, process.cwd()]);
  if (!found) {
    const ending = /\.\w{1,5}$/.exec(name)?.[0];
    if (ending !== undefined) {
      const hints = ["Name a .ttf or .otf file, or a font package."];
      return {
        faces: [],
        diagnostics: [{ severity: "error", code: "E-font", message: `\`${name}\` is no font file`, path, hints }],
      };
    }
    const message = `the font package \`${name}\` is not installed, or has no .ttf or .otf files`;
    const hints = [`Install it (\`npm install ${name}\`), or name a font file by its path: \`./${name}.ttf\`.`];
    return { faces: [], diagnostics: [{ severity: "error", code: "E-font-missing", message, path, hints }] };
  }
  const useful = found.filter(({ weight }) => weight >= WEIGHTS.least && weight <= WEIGHTS.most);
  const faces = useful.length > 0 ? useful : found;
  const diagnostics = await Promise.all(faces.map((face) => faultsOf(face, path)));
  return { faces, diagnostics: diagnostics.flat().slice(0, 1) };
}

/** What keeps a font file from being used. */
async function faultsOf(face: FontFaceSource, path: Path): Promise<Diagnostic[]> {
  try {
    await loadFonts({ text: [face] });
    return [];
  } catch (cause) {
    if (cause instanceof CampaignError) return cause.diagnostics.map((diagnostic) => ({ ...diagnostic, path }));
    throw cause;
  }
}
