/** The modern world beneath: sea, shores, land, waters, borders, graticule. */
import type { BaseRiver } from "../../../geo/base-map.ts";
import { group, path, rectData, round } from "../../../scene/build.ts";
import type { SceneNode } from "../../../scene/types.ts";
import type { BlockContext } from "../../block.ts";
import type { Sheet } from "../sheet.ts";

/** Sea, its vignette along the shores, and land; territories go on top of these. */
export function drawUnderground({ context, base, frame, scale }: Sheet): SceneNode[] {
  const { map } = context.theme;
  const lines = scale * (context.theme.strokes?.map ?? 1);
  const sheetRect = rectData(frame.x, frame.y, frame.width, frame.height);
  if (base === undefined) return [path(sheetRect, { fill: map.land, name: "ground" })];
  return [
    path(sheetRect, { fill: map.sea, name: "sea" }),
    ...present(base.graticule, (d) =>
      path(d, { stroke: { paint: map.graticule, width: round(0.6 * lines) }, name: "graticule" }),
    ),
    ...map.vignette.flatMap(({ color, width }) =>
      present(base.coast, (d) => path(d, { stroke: { paint: color, width: round(width * scale), join: "round" } })),
    ),
    ...present(base.land, (d) => path(d, { fill: map.land, rule: "evenodd", name: "land" })),
  ];
}

/** Rivers, lakes, modern borders and the shoreline, above the tints of territories. */
export function drawWaters({ context, base, scale }: Sheet): SceneNode[] {
  if (base === undefined) return [];
  const { map } = context.theme;
  const lines = scale * (context.theme.strokes?.map ?? 1);
  const drawRiver = ({ d, rank }: BaseRiver) =>
    path(d, {
      stroke: { paint: map.river, width: round([1.5, 1.1, 0.8][rank - 1]! * lines), join: "round", cap: "round" },
    });
  return [
    ...(base.rivers.length > 0 ? [group(base.rivers.map(drawRiver), { name: "rivers" })] : []),
    ...present(base.lakes, (d) =>
      path(d, {
        fill: map.lake,
        rule: "evenodd",
        stroke: { paint: map.river, width: round(0.7 * lines) },
        name: "lakes",
      }),
    ),
    ...present(modernBorders(context) ? base.borders : "", (d) =>
      path(d, { stroke: { paint: map.border, width: round(0.8 * lines), join: "round" }, name: "borders" }),
    ),
    ...present(base.coast, (d) =>
      path(d, { stroke: { paint: map.coast, width: round(0.8 * lines), join: "round" }, name: "coast" }),
    ),
  ];
}

/** Borders of today say nothing about wars fought before most of them were drawn. */
function modernBorders({ edition }: BlockContext): boolean {
  return edition.period === undefined || edition.period.start.year >= FIRST_MODERN_YEAR;
}

/** Most of today's borders are younger than the peace of 1919. */
const FIRST_MODERN_YEAR = 1919;

function present(d: string, draw: (d: string) => SceneNode): SceneNode[] {
  return d === "" ? [] : [draw(d)];
}
