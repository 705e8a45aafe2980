import type { Figure } from "../../campaign/edition.ts";
import { group, path, rectData, round } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import { hasOutline, pictogram } from "../../symbols/pictograms/pictogram.ts";
import { placeArt } from "../../symbols/place.ts";
import type { SymbolArt } from "../../symbols/types.ts";
import { mix } from "../../theme/color.ts";
import type { BlockContext } from "../block.ts";
import { SHORTEST_BAR } from "./bar.ts";

/** What one mark of a count looks like: a stone for the dead, else a pictogram: a figure for the living, a ship for a ship. */
export type MarkShape = "stone" | (string & {});

export interface CountOptions {
  readonly shape: MarkShape;
  readonly color: Color;
  /** How many one mark stands for. */
  readonly each: number;
  readonly perLine: number;
  /** Marks of a line stand this far apart, lines this far below each other. */
  readonly pitch: number;
  readonly linePitch: number;
  readonly width: number;
  readonly height: number;
  /** Fill each line from the right. */
  readonly leftward?: boolean;
}

/** Marks needed to show a figure's highest value. */
export function countMarks(figure: Figure, each: number): number {
  return Math.ceil(Math.max(figure.high, figure.value) / each - 1e-9);
}

/** A round number (1, 2 or 5 times a power of ten) of which at most `marks` make up `most`. */
export function roundEach(most: number, marks: number): number {
  const least = Math.max(most / Math.max(marks, 1), 1);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= least * (1 - 1e-9))!;
}

/** Less than this share of a mark is no longer told from nothing. */
const LEAST_SHARE = 0.05;
/** A row of marks says little of a figure below this share of one mark. */
const FAIR_SHARE = 0.25;

/** Whether marks of so many each show all of these figures; where one is far smaller, bars tell more. */
export function isCountable(figures: readonly (Figure | undefined)[], each: number): boolean {
  return figures.every((figure) => !figure || figure.high === 0 || figure.high >= each * FAIR_SHARE);
}

/**
 * A count as rows of marks: solid up to the lowest figure, outlined on to the highest; the last
 * mark of each part is faded where it stands for a fraction. What is far less than one mark is a
 * stroke as short as the shortest bar.
 */
export function drawMarks(
  context: BlockContext,
  figure: Figure,
  x: number,
  y: number,
  options: CountOptions,
): SceneNode[] {
  const { each, perLine, pitch, linePitch, width, height, color, leftward = false } = options;
  const sure = (figure.low < figure.high ? figure.low : figure.value) / each;
  const all = (figure.low < figure.high ? figure.high : figure.value) / each;
  if (all > 0 && all < LEAST_SHARE) {
    const left = leftward ? x - SHORTEST_BAR : x;
    return [path(rectData(left, y + height * 0.12, SHORTEST_BAR, height * 0.86), { fill: color })];
  }
  const solid = markArt(options.shape, color, false);
  const faint = markArt(options.shape, mix(context.theme.paper, color, 0.28), false);
  // Pictograms of things have no outline; what is disputed of them is pale instead.
  const outline =
    options.shape === "stone" || hasOutline(options.shape)
      ? markArt(options.shape, color, true)
      : markArt(options.shape, mix(context.theme.paper, color, 0.45), false);
  const faintOutline = markArt(options.shape, mix(context.theme.paper, color, 0.34), true);
  const nodes: SceneNode[] = [];
  for (let i = 0; i < countMarks(figure, each); i++) {
    const column = i % perLine;
    const left = leftward ? x - column * pitch - width : x + column * pitch;
    const box = { x: left, y: y + Math.floor(i / perLine) * linePitch, width, height };
    const certain = Math.min(Math.max(sure - i, 0), 1);
    const reached = Math.min(Math.max(all - i, 0), 1);
    const disputed = reached > certain + 1e-6;
    if (reached < 1 - 1e-6) nodes.push(placed(disputed ? faintOutline : faint, box));
    if (disputed) nodes.push(part(placed(outline, box), box, certain, reached, leftward));
    if (certain > 1e-6)
      nodes.push(certain >= 1 - 1e-6 ? placed(solid, box) : part(placed(solid, box), box, 0, certain, leftward));
  }
  return nodes;
}

interface MarkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placed(art: SymbolArt, box: MarkBox): SceneNode {
  return { ...placeArt(art, box), label: "", role: "artifact" };
}

/** The share of a mark between two fractions of its width. */
function part(node: SceneNode, box: MarkBox, from: number, to: number, leftward: boolean): SceneNode {
  if (to - from > 1 - 1e-6) return node;
  const left = leftward ? 1 - to : from;
  return group([node], { clip: { d: rectData(box.x + left * box.width, box.y, (to - from) * box.width, box.height) } });
}

function markArt(shape: MarkShape, color: Color, outline: boolean): SymbolArt {
  if (shape === "stone") return stone(color, outline);
  return pictogram(shape, color, { variant: outline ? "outline" : "solid" })!;
}

/** Lines and size of marks that make the most of a room. */
export interface MarkGrid {
  readonly perLine: number;
  readonly width: number;
  readonly height: number;
}

/** White between marks, as a share of their size. */
const BETWEEN = 1.14;

/** The largest marks of a shape, at most `largest` high, of which `count` stand in a room. */
export function fitMarks(
  shape: MarkShape,
  count: number,
  room: { width: number; height: number },
  largest: number,
): MarkGrid {
  const art = markArt(shape, "#000000", false);
  const ratio = art.width / art.height;
  let best: MarkGrid = { perLine: count, width: 0, height: 0 };
  for (let lines = 1; lines <= count; lines++) {
    const perLine = Math.ceil(count / lines);
    const height = Math.min(room.height / (lines * BETWEEN), room.width / (perLine * ratio * BETWEEN), largest);
    if (height > best.height + 0.01) best = { perLine, width: height * ratio, height };
  }
  return best;
}

/** Distances from mark to mark in a grid. */
export function pitchOf({ width, height }: MarkGrid): { readonly pitch: number; readonly linePitch: number } {
  return { pitch: width * BETWEEN, linePitch: height * BETWEEN };
}

/** A plain rounded stone on the figures' ground line: the dead are not shown standing. */
function stone(color: Color, outline: boolean): SymbolArt {
  const inset = outline ? 6 : 0;
  const [left, right, top, bottom] = [6 + inset, 94 - inset, 104 + inset, 236 - inset];
  const r = (right - left) / 2;
  const k = r * 0.5523;
  const middle = left + r;
  const p = (...values: number[]) => values.map(round).join(" ");
  const d = [
    `M ${p(left, bottom)} L ${p(left, top + r)}`,
    `C ${p(left, top + r - k, middle - k, top, middle, top)}`,
    `C ${p(middle + k, top, right, top + r - k, right, top + r)}`,
    `L ${p(right, bottom)} Z`,
  ].join(" ");
  const node = outline ? path(d, { stroke: { paint: color, width: 12 } }) : path(d, { fill: color });
  return { width: 100, height: 240, nodes: [node], label: "" };
}

const DEAD = /dead|killed|died|deaths|executed|fallen|drowned/;
const PERHAPS_ALIVE = /wounded|injured|missing|captured|prisoner|sick|deserted/;

/** The mark for a metric of people: a stone only where all it counts are dead. */
export function markFor(metricKey: string): MarkShape {
  return DEAD.test(metricKey) && !PERHAPS_ALIVE.test(metricKey) ? "stone" : "person";
}
