import type { Block } from "./block.ts";
import { forces } from "./forces/forces.ts";
import { losses } from "./losses/losses.ts";
import { masthead } from "./masthead/masthead.ts";
import { outcome } from "./outcome.ts";
import { sides } from "./sides/sides.ts";
import { notes, sources } from "./sources.ts";
import { timeline } from "./timeline/timeline.ts";

/** Every block but the map, which layout places by itself. */
export const BLOCKS: readonly Block[] = [masthead, sides, forces, timeline, losses, outcome, notes, sources];
