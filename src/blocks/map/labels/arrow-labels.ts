/** Where the name of a unit may stand along its arrow. */
import type { Color, Point } from "../../../scene/types.ts";
import { lineInk } from "../../../text/line-ink.ts";
import type { Line, TextEngine } from "../../../text/types.ts";
import type { ArrowShape } from "../arrows/shape.ts";
import { directionAt, offsetTrack, pointAt, resample, type Track, trackOf } from "../polyline.ts";
import type { Candidate } from "./label.ts";
import { alongCurve, bendOf, drawCurved, type TextBlock } from "./words.ts";

/** Sharpest total turn of words on a curve, radians. */
const MOST_BEND = 0.75;

export interface ArrowLabelInput {
  readonly shape: ArrowShape;
  readonly line: Line;
  /** The same words broken into horizontal lines. */
  readonly block: TextBlock;
  readonly paint: Color;
  /** Upon the arrow, where it is wide enough. */
  readonly onArrow: Color;
  /** White space between what is inked of the arrow, its rim included, and the letters. */
  readonly gap: number;
  /** How far ink and rim reach beyond the body. */
  readonly rim: number;
  readonly text: TextEngine;
  /** Only the level lines: for a second way of breaking the words. */
  readonly onlyLevel: boolean;
  /** Whether the body is solid enough to carry words. */
  readonly inside: boolean;
}

export function arrowLabelCandidates(input: ArrowLabelInput): Candidate[] {
  if (input.onlyLevel) return horizontally(input);
  return [...(input.inside ? insideArrow(input) : []), ...besideArrow(input), ...horizontally(input)];
}

/** Upon the body, where the whole stretch is wide enough and already dark. */
function insideArrow({ shape, line, onArrow, text }: ArrowLabelInput): Candidate[] {
  const { body, measures } = shape.outline;
  const track = trackOf(body);
  const out: Candidate[] = [];
  for (let at = 0.5; at <= 0.9; at += 0.05) {
    const middle = track.length * at;
    const start = middle - line.width / 2;
    const widthThere = measures.tail + (measures.neck - measures.tail) * (start / track.length);
    if (widthThere < line.capHeight * 1.55 || start < track.length * 0.34) continue;
    const baseline = baselineFor(body, -line.capHeight / 2);
    const words = alongCurve(text, line, baseline, middle);
    if (words === undefined || bendOf(resample(trackOf(words.curve), 6)) > MOST_BEND) continue;
    out.push({
      boxes: words.boxes,
      // The words belong on the arrow: it must not be charged against them.
      spots: [],
      cost: 1 + Math.abs(at - 0.65) * 10,
      anchor: words.anchor,
      draw: () => drawCurved(text, line, words, { paint: onArrow }),
    });
  }
  return out;
}

/** Along the body on either side, clear of its rim with every letter. */
function besideArrow({ shape, line, paint, gap, rim, text }: ArrowLabelInput): Candidate[] {
  const { body, measures } = shape.outline;
  const centre = resample(trackOf(body), 6);
  const { y0, y1 } = lineInk(line, text.resources());
  const ink = { rise: -y0, fall: Math.max(y1, 0) };
  const out: Candidate[] = [];
  for (const side of [1, -1] as const) {
    const edge = (i: number) =>
      (measures.tail + (measures.neck - measures.tail) * (i / Math.max(centre.length - 1, 1))) / 2;
    for (const extra of [0, 3]) {
      const curve = trackOf(offsetTrack(centre, (i) => side * (edge(i) + rim + gap + extra)));
      const baselines = baselinesBeside(curve.points, side, ink);
      for (let at = 0.24; at <= 0.92; at += 0.04) {
        const forward = directionAt(curve, curve.length * at, line.width / 2)[0] >= 0;
        const raised = forward ? baselines.forward : baselines.backward;
        const words = alongCurve(text, line, raised.points, raised.length * at);
        if (words === undefined || bendOf(resample(trackOf(words.curve), 6)) > MOST_BEND) continue;
        out.push({
          boxes: words.boxes,
          spots: words.spots,
          spotArea: words.spotArea,
          cost: 4 + Math.abs(at - 0.55) * 16 + extra * 0.6 + steepness(words.curve) * 4,
          anchor: words.anchor,
          draw: (halo) => drawCurved(text, line, words, { paint, halo }),
        });
      }
    }
  }
  return out;
}

/**
 * The baselines for words on one side of a track, read along it and against it. Words whose feet face
 * the track sit on it with their lowest letter; those whose heads face it hang from it by their tallest.
 */
function baselinesBeside(
  curve: readonly Point[],
  side: 1 | -1,
  { rise, fall }: { readonly rise: number; readonly fall: number },
): { readonly forward: Track; readonly backward: Track } {
  const sitting = trackOf(offsetTrack(curve, side * fall));
  const hanging = trackOf(offsetTrack(curve, side * rise));
  return side === 1 ? { forward: sitting, backward: hanging } : { forward: hanging, backward: sitting };
}

function baselineFor(curve: readonly Point[], lift: number): Point[] {
  const track = trackOf(curve);
  const direction = directionAt(track, track.length * 0.6, track.length * 0.3);
  return offsetTrack(resample(track, 6), direction[0] >= 0 ? lift : -lift);
}

/** 0 for level words, 1 for upright ones. */
function steepness(curve: readonly Point[]): number {
  const [a, b] = [curve[0]!, curve[curve.length - 1]!];
  return Math.abs(Math.atan2(b[1] - a[1], b[0] - a[0])) / (Math.PI / 2);
}

/** Level lines beside the arrow, at its middle, its tail or its head. */
function horizontally({ shape, block, gap, rim, text }: ArrowLabelInput): Candidate[] {
  const { body, measures } = shape.outline;
  const track = trackOf(body);
  const out: Candidate[] = [];
  for (const at of [0.05, 0.2, 0.35, 0.5, 0.65, 0.8]) {
    const [x, y] = pointAt(track, track.length * at);
    const half = (measures.tail + (measures.neck - measures.tail) * at) / 2 + rim + gap;
    for (const right of [true, false]) {
      for (const lift of [0, -0.5, 0.5]) {
        const left = right ? x + half : x - half - block.width;
        const top = y - block.height / 2 + lift * block.height;
        const box = { x: left, y: top, width: block.width, height: block.height };
        out.push({
          boxes: [box],
          cost: 15 + Math.abs(at - 0.4) * 10 + Math.abs(lift) * 3,
          anchor: [left + block.width / 2, top + block.height / 2],
          draw: (halo) => block.draw(left, top, right ? "start" : "end", text, halo),
        });
      }
    }
  }
  for (const [dx, dy] of [
    [0, -1],
    [1, -1],
    [-1, -1],
    [0, 1],
    [1, 0],
    [-1, 0],
  ] as const) {
    const [x, y] = pointAt(track, 0);
    const reach = measures.tail / 2 + rim + gap + 2;
    const left = x + dx * (reach + (dx === 0 ? 0 : block.width / 2)) - block.width / 2;
    const top = y + dy * (reach + block.height / 2) - block.height / 2;
    out.push({
      boxes: [{ x: left, y: top, width: block.width, height: block.height }],
      cost: 20,
      anchor: [left + block.width / 2, top + block.height / 2],
      draw: (halo) => block.draw(left, top, dx > 0 ? "start" : dx < 0 ? "end" : "center", text, halo),
    });
  }
  return out;
}
