import { resolve } from "node:path";
import { isAssetPath } from "../campaign/assets.ts";
import { isLoaded, type LoadedCampaign } from "../campaign/load.ts";
import { themeChoiceOf, themeOfCampaign } from "../campaign/theme-choice.ts";
import { isLoadedTheme, loadTheme, prepareTheme, validateTheme } from "../campaign/theme-file.ts";
import type { Campaign } from "../campaign/types.ts";
import { validateCampaign } from "../campaign/validate.ts";
import { CampaignError, type Diagnostic, RenderError } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/sort.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { THEMES } from "../theme/registry.ts";
import type { Theme } from "../theme/types.ts";
import type { ComposeOptions } from "./options.ts";

export interface ChosenTheme {
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The theme a poster is drawn in: what the caller asks for, else what the campaign does, else the archive.
 *
 * @throws CampaignError when a theme of one's own cannot be used, RenderError when there is none of that name.
 */
export async function chooseTheme(
  source: Campaign | LoadedCampaign,
  wanted: ComposeOptions["theme"],
  baseDir: string,
): Promise<ChosenTheme> {
  if (wanted === undefined) return themeFromCampaign(source, baseDir);
  if (typeof wanted === "string") {
    if (!isAssetPath(wanted)) return { theme: themeNamed(wanted), diagnostics: [] };
    const { theme, warnings } = await loadTheme(resolve(baseDir, wanted));
    return { theme, diagnostics: warnings };
  }
  if (isLoadedTheme(wanted)) return { theme: wanted.theme, diagnostics: wanted.warnings };
  const form = validateTheme(wanted);
  if (hasErrors(form)) throw new CampaignError(form);
  return sound(await prepareTheme(wanted, baseDir));
}

async function themeFromCampaign(source: Campaign | LoadedCampaign, baseDir: string): Promise<ChosenTheme> {
  const loaded = isLoaded(source) ? source : undefined;
  // Its warnings were told when it was loaded.
  if (loaded?.theme) return { theme: loaded.theme, diagnostics: [] };
  const campaign = loaded?.campaign ?? (source as Campaign);
  // A campaign that is no campaign is explained when it is resolved.
  if (!loaded && hasErrors(validateCampaign(campaign))) return { theme: themeNamed("archive"), diagnostics: [] };
  const choice = themeChoiceOf(campaign)?.choice ?? "archive";
  if (typeof choice === "string" && !isAssetPath(choice)) return { theme: themeNamed(choice), diagnostics: [] };
  return sound(await themeOfCampaign(campaign, baseDir));
}

function sound({ theme, diagnostics }: { readonly theme?: Theme; readonly diagnostics: readonly Diagnostic[] }) {
  if (!theme) throw new CampaignError(diagnostics);
  return { theme, diagnostics };
}

function themeNamed(name: string): Theme {
  const theme = Object.hasOwn(THEMES, name) ? THEMES[name] : undefined;
  if (theme) return theme;
  const [near] = suggest(name, Object.keys(THEMES));
  throw new RenderError(
    `there is no theme "${name}": ${near ? `did you mean ${near}?` : `use ${Object.keys(THEMES).join(", ")}, or the path of a theme file`}`,
  );
}
