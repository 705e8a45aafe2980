import type { Phase } from "../../campaign/edition.ts";
import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import type { BlockContext } from "../block.ts";
import { badge } from "../parts/badge.ts";
import { textPiece } from "../parts/piece.ts";
import { leadingOf, scaled, unit } from "../parts/type.ts";

/** Phases without dates: badge and name, one after another. */
export function listPhases(context: BlockContext, phases: readonly Phase[], width: number) {
  const style = scaled(context, context.theme.type.barName);
  const radius = Math.max(unit(context, 9), style.size * 0.55);
  const rowHeight = Math.max(radius * 2 + unit(context, 6), leadingOf(style));
  const gap = unit(context, 22);
  let [left, row] = [0, 0];
  const items = phases.map((phase) => {
    const name = textPiece(context, phase.name, style, {
      width: width - radius * 2 - unit(context, 8),
      maxLines: 1,
      paint: context.theme.ink,
    });
    const itemWidth = radius * 2 + unit(context, 8) + name.width;
    if (left > 0 && left + itemWidth > width) [left, row] = [0, row + 1];
    const item = { phase, name, left, row };
    left += itemWidth + gap;
    return item;
  });
  return {
    height: (row + 1) * rowHeight,
    draw: (x: number, y: number): SceneNode[] =>
      items.map(({ phase, name, left: itemLeft, row: itemRow }) => {
        const middle = y + itemRow * rowHeight + rowHeight / 2;
        return group(
          [
            badge(context, phase.number, x + itemLeft + radius, middle, radius, {
              disc: context.phaseTint(phase),
              number: context.theme.onPhase,
            }),
            ...name.draw(
              x + itemLeft + radius * 2 + unit(context, 8),
              middle + name.capHeight / 2 - name.firstBaseline,
            ),
          ],
          { name: `listed-${phase.id}`, label: phase.name },
        );
      }),
  };
}
