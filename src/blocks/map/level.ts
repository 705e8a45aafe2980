/** How much a map of a given size can say: the step at which names begin to be left out. */
import type { BlockContext, Box } from "../block.ts";
import type { Content } from "./content.ts";
import { onMap } from "./labels/words.ts";

/** What each step leaves out, added to the steps before it. */
export const LEVELS = [
  "nothing",
  "minor names",
  "earlier front lines",
  "army names",
  "commanders on plates",
  "smaller towns",
] as const;

/** Share of a map that words may cover before it is too full. */
const MOST_INK = 0.2;

/** The least step at which the words of a map cover no more of it than they should. */
export function chooseLevel(context: BlockContext, content: Content, frame: Box, least: number): number {
  const area = frame.width * frame.height;
  for (let level = least; level < LEVELS.length - 1; level++) {
    if (wordArea(context, content, level) < area * MOST_INK) return level;
  }
  return LEVELS.length - 1;
}

/** Rough area of all words, from the number of characters at the size they will be set in. */
function wordArea(context: BlockContext, content: Content, level: number): number {
  const { type } = context.theme;
  const area = (words: string, size: number, lines = 1) => words.length * size * 0.5 * size * 1.5 * lines;
  const small = onMap(context, type.army).size;
  const town = onMap(context, type.city2).size;
  const plate = onMap(context, type.frontName).size;
  let sum = 0;
  for (const place of content.places) {
    if ((level >= 5 && place.rank > 1) || (level >= 1 && place.rank > 2)) continue;
    const dated = content.events.some((event) => event.place?.id === place.id);
    sum += area(place.name, town) + (dated ? area("00 Aug", town) : 0);
  }
  if (level < 3) {
    for (const m of content.movements) {
      if (level >= 1 && (m.formation?.rank ?? 2) > 2) continue;
      sum += area(m.label ?? m.formation?.shortName ?? "", small);
    }
  }
  for (const unit of content.units) {
    sum += area(unit.name, plate * 1.15) + (level < 4 ? area(unit.commander ?? "", small) : 0);
  }
  for (const front of content.fronts) sum += area(front.date === undefined ? "" : "00 Aug", small);
  for (const label of content.labels) if (level < 1 || label.rank <= 2) sum += area(label.text, small * 1.2);
  for (const { name } of content.territories) sum += area(name ?? "", onMap(context, type.area).size * 1.1);
  return sum;
}
