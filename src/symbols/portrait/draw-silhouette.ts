import { path } from "../../scene/build.ts";
import type { PathNode } from "../../scene/types.ts";
import { normalizePath } from "../path-data.ts";
import { COATS, DECORATIONS } from "./coats.ts";
import * as early from "./hats-early.ts";
import * as historic from "./hats-historic.ts";
import * as modern from "./hats-modern.ts";
import { BEARDS, HAIR, HEAD } from "./heads.ts";
import { materialColors, type Plane, type PortraitTones } from "./plane.ts";
import type { Headgear, Silhouette } from "./silhouette.ts";

const HEADGEAR: Readonly<Record<Headgear, readonly Plane[]>> = {
  "cap-wide": modern.CAP_WIDE,
  "cap-tall": modern.CAP_TALL,
  "cap-soft": modern.CAP_SOFT,
  "steel-helmet": modern.STEEL_HELMET,
  "fur-cap": modern.FUR_CAP,
  kepi: historic.KEPI,
  pickelhaube: historic.PICKELHAUBE,
  bicorne: historic.BICORNE,
  "bicorne-plumed": historic.BICORNE_PLUMED,
  tricorne: historic.TRICORNE,
  "plumed-hat": historic.PLUMED_HAT,
  turban: historic.TURBAN,
  "nasal-helm": early.NASAL_HELM,
  crown: early.CROWN,
  "great-helm": early.GREAT_HELM,
  "crested-helm": early.CRESTED_HELM,
  "transverse-crest": early.TRANSVERSE_CREST,
  corinthian: early.CORINTHIAN,
  laurel: early.LAUREL,
  "bare-parted": HAIR[0]!,
  "bare-swept": HAIR[1]!,
  "bare-receding": HAIR[2]!,
};

/** Every headgear, for an author's choice. */
export const HEADGEAR_NAMES = Object.keys(HEADGEAR) as readonly Headgear[];

/** Mail and closed helmets fall over the collar; every other hat leaves the beard in front of it. */
const OVER_COAT: ReadonlySet<Headgear> = new Set(["nasal-helm", "crown", "great-helm", "corinthian"]);

/** The figure on its field of 100 × 130, without ground. */
export function drawSilhouette(figure: Silhouette, tones: PortraitTones): PathNode[] {
  const colors = materialColors(tones);
  const coat: readonly Plane[] = COATS[figure.coat];
  const medals = figure.decoration === undefined ? [] : DECORATIONS[figure.decoration % DECORATIONS.length]!;
  const hat = HEADGEAR[figure.headgear];
  const beard = BEARDS[figure.beard];
  const planes = OVER_COAT.has(figure.headgear)
    ? [...HEAD, ...coat, ...medals, ...hat, ...beard]
    : [...HEAD, ...coat, ...medals, ...beard, ...hat];
  return planes.map(([material, d]) => path(normalizePath(d), { fill: colors[material] }));
}
