/** The ways into the language: a file, a typed value, a check. */
import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CampaignError, type Diagnostic, type Position } from "../diagnostics/diagnostic.ts";
import { hasErrors, sortDiagnostics } from "../diagnostics/sort.ts";
import type { Theme } from "../theme/types.ts";
import { loadAssets } from "./assets.ts";
import { checkAssets } from "./check-assets.ts";
import { lintCampaign } from "./lint.ts";
import type { Positions } from "./positions.ts";
import { readCampaignBytes } from "./read-file.ts";
import { themeOfCampaign } from "./theme-choice.ts";
import { readThemeFonts } from "./theme-fonts.ts";
import type { Campaign } from "./types.ts";
import { validateCampaign } from "./validate.ts";

export interface LoadOptions {
  /** Let assets come from outside the campaign's folder. Default: `false`. */
  readonly allowOutside?: boolean;
}

/** A campaign read from a file, sound, with the files it refers to. */
export interface LoadedCampaign {
  readonly campaign: Campaign;
  /** The file as it was named. */
  readonly file: string;
  /** Folder of the file, absolute: where its assets are looked for. */
  readonly baseDir: string;
  /** The files it refers to, by the path written in the campaign. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Its own theme, when it has one that is none of the library's. */
  readonly theme?: Theme;
  /** What the author should look at, in the order of the file. */
  readonly warnings: readonly Diagnostic[];
  /** Where the value at a path stands in the file. */
  at(path: readonly (string | number)[]): Position | undefined;
}

/**
 * Reads a campaign file, YAML or JSON.
 *
 * @throws CampaignError with everything found wrong, in the order of the file.
 */
export async function loadCampaign(source: string | URL, options: LoadOptions = {}): Promise<LoadedCampaign> {
  const { loaded, diagnostics } = await examineFile(source, options);
  if (!loaded) throw new CampaignError(diagnostics);
  return loaded;
}

/** The typed way to write a campaign in TypeScript; returns it as it is. */
export function defineCampaign(campaign: Campaign): Campaign {
  return campaign;
}

/**
 * Everything an author should know of a campaign, errors and warnings, in the order of the file;
 * empty when all is well. Takes a value or the path of a file, and never throws for bad content.
 */
export async function checkCampaign(source: unknown, options: LoadOptions = {}): Promise<Diagnostic[]> {
  if (typeof source === "string" || source instanceof URL) return (await examineFile(source, options)).diagnostics;
  if (isLoaded(source)) return [...source.warnings];
  const errors = validateCampaign(source);
  return errors.length > 0 ? errors : lintCampaign(source as Campaign);
}

/** True for what `loadCampaign` returns. */
export function isLoaded(value: unknown): value is LoadedCampaign {
  return typeof value === "object" && value !== null && "baseDir" in value && "campaign" in value;
}

interface Examined {
  readonly loaded?: LoadedCampaign;
  readonly diagnostics: Diagnostic[];
}

async function examineFile(source: string | URL, options: LoadOptions): Promise<Examined> {
  const path = source instanceof URL ? fileURLToPath(source) : resolve(source);
  const file = source instanceof URL ? relative(process.cwd(), path) || path : source;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { diagnostics: [unreadable(file, error)] };
  }
  const { value, positions, diagnostics: problems } = readCampaignBytes(bytes, file);
  if (!positions) return { diagnostics: [...problems] };
  return examineValue(value, positions, file, dirname(path), options);
}

async function examineValue(
  value: unknown,
  positions: Positions,
  file: string,
  baseDir: string,
  options: LoadOptions,
): Promise<Examined> {
  const errors = validateCampaign(value);
  const { assets, diagnostics: missing } = await loadAssets(value, baseDir, options);
  const facts = hasErrors(errors) ? [] : lintCampaign(value as Campaign);
  const own = hasErrors(errors) ? { diagnostics: [] } : await themeOfCampaign(value as Campaign, baseDir, options);
  const { fonts } = hasErrors(errors) ? {} : (value as Campaign);
  const { diagnostics: ofFonts } = fonts ? await readThemeFonts(fonts, baseDir, options) : { diagnostics: [] };
  // What is wrong inside a theme file stands in that file, not in the campaign.
  const inTheme = own.diagnostics.filter(({ file: other }) => other !== undefined);
  const here = own.diagnostics.filter(({ file: other }) => other === undefined);
  const diagnostics = [
    ...sortDiagnostics(
      positions.locate([...errors, ...missing, ...checkAssets(value, assets), ...facts, ...ofFonts, ...here], file),
    ),
    ...inTheme,
  ];
  if (hasErrors(diagnostics)) return { diagnostics };
  const loaded: LoadedCampaign = {
    campaign: value as Campaign,
    file,
    baseDir,
    assets,
    ...(own.theme && { theme: own.theme }),
    warnings: diagnostics,
    at: (path) => positions.at(path),
  };
  return { loaded, diagnostics };
}

function unreadable(file: string, error: unknown): Diagnostic {
  const { code } = error as NodeJS.ErrnoException;
  const message =
    code === "ENOENT"
      ? `there is no file \`${file}\``
      : code === "EISDIR"
        ? `\`${file}\` is a folder`
        : `\`${file}\` cannot be read (${code})`;
  const hints =
    code === "EISDIR"
      ? ["Name the campaign file in it."]
      : code === "ENOENT"
        ? ["`broadside init` writes a campaign to start from."]
        : [];
  return { severity: "error", code: "E-file", message, file, hints };
}

/** Name of the output files: the campaign's `id`, else the name of its file. */
export function campaignId(source: Campaign | LoadedCampaign): string {
  if (!isLoaded(source)) return source.id ?? "campaign";
  return source.campaign.id ?? basename(source.file).replace(/\.[^.]+$/, "");
}
