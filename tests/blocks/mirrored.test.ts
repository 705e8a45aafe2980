import { describe, expect, it } from "vitest";
import type { Block, BlockContext } from "../../src/blocks/block.ts";
import { BLOCKS } from "../../src/blocks/registry.ts";
import { loadCampaign } from "../../src/campaign/load.ts";
import { resolveEdition } from "../../src/campaign/resolve.ts";
import { pathBounds } from "../../src/scene/bounds.ts";
import { mirrorNodes } from "../../src/scene/mirror.ts";
import type { SceneNode } from "../../src/scene/types.ts";
import { createTextEngine } from "../../src/text/engine.ts";
import { loadFonts } from "../../src/text/fonts.ts";
import { contextFor } from "./context.ts";

const WIDTH = 1920;
const { edition: EXAMPLE } = resolveEdition(
  await loadCampaign(new URL("../../examples/soviet-japanese-war/campaign.yaml", import.meta.url)),
);
const fonts = await loadFonts();
/** The same words in both: only the page differs. */
const text = createTextEngine({ fonts, language: EXAMPLE.language, direction: "rtl", frame: "ltr" });
const leftward: BlockContext = { ...contextFor(EXAMPLE), text };
const rightward: BlockContext = { ...leftward, edition: { ...EXAMPLE, direction: "rtl" } };

interface Stretch {
  readonly what: string;
  readonly x0: number;
  readonly x1: number;
}

/** What stands where: shapes by their edges, words by their text and first and last letters. */
function stretches(nodes: readonly SceneNode[]): Stretch[] {
  return nodes.flatMap((node): Stretch[] => {
    if (node.kind === "group") {
      const [a, , , , e] = node.transform ?? [1, 0, 0, 1, 0, 0];
      return stretches(node.children).map(({ what, x0, x1 }) => ({ what, x0: a * x0 + e, x1: a * x1 + e }));
    }
    if (node.kind === "glyphs") {
      const xs = node.glyphs.map(({ x }) => x);
      return [{ what: node.text, x0: Math.min(...xs), x1: Math.max(...xs) }];
    }
    if (node.kind === "image") return [{ what: node.image, x0: node.x, x1: node.x + node.width }];
    const bounds = pathBounds(node.d);
    return bounds ? [{ what: "shape", x0: bounds.x0, x1: bounds.x1 }] : [];
  });
}

const drawn = (block: Block, context: BlockContext) => {
  const [full] = block.present(context, 592) ?? [];
  return full?.draw({ x: 48, y: 40, width: 592, height: 500 }) ?? [];
};

/** Time runs from left to right on every page. */
const mirrored = BLOCKS.filter(({ name }) => name !== "timeline" && name !== "phases");

describe.each(mirrored.map((block) => [block.name, block] as const))(
  "%s on a page that runs from the right",
  (_, block) => {
    it("is the mirror of what it is on one that runs from the left", () => {
      const usual = stretches(drawn(block, leftward));
      const turned = stretches(mirrorNodes(drawn(block, rightward), 0, WIDTH));
      expect(turned).toHaveLength(usual.length);
      for (const [i, { what, x0, x1 }] of usual.entries()) {
        expect(turned[i]!.what).toBe(what);
        // Each stays as long as it is; a picture or line of words keeps its own left and right.
        expect(turned[i]!.x1 - turned[i]!.x0).toBeCloseTo(x1 - x0, 0);
      }
      const edges = (all: readonly Stretch[]) => [Math.min(...all.map((s) => s.x0)), Math.max(...all.map((s) => s.x1))];
      if (usual.length === 0) return;
      const [left, right] = edges(usual.filter(({ what }) => what === "shape"));
      const [turnedLeft, turnedRight] = edges(turned.filter(({ what }) => what === "shape"));
      if (Number.isFinite(left)) {
        expect(turnedLeft).toBeCloseTo(WIDTH - right!, 0);
        expect(turnedRight).toBeCloseTo(WIDTH - left!, 0);
      }
      for (const { x0, x1 } of turned) {
        expect(x0).toBeGreaterThan(WIDTH / 2);
        expect(x1).toBeLessThanOrEqual(WIDTH - 48 + 12);
      }
    });
  },
);
