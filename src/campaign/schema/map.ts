import * as z from "zod";
import { TERRAIN_KINDS } from "../terrain-kinds.ts";
import {
  assetPath,
  box,
  branch,
  date,
  echelon,
  figure,
  geoPoint,
  identifier,
  issue,
  labelWords,
  optional,
  period,
  point,
  rank,
  words,
} from "./atoms.ts";

const line = z.array(point).min(2);
const ring = z.array(geoPoint).min(3);

const status = z.enum(["home", "held", "occupied", "contested", "neutral"]);
const legend = z.union([words, z.literal(false)]);

const change = z
  .strictObject({
    date,
    side: optional(identifier),
    contestedBy: optional(identifier),
    status: optional(status),
    legend: optional(legend),
  })
  .meta({ id: "TerritoryChangeInput" });

const territory = z
  .strictObject({
    id: optional(z.string().min(1)),
    name: optional(words),
    side: optional(identifier),
    contestedBy: optional(identifier),
    status: optional(status),
    from: optional(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])),
    within: optional(z.union([ring, z.array(ring).min(1)])),
    geojson: optional(assetPath),
    period: optional(period),
    legend: optional(legend),
    changes: optional(z.array(change)),
  })
  .refine((one) => one.from !== undefined || one.within !== undefined || one.geojson !== undefined, {
    error: "a territory has `from`, `within` or `geojson`",
    params: { hints: ["Add `from` with a modern country, or draw it with `within`."], code: "E-missing-key" },
  })
  .meta({ id: "TerritoryInput" });

const movement = z
  .strictObject({
    id: optional(identifier),
    kind: optional(
      z.enum(["attack", "support", "feint", "retreat", "planned", "landing", "airborne", "naval", "air", "route"]),
    ),
    side: optional(identifier),
    phase: optional(identifier),
    formation: optional(identifier),
    label: optional(labelWords),
    weight: optional(z.number().min(1).max(5)),
    path: line,
    period: optional(period),
    branchOf: optional(identifier),
    joins: optional(identifier),
  })
  .meta({ id: "MovementInput" });

const front = z
  .strictObject({
    id: optional(identifier),
    date: optional(date),
    until: optional(date),
    label: optional(labelWords),
    side: optional(identifier),
    line: optional(line),
    lines: optional(z.array(line).min(1)),
    kind: optional(z.enum(["front", "fortified", "pocket", "border", "reached"])),
    closed: optional(z.boolean()),
    teeth: optional(z.enum(["left", "right", "none"])),
    phase: optional(identifier),
  })
  .refine((one) => (one.line === undefined) !== (one.lines === undefined), {
    error: "a front has either `line` or `lines`",
    params: { hints: ["Give `line` with two points or more, or `lines` with several of them."], code: "E-missing-key" },
  })
  .meta({ id: "FrontInput" });

const unit = z
  .strictObject({
    formation: optional(identifier),
    name: optional(words),
    side: optional(identifier),
    at: optional(point),
    size: optional(echelon),
    branch: optional(branch),
    commander: optional(words),
    strength: optional(figure),
    phase: optional(identifier),
    period: optional(period),
    style: optional(z.enum(["plate", "box", "name", "block"])),
    sidc: optional(
      z.string().regex(/^(\d{20}(\d{10})?|[A-Za-z*-]{10,15})$/, {
        error: "a symbol identification code has 20 digits, or 10 to 15 letters and hyphens",
      }),
    ),
    facing: optional(z.number().min(-360).max(360)),
    frontage: optional(z.number().positive().max(1_000_000)),
    rank: optional(rank),
  })
  .meta({ id: "UnitInput" });

const label = z
  .strictObject({
    text: words,
    kind: optional(z.enum(["water", "area", "country", "region", "mountains", "river", "note"])),
    at: optional(point),
    path: optional(line),
    side: optional(identifier),
    rank: optional(rank),
  })
  .refine((one) => one.at !== undefined || one.path !== undefined, {
    error: "a label has `at` or `path`",
    params: { hints: ["Add `at`: the middle of the words."], code: "E-missing-key" },
  })
  .meta({ id: "LabelInput" });

const layer = z
  .strictObject({
    id: optional(identifier),
    geojson: assetPath,
    kind: optional(z.enum(TERRAIN_KINDS)),
    legend: optional(words),
  })
  .meta({ id: "LayerInput" });

const relief = z
  .strictObject({
    src: assetPath,
    bounds: box,
    projection: optional(z.enum(["equirectangular", "mercator"])),
    opacity: optional(z.number().min(0).max(1)),
    clip: optional(z.boolean()),
    tint: optional(z.boolean()),
    credit: optional(words),
    licence: optional(z.string().min(1)),
  })
  .check((context) => {
    const [[west, south], [east, north]] = context.value.bounds;
    if (north > south && east !== west) return;
    const hints = ["Write the south-west corner first: `[[west, south], [east, north]]`."];
    context.issues.push({ ...issue("these bounds hold no ground", hints, ["bounds"]), input: context.value });
  })
  .meta({ id: "ReliefInput" });

const framed = z.array(identifier).min(1);

const inset = z
  .strictObject({ name: words, extent: z.union([box, framed]), phase: optional(identifier) })
  .meta({ id: "InsetInput" });

/** What a map shows of a campaign; the options of `compose` take the same. */
export const view = z.union([
  z.enum(["whole", "phases"]),
  z.strictObject({ phase: identifier }).meta({ id: "ViewOfPhase" }),
  z.strictObject({ date }).meta({ id: "ViewOfDate" }),
]);

export const map = z
  .strictObject({
    extent: optional(z.union([z.literal("fit"), box, framed])),
    projection: optional(z.enum(["conic", "azimuthal", "mercator", "equirectangular"])),
    base: optional(z.enum(["world", "none"])),
    title: optional(words),
    territories: optional(z.array(territory)),
    movements: optional(z.array(movement)),
    fronts: optional(z.array(front)),
    units: optional(z.array(unit)),
    labels: optional(z.array(label)),
    layers: optional(z.array(layer)),
    insets: optional(z.array(inset)),
    places: optional(z.array(identifier)),
    note: optional(words),
    view: optional(view),
    groundAt: optional(z.union([z.enum(["start", "end"]), date])),
    relief: optional(relief),
    symbols: optional(z.enum(["own", "app6"])),
    locator: optional(z.union([z.boolean(), z.literal("auto")])),
  })
  .meta({ id: "MapInput" });
