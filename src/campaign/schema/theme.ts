import * as z from "zod";
import type { ThemeInput, TypeRole } from "../../theme/input.ts";
import { assetPath, colour, optional } from "./atoms.ts";

const tones = z
  .strictObject({
    color: optional(colour),
    bar: optional(colour),
    text: optional(colour),
    onBar: optional(colour),
    land: optional(colour),
    held: optional(colour),
    border: optional(colour),
    areaName: optional(colour),
  })
  .meta({ id: "SideTonesInput" });
const side = z.union([colour, tones]);

const palette = z
  .strictObject({
    paper: optional(colour),
    ink: optional(colour),
    muted: optional(colour),
    rule: optional(colour),
    sides: optional(
      z
        .strictObject({
          red: optional(side),
          blue: optional(side),
          green: optional(side),
          gold: optional(side),
          violet: optional(side),
        })
        .meta({ id: "SideColorsInput" }),
    ),
    phases: optional(z.array(colour).min(1).max(12)),
    onPhase: optional(colour),
  })
  .meta({ id: "PaletteInput" });

const terrain = z
  .strictObject({
    hills: optional(colour),
    woods: optional(colour),
    marsh: optional(colour),
    builtUp: optional(colour),
    fields: optional(colour),
    road: optional(colour),
    railway: optional(colour),
    building: optional(colour),
    water: optional(colour),
  })
  .meta({ id: "TerrainColorsInput" });

const map = z
  .strictObject({
    sea: optional(colour),
    land: optional(colour),
    coast: optional(colour),
    border: optional(colour),
    river: optional(colour),
    lake: optional(colour),
    graticule: optional(colour),
    vignette: optional(z.boolean()),
    waterName: optional(colour),
    countryName: optional(colour),
    regionName: optional(colour),
    city: optional(colour),
    cityDot: optional(colour),
    eventMark: optional(colour),
    fronts: optional(z.array(colour).min(1).max(6)),
    arrowCasing: optional(colour),
    plate: optional(colour),
    terrain: optional(terrain),
  })
  .meta({ id: "MapStyleInput" });

const face = z
  .strictObject({
    file: assetPath,
    weight: optional(z.number().min(100).max(900)),
    italic: optional(z.boolean()),
  })
  .meta({ id: "FontFaceInput" });
const family = z.union([z.string().min(1), z.array(face).min(1).max(18)]).meta({ id: "FontFamilyInput" });

const fonts = z
  .strictObject({ display: optional(family), text: optional(family), fallback: optional(z.array(family).max(12)) })
  .meta({ id: "FontsInput" });

const style = z
  .strictObject({
    face: optional(z.enum(["display", "text"])),
    size: optional(z.number().min(8).max(200)),
    weight: optional(z.number().min(100).max(900)),
    leading: optional(z.number().min(0.8).max(2)),
    tracking: optional(z.number().min(-0.1).max(0.5)),
    caps: optional(z.boolean()),
    italic: optional(z.boolean()),
  })
  .meta({ id: "TypeStyleInput" });
const cut = optional(style);

const roles = {
  title: cut,
  dates: cut,
  kicker: cut,
  sectionHead: cut,
  sideName: cut,
  forceValue: cut,
  lossValue: cut,
  eventDate: cut,
  barName: cut,
  commander: cut,
  frontName: cut,
  standfirst: cut,
  caption: cut,
  role: cut,
  note: cut,
  rowLabel: cut,
  axis: cut,
  city1: cut,
  city2: cut,
  city3: cut,
  army: cut,
  dateOnMap: cut,
  area: cut,
  water: cut,
  region: cut,
  legend: cut,
} satisfies Record<TypeRole, typeof cut>;

const factor = (least: number, most: number) => optional(z.number().min(least).max(most));

/** The form of a theme. Contrast and fonts are checked elsewhere. */
export const themeSchema = z
  .strictObject({
    $schema: optional(z.string()),
    name: optional(z.string().min(1).max(60)),
    extends: optional(z.enum(["archive", "briefing", "atlas", "mono"])),
    palette: optional(palette),
    map: optional(map),
    fonts: optional(fonts),
    type: optional(z.strictObject({ scale: factor(0.7, 1.5), ...roles }).meta({ id: "TypeInput" })),
    spacing: optional(
      z
        .strictObject({ margin: factor(0.5, 2), gutter: factor(0.5, 2), gaps: factor(0.5, 2) })
        .meta({ id: "SpacingInput" }),
    ),
    strokes: optional(
      z
        .strictObject({ map: factor(0.4, 2.5), rules: factor(0.4, 2.5), halo: factor(0, 2) })
        .meta({ id: "StrokesInput" }),
    ),
  })
  .meta({ id: "ThemeInput" }) satisfies z.ZodType<ThemeInput>;

/** A theme in a campaign: a name, the path of a theme file, or the theme itself. */
export const themeChoice = z.union([z.string().min(1), themeSchema]).meta({ id: "ThemeChoice" });
