import { type Bounds, pathBounds, uniteBounds } from "../scene/bounds.ts";
import type { FontResource } from "../scene/resources.ts";
import type { Line } from "./types.ts";

type Fonts = ReadonlyMap<string, FontResource>;

const glyphBoxes = new WeakMap<FontResource, Map<number, Bounds | undefined>>();
const lineBoxes = new WeakMap<Line, readonly Bounds[]>();

/** Box of a glyph's outline in font units, y upward; undefined for a blank one. */
function glyphBox(font: FontResource, id: number): Bounds | undefined {
  let known = glyphBoxes.get(font);
  if (!known) {
    known = new Map();
    glyphBoxes.set(font, known);
  }
  if (!known.has(id)) {
    const d = font.outline(id);
    known.set(id, d === "" ? undefined : pathBounds(d));
  }
  return known.get(id);
}

/** Boxes of what each glyph of a line prints, from its start on its baseline, y downward. */
export function glyphInk(line: Line, fonts: Fonts): readonly Bounds[] {
  let boxes = lineBoxes.get(line);
  if (!boxes) {
    boxes = line.runs.flatMap(({ font, size, glyphs }) => {
      const resource = fonts.get(font);
      if (!resource) throw new RangeError(`no font is called "${font}"`);
      const scale = size / resource.unitsPerEm;
      return glyphs.flatMap(({ id, x, y }): Bounds[] => {
        // Glyph 0 stands for a character no font has; what it draws is no letter, and claims no room.
        const box = id === 0 ? undefined : glyphBox(resource, id);
        if (!box) return [];
        return [{ x0: x + box.x0 * scale, y0: y - box.y1 * scale, x1: x + box.x1 * scale, y1: y - box.y0 * scale }];
      });
    });
    lineBoxes.set(line, boxes);
  }
  return boxes;
}

/** Box of what a line prints, from its start on its baseline, y downward; that of its advance when it is blank. */
export function lineInk(line: Line, fonts: Fonts): Bounds {
  return uniteBounds(glyphInk(line, fonts)) ?? { x0: 0, y0: 0, x1: line.width, y1: 0 };
}

/**
 * Least distance between the baselines of two lines at which no glyph of the lower one touches one
 * of the upper: only glyphs that stand above one another count. `by` is where the lower line starts,
 * from the start of the upper.
 */
export function clearLeading(upper: Line, lower: Line, by: number, fonts: Fonts): number {
  const above = glyphInk(upper, fonts);
  let least = 0;
  for (const { x0, x1, y0 } of glyphInk(lower, fonts)) {
    for (const box of above) {
      if (box.x0 < x1 + by && box.x1 > x0 + by && box.y1 - y0 > least) least = box.y1 - y0;
    }
  }
  return least;
}
