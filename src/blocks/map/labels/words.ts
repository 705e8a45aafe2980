/** Type on the map: styles at the page's scale, blocks of lines, and words along curves. */
import type { Color, Point, SceneNode } from "../../../scene/types.ts";
import { lineInk } from "../../../text/line-ink.ts";
import type { DrawOptions, Line, TextEngine, TextStyle } from "../../../text/types.ts";
import type { BlockContext, Box } from "../../block.ts";
import { keepsLevel } from "../../parts/type.ts";
import { pointAt, slice, trackOf } from "../polyline.ts";
import type { Halo } from "./label.ts";

/** A style at the page's scale and never below its least size. */
export function onMap({ page }: BlockContext, style: TextStyle, factor = 1): TextStyle {
  const size = Math.max(style.size * page.typeScale * factor, page.minimumSize);
  const leading = style.leading === undefined ? {} : { leading: (style.leading / style.size) * size };
  return { ...style, size, ...leading };
}

/** A row of a block of words: an optional sign, then a line of type. */
export interface Row {
  readonly line: Line;
  readonly paint: Color;
  readonly leading: number;
  /** A sign drawn before the words. */
  readonly sign?: Sign;
}

export interface Sign {
  readonly width: number;
  readonly gap: number;
  /** Drawn in a square of `width`, its middle at x, y. */
  draw(x: number, y: number, halo: Halo): SceneNode[];
}

/** Lines of words set under one another as one block. */
export interface TextBlock {
  readonly width: number;
  readonly height: number;
  /** Middle of the first line's capitals, from the top. */
  readonly firstMiddle: number;
  readonly lastMiddle: number;
  /** Middle of the capitals of every line, from the top. */
  readonly middles: readonly number[];
  draw(x: number, y: number, align: "start" | "center" | "end", text: TextEngine, halo: Halo): SceneNode[];
}

/** Measures tried for lines of words, in parts of the wished one, and how that is told against each. */
const MEASURES = [1, 0.86, 1.16, 1.32, 0.74];
const OFF_MEASURE = 0.3;

/** Words broken into at most four lines about so many ems wide, within a word (“Cav-|Mech”) only where there is no other way. */
export function brokenKindly(text: TextEngine, words: string, style: TextStyle, ems: number): readonly Line[] {
  let best: { readonly lines: readonly Line[]; readonly price: number } | undefined;
  MEASURES.forEach((part, i) => {
    const options = { width: style.size * ems * part, maxLines: 4, align: "start" } as const;
    const { lines, overflow, broken } = text.paragraph(words, style, options);
    const parted = lines.slice(0, -1).reduce((sum, line) => sum + partedBy(line.text.trimEnd()), 0);
    const price = parted + i * OFF_MEASURE + (overflow || broken ? 100 : 0);
    if (best === undefined || price < best.price) best = { lines, price };
  });
  return best!.lines;
}

/** What it costs that a line ends within a word: at a hyphen more than at a dash between two. */
function partedBy(line: string): number {
  return /[-\u2010]$/u.test(line) ? 3 : /[–/]$/u.test(line) ? 1.5 : 0;
}

export const rowWidth = ({ line, sign }: Row): number => line.width + (sign === undefined ? 0 : sign.width + sign.gap);

export function blockOf(rows: readonly Row[], text: TextEngine): TextBlock {
  const width = Math.max(...rows.map(rowWidth));
  const first = rows[0]!;
  const last = rows[rows.length - 1]!;
  const baselines: number[] = [];
  const top = extentOf(first.line, text).rise;
  let y = top;
  rows.forEach((row, i) => {
    if (i > 0) y += Math.max(row.leading, extentOf(rows[i - 1]!.line, text).fall + extentOf(row.line, text).rise);
    baselines.push(y);
  });
  const height = y + extentOf(last.line, text).fall;
  return {
    width,
    height,
    firstMiddle: top - first.line.capHeight / 2,
    lastMiddle: y - last.line.capHeight / 2,
    middles: baselines.map((baseline, i) => baseline - rows[i]!.line.capHeight / 2),
    draw(x, edge, align, engine, halo) {
      return rows.flatMap((row, i) => {
        const own = rowWidth(row);
        const left = align === "start" ? x : align === "end" ? x + width - own : x + (width - own) / 2;
        const baseline = edge + baselines[i]!;
        const sign = row.sign?.draw(left + row.sign.width / 2, baseline - row.line.capHeight / 2, halo) ?? [];
        const start = left + (row.sign === undefined ? 0 : row.sign.width + row.sign.gap);
        return [...sign, ...engine.drawLine(row.line, start, baseline, { paint: row.paint, halo })];
      });
    },
  };
}

/** Room a line takes above and below its baseline: capitals and descenders, or its own letters in scripts that reach farther. */
function extentOf(line: Line, text: TextEngine): { readonly rise: number; readonly fall: number } {
  const usual = { rise: line.capHeight, fall: line.descent * 0.7 };
  if (keepsLevel(line.text)) return usual;
  const { y0, y1 } = lineInk(line, text.resources());
  return { rise: Math.max(usual.rise, -y0), fall: Math.max(usual.fall, y1) };
}

export function blockBox(block: TextBlock, x: number, y: number): Box {
  return { x, y, width: block.width, height: block.height };
}

/** Words along a curve: the stretch they take, and boxes that cover them. */
export interface CurvedWords {
  readonly boxes: readonly Box[];
  readonly spots: readonly Point[];
  readonly spotArea: number;
  readonly anchor: Point;
  readonly curve: readonly Point[];
}

/**
 * Sets a line of words along a baseline curve, its middle at a length along it; undefined when the
 * curve is too short. The curve is turned so that the words read from left to right. `margin`, in
 * heights of a capital, is how far above and below the letters what lies beneath still counts.
 */
export function alongCurve(
  text: TextEngine,
  line: Line,
  baseline: readonly Point[],
  middle: number,
  { inset = 2, margin = 0 }: { readonly inset?: number; readonly margin?: number } = {},
): CurvedWords | undefined {
  const track = trackOf(baseline);
  const half = line.width * 0.515 + inset;
  if (middle - half < 0 || middle + half > track.length) return undefined;
  const stretch = slice(track, middle - half, middle + half);
  const first = stretch[0]!;
  const last = stretch[stretch.length - 1]!;
  const curve = last[0] >= first[0] ? stretch : [...stretch].reverse();
  const { rise } = extentOf(line, text);
  // Names on a curve are mostly capitals, which need less than a descender's room; small letters take what they print.
  const drop = Math.max(line.descent * 0.5, lineInk(line, text.resources()).y1);
  const own = trackOf(curve);
  const count = Math.max(Math.ceil(own.length / (rise * 0.7)), 2);
  const spots: Point[] = [];
  const boxes = Array.from({ length: count }, (_, i) => {
    const from = pointAt(own, (own.length * i) / count);
    const to = pointAt(own, (own.length * (i + 1)) / count);
    const up: Point = normalUp(from, to);
    const spot = (foot: Point, lift: number) =>
      spots.push([foot[0] + up[0] * rise * lift, foot[1] + up[1] * rise * lift]);
    // Head and foot by turns with the middle: what is narrow slips through no gap between columns.
    const ends = i === count - 1 ? [from, to] : [from];
    for (const end of ends) for (const lift of [0.1 - margin, 0.9 + margin]) spot(end, lift);
    spot([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], 0.5);
    const x = Math.min(from[0], to[0]) + Math.min(up[0] * rise, -up[0] * drop, 0);
    const y = Math.min(from[1], to[1]) + Math.min(up[1] * rise, -up[1] * drop, 0);
    const right = Math.max(from[0], to[0]) + Math.max(up[0] * rise, -up[0] * drop, 0);
    const bottom = Math.max(from[1], to[1]) + Math.max(up[1] * rise, -up[1] * drop, 0);
    return { x, y, width: right - x, height: bottom - y };
  });
  return {
    boxes,
    spots,
    spotArea: (own.length * rise * 1.3) / spots.length,
    anchor: pointAt(own, own.length / 2),
    curve,
  };
}

/** Draws words set by `alongCurve`; where the curve proves too lively for the letters, along its chord. */
export function drawCurved(text: TextEngine, line: Line, words: CurvedWords, options: DrawOptions): SceneNode[] {
  const drawn = text.drawOnCurve(line, words.curve, options);
  if (drawn !== undefined) return drawn;
  const [first, last] = [words.curve[0]!, words.curve[words.curve.length - 1]!];
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]) || 1;
  const reach = (line.width + 8) / 2 / length;
  const chord = (t: number): Point => [
    words.anchor[0] + (last[0] - first[0]) * t,
    words.anchor[1] + (last[1] - first[1]) * t,
  ];
  return text.drawOnCurve(line, [chord(-reach), chord(reach)], options) ?? [];
}

/** The side letters rise to when reading from one point to the other. */
function normalUp(from: Point, to: Point): Point {
  const d = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[1] - from[1]) / d, -(to[0] - from[0]) / d];
}

/** Greatest turn between the ends and the middle of a stretch, radians: words on a curve must not bend sharply. */
export function bendOf(points: readonly Point[]): number {
  let sum = 0;
  let most = 0;
  for (let i = 1; i + 1 < points.length; i++) {
    const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const one = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const two = Math.atan2(c[1] - b[1], c[0] - b[0]);
    let turn = two - one;
    if (turn > Math.PI) turn -= 2 * Math.PI;
    if (turn < -Math.PI) turn += 2 * Math.PI;
    sum += turn;
    most = Math.max(most, Math.abs(sum));
  }
  return most;
}
