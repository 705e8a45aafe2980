import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderPng } from "../../src/backends/canvas/index.ts";
import { type LoadedCampaign, loadCampaign } from "../../src/campaign/load.ts";
import { compose } from "../../src/render/compose.ts";
import { IDENTITY, multiplyMatrices } from "../../src/scene/matrix.ts";
import type { GlyphsNode, Matrix, Scene, SceneNode } from "../../src/scene/types.ts";
import { contrast, mix } from "../../src/theme/color.ts";
import { sideTones } from "../../src/theme/derive.ts";
import { THEMES } from "../../src/theme/registry.ts";
import { alikeIn } from "../../src/theme/vision.ts";
import { decodePng, type Picture } from "../helpers/pixels.ts";

const file = join(import.meta.dirname, "..", "..", "examples", "soviet-japanese-war", "campaign.yaml");
let loaded: Promise<LoadedCampaign> | undefined;
const flagship = () => (loaded ??= loadCampaign(file));

interface Placed {
  readonly run: GlyphsNode;
  readonly matrix: Matrix;
}

/** Every run of text with the matrix from its group to the page. */
function runsOf(nodes: readonly SceneNode[], matrix: Matrix = IDENTITY): Placed[] {
  return nodes.flatMap((node): Placed[] => {
    if (node.kind === "glyphs") return [{ run: node, matrix }];
    if (node.kind !== "group") return [];
    return runsOf(node.children, node.transform ? multiplyMatrices(matrix, node.transform) : matrix);
  });
}

function withoutWords(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.flatMap((node): SceneNode[] => {
    if (node.kind === "glyphs") return [];
    return node.kind === "group" ? [{ ...node, children: withoutWords(node.children) }] : [node];
  });
}

/** What lies under each letter of a run: the mean of a few pixels, beneath the halo where there is one. */
function groundsOf({ run, matrix: [a, b, c, d, e, f] }: Placed, picture: Picture): string[] {
  return run.glyphs.map(({ x, y, angle = 0 }) => {
    const spots = [0.15, 0.3, 0.45].flatMap((across) =>
      [0.15, 0.4].map((up) => [across * run.size, -up * run.size] as const),
    );
    const colors = spots.map(([dx, dy]) => {
      const [px, py] = [
        x + dx * Math.cos(angle) - dy * Math.sin(angle),
        y + dx * Math.sin(angle) + dy * Math.cos(angle),
      ];
      return pixelAt(picture, a * px + c * py + e, b * px + d * py + f);
    });
    const mean = [0, 1, 2].map((channel) =>
      Math.round(colors.reduce((sum, color) => sum + color[channel]!, 0) / colors.length),
    );
    const ground = `#${mean.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    if (!run.halo || run.halo.width <= 0) return ground;
    const alpha = run.halo.color.length === 9 ? Number.parseInt(run.halo.color.slice(7), 16) / 255 : 1;
    return mix(ground, run.halo.color.slice(0, 7), alpha);
  });
}

function pixelAt({ width, height, data }: Picture, x: number, y: number): [number, number, number] {
  const column = Math.min(Math.max(Math.round(x), 0), width - 1);
  const row = Math.min(Math.max(Math.round(y), 0), height - 1);
  const at = (row * width + column) * 4;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}

/** Words of 24 units, or of 18.66 in bold, are large (WCAG 2.2). */
function needed({ size, font }: GlyphsNode): number {
  const weight = Number(/-(\d{3})\b/.exec(font)?.[1] ?? 400);
  return size >= 24 || (size >= 18.66 && weight >= 600) ? 3 : 4.5;
}

/** Every run whose letters, all but one in ten, do not read on what lies beneath them. */
async function unreadable(scene: Scene, resources: Parameters<typeof renderPng>[1]): Promise<string[]> {
  const bare = { ...scene, children: withoutWords(scene.children) };
  const picture = await decodePng(await renderPng(bare, resources, { scale: 1, ppi: 96 }));
  return runsOf(scene.children).flatMap((placed) => {
    const { run } = placed;
    if (typeof run.fill !== "string" || run.text.trim() === "" || run.fill.length === 9) return [];
    const ratios = groundsOf(placed, picture)
      .map((ground) => contrast(run.fill as string, ground))
      .sort((x, y) => x - y);
    const ratio = ratios[Math.floor(ratios.length / 10)]!;
    return ratio >= needed(run) - 0.05 ? [] : [`${run.text} (${run.fill}, ${run.size}): ${ratio.toFixed(2)}`];
  });
}

describe.each(Object.keys(THEMES))("the flagship in %s", (theme) => {
  it("has no word that cannot be read on what lies beneath it", async () => {
    const poster = await compose(await flagship(), { theme });
    expect(await unreadable(poster.scene, { fonts: new Map(), images: new Map() })).toEqual([]);
  });

  it("wears side colours that stay apart in every sight", async () => {
    const { campaign } = await flagship();
    const [a, b] = campaign.sides.map((side, index) => sideTones(THEMES[theme]!, side.color, index));
    expect(alikeIn(a!.bar, b!.bar)).toEqual([]);
    expect(alikeIn(a!.text, b!.text).filter((sight) => sight !== "greyscale")).toEqual(
      theme === "mono" ? expect.anything() : [],
    );
  });
});

describe("the check itself", () => {
  it("finds words too near their ground, and takes the halo for ground", async () => {
    const poster = await compose(await flagship());
    const paint = (fill: string, halo?: GlyphsNode["halo"]) => {
      const repaint = (node: SceneNode): SceneNode =>
        node.kind === "group"
          ? { ...node, children: node.children.map(repaint) }
          : node.kind === "glyphs"
            ? { ...node, fill, ...(halo && { halo }) }
            : node;
      return { ...poster.scene, children: poster.scene.children.map(repaint) };
    };
    const none = { fonts: new Map(), images: new Map() };
    expect((await unreadable(paint("#d8d0c0"), none)).length).toBeGreaterThan(100);
    expect((await unreadable(paint("#d8d0c0", { color: "#000000", width: 3 }), none)).length).toBe(0);
  });
});
