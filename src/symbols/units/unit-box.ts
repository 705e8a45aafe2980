import { circleData, group, path, polylineData, rectData } from "../../scene/build.ts";
import type { Color, SceneNode } from "../../scene/types.ts";
import { normalizePath } from "../path-data.ts";
import type { SymbolArt } from "../types.ts";

/** What a unit fights with; each has its sign in the box. */
export const UNIT_BRANCHES = [
  "infantry",
  "cavalry",
  "armour",
  "mechanised",
  "motorised",
  "artillery",
  "anti-aircraft",
  "engineers",
  "airborne",
  "air",
  "navy",
  "marines",
  "headquarters",
  "supply",
  "signals",
  "medical",
] as const;
export type UnitBranch = (typeof UNIT_BRANCHES)[number];

/** Sizes from the smallest; each has its marks above the box. */
export const UNIT_SIZES = [
  "squad",
  "platoon",
  "company",
  "battalion",
  "regiment",
  "brigade",
  "division",
  "corps",
  "army",
  "army-group",
  "theatre",
] as const;
export type UnitSize = (typeof UNIT_SIZES)[number];

const ECHELON: Readonly<Record<UnitSize, string>> = {
  squad: "o",
  platoon: "ooo",
  company: "I",
  battalion: "II",
  regiment: "III",
  brigade: "X",
  division: "XX",
  corps: "XXX",
  army: "XXXX",
  "army-group": "XXXXX",
  theatre: "XXXXXX",
};

export interface UnitBoxOptions {
  readonly branch: UnitBranch;
  readonly size?: UnitSize;
  readonly colors: {
    readonly frame: Color;
    readonly fill: Color;
    /** The branch sign and the size marks. */
    readonly ink: Color;
    /** Beneath the size marks, which stand on the map itself. */
    readonly halo?: Color;
  };
}

/** The box: 3 by 2, drawn 300 wide; size marks stand on a strip above it. */
const BOX = { x: 6, y: 74, width: 288, height: 186 };
const STRIP = 64;
const LINE = 12;

/** A unit in the manner of historical staff maps: box, branch sign, size marks above. */
export function unitBox({ branch, size, colors }: UnitBoxOptions): SymbolArt {
  const { x, y, width, height } = BOX;
  const marks = size ? echelonMarks(ECHELON[size], colors.ink) : [];
  const halo = size && colors.halo !== undefined ? echelonHalo(ECHELON[size], colors.halo) : [];
  const box = rectData(x, y, width, height);
  const shift = size ? 0 : -(STRIP + 4);
  const nodes: SceneNode[] = [
    ...halo,
    path(box, { fill: colors.fill }),
    group(branchSign(branch, colors.ink), { clip: { d: box } }),
    path(box, { stroke: { paint: colors.frame, width: LINE, join: "miter" } }),
    ...marks,
  ];
  const label = size ? `${branch} ${size}` : branch;
  return {
    width: 300,
    height: 266 + shift,
    nodes: shift === 0 ? nodes : [group(nodes, { transform: [1, 0, 0, 1, 0, shift] })],
    label: label[0]!.toUpperCase() + label.slice(1),
  };
}

function branchSign(branch: UnitBranch, ink: Color): SceneNode[] {
  const { x, y, width, height } = BOX;
  const [x1, y1, cx, cy] = [x + width, y + height, x + width / 2, y + height / 2];
  const line = (d: string, weight = LINE): SceneNode =>
    path(normalizePath(d), { stroke: { paint: ink, width: weight, cap: "butt", join: "miter" } });
  const solid = (d: string): SceneNode => path(normalizePath(d), { fill: ink, rule: "evenodd" });
  const saltire = line(`M${x} ${y}L${x1} ${y1}M${x1} ${y}L${x} ${y1}`);
  const track = line(
    `M${cx - 52} ${cy - 42}H${cx + 52}A42 42 0 0 1 ${cx + 52} ${cy + 42}H${cx - 52}A42 42 0 0 1 ${cx - 52} ${cy - 42}Z`,
  );
  const anchor = [
    line(
      `M${cx} ${cy - 46}V${cy + 58}M${cx - 38} ${cy - 26}H${cx + 38}M${cx - 60} ${cy + 18}Q${cx - 50} ${cy + 62} ${cx} ${cy + 62}Q${cx + 50} ${cy + 62} ${cx + 60} ${cy + 18}`,
    ),
    path(circleData(cx, cy - 58, 14), { stroke: { paint: ink, width: LINE } }),
  ];
  switch (branch) {
    case "infantry":
      return [saltire];
    case "cavalry":
      return [line(`M${x} ${y1}L${x1} ${y}`)];
    case "armour":
      return [track];
    case "mechanised":
      return [saltire, track];
    case "motorised":
      return [saltire, line(`M${cx} ${y}V${y1}`)];
    case "artillery":
      return [path(circleData(cx, cy, 34), { fill: ink })];
    case "anti-aircraft":
      return [
        line(`M${x + 20} ${y1}Q${x + 20} ${cy - 74} ${cx} ${cy - 74}Q${x1 - 20} ${cy - 74} ${x1 - 20} ${y1}`),
        path(circleData(cx, cy + 22, 26), { fill: ink }),
      ];
    case "engineers":
      return [line(`M${cx - 74} ${cy + 44}V${cy - 38}H${cx + 74}V${cy + 44}M${cx} ${cy - 38}V${cy + 44}`)];
    case "airborne":
      return [
        saltire,
        line(
          `M${cx - 72} ${y1 - 24}Q${cx - 36} ${y1 - 66} ${cx} ${y1 - 24}Q${cx + 36} ${y1 - 66} ${cx + 72} ${y1 - 24}`,
        ),
      ];
    case "air":
      return [
        solid(
          `M${cx} ${cy}C${cx - 40} ${cy - 52} ${cx - 96} ${cy - 52} ${cx - 96} ${cy}C${cx - 96} ${cy + 52} ${cx - 40} ${cy + 52} ${cx} ${cy}C${cx + 40} ${cy - 52} ${cx + 96} ${cy - 52} ${cx + 96} ${cy}C${cx + 96} ${cy + 52} ${cx + 40} ${cy + 52} ${cx} ${cy}Z`,
        ),
      ];
    case "navy":
      return anchor;
    case "marines":
      return [saltire, ...anchor];
    case "headquarters":
      return [solid(`M${x} ${y}H${x1}V${y + 56}H${x}Z`)];
    case "supply":
      return [line(`M${x} ${y1 - 48}H${x1}`)];
    case "signals":
      return [line(`M${x} ${y}L${cx + 30} ${cy + 26}V${cy - 26}L${x1} ${y1}`)];
    case "medical":
      return [line(`M${cx} ${y}V${y1}M${x} ${cy}H${x1}`)];
    default:
      return branch satisfies never;
  }
}

const pitchOf = (signs: string): number => (signs[0] === "X" ? 48 : 34);

/** A band of ground colour behind the marks, a little larger than they are. */
function echelonHalo(signs: string, color: Color): SceneNode[] {
  const width = Math.min((signs.length - 1) * pitchOf(signs) + 62, 300);
  return [path(rectData(150 - width / 2, 0, width, STRIP + 4), { fill: color })];
}

/** One to six strokes, crosses or dots, centred over the box. */
function echelonMarks(signs: string, ink: Color): SceneNode[] {
  const pitch = pitchOf(signs);
  const [top, bottom] = [8, STRIP - 8];
  const stroke = { paint: ink, width: 14, cap: "butt" } as const;
  return [...signs].map((sign, i) => {
    const at = 150 + (i - (signs.length - 1) / 2) * pitch;
    const half = 19;
    if (sign === "o") return path(circleData(at, (top + bottom) / 2, 14), { fill: ink });
    if (sign === "I")
      return path(
        polylineData([
          [at, top],
          [at, bottom],
        ]),
        { stroke },
      );
    const cross = `M ${at - half} ${top} L ${at + half} ${bottom} M ${at + half} ${top} L ${at - half} ${bottom}`;
    return path(cross, { stroke });
  });
}
