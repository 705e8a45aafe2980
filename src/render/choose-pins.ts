import { checkPins } from "../campaign/check-pins.ts";
import { isLoaded, type LoadedCampaign } from "../campaign/load.ts";
import { pinsSchema } from "../campaign/schema/layout.ts";
import type { Campaign, PinsInput } from "../campaign/types.ts";
import { explainForm } from "../campaign/validate.ts";
import { CampaignError } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/sort.ts";

/**
 * What is fixed about a page: each pin the caller's, else the campaign's.
 *
 * @throws CampaignError when the caller's pins cannot be, or contradict one another.
 */
export function choosePins(source: Campaign | LoadedCampaign, asked: PinsInput = {}): PinsInput {
  const { theme, sizes, ...own } = (isLoaded(source) ? source.campaign : source).layout ?? {};
  const form = explainForm({ value: asked, schema: pinsSchema, noun: "layout" });
  if (hasErrors(form)) throw new CampaignError(form);
  const pins = { ...own, ...asked };
  const sense = checkPins(pins, []);
  if (hasErrors(sense)) throw new CampaignError(sense);
  return pins;
}
