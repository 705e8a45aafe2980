import { isLoaded, type LoadedCampaign } from "../campaign/load.ts";
import { readThemeFonts } from "../campaign/theme-fonts.ts";
import type { Campaign } from "../campaign/types.ts";
import { CampaignError } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/sort.ts";
import { type FontSet, loadFonts } from "../text/fonts.ts";
import type { Theme } from "../theme/types.ts";

/**
 * The fonts a poster is set in: the theme's, the campaign's own for what they lack, and packages
 * installed where the campaign, the working directory or the library would find them.
 *
 * @throws {CampaignError} when a font the campaign names cannot be used.
 */
export async function prepareFonts(source: Campaign | LoadedCampaign, theme: Theme, baseDir: string): Promise<FontSet> {
  const { fonts } = isLoaded(source) ? source.campaign : source;
  const folders = [baseDir];
  if (!fonts) return loadFonts(theme.fonts, { folders });
  const own = await readThemeFonts(fonts, baseDir);
  if (hasErrors(own.diagnostics)) throw new CampaignError(own.diagnostics);
  const fallback = [...(own.fonts?.fallback ?? []), ...(theme.fonts?.fallback ?? [])];
  return loadFonts({ ...theme.fonts, fallback }, { folders });
}
