/** Where the date of a front line may stand upon it. */
import type { Color } from "../../../scene/types.ts";
import type { Line, TextEngine } from "../../../text/types.ts";
import type { FrontShape } from "../fronts/shape.ts";
import { directionAt, offsetTrack, relax, resample, trackOf } from "../polyline.ts";
import type { Candidate } from "./label.ts";
import { alongCurve, bendOf, drawCurved } from "./words.ts";

const MOST_BEND = 0.8;

/** Upon the line, centred across it, wherever it runs level and straight enough. */
export function dateCandidates(shape: FrontShape, line: Line, paint: Color, text: TextEngine): Candidate[] {
  const out: Candidate[] = [];
  for (const points of shape.lines) {
    const smooth = relax(resample(trackOf(points), 6), 30);
    for (const way of [smooth, [...smooth].reverse()]) {
      const baseline = offsetTrack(way, -line.capHeight / 2);
      const track = trackOf(baseline);
      for (let at = line.width; at < track.length - line.width; at += 14) {
        // Each stretch is tried both ways; only the one read forwards has its words centred.
        if (directionAt(track, at, line.width / 2)[0] < 0) continue;
        const words = alongCurve(text, line, baseline, at, { inset: 5 });
        if (words === undefined) continue;
        const [first, last] = [words.curve[0]!, words.curve[words.curve.length - 1]!];
        const bend = bendOf(resample(trackOf(words.curve), 5));
        if (bend > MOST_BEND) continue;
        const slope = Math.abs(Math.atan2(last[1] - first[1], last[0] - first[0]));
        const middle = Math.abs(at / track.length - 0.5);
        out.push({
          boxes: words.boxes,
          spots: words.spots,
          spotArea: words.spotArea,
          cost: bend * 14 + (slope / (Math.PI / 2)) ** 2 * 60 + middle * 34,
          anchor: words.anchor,
          draw: (halo) => drawCurved(text, line, words, { paint, halo }),
        });
      }
    }
  }
  return out;
}
