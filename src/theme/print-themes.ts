import { ARCHIVE } from "./themes.ts";
import { LIGHT_TONES } from "./tones.ts";
import { TYPE_SCALE } from "./type-scale.ts";
import type { SideTones, Theme } from "./types.ts";

const onWhite: Readonly<Record<string, Partial<SideTones>>> = {
  red: { land: "#f6e6e1", held: "#e7bfb4" },
  blue: { land: "#dfe6ef", held: "#b7c5da" },
  green: { land: "#e3ebdd", held: "#bdd0b1" },
  gold: { land: "#f3ebd6", held: "#e2cd98" },
  violet: { land: "#eee5ec", held: "#d5c2d3" },
};

/** White paper and fine lines, for books and the press. */
export const ATLAS: Theme = {
  ...ARCHIVE,
  name: "atlas",
  paper: "#ffffff",
  ink: "#16191c",
  muted: "#5b6067",
  rule: "#c8ccd0",
  sides: Object.fromEntries(Object.entries(LIGHT_TONES).map(([name, tones]) => [name, { ...tones, ...onWhite[name] }])),
  phases: ["#b3261e", "#a8520c", "#7d2f63", "#2b655a", "#685912", "#45457f", "#4b5963", "#744627"],
  map: {
    ...ARCHIVE.map,
    sea: "#e4eef2",
    land: "#f7f5ef",
    coast: "#4f7788",
    border: "#9a9a94",
    river: "#7fa9ba",
    lake: "#dbe9ee",
    graticule: "#cddbe1",
    vignette: [
      { color: "#b7d0da26", width: 20 },
      { color: "#a5c4d033", width: 12 },
      { color: "#8fb4c240", width: 5 },
    ],
    waterName: "#24566a",
    countryName: "#5b6067",
    regionName: "#5b6067",
    city: "#16191c",
    cityDot: "#16191c",
    haloOnLand: "#ffffff",
    haloOnSea: "#eff5f7",
    arrowCasing: "#ffffff",
    plate: "#ffffff",
  },
  type: TYPE_SCALE,
};

const INK = "#151515";

/** Greys told apart by lightness and pattern alone. */
function greyTones(bar: string, land: string, held: string, onBar: string): SideTones {
  return {
    bar,
    text: INK,
    onBar,
    land,
    held,
    border: INK,
    areaName: INK,
    portrait: { ground: ["#ececec", "#d8d8d8"], shades: ["#f4f4f4", "#8a8a8a", "#5a5a5a", "#2a2a2a"] },
    pattern: "solid",
  };
}

/** One ink on white: sides differ by lightness and pattern, movements by form. */
export const MONO: Theme = {
  ...ATLAS,
  name: "mono",
  ink: INK,
  muted: "#555555",
  rule: "#c4c4c4",
  sides: {
    red: greyTones("#1c1c1c", "#f3f3f3", "#dedede", "#ffffff"),
    blue: greyTones("#9c9c9c", "#e4e4e4", "#c6c6c6", "#000000"),
    green: greyTones("#616161", "#ececec", "#d2d2d2", "#ffffff"),
    gold: greyTones("#cfcfcf", "#fafafa", "#ebebeb", "#000000"),
    violet: greyTones("#3c3c3c", "#f0f0f0", "#d8d8d8", "#ffffff"),
  },
  phases: ["#1c1c1c", "#4a4a4a", "#6b6b6b", "#303030", "#595959", "#3d3d3d", "#707070", "#262626"],
  onPhase: "#ffffff",
  map: {
    ...ATLAS.map,
    sea: "#eef0f1",
    land: "#fbfbfb",
    coast: "#707070",
    border: "#a0a0a0",
    river: "#b0b0b0",
    lake: "#e8eaeb",
    graticule: "#dcdfe0",
    vignette: [
      { color: "#b8bcbe26", width: 20 },
      { color: "#a8adb033", width: 12 },
      { color: "#989da140", width: 5 },
    ],
    waterName: "#4f5457",
    countryName: "#555555",
    regionName: "#555555",
    city: INK,
    cityDot: INK,
    eventMark: INK,
    fronts: ["#151515", "#444444", "#6a6a6a"],
    terrain: {
      hills: "#8a8a8a",
      woods: "#d4d4d4",
      marsh: "#9a9a9a",
      builtUp: "#7a7a7a",
      fields: "#f0f0f0",
      road: "#9a9a9a",
      railway: "#4a4a4a",
      building: "#4a4a4a",
      water: "#e3e5e6",
    },
  },
};
