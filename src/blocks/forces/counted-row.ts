import { group } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { pictogram } from "../../symbols/pictograms/pictogram.ts";
import { placeArt } from "../../symbols/place.ts";
import type { BlockContext } from "../block.ts";
import { countMarks, drawMarks, fitMarks, pitchOf, roundEach } from "../parts/count-marks.ts";
import { drawLine } from "../parts/piece.ts";
import { leadingOf, scaled, sized, unit } from "../parts/type.ts";
import { labelLine, type RowBox, type RowPlan, startOf, valueStyle } from "./centred-row.ts";
import { ratioText } from "./rows.ts";

/** Largest mark at home size: people, things. */
const LARGEST = { people: 52, things: 64 };

/** People stand as what they are: soldiers of their time, riders, archers. */
export function soldierFor(pictogramKey: string | undefined): string {
  return pictogramKey ?? "soldier";
}

/** A row whose figures stand over as many marks as they count, a round number each. */
export function drawCounted(context: BlockContext, plan: RowPlan, box: RowBox): SceneNode[] {
  const { row, values } = plan;
  const { shape, most, height } = plan.counted!;
  const { theme, edition } = context;
  const people = row.metric.kind === "people";
  const style = valueStyle(context, true);
  const baseline = box.y + style.size * 0.74;
  const top = baseline + unit(context, 10);
  const each = roundEach(row.most, most);
  const count = Math.max(1, ...row.figures.map((figure) => (figure ? countMarks(figure, each) : 0)));
  const largest = unit(context, people ? LARGEST.people : LARGEST.things);
  const grid = fitMarks(shape, count, { width: box.half, height }, largest);
  const marks = { shape, each, ...grid, ...pitchOf(grid) };
  const nodes: SceneNode[] = [];
  row.figures.forEach((figure, side) => {
    const { start } = startOf(box, side);
    const tones = context.sideTones(edition.sides[side]!);
    const line = values[side];
    if (figure) {
      const drawn = drawMarks(context, figure, start, top, { ...marks, color: tones.bar, leftward: side === 0 });
      nodes.push(group(drawn, { role: "artifact" }));
    }
    if (line) {
      const paint = figure ? tones.text : theme.muted;
      nodes.push(...drawLine(context, line, start, baseline, { paint, align: side === 0 ? "right" : "left" }));
    }
  });
  const centre = box.x + box.width / 2;
  const roleStyle = scaled(context, theme.type.role);
  const ratio = ratioText(context, row);
  const inner = box.column - unit(context, 16);
  if (ratio !== undefined) {
    const ratioStyle = sized(style, style.size * 0.9);
    const line = context.text.fitLine(ratio, ratioStyle, inner, context.page.minimumSize);
    if (line) nodes.push(...drawLine(context, line, centre, baseline, { paint: theme.ink, align: "center" }));
  }
  const label = baseline + leadingOf(roleStyle) * 1.12;
  nodes.push(...labelLine(context, row, centre, label, inner, roleStyle));
  return each === 1
    ? nodes
    : [...nodes, ...drawKey(context, { shape, each, people }, centre, label + leadingOf(roleStyle), inner)];
}

/** What one mark stands for: "one figure = 5,000", or the thing itself "= 50". */
function drawKey(
  context: BlockContext,
  { shape, each, people }: { shape: string; each: number; people: boolean },
  centre: number,
  baseline: number,
  width: number,
): SceneNode[] {
  const style = scaled(context, context.theme.type.role);
  const { muted } = context.theme;
  const n = context.number(each);
  const text = people ? context.t("one-figure", { n }) : `= ${n}`;
  const art = people ? undefined : pictogram(shape, muted);
  const size = style.size * 1.15;
  const icon = art ? { width: (art.width / art.height) * size, gap: style.size * 0.35 } : { width: 0, gap: 0 };
  const line = context.text.fitLine(text, style, width - icon.width - icon.gap, context.page.minimumSize);
  if (!line) return [];
  const left = centre - (icon.width + icon.gap + line.width) / 2;
  return [
    ...(art
      ? [placeArt(art, { x: left, y: baseline - line.capHeight / 2 - size / 2, width: icon.width, height: size })]
      : []),
    ...drawLine(context, line, left + icon.width + icon.gap, baseline, { paint: muted }),
  ];
}
