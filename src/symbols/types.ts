import type { SceneNode } from "../scene/types.ts";

/** A drawing with a size of its own, to be placed in a box. */
export interface SymbolArt {
  readonly width: number;
  readonly height: number;
  /** Drawn from (0, 0) to (width, height). */
  readonly nodes: readonly SceneNode[];
  /** What it shows, in English: "Flag of the Soviet Union". */
  readonly label: string;
}
