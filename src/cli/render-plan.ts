import { join, resolve } from "node:path";
import { campaignId, type LoadedCampaign } from "../campaign/load.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ImageFormat } from "../render/poster.ts";

/** What is asked of all campaigns; what is absent each campaign decides itself. */
export interface Wishes {
  readonly folder: string;
  readonly formats: readonly ImageFormat[];
  readonly sizes?: readonly string[];
  readonly languages?: readonly string[];
  readonly theme?: string;
}

/** One poster to compose, and the files to write from it. */
export interface PlannedPoster {
  readonly loaded: LoadedCampaign;
  readonly size: string;
  readonly language: string;
  readonly theme: string;
  readonly files: readonly { readonly path: string; readonly format: ImageFormat }[];
}

/**
 * Names every file to be written: `<id>.<ext>`, with `-<size>` and `-<language>` only where more than
 * one of them is asked for. Two posters never get one name, and no file of a campaign is written over.
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
  return sizes.flatMap((size) =>
    languages.map((tag) => {
      const suffix = (sizes.length > 1 ? `-${sizeName(size)}` : "") + (languages.length > 1 ? `-${tag}` : "");
      const files = wishes.formats.map((format) => ({
        path: join(wishes.folder, `${id}${suffix}.${extension(format)}`),
        format,
      }));
      return { loaded, size, language: tag, theme: wishes.theme ?? layout?.theme ?? "archive", files };
    }),
  );
}

/** A page size as it stands in a file name: `16x9`. */
function sizeName(size: string): string {
  return size.trim().toLowerCase().replace(/[:×]/g, "x");
}

function extension(format: ImageFormat): string {
  return format === "jpeg" ? "jpg" : format;
}
