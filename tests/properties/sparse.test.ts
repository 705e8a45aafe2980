/** Campaigns with hardly anything in them: what is absent gives its room to what is there. */
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Campaign } from "../../src/campaign/types.ts";
import { group, path, rectData } from "../../src/scene/build.ts";
import type { Scene, SceneNode } from "../../src/scene/types.ts";
import { drawCampaign, drawFile } from "./draw.ts";
import { emptiest, emptinessFaults } from "./emptiness.ts";

const SHAPES = ["16:9", "4:3", "1:1", "9:16", "a4", "a3-landscape", "1500x500", "600x2200", "320x320"];
const TWO: Campaign = { title: "The Hundred Years War", sides: [{ name: "England" }, { name: "France" }] };
const CAMPAIGNS: Readonly<Record<string, Campaign>> = {
  "a title and two sides": TWO,
  "a title and one side": { title: "The Long March", sides: [{ name: "First Front Army" }] },
  "one metric": {
    title: "Agincourt",
    sides: [
      { name: "England", strength: { personnel: 8100 } },
      { name: "France", strength: { personnel: 15_000 } },
    ],
  },
  "three commanders": {
    title: "Cannae",
    sides: [
      { name: "Carthage", commanders: ["Hannibal"] },
      { name: "Rome", commanders: ["Lucius Aemilius Paullus", "Gaius Terentius Varro"] },
    ],
  },
  "three events": {
    title: "The July Crisis",
    sides: [{ name: "Entente" }],
    events: [
      { date: "1914-06-28", text: "The archduke is shot in Sarajevo" },
      { date: "1914-07-23", text: "An ultimatum to Serbia" },
      { date: "1914-08-01", text: "Germany declares war on Russia" },
    ],
  },
  "a map of one place": { ...TWO, places: { paris: { name: "Paris", at: [2.35, 48.86] } }, map: {} },
  "a map without ground": { ...TWO, places: { paris: { name: "Paris", at: [2.35, 48.86] } }, map: { base: "none" } },
};

const cases = Object.keys(CAMPAIGNS).flatMap((name) => SHAPES.map((size) => [name, size] as const));

test.each(cases)("%s leaves no third of %s empty", async (name, size) => {
  const drawn = await drawCampaign({ ...CAMPAIGNS[name]!, layout: { sizes: [size] } });
  expect(emptinessFaults(drawn)).toEqual([]);
});

test.each(SHAPES)("the smallest example leaves no third of %s empty", async (size) => {
  const file = join(import.meta.dirname, "..", "..", "examples", "minimal", "campaign.yaml");
  expect(emptinessFaults(await drawFile(file, size))).toEqual([]);
});

const shareOf = (children: readonly SceneNode[]) => {
  const scene: Scene = {
    width: 100,
    height: 100,
    background: "#ffffff",
    title: "",
    description: "",
    lang: "en",
    children,
  };
  return emptiest(scene, new Map(), 0).share;
};
const fill = "#000000";

test("what fills a page is its marks: grounds, frames and hairlines leave it as empty as it was", () => {
  expect(shareOf([])).toBe(1);
  expect(shareOf([path(rectData(0, 0, 100, 50), { fill })])).toBe(1);
  expect(shareOf([path(rectData(0, 50, 100, 0.1), { fill })])).toBe(1);
  expect(shareOf([path(rectData(40, 40, 10, 10), { stroke: { paint: fill, width: 1 } })])).toBe(1);
  expect(shareOf([path(rectData(0, 45, 100, 10), { fill })])).toBeCloseTo(0.45, 2);
});

test("a map fills a page where it shows geography", () => {
  const clip = { d: rectData(0, 0, 100, 50) };
  const map = (name: string) => group([path(rectData(10, 10, 60, 30), { fill, name })], { name: "map-main", clip });
  expect(shareOf([map("ground")])).toBe(1);
  expect(shareOf([map("coast")])).toBeCloseTo(0.5, 2);
});
