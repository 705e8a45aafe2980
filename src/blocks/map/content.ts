/** Which part of a campaign's map goes onto which sheet: the main map and its insets share the content out. */

import {
  eventShows,
  frontStandings,
  groundDay,
  movementStanding,
  type Standing,
  territoryOn,
  unitShows,
} from "../../campaign/as-of.ts";
import type { CampaignEvent, Edition, GeoPoint, Phase, Place } from "../../campaign/edition.ts";
import type {
  CampaignMap,
  FrontLine,
  GeoExtent,
  MapInset,
  MapLabel,
  MapLayer,
  MapView,
  Movement,
  Territory,
  UnitMark,
} from "../../campaign/edition-map.ts";
import { containsPlace } from "../../geo/extent.ts";

/** What one sheet shows. */
export interface Content {
  readonly territories: readonly Territory[];
  readonly layers: readonly MapLayer[];
  readonly movements: readonly Movement[];
  readonly fronts: readonly FrontLine[];
  readonly units: readonly UnitMark[];
  readonly events: readonly CampaignEvent[];
  readonly places: readonly Place[];
  readonly labels: readonly MapLabel[];
  /** Movements and fronts whose time is over in this view: drawn pale. */
  readonly over: ReadonlySet<unknown>;
  readonly view: MapView;
}

export const WHOLE: MapView = { kind: "whole" };

/** Everything the map of an edition can show, as of a phase or a date. */
export function allContent(edition: Edition, map: CampaignMap, view: MapView = WHOLE): Content {
  const named = map.places === undefined ? undefined : new Set(map.places);
  const day = groundDay(edition, view);
  const movements = new Map(map.movements.map((movement) => [movement, movementStanding(movement, view)]));
  const fronts = frontStandings(map.fronts, view);
  // On a phase's map the fronts of other phases would only be in the way.
  const shown = (standing: Standing) => standing === "present" || (standing === "over" && view.kind === "date");
  return {
    territories: map.territories.flatMap((territory) => territoryOn(territory, day) ?? []),
    layers: map.layers,
    movements: map.movements.filter((movement) => movements.get(movement) !== "to-come"),
    fronts: map.fronts.filter((front) => shown(fronts.get(front)!)),
    units: map.units.filter((unit) => unitShows(unit, view)),
    events: edition.events.filter((event) => event.show.map && pointOf(event) !== undefined && eventShows(event, view)),
    places: [...edition.places.values()].filter((place) => named === undefined || named.has(place.id)),
    labels: map.labels,
    over: new Set([...movements, ...fronts].flatMap(([item, standing]) => (standing === "over" ? [item] : []))),
    view,
  };
}

export function pointOf(event: CampaignEvent): GeoPoint | undefined {
  return event.place?.at ?? event.at;
}

/** Shares content out: what belongs to an inset is taken from the main map and given to it. */
export function shareOut(content: Content, insets: readonly MapInset[]): { main: Content; insets: readonly Content[] } {
  const shares = insets.map((inset) => insetContent(content, inset));
  const taken = <T>(pick: (share: Content) => readonly T[]) => new Set(shares.flatMap((share) => [...pick(share)]));
  const movements = taken((s) => s.movements);
  const events = taken((s) => s.events);
  const fronts = taken((s) => s.fronts);
  const units = taken((s) => s.units);
  const mainMovements = content.movements.filter((m) => !movements.has(m));
  const places = taken((s) => s.places);
  const eventPlaces = new Set(content.events.filter((e) => !events.has(e)).map((e) => e.place?.id));
  const stays = (place: Place) =>
    !places.has(place) || eventPlaces.has(place.id) || mainMovements.some((m) => touches(m, place.at));
  return {
    main: {
      ...content,
      movements: mainMovements,
      fronts: content.fronts.filter((f) => !fronts.has(f)),
      units: content.units.filter((u) => !units.has(u)),
      events: content.events.filter((e) => !events.has(e)),
      places: content.places.filter(stays),
    },
    insets: shares,
  };
}

function insetContent(content: Content, inset: MapInset): Content {
  const inside = (at: GeoPoint) => containsPlace(inset.extent, at);
  const ofPhase = (item: { readonly phase?: Phase }) => inset.phase === undefined || item.phase?.id === inset.phase.id;
  return {
    ...content,
    movements: content.movements.filter((m) => ofPhase(m) && shareInside(m.path, inset.extent) >= 0.5),
    fronts: content.fronts.filter((f) => ofPhase(f) && shareInside(f.lines.flat(), inset.extent) >= 0.5),
    units: content.units.filter((u) => ofPhase(u) && inside(u.at)),
    events: content.events.filter((e) => ofPhase(e) && inside(pointOf(e)!)),
    places: content.places.filter((p) => inside(p.at)),
    labels: content.labels.filter((l) => inside(l.at)),
  };
}

function shareInside(points: readonly GeoPoint[], extent: GeoExtent): number {
  return points.length === 0 ? 0 : points.filter((p) => containsPlace(extent, p)).length / points.length;
}

function touches(movement: Movement, at: GeoPoint): boolean {
  return movement.path.some(([lon, lat]) => Math.abs(lon - at[0]) < 1e-6 && Math.abs(lat - at[1]) < 1e-6);
}

/** The points a view is fitted to: where something happens; failing that, everything with a place. */
export function fitPoints(content: Content): GeoPoint[] {
  const points = [
    ...content.movements.flatMap((m) => m.path),
    ...content.fronts.flatMap((f) => f.lines.flat()),
    ...content.events.map((e) => pointOf(e)!),
    ...content.units.map((u) => u.at),
  ];
  if (points.length > 1) return points;
  return [...points, ...content.places.map((p) => p.at), ...content.labels.map((l) => l.at)];
}
