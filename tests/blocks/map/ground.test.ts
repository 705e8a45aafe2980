import { describe, expect, it } from "vitest";
import { renderPng } from "../../../src/backends/canvas/index.ts";
import { renderPdf } from "../../../src/backends/pdf/index.ts";
import { renderSvg } from "../../../src/backends/svg/index.ts";
import type { Asset, BlockContext } from "../../../src/blocks/block.ts";
import { obstacles } from "../../../src/blocks/map/compose-sheet.ts";
import { allContent } from "../../../src/blocks/map/content.ts";
import { splitBy } from "../../../src/blocks/map/ground/territories.ts";
import { drawMap } from "../../../src/blocks/map/map-block.ts";
import { makeSheet } from "../../../src/blocks/map/sheet.ts";
import { placeUnits } from "../../../src/blocks/map/unit-marks.ts";
import type { CampaignMap, FrontLine, GeoExtent, Relief, UnitMark } from "../../../src/campaign/edition-map.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { fitProjection } from "../../../src/geo/projection.ts";
import { prepareSigns } from "../../../src/render/prepare-signs.ts";
import type { ImageResource } from "../../../src/scene/resources.ts";
import type { GroupNode, ImageNode, PathNode, Scene } from "../../../src/scene/types.ts";
import { inspectImage } from "../../../src/symbols/image/inspect-image.ts";
import { type PixelImage, readPixels } from "../../../src/symbols/image/pixels.ts";
import { ARCHIVE } from "../../../src/theme/themes.ts";
import { findNode } from "../../helpers/find-node.ts";
import { contextFor } from "../context.ts";
import { BLUE, editionWith, front, RED } from "./editions.ts";

const POLAND_VIEW: GeoExtent = [
  [13, 48],
  [25, 55],
];
const BOX = { x: 0, y: 0, width: 800, height: 500 };
const ALPS: CampaignMap["extent"] = [
  [5, 43],
  [15, 49],
];

/** Grey ground with a dark western and a light eastern half about one meridian. */
function halves(): PixelImage {
  const [width, height] = [120, 60];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = x < 20 ? 60 : x >= 100 ? 240 : 160;
      data.set([value, value, value, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

const RELIEF: Relief = {
  src: "relief.png",
  bounds: [
    [2, 42],
    [18, 50],
  ],
  projection: "equirectangular",
  opacity: 0.5,
  clip: true,
  tint: true,
};

function draw(map: Partial<CampaignMap>, assets: ReadonlyMap<string, Asset> = new Map()) {
  const images = new Map<string, ImageResource>();
  const told: Diagnostic[] = [];
  const context: BlockContext = {
    ...contextFor(editionWith(map)),
    assets,
    addImage: (image) => images.set(image.key, image),
    report: (diagnostic) => told.push(diagnostic),
  };
  const { nodes } = drawMap(context, BOX, { legend: "none" });
  return { nodes, images, codes: told.map(({ code }) => code) };
}

const withRelief = new Map<string, Asset>([["relief.png", { kind: "pixels", pixels: halves() }]]);

describe("a relief of the author's", () => {
  it("becomes shade and light upon the land, and level ground stays clear", async () => {
    const { nodes, images } = draw({ extent: ALPS, relief: RELIEF }, withRelief);
    const relief = findNode(nodes, "relief") as GroupNode;
    expect(relief.clip?.d.length).toBeGreaterThan(50);
    const image = images.get((relief.children[0] as ImageNode).image)!;
    expect(inspectImage(image.bytes)).toMatchObject({ ok: true, width: image.width });
    const { data, width, height } = await readPixels(image.bytes);
    const alphaAt = (x: number) => data[(Math.floor(height / 2) * width + Math.floor(width * x)) * 4 + 3]!;
    const toneAt = (x: number) => data[(Math.floor(height / 2) * width + Math.floor(width * x)) * 4]!;
    expect(alphaAt(0.5)).toBe(0);
    expect(alphaAt(0.05)).toBeGreaterThan(40);
    expect(toneAt(0.05)).toBeLessThan(120);
    expect(toneAt(0.97)).toBeGreaterThan(200);
  });

  it("comes out the same from the same picture, and is the same picture in every format", async () => {
    const one = draw({ extent: ALPS, relief: RELIEF }, withRelief);
    const two = draw({ extent: ALPS, relief: RELIEF }, withRelief);
    expect([...one.images.keys()]).toEqual([...two.images.keys()]);
    const scene: Scene = {
      width: 800,
      height: 500,
      background: ARCHIVE.paper,
      title: "t",
      description: "",
      lang: "en",
      children: [findNode(one.nodes, "relief")!],
    };
    const resources = { fonts: new Map(), images: one.images };
    const png = await readPixels(await renderPng(scene, resources, { scale: 1, ppi: 72 }));
    const colors = new Set(Array.from({ length: 80 }, (_, i) => png.data[(250 * png.width + i * 10) * 4]!));
    expect(colors.size).toBeGreaterThan(1);
    expect(await renderSvg(scene, resources, { text: "outlines" })).toContain("data:image/png;base64,");
    const pdf = Buffer.from(await renderPdf(scene, resources, { width: 800, height: 500 } as never)).toString("latin1");
    expect(pdf).toContain("/SMask");
  });

  it("in its own colours lies beneath territories, which let it through", () => {
    const territory = { id: "it", name: "Italy", side: RED, status: "held", from: ["Italy"] } as const;
    const own = draw({ extent: ALPS, relief: { ...RELIEF, tint: false }, territories: [territory] }, withRelief);
    const order = JSON.stringify(own.nodes);
    expect(order.indexOf('"relief"')).toBeLessThan(order.indexOf('"territory-it"'));
    expect(findNode(own.nodes, "territory-it")).toMatchObject({ fill: expect.stringMatching(/^#[0-9a-f]{8}$/) });
    const tinted = draw({ extent: ALPS, relief: RELIEF, territories: [territory] }, withRelief);
    expect(findNode(tinted.nodes, "territory-it")).toMatchObject({ fill: expect.stringMatching(/^#[0-9a-f]{6}$/) });
  });

  it("covers the sea too when it is not kept to land", () => {
    const { nodes } = draw({ extent: ALPS, relief: { ...RELIEF, clip: false } }, withRelief);
    expect((findNode(nodes, "relief") as GroupNode).clip).toBeUndefined();
  });
});

describe("the world under a small ground", () => {
  const field: CampaignMap["extent"] = [
    [4.38, 50.66],
    [4.46, 50.7],
  ];

  it("is left out with a word, unless it was asked for by name", () => {
    const plain = draw({ extent: field });
    expect(plain.codes.filter((code) => code === "W-base-crude")).toHaveLength(1);
    expect(findNode(plain.nodes, "sea")).toBeUndefined();
    const asked = draw({ extent: field, baseGiven: true });
    expect(asked.codes).not.toContain("W-base-crude");
    expect(findNode(asked.nodes, "sea")).toBeDefined();
    expect(draw({ extent: ALPS }).codes).not.toContain("W-base-crude");
  });
});

describe("the borders of grounds", () => {
  const held = { side: RED, status: "held", from: ["Poland"] } as const;
  const east = { side: BLUE, status: "held", from: ["Poland"] } as const;
  const POLAND = POLAND_VIEW;

  it("show the uppermost where grounds lie upon each other", () => {
    const whole = { id: "whole", ...held };
    const half = {
      id: "half",
      ...east,
      within: [
        [
          [20, 47],
          [27, 47],
          [27, 56],
          [20, 56],
        ] as const,
      ],
    };
    const red = (territories: CampaignMap["territories"]) => {
      const group = findNode(draw({ extent: POLAND, territories }).nodes, "historic-borders") as GroupNode;
      const tones = contextFor(editionWith({})).sideTones(RED).border.slice(0, 7);
      return group.children
        .filter((node) => JSON.stringify(node).includes(tones))
        .map((node) => (node as PathNode).d.length)
        .reduce((a, b) => a + b, 0);
    };
    expect(red([whole, half])).toBeLessThan(red([whole]) * 0.8);
    expect(red([whole, half])).toBeGreaterThan(0);
  });

  it("are kept along a parallel whose end lies on a shore", () => {
    const line = [
      [0, 0],
      [300, 0],
    ] as const;
    const [kept] = splitBy(line, ([x]) => x < 20);
    expect(kept![0]![0]).toBeLessThan(30);
    expect(kept!.at(-1)).toEqual([300, 0]);
    expect(splitBy(line, ([x]) => x > 100 && x < 120)).toHaveLength(2);
  });

  it("draw no bands around a hole the size of a city state", () => {
    const bands = (side: number) => {
      const [x, y] = [20, 51];
      const square = (by: number): [number, number][] => [
        [x - by, y - by],
        [x - by, y + by],
        [x + by, y + by],
        [x + by, y - by],
        [x - by, y - by],
      ];
      const geometry = { type: "Polygon" as const, coordinates: [square(2), square(side).reverse()] };
      const territory = { id: "t", side: RED, status: "home" as const, from: [], geometry };
      const { nodes } = draw({ base: "none", extent: POLAND, territories: [territory] });
      return (findNode(nodes, "territories") as GroupNode).children.at(-1) as GroupNode;
    };
    const loops = (group: GroupNode) => (group.children[0] as PathNode).d.match(/M/g)!.length;
    expect(loops(bands(0.8))).toBe(2);
    expect(loops(bands(0.04))).toBe(1);
  });
});

describe("the name of a river", () => {
  it("follows it across the date line as anywhere else", () => {
    const named = (turn: number) => {
      const at = (lon: number, lat: number): [number, number] => [
        ((((lon + turn + 180) % 360) + 360) % 360) - 180,
        lat,
      ];
      const course = [at(-4, 60), at(-2, 60.6), at(-0.4, 60.2), at(0.8, 60.7), at(2.4, 60.3), at(4, 60.8)];
      const { sheets } = drawMap(
        contextFor(
          editionWith({
            base: "none",
            extent: [at(-5, 59), at(5, 62)],
            layers: [{ id: "w", kind: "river", data: { type: "LineString", coordinates: course } }],
            labels: [{ text: "Great River", kind: "river", at: at(0.1, 60.5), rank: 1 }],
          }),
        ),
        BOX,
      );
      return sheets[0]!.placed.find(({ label }) => label.text === "Great River")!.candidate.boxes;
    };
    const [here, there] = [named(30), named(180)];
    expect(there).toHaveLength(here.length);
    here.forEach((box, i) => {
      expect(there[i]!.x).toBeCloseTo(box.x, 0);
      expect(there[i]!.y).toBeCloseTo(box.y, 0);
    });
  });
});

describe("words beside a fortified line", () => {
  it("are charged for its ticks as for the line", () => {
    const grid = (kind: FrontLine["kind"]) => {
      const edition = editionWith({
        base: "none",
        fronts: [
          front(
            "f",
            [
              [16, 51],
              [22, 51],
            ],
            { kind },
          ),
        ],
      });
      const view = fitProjection({
        extent: POLAND_VIEW,
        frame: { width: 800, height: 500, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
      });
      const content = allContent(edition, edition.map!);
      const inner = { x: 0, y: 0, width: 800, height: 500 };
      const sheet = makeSheet({
        context: contextFor(edition),
        view,
        inner,
        scale: 1,
        content,
        world: false,
        level: 0,
        inset: false,
      });
      const [from, to] = [view.project([16, 51])!, view.project([22, 51])!];
      const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      return obstacles(sheet).covered("front", { x: x - 40, y: y - 8, width: 80, height: 3 });
    };
    expect(grid("fortified")).toBeGreaterThan(0);
    expect(grid("border")).toBe(0);
  });
});

describe("signs of APP-6", () => {
  const unit: UnitMark = {
    name: "Corps",
    side: BLUE,
    at: [10, 46],
    style: "box",
    rank: 1,
    sidc: "10061000221211000000",
  };

  it("stand in place of boxes, and are told of when they mean nothing", async () => {
    const good = await prepareSigns(editionWith({ units: [unit] }), ARCHIVE);
    expect(good.diagnostics).toEqual([]);
    const signed = JSON.stringify(draw({ extent: ALPS, units: [unit] }, good.assets).nodes);
    expect(signed).not.toBe(JSON.stringify(draw({ extent: ALPS, units: [unit] }).nodes));
    const bad = await prepareSigns(editionWith({ units: [{ ...unit, sidc: "99999999999999999999" }] }), ARCHIVE);
    expect(bad.diagnostics.map(({ code }) => code)).toEqual(["W-app6-sign"]);
  });

  it("share one scale, so that a foe's diamond is no smaller than a friend's frame", async () => {
    const own = { ...unit, side: RED, sidc: "10031000221211000000" };
    const { assets } = await prepareSigns(editionWith({ units: [own, unit] }), ARCHIVE);
    const edition = editionWith({ units: [own, unit], extent: ALPS, base: "none" });
    const frame = { x: 0, y: 0, width: 800, height: 500 };
    const view = fitProjection({
      extent: POLAND_VIEW,
      frame: { ...frame, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
    });
    const sized = placeUnits({
      context: { ...contextFor(edition), assets },
      content: allContent(edition, {
        ...edition.map!,
        units: [own, unit].map((u) => ({ ...u, at: [19, 51] as const })),
      }),
      frame,
      scale: 1,
      view,
      project: (at) => view.project(at),
      groundAt: () => "#ffffff",
    });
    const [friend, enemy] = sized.map(({ width }) => width);
    expect(friend).toBeGreaterThan(30);
    expect(enemy! / friend!).toBeGreaterThan(0.85);
  });

  it("are asked for with the line that installs them when the package is absent, and nothing is loaded unasked", async () => {
    const absent = () => Promise.reject(new Error("no such package"));
    const { diagnostics } = await prepareSigns(editionWith({ units: [unit] }), ARCHIVE, absent);
    expect(diagnostics).toMatchObject([{ code: "W-app6-missing", hints: ["npm install milsymbol"] }]);
    const never = () => {
      throw new Error("loaded without need");
    };
    expect((await prepareSigns(editionWith({}), ARCHIVE, never)).diagnostics).toEqual([]);
  });
});

describe("ways the author drew", () => {
  const way = (id: string, kind: "road" | "wall", coordinates: number[][]) => ({
    id,
    kind,
    data: { type: "LineString" as const, coordinates },
  });
  const BENT = [
    [14, 49],
    [19, 53],
    [24, 49],
  ];
  const shown = (layers: CampaignMap["layers"]) => draw({ base: "none", extent: POLAND_VIEW, layers }).nodes;
  const count = (nodes: ReturnType<typeof shown>, name: string) =>
    ((findNode(nodes, name) as GroupNode).children[0] as PathNode).d.match(/[ML]/g)!.length;

  it("bend without a corner where they are roads, and keep it where they are walls", () => {
    expect(count(shown([way("a", "road", BENT)]), "road-1")).toBeGreaterThan(6);
    expect(count(shown([way("a", "wall", BENT)]), "wall-1")).toBe(3);
  });

  it("keep the corner another road runs into", () => {
    const nodes = shown([
      way("a", "road", BENT),
      way("b", "road", [
        [19, 53],
        [19, 54.5],
      ]),
    ]);
    expect(count(nodes, "road-1")).toBe(5);
  });

  it("are one shape where several roads meet, so that no edge crosses a roadway", () => {
    const nodes = shown([
      way("a", "road", BENT),
      way(
        "b",
        "road",
        BENT.map(([x, y]) => [x! + 0.3, y!]),
      ),
    ]);
    const terrain = findNode(nodes, "terrain") as GroupNode;
    expect(terrain.children.length).toBe(1);
  });
});
