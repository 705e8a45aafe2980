import { circleData } from "../../scene/build.ts";
import { starData } from "../shapes.ts";
import { mirror, type Plane } from "./plane.ts";

const SHOULDERS = "M-4 132C-4 110 4 101 20 95L40 86L50 96L60 86L80 95C96 101 104 110 104 132Z";
const SHADE = "M50 96L60 86L80 95C96 101 104 110 104 132L50 132Z";

const body: readonly Plane[] = [
  ["cloth", SHOULDERS],
  ["clothShade", SHADE],
];

const both = (material: Plane[0], d: string, shaded: Plane[0] = material): Plane[] => [
  [material, d],
  [shaded, mirror(d)],
];

/** Stiff shoulder boards. */
const BOARDS = both("trim", "M9 104L11.500 98.500L34 87.500L37.500 92.500Z", "trimShade");
const BOARD_STARS: readonly Plane[] = [
  ["clothDark", starData(17.5, 99.3, 2.3)],
  ["clothDark", starData(82.5, 99.3, 2.3)],
];
/** Fringed epaulettes. */
const EPAULETTES: readonly Plane[] = [
  ...both("trim", "M6 101C8 96.500 15 93.500 20 94L34 88L36 93L22.500 99.500C22 104 12 108 6 106Z", "trimShade"),
  ...both(
    "trimShade",
    "M5.500 105L9 107L7.500 114L3.500 112ZM10 107L13 107.500L12 115L8.700 114.300ZM14 107.500L17 107L17 114.500L13.200 115.200ZM18 106.500L20.700 105L22 112.500L18.300 114.200Z",
    "neck",
  ),
];

const button = (x: number, y: number, r = 1.5): Plane => ["trim", circleData(x, y, r)];

/** Standing collar, closed front, two ribbons and a star. */
const TUNIC_STAND: readonly Plane[] = [
  ...body,
  ["clothDark", "M49.300 96L50.700 96L50.700 132L49.300 132Z"],
  ["hat", "M38.500 79L50 87L61.500 79L63.500 89L50 99.500L36.500 89Z"],
  ["hatShade", "M50 87L61.500 79L63.500 89L50 99.500Z"],
  ...both("trim", "M40 85L45.500 88.700L45 92L39.300 88Z", "trimShade"),
  button(50, 104.5),
  button(50, 114.5),
  button(50, 124.5),
];

/** Turned-down collar with tabs. */
const TUNIC_FALL: readonly Plane[] = [
  ...body,
  ["clothDark", "M49.300 98L50.700 98L50.700 132L49.300 132Z"],
  ["skinShade", "M44.500 86L55.500 86L50 96Z"],
  ...both("hatShade", "M39.500 78L50 94.500L43.500 103.500L31.500 90.500Z", "clothDark"),
  ...both("trim", "M36.500 90.200L40 86.500L46 95.200L43.200 98.800Z", "trimShade"),
  button(50, 108),
  button(50, 118),
  button(50, 128),
];

/** Open lapels, shirt and tie. */
const TUNIC_OPEN: readonly Plane[] = [
  ...body,
  ["skin", "M40 84L50 94L60 84L60 100L50 114L40 100Z"],
  ["skinShade", "M50 94L60 84L60 100L50 114Z"],
  ["clothDark", "M47.300 94.500L52.700 94.500L54.500 113L50 120L45.500 113Z"],
  ...both("hat", "M38.500 80.500L41.500 84L44 96L50 117L36 107L34 101.500L38 100L31.500 91Z", "hatShade"),
  button(50, 123),
];

/** Two rows of buttons, nineteenth century. */
const DOUBLE_BREASTED: readonly Plane[] = [
  ...body,
  ["hatShade", "M34 98L50 99L66 98L70 132L30 132Z"],
  ["clothDark", "M50 99L66 98L70 132L50 132Z"],
  ["hat", "M37.500 78.500C44 86 56 86 62.500 78.500L64.500 92C58 101.500 42 101.500 35.500 92Z"],
  ["hatShade", "M50 84C55 84 60 82 62.500 78.500L64.500 92C61.500 96.500 56 99 50 99Z"],
  ["trim", "M49.200 84L50.800 84L50.800 99L49.200 99Z"],
  ...[104, 113, 122].flatMap((y) => [button(38.5, y, 1.9), button(61.5, y, 1.9)]),
];

/** High collar, white cravat, cut-away lapels: the coat of about 1800. */
const TAILCOAT: readonly Plane[] = [
  ...body,
  ["trim", "M39 76C45 82 55 82 61 76L62 94L54 132L46 132L38 94Z"],
  ["trimShade", "M50 80.500C54 80.500 58.500 79 61 76L62 94L54 132L50 132Z"],
  ["skinShade", "M44 84L50 88L56 84L57 95L50 103L43 95Z"],
  ...both("hat", "M38.500 70L35 71.500L33 90L44 106L46 97L39.500 88Z", "hatShade"),
  ...both("trimShade", "M33 90L44 106L46 132L32 132C33.500 118 31 104 25.500 94.500Z", "neck"),
  ...[104, 113, 122].flatMap((y) => [button(36.5, y), button(63.5, y)]),
];

/** Plain coat with a lace jabot, eighteenth century. */
const LACE_COAT: readonly Plane[] = [
  ...body,
  ["trim", "M41 82C46 87 54 87 59 82L60 92C64 100 60 112 50 118C40 112 36 100 40 92Z"],
  ["trimShade", "M50 85.500C53 85.500 57 84.500 59 82L60 92C64 100 60 112 50 118Z"],
  [
    "neck",
    "M41 92C46 95.500 54 95.500 59 92L59 93.500C54 97 46 97 41 93.500ZM39.500 102C45 106 55 106 60.500 102L60 103.800C55 107.600 45 107.600 40 103.800Z",
  ],
  ...both("hat", "M40 86L36 93C35 108 38 120 44 132L31 132C27 118 27 104 30 92Z", "hatShade"),
  ...[107, 117, 127].flatMap((y) => [button(34, y, 1.8), button(66, y, 1.8)]),
];

/** Breastplate with a falling collar, seventeenth century. */
const CUIRASS: readonly Plane[] = [
  ...body,
  ["metal", "M28 94C36 99 64 99 72 94C77 104 76 120 72 132L28 132C24 120 23 104 28 94Z"],
  ["metalShade", "M50 98C60 98 68 96.500 72 94C77 104 76 120 72 132L50 132Z"],
  ["trim", "M49 99L51 99L51 132L49 132Z"],
  ["trim", "M39 83C45 88 55 88 61 83L76 93C70 103 58 105 50 96.500C42 105 30 103 24 93Z"],
  ["trimShade", "M50 87C54 87 58.500 85.500 61 83L76 93C70 103 58 105 50 96.500Z"],
];

/** Surcoat over mail. */
const SURCOAT: readonly Plane[] = [
  ["band", SHOULDERS],
  ["deep", SHADE],
  ["hat", "M31 90C38 97 62 97 69 90L74 104L71 132L29 132L26 104Z"],
  ["hatShade", "M50 95.500C58 95.500 65 94 69 90L74 104L71 132L50 132Z"],
  [
    "trim",
    "M47.500 99L52.500 99L52.500 109L62 109L62 114L52.500 114L52.500 132L47.500 132L47.500 114L38 114L38 109L47.500 109Z",
  ],
];

/** Moulded cuirass and a cloak held by a brooch. */
const CLOAK: readonly Plane[] = [
  ...body,
  ["metal", "M30 92C38 99 62 99 70 92L72 132L28 132Z"],
  ["metalShade", "M50 97.500C58 97.500 66 96 70 92L72 132L50 132Z"],
  ["metalShade", "M32 112C38 117 45 117 49.300 112L49.300 114C45 119.500 38 119.500 32 114.500Z"],
  ["metal", "M68 112C62 117 55 117 50.700 112L50.700 114C55 119.500 62 119.500 68 114.500Z"],
  ["hat", "M38 84L26 90C12 96 -2 106 -4 132L20 132C22 116 28 104 40 94Z"],
  ["hat", "M38 84L62 84L70 90C62 99 44 104 26 102L22 98C30 95 35 90 38 84Z"],
  ["hatShade", "M50 92C55 90 59 88 62 84L70 90C62 99 44 104 26 102L24.500 100.300C34 100 43 97 50 92Z"],
  ["hatShade", mirror("M30 90C16 95 -2 106 -4 132L16 132C18 116 22 104 30 96Z")],
  ["trim", circleData(28, 98, 4)],
  ["trimShade", circleData(28, 98, 2)],
];

/** Robe crossing over the chest. */
const ROBE: readonly Plane[] = [
  ...body,
  ["skinShade", "M42 84L58 84L52 98Z"],
  ["clothDark", "M61 84L66 88C60 104 52 120 44 132L34 132C46 116 56 100 61 84Z"],
  ["trim", "M39 84L34 88C40 100 50 116 62 132L70 132C58 118 46 100 39 84Z"],
  ["trimShade", "M50 103.500L54 97.500C58 108 64 121 70 132L62 132C57.500 125.500 53.500 119 50 113.500Z"],
];

/** Jacket, shirt and tie. */
const SUIT: readonly Plane[] = [
  ...body,
  ["trim", "M39.500 80L50 92L60.500 80L61 100L50 122L39 100Z"],
  ["trimShade", "M50 92L60.500 80L61 100L50 122Z"],
  ["band", "M47 92.500L53 92.500L52 97L55 114L50 121L45 114L48 97Z"],
  ...both("clothDark", "M38.500 82L35 87L29 103L35 104.500L33 109L50 127C46 112 41.500 97 38.500 82Z"),
];

/** Ribbons and orders on the breast. */
export const DECORATIONS: readonly (readonly Plane[])[] = [
  [
    ["trim", "M61 105L81 105L81 109L61 109Z"],
    ["trim", "M61 110.500L81 110.500L81 114.500L61 114.500Z"],
    ["clothDark", "M67.300 105L68.300 105L68.300 114.500L67.300 114.500ZM74 105L75 105L75 114.500L74 114.500Z"],
    ["trim", starData(32, 110, 4.4)],
  ],
  [
    ["trim", "M25 106L40 106L40 110L25 110Z"],
    ["trimShade", circleData(70, 111, 4.4)],
    ["trim", starData(70, 111, 3)],
  ],
  [
    ["trim", "M62 106L80 106L80 109.500L62 109.500Z"],
    [
      "trimShade",
      "M70 114L73.500 119L79.500 120L75.500 124.500L76 130.500L70.500 128L65 130.500L65.500 124.500L61.500 120L67.500 119Z",
    ],
  ],
  [
    ["trim", "M24 107L38 107L38 110.500L24 110.500Z"],
    ["trim", "M24 112L38 112L38 115.500L24 115.500Z"],
  ],
];
const SASH: readonly Plane[] = [
  ["trimShade", "M18 96L27 92L82 132L66 132Z"],
  ["neck", "M50 108.700L82 132L66 132L50 120Z"],
];
const ORDER: readonly Plane[] = [
  ["trim", starData(70, 112, 6.5, 8, 0.6)],
  ["band", circleData(70, 112, 2.2)],
];

export const COATS = {
  "tunic-stand": [...TUNIC_STAND, ...BOARDS, ...BOARD_STARS],
  "tunic-fall": [...TUNIC_FALL, ...BOARDS],
  "tunic-tabs": TUNIC_FALL,
  "tunic-open": TUNIC_OPEN,
  "double-breasted": [...DOUBLE_BREASTED, ...EPAULETTES],
  "frock-sash": [...TUNIC_STAND, ...SASH, ...EPAULETTES],
  tailcoat: [...TAILCOAT, ...EPAULETTES],
  "tailcoat-order": [...TAILCOAT, ...ORDER],
  "lace-coat": LACE_COAT,
  cuirass: CUIRASS,
  surcoat: SURCOAT,
  cloak: CLOAK,
  robe: ROBE,
  suit: SUIT,
} as const satisfies Readonly<Record<string, readonly Plane[]>>;

export type Coat = keyof typeof COATS;
