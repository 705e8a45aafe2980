import type { Commander, Side } from "../../campaign/edition.ts";
import { circleData, group, path, rectData, round } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { placeArt } from "../../symbols/place.ts";
import { drawPortrait } from "../../symbols/portrait/portrait.ts";
import type { Silhouette } from "../../symbols/portrait/silhouette.ts";
import type { SymbolArt } from "../../symbols/types.ts";
import type { SideTones } from "../../theme/types.ts";
import type { BlockContext, Box } from "../block.ts";
import { unit } from "../parts/type.ts";

export interface PortraitPlace {
  readonly shape: "square" | "circle";
  readonly box: Box;
  /** Drawn when the author gave no picture. */
  readonly figure: Silhouette;
}

/** A commander's picture: the author's photograph or drawing, else a figure in the side's tones. */
export function commanderPortrait(
  context: BlockContext,
  side: Side,
  { portrait }: Commander,
  { shape, box, figure }: PortraitPlace,
): SceneNode[] {
  const asset = portrait ? context.assets.get(portrait.src) : undefined;
  const tones = context.sideTones(side);
  const frame = unit(context, 2.5);
  if (asset?.kind === "art") {
    return [
      clippedArt(asset.art, portrait?.focus ?? [0.5, 0.4], tones, shape, box),
      ...(shape === "circle" ? [ring(box, frame, tones)] : []),
    ];
  }
  return drawPortrait({
    ...(asset?.kind === "image" ? { image: asset.image } : {}),
    ...(portrait ? { focus: portrait.focus } : {}),
    tones: tones.portrait,
    shape,
    box,
    figure,
    ...(shape === "circle" ? { frame: { color: tones.bar, width: frame } } : {}),
  });
}

/** A drawing that fills the portrait, on the side's ground, as near its focus as its edges allow. */
function clippedArt(
  art: SymbolArt,
  focus: readonly [number, number],
  tones: SideTones,
  shape: "square" | "circle",
  box: Box,
): SceneNode {
  const { x, y, width, height } = box;
  const scale = Math.max(width / art.width, height / art.height);
  const align = (room: number, length: number, at: number) => {
    const spare = room - length;
    return spare < -1e-6 ? Math.min(Math.max((room / 2 - at * length) / spare, 0), 1) : 0.5;
  };
  const [from, to] = tones.portrait.ground;
  const ground = path(rectData(x, y, width, height), {
    fill: {
      kind: "linear",
      from: [round(x), round(y)],
      to: [round(x), round(y + height)],
      stops: [
        { offset: 0, color: from },
        { offset: 1, color: to },
      ],
    },
  });
  const picture = placeArt(art, box, {
    fit: "cover",
    align: [align(width, art.width * scale, focus[0]), align(height, art.height * scale, focus[1])],
  });
  const d =
    shape === "circle"
      ? circleData(x + width / 2, y + height / 2, Math.min(width, height) / 2)
      : rectData(x, y, width, height);
  return group([ground, picture], { clip: { d }, role: "figure" });
}

function ring({ x, y, width, height }: Box, thickness: number, tones: SideTones): SceneNode {
  return path(circleData(x + width / 2, y + height / 2, (Math.min(width, height) - thickness) / 2), {
    stroke: { paint: tones.bar, width: thickness },
  });
}
