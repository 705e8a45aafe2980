/** What may not happen on any poster, whatever the campaign and the page. */
import type { Box } from "../../src/blocks/block.ts";
import { type Bounds, pathBounds } from "../../src/scene/bounds.ts";
import { applyMatrix, IDENTITY, multiplyMatrices } from "../../src/scene/matrix.ts";
import type { Matrix, Scene, SceneNode } from "../../src/scene/types.ts";
import { boundsOf, type Fonts, type InkedRun, inkedRuns, meet, meetingRuns } from "./ink.ts";

/** Boxes may meet by this much, units: they are placed to fractions of a unit and drawn to hundredths. */
const HAIR = 0.6;

/**
 * How far ink may reach beyond its block. At the sides, letters such as ر and J reach past their own width
 * into the gutter, as they do over their neighbours in a word. Above and below, blocks end at the flat of
 * their letters, and type designers let round and pointed ones overshoot that by 1 to 2 % of the em, so that
 * they look as high: measured over a hundred campaigns, nothing that is no fault goes farther. The tenth of a
 * unit is what rounding glyphs and boxes to hundredths may add up to over the groups of a block.
 */
const OVERSHOOT = { em: 0.02, side: 0.04, units: 0.1 };

export interface Drawn {
  readonly scene: Scene;
  readonly fonts: Fonts;
  /** Where layout put each block. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Type never gets smaller than this. */
  readonly minimumSize: number;
  /**
   * Size at which the text engine sets these words in this face, as a multiple of the style's: faces for
   * other scripts are matched to the height of the page's own letters. Their nominal size says nothing of
   * how large they look, so the least size is that of the style, and not one share for all faces.
   */
  matchedScale(font: string, words: string): number;
}

/** Every fault of a poster's drawing, in words. */
export function drawingFaults({ scene, fonts, boxes, minimumSize, matchedScale }: Drawn): string[] {
  const runs = inkedRuns(scene.children, fonts);
  const page: Bounds = { x0: 0, y0: 0, x1: scene.width, y1: scene.height };
  const pictures = pictureBoxes(scene.children);
  // Commas and full stops take their size from the letters around them, so that all words of a face are asked for.
  const wordsIn = (font: string) => runs.flatMap((run) => (run.font === font ? [run.text] : [])).join("");
  return [
    ...runs.filter(({ bounds }) => !holds(page, bounds, 0)).map((run) => `${place(run)} leaves the page`),
    ...runs.flatMap((run) => {
      const [block = ""] = run.names;
      // An outcome without a place of its own stands on the line of the timeline's heading.
      const box = boxes.get(block) ?? (block === "outcome" ? boxes.get("timeline") : undefined);
      if (!box) return [`${place(run)} belongs to no block`];
      const limits = { x0: box.x, y0: box.y, x1: box.x + box.width, y1: box.y + box.height };
      const [across, down] = [OVERSHOOT.side, OVERSHOOT.em].map((em) => run.size * em + OVERSHOOT.units);
      return holds(limits, run.bounds, across!, down!)
        ? []
        : [`${place(run)} leaves its block (${excess(limits, run.bounds)})`];
    }),
    ...runs
      // Sizes are rounded to hundredths, once by the style and once where they are matched.
      .filter(({ size }) => size < minimumSize - 0.011)
      .filter(({ size, matched, font }) => !matched || size < minimumSize * matchedScale(font, wordsIn(font)) - 0.011)
      .map((run) => `${place(run)} is set at ${run.size.toFixed(2)}, below ${minimumSize.toFixed(2)}`),
    ...meetingRuns(runs, fonts).map(([a, b]) => `${place(a)} and ${place(b)} are printed upon each other`),
    ...runs.flatMap((run) =>
      pictures
        .filter(({ bounds }) => run.glyphs.some((glyph) => meet(glyph.bounds, bounds, HAIR)))
        .map(({ label }) => `${place(run)} is printed upon the picture "${label}"`),
    ),
    ...boxFaults(boxes, page),
  ];
}

function place(run: InkedRun): string {
  return `"${run.text.length > 40 ? `${run.text.slice(0, 40)}…` : run.text}" (${run.names.join(" › ")})`;
}

function holds(outer: Bounds, inner: Bounds, by: number, down = by): boolean {
  return (
    inner.x0 >= outer.x0 - by && inner.y0 >= outer.y0 - down && inner.x1 <= outer.x1 + by && inner.y1 <= outer.y1 + down
  );
}

function excess(outer: Bounds, inner: Bounds): string {
  const by = {
    left: outer.x0 - inner.x0,
    top: outer.y0 - inner.y0,
    right: inner.x1 - outer.x1,
    bottom: inner.y1 - outer.y1,
  };
  return Object.entries(by)
    .filter(([, value]) => value > 0)
    .map(([edge, value]) => `${edge} ${value.toFixed(1)}`)
    .join(", ");
}

/** Blocks stand apart and on the page; only the map runs under its neighbours' edges. */
function boxFaults(boxes: ReadonlyMap<string, Box>, page: Bounds): string[] {
  const all = [...boxes].map(([name, b]) => ({ name, x0: b.x, y0: b.y, x1: b.x + b.width, y1: b.y + b.height }));
  return all.flatMap((a, i) => [
    ...(holds(page, a, HAIR) ? [] : [`the block ${a.name} leaves the page (${excess(page, a)})`]),
    ...all
      .slice(i + 1)
      .filter((b) => meet(a, b, HAIR))
      .map((b) => `the blocks ${a.name} and ${b.name} overlap`),
  ]);
}

/** Portraits, flags and photographs: groups with the role of a figure and a clip, and images. */
function pictureBoxes(nodes: readonly SceneNode[], matrix: Matrix = IDENTITY): { label: string; bounds: Bounds }[] {
  return nodes.flatMap((node) => {
    if (node.kind === "image") {
      const { x, y, width, height } = node;
      const corners = [
        [x, y],
        [x + width, y + height],
      ] as const;
      return [
        { label: node.label ?? node.image, bounds: boundsOf(corners.map((corner) => applyMatrix(matrix, corner))) },
      ];
    }
    if (node.kind !== "group") return [];
    const inner = node.transform ? multiplyMatrices(matrix, node.transform) : matrix;
    if (node.role === "figure" && node.clip) {
      const bounds = pathBounds(node.clip.d, inner);
      return bounds ? [{ label: node.label ?? "figure", bounds }] : [];
    }
    return pictureBoxes(node.children, inner);
  });
}
