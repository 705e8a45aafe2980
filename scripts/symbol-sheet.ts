import { mkdirSync, writeFileSync } from "node:fs";
import { renderPng } from "../src/backends/canvas/index.ts";
import type { Color, Scene, SceneNode } from "../src/scene/types.ts";
import { drawFlag, flag } from "../src/symbols/flags/flag.ts";
import { HISTORICAL_FLAGS } from "../src/symbols/flags/historical.ts";
import { mark, markNames } from "../src/symbols/marks/mark.ts";
import { pictogram, pictogramNames } from "../src/symbols/pictograms/pictogram.ts";
import { placeArt } from "../src/symbols/place.ts";
import { HEADGEAR_NAMES } from "../src/symbols/portrait/draw-silhouette.ts";
import { drawPortrait } from "../src/symbols/portrait/portrait.ts";
import { SILHOUETTES } from "../src/symbols/portrait/silhouette.ts";
import { TROOP_ARMS, troopBlock } from "../src/symbols/units/troop-block.ts";
import { UNIT_BRANCHES, UNIT_SIZES, unitBox } from "../src/symbols/units/unit-box.ts";

/** Contact sheets of every symbol, at the sizes they are printed at and enlarged, into `out/`. */
const OUT = new URL("../out/", import.meta.url);
mkdirSync(OUT, { recursive: true });

const GROUNDS = [
  {
    name: "light",
    paper: "#f3eee3",
    ink: "#1d2328",
    tones: [
      { ground: ["#e6c4b8", "#d9a898"], shades: ["#f3e2da", "#b3261e", "#861b15", "#5c120d"] },
      { ground: ["#c6d1e0", "#a9bad1"], shades: ["#e2e9f1", "#2b4c7e", "#203a61", "#142742"] },
    ],
  },
  {
    name: "dark",
    paper: "#15191d",
    ink: "#f1ede4",
    tones: [
      { ground: ["#4a2423", "#351b1b"], shades: ["#ffb4a6", "#d9503f", "#a03528", "#6b2018"] },
      { ground: ["#22354f", "#1a283b"], shades: ["#b9d6fb", "#5c93da", "#3c6aa8", "#254571"] },
    ],
  },
] as const;

async function save(name: string, width: number, height: number, paper: Color, children: SceneNode[]): Promise<void> {
  const scene: Scene = { width, height, background: paper, title: name, description: name, lang: "en", children };
  writeFileSync(new URL(`${name}.png`, OUT), await renderPng(scene, { fonts: new Map(), images: new Map() }));
}

const only = process.argv[2];
for (const { name, paper, ink, tones } of GROUNDS) {
  if (!only || only === "marks") {
    const nodes: SceneNode[] = [];
    markNames().forEach((kind, i) => {
      const [x, y] = [20 + (i % 6) * 250, 20 + Math.floor(i / 6) * 110];
      const forms = [
        mark(kind, { ink }),
        mark(kind, { ink: tones[0].shades[1], ground: paper, form: "ring" }),
        mark(kind, { ink: tones[1].shades[1], ground: paper, form: "disc" }),
      ];
      forms.forEach((art, j) => {
        if (j === 0) nodes.push(placeArt(art, { x, y, width: 80, height: 80 }));
        nodes.push(placeArt(art, { x: x + 90, y: y + j * 28, width: 24, height: 24 }));
        nodes.push(placeArt(art, { x: x + 122, y: y + j * 28, width: 18, height: 18 }));
        nodes.push(placeArt(art, { x: x + 146, y: y + j * 28, width: 14, height: 14 }));
        if (j === 1) nodes.push(placeArt(art, { x: x + 168, y, width: 64, height: 64 }));
      });
    });
    await save(`marks-${name}`, 1540, 20 + Math.ceil(markNames().length / 6) * 110, paper, nodes);
  }
  if (!only || only === "units") {
    const nodes: SceneNode[] = [];
    const colors = { frame: tones[1].shades[1], fill: tones[1].ground[0], ink };
    UNIT_BRANCHES.forEach((branch, i) => {
      const [x, y] = [20 + (i % 8) * 190, 20 + Math.floor(i / 8) * 130];
      const art = unitBox({ branch, size: UNIT_SIZES[i % UNIT_SIZES.length]!, colors });
      nodes.push(placeArt(art, { x, y, width: 120, height: 100 }));
      nodes.push(placeArt(art, { x: x + 130, y: y + 20, width: 40, height: 34 }));
      nodes.push(placeArt(unitBox({ branch, colors }), { x: x + 134, y: y + 64, width: 28, height: 20 }));
    });
    TROOP_ARMS.forEach((arm, i) => {
      const [x, y] = [20 + i * 215, 300];
      const art = troopBlock({ arm, colors });
      nodes.push(
        placeArt(art, { x, y, width: 130, height: 80 }),
        placeArt(art, { x: x + 140, y: y + 10, width: 48, height: 24 }),
      );
    });
    await save(`units-${name}`, 1540, 400, paper, nodes);
  }
  if (!only || only === "portraits") {
    const nodes: SceneNode[] = [];
    const figures = Object.values(SILHOUETTES).flat();
    const spare = HEADGEAR_NAMES.filter((h) => !figures.some((f) => f.headgear === h));
    const all = [...figures, ...spare.map((headgear) => ({ headgear, coat: "tunic-stand", beard: "clean" }) as const)];
    all.forEach((figure, i) => {
      const [x, y] = [20 + (i % 8) * 240, 20 + Math.floor(i / 8) * 195];
      const tone = tones[i % 2]!;
      nodes.push(...drawPortrait({ figure, tones: tone, box: { x, y, width: 135, height: 175 } }));
      nodes.push(...drawPortrait({ figure, tones: tone, box: { x: x + 145, y, width: 80, height: 104 } }));
      const frame = { color: tone.shades[1], width: 3 };
      const box = { x: x + 145, y: y + 110, width: 64, height: 64 };
      nodes.push(...drawPortrait({ figure, tones: tone, shape: "circle", frame, box }));
    });
    await save(`portraits-${name}`, 1940, 20 + Math.ceil(all.length / 8) * 195, paper, nodes);
  }
  if (!only || only === "pictograms") {
    const nodes: SceneNode[] = [];
    pictogramNames().forEach((key, i) => {
      const [x, y] = [20 + (i % 8) * 190, 20 + Math.floor(i / 8) * 150];
      const art = pictogram(key, ink)!;
      nodes.push(placeArt(art, { x, y, width: 120, height: 120 }));
      nodes.push(placeArt(art, { x: x + 126, y, width: 48, height: 48 }));
      nodes.push(placeArt(art, { x: x + 126, y: y + 56, width: 24, height: 24 }));
      nodes.push(placeArt(art, { x: x + 154, y: y + 58, width: 18, height: 18 }));
      nodes.push(
        placeArt(pictogram(key, ink, { variant: "outline" })!, { x: x + 126, y: y + 90, width: 30, height: 30 }),
      );
    });
    await save(`pictograms-${name}`, 1540, 20 + Math.ceil(pictogramNames().length / 8) * 150, paper, nodes);
  }
  if (!only || only === "flags") {
    const nodes: SceneNode[] = [];
    const outline = { color: `${ink}59`, width: 0.7 };
    HISTORICAL_FLAGS.forEach(({ id }, i) => {
      const [x, y] = [20 + (i % 6) * 250, 20 + Math.floor(i / 6) * 160];
      nodes.push(drawFlag(flag(id)!, { x, y, width: 230, height: 110 }, { outline, align: 0 }));
      nodes.push(
        drawFlag(flag(id, { use: "icon" })!, { x, y: y + 118, width: 28.5, height: 19 }, { outline, align: 0 }),
      );
      nodes.push(drawFlag(flag(id)!, { x: x + 40, y: y + 118, width: 40, height: 19 }, { outline, align: 0 }));
      nodes.push(drawFlag(flag(id, { use: "icon" })!, { x: x + 90, y: y + 114, width: 48, height: 32 }, { outline }));
    });
    await save(`flags-${name}`, 1540, 20 + Math.ceil(HISTORICAL_FLAGS.length / 6) * 160, paper, nodes);
  }
}
