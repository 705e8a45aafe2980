import { formatNumber } from "../../text/numbers.ts";
import { unitSidc } from "../app6.ts";
import type { Figure, Formation } from "../edition.ts";
import type { UnitMark } from "../edition-map.ts";
import type { UnitInput } from "../map-types.ts";
import { compact } from "./compact.ts";
import type { MapContext } from "./map.ts";
import { find, rankBySize, readPeriod, readPoint } from "./story.ts";

/** Marks the author asked for, and those of formations that stand somewhere and have no such entry. */
export function resolveUnits(inputs: readonly UnitInput[], context: MapContext): UnitMark[] {
  const named = new Set(inputs.map(({ formation }) => formation));
  const standing = [...context.register.formations.values()].filter(({ id, at }) => at !== undefined && !named.has(id));
  return [
    ...standing.map((formation) => resolveUnit({ formation: formation.id }, undefined, context)),
    ...inputs.map((input, i) => resolveUnit(input, i, context)),
  ];
}

function resolveUnit(
  input: UnitInput,
  index: number | undefined,
  { campaign, speaker, register, notes }: MapContext,
): UnitMark {
  const at = ["map", "units", index ?? 0];
  const formation = find(register.formations, input.formation);
  const size = input.size ?? formation?.size;
  const branch = input.branch ?? formation?.branch;
  const strength =
    input.strength === undefined ? formation?.strength : notes.figure(input.strength, [...at, "strength"], false);
  const side = (find(register.sides, input.side) ?? formation?.side)!;
  const style = input.style ?? defaultStyle(input, size, branch);
  const asked = campaign.map ? campaign.map.symbols : undefined;
  return compact({
    formation,
    name: speaker.sayOptional(input.name, [...at, "name"]) ?? formation?.shortName ?? "",
    side,
    at: (input.at === undefined ? formation?.at : readPoint(input.at, register.places))!,
    size,
    branch,
    commander: speaker.sayOptional(input.commander, [...at, "commander"]) ?? formation?.commander,
    strength: strength && printFigure(strength, speaker.language),
    phase: find(register.phases, input.phase) ?? formation?.phase,
    style,
    sidc: input.sidc ?? (asked === "app6" && style === "box" ? unitSidc(side.index, branch, size) : undefined),
    facing: input.facing,
    frontage: input.frontage,
    rank: input.rank ?? formation?.rank ?? rankBySize(size),
    period: readPeriod(input.period),
  });
}

function defaultStyle(input: UnitInput, size: Formation["size"], branch: Formation["branch"]): UnitMark["style"] {
  if (input.sidc !== undefined) return "box";
  if (input.frontage !== undefined) return "block";
  if (size === "front" || size === "army-group" || size === "fleet") return "plate";
  return branch === undefined ? "name" : "box";
}

/** A figure in a few characters: its own words, a range, or the number. */
function printFigure({ display, value, low, high }: Figure, language: string): string {
  if (display !== undefined) return display;
  return low < high ? `${formatNumber(low, language)}–${formatNumber(high, language)}` : formatNumber(value, language);
}
