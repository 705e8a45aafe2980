import type { Block } from "./block.ts";
import { forces } from "./forces/forces.ts";
import { losses } from "./losses/losses.ts";
import { masthead } from "./masthead/masthead.ts";
import { sides } from "./sides/sides.ts";

/** Every block but the map, which layout places by itself. */
export const BLOCKS: readonly Block[] = [masthead, sides, forces, losses];
