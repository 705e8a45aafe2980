import type { Arrange } from "../fit.ts";

/** A way to lay blocks out on a page of some shape. */
export interface Arrangement {
  readonly name: string;
  /** The same for arrangements that set the blocks there are in the same way. */
  readonly key: string;
  /** Width offered to each block that is present. */
  readonly widths: ReadonlyMap<string, number>;
  readonly arrange: Arrange;
  /** How far the map fades into the paper at its left edge; 0 when it stands in a row of its own. */
  readonly mapFade: number;
}
