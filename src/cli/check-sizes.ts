import type { LoadedCampaign } from "../campaign/load.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { PageSizeError, parsePageSize } from "../layout/page-format.ts";

/** Page sizes a campaign names that are none, each at its line. */
export function checkSizes({ campaign, file, at }: LoadedCampaign): Diagnostic[] {
  return (campaign.layout?.sizes ?? []).flatMap((size, i): Diagnostic[] => {
    try {
      parsePageSize(size);
      return [];
    } catch (problem) {
      if (!(problem instanceof PageSizeError)) throw problem;
      const path = ["layout", "sizes", i];
      const position = at(path);
      const [message = "", advice] = problem.message.split(": use ");
      const hints = advice === undefined ? [] : [`Use ${advice}.`];
      return [{ severity: "error", code: "E-page-size", message, path, file, ...(position && { position }), hints }];
    }
  });
}
