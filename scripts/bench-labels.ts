/** Measures the pass that places the words of a map, on a map with 300 of them. */
import { obstacles } from "../src/blocks/map/compose-sheet.ts";
import { allContent } from "../src/blocks/map/content.ts";
import { collectLabels } from "../src/blocks/map/labels/collect.ts";
import type { CostGrid } from "../src/blocks/map/labels/cost-grid.ts";
import type { Label } from "../src/blocks/map/labels/label.ts";
import { placeLabels } from "../src/blocks/map/labels/place.ts";
import { makeSheet, type Sheet } from "../src/blocks/map/sheet.ts";
import type { Place } from "../src/campaign/edition.ts";
import { fitProjection } from "../src/geo/projection.ts";
import { contextFor } from "../tests/blocks/context.ts";
import { editionWith, front, movement } from "../tests/blocks/map/editions.ts";

const TOWNS = 260;
const ARMIES = 30;
const FRONTS = 10;
const FRAME = { width: 1272, height: 792, padding: { top: 0, right: 0, bottom: 0, left: 0 } };

export interface LabelTimes {
  readonly labels: number;
  readonly placed: number;
  /** Milliseconds, median of several: finding where each may stand, and choosing among those. */
  readonly collect: number;
  readonly place: number;
}

/** Towns, armies and front lines strewn over central Europe by the golden ratio. */
function crowdedSheet(): Sheet {
  const spot = (i: number): readonly [number, number] => [
    6 + ((i * 0.618034) % 1) * 24,
    44 + ((i * 0.754878) % 1) * 12,
  ];
  const places = Array.from({ length: TOWNS }, (_, i): Place => {
    const kind = "settlement" as const;
    return { id: `town-${i}`, name: `Town ${i}`, at: spot(i), rank: 1 + (i % 3), kind };
  });
  const edition = editionWith(
    {
      movements: Array.from({ length: ARMIES }, (_, i) => {
        const [lon, lat] = spot(i * 7 + 3);
        const path = [[lon, lat] as const, [lon + 1, lat + 0.4] as const, [lon + 2.2, lat + 0.2] as const];
        return movement(`army-${i}`, path, { label: `${i + 1}th Army` });
      }),
      fronts: Array.from({ length: FRONTS }, (_, i) => {
        const line = [0, 1, 2, 3].map((k) => [10 + i * 2 + (k % 2), 45 + k * 3] as const);
        return front(`front-${i}`, line, { date: { year: 1941, month: 7, day: i + 1 } });
      }),
    },
    { places: new Map(places.map((place) => [place.id, place])) },
  );
  const context = contextFor(edition);
  const content = allContent(edition, edition.map!);
  const view = fitProjection({ frame: FRAME, points: places.map(({ at }) => at) });
  const inner = { x: 10, y: 10, width: FRAME.width - 20, height: FRAME.height - 20 };
  return makeSheet({ context, view, inner, scale: 1, content, world: true, level: 0, inset: false });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Collects and places the labels of the crowded sheet, a number of times. */
export function timeLabels(times = 7): LabelTimes {
  const sheet = crowdedSheet();
  const grid: CostGrid = obstacles(sheet);
  const [collecting, placing]: [number[], number[]] = [[], []];
  let labels: readonly Label[] = [];
  let placed = 0;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    labels = collectLabels(sheet, grid);
    const collected = performance.now();
    placed = placeLabels({ labels, frame: sheet.inner, keepOut: [], grid, gap: 3 }).placed.length;
    collecting.push(collected - start);
    placing.push(performance.now() - collected);
  }
  return { labels: labels.length, placed, collect: median(collecting), place: median(placing) };
}
