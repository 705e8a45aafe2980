import type { Coat } from "./coats.ts";
import type { Beard } from "./heads.ts";

export type SilhouetteEra = "ancient" | "medieval" | "early-modern" | "napoleonic" | "nineteenth" | "modern";

/** The dress of the year: ancient before 500, medieval to 1500, early modern to 1780, napoleonic to 1850, then to 1914. */
export function silhouetteEra(year: number): SilhouetteEra {
  if (year < 500) return "ancient";
  if (year < 1500) return "medieval";
  if (year < 1780) return "early-modern";
  if (year <= 1850) return "napoleonic";
  return year < 1914 ? "nineteenth" : "modern";
}

export type Headgear =
  | "cap-wide"
  | "cap-tall"
  | "cap-soft"
  | "steel-helmet"
  | "fur-cap"
  | "kepi"
  | "pickelhaube"
  | "bicorne"
  | "bicorne-plumed"
  | "tricorne"
  | "plumed-hat"
  | "turban"
  | "nasal-helm"
  | "crown"
  | "great-helm"
  | "crested-helm"
  | "transverse-crest"
  | "corinthian"
  | "laurel"
  | "bare-parted"
  | "bare-swept"
  | "bare-receding";

/** A figure put together from parts. */
export interface Silhouette {
  readonly headgear: Headgear;
  readonly coat: Coat;
  readonly beard: Beard;
  /** Index of a set of ribbons and orders; left out, none. */
  readonly decoration?: number;
}

const s = (headgear: Headgear, coat: Coat, beard: Beard = "clean", decoration?: number): Silhouette => ({
  headgear,
  coat,
  beard,
  ...(decoration === undefined ? {} : { decoration }),
});

/** Figures of each era; neighbours in a list differ in outline, so the first that is not taken never looks alike. */
export const SILHOUETTES: Readonly<Record<SilhouetteEra | "civilian", readonly Silhouette[]>> = {
  ancient: [
    s("crested-helm", "cloak"),
    s("laurel", "cloak"),
    s("corinthian", "cloak"),
    s("transverse-crest", "cloak"),
    s("bare-swept", "robe", "full"),
  ],
  medieval: [
    s("nasal-helm", "surcoat"),
    s("crown", "surcoat", "full"),
    s("great-helm", "surcoat"),
    s("crown", "robe"),
    s("nasal-helm", "robe", "full"),
  ],
  "early-modern": [
    s("tricorne", "lace-coat"),
    s("plumed-hat", "cuirass", "moustache"),
    s("tricorne", "cuirass"),
    s("plumed-hat", "lace-coat"),
  ],
  // Generals and admirals: the shako was their men's.
  napoleonic: [
    s("bicorne", "tailcoat"),
    s("bicorne-plumed", "tailcoat-order", "whiskers"),
    s("bare-swept", "tailcoat-order", "whiskers"),
    s("bicorne", "tailcoat-order", "whiskers"),
    s("bicorne-plumed", "tailcoat"),
    s("bare-receding", "tailcoat", "whiskers"),
  ],
  nineteenth: [
    s("kepi", "double-breasted", "full"),
    s("pickelhaube", "frock-sash", "moustache"),
    s("bare-receding", "double-breasted", "whiskers"),
    s("kepi", "tunic-fall", "moustache"),
    s("pickelhaube", "double-breasted", "whiskers"),
  ],
  modern: [
    s("cap-wide", "tunic-stand", "clean", 0),
    s("cap-tall", "tunic-tabs", "clean", 1),
    s("cap-soft", "tunic-open", "clean", 2),
    s("cap-wide", "tunic-fall", "clean", 3),
    s("cap-tall", "tunic-stand", "moustache", 2),
    s("cap-soft", "tunic-fall", "moustache", 0),
    s("bare-parted", "tunic-open", "clean", 0),
  ],
  civilian: [s("bare-parted", "suit"), s("bare-swept", "suit", "moustache"), s("bare-receding", "suit")],
};

export interface SilhouetteChoice {
  /** Year of the campaign; negative before the era. */
  readonly year: number;
  readonly name: string;
  /** A person without uniform. */
  readonly civilian?: boolean;
  /** Figures already used by the neighbours; avoided while others remain. */
  readonly taken?: readonly Silhouette[];
}

/** The same name always gets the same figure, unless a neighbour has it. */
export function chooseSilhouette({ year, name, civilian = false, taken = [] }: SilhouetteChoice): Silhouette {
  const list = SILHOUETTES[civilian ? "civilian" : silhouetteEra(year)];
  const start = hash(name) % list.length;
  const turned = [...list.slice(start), ...list.slice(0, start)];
  return (
    turned.find((one) => !taken.some((other) => other.headgear === one.headgear)) ??
    turned.find((one) => !taken.includes(one)) ??
    turned[0]!
  );
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}
