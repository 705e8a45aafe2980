/** What stands at the head of a map: its title, and as of when it is drawn. */
import type { MapView } from "../../../campaign/edition-map.ts";
import { formatDate } from "../../../campaign/format-date.ts";
import { group, path, rectData, round } from "../../../scene/build.ts";
import type { SceneNode } from "../../../scene/types.ts";
import { withAlpha } from "../../../theme/color.ts";
import type { BlockContext, Box } from "../../block.ts";
import type { CostGrid } from "../labels/cost-grid.ts";
import { drawBadge, phaseDates } from "../labels/plate-labels.ts";
import { blockOf, onMap, type Row } from "../labels/words.ts";
import type { Sheet } from "../sheet.ts";
import { bestRoom } from "./find-room.ts";

/** Sets the caption in a corner, the upper ones first, and adds its box to those taken. */
export function placeCaption(main: Sheet, taken: Box[], grid: CostGrid): SceneNode[] {
  const { context, inner, scale, content } = main;
  const { edition } = context;
  const rows = captionRows(context, content.view);
  if (rows.length === 0) return [];
  const block = blockOf(rows, context.text);
  const badge = content.view.kind === "phase" ? content.view.phase : undefined;
  const radius = badge === undefined ? 0 : rows[badgeRow(context)]!.line.capHeight * 0.92;
  const indent = badge === undefined ? 0 : radius * 2 + 8 * scale;
  const pad = 10 * scale;
  const [width, height] = [block.width + indent + 2 * pad, block.height + 1.6 * pad];
  if (width > inner.width || height > inner.height * 0.4) return [];
  const [right, bottom] = [inner.x + inner.width - width, inner.y + inner.height - height];
  const corners = [
    [inner.x, inner.y],
    [right, inner.y],
    [inner.x, bottom],
    [right, bottom],
  ].map(([x, y], i) => ({ box: { x: x!, y: y!, width, height }, cost: [0, 200, 1500, 2000][i]! }));
  const found = bestRoom(corners, taken, grid, 6 * scale);
  if (found === undefined) return [];
  taken.push(found.box);
  const [x, y] = [round(found.box.x), round(found.box.y)];
  const start = y + pad * 0.8;
  const middle = start + (badge === undefined ? 0 : block.middles[badgeRow(context)]!);
  return [
    group(
      [
        path(rectData(x, y, round(width), round(height)), { fill: withAlpha(context.theme.map.plate, 0.86) }),
        ...(badge === undefined
          ? []
          : drawBadge(context, badge, context.phaseTint(badge), [x + pad + radius, middle], radius)),
        ...block.draw(
          x + pad + indent,
          start,
          edition.direction === "rtl" ? "end" : "start",
          context.text,
          NO_HALO(context),
        ),
      ],
      { name: "caption" },
    ),
  ];
}

const NO_HALO = ({ theme }: BlockContext) => ({ color: withAlpha(theme.map.plate, 0), width: 0 });

const titleOf = ({ edition }: BlockContext): string | undefined => edition.map?.title ?? edition.headings.map;

/** The row that names the phase stands below the title. */
const badgeRow = (context: BlockContext): number => (titleOf(context) === undefined ? 0 : 1);

function captionRows(context: BlockContext, view: MapView): Row[] {
  const { theme, text, edition, page } = context;
  const head = onMap(context, theme.type.frontName, 1.2);
  const small = onMap(context, theme.type.army, 1.05);
  const most = page.width * 0.3;
  const row = (words: string, style: typeof head, paint: string): Row => {
    const [line] = text.paragraph(words, style, { width: most, maxLines: 1, align: "start" }).lines;
    return { line: line!, paint, leading: style.size * 1.3 };
  };
  const title = titleOf(context);
  const rows = title === undefined ? [] : [row(title, head, theme.ink)];
  if (view.kind === "phase") {
    rows.push(row(view.phase.name, head, theme.ink));
    rows.push(...phaseDates(context, view.phase).map((words) => row(words, small, theme.muted)));
  }
  if (view.kind === "date") {
    const date = formatDate(view.date, edition.language, "long");
    rows.push(row(context.t("map-as-of", { date }), title === undefined ? head : small, theme.ink));
  }
  return rows;
}
