/** Reading order of the page: also the order in which words are extracted and read aloud. */
export const READING_ORDER: readonly string[] = [
  "masthead",
  "sides",
  "forces",
  "map",
  "timeline",
  "losses",
  "outcome",
  "notes",
  "sources",
];

/** Things of blocks in the order the author gave; those not named keep their own order after them. */
export function inOrder<T>(
  items: readonly T[],
  order: readonly string[] | undefined,
  nameOf: (item: T) => string,
): T[] {
  if (order === undefined) return [...items];
  const rank = (item: T) => {
    const place = order.indexOf(nameOf(item));
    return place >= 0 ? place : order.length + items.indexOf(item);
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}
