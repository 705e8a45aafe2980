/** Signs of APP-6 from the optional package `milsymbol`, read into scene nodes like any drawing. */
import { group } from "../../scene/build.ts";
import type { Color } from "../../scene/types.ts";
import { readSvg, type SvgReading } from "../svg/read-svg.ts";
import type { SymbolArt } from "../types.ts";

/** Key of a unit's sign among the assets of a poster. */
export function signKey(sidc: string, side: string): string {
  return `app6:${sidc}:${side}`;
}

/** What is used of the package. */
interface Milsymbol {
  readonly Symbol: new (
    sidc: string,
    options: Readonly<Record<string, string | number | boolean>>,
  ) => { isValid(): boolean; asSVG(): string };
}

/** Draws the sign of a code, or gives undefined when the code means nothing. */
export type App6Pen = (sidc: string, colors: { readonly frame: Color; readonly fill: Color }) => SvgReading | undefined;

/** The drawing in the units of the sign, in which the frames of all signs are of one size. */
function atSize(art: SymbolArt, svg: string): SymbolArt {
  const height = Number(/<svg[^>]*\sheight="([\d.]+)"/.exec(svg)?.[1]);
  if (!(height > 0)) return art;
  const by = height / art.height;
  return { ...art, width: art.width * by, height, nodes: [group(art.nodes, { transform: [by, 0, 0, by, 0, 0] })] };
}

/** The pen, or undefined when the package is not installed. */
export async function loadApp6(load: () => Promise<unknown> = () => import("milsymbol")): Promise<App6Pen | undefined> {
  let loaded: unknown;
  try {
    loaded = await load();
  } catch {
    return undefined;
  }
  const found = loaded as Partial<Milsymbol> & { default?: Partial<Milsymbol> };
  const Sign = found.Symbol ?? found.default?.Symbol;
  if (Sign === undefined) return undefined;
  return (sidc, { frame, fill }) => {
    const sign = new Sign(sidc, { size: 100, monoColor: frame, fillColor: fill, strokeWidth: 6 });
    if (!sign.isValid()) return undefined;
    const svg = sign.asSVG();
    const reading = readSvg(svg, { label: `Unit ${sidc}` });
    return reading.art === undefined ? reading : { ...reading, art: atSize(reading.art, svg) };
  };
}
