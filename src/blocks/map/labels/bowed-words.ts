import type { Color, Point } from "../../../scene/types.ts";
import type { Line, TextEngine } from "../../../text/types.ts";
import { trackOf } from "../polyline.ts";
import type { Sheet } from "../sheet.ts";
import type { Candidate } from "./label.ts";
import { alongCurve, type CurvedWords, drawCurved } from "./words.ts";

/** Names in the clear stay so far off what lies about them, in heights of their capitals. */
const MARGIN = 0.25;

/** Words on a bow about a middle; `bend` is its rise over its length. */
export function bowed(
  text: TextEngine,
  line: Line,
  [x, y]: Point,
  angle: number,
  bend: number,
): CurvedWords | undefined {
  const width = line.width * 1.08 + 8;
  const points: Point[] = [];
  for (let i = 0; i <= 12; i++) {
    const t = i / 12 - 0.5;
    const [dx, dy] = [t * width, (4 * t * t - 1 / 3) * width * bend * 0.5 + line.capHeight / 2];
    points.push([x + dx * Math.cos(angle) - dy * Math.sin(angle), y + dx * Math.sin(angle) + dy * Math.cos(angle)]);
  }
  return alongCurve(text, line, points, trackOf(points).length / 2, { inset: 0, margin: MARGIN });
}

/** Words set about the origin, where they would stand, and what that costs. */
export interface Found {
  readonly words: CurvedWords;
  readonly line: Line;
  readonly at: Point;
  readonly own: number;
  readonly cover: number;
}

export const priceOf = ({ own, cover }: Found) => own + cover;

/** The cheapest of many places, cheapest first; of equal ones the first found. */
export class Cheapest {
  readonly #keep: number;
  readonly #found: Found[] = [];

  constructor(keep: number) {
    this.#keep = keep;
  }

  get all(): readonly Found[] {
    return this.#found;
  }

  /** Whether a place of this price, whatever it covers, could still be among them: else it need not be looked at. */
  takes(price: number): boolean {
    return this.#found.length < this.#keep || price < priceOf(this.#found[this.#keep - 1]!);
  }

  add(found: Found): void {
    const price = priceOf(found);
    if (!this.takes(price)) return;
    let at = this.#found.length;
    while (at > 0 && priceOf(this.#found[at - 1]!) > price) at--;
    this.#found.splice(at, 0, found);
    if (this.#found.length > this.#keep) this.#found.pop();
  }
}

/** Places as candidates; the placement pass charges what lies beneath again. */
export function asCandidates({ context }: Sheet, found: readonly Found[], paint: Color): Candidate[] {
  return found.map(({ words: about, line, at, own }) => {
    const words = moveWords(about, at);
    return {
      boxes: words.boxes,
      spots: words.spots,
      spotArea: words.spotArea,
      cost: own,
      anchor: words.anchor,
      // Of many places one is drawn: only its curve is moved.
      draw: (halo) => drawCurved(context.text, line, { ...words, curve: movePoints(about.curve, at) }, { paint, halo }),
    };
  });
}

function moveWords({ boxes, spots, spotArea }: CurvedWords, at: Point): Omit<CurvedWords, "curve"> {
  const [x, y] = at;
  return {
    spotArea,
    spots: movePoints(spots, at),
    boxes: boxes.map((box) => ({ x: box.x + x, y: box.y + y, width: box.width, height: box.height })),
    anchor: at,
  };
}

function movePoints(points: readonly Point[], by: Point): Point[] {
  return points.map((point): Point => [point[0] + by[0], point[1] + by[1]]);
}
