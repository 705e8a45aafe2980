/** The scale bar: kilometres over miles on one line. */
import { chooseScale } from "../../../geo/scale-bar.ts";
import { path, polylineData, round } from "../../../scene/build.ts";
import type { Point, SceneNode } from "../../../scene/types.ts";
import { mix } from "../../../theme/color.ts";
import type { Halo } from "../labels/label.ts";
import { onMap } from "../labels/words.ts";
import type { Sheet } from "../sheet.ts";

export interface Furniture {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number, halo: Halo): SceneNode[];
}

const TICK = 5;

/** A bar about `wish` units long; true at the middle of the foot of the sheet. */
export function scaleBar(sheet: Sheet, wish: number): Furniture {
  const { context, frame, scale, inset } = sheet;
  const { text, theme } = context;
  const { km, miles } = chooseScale(sheet.view, [frame.width / 2, frame.height * 0.75], wish);
  const style = onMap(context, { ...theme.type.axis, weight: 500 }, inset ? 0.95 : 1);
  const paint = mix(theme.muted, theme.ink, 0.45);
  const words = (value: number, unit: string) =>
    text.line(`${context.number(value)} ${context.t(unit, { n: value })}`, style);
  const [upper, lower] = [words(km.value, km.unit), words(miles.value, miles.unit)];
  const zero = text.line("0", style);
  const gap = 4 * scale;
  const both = !inset;
  const width = Math.max(km.length, both ? miles.length : 0, upper.width + zero.width + 8) + 2;
  const middle = upper.capHeight + gap + TICK * scale;
  const height = middle + (both ? TICK * scale + gap + lower.capHeight + lower.descent * 0.4 : 1);
  const stroke = { paint, width: round(1.2 * scale) };
  return {
    width,
    height,
    draw(x, y, halo) {
      const line = y + middle;
      const tick = (at: number, by: number): Point[] => [
        [x + at, line],
        [x + at, line + by],
      ];
      const ends = (length: number, ticks: readonly number[], value: number, by: number) =>
        ticks.map((t) => polylineData(tick((length * t) / value, t === 0 || t === value ? by : by * 0.6)));
      const bar = [
        polylineData([
          [x, line],
          [x + Math.max(km.length, both ? miles.length : 0), line],
        ]),
        ...ends(km.length, km.ticks, km.value, -TICK * scale),
        ...(both ? ends(miles.length, miles.ticks, miles.value, TICK * scale) : []),
      ].join(" ");
      const top = line - TICK * scale - gap;
      const nodes: SceneNode[] = [path(bar, { stroke })];
      if (upper.width + zero.width + 10 < km.length) nodes.push(...text.drawLine(zero, x, top, { paint, halo }));
      nodes.push(...text.drawLine(upper, x + km.length, top, { paint, halo, align: "end" }));
      if (both) {
        const foot = line + TICK * scale + gap + lower.capHeight;
        nodes.push(...text.drawLine(lower, x + miles.length, foot, { paint, halo, align: "end" }));
      }
      return nodes;
    },
  };
}
