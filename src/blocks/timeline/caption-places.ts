/** The tier a caption stands in, 0 nearest the bars, and the way its words go from its stem. */
export interface CaptionPlace {
  readonly tier: number;
  readonly leftward: boolean;
}

/** What a caption needs of the axis. */
export interface CaptionNeed {
  /** Place of its stem when its words go rightward. */
  readonly at: number;
  /** Place of its stem when its words go leftward. */
  readonly end: number;
  /** Least width of its words. */
  readonly need: number;
}

export interface PlaceOptions {
  /** Length of the axis. */
  readonly length: number;
  /** White between a stem and its words, and before the next stem. */
  readonly stem: number;
  readonly gap: number;
  readonly tiers: number;
}

interface State {
  readonly cost: number;
  /** End of the words that stand so far, and the last stem, in each tier. */
  readonly ends: readonly number[];
  readonly stems: readonly number[];
  readonly path: readonly CaptionPlace[];
}

/** Going leftward, and standing in a higher tier, are worth avoiding. */
const LEFTWARD = 1;
const HIGHER = 0.4;
/** States kept for each way the last caption stands, where there are tiers to choose from. */
const BREADTH = 6;

/**
 * A place for each caption, given in the order of their stems; undefined when they do not all fit.
 * A stem comes down through all tiers below its own, so no words there may cross it.
 */
export function placeCaptions(captions: readonly CaptionNeed[], options: PlaceOptions): CaptionPlace[] | undefined {
  const { tiers } = options;
  const ways = Array.from({ length: tiers }, (_, tier) => [false, true].map((leftward) => ({ tier, leftward }))).flat();
  const none = Array.from({ length: tiers }, () => Number.NEGATIVE_INFINITY);
  let states: State[] = [{ cost: 0, ends: none, stems: none, path: [] }];
  for (const caption of captions) {
    states = ways.flatMap((way) =>
      states
        .flatMap((state) => follow(state, caption, way, options) ?? [])
        .sort((a, b) => a.cost - b.cost || total(a.ends) - total(b.ends))
        .slice(0, tiers === 1 ? 1 : BREADTH),
    );
    if (states.length === 0) return undefined;
  }
  return [...states.sort((a, b) => a.cost - b.cost)[0]!.path];
}

/** The state with one more caption, where that stands clear of all before it. */
function follow(state: State, { at, end, need }: CaptionNeed, way: CaptionPlace, options: PlaceOptions) {
  const { length, stem, gap } = options;
  const { tier, leftward } = way;
  const place = leftward ? end : at;
  const from = leftward ? end - stem - need : at;
  const to = leftward ? end : at + stem + need;
  const below = state.ends.slice(0, leftward ? tier : tier + 1);
  const stemClear = below.every((before) => place >= before + gap * 0.6);
  const wordsClear =
    !leftward || [state.ends[tier]!, ...state.stems.slice(tier + 1)].every((before) => from >= before + gap);
  if (!stemClear || !wordsClear || from < 0 || to > length) return undefined;
  return {
    cost: state.cost + (leftward ? LEFTWARD : 0) + HIGHER * tier,
    ends: state.ends.with(tier, to),
    stems: state.stems.with(tier, place),
    path: [...state.path, way],
  };
}

function total(ends: readonly number[]): number {
  return ends.reduce((sum, end) => sum + Math.max(end, 0), 0);
}
