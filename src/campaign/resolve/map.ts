import type { FeatureCollection, Geometry } from "geojson";
import type {
  CampaignMap,
  FrontLine,
  GeoPoint,
  MapInset,
  MapLabel,
  MapLayer,
  Movement,
  Territory,
} from "../edition.ts";
import { formatDate } from "../format-date.ts";
import { isGeoProblem, pickArea, readGeojsonFile } from "../geojson.ts";
import { assignIds } from "../ids.ts";
import type { ExtentInput, FrontInput, MapInput, MovementInput, TerritoryInput } from "../map-types.ts";
import type { Campaign, PointInput } from "../types.ts";
import { translate } from "../words/translate.ts";
import { compact } from "./compact.ts";
import { frameExtent } from "./frame.ts";
import type { NoteBook } from "./notes.ts";
import { find, type Register, readDate, readPeriod, readPoint } from "./story.ts";
import { resolveUnits } from "./units.ts";
import type { Speaker } from "./words.ts";

export interface MapContext {
  readonly campaign: Campaign;
  readonly speaker: Speaker;
  readonly register: Register;
  readonly notes: NoteBook;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** The map, or undefined when the author wants none or has nothing to show on one. */
export function resolveMap(context: MapContext): CampaignMap | undefined {
  const { campaign, speaker, register } = context;
  if (campaign.map === false) return undefined;
  const input = campaign.map ?? {};
  const movements = resolveMovements(input.movements ?? [], context);
  const units = resolveUnits(input.units ?? [], context);
  const frame = (extent: ExtentInput | undefined) => readExtent(extent, movements, context);
  const hasEvents = (campaign.events ?? []).some(({ at }) => at !== undefined);
  if (campaign.map === undefined && units.length === 0 && register.places.size === 0 && !hasEvents) return undefined;
  return compact({
    extent: frame(input.extent),
    projection: input.projection,
    base: input.base ?? "world",
    title: speaker.sayOptional(input.title, ["map", "title"]),
    territories: (input.territories ?? []).map((territory, i) => resolveTerritory(territory, i, input, context)),
    movements,
    fronts: (input.fronts ?? []).map((front, i) => resolveFront(front, i, context)),
    units,
    labels: resolveLabels(input, context),
    layers: resolveLayers(input, context),
    insets: (input.insets ?? []).map(
      (inset, i): MapInset =>
        compact({
          name: speaker.say(inset.name, ["map", "insets", i, "name"]),
          extent: frame(inset.extent) ?? WORLD,
          phase: find(register.phases, inset.phase),
        }),
    ),
    note: speaker.sayOptional(input.note, ["map", "note"]),
    places: input.places,
  });
}

const WORLD = [
  [-180, -90],
  [180, 90],
] as const;

function resolveTerritory(input: TerritoryInput, i: number, map: MapInput, context: MapContext): Territory {
  const { speaker, register, assets } = context;
  const at = ["map", "territories", i];
  const side = find(register.sides, input.side);
  const contestedBy = find(register.sides, input.contestedBy);
  const status =
    input.status ?? (contestedBy ? "contested" : !side ? "neutral" : wholeCountries(input) ? "home" : "held");
  const rings = input.within?.map((item) => item) as GeoPoint[] | GeoPoint[][] | undefined;
  const within = rings && (isRing(rings) ? [rings] : rings).map(closeRing);
  const shaped = input.geojson !== undefined ? readArea(input, assets) : undefined;
  const drawn = within && input.from === undefined && !shaped ? polygon(within) : undefined;
  return compact({
    id: assignIds(map.territories, "territory")[i]!,
    name: speaker.sayOptional(input.name, [...at, "name"]),
    side,
    contestedBy,
    status,
    from: input.from === undefined ? [] : [input.from].flat(),
    within: drawn ? undefined : within,
    geometry: shaped ?? drawn,
    period: readPeriod(input.period),
    legend:
      input.legend === false
        ? undefined
        : (speaker.sayOptional(input.legend, [...at, "legend"]) ?? defaultLegend(status, side?.name, speaker)),
  });
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

function closeRing(ring: GeoPoint[]): GeoPoint[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function polygon(rings: readonly GeoPoint[][]): Geometry {
  const areas = rings.map((ring) => [ring.map(([longitude, latitude]) => [longitude, latitude])]);
  return areas.length === 1
    ? { type: "Polygon", coordinates: areas[0]! }
    : { type: "MultiPolygon", coordinates: areas };
}

/** Shapes were checked when the files were read; one that cannot be used is absent here. */
function readArea(input: TerritoryInput, assets: ReadonlyMap<string, Uint8Array>): Geometry | undefined {
  const collection = readCollection(input.geojson!, assets);
  const area = collection && pickArea(collection, input.id);
  return area && !isGeoProblem(area) ? area : undefined;
}

function readCollection(src: string, assets: ReadonlyMap<string, Uint8Array>): FeatureCollection | undefined {
  const bytes = assets.get(src);
  return bytes && readGeojsonFile(bytes).collection;
}

function resolveMovements(inputs: readonly MovementInput[], { speaker, register }: MapContext): Movement[] {
  const ids = assignIds(inputs, "movement");
  return inputs.map((input, i) => {
    const at = ["map", "movements", i];
    const formation = find(register.formations, input.formation);
    return compact({
      id: ids[i]!,
      kind: input.kind ?? "attack",
      side: (find(register.sides, input.side) ?? formation?.side)!,
      phase: find(register.phases, input.phase) ?? formation?.phase,
      formation,
      label: speaker.sayOptional(input.label, [...at, "label"]) ?? formation?.shortName,
      weight: input.weight ?? 2,
      path: readLine(input.path, register),
      period: readPeriod(input.period),
      branchOf: input.branchOf,
    });
  });
}

function resolveFront(input: FrontInput, i: number, { speaker, register }: MapContext): FrontLine {
  const date = readDate(input.date);
  const kind = input.kind ?? "front";
  return compact({
    id: input.id ?? `front-${i + 1}`,
    date,
    label:
      speaker.sayOptional(input.label, ["map", "fronts", i, "label"]) ??
      (date && formatDate(date, speaker.language, "short")),
    side: find(register.sides, input.side),
    lines: (input.lines ?? [input.line ?? []]).map((line) => readLine(line, register)),
    kind,
    closed: input.closed ?? kind === "pocket",
    teeth: input.teeth,
    phase: find(register.phases, input.phase),
  });
}

function resolveLabels(input: MapInput, { speaker, register }: MapContext): MapLabel[] {
  return (input.labels ?? []).map((label, i) => {
    const path = label.path && readLine(label.path, register);
    return compact({
      text: speaker.say(label.text, ["map", "labels", i, "text"]),
      kind: label.kind ?? "area",
      at: label.at === undefined ? path![Math.floor(path!.length / 2)]! : readPoint(label.at, register.places),
      path,
      side: find(register.sides, label.side),
      rank: label.rank ?? 2,
    });
  });
}

function resolveLayers(input: MapInput, { speaker, assets }: MapContext): MapLayer[] {
  const ids = assignIds(input.layers, "layer");
  return (input.layers ?? []).flatMap((layer, i) => {
    const data = readCollection(layer.geojson, assets);
    const legend = speaker.sayOptional(layer.legend, ["map", "layers", i, "legend"]);
    return data ? [compact({ id: ids[i]!, data, kind: layer.kind, legend })] : [];
  });
}

function readLine(line: readonly PointInput[], register: Register): GeoPoint[] {
  return line.map((point) => readPoint(point, register.places));
}

/** A box as it is; ids as the box around what they name. */
function readExtent(
  extent: ExtentInput | undefined,
  movements: readonly Movement[],
  { campaign, register }: MapContext,
) {
  if (extent === undefined || extent === "fit") return undefined;
  if (typeof extent[0] !== "string") return extent as CampaignMap["extent"];
  const points = (extent as string[]).flatMap((id): readonly GeoPoint[] => {
    const one = register.places.get(id)?.at ?? register.formations.get(id)?.at;
    if (one) return [one];
    const events = (campaign.events ?? [])
      .filter(({ phase }) => phase === id)
      .flatMap(({ at }) => (at === undefined ? [] : [readPoint(at, register.places)]));
    return [
      ...movements.filter((movement) => movement.id === id || movement.phase?.id === id).flatMap(({ path }) => path),
      ...events,
    ];
  });
  return frameExtent(points);
}
