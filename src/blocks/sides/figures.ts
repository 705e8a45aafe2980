import type { Edition } from "../../campaign/edition.ts";
import { chooseSilhouette, SILHOUETTES, type Silhouette } from "../../symbols/portrait/silhouette.ts";

/** Whoever commands wears a hat: the bareheaded figures come last. */
const BAREHEADED: readonly Silhouette[] = Object.values(SILHOUETTES)
  .flat()
  .filter(({ headgear }) => headgear.startsWith("bare-"));

/** How many before him a commander must not resemble by his hat once every hat has been given out. */
const NEIGHBOURS = 2;

/** A drawn figure for the first `shown` commanders of every side, in their order; neighbours differ in outline. */
export function figuresOf(edition: Edition, shown: readonly number[]): readonly (readonly Silhouette[])[] {
  const year =
    edition.period?.start.year ?? edition.phases[0]?.period?.start.year ?? edition.events[0]?.start.year ?? 1900;
  const given: Silhouette[] = [];
  return edition.sides.map((side, i) =>
    side.commanders.slice(0, shown[i]).map(({ name }) => {
      const figure = nextFigure(year, name, given);
      given.push(figure);
      return figure;
    }),
  );
}

function nextFigure(year: number, name: string, given: readonly Silhouette[]): Silhouette {
  const near = given.slice(-NEIGHBOURS);
  const unlikeAll = chooseSilhouette({ year, name, taken: [...BAREHEADED, ...given] });
  const suits = !BAREHEADED.includes(unlikeAll) && near.every(({ headgear }) => headgear !== unlikeAll.headgear);
  if (suits) return unlikeAll;
  const unlikeNear = chooseSilhouette({ year, name, taken: [...BAREHEADED, ...near] });
  return BAREHEADED.includes(unlikeNear) ? unlikeAll : unlikeNear;
}
