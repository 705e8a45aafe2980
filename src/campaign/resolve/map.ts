import { thinLine } from "../../geo/author-rings.ts";
import { chooseKind, normalizeExtent } from "../../geo/projection.ts";
import type { DateValue, GeoPoint } from "../edition.ts";
import type {
  CampaignMap,
  FrontLine,
  GeoExtent,
  MapInset,
  MapLabel,
  MapLayer,
  MapView,
  Movement,
  Relief,
} from "../edition-map.ts";
import { formatDate } from "../format-date.ts";
import { assignIds } from "../ids.ts";
import type { ExtentInput, FrontInput, MapInput, MovementInput, ReliefInput, ViewInput } from "../map-types.ts";
import type { Campaign, PointInput } from "../types.ts";
import { translate } from "../words/translate.ts";
import { compact } from "./compact.ts";
import { frameExtent } from "./frame.ts";
import type { NoteBook } from "./notes.ts";
import { find, type Register, readDate, readPeriod, readPoint } from "./story.ts";
import { readCollection, resolveTerritory } from "./territories.ts";
import { resolveUnits } from "./units.ts";
import { resolveView } from "./view.ts";
import type { Speaker } from "./words.ts";

export interface MapContext {
  readonly campaign: Campaign;
  readonly speaker: Speaker;
  readonly register: Register;
  readonly notes: NoteBook;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** What the caller wants drawn instead of what the campaign file says. */
  readonly view: ViewInput | undefined;
}

/** The map, or undefined when the author wants none or has nothing to show on one. */
export function resolveMap(context: MapContext): CampaignMap | undefined {
  const { campaign, speaker, register } = context;
  if (campaign.map === false) return undefined;
  const input = campaign.map ?? {};
  const movements = resolveMovements(input.movements ?? [], context);
  const units = resolveUnits(input.units ?? [], context);
  const framed = (extent: ExtentInput | undefined) => namedPoints(extent, movements, context);
  const frame = (extent: ExtentInput | undefined) => readExtent(extent, framed(extent));
  const hasEvents = (campaign.events ?? []).some(({ at }) => at !== undefined);
  if (campaign.map === undefined && units.length === 0 && register.places.size === 0 && !hasEvents) return undefined;
  return compact({
    extent: frame(input.extent),
    framed: framed(input.extent),
    projection: input.projection,
    base: input.base ?? "world",
    baseGiven: input.base !== undefined || undefined,
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
    relief: input.relief && resolveRelief(input.relief, speaker),
    note: speaker.sayOptional(input.note, ["map", "note"]),
    places: input.places,
    projectionNote: noteProjection(input, speaker.language),
    view: readView(context),
    groundAt: readGroundDay(input.groundAt, campaign),
    locator: input.locator === "auto" ? undefined : input.locator,
  });
}

/** Which projection an extent of the author's is drawn in; small grounds look alike in all of them. */
function noteProjection({ extent, projection, base }: MapInput, language: string): string | undefined {
  const boxed = Array.isArray(extent) && typeof extent[0] !== "string";
  if (base === "none" || (projection === undefined && !boxed)) return undefined;
  const kind = projection ?? chooseKind(normalizeExtent(extent as GeoExtent));
  if (kind === "local") return undefined;
  return translate("projection", language, { name: translate(`projection-${kind}`, language) });
}

/** The caller's choice, else the author's. */
function readView({ campaign, register, view }: MapContext): MapView | undefined {
  const asked = view ?? (campaign.map || undefined)?.view;
  return asked === undefined ? undefined : resolveView(asked, register.phases);
}

function readGroundDay(input: MapInput["groundAt"], campaign: Campaign): DateValue | undefined {
  if (input === undefined || input === "start") return undefined;
  if (input !== "end") return readDate(input);
  const period = readPeriod(campaign.period);
  return period?.end ?? period?.start;
}

const WORLD = [
  [-180, -90],
  [180, 90],
] as const;

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
      joins: input.joins,
    });
  });
}

function resolveFront(input: FrontInput, i: number, { speaker, register }: MapContext): FrontLine {
  const date = readDate(input.date);
  const kind = input.kind ?? "front";
  return compact({
    id: input.id ?? `front-${i + 1}`,
    date,
    until: readDate(input.until),
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

function resolveRelief(input: ReliefInput, speaker: Speaker): Relief {
  const credit = speaker.sayOptional(input.credit, ["map", "relief", "credit"]);
  return compact({
    src: input.src,
    bounds: input.bounds,
    projection: input.projection ?? "equirectangular",
    opacity: input.opacity ?? 0.5,
    clip: input.clip ?? true,
    tint: input.tint ?? true,
    credit: [credit, input.licence].filter((words) => words !== undefined).join(", ") || undefined,
  });
}

function readLine(line: readonly PointInput[], register: Register): GeoPoint[] {
  return thinLine(line.map((point) => readPoint(point, register.places)));
}

/** A box as it is; ids as the box around what they name. */
function readExtent(extent: ExtentInput | undefined, named: readonly GeoPoint[] | undefined) {
  if (extent === undefined || extent === "fit") return undefined;
  return named === undefined ? (extent as CampaignMap["extent"]) : frameExtent(named);
}

/** Where all lies that an extent names by its ids; undefined for a box. */
function namedPoints(
  extent: ExtentInput | undefined,
  movements: readonly Movement[],
  { campaign, register }: MapContext,
): GeoPoint[] | undefined {
  if (extent === undefined || typeof extent === "string" || typeof extent[0] !== "string") return undefined;
  return (extent as string[]).flatMap((id): readonly GeoPoint[] => {
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
}
