import { mirror, type Plane } from "./plane.ts";

const EAR = "M35 50C31.500 48 29.500 50 30 54C30.500 58 32.500 60.500 35.500 60Z";

/** Ears, face in light, its shadow side, neck. Headgear covers everything above y = 46. */
export const HEAD: readonly Plane[] = [
  ["neck", "M40.500 62L59.500 62L60 88L50 96L40 88Z"],
  ["skinShade", EAR],
  ["neck", mirror(EAR)],
  ["skin", "M34 30L34 53C34 64 42.500 75 50 75C57.500 75 66 64 66 53L66 30Z"],
  ["skinShade", "M55.500 30C57.500 46 57 60 50.500 75C57.800 74.600 66 64 66 53L66 30Z"],
];

/** Hair of a bare head: parted, swept back, or receding. */
export const HAIR: readonly (readonly Plane[])[] = [
  [
    [
      "hair",
      "M32.500 52C30 34 34 22 50 20.500C66 22 70 34 67.500 52L65 52C65 45 63.500 40 61 37C54 38 45 36.500 40 33.500C37 37 35 44 35 52Z",
    ],
    ["hairShade", "M56 37.500C58 30 56 24 50 20.500C66 22 70 34 67.500 52L65 52C65 45 63.500 40 61 37Z"],
  ],
  [
    [
      "hair",
      "M32.500 53C30 36 35 21 50 20C65 21 70 36 67.500 53L65 53C65 46 64 41 60 36C54 33.500 46 33.500 40 36C36 41 35 46 35 53Z",
    ],
    ["hairShade", "M57 34.700C58 29 56 24 50 20C65 21 70 36 67.500 53L65 53C65 46 64 41 60 36Z"],
  ],
  [
    ["skin", "M34 36C35 26 42 21.500 50 21.500C58 21.500 65 26 66 36L66 46L34 46Z"],
    ["skinShade", "M56.700 46C56.900 36 55.500 27 51 21.500C58 21.500 65 26 66 36L66 46Z"],
    ["hair", "M32.300 53C30.500 42 32 32 38 27C36.500 33 35.500 42 35.400 53Z"],
    ["hairShade", mirror("M32.300 53C30.500 42 32 32 38 27C36.500 33 35.500 42 35.400 53Z")],
  ],
];

export type Beard = "clean" | "moustache" | "whiskers" | "full";

/** Hair of the face in two planes. */
export const BEARDS: Readonly<Record<Beard, readonly Plane[]>> = {
  clean: [],
  moustache: [
    ["hair", "M50 61C46 60.500 42.500 62 40.500 65.500C44 66 47.500 65.500 50 64Z"],
    ["hairShade", "M50 61C54 60.500 57.500 62 59.500 65.500C56 66 52.500 65.500 50 64Z"],
  ],
  whiskers: [
    ["hair", "M34 46L36.500 46C36.500 54 37.500 60 41.500 65.500C38 64 35 59 34 53Z"],
    ["hairShade", mirror("M34 46L36.500 46C36.500 54 37.500 60 41.500 65.500C38 64 35 59 34 53Z")],
  ],
  full: [
    ["hair", "M34 48C36 55 38.500 59.500 43 61C46 60 48.500 60.500 50 61.500L50 84C40 84 33.500 72 34 60Z"],
    ["hairShade", "M66 48C64 55 61.500 59.500 57 61C54 60 51.500 60.500 50 61.500L50 84C60 84 66.500 72 66 60Z"],
    ["skinShade", "M45.500 65.500C48 64.500 52 64.500 54.500 65.500C53 67.500 47 67.500 45.500 65.500Z"],
  ],
};
