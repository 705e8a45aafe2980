/** From a campaign in the file's own words to its poster, by the way every author goes. */
import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import type { BlockContext, Box, Presentation } from "../../src/blocks/block.ts";
import { BLOCKS } from "../../src/blocks/registry.ts";
import { loadCampaign } from "../../src/campaign/load.ts";
import type { Campaign } from "../../src/campaign/types.ts";
import { compose } from "../../src/render/compose.ts";
import type { Poster } from "../../src/render/poster.ts";
import { pathBounds } from "../../src/scene/bounds.ts";
import type { SceneNode } from "../../src/scene/types.ts";
import type { TextEngine } from "../../src/text/types.ts";
import type { Drawn } from "./faults.ts";
import { type Fonts, inkedRuns, uniteAll } from "./ink.ts";

export interface DrawnPoster extends Drawn {
  readonly poster: Poster;
  /** White round the page, in which nothing but the map stands. */
  readonly margin: number;
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

/** Composes the campaign of a file on a page, by default the first its layout asks for. */
export async function drawFile(file: string, asked?: string): Promise<DrawnPoster> {
  const loaded = await loadCampaign(file);
  const { sizes, theme } = loaded.campaign.layout ?? {};
  const size = asked ?? sizes?.[0];
  const { watched, result: poster } = await watchBlocks(() =>
    compose(loaded, { ...(size !== undefined && { size }), ...(theme !== undefined && { theme }) }),
  );
  const boxes = new Map([...watched.boxes].map(([name, box]) => [name, onPage(box, watched.context!)]));
  const { text, page } = watched.context!;
  const fonts = text.resources();
  const map = mapBox(poster.scene.children, fonts);
  if (map) boxes.set("map", map);
  const scales = new Map<string, number>();
  const matchedScale = (font: string, words: string) => {
    if (!scales.has(font)) scales.set(font, scaleIn(text, font, words));
    return scales.get(font)!;
  };
  return {
    poster,
    scene: poster.scene,
    fonts,
    boxes,
    minimumSize: page.minimumSize,
    margin: page.margin,
    matchedScale,
  };
}

/** Asks the engine to set the words in every style until they come in the face. */
function scaleIn(text: TextEngine, font: string, words: string): number {
  for (const face of ["text", "display"] as const) {
    for (const weight of [400, 500, 600, 700, 100, 200, 300, 800, 900]) {
      for (const italic of [false, true]) {
        const { runs } = text.line([{ text: words }], { face, weight, italic, size: 100 });
        const own = runs.filter((run) => run.font === font);
        if (own.length > 0) return Math.min(...own.map(({ size }) => size)) / 100;
      }
    }
  }
  return 1;
}

/** Pages of languages written from right to left are laid out from the left and then mirrored. */
function onPage(box: Box, { edition, page }: BlockContext): Box {
  return edition.direction === "rtl" ? { ...box, x: page.width - box.x - box.width } : box;
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
      const forms = originals[i]!.call(block, context, width, height);
      return forms && watchEach(watched, block.name, forms);
    };
  }
  try {
    return { watched, result: await work() };
  } finally {
    for (const [i, block] of BLOCKS.entries()) block.present = originals[i]!;
  }
}

function* watchEach(watched: Watched, name: string, forms: Iterable<Presentation>): Generator<Presentation> {
  for (const form of forms) yield watch(watched, name, form);
}

function watch(watched: Watched, name: string, form: Presentation): Presentation {
  const { fill } = form;
  const watching: Partial<Presentation> = {
    ...(fill && { fill: (height) => watch(watched, name, fill.call(form, height)) }),
    draw: (box) => {
      watched.boxes.set(name, box);
      return form.draw(box);
    },
  };
  // By its descriptors: a form may work out what it could grow to only when it is asked.
  return Object.defineProperties({} as Presentation, {
    ...Object.getOwnPropertyDescriptors(form),
    ...Object.getOwnPropertyDescriptors(watching),
  });
}

/** The map's sheet, with the strip of its legend below it. */
function mapBox(nodes: readonly SceneNode[], fonts: Fonts): Box | undefined {
  const map = nodes.find((node) => node.name === "map");
  if (map?.kind !== "group") return undefined;
  const main = map.children.find((node) => node.name === "map-main");
  if (main?.kind !== "group" || !main.clip) return undefined;
  const sheet = pathBounds(main.clip.d, main.transform)!;
  const strip = map.children.filter((node) => node.name === "legend");
  const { x0, y0, x1, y1 } = uniteAll([sheet, ...inkedRuns(strip, fonts).map(({ bounds }) => bounds)]);
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
