import * as z from "zod";
import { branch, echelon, figure, geoPoint, identifier, optional, period, point, rank, words } from "./atoms.ts";

export const phase = z
  .strictObject({
    id: optional(identifier),
    name: words,
    shortName: optional(words),
    period: optional(period),
    dateline: optional(words),
    text: optional(words),
  })
  .meta({ id: "PhaseInput" });

export const event = z
  .strictObject({
    date: period,
    dateline: optional(words),
    text: optional(words),
    kind: optional(
      z.enum([
        "battle",
        "siege",
        "landing",
        "airborne",
        "air-raid",
        "sinking",
        "surrender",
        "capture",
        "declaration",
        "other",
      ]),
    ),
    side: optional(identifier),
    phase: optional(identifier),
    at: optional(point),
    rank: optional(rank),
    show: optional(z.enum(["timeline", "map", "both"])),
  })
  .meta({ id: "EventInput" });

export const formation = z
  .strictObject({
    id: identifier,
    name: words,
    shortName: optional(words),
    side: optional(identifier),
    parent: optional(identifier),
    commander: optional(words),
    branch: optional(branch),
    size: optional(echelon),
    at: optional(point),
    phase: optional(identifier),
    strength: optional(figure),
    rank: optional(rank),
  })
  .meta({ id: "FormationInput" });

export const place = z
  .strictObject({
    name: words,
    at: geoPoint,
    rank: optional(rank),
    kind: optional(z.enum(["settlement", "capital", "fortress", "port", "airfield", "pass", "point"])),
  })
  .meta({ id: "PlaceInput" });
