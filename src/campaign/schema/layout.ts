import * as z from "zod";
import type { PinsInput } from "../types.ts";
import { optional } from "./atoms.ts";
import { themeChoice } from "./theme.ts";

const blockName = z.enum(["title", "sides", "forces", "map", "phases", "losses", "outcome", "notes", "sources"]);
const form = optional(z.enum(["full", "compact", "minimal"]));

const pinned = {
  blocks: optional(z.array(blockName).min(1)),
  hide: optional(z.array(blockName).min(1)),
  emphasis: optional(z.enum(["map", "forces", "phases", "people"])),
  forms: optional(
    z
      .strictObject({
        title: form,
        sides: form,
        forces: form,
        phases: form,
        losses: form,
        outcome: form,
        notes: form,
        sources: form,
      })
      .meta({ id: "FormsInput" }),
  ),
};

/** What a caller may fix about the page. */
export const pinsSchema = z.strictObject(pinned).meta({ id: "PinsInput" }) satisfies z.ZodType<PinsInput>;

export const layout = z
  .strictObject({ theme: optional(themeChoice), sizes: optional(z.array(z.string().min(1)).min(1)), ...pinned })
  .meta({ id: "LayoutInput" });
