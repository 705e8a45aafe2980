/** The colour ground drawn by the author gives to what lies beneath it: words there wear a halo of it. */
import type { TerrainKind } from "../../../campaign/terrain-kinds.ts";
import type { Color, Point } from "../../../scene/types.ts";
import { mix } from "../../../theme/color.ts";
import type { Theme } from "../../../theme/types.ts";
import { boundsOf, insideRings } from "./rings.ts";
import type { TerrainShape } from "./shape-terrain.ts";

/** The colour of a point on the drawn ground, given the colour beneath it all. */
export function terrainTint(shapes: readonly TerrainShape[], theme: Theme): (point: Point, under: Color) => Color {
  const areas = shapes.flatMap(({ kind, outlines }) => {
    const wash = washOf(kind, theme);
    const rings = outlines.filter(({ closed }) => closed).map(({ points }) => points);
    return wash === undefined || rings.length === 0 ? [] : [{ wash, rings, bounds: boundsOf(rings) }];
  });
  return (point, under) => {
    const [px, py] = point;
    let color = under;
    for (const { wash, rings, bounds } of areas) {
      const { x, y, width, height } = bounds;
      if (px < x || py < y || px > x + width || py > y + height || !insideRings(rings, point)) continue;
      color = mix(color, wash.color, wash.share);
    }
    return color;
  };
}

/** What a kind of ground is washed with, and how much of it covers, its strokes and stipples counted in. */
function washOf(
  kind: TerrainKind,
  { map, muted }: Theme,
): { readonly color: Color; readonly share: number } | undefined {
  const { terrain } = map;
  switch (kind) {
    case "land":
      return { color: map.land, share: 1 };
    case "water":
      return { color: terrain.water, share: 1 };
    case "fields":
      return { color: terrain.fields, share: 0.7 };
    case "area":
      return { color: muted, share: 0.12 };
    case "hills":
      return { color: terrain.hills, share: 0.1 };
    case "woods":
      return { color: terrain.woods, share: 0.62 };
    case "built-up":
      return { color: terrain.builtUp, share: 0.34 };
    default:
      return undefined;
  }
}
