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
 * @throws UsageError naming the flag that cannot be, with what could stand there.
 */
export function readWishes(flags: RenderFlags): RenderWishes {
  const { theme } = flags;
  if (theme !== undefined && !Object.hasOwn(THEMES, theme)) throw wrong("--theme", theme, Object.keys(THEMES));
  const sizes = list("--size", flags.size)?.map(readSize);
  const languages = list("--lang", flags.lang)?.map(readLanguage);
  const scale = readNumber("--scale", flags.scale);
  const jobs = readNumber("--jobs", flags.jobs);
  if (jobs !== undefined && !Number.isInteger(jobs))
    throw new UsageError(`--jobs is a whole number, not ${flags.jobs}`);
  return {
    folder: flags.out ?? ".",
    formats: [...new Set((list("--format", flags.format) ?? ["png"]).map(readFormat))],
    ...(sizes && { sizes }),
    ...(languages && { languages }),
    ...(theme !== undefined && { theme }),
    ...(scale !== undefined && { scale }),
    ...(jobs !== undefined && { jobs }),
  };
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
