import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Figure } from "../../campaign/edition.ts";
import { group, path, polylineData, rectData } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import { mix } from "../../theme/color.ts";
import type { SideTones } from "../../theme/types.ts";
import type { BlockContext } from "../block.ts";
import { isRange } from "./figure-text.ts";
import { hatch } from "./hatch.ts";
import { unit } from "./type.ts";

/** A bar this short is still seen; where it stands for less, the long bar beside it carries a break. */
export const SHORTEST_BAR = 2;

export type BarScale = ScaleLinear<number, number>;

/** The scale on which the largest figure is drawn `length` long; zero is always on it. */
export function barScale(largest: number, length: number): BarScale {
  return scaleLinear([0, Math.max(largest, Number.MIN_VALUE)], [0, largest > 0 ? length : 0]);
}

/** True when a figure's bar is drawn longer than the scale says, for it would not be seen. */
export function isStretched(figure: Figure, scale: BarScale): boolean {
  return figure.high > 0 && scale(figure.high) < SHORTEST_BAR;
}

export interface BarOptions {
  /** Where the bar starts; it grows to the right, or to the left when `leftward`. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** From the figure to units of the page. */
  readonly scale: BarScale;
  readonly tones: SideTones;
  readonly leftward?: boolean;
  /** Marks a bar whose neighbour is drawn longer than the scale says. */
  readonly broken?: boolean;
}

/** Length of a figure's bar, hatched part included. */
export function barLength(figure: Figure, scale: BarScale): number {
  return figure.high > 0 ? Math.max(scale(figure.high), SHORTEST_BAR) : 0;
}

/** A bar: solid to the lowest figure, hatched on to the highest, a tick at the best one between them. */
export function drawBar(context: BlockContext, figure: Figure, options: BarOptions): SceneNode[] {
  const { x, y, height, scale, tones, leftward = false, broken = false } = options;
  const length = barLength(figure, scale);
  if (length === 0) return [];
  const sure = figure.low < figure.high ? Math.min(scale(figure.low), length) : length;
  const span = (from: number, to: number) => ({ x: leftward ? x - to : x + from, y, width: to - from, height });
  const nodes: SceneNode[] = [];
  if (length - sure > 0.4) nodes.push(...disputedPart(context, span(sure, length), tones));
  if (sure > 0.2) nodes.push(...solidPart(context, span(0, sure), tones, leftward));
  if (!isRange(figure) && figure.value > figure.low && figure.value < figure.high) {
    const at = scale(figure.value);
    const tick = span(Math.min(at, length - unit(context, 1)), Math.min(at + unit(context, 2), length));
    nodes.push(path(rectData(tick.x, tick.y, tick.width, tick.height), { fill: tones.bar }));
  }
  if (broken) nodes.push(breakSign(context, span(length * 0.62, length * 0.62 + unit(context, 7))));
  return nodes;
}

/** Sides are told apart in one ink too: the second side's bars carry fine lines, further ones others. */
export function solidPart(
  context: BlockContext,
  box: { x: number; y: number; width: number; height: number },
  tones: SideTones,
  leftward = false,
): SceneNode[] {
  const fill = path(rectData(box.x, box.y, box.width, box.height), { fill: tones.bar });
  const ink: Color = mix(tones.bar, tones.onBar, 0.17);
  const options = { color: ink, spacing: unit(context, 7), width: Math.max(unit(context, 1.1), 0.6) };
  if (tones.pattern === "hatch") return [fill, ...hatch(box, { ...options, rising: !leftward })];
  if (tones.pattern === "cross") return [fill, ...hatch(box, options), ...hatch(box, { ...options, rising: false })];
  if (tones.pattern === "dots") return [fill, ...levels(box, options)];
  return [fill];
}

function levels(
  box: { x: number; y: number; width: number; height: number },
  options: { color: Color; spacing: number; width: number },
) {
  const count = Math.floor(box.height / options.spacing);
  return Array.from({ length: count }, (_, i) => {
    const y = box.y + ((i + 0.5) * box.height) / count - options.width / 2;
    return path(rectData(box.x, y, box.width, options.width), { fill: options.color });
  });
}

/** Ground, hatching and edge of the part that is in dispute. */
export function disputedPart(
  context: BlockContext,
  box: { x: number; y: number; width: number; height: number },
  tones: SideTones,
): SceneNode[] {
  const line = Math.min(Math.max(unit(context, 1.2), 0.7), box.width / 2);
  const inner = rectData(box.x + line / 2, box.y + line / 2, box.width - line, box.height - line);
  return [
    path(rectData(box.x, box.y, box.width, box.height), { fill: mix(context.theme.paper, tones.bar, 0.16) }),
    ...hatch(box, { color: tones.bar, spacing: unit(context, 5.5), width: Math.max(unit(context, 1.6), 0.8) }),
    path(inner, { stroke: { paint: tones.bar, width: line } }),
  ];
}

/** Two slanting cuts through a bar. */
function breakSign(
  context: BlockContext,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
) {
  const slant = width * 0.7;
  const cut = (left: number) =>
    polylineData(
      [
        [left + slant, y],
        [left + slant + width * 0.35, y],
        [left + width * 0.35, y + height],
        [left, y + height],
      ],
      true,
    );
  return group([path(`${cut(x)} ${cut(x + width * 0.8)}`, { fill: context.theme.paper })], {
    name: "scale-break",
    role: "artifact",
  });
}
