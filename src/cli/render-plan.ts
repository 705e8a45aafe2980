import { join, resolve } from "node:path";
import { campaignId, type LoadedCampaign } from "../campaign/load.ts";
import type { ViewInput } from "../campaign/map-types.ts";
import type { LoadedTheme } from "../campaign/theme-file.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ImageFormat } from "../render/poster.ts";

/** What is asked of all campaigns; what is absent each campaign decides itself. */
export interface Wishes {
  readonly folder: string;
  readonly formats: readonly ImageFormat[];
  readonly sizes?: readonly string[];
  readonly languages?: readonly string[];
  /** A theme of the library by name, or one read from a file. */
  readonly theme?: string | LoadedTheme;
  /** As of when maps are drawn; each view gives posters of its own. */
  readonly views?: readonly ViewInput[];
}

/** One poster to compose, and the files to write from it. */
export interface PlannedPoster {
  readonly loaded: LoadedCampaign;
  readonly size: string;
  readonly language: string;
  /** Absent: the campaign's own. */
  readonly theme?: string | LoadedTheme;
  /** Absent: the campaign's own. */
  readonly view?: ViewInput;
  readonly files: readonly { readonly path: string; readonly format: ImageFormat }[];
}

/**
 * Names every file to be written: `<id>.<ext>`, with `-<size>`, `-<language>` and `-<view>` only where
 * more than one of them is asked for. Two posters never get one name, and no file of a campaign is written over.
 */
export function planPosters(
  campaigns: readonly LoadedCampaign[],
  wishes: Wishes,
): { posters: PlannedPoster[]; problems: Diagnostic[] } {
  const taken = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const posters = campaigns.flatMap((loaded) => {
    const planned = planCampaign(loaded, wishes);
    const inputs = new Set([
      resolve(loaded.file),
      ...[...loaded.assets.keys()].map((src) => resolve(loaded.baseDir, src)),
    ]);
    const paths = planned.flatMap(({ files }) => files.map(({ path }) => resolve(path)));
    const clash = paths.find((path) => taken.has(path) || inputs.has(path));
    if (clash !== undefined) {
      const other = taken.get(clash);
      const message = other
        ? `the poster would be written over that of \`${other}\``
        : "the poster would be written over a file of the campaign";
      problems.push({
        severity: "error",
        code: "E-output",
        message: `${message} (${clash})`,
        file: loaded.file,
        hints: ["Give the campaign another `id`, or another folder with `-o`."],
      });
      return [];
    }
    for (const path of paths) taken.set(path, loaded.file);
    return planned;
  });
  return { posters, problems };
}

function planCampaign(loaded: LoadedCampaign, wishes: Wishes): PlannedPoster[] {
  const { layout, language = "en", languages: own } = loaded.campaign;
  const sizes = [...new Set(wishes.sizes ?? layout?.sizes ?? ["16:9"])];
  const wanted = wishes.languages ?? [language];
  const languages = [...new Set(wanted.flatMap((tag) => (tag === "all" ? (own ?? [language]) : [tag])))];
  const id = campaignId(loaded);
  const views = wishes.views ?? [undefined];
  const posters = sizes.flatMap((size) => languages.flatMap((tag) => views.map((view) => ({ size, tag, view }))));
  return posters.map(({ size, tag, view }) => {
    const suffix =
      (sizes.length > 1 ? `-${sizeName(size)}` : "") +
      (languages.length > 1 ? `-${tag}` : "") +
      (view !== undefined && views.length > 1 ? `-${viewName(view)}` : "");
    const files = wishes.formats.map((format) => ({
      path: join(wishes.folder, `${id}${suffix}.${extension(format)}`),
      format,
    }));
    return {
      loaded,
      size,
      language: tag,
      files,
      ...(wishes.theme !== undefined && { theme: wishes.theme }),
      ...(view !== undefined && { view }),
    };
  });
}

/** A view as it stands in a file name: `phases`, the id of a phase, `1945-08-14`. */
function viewName(view: ViewInput): string {
  const name = typeof view === "string" ? view : "phase" in view ? view.phase : String(view.date);
  return name.replace(/[\s:/]+/g, "-");
}

/** A page size as it stands in a file name: `16x9`. */
function sizeName(size: string): string {
  return size.trim().toLowerCase().replace(/[:×]/g, "x");
}

function extension(format: ImageFormat): string {
  return format === "jpeg" ? "jpg" : format;
}
