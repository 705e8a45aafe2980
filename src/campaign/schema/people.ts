import * as z from "zod";
import { assetPath, figure, identifier, optional, words } from "./atoms.ts";

const portrait = z
  .strictObject({
    src: assetPath,
    focus: optional(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])),
    monochrome: optional(z.boolean()),
    credit: optional(words),
    licence: optional(z.string()),
  })
  .meta({ id: "PortraitInput" });

const commander = z
  .strictObject({
    name: words,
    shortName: optional(words),
    rank: optional(words),
    role: optional(words),
    member: optional(identifier),
    fate: optional(words),
    portrait: optional(z.union([assetPath, portrait])),
  })
  .meta({ id: "CommanderInput" });

const member = z
  .strictObject({ id: optional(identifier), name: words, flag: optional(z.string().min(1)) })
  .meta({ id: "MemberInput" });

const figures = z.record(z.string(), figure);

export const side = z
  .strictObject({
    id: optional(identifier),
    name: words,
    shortName: optional(words),
    note: optional(words),
    color: optional(z.string().min(1)),
    flag: optional(z.string().min(1)),
    members: optional(z.array(member)),
    commanders: optional(z.array(z.union([z.string().min(1), commander]))),
    strength: optional(figures),
    losses: optional(figures),
  })
  .meta({ id: "SideInput" });
