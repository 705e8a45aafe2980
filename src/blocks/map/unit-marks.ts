/** Units standing on the map: boxes of staff maps and the blocks of older battles. */
import type { Branch, Echelon } from "../../campaign/edition.ts";
import type { UnitMark } from "../../campaign/edition-map.ts";
import { group, path, rectData, round } from "../../scene/build.ts";
import type { Color, Matrix, Point, SceneNode } from "../../scene/types.ts";
import { placeArt } from "../../symbols/place.ts";
import type { SymbolArt } from "../../symbols/types.ts";
import { signKey } from "../../symbols/units/app6.ts";
import { type TroopArm, troopBlock } from "../../symbols/units/troop-block.ts";
import { type UnitBranch, type UnitSize, unitBox } from "../../symbols/units/unit-box.ts";
import { withAlpha } from "../../theme/color.ts";
import type { Box } from "../block.ts";
import type { Sheet } from "./sheet.ts";

/** Height of a box without its size marks, and depth of a block, at scale 1. */
const BOX_HEIGHT = 24;
/**
 * Signs of APP-6 share one scale, as frames of friend and foe are shaped differently: units to one of the sign's own,
 * at scale 1, by which a friend's frame is as wide as a box.
 */
const SIGN_UNIT = 0.26;
const SIGN_MOST = 80;
const BLOCK_DEPTH = 10;
/** White space about a block where an arrow passes beneath it, at scale 1. */
const RIM = 2.2;
/** A block is never drawn narrower or wider than this, at scale 1. */
const BLOCK_WIDTH = { least: 20, most: 220 };

const BRANCHES: Readonly<Record<Branch, UnitBranch>> = {
  infantry: "infantry",
  cavalry: "cavalry",
  armour: "armour",
  artillery: "artillery",
  navy: "navy",
  air: "air",
  airborne: "airborne",
  engineers: "engineers",
  mixed: "infantry",
};
const SIZES: Readonly<Record<Echelon, UnitSize>> = {
  company: "company",
  battalion: "battalion",
  regiment: "regiment",
  brigade: "brigade",
  division: "division",
  corps: "corps",
  army: "army",
  "army-group": "army-group",
  front: "army-group",
  fleet: "army",
};

/** A symbol with its place on the sheet. */
export interface PlacedUnit {
  readonly unit: UnitMark;
  readonly at: Point;
  readonly art: SymbolArt;
  readonly width: number;
  readonly height: number;
  /** Turned clockwise about its middle, radians. */
  readonly turn: number;
  /** Its outline on the sheet. */
  readonly corners: readonly Point[];
  /** A block's body about its middle, before it is turned, and the ground it stands on: it is rimmed, for arrows pass beneath. */
  readonly rim?: { readonly body: Box; readonly ground: Color };
}

/** The boxes and blocks that stand in the frame. */
export function placeUnits(
  sheet: Pick<Sheet, "context" | "content" | "frame" | "scale" | "view" | "project" | "groundAt">,
): PlacedUnit[] {
  const { frame } = sheet;
  return sheet.content.units.flatMap((unit): PlacedUnit[] => {
    if (unit.style !== "box" && unit.style !== "block") return [];
    const at = sheet.project(unit.at);
    if (at === undefined || at[0] < 0 || at[1] < 0 || at[0] > frame.width || at[1] > frame.height) return [];
    const placed = unit.style === "box" ? boxAt(sheet, unit, at) : blockAt(sheet, unit, at);
    return [{ unit, at, ...placed, corners: cornersOf(at, placed) }];
  });
}

type Placed = Pick<PlacedUnit, "art" | "width" | "height" | "turn" | "rim">;

function boxAt(
  { context, scale, groundAt }: Pick<Sheet, "context" | "scale" | "groundAt">,
  unit: UnitMark,
  at: Point,
): Placed {
  const tones = context.sideTones(unit.side);
  const { theme } = context;
  const sign = unit.sidc === undefined ? undefined : context.assets.get(signKey(unit.sidc, unit.side.id));
  if (sign?.kind === "art") {
    const height = Math.min(sign.art.height * SIGN_UNIT, SIGN_MOST) * scale;
    return { art: sign.art, width: (height * sign.art.width) / sign.art.height, height, turn: 0 };
  }
  const art = unitBox({
    branch: BRANCHES[unit.branch ?? "mixed"],
    ...(unit.size === undefined ? {} : { size: SIZES[unit.size] }),
    colors: {
      frame: theme.dark ? tones.text : tones.bar,
      fill: theme.dark ? theme.paper : "#ffffff",
      ink: theme.dark ? tones.text : tones.bar,
      halo: withAlpha(groundAt(at), 0.86),
    },
  });
  const width = BOX_HEIGHT * 1.5 * scale;
  return { art, width, height: (width * art.height) / art.width, turn: 0 };
}

function blockAt(
  { context, scale, view, groundAt }: Pick<Sheet, "context" | "scale" | "view" | "groundAt">,
  unit: UnitMark,
  at: Point,
): Placed {
  const tones = context.sideTones(unit.side);
  const wanted = unit.frontage === undefined ? 34 * scale : unit.frontage / view.scaleAt(at[0], at[1]);
  const width = Math.min(Math.max(wanted, BLOCK_WIDTH.least * scale), BLOCK_WIDTH.most * scale);
  const depth = BLOCK_DEPTH * scale;
  const arm: TroopArm = unit.branch === "cavalry" || unit.branch === "artillery" ? unit.branch : "infantry";
  const art = troopBlock({
    arm,
    colors: { frame: tones.bar, fill: context.theme.dark ? context.theme.paper : "#ffffff" },
    proportion: width / depth,
    facing: unit.facing !== undefined,
  });
  const height = (width * art.height) / art.width;
  return {
    art,
    width,
    height,
    rim: { body: { x: -width / 2, y: height / 2 - depth, width, height: depth }, ground: groundAt(at) },
    turn: ((unit.facing ?? 0) * Math.PI) / 180 + view.rotation,
  };
}

function cornersOf([x, y]: Point, { width, height, turn }: Placed): Point[] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([dx, dy]): Point => {
    const [px, py] = [(dx! * width) / 2, (dy! * height) / 2];
    return [x + px * cos - py * sin, y + px * sin + py * cos];
  });
}

/** Above the arrows, so that a unit is never cut in two by its own advance. */
export function drawUnits(units: readonly PlacedUnit[], scale: number): SceneNode[] {
  return units.map(({ unit, at, art, width, height, turn, rim }) => {
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)].map((v) => Math.round(v * 1e6) / 1e6) as [number, number];
    const transform: Matrix = [cos, sin, -sin, cos, round(at[0]), round(at[1])];
    const box = { x: -width / 2, y: -height / 2, width, height };
    return group([...drawRim(rim, scale), placeArt(art, box, { fit: "fill" })], { transform, label: unit.name });
  });
}

function drawRim(rim: PlacedUnit["rim"], scale: number): SceneNode[] {
  if (rim === undefined) return [];
  const { x, y, width, height } = rim.body;
  const stroke = { paint: withAlpha(rim.ground, 0.86), width: round(RIM * 2 * scale), join: "miter" } as const;
  return [path(rectData(round(x), round(y), round(width), round(height)), { stroke })];
}
