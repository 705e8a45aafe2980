import { normalizePath } from "../path-data.ts";
import { starData } from "../shapes.ts";

/** One shape of a mark on a grid of 16, filled by the even-odd rule; a number is the width of a line instead. */
export type MarkPart = string | readonly [d: string, line: number];

export interface MarkShape {
  readonly label: string;
  readonly parts: readonly MarkPart[];
}

const ANCHOR: readonly MarkPart[] = [
  "M8 .5A2.15 2.15 0 1 0 8.010 .5ZM8 1.700A.95 .95 0 1 1 7.990 1.700Z",
  "M7.200 4.600H8.800V5.700H11.400V7.200H8.800V13.500C10.600 13.200 12 12.100 12.600 10.600L11.500 10.900L13.900 7.900L15.100 11.500L14 10.900C13.100 13.700 10.800 15.500 8 15.500S2.900 13.700 2 10.900L.9 11.500L2.100 7.900L4.500 10.900L3.400 10.600C4 12.100 5.400 13.200 7.200 13.500V7.200H4.600V5.700H7.200Z",
];

const TOWER =
  "M3.200 .7H5.200V2.300H6.900V.7H9.100V2.300H10.800V.7H12.800V5.500L11.600 6.600V12.800H13.600V15.300H2.400V12.800H4.400V6.600L3.200 5.500ZM6.800 12.800H9.200V9.900A1.200 1.200 0 0 0 6.800 9.900Z";

const SWORD =
  "M13.900 .7L15.300 .7V2.100L7 10.400L8.600 12L7.700 12.900L6.100 11.300L3.900 13.500A1.250 1.250 0 1 1 2.500 12.100L4.700 9.900L3.100 8.300L4 7.400L5.600 9Z";
const SWORD_BACK =
  "M2.100 .7L.7 .7V2.100L9 10.400L7.400 12L8.300 12.900L9.900 11.300L12.100 13.500A1.250 1.250 0 1 0 13.500 12.100L11.300 9.900L12.900 8.300L12 7.400L10.400 9Z";
const WAVE =
  "M.5 13C1.800 13 2.200 12 3 12S4.200 13 5.500 13S7.200 12 8 12S9.200 13 10.500 13S12.200 12 13 12S14.200 13 15.500 13V14.500C13.900 14.500 13.600 13.600 13 13.600S11.900 14.500 10.500 14.500S8.600 13.600 8 13.600S6.900 14.500 5.500 14.500S3.600 13.600 3 13.600S2.100 14.500 .5 14.500Z";
const PLANE =
  "M8 .6C8.700 .6 9.100 1.400 9.200 3.300V5.400L15.400 9V10.500L9.200 8.700L8.900 12.500L11 14V15.200L8 14.500L5 15.200V14L7.100 12.500L6.800 8.700L.6 10.500V9L6.800 5.400V3.300C6.900 1.400 7.300 .6 8 .6Z";

/** Drawn smaller, to stand above the waves. */
const lifted = (d: string) => normalizePath(d, [0.74, 0, 0, 0.74, 2.08, 0]);

/** Every mark of an event or a place. */
export const MARK_SHAPES = {
  battle: { label: "Battle", parts: [SWORD, SWORD_BACK] },
  "naval-battle": { label: "Naval battle", parts: [lifted(SWORD), lifted(SWORD_BACK), WAVE] },
  siege: {
    label: "Siege",
    parts: [
      "M4.900 4.300H6.200V5.300H7.300V4.300H8.700V5.300H9.800V4.300H11.100V7.300L10.500 7.800V10.500H11.100V11.700H4.900V10.500H5.500V7.800L4.900 7.300Z",
      "M6.300 .3H9.700L8 2.900ZM6.300 15.700H9.700L8 13.100ZM.3 6.300V9.700L2.900 8ZM15.700 6.300V9.700L13.100 8Z",
    ],
  },
  landing: { label: "Landing from the sea", parts: ANCHOR },
  airborne: {
    label: "Airborne landing",
    parts: [
      "M8 .7C12.300 .7 15.300 3.500 15.500 7C14.800 6.200 13.400 6.100 12.700 7C11.700 5.900 9.900 5.900 9 7C8.500 6.300 7.500 6.300 7 7C6.100 5.900 4.300 5.900 3.300 7C2.600 6.100 1.200 6.200 .5 7C.7 3.500 3.700 .7 8 .7Z",
      ["M.9 7.400L6.800 13M4 7.700L7.300 12.700M15.100 7.400L9.200 13M12 7.700L8.700 12.700", 0.8],
      "M6.500 12.200H9.500V15.400H6.500Z",
    ],
  },
  "air-raid": {
    label: "Air raid",
    parts: [
      "M4.300 .5H11.700V3.700L9.500 5.700C10.800 6.900 11.300 8.500 11.100 10.300C10.800 12.500 9.600 14.300 8 15.600C6.400 14.300 5.200 12.500 4.900 10.300C4.700 8.500 5.200 6.900 6.500 5.700L4.300 3.700ZM5.700 1.800V3.200L7.300 4.500V1.800ZM8.700 1.800V4.500L10.300 3.200V1.800Z",
    ],
  },
  bombardment: { label: "Bombardment", parts: [starData(8, 8, 7.6, 9, 0.52)] },
  sinking: {
    label: "Sinking",
    parts: [
      "M2.600 3.500L5.200 4.800L6.500 2.100L9.200 3.400L7.900 6.100L9 6.600L10 4.500L12 5.500L11 7.600L14.500 9.300L12.200 11.500C11 10.700 9.300 10.900 8 11.800C6.600 10.900 5.300 10.700 4 11.300Z",
      WAVE,
    ],
  },
  surrender: {
    label: "Surrender",
    parts: ["M2.500 .5H4V15.500H2.500Z", ["M4 2.200H13.600L11.400 5.500L13.600 8.800H4", 1.4]],
  },
  capture: {
    label: "Capture",
    parts: ["M2.500 .5H4V15.500H2.500ZM4.600 1.400H14.400L11.900 5.400L14.400 9.400H4.600Z"],
  },
  capital: { label: "Capital", parts: [starData(8, 8.6, 7.8)] },
  fortress: { label: "Fortress", parts: [TOWER] },
  port: {
    label: "Port",
    parts: [
      "M7.200 1.200H8.800V2.700H11.800V6L14.200 6.900L12.600 11.200C11.400 11.200 11 10.600 10.500 10.300C9.600 10.300 9.200 11.200 8 11.200S6.400 10.300 5.500 10.300C5 10.600 4.600 11.200 3.400 11.200L1.800 6.900L4.200 6V2.700H7.200ZM5.700 4.200V5.500L8 4.700L10.300 5.500V4.200Z",
      WAVE,
    ],
  },
  airfield: { label: "Airfield", parts: [PLANE] },
  declaration: {
    label: "Declaration",
    parts: [
      "M3 .7H10L13 3.700V10.100A3.300 3.300 0 0 0 7.800 14.300L8 15.300H3ZM4.900 4.400H8.400V5.600H4.900ZM4.900 7H11V8.200H4.900ZM4.900 9.600H7.700V10.800H4.900Z",
      "M10.900 10.300A2.300 2.300 0 1 0 10.910 10.300ZM9.600 14.600L9.300 16L10.900 15.400L12.500 16L12.200 14.600A3 3 0 0 1 9.600 14.600Z",
    ],
  },
  "link-up": {
    label: "Link-up",
    parts: [
      "M.5 6.700H3.500V3.900L7.600 8L3.500 12.100V9.300H.5ZM15.500 6.700H12.500V3.900L8.400 8L12.500 12.100V9.300H15.500Z",
    ],
  },
  breakthrough: {
    label: "Breakthrough",
    parts: [
      "M1.500 8.700H4.500V15.300H1.500ZM1.500 .7H4.500V7.300H1.500Z",
      "M6.200 6.600H10V3.200L15.300 8L10 12.800V9.400H6.200Z",
    ],
  },
  crossing: {
    label: "River crossing",
    parts: [
      WAVE,
      "M1 8.600C2.500 5.600 5 4 8 4S13.500 5.600 15 8.600V10.600H13.300V8.900C12.600 7.900 11.700 7.100 10.700 6.500V10.600H9V5.800H7V10.600H5.300V6.500C4.300 7.100 3.400 7.900 2.700 8.900V10.600H1Z",
    ],
  },
} as const satisfies Readonly<Record<string, MarkShape>>;

export type MarkKind = keyof typeof MARK_SHAPES;
