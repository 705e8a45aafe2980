import { isAssetPath } from "./assets.ts";
import { loadThemeBeside, type PreparedTheme, prepareTheme } from "./theme-file.ts";
import type { Campaign, ThemeChoice } from "./types.ts";

/** The theme a campaign asks for, with the path it stands at; undefined when it asks for none. */
export function themeChoiceOf(
  campaign: Campaign,
): { readonly choice: ThemeChoice; readonly path: (string | number)[] } | undefined {
  if (campaign.theme !== undefined) return { choice: campaign.theme, path: ["theme"] };
  const older = campaign.layout?.theme;
  return older === undefined ? undefined : { choice: older, path: ["layout", "theme"] };
}

/** Builds the theme a valid campaign brings along; nothing when it asks for one of the library's or for none. */
export async function themeOfCampaign(
  campaign: Campaign,
  baseDir: string,
  options: { readonly allowOutside?: boolean } = {},
): Promise<PreparedTheme> {
  const wanted = themeChoiceOf(campaign);
  if (wanted === undefined) return { diagnostics: [] };
  const { choice, path } = wanted;
  if (typeof choice !== "string") return prepareTheme(choice, baseDir, { ...options, base: path });
  return isAssetPath(choice) ? loadThemeBeside(choice, path, baseDir, options) : { diagnostics: [] };
}
