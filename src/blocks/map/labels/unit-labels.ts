/** Names beside the boxes and blocks of units. */
import type { Point } from "../../../scene/types.ts";
import { mix } from "../../../theme/color.ts";
import { resample, trackOf } from "../polyline.ts";
import type { Sheet } from "../sheet.ts";
import type { Label } from "./label.ts";
import { mistakenCost, ownerOf, ownersNear } from "./owners.ts";
import { aroundPoint } from "./point-labels.ts";
import { blockOf, onMap, type Row } from "./words.ts";

/** Units so far apart share no words, units at scale 1: about the length of a long name. */
const MAY_MISTAKE = 180;

export function unitLabels(sheet: Sheet): Label[] {
  const { context, scale, level } = sheet;
  const { theme, text } = context;
  const style = onMap(context, theme.type.army);
  const marks = sheet.units.map(({ corners }) => ownerOf(perimeter(corners), 0));
  return sheet.units.flatMap(({ unit, at, corners }, i): Label[] => {
    if (unit.name === "" || (level >= 1 && unit.rank > 2) || (level >= 3 && unit.rank > 1)) return [];
    const tones = context.sideTones(unit.side);
    const paint = theme.dark ? tones.text : mix(tones.text, "#000000", 0.1);
    const row = (words: string, weight: number): Row => ({
      line: text.line(words, { ...style, weight }),
      paint,
      leading: style.size * 1.15,
    });
    const under = [level >= 4 ? undefined : unit.strength].filter((words) => words !== undefined);
    const others = ownersNear(marks[i]!, marks, MAY_MISTAKE * scale);
    const block = blockOf([row(unit.name, 600), ...under.map((words) => row(words, 500))], text);
    return [
      {
        id: `unit ${i}`,
        kind: "unit",
        text: unit.name,
        rank: unit.rank,
        worth: 360 - unit.rank * 60,
        candidates: aroundPoint(block, at, { outline: corners }, 5 * scale, text, (box) =>
          mistakenCost([box], marks[i]!, others, scale),
        ),
      },
    ];
  });
}

function perimeter(corners: readonly Point[]): Point[] {
  return resample(trackOf([...corners, corners[0]!]), 6);
}
