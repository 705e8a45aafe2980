/** Whose ground was whose: shapes, holders, and how they changed. */
import type { FeatureCollection, Geometry } from "geojson";
import { mendRing } from "../../geo/author-rings.ts";
import type { GeoPoint, Side } from "../edition.ts";
import type { Territory, TerritoryChange } from "../edition-map.ts";
import { isGeoProblem, pickArea, readGeojsonFile } from "../geojson.ts";
import { assignIds } from "../ids.ts";
import type { MapInput, TerritoryInput } from "../map-types.ts";
import { translate } from "../words/translate.ts";
import { compact } from "./compact.ts";
import type { MapContext } from "./map.ts";
import { find, readDate, readPeriod } from "./story.ts";
import type { Speaker } from "./words.ts";

export function resolveTerritory(input: TerritoryInput, i: number, map: MapInput, context: MapContext): Territory {
  const { speaker, register, assets } = context;
  const at = ["map", "territories", i];
  const side = find(register.sides, input.side);
  const contestedBy = find(register.sides, input.contestedBy);
  const status =
    input.status ?? (contestedBy ? "contested" : !side ? "neutral" : wholeCountries(input) ? "home" : "held");
  const rings = input.within?.map((item) => item) as GeoPoint[] | GeoPoint[][] | undefined;
  const within = rings && (isRing(rings) ? [rings] : rings).flatMap(mendRing);
  const shaped = input.geojson !== undefined ? readArea(input, assets) : undefined;
  return compact({
    id: assignIds(map.territories, "territory")[i]!,
    name: speaker.sayOptional(input.name, [...at, "name"]),
    side,
    contestedBy,
    status,
    from: input.from === undefined ? [] : [input.from].flat(),
    within,
    geometry: shaped,
    period: readPeriod(input.period),
    legend: readLegend(input.legend, [...at, "legend"], { status, side }, speaker),
    changes: input.changes && readChanges(input, { side, contestedBy, status }, at, context),
  });
}

interface Held {
  readonly side: Side | undefined;
  readonly contestedBy: Side | undefined;
  readonly status: Territory["status"];
}

/** Each state keeps of the one before what it does not change; a side that gets its own ground back holds it as at first. */
function readChanges(
  { changes = [], legend }: TerritoryInput,
  first: Held,
  at: readonly (string | number)[],
  { speaker, register }: MapContext,
): TerritoryChange[] {
  let before = first;
  return changes.map((change, i) => {
    const side = find(register.sides, change.side) ?? before.side;
    const contestedBy = find(register.sides, change.contestedBy);
    const status =
      change.status ?? (contestedBy ? "contested" : side?.id === first.side?.id ? settled(first) : "occupied");
    const held = { side, contestedBy, status };
    before = held;
    const quiet = change.legend === undefined && legend === false ? false : change.legend;
    return compact({
      ...held,
      date: readDate(change.date)!,
      legend: readLegend(quiet, [...at, "changes", i, "legend"], held, speaker),
    });
  });
}

/** Ground that was contested at first and is so no more is held. */
function settled({ status }: Held): Territory["status"] {
  return status === "contested" ? "held" : status;
}

function readLegend(
  legend: TerritoryInput["legend"],
  at: readonly (string | number)[],
  { status, side }: Pick<Held, "status" | "side">,
  speaker: Speaker,
): string | undefined {
  if (legend === false) return undefined;
  return speaker.sayOptional(legend, at) ?? defaultLegend(status, side?.name, speaker);
}

function wholeCountries({ from, within, geojson }: TerritoryInput): boolean {
  return from !== undefined && within === undefined && geojson === undefined;
}

function defaultLegend(status: Territory["status"], side: string | undefined, speaker: Speaker): string | undefined {
  if (status === "contested") return translate("contested", speaker.language);
  if (!side || (status !== "held" && status !== "occupied")) return undefined;
  return translate(status === "held" ? "held-by" : "occupied-by", speaker.language, { side });
}

function isRing(rings: GeoPoint[] | GeoPoint[][]): rings is GeoPoint[] {
  return typeof rings[0]?.[0] === "number";
}

/** Shapes were checked when the files were read; one that cannot be used is absent here. */
function readArea(input: TerritoryInput, assets: ReadonlyMap<string, Uint8Array>): Geometry | undefined {
  const collection = readCollection(input.geojson!, assets);
  const area = collection && pickArea(collection, input.id);
  return area && !isGeoProblem(area) ? area : undefined;
}

/** A GeoJSON file of the campaign, mended; undefined when it could not be read at all. */
export function readCollection(src: string, assets: ReadonlyMap<string, Uint8Array>): FeatureCollection | undefined {
  const bytes = assets.get(src);
  return bytes && readGeojsonFile(bytes).collection;
}
