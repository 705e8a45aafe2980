import { isAssetPath } from "../campaign/assets.ts";
import { isProblem, parseDate } from "../campaign/dates.ts";
import type { ViewInput } from "../campaign/map-types.ts";
import { type LoadedTheme, loadTheme } from "../campaign/theme-file.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { PAGE_SIZES, parsePageSize } from "../layout/page-format.ts";
import { IMAGE_FORMATS, type ImageFormat } from "../render/poster.ts";
import { THEMES } from "../theme/registry.ts";
import type { RenderFlags } from "./render.ts";
import type { Wishes } from "./render-plan.ts";
import { splitList, UsageError } from "./usage-error.ts";

export interface RenderWishes extends Wishes {
  readonly scale?: number;
  readonly jobs?: number;
}

/**
 * Reads the flags of `render`.
 *
 * @throws CampaignError when a theme file cannot be used, UsageError naming the flag that cannot be, with what could stand there.
 */
export async function readWishes(flags: RenderFlags): Promise<RenderWishes> {
  const sizes = list("--size", flags.size)?.map(readSize);
  const languages = list("--lang", flags.lang)?.map(readLanguage);
  const views = list("--view", flags.view)?.map(readView);
  const scale = readNumber("--scale", flags.scale);
  const jobs = readNumber("--jobs", flags.jobs);
  if (jobs !== undefined && !Number.isInteger(jobs))
    throw new UsageError(`--jobs is a whole number, not ${flags.jobs}`);
  const theme = flags.theme === undefined ? undefined : await readTheme(flags.theme);
  return {
    folder: flags.out ?? ".",
    formats: [...new Set((list("--format", flags.format) ?? ["png"]).map(readFormat))],
    ...(sizes && { sizes }),
    ...(languages && { languages }),
    ...(theme !== undefined && { theme }),
    ...(views && { views }),
    ...(scale !== undefined && { scale }),
    ...(jobs !== undefined && { jobs }),
  };
}

/** The name of a theme, or the path of a theme file. */
async function readTheme(theme: string): Promise<string | LoadedTheme> {
  if (Object.hasOwn(THEMES, theme)) return theme;
  if (isAssetPath(theme)) return loadTheme(theme);
  const { message } = wrong("--theme", theme, Object.keys(THEMES));
  throw new UsageError(`${message} For a theme of your own, write the path of its file: my-theme.yaml.`);
}

function list(flag: string, text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const parts = splitList(text);
  if (parts.length === 0) throw new UsageError(`${flag} names nothing`);
  return parts;
}

function readFormat(name: string): ImageFormat {
  const wanted = name.toLowerCase() === "jpg" ? "jpeg" : name.toLowerCase();
  const format = IMAGE_FORMATS.find((known) => known === wanted);
  if (!format) throw wrong("--format", name, IMAGE_FORMATS);
  return format;
}

function readSize(size: string): string {
  try {
    parsePageSize(size);
    return size;
  } catch (error) {
    throw new UsageError(`--size: ${(error as Error).message}${hint(didYouMean(size, PAGE_SIZES))}`);
  }
}

/** A language tag, or `all` for every language the campaign lists. */
function readLanguage(tag: string): string {
  if (tag.toLowerCase() === "all") return "all";
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    throw new UsageError(`--lang: \`${tag}\` is not a language tag; write en, ru, ja, zh-Hant …`);
  }
}

/** `whole`, `phases`, `phase=ID` or `date=DATE`; whether there is such a phase each campaign knows. */
function readView(text: string): ViewInput {
  if (text === "whole" || text === "phases") return text;
  const [, kind, value = ""] = /^(phase|date)=(.+)$/.exec(text) ?? [];
  if (kind === undefined) throw wrong("--view", text, ["whole", "phases", "phase=ID", "date=1945-08-14"]);
  if (kind === "phase") return { phase: value };
  const date = parseDate(value);
  if (isProblem(date)) throw new UsageError(`--view: \`${value}\`: ${date.problem}.${hint(date.hints)}`);
  return { date: value };
}

function readNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new UsageError(`${flag} is a number above 0, not ${text}`);
  return value;
}

function wrong(flag: string, value: string, known: readonly string[]): UsageError {
  return new UsageError(`${flag} cannot be \`${value}\`.${hint(didYouMean(value, known))}`);
}

function hint([first]: readonly string[]): string {
  return first === undefined ? "" : ` ${first}`;
}
