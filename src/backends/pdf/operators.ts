import { type PathSegment, parsePath } from "../../scene/path-data.ts";
import type { Matrix, PathData, Point } from "../../scene/types.ts";
import { formatNumber } from "../number.ts";

export function nums(values: readonly number[], digits = 2): string {
  let text = "";
  for (let i = 0; i < values.length; i++)
    text += i === 0 ? formatNumber(values[i]!, digits) : ` ${formatNumber(values[i]!, digits)}`;
  return text;
}

export function matrixOperands([a, b, c, d, e, f]: Matrix): string {
  return `${nums([a, b, c, d], 6)} ${nums([e, f], 3)}`;
}

/** Construction operators of a path; quadratic curves become the cubic ones PDF has. */
export function pathOperators(d: PathData): string {
  return segmentOperators(parsePath(d));
}

export function segmentOperators(segments: readonly PathSegment[]): string {
  const operators: string[] = [];
  let current: Point = [0, 0];
  let start: Point = [0, 0];
  for (const { command, values } of segments) {
    switch (command) {
      case "M":
        operators.push(`${nums(values)} m`);
        break;
      case "L":
        operators.push(`${nums(values)} l`);
        break;
      case "C":
        operators.push(`${nums(values)} c`);
        break;
      case "Q":
        operators.push(`${nums(raiseDegree(current, values))} c`);
        break;
      case "Z":
        operators.push("h");
        break;
      default:
        throw new TypeError(`unexpected command ${JSON.stringify(command satisfies never)}`);
    }
    current = command === "Z" ? start : [values.at(-2)!, values.at(-1)!];
    if (command === "M") start = current;
  }
  return operators.join("\n");
}

function raiseDegree([x0, y0]: Point, values: readonly number[]): number[] {
  const [x1, y1, x2, y2] = values as [number, number, number, number];
  const third = (from: number, control: number) => from + (2 / 3) * (control - from);
  return [third(x0, x1), third(y0, y1), third(x2, x1), third(y2, y1), x2, y2];
}

/** Any text as a hexadecimal string of UTF-16. */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0"));
  return `<feff${units.join("")}>`;
}
