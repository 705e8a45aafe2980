import { circleData, path, polylineData, rectData } from "../../scene/build.ts";
import type { Color, Matrix, PathNode, Point, SceneNode } from "../../scene/types.ts";
import { normalizePath } from "../path-data.ts";
import { starData } from "../shapes.ts";

/** The whole cloth in one colour. */
export function field(width: number, height: number, color: Color): PathNode {
  return path(rectData(0, 0, width, height), { fill: color });
}

/** Horizontal stripes from the top; a stripe is a colour or a colour with its share of the height. */
export function rows(
  width: number,
  height: number,
  stripes: readonly (Color | readonly [Color, number])[],
): PathNode[] {
  return cuts(height, stripes).map(({ color, from, to }) => path(rectData(0, from, width, to - from), { fill: color }));
}

/** Vertical stripes from the hoist. */
export function columns(
  width: number,
  height: number,
  stripes: readonly (Color | readonly [Color, number])[],
): PathNode[] {
  return cuts(width, stripes).map(({ color, from, to }) => path(rectData(from, 0, to - from, height), { fill: color }));
}

function cuts(length: number, stripes: readonly (Color | readonly [Color, number])[]) {
  const parts = stripes.map((s): readonly [Color, number] => (typeof s === "string" ? [s, 1] : s));
  const total = parts.reduce((sum, [, share]) => sum + share, 0);
  let at = 0;
  return parts.map(([color, share]) => {
    const from = (at / total) * length;
    at += share;
    return { color, from, to: (at / total) * length };
  });
}

export function disc(cx: number, cy: number, r: number, color: Color): PathNode {
  return path(circleData(cx, cy, r), { fill: color });
}

export function star(cx: number, cy: number, r: number, color: Color, turn = 0): PathNode {
  return path(starData(cx, cy, r, 5, undefined, turn), { fill: color });
}

export function polygon(points: readonly Point[], color: Color): PathNode {
  return path(polylineData(points, true), { fill: color });
}

/** An upright cross reaching the edges: bar `thickness`, meeting at (`cx`, `cy`). */
export function cross(
  width: number,
  height: number,
  cx: number,
  cy: number,
  thickness: number,
  color: Color,
): SceneNode[] {
  return [
    path(rectData(cx - thickness / 2, 0, thickness, height), { fill: color }),
    path(rectData(0, cy - thickness / 2, width, thickness), { fill: color }),
  ];
}

/**
 * Hammer and sickle in a square of side `size` with its top left corner at (`x`, `y`).
 *
 * The statute of 1955 gives the frame drawn here: the point of the sickle at the middle of the
 * square's upper side, both handles in its lower corners, the hammer three quarters of the
 * diagonal long.
 */
export function hammerAndSickle(x: number, y: number, size: number, color: Color): SceneNode[] {
  const place: Matrix = [size / 100, 0, 0, size / 100, x, y];
  return [path(normalizePath(SICKLE, place), { fill: color }), path(normalizePath(HAMMER, place), { fill: color })];
}

const SICKLE =
  "M50 0C78 6 98 28 98 54C98 80 78 97 53 97C42 97 32 94 24 88L13 99C10 102 5 102 2 99C-1 96 -1 91 2 88L14 76L26 70" +
  "C33 77 42 80 51 80C68 80 80 69 80 53C80 32 68 13 50 0Z";
const HAMMER = "M14 33L40 7L55 14L45 24L101 87C104 91 104 95 101 98C98 101 93 101 90 98L33 36L23 46Z";

/**
 * The Soyombo of the Mongolian state, `height` high, centred on `cx`, its top at `y`:
 * fire, sun, moon, downward triangles, bars and the paired fishes between two pillars.
 */
export function soyombo(cx: number, y: number, height: number, color: Color, ground: Color): SceneNode[] {
  const k = height / 150;
  const place: Matrix = [k, 0, 0, k, cx - 50 * k, y];
  const draw = (d: string, fill = color) => path(normalizePath(d, place), { fill });
  return [
    draw(SOYOMBO_FIRE),
    draw("M50 38a9 9 0 1 0 .01 0Z"),
    draw("M28 47C30 66 40 73 50 73C60 73 70 66 72 47C68 58 60 63 50 63C40 63 32 58 28 47Z"),
    draw("M0 78H16V150H0ZM84 78H100V150H84Z"),
    draw("M22 78H78L50 90ZM22 138H78L50 150Z"),
    draw("M22 93H78V99H22ZM22 129H78V135H22Z"),
    draw("M50 101.5a12.5 12.5 0 1 0 .01 0Z"),
    draw("M50 101.5C57 104 57 112 50 114S43 124 50 126.500", ground),
    draw(
      "M50 101.5C58 105 57 112.500 50.800 115S44.500 123 50 126.500C42.500 123 42.500 115 49.200 113S55.500 105 50 101.500Z",
      ground,
    ),
    draw("M46 106a2 2 0 1 0 .01 0ZM54 118a2 2 0 1 0 .01 0Z", ground),
  ];
}

const SOYOMBO_FIRE =
  "M50 0C54 7 58 10 57 17C60 15 60 11 59.500 8C64 13 67 19 65 26C63 33 57 36 50 36C43 36 37 33 35 26C33 19 36 13 40.500 8" +
  "C40 11 40 15 43 17C42 10 46 7 50 0Z";
