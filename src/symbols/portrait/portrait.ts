import { circleData, group, path, rectData, round } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import type { Box } from "../place.ts";
import { drawSilhouette } from "./draw-silhouette.ts";
import type { PortraitTones } from "./plane.ts";
import type { Silhouette } from "./silhouette.ts";

export interface PortraitOptions {
  /** A checked image among the scene's resources; without one the figure is drawn. */
  readonly image?: { readonly key: string; readonly width: number; readonly height: number };
  /** Point of the image that stays in view, as shares of its width and height. Default [0.5, 0.4]. */
  readonly focus?: readonly [x: number, y: number];
  readonly tones: PortraitTones;
  /** Default `square`: the box itself, whatever its proportions. */
  readonly shape?: "square" | "circle";
  readonly box: Box;
  /** The figure drawn when there is no image. */
  readonly figure: Silhouette;
  /** A ring or frame inside the edge. */
  readonly frame?: { readonly color: Color; readonly width: number };
  /** Who it is, for assistive technology. */
  readonly label?: string;
}

/** Width of the figure's field, the height down to which shoulders are drawn, and what a square shows of it. */
const FIELD = { width: 100, height: 130, square: 116 };

/** A portrait in a box: ground, person and frame, clipped to the shape. */
export function drawPortrait(options: PortraitOptions): SceneNode[] {
  const { box, shape = "square", frame, label } = options;
  const clip = shape === "circle" ? circleOf(box) : rectData(box.x, box.y, box.width, box.height);
  const person = options.image ? placeImage(options.image, options) : placeFigure(options);
  const meta = label === undefined ? { role: "figure" } : { role: "figure", label };
  const picture = group([drawGround(box, options.tones), ...person], { ...meta, clip: { d: clip } });
  if (!frame) return [picture];
  return [picture, path(frameData(box, shape, frame.width), { stroke: { paint: frame.color, width: frame.width } })];
}

function circleOf({ x, y, width, height }: Box, inset = 0) {
  return circleData(x + width / 2, y + height / 2, Math.min(width, height) / 2 - inset);
}

function frameData(box: Box, shape: "square" | "circle", width: number) {
  if (shape === "circle") return circleOf(box, width / 2);
  return rectData(box.x + width / 2, box.y + width / 2, box.width - width, box.height - width);
}

function drawGround({ x, y, width, height }: Box, { ground }: PortraitTones): SceneNode {
  return path(rectData(x, y, width, height), {
    fill: {
      kind: "linear",
      from: [round(x), round(y)],
      to: [round(x), round(y + height)],
      stops: [
        { offset: 0, color: ground[0] },
        { offset: 1, color: ground[1] },
      ],
    },
  });
}

function placeFigure({ box, figure, tones }: PortraitOptions): SceneNode[] {
  const scale = Math.max(Math.min(box.width, box.height) / FIELD.square, box.height / FIELD.height);
  const x = box.x + (box.width - FIELD.width * scale) / 2;
  return [group(drawSilhouette(figure, tones), { transform: [scale, 0, 0, scale, round(x), round(box.y)] })];
}

function placeImage(image: NonNullable<PortraitOptions["image"]>, { box, focus = [0.5, 0.4] }: PortraitOptions) {
  const scale = Math.max(box.width / image.width, box.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const within = (spare: number, wanted: number) => Math.min(0, Math.max(spare, wanted));
  const x = box.x + within(box.width - width, box.width / 2 - focus[0] * width);
  const y = box.y + within(box.height - height, box.height / 2 - focus[1] * height);
  const node: SceneNode = {
    kind: "image",
    image: image.key,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  };
  return [node];
}
