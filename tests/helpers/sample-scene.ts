import { createCanvas } from "@napi-rs/canvas";
import { circleData, group, path, polylineData, rectData, translate } from "../../src/scene/build.ts";
import type { ImageResource, SceneResources } from "../../src/scene/resources.ts";
import type { Paint, Scene, SceneNode } from "../../src/scene/types.ts";
import { shapeRun, testFonts } from "./shaped-text.ts";

export function testScene(children: readonly SceneNode[], options: Partial<Scene> = {}): Scene {
  return {
    width: 400,
    height: 300,
    background: "#f3ead6",
    title: "A test",
    description: "A drawing of every kind of node",
    lang: "en",
    ...options,
    children,
  };
}

export function testResources(images: readonly ImageResource[] = []): SceneResources {
  return { fonts: testFonts(), images: new Map(images.map((image) => [image.key, image])) };
}

const FADE: Paint = {
  kind: "linear",
  from: [20, 0],
  to: [180, 0],
  stops: [
    { offset: 0, color: "#b3201eff" },
    { offset: 0.6, color: "#e0a03080" },
    { offset: 1, color: "#20406000" },
  ],
};

const GLOW: Paint = {
  kind: "radial",
  center: [300, 80],
  radius: 70,
  stops: [
    { offset: 0, color: "#fff2b0" },
    { offset: 0.5, color: "#d88a2acc" },
    { offset: 1, color: "#d88a2a00" },
  ],
};

export const SHAPES: readonly SceneNode[] = [
  path(rectData(20, 20, 160, 50), { fill: FADE }),
  path(circleData(300, 80, 70), { fill: GLOW, label: "A glow", role: "figure" }),
  path("M 20 100 Q 60 60 100 100 C 130 130 150 70 180 110", {
    stroke: { paint: "#24405a", width: 5, cap: "round", dash: [14, 9], dashOffset: 3 },
  }),
  path("M 30 130 L 90 130 L 60 180 Z M 45 140 L 75 140 L 60 165 Z", {
    fill: "#5a6b3acc",
    rule: "evenodd",
    stroke: { paint: "#2a301a", width: 3, join: "miter" },
  }),
  path(
    polylineData([
      [110, 180],
      [130, 130],
      [150, 180],
      [170, 130],
    ]),
    {
      stroke: { paint: "#7a1f1f90", width: 8, join: "bevel", cap: "square" },
    },
  ),
  path("M 190 140 L 250 190", { stroke: { paint: { ...FADE, from: [190, 140], to: [250, 190] }, width: 6 } }),
];

export const CLIPPED: readonly SceneNode[] = [
  group(
    [
      path(rectData(0, 0, 100, 60), { fill: "#3a6ea5" }),
      path(rectData(0, 30, 100, 30), { fill: { ...FADE, from: [0, 0], to: [100, 0] } }),
      group([path(rectData(-40, -40, 80, 80), { fill: "#ffffff90" })], {
        transform: [0.866, 0.5, -0.5, 0.866, 50, 30],
        clip: { d: rectData(-20, -30, 40, 60) },
      }),
    ],
    { transform: [1.2, 0.1, -0.15, 1.1, 240, 170], clip: { d: circleData(50, 30, 38) }, name: "clipped" },
  ),
];

export const WORDS: readonly SceneNode[] = [
  shapeRun("AVALANCHE of Type", 20, 225, { font: "display", size: 38 }),
  shapeRun("The quick brown fox, 1945–46.", 20, 250, { size: 14, fill: "#444444" }),
  shapeRun("Манжуур · Хинган", 20, 272, {
    font: "bold",
    size: 22,
    fill: "#ffffff",
    halo: { color: "#203040", width: 2.5 },
  }),
  shapeRun("AMUR RIVER", 230, 285, { size: 18, bend: -90, angle: 0.5, fill: "#24607a", tracking: 0.1 }),
  shapeRun("Gradient", 120, 290, { font: "bold", size: 26, fill: { ...FADE, from: [120, 0], to: [260, 0] } }),
  shapeRun("small notes stand here", 250, 20, { size: 9, halo: { color: "#f3ead6c0", width: 1.5 } }),
];

export function picture(image: ImageResource, x: number, y: number, width: number, height: number): SceneNode {
  return group([{ kind: "image", image: image.key, x: 0, y: 0, width, height, label: "A picture" }], {
    transform: translate(x, y),
  });
}

/** A picture of its own at 64 × 48: a soft ramp with a dark disc, and for PNG a fading right half. */
export async function testImage(mime: ImageResource["mime"]): Promise<ImageResource> {
  const canvas = createCanvas(64, 48);
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(64, 48);
  for (let y = 0; y < 48; y++) {
    for (let x = 0; x < 64; x++) {
      const isDisc = (x - 24) ** 2 + (y - 24) ** 2 < 200;
      const alpha = mime === "image/png" && x > 32 ? 255 - (x - 32) * 7 : 255;
      pixels.data.set(isDisc ? [40, 60, 90, alpha] : [120 + 2 * x, 60 + 3 * y, 70, alpha], (y * 64 + x) * 4);
    }
  }
  context.putImageData(pixels, 0, 0);
  const bytes = mime === "image/png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg", 92);
  return { key: `picture.${mime.slice(6)}`, mime, bytes: Uint8Array.from(bytes), width: 64, height: 48 };
}
