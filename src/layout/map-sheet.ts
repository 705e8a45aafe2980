/** A page that is all map, with a plate for the title, the dates and the sides. */
import type { Block, BlockContext, Presentation } from "../blocks/block.ts";
import { drawMap, type MapPlate } from "../blocks/map/map-block.ts";
import { isMirrored } from "../blocks/parts/direction.ts";
import { group, path, rectData } from "../scene/build.ts";
import { clearSpans, mirrorNodes } from "../scene/mirror.ts";
import type { SceneNode } from "../scene/types.ts";
import { withAlpha } from "../theme/color.ts";
import { rhythm } from "./grid.ts";

/** Width of the plate as a share of the page's, by its shape. */
const WIDTH = { wide: 0.3, square: 0.42, tall: 0.84 } as const;
/** Largest share of the page the plate may cover. */
const COVERED = 0.17;

/** Draws a map over the whole page with its title plate. */
export function drawMapSheet(context: BlockContext, blocks: readonly Block[]): SceneNode[] {
  const { width, height } = context.page;
  const drawn = drawMap(context, { x: 0, y: 0, width, height }, { plate: titlePlate(context, blocks) });
  const nodes = isMirrored(context) ? clearSpans(drawn.nodes) : drawn.nodes;
  return [group(nodes, { name: "map" })];
}

function titlePlate(context: BlockContext, blocks: readonly Block[]): MapPlate {
  const { page, theme } = context;
  const inset = rhythm(page, 2.5);
  const width = Math.round(page.width * WIDTH[page.shape]);
  const inner = width - 2 * inset;
  const offered = ["masthead", "sides"].flatMap((name) => {
    const forms = [...(blocks.find((block) => block.name === name)?.present(context, inner) ?? [])];
    return forms.length > 0 ? [{ name, forms }] : [];
  });
  const gap = rhythm(page, 2);
  const heightOf = (parts: readonly Part[]) =>
    parts.reduce((sum, { form }) => sum + form.height, 0) + gap * (parts.length - 1) + 2 * inset;
  const parts = chooseForms(offered, (chosen) => heightOf(chosen) * width <= page.width * page.height * COVERED);
  const height = Math.ceil(heightOf(parts));
  return {
    side: page.shape === "wide" ? "left" : "top",
    width,
    height,
    draw: (x, y) => {
      let top = y + inset;
      const words = parts.map(({ name, form }) => {
        const nodes = form.draw({ x: x + inset, y: top, width: inner, height: form.height });
        top += form.height + gap;
        return group(isMirrored(context) ? mirrorNodes(nodes, x, x + width) : nodes, { name });
      });
      const line = Math.max(page.typeScale, 0.6);
      return [
        path(rectData(x, y, width, height), {
          fill: withAlpha(theme.map.plate, 0.93),
          stroke: { paint: theme.rule, width: line },
          role: "artifact",
        }),
        ...words,
      ];
    },
  };
}

interface Part {
  readonly name: string;
  readonly form: Presentation;
}

/** The fullest forms that cover little enough of the map, else the least there are. */
function chooseForms(
  offered: readonly { readonly name: string; readonly forms: readonly Presentation[] }[],
  fits: (parts: readonly Part[]) => boolean,
): readonly Part[] {
  const steps = Math.max(...offered.map(({ forms }) => forms.length), 1);
  const at = (step: number) =>
    offered.map(({ name, forms }): Part => ({ name, form: forms[Math.min(step, forms.length - 1)]! }));
  for (let step = 0; step < steps; step++) if (fits(at(step))) return at(step);
  return at(steps - 1);
}
