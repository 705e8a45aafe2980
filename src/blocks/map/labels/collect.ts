/** Gathers every label of a sheet with the places it may stand. */

import { compareDates } from "../../../campaign/dates.ts";
import type { CampaignEvent, Place } from "../../../campaign/edition.ts";
import type { Movement } from "../../../campaign/edition-map.ts";
import { formatDate } from "../../../campaign/format-date.ts";
import { distance } from "../../../geo/lines.ts";
import type { Color, Point } from "../../../scene/types.ts";
import { mix } from "../../../theme/color.ts";
import type { Box } from "../../block.ts";
import { rimOf, rootOf } from "../arrows/draw.ts";
import type { ArrowShape } from "../arrows/shape.ts";
import { isThin } from "../arrows/shape.ts";
import { type Content, pointOf } from "../content.ts";
import { detailLabels } from "../details.ts";
import { eventSign } from "../event-sign.ts";
import { frontColor } from "../fronts/draw.ts";
import { dotRadius } from "../points.ts";
import { resample, trackOf } from "../polyline.ts";
import { type Sheet, tintOf } from "../sheet.ts";
import { areaLabels } from "./area-labels.ts";
import { arrowLabelCandidates } from "./arrow-labels.ts";
import { mapLabels } from "./author-labels.ts";
import type { CostGrid } from "./cost-grid.ts";
import { dateCandidates } from "./front-dates.ts";
import type { Candidate, Label } from "./label.ts";
import { onLeader } from "./leaders.ts";
import { mistakenCost, type Owner, ownerOf, ownersNear } from "./owners.ts";
import { coverCost } from "./place.ts";
import { plateLabels } from "./plate-labels.ts";
import { aroundPoint } from "./point-labels.ts";
import { unitLabels } from "./unit-labels.ts";
import { blockOf, brokenKindly, onMap, type Row } from "./words.ts";

export function collectLabels(sheet: Sheet, grid: CostGrid): Label[] {
  return [
    ...placeLabels(sheet, grid),
    ...eventLabels(sheet),
    ...armyLabels(sheet),
    ...plateLabels(sheet),
    ...unitLabels(sheet),
    ...frontDates(sheet),
    ...detailLabels(sheet),
    ...areaLabels(sheet, grid),
    ...mapLabels(sheet, grid),
  ];
}

const inFrame = ([x, y]: Point, { width, height }: Box) => x >= 0 && y >= 0 && x <= width && y <= height;

/** Places whose dots stand in the sheet, with where they stand. */
export function shownPlaces(sheet: Sheet): { readonly place: Place; readonly at: Point }[] {
  return sheet.content.places.flatMap((place) => {
    if (sheet.level >= 5 && place.rank > 1 && !sheet.content.events.some((e) => e.place?.id === place.id)) return [];
    if (sheet.level >= 1 && place.rank > 2) return [];
    const at = sheet.project(place.at);
    return at !== undefined && inFrame(at, sheet.frame) ? [{ place, at }] : [];
  });
}

/** An arrow that begins or ends so near a dot begins or ends there, units at scale 1. */
const END = 24;
/** A name without a place cheaper than this beside its dot may stand on a leader. */
const CRAMPED = 40;
/** Worth of a label by rank: what must be saved elsewhere before it is left out. */
const WORTH = { city: [900, 420, 260], army: [300, 300, 300], event: 200, date: 240 } as const;

function placeLabels(sheet: Sheet, grid: CostGrid): Label[] {
  const { context, scale } = sheet;
  const { theme, text } = context;
  const styles = [theme.type.city1, theme.type.city2, theme.type.city3];
  const shown = shownPlaces(sheet);
  const dots = dotsOf(sheet, shown);
  return shown.map(({ place, at }, i): Label => {
    const rank = Math.min(Math.max(place.rank, 1), 3);
    const line = text.line(place.name, onMap(context, styles[rank - 1]!));
    const name: Row = { line, paint: theme.map.city, leading: 0 };
    const dates = eventsAt(sheet, place).map((event) => eventRow(sheet, event));
    const radius = Math.max(dotRadius(place) * scale, 1);
    const gap = 4.5 * scale;
    const candidates: Candidate[] = [];
    const others = ownersNear(dots[i]!, dots, line.width + 12 * (gap + radius));
    const costing = (extra: number) => (box: Box) => extra + mistakenCost([box], dots[i]!, others, scale);
    if (dates.length > 0) {
      candidates.push(...aroundPoint(blockOf([name, ...dates], text), at, radius, gap, text, costing(0)));
      const signs = dates.flatMap((row) =>
        row.sign === undefined ? [] : [{ ...row, line: text.line("", onMap(context, theme.type.dateOnMap)) }],
      );
      if (signs.length > 0)
        candidates.push(...aroundPoint(blockOf([name, ...signs], text), at, radius, gap, text, costing(90)));
    }
    candidates.push(...aroundPoint(blockOf([name], text), at, radius, gap, text, costing(dates.length > 0 ? 140 : 0)));
    const cheapest = cheapestOf(candidates, grid);
    if (cheapest > CRAMPED) {
      const leaders = onLeader({
        block: blockOf([name, ...dates], text),
        at,
        radius,
        scale,
        paint: name.paint,
        text,
        grid,
      });
      candidates.push(...leaders.filter((candidate) => priceOf(candidate, grid) < cheapest));
    }
    return { id: `place ${place.id}`, kind: "city", text: place.name, rank, worth: WORTH.city[rank - 1]!, candidates };
  });
}

const priceOf = (candidate: Candidate, grid: CostGrid) => candidate.cost + coverCost(grid, "city", candidate);

/** The price of the cheapest place, or of the first that is cheap enough. */
function cheapestOf(candidates: readonly Candidate[], grid: CostGrid): number {
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.cost >= least) continue;
    least = Math.min(least, priceOf(candidate, grid));
    if (least <= CRAMPED) return least;
  }
  return least;
}

function dotsOf({ scale }: Sheet, places: ReturnType<typeof shownPlaces>): Owner[] {
  return places.map(({ place, at }) => ownerOf([at], dotRadius(place) * scale));
}

function eventsAt(sheet: Sheet, place: Place): CampaignEvent[] {
  const events = sheet.content.events.filter((event) => event.place?.id === place.id);
  return events.sort((a, b) => a.rank - b.rank || compareDates(a.start, b.start)).slice(0, 2);
}

/** Whether an event is a dot of its own: one of no special kind, at no place that has a dot already. */
export function bearsDot({ places }: Content, event: CampaignEvent): boolean {
  return (event.kind ?? "other") === "other" && !places.some((place) => place.id === event.place?.id);
}

function eventRow(sheet: Sheet, event: CampaignEvent): Row {
  const { context } = sheet;
  const style = onMap(context, context.theme.type.dateOnMap);
  const kind = event.kind ?? "other";
  const plain = kind === "other" && !bearsDot(sheet.content, event);
  const sign = plain ? undefined : eventSign(context, kind, style.size * 1.06);
  const line = context.text.line(event.dateline ?? formatDate(event.start, context.edition.language, "short"), style);
  return {
    line,
    paint: context.theme.map.eventMark,
    leading: style.size * 1.2,
    ...(sign === undefined ? {} : { sign }),
  };
}

function eventLabels(sheet: Sheet): Label[] {
  const { context, scale } = sheet;
  return sheet.content.events.flatMap((event, i): Label[] => {
    if (event.place !== undefined && sheet.content.places.some((p) => p.id === event.place!.id)) return [];
    const at = sheet.project(pointOf(event)!);
    if (at === undefined || !inFrame(at, sheet.frame)) return [];
    const row = eventRow(sheet, event);
    const candidates = aroundPoint(blockOf([row], context.text), at, 3 * scale, 2 * scale, context.text);
    return [{ id: `event ${i}`, kind: "event", text: event.text, rank: event.rank, worth: WORTH.event, candidates }];
  });
}

/** Names along arrows; one name for all arrows of a formation that bear the same label is the author's business. */
function armyLabels(sheet: Sheet): Label[] {
  if (sheet.level >= 3) return [];
  const bodies = sheet.arrows.map(({ centre, outline }) =>
    ownerOf(resample(trackOf(centre), 8), outline.measures.neck / 2),
  );
  const dots = dotsOf(sheet, shownPlaces(sheet));
  return sheet.arrows.flatMap((shape, i): Label[] => {
    const { movement } = shape;
    const words = movement.label ?? movement.formation?.shortName;
    const rank = movement.formation?.rank ?? 2;
    if (words === undefined || words === "" || (sheet.level >= 1 && rank > 2)) return [];
    // A branch is named for itself, however near its stem.
    const kin = sheet.arrows.map((other) => rootOf(other) === rootOf(shape));
    const own = bodies[i]!;
    const others = [
      ...ownersNear(own, bodies, 4 * own.radius + 40 * sheet.scale).filter((o) => !kin[bodies.indexOf(o)]),
      // A dot it comes from or goes to is near it by right.
      ...ownersNear(own, dots, 4 * own.radius + 40 * sheet.scale).filter(
        ({ points: [dot] }) =>
          ![shape.centre[0]!, shape.centre.at(-1)!].some((e) => distance(e, dot!) < END * sheet.scale),
      ),
    ];
    const label = armyLabel(sheet, shape, words, rank);
    const candidates = label.candidates.map((candidate) => ({
      ...candidate,
      cost: candidate.cost + mistakenCost(candidate.boxes, own, others, sheet.scale),
    }));
    return [{ ...label, candidates }];
  });
}

function armyLabel(sheet: Sheet, shape: ArrowShape, words: string, rank: number): Label {
  const { context, scale } = sheet;
  const { theme, text } = context;
  const style = onMap(context, theme.type.army);
  const paint = wordsTint(sheet, shape.movement);
  const leading = style.size * 1.1;
  const blocks = [6.2, 9].map((ems) =>
    blockOf(
      brokenKindly(text, words, style, ems).map((line) => ({ line, paint, leading })),
      text,
    ),
  );
  const candidates = blocks.flatMap((block, i) =>
    arrowLabelCandidates({
      shape,
      line: text.line(words, style),
      block,
      paint,
      onArrow: theme.dark ? theme.paper : "#ffffff",
      gap: 2.2 * scale,
      rim: rimOf(shape, scale),
      text,
      onlyLevel: i > 0,
      inside: !isThin(shape.movement.kind) && shape.movement.kind === "attack",
    }),
  );
  return { id: `army ${shape.movement.id}`, kind: "unit", text: words, rank, worth: WORTH.army[0], candidates };
}

/** The tint of a movement as words wear it: dark enough to be read on the ground. */
function wordsTint(sheet: Sheet, movement: Movement): Color {
  const { theme, sideTones } = sheet.context;
  if (sheet.content.over.has(movement)) return theme.muted;
  const tint = tintOf(sheet, movement);
  const tones = sideTones(movement.side);
  const legible = tint === tones.bar ? tones.text : tint;
  return theme.dark ? mix(legible, theme.ink, 0.25) : mix(legible, "#000000", 0.14);
}

function frontDates(sheet: Sheet): Label[] {
  const { context } = sheet;
  const style = onMap(context, context.theme.type.dateOnMap, 0.97);
  return sheet.fronts.flatMap((shape, i): Label[] => {
    const { front } = shape;
    const words =
      front.label ?? (front.date === undefined ? "" : formatDate(front.date, context.edition.language, "short"));
    if (words === "" || (sheet.level >= 2 && shape.style === "middle")) return [];
    const line = context.text.line(words, { ...style, face: "display", weight: 600 });
    const paint = shape.over ? context.theme.muted : frontColor(context, shape);
    const candidates = dateCandidates(shape, line, paint, context.text);
    return [{ id: `front ${i}`, kind: "date", text: words, rank: 2, worth: WORTH.date, candidates }];
  });
}
