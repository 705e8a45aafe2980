import type { SvgPathCommand } from "harfbuzzjs";
import type { PathData } from "../scene/types.ts";

/** Writes HarfBuzz's outline commands as scene path data, in font units with y upward. */
export function outlineData(commands: readonly SvgPathCommand[]): PathData {
  return commands.map(({ type, values }) => [type, ...values.map(tidy)].join(" ")).join(" ");
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
