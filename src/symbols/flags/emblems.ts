import { circleData, group, path, polylineData, rectData } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import { normalizePath } from "../path-data.ts";
import { starData } from "../shapes.ts";
import { cross, field } from "./elements.ts";

/**
 * The twelve-rayed sun of the Chinese Republic, `r` from its centre to the tips.
 *
 * Statute of 17 December 1928: white disc of half the ray radius, rays of 30° at the tip,
 * between disc and rays a blue ring a fifteenth of the disc's diameter wide.
 */
export function whiteSun(cx: number, cy: number, r: number, sky: Color): SceneNode[] {
  const core = r / 2;
  return [
    path(starData(cx, cy, r, 12, 1 / (2 * Math.cos(Math.PI / 12))), { fill: "#ffffff" }),
    path(circleData(cx, cy, core * (1 + 2 / 15)), { fill: sky }),
    path(circleData(cx, cy, core), { fill: "#ffffff" }),
  ];
}

/** Rows of stars, evenly spaced inside a canton with margins equal to the spacing. */
export function starGrid(
  width: number,
  height: number,
  counts: { readonly columns: number; readonly rows: number },
  r: number,
): SceneNode[] {
  const stars: string[] = [];
  for (let row = 1; row <= counts.rows; row++)
    for (let column = 1; column <= counts.columns; column++)
      stars.push(starData((width * column) / (counts.columns + 1), (height * row) / (counts.rows + 1), r));
  return [path(stars.join(" "), { fill: "#ffffff" })];
}

export interface UnionColors {
  readonly blue: Color;
  readonly red: Color;
}

/**
 * The Union Flag on any ratio. Widths in fiftieths of a 30-high flag as the College of Arms
 * sets them: saltire of St Andrew 6, of St Patrick 2 counterchanged, cross of St George 6 in white 10.
 */
export function unionFlag(width: number, height: number, colors: UnionColors, withPatrick: boolean): SceneNode[] {
  const unit = height / 30;
  const [cx, cy] = [width / 2, height / 2];
  const diagonals = `M 0 0 L ${width} ${height} M ${width} 0 L 0 ${height}`;
  const stroke = (color: Color, units: number) => ({ stroke: { paint: color, width: unit * units } });
  const cloth = { clip: { d: rectData(0, 0, width, height) } };
  // Four triangles, one beside each arm of the saltire, keep half of every red diagonal.
  const halves = [
    [
      [cx, cy],
      [width, cy],
      [width, height],
    ],
    [
      [cx, cy],
      [cx, height],
      [0, height],
    ],
    [
      [cx, cy],
      [0, cy],
      [0, 0],
    ],
    [
      [cx, cy],
      [cx, 0],
      [width, 0],
    ],
  ] as const;
  const patrick = group([path(diagonals, stroke(colors.red, 4))], {
    clip: { d: halves.map((triangle) => polylineData(triangle, true)).join(" ") },
  });
  return [
    group(
      [
        field(width, height, colors.blue),
        path(diagonals, stroke("#ffffff", 6)),
        ...(withPatrick ? [patrick] : []),
        ...cross(width, height, cx, cy, unit * 10, "#ffffff"),
        ...cross(width, height, cx, cy, unit * 6, colors.red),
      ],
      cloth,
    ),
  ];
}

/** The arms of Savoy, a white cross on red within a blue border, on a shield centred on (`cx`, `cy`). */
export function savoyShield(cx: number, cy: number, height: number, border: Color, red: Color): SceneNode[] {
  const k = height / 100;
  const shield = (inset: number) => {
    const [x0, x1] = [cx - (38 - inset) * k, cx + (38 - inset) * k];
    const y = cy + (inset - 50) * k;
    const bend = cy + (12 - inset * 0.3) * k;
    const tip = cy + (50 - inset * 1.15) * k;
    return normalizePath(
      `M${x0} ${y}H${x1}V${bend}Q${x1} ${cy + 38 * k - inset * k} ${cx} ${tip}Q${x0} ${cy + 38 * k - inset * k} ${x0} ${bend}Z`,
    );
  };
  return [
    path(shield(0), { fill: border }),
    group(
      [
        path(shield(9), { fill: red }),
        path(rectData(cx - 8 * k, cy - 50 * k, 16 * k, 100 * k), { fill: "#ffffff" }),
        path(rectData(cx - 40 * k, cy - 17 * k, 80 * k, 16 * k), { fill: "#ffffff" }),
      ],
      { clip: { d: shield(9) } },
    ),
  ];
}

/**
 * Crescent opening toward the fly and star, as on the Ottoman flag of 1844:
 * `r` is the radius of the crescent's outer circle, centred on (`cx`, `cy`).
 */
export function crescentAndStar(cx: number, cy: number, r: number, color: Color, ground: Color): SceneNode[] {
  return [
    path(circleData(cx, cy, r), { fill: color }),
    path(circleData(cx + r * 0.26, cy, r * 0.8), { fill: ground }),
    path(starData(cx + r * 1.17, cy, r * 0.5, 5, undefined, -90), { fill: color }),
  ];
}
