/** From a campaign in the file's own words to its poster, by the way every author goes. */
import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import type { BlockContext, Box } from "../../src/blocks/block.ts";
import { BLOCKS } from "../../src/blocks/registry.ts";
import { loadCampaign } from "../../src/campaign/load.ts";
import type { Campaign } from "../../src/campaign/types.ts";
import { compose } from "../../src/render/compose.ts";
import type { Poster } from "../../src/render/poster.ts";
import { pathBounds } from "../../src/scene/bounds.ts";
import type { SceneNode } from "../../src/scene/types.ts";
import type { Drawn } from "./faults.ts";

export interface DrawnPoster extends Drawn {
  readonly poster: Poster;
}

const folder = mkdtempSync(join(tmpdir(), "broadside-properties-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** The campaign as a file: what a failed property leaves to be replayed. */
export function writtenOut(campaign: Campaign): string {
  return stringify(campaign, { lineWidth: 110 });
}

/** Loads a campaign from a file as it would be written, and composes it on its own page in its own theme. */
export async function drawCampaign(campaign: Campaign): Promise<DrawnPoster> {
  const file = join(folder, "campaign.yaml");
  await writeFile(file, writtenOut(campaign));
  return drawFile(file);
}

/** Composes the campaign of a file on the first page its layout asks for. */
export async function drawFile(file: string): Promise<DrawnPoster> {
  const loaded = await loadCampaign(file);
  const { sizes, theme } = loaded.campaign.layout ?? {};
  const size = sizes?.[0];
  const { watched, result: poster } = await watchBlocks(() =>
    compose(loaded, { ...(size !== undefined && { size }), ...(theme !== undefined && { theme }) }),
  );
  const boxes = new Map(watched.boxes);
  const map = mapBox(poster.scene.children);
  if (map) boxes.set("map", map);
  const { text, page } = watched.context!;
  return { poster, scene: poster.scene, fonts: text.resources(), boxes, minimumSize: page.minimumSize };
}

interface Watched {
  context?: BlockContext;
  readonly boxes: Map<string, Box>;
}

/** Notes the boxes blocks are asked to draw themselves into. */
async function watchBlocks<T>(work: () => Promise<T>): Promise<{ watched: Watched; result: T }> {
  const watched: Watched = { boxes: new Map() };
  const originals = BLOCKS.map((block) => block.present);
  for (const [i, block] of BLOCKS.entries()) {
    block.present = (context, width, height) => {
      watched.context = context;
      return originals[i]!.call(block, context, width, height)?.map((presentation) => ({
        ...presentation,
        draw: (box) => {
          watched.boxes.set(block.name, box);
          return presentation.draw(box);
        },
      }));
    };
  }
  try {
    return { watched, result: await work() };
  } finally {
    for (const [i, block] of BLOCKS.entries()) block.present = originals[i]!;
  }
}

/** The map's sheet, with the strip of its legend below it. */
function mapBox(nodes: readonly SceneNode[]): Box | undefined {
  const map = nodes.find((node) => node.name === "map");
  if (map?.kind !== "group") return undefined;
  const main = map.children.find((node) => node.name === "map-main");
  if (main?.kind !== "group" || !main.clip) return undefined;
  const { x0, y0, x1, y1 } = pathBounds(main.clip.d, main.transform)!;
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
