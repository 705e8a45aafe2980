import type { BlockContext, Page } from "../blocks/block.ts";
import { BLOCKS } from "../blocks/registry.ts";
import { loadAssets } from "../campaign/assets.ts";
import type { Edition } from "../campaign/edition.ts";
import { isLoaded, type LoadedCampaign } from "../campaign/load.ts";
import { ViewError } from "../campaign/resolve/view.ts";
import { type Resolved, type ResolveOptions, resolveEdition } from "../campaign/resolve.ts";
import type { Campaign } from "../campaign/types.ts";
import { translate } from "../campaign/words/translate.ts";
import { CampaignError, type Diagnostic, RenderError } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/sort.ts";
import { composePage } from "../layout/compose-page.ts";
import { type PageFormat, PageSizeError, parsePageSize } from "../layout/page-format.ts";
import { type PinnedPage, pinPage } from "../layout/pins.ts";
import type { Scene } from "../scene/types.ts";
import { createTextEngine } from "../text/engine.ts";
import { reportMissing } from "../text/missing.ts";
import { formatNumber } from "../text/numbers.ts";
import { phaseTints, sideTones } from "../theme/derive.ts";
import type { Theme } from "../theme/types.ts";
import { checkSideColors } from "./check-side-colors.ts";
import { choosePins } from "./choose-pins.ts";
import { chooseTheme } from "./choose-theme.ts";
import { COMPOSE_KEYS, type ComposeOptions } from "./options.ts";
import { Poster, refuseUnknown } from "./poster.ts";
import { prepareFonts } from "./prepare-fonts.ts";
import { preparePictures } from "./prepare-pictures.ts";
import { prepareSigns } from "./prepare-signs.ts";

/**
 * Composes one campaign into a poster: one language, one page, one theme, ready for every format.
 * @throws {CampaignError} when the campaign cannot be used, {RenderError} when an option is wrong.
 */
export async function compose(source: Campaign | LoadedCampaign, options: ComposeOptions = {}): Promise<Poster> {
  refuseUnknown(options, COMPOSE_KEYS);
  const format = pageFormat(options.size ?? "16:9");
  const baseDir = isLoaded(source) ? source.baseDir : (options.baseDir ?? process.cwd());
  const { theme, diagnostics: ofTheme } = await chooseTheme(source, options.theme, options.baseDir ?? baseDir);
  const assets = await assetsOf(source, options.baseDir);
  const { edition, diagnostics: found } = editionOf(source, {
    assets,
    ...(options.language !== undefined && { language: languageTag(options.language) }),
    ...(options.view !== undefined && { view: options.view }),
  });
  const diagnostics: Diagnostic[] = [...found, ...ofTheme, ...checkSideColors(theme, edition)];
  const pictures = await preparePictures(edition, assets, theme);
  const signs = await prepareSigns(edition, theme);
  diagnostics.push(...pictures.diagnostics, ...signs.diagnostics);
  if (hasErrors(diagnostics)) throw new CampaignError(diagnostics);

  const fonts = await prepareFonts(source, theme, baseDir);
  const { language, direction } = edition;
  // Every page is laid out from the left; those of languages that run from the right are mirrored when done.
  const text = createTextEngine({ fonts, language, direction, frame: "ltr" });
  const movers = new Set(edition.map?.movements.map((movement) => movement.side.id)).size;
  const tints = phaseTints(
    theme,
    edition.sides.map((side) => sideTones(theme, side.color, side.index)),
    movers,
    edition.phases.length,
  );
  const images = new Map(pictures.images);
  const context: BlockContext = {
    edition,
    theme,
    text,
    page: spacedPage(format.page, theme),
    assets: new Map([...pictures.assets, ...signs.assets]),
    t: (key, values) => translate(key, edition.language, values),
    number: (value) => formatNumber(value, edition.language),
    sideTones: (side) => sideTones(theme, side.color, side.index),
    phaseTint: (phase) => tints[(phase.number - 1) % tints.length]!,
    report: (diagnostic) => diagnostics.push(diagnostic),
    addImage: (image) => images.set(image.key, image),
  };
  const scene = paintPage(edition, theme, format, pinPage(context, BLOCKS, choosePins(source, options.layout)));
  diagnostics.push(...reportMissing(text.missing, language, fonts));
  const located = isLoaded(source) ? diagnostics.map((one) => locate(one, source)) : diagnostics;
  return new Poster(scene, { fonts: text.resources(), images }, format, located, theme.name);
}

/** Gives what a block tells of a text of the campaign the line it stands on. */
function locate(diagnostic: Diagnostic, { file, at }: LoadedCampaign): Diagnostic {
  if (diagnostic.position || !diagnostic.path || (diagnostic.file ?? file) !== file) return diagnostic;
  const position = at(diagnostic.path);
  return position ? { ...diagnostic, file, position } : diagnostic;
}

function editionOf(source: Campaign | LoadedCampaign, options: ResolveOptions): Resolved {
  try {
    return resolveEdition(source, options);
  } catch (cause) {
    if (cause instanceof ViewError) throw new RenderError(cause.message, { cause });
    throw cause;
  }
}

function paintPage(edition: Edition, theme: Theme, format: PageFormat, pinned: PinnedPage): Scene {
  return {
    width: format.page.width,
    height: format.page.height,
    background: theme.paper,
    title: edition.title,
    description: edition.summary ?? edition.brief ?? edition.sides.map((side) => side.name).join(" – "),
    lang: edition.language,
    children: composePage(pinned),
  };
}

async function assetsOf(
  source: Campaign | LoadedCampaign,
  baseDir = process.cwd(),
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (isLoaded(source)) return source.assets;
  const { assets, diagnostics } = await loadAssets(source, baseDir);
  if (hasErrors(diagnostics)) throw new CampaignError(diagnostics);
  return assets;
}

/** The page with the theme's own white space. */
function spacedPage(page: Page, { spacing }: Theme): Page {
  if (!spacing) return page;
  const { margin, gutter, gaps } = spacing;
  return { ...page, margin: Math.round(page.margin * margin), gutter: Math.round(page.gutter * gutter), gaps };
}

function pageFormat(size: NonNullable<ComposeOptions["size"]>): PageFormat {
  try {
    return parsePageSize(size);
  } catch (cause) {
    if (cause instanceof PageSizeError) throw new RenderError(cause.message, { cause });
    throw cause;
  }
}

function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch (cause) {
    throw new RenderError(`"${tag}" is not a language tag: write en, ru, ja, zh-Hant …`, { cause });
  }
}
