/** Symbol identification codes of APP-6 for units known only by branch and size. */
import type { Branch, Echelon } from "./edition.ts";

/** Frames stand for sides in their order, and say nothing of friend or foe beyond their shape. */
const FRAMES = ["3", "6", "4", "1"];

const ECHELONS: Readonly<Record<Echelon, string>> = {
  company: "15",
  battalion: "16",
  regiment: "17",
  brigade: "18",
  division: "21",
  corps: "22",
  army: "23",
  "army-group": "24",
  front: "24",
  fleet: "00",
};

/** Entity and its second modifier, in the set of land units. */
const ENTITIES: Readonly<Record<Exclude<Branch, "navy">, readonly [entity: string, modifier: string]>> = {
  infantry: ["121100", "00"],
  cavalry: ["121300", "00"],
  armour: ["120500", "00"],
  artillery: ["130300", "00"],
  engineers: ["140700", "00"],
  airborne: ["121100", "01"],
  air: ["120800", "00"],
  mixed: ["121000", "00"],
};

/** Twenty digits; fleets are of the set of ships. */
export function unitSidc(side: number, branch: Branch = "mixed", size: Echelon | undefined = undefined): string {
  const frame = FRAMES[side] ?? "1";
  if (branch === "navy" || size === "fleet") return `100${frame}3000001200000000`;
  const [entity, modifier] = ENTITIES[branch];
  return `100${frame}1000${size === undefined ? "00" : ECHELONS[size]}${entity}00${modifier}`;
}
