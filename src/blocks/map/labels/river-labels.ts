/** Names of rivers, along them. */
import type { MapLabel } from "../../../campaign/edition-map.ts";
import type { Color, Point } from "../../../scene/types.ts";
import { lineInk } from "../../../text/line-ink.ts";
import type { Line, TextEngine, TextStyle } from "../../../text/types.ts";
import { courseOf, nearestTo, type River, riverAt } from "../ground/river-path.ts";
import { offsetTrack, resample, trackOf } from "../polyline.ts";
import type { Sheet } from "../sheet.ts";
import type { Candidate } from "./label.ts";
import { alongCurve, type CurvedWords, drawCurved, onMap } from "./words.ts";

/** Where along its river a name is tried, in its own lengths from the wished point. */
const ALONG = [0, -0.7, 0.7, -1.4, 1.4, -2.2, 2.2];
/** Lengths of river taken for the name's, in its own: on a longer stretch it runs straighter. */
const STRETCHES = [1.15, 1.7, 2.6];

/** Above or below the river nearest to the wished point, as near to that as may be. */
export function onRiver(sheet: Sheet, label: MapLabel, at: Point, style: TextStyle, paint: Color): Candidate[] {
  const { context, scale } = sheet;
  const river = riverAt(sheet, at);
  if (river === undefined) return [];
  const line = context.text.line(label.text, onMap(context, style));
  return ALONG.flatMap((shift) =>
    STRETCHES.flatMap((room, i) => {
      const course = courseOf(river, river.at + shift * line.width, line.width * room + 8 * scale, scale);
      if (course === undefined) return [];
      return [true, false].flatMap((above): Candidate[] => {
        const words = clearOf(river, course, line, above, context.text, scale);
        if (words === undefined) return [];
        const { boxes, spots, spotArea, anchor } = words;
        const draw: Candidate["draw"] = (halo) => drawCurved(context.text, line, words, { paint, halo });
        return [{ boxes, spots, spotArea, anchor, cost: i * 6 + (above ? 0 : 4) + Math.abs(shift) * 7, draw }];
      });
    }),
  );
}

/** Words along a river's evened course, moved off it until the river itself, winding about the course, leaves them room. */
function clearOf(
  river: River,
  course: readonly Point[],
  line: Line,
  above: boolean,
  text: TextEngine,
  scale: number,
): CurvedWords | undefined {
  const { y0, y1 } = lineInk(line, text.resources());
  const gap = 3 * scale;
  let off = gap;
  for (let tries = 0; tries < 4; tries++) {
    const curve = offsetTrack(course, above ? off + Math.max(y1, 0) : -off + y0);
    const words = alongCurve(text, line, curve, trackOf(curve).length / 2);
    if (words === undefined) return undefined;
    const own = resample(trackOf(words.curve), 4);
    const edge = offsetTrack(own, above ? -Math.max(y1, 0) : -y0);
    const short = gap - nearestTo(river, edge, gap);
    if (short < 0.5 * scale) return words;
    off += short + 0.5 * scale;
  }
  return undefined;
}
