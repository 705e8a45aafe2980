import type { Face } from "./face.ts";

/** Signs that many faces lack, and what shows them well enough; each one UTF-16 unit long. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2032", "'"],
  ["\u2033", '"'],
  ["\u2212", "\u2013"],
  ["\u2015", "\u2014"],
  ["\u02bc", "\u2019"],
]);

const CANDIDATE = new RegExp(`[${[...STAND_INS.keys()].join("")}]`, "g");

/** The text as the face can show it, index for index; the words themselves stay as they were. */
export function standIn(text: string, face: Face): string {
  return text.replace(CANDIDATE, (sign) => (face.has(sign.codePointAt(0)!) ? sign : STAND_INS.get(sign)!));
}

/** What stands in for a sign, if anything does. */
export function standInFor(sign: string): string | undefined {
  return STAND_INS.get(sign);
}
