/** The ways into a theme of one's own: a typed value, a file, a line in a campaign. */
import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CampaignError, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors, sortDiagnostics } from "../diagnostics/sort.ts";
import { buildTheme } from "../theme/build-theme.ts";
import { checkTheme } from "../theme/check-theme.ts";
import type { ThemeInput } from "../theme/input.ts";
import type { Theme } from "../theme/types.ts";
import { readAsset } from "./assets.ts";
import { readCampaignBytes } from "./read-file.ts";
import { themeSchema } from "./schema/theme.ts";
import { readThemeFonts } from "./theme-fonts.ts";
import { explainForm } from "./validate.ts";

type Path = (string | number)[];

/** A theme read from a file, sound, with its fonts. */
export interface LoadedTheme {
  /** Every token of the theme, the given and those that follow. */
  readonly theme: Theme;
  /** The file as it was named. */
  readonly file: string;
  /** What the designer should look at, in the order of the file. */
  readonly warnings: readonly Diagnostic[];
}

export interface PreparedTheme {
  /** Absent when there are errors. */
  readonly theme?: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

/** The typed way to write a theme in TypeScript; returns it as it is. */
export function defineTheme(theme: ThemeInput): ThemeInput {
  return theme;
}

/** True for what `loadTheme` returns. */
export function isLoadedTheme(value: unknown): value is LoadedTheme {
  return typeof value === "object" && value !== null && "theme" in value && "file" in value && "warnings" in value;
}

/**
 * Reads a theme file, YAML or JSON, and the fonts it names, which lie below its own folder or in
 * installed packages.
 *
 * @throws CampaignError with everything found wrong, in the order of the file.
 */
export async function loadTheme(source: string | URL): Promise<LoadedTheme> {
  const path = source instanceof URL ? fileURLToPath(source) : resolve(source);
  const file = source instanceof URL ? relative(process.cwd(), path) || path : source;
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const problem = cause.code === "ENOENT" ? "there is no theme file" : `the theme cannot be read (${cause.code}):`;
    throw new CampaignError([error("E-file", undefined, `${problem} \`${file}\``)]);
  });
  const { theme, diagnostics } = await examineTheme(bytes, file, dirname(path));
  if (!theme) throw new CampaignError(diagnostics);
  return { theme, file, warnings: diagnostics };
}

/** A theme named in a campaign by the path of its file, below the campaign's folder. */
export async function loadThemeBeside(
  src: string,
  path: Path,
  baseDir: string,
  options: { readonly allowOutside?: boolean } = {},
): Promise<PreparedTheme> {
  const bytes = await readAsset({ src, path }, baseDir, options);
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] };
  return examineTheme(bytes, src, dirname(join(baseDir, src)));
}

async function examineTheme(bytes: Uint8Array, file: string, folder: string): Promise<PreparedTheme> {
  const { value, positions, diagnostics: problems } = readCampaignBytes(bytes, file);
  if (!positions) return { diagnostics: problems };
  const form = explainForm({ value, schema: themeSchema, noun: "theme" });
  if (hasErrors(form)) return { diagnostics: sortDiagnostics(positions.locate(form, file)) };
  const input = value as ThemeInput;
  const named = input.name === undefined ? { ...input, name: basename(file).replace(/\.[^.]+$/, "") } : input;
  const { theme, diagnostics } = await prepareTheme(named, folder);
  return { ...(theme && { theme }), diagnostics: sortDiagnostics(positions.locate(diagnostics, file)) };
}

/**
 * Builds a theme whose form is sound, and reads its fonts from below `folder`. Diagnostics carry paths
 * that begin with `base`.
 */
export async function prepareTheme(
  input: ThemeInput,
  folder: string,
  options: { readonly allowOutside?: boolean; readonly base?: Path } = {},
): Promise<PreparedTheme> {
  const { base = [] } = options;
  const theme = buildTheme(input);
  const { fonts, diagnostics: faults } = await readThemeFonts(input.fonts ?? {}, folder, options);
  const diagnostics = [...checkTheme(theme, input), ...faults].map((diagnostic) => ({
    ...diagnostic,
    path: [...base, ...(diagnostic.path ?? [])],
  }));
  if (hasErrors(diagnostics)) return { diagnostics };
  return { theme: fonts ? { ...theme, fonts } : theme, diagnostics };
}

/** Everything wrong with the form of a theme given as a value; empty when it is a `ThemeInput`. */
export function validateTheme(value: unknown, base: Path = []): Diagnostic[] {
  return explainForm({ value, schema: themeSchema, noun: "theme" }).map((diagnostic) => ({
    ...diagnostic,
    path: [...base, ...(diagnostic.path ?? [])],
  }));
}

function error(code: string, path: Path | undefined, message: string, hints: readonly string[] = []): Diagnostic {
  return { severity: "error", code, message, hints, ...(path && { path }) };
}
