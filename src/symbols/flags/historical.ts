import { group, path, rectData, translate } from "../../scene/build.ts";
import type { SceneNode } from "../../scene/types.ts";
import { columns, disc, field, hammerAndSickle, polygon, rows, soyombo, star } from "./elements.ts";
import { crescentAndStar, savoyShield, starGrid, unionFlag, whiteSun } from "./emblems.ts";

/** A flag no longer flown, or one flown for longer than its state. */
export interface HistoricalFlag {
  readonly id: string;
  /** In English, as it follows "Flag of". */
  readonly name: string;
  /** First and last year of use; no last year when still flown. */
  readonly years: readonly [from: number, to?: number];
  /** Fly over hoist. */
  readonly ratio: number;
  /**
   * Draws the cloth from (0, 0).
   *
   * @param boost Enlarges a small canton emblem for use as an icon; 1 is the exact construction.
   */
  draw(width: number, height: number, boost: number): SceneNode[];
}

/** An emblem is only read at icon size when it is larger than the law has it. */
const GOLD = "#ffd700";

/** Each flag's comment names the source of its construction. */
export const HISTORICAL_FLAGS: readonly HistoricalFlag[] = [
  {
    // Constitution of 1936, art. 144; measures from the statute on the flag of 19 August 1955: emblem square
    // and star within the hoist's quarter and eighth, their axis a third of the hoist from the staff.
    id: "soviet-union",
    name: "the Soviet Union",
    years: [1936, 1991],
    ratio: 2,
    draw(width, height, boost) {
      const icon = boost > 1;
      const side = (height / 4) * boost;
      const r = (height / 16) * boost;
      const axis = icon ? side * 0.78 : height / 3;
      const middle = icon ? height * 0.18 : height / 8;
      const top = middle + r;
      return [
        field(width, height, "#cc1a1f"),
        star(axis, middle, r, GOLD),
        star(axis, middle, r * (icon ? 0.42 : 0.56), "#cc1a1f"),
        ...hammerAndSickle(axis - side / 2, top, side, GOLD),
      ];
    },
  },
  {
    // Constitution of the Mongolian People's Republic, 30 June 1940: red cloth, gold Soyombo in the middle, 1:2.
    id: "mongolia-1940",
    name: "the Mongolian People’s Republic",
    years: [1940, 1945],
    ratio: 2,
    draw: (width, height) => [
      field(width, height, "#c8171e"),
      ...soyombo(width / 2, height * 0.14, height * 0.72, GOLD, "#c8171e"),
    ],
  },
  {
    // Flag of 1945: red, blue, red in equal parts, Soyombo and star in the hoist.
    id: "mongolia-1945",
    name: "the Mongolian People’s Republic",
    years: [1945, 1992],
    ratio: 2,
    draw: (width, height) => [
      ...columns(width, height, ["#c8171e", "#1f6fb5", "#c8171e"]),
      ...soyombo(width / 6, height * 0.27, height * 0.58, GOLD, "#c8171e"),
      star(width / 6, height * 0.18, height * 0.075, GOLD),
    ],
  },
  {
    // Proclamation 57 of 27 February 1870: 7:10, disc three fifths of the hoist, its centre a hundredth of the fly
    // toward the staff.
    id: "japan",
    name: "Japan",
    years: [1870, 1999],
    ratio: 10 / 7,
    draw: (width, height) => [field(width, height, "#ffffff"), disc(width * 0.49, height / 2, height * 0.3, "#c8102e")],
  },
  {
    // State Council proclamation of 1 March 1932: yellow, with red, blue, white and black stripes over the first quarter.
    id: "manchukuo",
    name: "Manchukuo",
    years: [1932, 1945],
    ratio: 1.5,
    draw: (width, height) => [
      field(width, height, "#f7c600"),
      ...rows(width / 2, height / 2, ["#c8102e", "#1d4595", "#ffffff", "#16181a"]),
    ],
  },
  {
    // Seven stripes of the Mengjiang United Autonomous Government, 1939; no written measures are known, so the
    // widths follow depictions of the time.
    id: "mengjiang",
    name: "Mengjiang",
    years: [1939, 1945],
    ratio: 1.5,
    draw: (width, height) =>
      rows(width, height, [
        ["#f2b50f", 4],
        ["#1d4595", 2],
        ["#ffffff", 2],
        ["#c8102e", 3],
        ["#ffffff", 2],
        ["#1d4595", 2],
        ["#f2b50f", 4],
      ]),
  },
  {
    // Law on the national emblem and flag, 17 December 1928: canton a quarter of the cloth, disc radius an eighth of its width.
    id: "china-1928",
    name: "the Republic of China",
    years: [1928],
    ratio: 1.5,
    draw: (width, height) => [
      field(width, height, "#d81e1e"),
      path(rectData(0, 0, width / 2, height / 2), { fill: "#10298e" }),
      ...whiteSun(width / 4, height / 4, width / 8, "#10298e"),
    ],
  },
  {
    // Provisional government, 10 January 1912: five equal stripes.
    id: "china-1912",
    name: "the Republic of China",
    years: [1912, 1928],
    ratio: 1.6,
    draw: (width, height) => rows(width, height, ["#d0202e", "#f7c600", "#1f5fa8", "#ffffff", "#16181a"]),
  },
  {
    // Executive Order 1637 of 29 October 1912: hoist 1, fly 1.9, union 7/13 by 0.76, star 0.0616 across.
    id: "united-states-48",
    name: "the United States",
    years: [1912, 1959],
    ratio: 1.9,
    draw: (width, height) => {
      const stripes = Array.from({ length: 13 }, (_, i) => (i % 2 === 0 ? "#b22234" : "#ffffff"));
      const [unionWidth, unionHeight] = [width * (0.76 / 1.9), (height * 7) / 13];
      return [
        ...rows(width, height, stripes),
        path(rectData(0, 0, unionWidth, unionHeight), { fill: "#3c3b6e" }),
        ...starGrid(unionWidth, unionHeight, { columns: 8, rows: 6 }, height * 0.0308),
      ];
    },
  },
  {
    // Order in Council of 1 January 1801; 1:2 at sea and on land.
    id: "united-kingdom",
    name: "the United Kingdom",
    years: [1801],
    ratio: 2,
    draw: (width, height) => unionFlag(width, height, { blue: "#012169", red: "#c8102e" }, true),
  },
  {
    // Proclamation of 28 July 1707: the crosses of St Andrew and St George.
    id: "great-britain",
    name: "Great Britain",
    years: [1707, 1800],
    ratio: 2,
    draw: (width, height) => unionFlag(width, height, { blue: "#012169", red: "#c8102e" }, false),
  },
  {
    // Decree of 15 February 1794; equal bands for use on land from 1804.
    id: "france",
    name: "France",
    years: [1794],
    ratio: 1.5,
    draw: (width, height) => columns(width, height, ["#12357f", "#ffffff", "#d0202e"]),
  },
  {
    // Constitution of the North German Confederation, art. 55, 1867; of the Empire, 1871 and decree of 8 November 1892.
    id: "german-empire",
    name: "the German Empire",
    years: [1867, 1918],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#16181a", "#ffffff", "#d0202e"]),
  },
  {
    // Constitution of 11 August 1919, art. 3; 3:5 by the ordinance of 11 April 1921.
    id: "germany-1919",
    name: "Germany",
    years: [1919, 1933],
    ratio: 5 / 3,
    draw: (width, height) => rows(width, height, ["#16181a", "#d0202e", "#f7c600"]),
  },
  {
    // The land colours, black over white, in use until the monarchy's end; the eagle belongs to the royal standard.
    id: "prussia",
    name: "Prussia",
    years: [1801, 1918],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#16181a", "#ffffff"]),
  },
  {
    // Merchant flag of Peter I, 1705, national from 1883.
    id: "russian-empire",
    name: "the Russian Empire",
    years: [1705, 1917],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#ffffff", "#1c3f94", "#d0202e"]),
  },
  {
    // Ukase of 11 June 1858, the arms' colours.
    id: "russian-empire-1858",
    name: "the Russian Empire",
    years: [1858, 1883],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#16181a", "#f0b51f", "#ffffff"]),
  },
  {
    // Habsburg colours, black over yellow, from the imperial patent of 11 August 1804.
    id: "austrian-empire",
    name: "the Austrian Empire",
    years: [1804, 1867],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#16181a", "#f7c600"]),
  },
  {
    // Law of 17 March 1861: the tricolour with the arms of Savoy, uncrowned on land.
    id: "kingdom-of-italy",
    name: "the Kingdom of Italy",
    years: [1861, 1946],
    ratio: 1.5,
    draw: (width, height) => [
      ...columns(width, height, ["#0b8a45", "#ffffff", "#cd2033"]),
      ...savoyShield(width / 2, height / 2, height * 0.46, "#12459b", "#cd2033"),
    ],
  },
  {
    // Tanzimat ordinance of 1844: white crescent and five-pointed star on red.
    id: "ottoman-empire",
    name: "the Ottoman Empire",
    years: [1844, 1922],
    ratio: 1.5,
    draw: (width, height) => [
      field(width, height, "#d0161f"),
      ...crescentAndStar(width * 0.4, height / 2, height * 0.29, "#ffffff", "#d0161f"),
    ],
  },
  {
    // Sovereign Principality, 1813, then United Kingdom of the Netherlands to 1830: the tricolour of the States.
    id: "united-netherlands",
    name: "the United Netherlands",
    years: [1813, 1830],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#ae1c28", "#ffffff", "#21468b"]),
  },
  {
    // Act of 1 August 1919: white over crimson, 5:8.
    id: "poland",
    name: "Poland",
    years: [1919],
    ratio: 1.6,
    draw: (width, height) => rows(width, height, ["#ffffff", "#d0213f"]),
  },
  {
    // Act of 30 March 1920: blue wedge to the middle.
    id: "czechoslovakia",
    name: "Czechoslovakia",
    years: [1920, 1992],
    ratio: 1.5,
    draw: (width, height) => [
      ...rows(width, height, ["#ffffff", "#d7141a"]),
      polygon(
        [
          [0, 0],
          [width / 2, height / 2],
          [0, height],
        ],
        "#11457e",
      ),
    ],
  },
  {
    // Constitution of 28 June 1921, art. 1: blue, white, red.
    id: "yugoslavia",
    name: "Yugoslavia",
    years: [1918, 1941],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#1c3f94", "#ffffff", "#d0202e"]),
  },
  {
    // Constitution of 31 January 1946, art. 4: red star edged with gold over the stripes.
    id: "yugoslavia-1946",
    name: "Yugoslavia",
    years: [1946, 1992],
    ratio: 2,
    draw: (width, height) => [
      ...rows(width, height, ["#1c3f94", "#ffffff", "#d0202e"]),
      star(width / 2, height / 2, height * 0.36, GOLD),
      star(width / 2, height / 2, height * 0.3, "#d0202e"),
    ],
  },
  {
    // Ordinance of 2 June 1948: three red stripes of a fifteenth on yellow.
    id: "south-vietnam",
    name: "South Vietnam",
    years: [1948, 1975],
    ratio: 1.5,
    draw: (width, height) =>
      rows(width, height, [
        ["#f7d200", 5],
        ["#d0202e", 1],
        ["#f7d200", 1],
        ["#d0202e", 1],
        ["#f7d200", 1],
        ["#d0202e", 1],
        ["#f7d200", 5],
      ]),
  },
  {
    // Volksraad, 6 January 1857: the Dutch stripes with a green band at the staff.
    id: "south-african-republic",
    name: "the South African Republic",
    years: [1857, 1902],
    ratio: 1.5,
    draw: (width, height) => [
      group(rows(width * 0.75, height, ["#d0202e", "#ffffff", "#1c3f94"]), { transform: translate(width / 4, 0) }),
      path(rectData(0, 0, width / 4, height), { fill: "#1c7a3e" }),
    ],
  },
  {
    // State decree of 16 June 1815: white over green.
    id: "saxony",
    name: "Saxony",
    years: [1815, 1935],
    ratio: 1.5,
    draw: (width, height) => rows(width, height, ["#ffffff", "#1c8a4a"]),
  },
  {
    // White of the Bourbons, restored 1814 and 1815.
    id: "france-1815",
    name: "the Kingdom of France",
    years: [1814, 1830],
    ratio: 1.5,
    draw: (width, height) => [field(width, height, "#ffffff")],
  },
];
